#pragma once

#include <soleus/model/entry.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace soleus::model {

/// One accepted point in 32 bytes; tracks of ten million points must fit in memory.
struct TrackPoint {
    static constexpr std::int64_t k_no_time = std::numeric_limits<std::int64_t>::min();
    double latitude = 0.0;                ///< degrees, -90..90
    double longitude = 0.0;               ///< degrees, -180..180
    std::int64_t time_ms = k_no_time;     ///< UTC, since 1970; k_no_time where the file says none
    float altitude = std::numeric_limits<float>::quiet_NaN();  ///< metres; NaN: none, or no finite number
    bool starts_segment = false;          ///< nothing is joined across this point's left side

    [[nodiscard]] bool has_time() const { return time_ms != k_no_time; }
};

/// Mean over the points that carry a value.
struct Samples {
    double sum = 0.0;
    std::int64_t count = 0;
    [[nodiscard]] std::optional<float> mean() const {
        return count > 0 ? std::optional{static_cast<float>(sum / static_cast<double>(count))} : std::nullopt;
    }
};

/// One <trk> as the file tells it. The reader reuses one Track for all tracks of a file.
struct Track {
    std::vector<TrackPoint> points{};
    Sport sport = Sport::unstated;
    std::string name{}, description{}, creator{}, type{};
    /// Local minus UTC where the first time stamp names an offset other than Z.
    std::optional<std::chrono::minutes> offset{};
    Samples heart_rate{};      ///< beats a minute
    Samples cadence{};         ///< steps a minute, both feet (single-foot counts doubled by the reader)
    std::uint32_t line = 0;      ///< of its start tag
    std::uint32_t column = 1;    ///< of its start tag
    std::uint32_t document = 1;  ///< which GPX document of the input, from 1
    std::int64_t points_read = 0;           ///< accepted and rejected
    std::int64_t points_rejected = 0;
    std::int64_t altitudes_not_finite = 0;  ///< among the accepted

    void clear();
};

}  // namespace soleus::model
