#include "catalogue.hpp"
#include "phrases.hpp"
#include "steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace soleus::rules {
namespace {

constexpr std::string_view k_id = "return-after-gap";
constexpr std::array<Limit, 3> k_limits{{
    {"note", 0.5, 0.1, 5.0, "ratio", "half a week's work is the convention for a return"},
    {"warning", 1.0, 0.1, 10.0, "ratio", "a whole week's work at once"},
    {"least_ascent_m", 100, 1, 5000, "m",
     "ascent of the week before the gap: less is no hill regimen"},
}};
constexpr Days k_shortest_gap{14};
constexpr Days k_longest_gap{56};

struct Gap {
    Day last_before{}, first_after{};
};

/// The mean week of the 28 days that end with the last run before the gap, against the days since.
struct Compared {
    std::int64_t since = 0;
    std::int64_t four_weeks = 0;  ///< above 0
    std::string_view measure{};
};

/// For at least 75 % of the distance; where no distance is known, for every run.
bool known(const metrics::Sum& ascent) {
    return ascent.distance > 0 ? ascent.distance_without * 4 <= ascent.distance
                               : ascent.runs_without == 0;
}

std::optional<Firing> worse_of(const std::vector<Compared>& measures,
                               const std::vector<Step>& steps, Day t, const Gap& gap) {
    std::optional<Firing> worse;
    for (const auto& one : measures) {
        const Step* reached = highest_step(
            steps, [&](auto limit) { return over(4 * one.since, one.four_weeks, limit); });
        if (reached == nullptr) {
            continue;
        }
        const double reference = static_cast<double>(one.four_weeks) / 4.0;
        const double ratio =
            static_cast<double>(4 * one.since) / static_cast<double>(one.four_weeks);
        const auto level = reached->level;
        if (worse &&
            (level < worse->level || (level == worse->level && ratio <= *worse->numbers.ratio))) {
            continue;
        }
        const auto gap_days = (gap.first_after - gap.last_before).count() - 1;
        worse = Firing{.day = t, .level = level};
        worse->numbers = {.value = static_cast<double>(one.since),
                          .reference = reference,
                          .ratio = ratio,
                          .limit = reached->ratio(),
                          .unit = "m",
                          .measure = std::string{one.measure},
                          .gap_days = gap_days};
        const bool is_ascent = one.measure == "ascent";
        worse->message = fmt::format(
            "{} since {}, after {} days without a run; the mean week before the gap had {} ({} "
            "% of it, {} over {} %).",
            is_ascent ? fmt::format("{} m of ascent", one.since) : km(one.since),
            to_string(gap.first_after), gap_days,
            is_ascent ? fmt::format("{:.0f} m of ascent", reference)
                      : km(static_cast<std::int64_t>(reference)),
            over_limit(ratio * 100.0, reached->ratio() * 100.0, 0), name(level),
            to_tenths(reached->ratio() * 100.0));
    }
    return worse;
}

std::vector<Firing> check(const Situation& situation) {
    const auto steps = steps_of(situation, k_id, {Level::note, Level::warning});
    const auto least_ascent = static_cast<std::int64_t>(situation.limit(k_id, "least_ascent_m"));
    const auto& history = situation.history;
    std::vector<Firing> firings;
    // A return is told of for 7 days, so its first run may lie 6 days before the days to be judged.
    const auto returns = history.runs(situation.from - Days{6}, situation.to);
    for (const auto& run : returns) {
        const auto before = history.runs(run.day - k_longest_gap - Days{1}, run.day - Days{1});
        if (before.empty()) {
            continue;
        }
        const Gap gap{before.back().day, run.day};
        const auto first = history.first_day(gap.last_before);
        const auto idle = gap.first_after - gap.last_before - Days{1};
        const bool second_of_day = &run != returns.data() && (&run - 1)->day == run.day;
        if (second_of_day || idle < k_shortest_gap || !first ||
            gap.last_before - *first < Days{27}) {
            continue;
        }
        const auto base_from = gap.last_before - Days{27};
        const auto base_distance = history.distance(base_from, gap.last_before);
        const auto base_ascent = history.hill(metrics::Hill::ascent, base_from, gap.last_before);
        for (Day t = std::max(gap.first_after, situation.from);
             t <= std::min(gap.first_after + Days{6}, situation.to); t += Days{1}) {
            if (situation.episodes.return_too_big_applies(t)) {
                continue;
            }
            std::vector<Compared> measures;
            const auto distance = history.distance(gap.first_after, t);
            if (base_distance.runs_without * 4 <= base_distance.runs &&
                distance.runs_without * 4 <= distance.runs) {
                measures.push_back({distance.value, base_distance.value, "distance"});
            }
            const auto ascent = history.hill(metrics::Hill::ascent, gap.first_after, t);
            if (known(base_ascent) && known(ascent) && base_ascent.value >= 4 * least_ascent) {
                measures.push_back({ascent.value, base_ascent.value, "ascent"});
            }
            if (auto firing = worse_of(measures, steps, t, gap)) {
                for (const auto& one : history.runs(gap.first_after, t)) {
                    situation.add_origin(firing->origin, one);
                    firing->evidence.push_back(told(one));
                }
                firing->evidence.push_back(fmt::format(
                    "{} to {}: {} and {} in 28 days", to_string(base_from),
                    to_string(gap.last_before), km(base_distance.value), climbed(base_ascent)));
                firings.push_back(std::move(*firing));
            }
        }
    }
    return firings;
}

}  // namespace

const Rule k_return_after_gap{
    .id = k_id,
    .family = Family::spike,
    .summary = "the first week after 2 to 8 weeks off is too much of a week before",
    .grade = "C",
    .looks_at =
        "Distance and ascent of the first 7 days after a gap of 14 to 56 days without a run.",
    .formula =
        "r = distance since the first run / (distance of the 28 days before the gap / 4), on each "
        "of the 7 days; ascent likewise where the "
        "week before the gap had at least 100 m. Silent where return-too-big speaks.",
    .levels = "note: r > 0.5. warning: r > 1.0. never an alert.",
    .needs = "28 days since the first run when the gap began. Beyond 56 days it is a new start.",
    .supports =
        "Starting at half and adding 10-30 % a week is convention; no study of it was found.",
    .contradicts = "",
    .cannot_know = "What was done in the gap: cycling, swimming, or bed.",
    .limits = k_limits,
    .check = check,
};

}  // namespace soleus::rules
