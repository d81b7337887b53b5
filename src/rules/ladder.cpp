#include "ladder.hpp"

#include "base.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace soleus::rules {
namespace {

/// +30 % a week takes half a week's work to the whole in the fourth week and 30 % in the sixth: the
/// convention behind the "not before" days 28 and 42 of the rest table.
constexpr double k_growth = 1.3;
/// From here on it is the same regimen again (rules R8).
constexpr double k_same = 0.9;
constexpr std::int64_t k_least_week_ascent = 100;  // m: below it same-regimen asks for distance
constexpr std::array<const char*, 4> k_walk_run{"4:1", "3:2", "2:3", "1:4"};

/// Mean week and longest run before the onset (rules P7), and the ascent of that mean week where it
/// is known for three quarters of the distance.
struct Before {
    double week_m = 0.0, longest_m = 0.0;
    std::optional<double> week_ascent_m{};
};

std::optional<Before> before(const metrics::History& history, const Episodes& episodes, Day onset) {
    const auto base = episodes.baseline(onset);
    if (!base) {
        return std::nullopt;
    }
    const auto weeks = static_cast<double>(base->days) / 7.0;
    Before result{.week_m = static_cast<double>(base->distance) / weeks,
                  .longest_m = static_cast<double>(base->longest)};
    const auto ascent =
        history.hill(metrics::Hill::ascent, onset - Days{base->days}, onset - Days{1});
    if (4 * ascent.distance_without <= ascent.distance) {
        result.week_ascent_m = static_cast<double>(ascent.value) / weeks;
    }
    return result;
}

std::int64_t down_to(double metres, std::int64_t step) {
    return static_cast<std::int64_t>(std::floor(metres + 1e-6)) / step * step;
}

/// The most whole steps that stay under a share of a sum.
std::int64_t below(double metres, std::int64_t step) {
    const auto most = down_to(metres, step);
    return static_cast<double>(most) < metres - 1e-6 ? most
                                                     : std::max<std::int64_t>(0, most - step);
}

/// +30 % of what was printed, not of what it was rounded from; at least one step.
std::int64_t grown(std::int64_t metres, std::int64_t step) {
    return std::max(down_to(k_growth * static_cast<double>(metres), step), metres + step);
}

/// What a spike rule lets pass at one of its levels: below its least, or not far enough above what
/// came before, it says nothing.
class Quiet {
public:
    Quiet(const Settings& settings, std::string_view rule, std::string_view level)
        : least_{settings.limit(rule, "least_m")},
          more_{settings.limit(rule, "least_more_m")},
          ratio_{settings.limit(rule, level)} {}

    /// The most whole metres after so many before.
    [[nodiscard]] std::int64_t after(double before) const {
        return down_to(std::max({least_ - 1.0, ratio_ * before, before + more_ - 1.0}), 1);
    }

private:
    double least_, more_, ratio_;
};

/// The longest run of the 30 days before the way back, where distance-spike-run compares with it.
std::optional<std::int64_t> longest_before(const metrics::History& history, Day begin) {
    std::int64_t longest = 0;
    std::int64_t known = 0;
    for (const auto& run : history.runs(begin - Days{30}, begin - Days{1})) {
        known += run.distance ? 1 : 0;
        longest = std::max(longest, run.distance.value_or(Metres{0}).count());
    }
    return known < k_least_runs ? std::nullopt : std::optional{longest};
}

/// Runs of the most metres that make up the week.
std::int64_t runs_of(const LadderStep& step) {
    const auto run = step.run_max_m.value_or(0);
    return run > 0 ? std::max<std::int64_t>(1, step.week_max_m.value_or(0) / run) : 1;
}

/// The most that so many runs may climb in a week, evenly, without a word of the hill rules: of the
/// runs, and of any seven days, which hold one run more than the week where runs move to the day
/// before. The days must stay below the note too, which is a warning where the episode raises it
/// (rules R11). After flat weeks all is compared with the least that the rules take for a
/// reference.
std::int64_t quiet_week(const Settings& settings, std::int64_t runs) {
    const auto after_flat_weeks = [&](std::string_view rule, std::string_view level) {
        return Quiet{settings, rule, level}.after(settings.limit(rule, "floor_m"));
    };
    return runs * std::min(after_flat_weeks("hill-spike-run", "warning"),
                           after_flat_weeks("hill-spike-week", "note") / (runs + 1));
}

/// Where the way back is shown to begin: no rung may stand on days of rest, though an early run
/// counts as the first run of the return (rules P4).
Day begin_of(const Episode& episode, Day earliest_run) {
    return episode.first_run ? std::max(*episode.first_run, episode.earliest_run) : earliest_run;
}

/// Of all episodes of class 2 up whose way back is not over, the one that takes longest.
std::optional<Episode> longest_way_back(const metrics::History& history, const Episodes& episodes,
                                        Day earliest_run) {
    std::optional<Episode> longest;
    Day latest{};
    for (const Site site : {Site::calf, Site::achilles}) {
        for (const auto& episode :
             episodes.active_on(history.as_of(), site, Knowledge::with_the_day)) {
            const Day end =
                begin_of(episode, earliest_run) + Days{episode.terms.not_before_day - 1};
            if (two_up(episode.cls) && end >= history.as_of() && (!longest || end >= latest)) {
                latest = end;
                longest = episode;
            }
        }
    }
    return longest;
}

}  // namespace

