#include <soleus/metrics/grade_cost.hpp>

#include <algorithm>

namespace soleus::metrics {

double cost_of_running(double grade) {
    constexpr double k_steepest = 0.45;  // Minetti measured no further
    const double i = std::clamp(grade, -k_steepest, k_steepest);
    return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + 3.6;
}

}  // namespace soleus::metrics
