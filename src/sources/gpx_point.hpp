#pragma once

#include <soleus/model/plausible.hpp>
#include <soleus/model/track.hpp>

#include <date/date.h>

#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace soleus::sources::gpx {

/// Times of one track: neighbours differ in their seconds only, so that the rest of the text is
/// compared with the last one's instead of being read again.
class TimeReader {
public:
    /// Milliseconds since 1970, UTC; a text without a zone is UTC, as GPX has it. Nothing for a
    /// text that is no time. Years are not judged.
    [[nodiscard]] std::optional<std::int64_t> read(std::string_view text) {
        const auto seconds = seconds_of_last_minute(text);
        return seconds >= 0 ? std::optional{of_last_minute(seconds)} : read_anew(text);
    }
    /// The seconds where all but them is as it was, else -1.
    [[nodiscard]] int seconds_of_last_minute(std::string_view text) const {
        const char* const now = text.data();
        if (text.size() != size_ || size_ == 0) {
            return -1;
        }
        if (size_ > k_plain &&
            std::memcmp(now + k_shortest, last_ + k_shortest, size_ - k_plain) != 0) {
            return -1;
        }
        const std::size_t tail = size_ - 8;
        const auto differ = (eight(now) ^ eight(last_)) | (eight(now + 8) ^ eight(last_ + 8)) |
                            ((eight(now + tail) ^ eight(last_ + tail)) & beside_seconds_);
        const auto tens = static_cast<unsigned char>(now[k_to_minute] - '0');
        const auto ones = static_cast<unsigned char>(now[k_to_minute + 1] - '0');
        const bool same = differ == 0 && now[k_to_minute - 1] == ':' && tens < 6 && ones < 10;
        return same ? tens * 10 + ones : -1;
    }
    [[nodiscard]] std::int64_t of_last_minute(int seconds) const {
        return minute_ms_ + std::int64_t{seconds} * 1000;
    }
    /// Of the last text read: local minus UTC; absent without a zone.
    [[nodiscard]] std::optional<std::chrono::minutes> offset() const { return offset_; }

private:
    static constexpr std::size_t k_to_minute = 17;  // "2026-03-02T06:13:"
    static constexpr std::size_t k_shortest = k_to_minute + 2;
    static constexpr std::size_t k_plain = k_shortest + 8;  // what is compared at once
    static constexpr std::size_t k_longest = 40;

    /// Eight bytes at once, wherever they stand.
    [[nodiscard]] static std::uint64_t eight(const char* from) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, from, sizeof bytes);
        return bytes;
    }
    [[nodiscard]] std::optional<std::int64_t> read_anew(std::string_view text);

    char last_[k_longest] = {};
    std::size_t size_ = 0;  // 0: nothing to compare with
    std::uint64_t beside_seconds_ = 0;
    std::int64_t minute_ms_ = 0;  // with the fraction behind the seconds
    std::optional<std::chrono::minutes> offset_{};
};

/// What the values of a point are that are read already.
struct Plain {
    double latitude, longitude, altitude, heart_rate, cadence;
    std::string_view time;
};

/// What one <trkpt> said, as it is read.
class PointReader {
public:
    void begin_track() { offset_is_known_ = false; }
    void begin() {
        point_ = {};
        heart_rate_ = cadence_ = 0.0;
        seen_ = {};
    }
    void latitude(std::string_view text);
    void longitude(std::string_view text);
    void altitude(std::string_view text);
    void time(std::string_view text);
    void heart_rate(std::string_view text);
    void cadence(std::string_view text);

    // The same for who knows the number already.
    void latitude(double value) {
        seen_.latitude = true;
        seen_.latitude_is_good = value >= -90.0 && value <= 90.0;
        point_.latitude = value;
    }
    void longitude(double value) {
        seen_.longitude = true;
        seen_.longitude_is_good = value >= -180.0 && value <= 180.0;
        point_.longitude = value;
    }
    void altitude(double value) {
        if (seen_.altitude) {
            return;
        }
        seen_.altitude = true;
        seen_.altitude_is_wild = std::abs(value) > k_highest;
        if (!seen_.altitude_is_wild) {
            point_.altitude = static_cast<float>(value);
        }
    }
    void heart_rate(double value) {
        if (value >= model::limits::k_heart_rate_min && value <= model::limits::k_heart_rate_max) {
            heart_rate_ = value;
        }
    }
    void cadence(double value) {
        if (value > 0.0 && value <= k_fastest) {
            cadence_ = value;
        }
    }
    /// A whole point whose numbers are known; NaN for one that is not said, the latitude and the
    /// longitude aside. Adds it to the track where all of it is as it is in nearly all points, else
    /// does nothing and it must be read value by value. `time` is empty where none is said.
    [[nodiscard]] bool plain(model::Track& track, const Plain& said, bool starts_segment) {
        std::int64_t ms = model::TrackPoint::k_no_time;
        if (!said.time.empty()) {
            const auto seconds = times_.seconds_of_last_minute(said.time);
            ms = times_.of_last_minute(seconds);
            if (seconds < 0 || !offset_is_known_ || ms < model::limits::k_first_gpx_time_ms ||
                ms >= k_end_of_times_ms) {
                return false;
            }
        }
        const bool good = std::abs(said.latitude) <= 90.0 && std::abs(said.longitude) <= 180.0 &&
                          !(std::abs(said.altitude) > k_highest);
        if (!good) {
            return false;
        }
        if (said.heart_rate >= model::limits::k_heart_rate_min &&
            said.heart_rate <= model::limits::k_heart_rate_max) {
            track.heart_rate.sum += said.heart_rate;
            ++track.heart_rate.count;
        }
        if (said.cadence > 0.0 && said.cadence <= k_fastest) {
            track.cadence.sum += said.cadence;
            ++track.cadence.count;
        }
        track.points.push_back(
            {said.latitude, said.longitude, ms, static_cast<float>(said.altitude), starts_segment});
        return true;
    }
    /// Adds the point to the track, or says why it cannot be used. The sentence never holds a
    /// position.
    [[nodiscard]] const char* finish(model::Track& track, bool starts_segment);

private:
    enum class Time : std::uint8_t { none, read, unreadable };
    /// Beyond any altitude of a runner or a plane, metres: such a figure is no measurement.
    static constexpr double k_highest = 100'000.0;
    /// Steps a minute, beyond every sprinter; a larger figure is a sensor's fault.
    static constexpr double k_fastest = 400.0;
    /// The first millisecond of 2101; years 1970 to 2100 are readable (design §6).
    static constexpr std::int64_t k_end_of_times_ms =
        std::chrono::milliseconds{date::sys_days{date::year{2101} / 1 / 1}.time_since_epoch()}
            .count();
    struct Seen {
        bool latitude = false, longitude = false;
        bool latitude_is_good = false, longitude_is_good = false;
        bool altitude = false, altitude_is_wild = false;
        Time time = Time::none;
    };

    model::TrackPoint point_{};
    double heart_rate_ = 0.0, cadence_ = 0.0;  // 0: none, as in exports
    Seen seen_{};
    bool offset_is_known_ = false;
    TimeReader times_{};
};

}  // namespace soleus::sources::gpx
