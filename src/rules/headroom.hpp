#pragma once

#include "situation.hpp"

#include <soleus/rules/judge.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// Headroom by searching over the rules themselves (rules §5, R22): no second formula that could
/// say otherwise than the rules will on the day.
namespace soleus::rules {

/// One run that might be run, and the day on which it is judged.
struct Imagined {
    Day run_day{};
    Day judged{};
    std::span<const Rule* const> by{};  ///< the rules that are asked
    bool sum_of_days = false;  ///< stands for several runs: how long the longest was is not asked
};

/// The most metres of one imagined run that raise no warning, in whole steps; absent where no rule
/// binds, with the rules that bind.
struct Most {
    std::optional<std::int64_t> metres{};
    std::vector<std::string_view> binding{};
};

/// A flat run of a distance, or a run of an ascent and unknown distance; both of unknown load.
enum class Searched { distance, ascent };
/// `known`: the episodes of the same log, so that no note is read twice.
[[nodiscard]] Most most(const metrics::History& history, const Episodes& known,
                        const Settings& settings, const Imagined& imagined, Searched searched);

struct Earliest {
    Day day{};
    std::string_view held_back_by{};  ///< the rule that forbids the day before; "" where none does
};
/// The first day from `from` on that neither prescribed rest nor the rest table forbids to run on.
[[nodiscard]] Earliest earliest_run(const metrics::History& history, const Episodes& known,
                                    const Settings& settings, Day from);

}  // namespace soleus::rules
