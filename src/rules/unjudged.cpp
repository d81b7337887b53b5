#include "unjudged.hpp"

#include "base.hpp"
#include "hill_spikes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace soleus::rules {
namespace {

struct Window {
    std::string_view rule{};
    std::string_view measure{};
    Day from{}, to{};
    Day judged{};  ///< what is compared with the window ends here
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

struct Lacking {
    std::int64_t runs = 0, without = 0;
};

/// The window's runs, where so many of them lack the value that its rule is silent.
std::optional<Lacking> lacking(const metrics::History& history, const Window& window) {
    const auto over_a_quarter = [](const auto& sum) {
        return sum.runs_without * 4 > sum.runs ? std::optional{Lacking{sum.runs, sum.runs_without}}
                                               : std::nullopt;
    };
    if (window.measure == "distance") {
        return over_a_quarter(history.distance(window.from, window.to));
    }
    if (window.measure == "load") {
        return over_a_quarter(history.load(window.from, window.to));
    }
    // Descent is judged for itself (rules M6): where it is known the rule is not silent.
    const Day t = window.judged;
    const auto ascent = doubt_on(history, metrics::Hill::ascent, t);
    if (!ascent || ascent->by_source || !doubt_on(history, metrics::Hill::descent, t)) {
        return std::nullopt;
    }
    const auto sum = history.hill(metrics::Hill::ascent, t - Days{30}, t);
    return Lacking{sum.runs, sum.runs_without};
}

struct Base {
    std::string_view of{};
    std::int64_t have = 0, need = 0;
};

/// What the rule of the window asks of the days it compares with, in the order it asks.
std::vector<Base> bases(const metrics::History& history, const Settings& settings,
                        const Window& window) {
    const Day t = window.judged;
    const auto known = [](const auto& sum) { return sum.runs - sum.runs_without; };
    const Base weeks{"weeks", reference_weeks_with_runs(history, t), k_least_weeks};
    if (window.rule == "hill-spike-run") {
        const auto up = known(history.hill(metrics::Hill::ascent, window.from, window.to));
        const auto down = known(history.hill(metrics::Hill::descent, window.from, window.to));
        return {{"runs", std::max(up, down), k_least_runs}};
    }
    if (window.rule == "distance-spike-run") {
        return {{"runs", known(history.distance(window.from, window.to)), k_least_runs}};
    }
    if (window.rule == "hill-spike-week") {
        return {weeks};
    }
    if (window.rule == "load-spike-week") {
        const Day last = t - Days{7};
        constexpr std::int64_t k_seconds = 180;  // of a minute in each of three weeks
        const auto minutes = history.time(window.from, last).count() / k_seconds;
        return {{"runs", history.load(window.from, last).runs, k_least_runs},
                weeks,
                {"minutes", minutes,
                 static_cast<std::int64_t>(settings.limit(window.rule, "least_minutes"))}};
    }
    const bool ran = history.distance(window.from, window.to - Days{7}).value > 0;
    return {{"weeks", ran ? 1 : 0, 1}};
}

}  // namespace

std::vector<Unjudged> unjudged(const metrics::History& history, const Settings& settings) {
    const Day t = history.as_of();
    const Day this_week = week_begin(t, history.week_start());
    const Day last_whole = this_week + Days{6} == t ? t : this_week - Days{1};
    const std::array windows{
        Window{"hill-spike-run", "ascent", t - Days{30}, t - Days{1}, t},
        Window{"hill-spike-week", "ascent", t - Days{27}, t, t},
        Window{"distance-spike-run", "distance", t - Days{30}, t - Days{1}, t},
        Window{"load-spike-week", "load", t - Days{27}, t, t},
        Window{"distance-jump-week", "distance", last_whole - Days{20}, last_whole, last_whole},
    };
    const auto first = first_day_with_run_today(history);
    const auto rejected = history.rejected_days();
    std::vector<Unjudged> list;
    for (const auto& window : windows) {
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
        } else if (const auto unknown = lacking(history, window)) {
            list.push_back({.rule = window.rule,
                            .reason = "unknown",
                            .have = unknown->runs - unknown->without,
                            .need = unknown->runs,
                            .measure = window.measure});
        } else {
            const auto all = bases(history, settings, window);
            const auto base =
                std::ranges::find_if(all, [](const Base& one) { return one.have < one.need; });
            if (base != all.end()) {
                list.push_back({.rule = window.rule,
                                .reason = std::string{base->of},
                                .have = base->have,
                                .need = base->need,
                                .measure = window.measure});
            }
        }
    }
    return list;
}

}  // namespace soleus::rules