std::vector<LadderStep> return_ladder(const metrics::History& history, const Episodes& episodes,
                                      const Settings& settings, Day earliest_run,
                                      std::optional<std::string>& pain_class) {
    const auto episode = longest_way_back(history, episodes, earliest_run);
    if (!episode) {
        return {};
    }
    pain_class = name(episode->cls);
    const RestTerms& terms = episode->terms;
    const Day begin = begin_of(*episode, earliest_run);
    const Day end = begin + Days{terms.not_before_day - 1};
    const auto base = before(history, episodes, episode->onset);
    const bool hilly = base && base->week_ascent_m.value_or(0.0) >= k_least_week_ascent;
    std::vector<LadderStep> steps;
    const Quiet run{settings, "distance-spike-run", "warning"};
    const double first_share = terms.cap_percent / 100.0;
    double hill_share = first_share;
    for (std::size_t week = 0; begin + Days{7 * static_cast<int>(week)} <= end; ++week) {
        LadderStep step{.from = begin + Days{7 * static_cast<int>(week)}};
        step.to = std::min(step.from + Days{6}, end);
        step.rest_between = week < 2;
        step.hills = (step.to - begin).count() + 1 > terms.flat_days;
        if (base) {
            // Without hills to hold back, distance and longest run must stay under the old regimen.
            const auto capped = [&](double whole, std::optional<std::int64_t> last) {
                return std::min(last ? grown(*last, 100) : down_to(whole * first_share, 100),
                                hilly ? down_to(whole, 100) : below(whole * k_same, 100));
            };
            const LadderStep last = steps.empty() ? LadderStep{} : steps.back();
            step.week_max_m = capped(base->week_m, last.week_max_m);
            step.run_max_m = capped(base->longest_m, last.run_max_m);
            if (const auto longest = week > 0 ? last.run_max_m : longest_before(history, begin)) {
                const auto most = run.after(static_cast<double>(*longest));
                step.run_max_m = std::min(*step.run_max_m, most / 100 * 100);
            }
            // Seven days hold no more runs with a day between; what cannot be run is no base for
            // the week after.
            if (step.rest_between) {
                step.week_max_m = std::min(*step.week_max_m, 4 * *step.run_max_m);
            }
        }
        if (base && base->week_ascent_m) {
            const double hills = *base->week_ascent_m;
            const auto most = std::min({down_to(hills * hill_share, 10), below(hills * k_same, 10),
                                        quiet_week(settings, runs_of(step)) / 10 * 10});
            step.week_max_ascent_m = step.hills ? most : 0;
            hill_share *= step.hills ? k_growth : 1.0;
        }
        if (episode->cls == PainClass::four && week < k_walk_run.size()) {
            step.walk_run = k_walk_run[week];
        }
        steps.push_back(std::move(step));
    }
    std::erase_if(steps, [&](const LadderStep& step) { return step.to < history.as_of(); });
    return steps;
}

}  // namespace soleus::rules
