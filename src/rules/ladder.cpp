#include "ladder.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace soleus::rules {
namespace {

/// +30 % a week takes half a week's work to the whole in the fourth week and 30 % in the sixth: the
/// convention behind the "not before" days 28 and 42 of the rest table.
constexpr double k_growth = 1.3;
constexpr double k_hills_cap = 0.9;  ///< of baseline ascent, before the "not before" day
constexpr std::array<const char*, 4> k_walk_run{"4:1", "3:2", "2:3", "1:4"};

struct Baseline {
    double week_m = 0.0, week_ascent_m = 0.0;
    std::int64_t longest_m = 0;
};

/// Mean week and longest run of the 28 days before onset (at least 14 of them in the log; rules P7).
std::optional<Baseline> baseline(const metrics::History& history, Day onset) {
    const auto first = history.first_day(onset);
    if (!first) {
        return std::nullopt;
    }
    const auto days = std::min<std::int64_t>(28, (onset - *first).count());
    if (days < 14) {
        return std::nullopt;
    }
    const Day from = onset - Days{static_cast<int>(days)};
    const Day to = onset - Days{1};
    Baseline base;
    const auto weeks = static_cast<double>(days) / 7.0;
    base.week_m = static_cast<double>(history.distance(from, to).value) / weeks;
    base.week_ascent_m = static_cast<double>(history.hill(metrics::Hill::ascent, from, to).value) / weeks;
    for (const auto& run : history.runs(from, to)) {
        base.longest_m = std::max(base.longest_m, run.distance.value_or(Metres{0}).count());
    }
    return base;
}

std::int64_t down_to(double metres, std::int64_t step) { return static_cast<std::int64_t>(std::floor(metres)) / step * step; }

}  // namespace

std::vector<LadderStep> return_ladder(const metrics::History& history, const Episodes& episodes, Day earliest_run,
                                      std::optional<std::string>& pain_class) {
    const auto known = episodes.known_on(history.as_of(), Site::calf, Knowledge::with_the_day);
    if (known.empty() || !two_up(known.back().cls)) {
        return {};
    }
    const auto& episode = known.back();
    const Day begin = episode.first_run.value_or(earliest_run);
    const Day end = begin + Days{episode.terms.not_before_day - 1};
    if (end < history.as_of()) {
        return {};
    }
    pain_class = name(episode.cls);
    const auto base = baseline(history, episode.onset);
    std::vector<LadderStep> steps;
    double share = episode.terms.cap_percent / 100.0;
    for (int week = 0; begin + Days{7 * week} <= end; ++week) {
        LadderStep step{.from = begin + Days{7 * week}, .to = std::min(begin + Days{7 * week + 6}, end)};
        step.hills = (step.to - begin).count() + 1 > episode.terms.flat_days;
        if (base && base->week_m > 0.0) {
            step.week_max_m = down_to(base->week_m * share, 100);
            step.run_max_m = down_to(static_cast<double>(base->longest_m) * share, 100);
            step.week_max_ascent_m = step.hills ? down_to(base->week_ascent_m * std::min(share, k_hills_cap), 10) : 0;
        }
        if (episode.cls == PainClass::four && static_cast<std::size_t>(week) < k_walk_run.size()) {
            step.walk_run = k_walk_run[static_cast<std::size_t>(week)];
        }
        step.rest_between = week < 2;
        steps.push_back(std::move(step));
        share = std::min(1.0, share * k_growth);
    }
    std::erase_if(steps, [&](const LadderStep& step) { return step.to < history.as_of(); });
    return steps;
}

}  // namespace soleus::rules
