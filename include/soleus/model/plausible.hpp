#pragma once

#include <soleus/model/entry.hpp>

#include <cstdint>
#include <optional>
#include <string>

/// The one table of what a log may say (design §2, "Rejected"). Outside it a record is rejected: the
/// figure is a damaged cell or a lost clock, and a runner would train by it.
namespace soleus::model::limits {

inline constexpr double k_fastest = 7.5;               ///< m/s mean over a run of k_speed_from or more
inline constexpr double k_slowest = 0.28;              ///< m/s
inline constexpr Metres k_speed_from{400};
inline constexpr double k_ride = 6.5;                  ///< m/s: a track without sport above it is a ride
inline constexpr Metres k_longest{500'000};
inline constexpr Seconds k_longest_time{10 * 24 * 3600};
inline constexpr Metres k_highest_ascent{20'000};
inline constexpr Days k_longest_rest{3650};            ///< prescribed: ten years ahead
inline constexpr double k_rpe_max = 10.0;              ///< 0..10
inline constexpr double k_pain_max = 10.0;             ///< 0..10
inline constexpr double k_heart_rate_min = 25.0;
inline constexpr double k_heart_rate_max = 250.0;
inline constexpr int k_first_year = 1970;
inline constexpr std::int64_t k_first_gpx_time_ms = 315'964'800'000;  ///< 1980-01-06, GPS time's own first day
inline constexpr double k_rejected_share = 0.10;       ///< of the records not ignored; above it and
inline constexpr std::int64_t k_rejected_least = 3;    ///< at least this many: the whole file is rejected
inline constexpr std::int64_t k_points_per_track = 10'000'000;

}  // namespace soleus::model::limits

namespace soleus::model {

/// Why an entry cannot be a run, with the likely cause where one is known: "47:08:00 for 6.9 km is
/// 0.04 m/s; were minutes saved as hours?". Speed is distance / moving time, else elapsed.
/// Looks at what is inside one entry only; dates after tomorrow are intake's to judge.
[[nodiscard]] std::optional<std::string> implausible(const Entry& entry);

/// More than 10 % of the not-ignored records rejected, and at least 3.
[[nodiscard]] bool too_many_rejected(std::int64_t rejected, std::int64_t not_ignored);

}  // namespace soleus::model
