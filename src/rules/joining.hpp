#pragma once

#include <soleus/rules/rule.hpp>

#include <vector>

namespace soleus::rules {

/// Firings on consecutive days of one thread are one finding with a first and a last day and the
/// figures of its peak day (rules M1); a firing with days of its own stays alone. Findings stand
/// for 7 days after their last day, or while their window is open on `as_of` (M3).
[[nodiscard]] std::vector<Finding> joined(const Rule& rule, std::vector<Firing> firings, Day as_of);

/// Red flags, pain and return, spikes, context; alert, warning, note; newest last day; id (M4).
void order_by_importance(std::vector<Finding>& findings);

}  // namespace soleus::rules
