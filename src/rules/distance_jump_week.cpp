#include "base.hpp"
#include "catalogue.hpp"
#include "exact.hpp"
#include "phrases.hpp"
#include "situation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace soleus::rules {
namespace {

constexpr std::string_view k_id = "distance-jump-week";
constexpr std::array<Limit, 2> k_limits{{
    {"note", 1.3, 1.0, 10.0, "ratio",
     "over 30 % was the suspect band of small studies (Nielsen 2013, 2014)"},
    {"least_more_m", 5000, 1, 200000, "m", "a smaller increase is one short run"},
}};

std::vector<Firing> check(const Situation& situation) {
    const auto note = thousandths(situation.limit(k_id, "note"));
    const auto least_more = static_cast<std::int64_t>(situation.limit(k_id, "least_more_m"));
    const auto& history = situation.history;
    std::vector<Firing> firings;
    // The first last-day-of-a-week on or after `from`.
    for (Day t = week_begin(situation.from, history.week_start()) + Days{6}; t <= situation.to;
         t += Days{7}) {
        if (!history.covers(t - Days{20}, t)) {
            continue;
        }
        const auto week = history.distance(t - Days{6}, t);
        const auto one_before = history.distance(t - Days{13}, t - Days{7});
        const auto two_before = history.distance(t - Days{20}, t - Days{14});
        const auto runs = week.runs + one_before.runs + two_before.runs;
        const auto without = week.runs_without + one_before.runs_without + two_before.runs_without;
        const auto reference = std::max(one_before.value, two_before.value);
        if (reference == 0 || !mostly_known(without, runs) || week.value - reference < least_more ||
            !over(week.value, reference, note)) {
            continue;
        }
        Firing firing{.day = t, .level = Level::note, .from = t - Days{6}, .to = t};
        const double limit = static_cast<double>(note) / 1000.0;
        firing.numbers = {.value = static_cast<double>(week.value),
                          .reference = static_cast<double>(reference),
                          .ratio = static_cast<double>(week.value) / static_cast<double>(reference),
                          .limit = limit,
                          .unit = "m"};
        firing.message = fmt::format(
            "{} in the week {} to {}; the larger of the two weeks before had {} ({}, note over "
            "{}).",
            km(week.value), to_string(t - Days{6}), to_string(t), km(reference),
            more_than(static_cast<double>(week.value), static_cast<double>(reference), limit),
            more_than(limit, 1.0));
        for (const auto& run : history.runs(t - Days{6}, t)) {
            situation.add_origin(firing.origin, run);
            firing.evidence.push_back(told(run));
        }
        firing.evidence.push_back(
            fmt::format("the weeks before: {} and {}", km(two_before.value), km(one_before.value)));
        firings.push_back(std::move(firing));
    }
    return firings;
}

}  // namespace

const Rule k_distance_jump_week{
    .id = k_id,
    .family = Family::spike,
    .summary = "a whole week is much longer than both weeks before",
    .grade = "C, null in the largest study",
    .looks_at = "Distance of whole weeks.",
    .formula =
        "r = distance of the week / the larger of the two weeks before; only where it is at least "
        "5 km more.",
    .levels = "note: r > 1.30. never more.",
    .needs = "three whole weeks since the first run, with a run in one of the two before.",
    .supports =
        "60 novices: 20-25 % a week was tolerated, over 30 % suspect (Nielsen 2013). 874 novices: "
        "no overall difference, 1.59 (0.96-2.66) for "
        "distance-related diagnoses, the calf not among them (Nielsen 2014).",
    .contradicts =
        "In the largest study week-to-week change had no relation to injury (Frandsen 2025); a "
        "trial of the 10 % rule found none (Buist "
        "2008).",
    .cannot_know = "Why the weeks before were short.",
    .limits = k_limits,
    .check = check,
};

}  // namespace soleus::rules
