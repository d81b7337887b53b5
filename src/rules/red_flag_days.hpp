#pragma once

#include "situation.hpp"

#include <vector>

namespace soleus::rules {

/// One firing a day: emergencies, or what is urgent on days without one (rules R2).
[[nodiscard]] std::vector<Firing> red_flag_days(const Situation& situation, bool emergency);

}  // namespace soleus::rules
