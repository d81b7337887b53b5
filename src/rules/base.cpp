#include "base.hpp"

namespace soleus::rules {

std::int64_t reference_weeks_with_runs(const metrics::History& history, Day t) {
    std::int64_t weeks = 0;
    for (const int last : {7, 14, 21}) {
        weeks += history.runs(t - Days{last + 6}, t - Days{last}).empty() ? 0 : 1;
    }
    return weeks;
}

}  // namespace soleus::rules
