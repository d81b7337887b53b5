#pragma once

#include <soleus/model/track.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace soleus::sources::gpx {

/// Times of one track: neighbours differ in their seconds only, so that the rest of the text is
/// compared with the last one's instead of being read again.
class TimeReader {
public:
    /// Milliseconds since 1970, UTC; a text without a zone is UTC, as GPX has it. Nothing for a
    /// text that is no time. Years are not judged.
    [[nodiscard]] std::optional<std::int64_t> read(std::string_view text);
    /// Of the last text read: local minus UTC; absent without a zone.
    [[nodiscard]] std::optional<std::chrono::minutes> offset() const { return offset_; }

private:
    static constexpr std::size_t k_to_minute = 17;  // "2026-03-02T06:13:"
    static constexpr std::size_t k_longest = 40;

    char last_[k_longest] = {};
    std::size_t size_ = 0;  // 0: nothing to compare with
    std::int64_t minute_ms_ = 0;
    std::int64_t rest_ms_ = 0;  // the fraction behind the seconds
    std::optional<std::chrono::minutes> offset_{};
};

/// What one <trkpt> said, as it is read.
class PointReader {
public:
    void begin_track() { offset_is_known_ = false; }
    void begin();
    void latitude(std::string_view text);
    void longitude(std::string_view text);
    void altitude(std::string_view text);
    void time(std::string_view text);
    void heart_rate(std::string_view text);
    void cadence(std::string_view text);
    /// Adds the point to the track, or says why it cannot be used. The sentence never holds a
    /// position.
    [[nodiscard]] const char* finish(model::Track& track, bool starts_segment);

private:
    enum class Time : std::uint8_t { none, read, unreadable };
    model::TrackPoint point_{};
    double heart_rate_ = 0.0, cadence_ = 0.0;  // 0: none, as in exports
    bool has_latitude_ = false, has_longitude_ = false, latitude_is_good_ = false,
         longitude_is_good_ = false;
    bool altitude_not_finite_ = false, has_altitude_ = false;
    bool offset_is_known_ = false;
    Time time_ = Time::none;
    TimeReader times_{};
};

}  // namespace soleus::sources::gpx
