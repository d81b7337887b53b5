#pragma once

#include "episodes.hpp"

#include <soleus/rules/judge.hpp>

#include <vector>

namespace soleus::rules {

/// The way back after the newest calf episode of class 2 up (rules §5): week by week from the first
/// run of the return, or the earliest one allowed, until the "not before" day. Empty where there is
/// no such episode or its way back is over.
[[nodiscard]] std::vector<LadderStep> return_ladder(const metrics::History& history, const Episodes& episodes, Day earliest_run,
                                                    std::optional<std::string>& pain_class);

}  // namespace soleus::rules
