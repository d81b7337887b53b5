#pragma once

#include "episodes.hpp"

#include <soleus/rules/finding.hpp>

#include <optional>
#include <vector>

namespace soleus::rules {

/// The findings that reach `from` or a later day (all where absent), most important first, beside
/// episodes already read.
[[nodiscard]] std::vector<Finding> findings_reaching(const metrics::History& history,
                                                     const Episodes& episodes,
                                                     const Settings& settings,
                                                     std::optional<Day> from);

}  // namespace soleus::rules
