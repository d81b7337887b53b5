#pragma once

#include <soleus/model/track.hpp>

#include <cstdint>
#include <optional>

namespace soleus::metrics {

/// What kind of altitude a track carries; decides the swing that counts as a climb.
enum class AltitudeKind { none, barometer, gps };

/// A track reduced to a run's figures (design §3), rounded half up to whole metres and seconds.
struct TrackSummary {
    Metres distance{};                       ///< great-circle sum inside segments, R = 6,371,008.8 m
    Maybe<model::Seconds> elapsed{};         ///< last minus first time; absent where more than a tenth of the distance lies outside
    Maybe<model::Seconds> moving{};          ///< absent where points are too far apart to tell, or more than a tenth of the distance has no times
    Metres untimed{};                        ///< of the distance, between points of which one has no time; 0 where they leave no time unknown
    Maybe<Metres> ascent{}, descent{};       ///< absent where no two altitudes can be compared
    AltitudeKind altitude = AltitudeKind::none;
    double swing_m = 0.0;                    ///< the valley-to-peak threshold used, metres
    std::int64_t spikes_dropped = 0;         ///< altitudes left out as spikes
    std::optional<std::int64_t> start_ms{};  ///< first plausible time, UTC
    std::int64_t points_used = 0;            ///< positions that went into the distance
    std::int64_t points_rejected = 0;        ///< positions no runner can have reached (a jump across the globe)
};

[[nodiscard]] TrackSummary summarise(const model::Track& track);

}  // namespace soleus::metrics
