#include "unjudged.hpp"

#include "base.hpp"
#include "hill_spikes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace soleus::rules {
namespace {

/// How many of a window's runs say the value that is compared.
struct Known {
    std::int64_t runs = 0, without = 0;
    bool too_few = false;  ///< the rule is silent
};

/// Something that the days compared with must hold.
struct Base {
    std::string_view of{};
    std::int64_t have = 0, need = 0;
};

struct Window {
    std::string_view rule{};
    std::string_view measure{};
    Day from{}, to{};
    Day judged{};  ///< what is compared with the window ends here
    Known known{};
    std::vector<Base> bases{};  ///< in the order the rule asks
};

/// F as if the as-of day held a run: after more than 56 days without one it would be a new start.
std::optional<Day> first_day_with_run_today(const metrics::History& history) {
    constexpr Days k_new_start{56};
    const auto runs = history.runs();
    if (runs.empty()) {
        return std::nullopt;
    }
    const bool new_start = history.as_of() - runs.back().day - Days{1} > k_new_start;
    return new_start ? std::optional{history.as_of()} : history.first_day(history.as_of());
}

template <class Sum>
Known known(const Sum& sum) {
    return {sum.runs, sum.runs_without, !mostly_known(sum.runs_without, sum.runs)};
}

template <class Sum>
Base runs_with(const Sum& sum) {
    return {"runs", sum.runs - sum.runs_without, k_least_runs};
}

/// Descent is judged for itself (rules M6): where it is known no hill rule is silent.
Known known_hills(const metrics::History& history, Day t) {
    const auto ascent = doubt_on(history, metrics::Hill::ascent, t);
    const bool too_few =
        ascent && !ascent->by_source && doubt_on(history, metrics::Hill::descent, t).has_value();
    const auto sum = history.hill(metrics::Hill::ascent, t - Days{30}, t);
    return {sum.runs, sum.runs_without, too_few};
}

std::array<Window, 5> windows(const metrics::History& history, const Settings& settings) {
    using metrics::Hill;
    const Day t = history.as_of();
    const Day yesterday = t - Days{1};
    const Day month = t - Days{30};
    const Day weeks = t - Days{27};  // this one and the three before
    const Day last_week = t - Days{7};
    const Day this_week = week_begin(t, history.week_start());
    const Day whole = this_week + Days{6} == t ? t : this_week - Days{1};
    const Day three_whole = whole - Days{20};

    const Known hills = known_hills(history, t);
    const Base climbed =
        std::ranges::max(runs_with(history.hill(Hill::ascent, month, yesterday)),
                         runs_with(history.hill(Hill::descent, month, yesterday)), {}, &Base::have);
    const Base ran{"weeks", reference_weeks_with_runs(history, t), k_least_weeks};
    const Base all_runs{"runs", history.load(weeks, last_week).runs, k_least_runs};
    constexpr std::int64_t k_seconds = 180;  // of a minute in each of three weeks
    const Base minutes{
        "minutes", history.time(weeks, last_week).count() / k_seconds,
        static_cast<std::int64_t>(settings.limit("load-spike-week", "least_minutes"))};
    const bool before_whole = history.distance(three_whole, whole - Days{7}).value > 0;
    const auto distances = history.distance(month, yesterday);

    return {{{"hill-spike-run", "ascent", month, yesterday, t, hills, {climbed}},
             {"hill-spike-week", "ascent", weeks, t, t, hills, {ran}},
             {"distance-spike-run",
              "distance",
              month,
              yesterday,
              t,
              known(distances),
              {runs_with(distances)}},
             {"load-spike-week",
              "load",
              weeks,
              t,
              t,
              known(history.load(weeks, t)),
              {all_runs, ran, minutes}},
             {"distance-jump-week",
              "distance",
              three_whole,
              whole,
              whole,
              known(history.distance(three_whole, whole)),
              {{"weeks", before_whole ? 1 : 0, 1}}}}};
}

}  // namespace

std::vector<Unjudged> unjudged(const metrics::History& history, const Settings& settings) {
    const auto first = first_day_with_run_today(history);
    const auto rejected = history.rejected_days();
    std::vector<Unjudged> list;
    for (const auto& window : windows(history, settings)) {
        if (settings.disabled(window.rule)) {
            continue;
        }
        const auto need = (window.to - window.from).count() + 1;
        const auto have =
            first ? std::clamp<std::int64_t>((window.to - *first).count() + 1, 0, need) : 0;
        if (have < need) {
            list.push_back({.rule = window.rule, .reason = "history", .have = have, .need = need});
            continue;
        }
        std::vector<Day> days;
        std::copy_if(rejected.begin(), rejected.end(), std::back_inserter(days),
                     [&](Day day) { return day >= window.from && day <= window.judged; });
        std::sort(days.begin(), days.end());
        const auto bad = std::unique(days.begin(), days.end()) - days.begin();
        if (bad > 0 || history.rejected_undated()) {
            list.push_back(
                {.rule = window.rule, .reason = "incomplete", .have = need - bad, .need = need});
        } else if (window.known.too_few) {
            list.push_back({.rule = window.rule,
                            .reason = "unknown",
                            .have = window.known.runs - window.known.without,
                            .need = window.known.runs,
                            .measure = window.measure});
        } else if (const auto base = std::ranges::find_if(
                       window.bases, [](const Base& one) { return one.have < one.need; });
                   base != window.bases.end()) {
            list.push_back({.rule = window.rule,
                            .reason = std::string{base->of},
                            .have = base->have,
                            .need = base->need,
                            .measure = window.measure});
        }
    }
    return list;
}

}  // namespace soleus::rules
