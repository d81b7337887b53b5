#pragma once

#include <soleus/metrics/history.hpp>

#include <cstdint>

/// What a spike is compared with must hold something, or any run after it is one.
namespace soleus::rules {

/// Runs with the value that is compared, in the 30 days or 3 weeks before (rules R3, R5, R6).
inline constexpr std::int64_t k_least_runs = 4;
/// Of the three reference weeks, those that must hold a run of any kind (rules R4).
inline constexpr std::int64_t k_least_weeks = 2;

/// Of a window's runs no more than a quarter are without the value (rules D7); of no runs too.
[[nodiscard]] constexpr bool mostly_known(std::int64_t without, std::int64_t runs) {
    return 4 * without <= runs;
}

/// Of the reference weeks t-13..t-7, t-20..t-14 and t-27..t-21, those that hold a run of any kind.
[[nodiscard]] std::int64_t reference_weeks_with_runs(const metrics::History& history, Day t);

}  // namespace soleus::rules
