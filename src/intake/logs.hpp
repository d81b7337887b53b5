#pragma once

#include "harvest.hpp"
#include "people.hpp"

#include <soleus/intake/logs.hpp>

namespace soleus::intake {

/// The entries that are left, moved out of the harvest into one log per athlete: nobody first, then
/// by name, each in date order, with the days of what was rejected.
[[nodiscard]] Logs make_logs(Harvest& harvest, const People& people, const IntakeOptions& options);

}  // namespace soleus::intake
