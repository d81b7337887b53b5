#include "pace.hpp"

#include <algorithm>

namespace soleus::rules {

std::optional<double> pace(const metrics::Run& run) {
    // What is unknown is smaller than every value.
    if (run.distance <= Maybe{Metres{0}} || run.time <= Maybe{model::Seconds{0}}) {
        return std::nullopt;
    }
    return static_cast<double>((*run.time).count()) * 1000.0 /
           static_cast<double>((*run.distance).count());
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const auto middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

}  // namespace soleus::rules
