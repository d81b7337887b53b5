#pragma once

#include "episodes.hpp"

#include <soleus/rules/judge.hpp>

#include <optional>
#include <string>
#include <vector>

namespace soleus::rules {

/// The way back after an episode of class 2 up, the one that takes longest (rules §5): week by week
/// from the first run of the return, or the earliest one allowed, until the "not before" day. Empty
/// where there is no such episode or its way back is over.
[[nodiscard]] std::vector<LadderStep> return_ladder(const metrics::History& history,
                                                    const Episodes& episodes,
                                                    const Settings& settings, Day earliest_run,
                                                    std::optional<std::string>& pain_class);

}  // namespace soleus::rules
