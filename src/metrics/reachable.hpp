#pragma once

#include <soleus/model/track.hpp>

#include <cstddef>
#include <span>

namespace soleus::metrics {

/// Where a step between two positions cannot have been run: how many points from `at` on are to be
/// left out. 0: the step is accepted after all, because the track goes on from there.
[[nodiscard]] std::size_t points_out_of_reach(std::span<const model::TrackPoint> points,
                                              std::size_t last_good, std::size_t at);

/// Whether it is the segment's first point that is somewhere else: the point `at`, out of its
/// reach, has the next one in reach, which the first has not.
[[nodiscard]] bool first_is_astray(std::span<const model::TrackPoint> points, std::size_t first,
                                   std::size_t at);

/// More than a tunnel or a pause of the watch leaves out.
[[nodiscard]] bool is_far(double jump);

/// The step of so many metres cannot have been run.
[[nodiscard]] bool out_of_reach(const model::TrackPoint& from, const model::TrackPoint& to,
                                double metres);

/// From an altitude that cannot follow the last good one: how many points from `at` on are a spike
/// that returns. 0: none, the altitude has changed its level for good.
[[nodiscard]] std::size_t points_of_spike(std::span<const model::TrackPoint> points,
                                          std::size_t last_good, std::size_t at);

/// Some place on earth lies so high. A lost altimeter writes -32768 or 65535.
[[nodiscard]] bool on_earth(float altitude);

/// A change of altitude that ground can have over so many metres.
[[nodiscard]] bool altitude_can_follow(float before, float after, double metres);

}  // namespace soleus::metrics
