#pragma once

namespace soleus::metrics {

/// Energy cost of running on grade i (rise / run, a fraction; clamped to +-0.45), J/kg/m:
/// C(i) = 155.4 i^5 - 30.4 i^4 - 43.3 i^3 + 46.3 i^2 + 19.5 i + 3.6. Minetti 2002, doi
/// 10.1152/japplphysiol.01177.2001, ten runners on a treadmill. Effort only: no rule reads it, because
/// it credits downhill, which tissue does not.
[[nodiscard]] double cost_of_running(double grade);

}  // namespace soleus::metrics
