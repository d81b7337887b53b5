#pragma once

#include <soleus/metrics/history.hpp>

#include <optional>
#include <vector>

namespace soleus::rules {

/// Seconds a kilometre; absent without distance or time.
[[nodiscard]] std::optional<double> pace(const metrics::Run& run);
/// The mean of the two middle values where their number is even (rules D11); `values` is not empty.
[[nodiscard]] double median(std::vector<double> values);

}  // namespace soleus::rules
