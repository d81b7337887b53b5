#include "base.hpp"
#include "catalogue.hpp"
#include "phrases.hpp"
#include "steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace soleus::rules {
namespace {

constexpr std::string_view k_id = "load-spike-week";
constexpr std::array<Limit, 3> k_limits{{
    {"note", 1.8, 1.0, 10.0, "ratio", "uncoupled; 1.5 in the coupled ratio"},
    {"warning", 3.0, 1.0, 20.0, "ratio", "uncoupled; 2.0 in the coupled ratio"},
    {"least_minutes", 60, 0, 1000, "minutes",
     "of running a week in the weeks before: less is no base to compare with"},
}};

/// Loads of whole units compare exactly; TRIMP alone has fractions, and there equal within 1e-9 is
/// not greater (rules D4).
bool load_over(double week3, double weeks, std::int64_t limit, metrics::LoadMetric metric) {
    const double left = week3 * 1000.0;
    const double right = static_cast<double>(limit) * weeks;
    const double doubt = metric == metrics::LoadMetric::trimp ? 1e-9 * right : 0.0;
    return left - right > doubt;
}

std::vector<Firing> check(const Situation& situation) {
    const auto steps = steps_of(situation, k_id, {Level::note, Level::warning});
    const auto least =
        model::Seconds{60} * static_cast<std::int64_t>(situation.limit(k_id, "least_minutes"));
    const auto& history = situation.history;
    const auto metric = history.load_metric();
    std::vector<Firing> firings;
    for (Day t = situation.from; t <= situation.to; t += Days{1}) {
        const auto week = history.load(t - Days{6}, t);
        if (week.value <= 0.0 || !history.covers(t - Days{27}, t)) {
            continue;
        }
        const auto weeks = history.load(t - Days{27}, t - Days{7});
        const Step* reached = highest_step(steps, [&](std::int64_t limit) {
            return load_over(3.0 * week.value, weeks.value, limit, metric);
        });
        if (reached == nullptr || weeks.value <= 0.0 || weeks.runs < k_least_runs ||
            !mostly_known(week.runs_without + weeks.runs_without, week.runs + weeks.runs) ||
            history.time(t - Days{27}, t - Days{7}) < 3 * least ||
            reference_weeks_with_runs(history, t) < k_least_weeks) {
            continue;
        }
        Firing firing{.day = t, .level = reached->level};
        const double value = printed(Load{week.value});
        const double reference = printed(Load{weeks.value}) / 3.0;
        firing.numbers = {.value = value,
                          .reference = reference,
                          .ratio = 3.0 * week.value / weeks.value,
                          .limit = reached->ratio(),
                          .unit = "load",
                          .measure = "load"};
        firing.message = fmt::format(
            "Load {:.0f} ({}) in the 7 days to {}; the mean week of the 3 weeks before was {:.0f} "
            "(uncoupled ratio {}, {} over {}).",
            value, name(metric), to_string(t), reference,
            over_limit(*firing.numbers.ratio, reached->ratio(), 2), name(firing.level),
            ratio_limit(reached->ratio()));
        for (const auto& run : history.runs(t - Days{6}, t)) {
            situation.add_origin(firing.origin, run);
            firing.evidence.push_back(
                told(run) +
                (run.load ? fmt::format(", load {:.0f}", printed(*run.load)) : ", load unknown"));
        }
        firing.evidence.push_back(fmt::format("load of the 21 days {} to {}: {:.0f}",
                                              to_string(t - Days{27}), to_string(t - Days{7}),
                                              printed(Load{weeks.value})));
        firings.push_back(std::move(firing));
    }
    return firings;
}

}  // namespace

const Rule k_load_spike_week{
    .id = k_id,
    .family = Family::spike,
    .summary = "7 days hold much more load than the mean week of the 3 weeks before",
    .grade = "C, conflicting",
    .looks_at =
        "The report's load metric: session RPE, else TRIMP, else minutes; every day, rest days "
        "too.",
    .formula =
        "u = load of the last 7 days / (load of the 21 days before / 3), the uncoupled ratio.",
    .levels = "note: u > 1.80. warning: u > 3.00. never an alert.",
    .needs =
        "28 days since the first run; in the 3 weeks before at least 4 runs, runs in 2 of the "
        "weeks and 60 minutes of running a week.",
    .supports =
        "The coupled 1.5 and 2.0 come from team sports and cricket. In 25 trail runners weekly "
        "session RPE and time were higher in injury "
        "weeks (Matos 2020).",
    .contradicts =
        "Load ratios hardly discriminate (c-statistic 0.574; Impellizzeri 2020); in two runner "
        "cohorts higher ratios went with fewer "
        "injuries (Frandsen 2025; Nakaoka 2021).",
    .cannot_know =
        "Work, sleep, other sports, and how hard a minute was where only minutes are known.",
    .limits = k_limits,
    .check = check,
};

}  // namespace soleus::rules
