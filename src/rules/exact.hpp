#pragma once

#include <cmath>
#include <cstdint>

/// Comparisons of whole metres with decimal limits, exact to the metre (rules D4): 11,001 m is over
/// 1.10 x 10,000 m and 11,000 m is not.
namespace soleus::rules {

/// A limit with at most three decimals as whole thousandths.
[[nodiscard]] inline std::int64_t thousandths(double limit) {
    return std::llround(limit * 1000.0);
}

/// value / reference > limit.
[[nodiscard]] constexpr bool over(std::int64_t value, std::int64_t reference,
                                  std::int64_t limit_thousandths) {
    return value * 1000 > limit_thousandths * reference;
}

/// value / reference >= limit.
[[nodiscard]] constexpr bool reaches(std::int64_t value, std::int64_t reference,
                                     std::int64_t limit_thousandths) {
    return value * 1000 >= limit_thousandths * reference;
}

}  // namespace soleus::rules
