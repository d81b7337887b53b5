#include "gpx_point.hpp"

#include "decimal.hpp"

#include <soleus/model/plausible.hpp>
#include <soleus/text/moment.hpp>

#include <date/date.h>

#include <cmath>
#include <cstring>

namespace soleus::sources::gpx {
namespace {

namespace limits = model::limits;

/// The first millisecond of 2101; years 1970 to 2100 are readable (design §6).
constexpr std::int64_t k_end_of_times_ms =
    std::chrono::milliseconds{date::sys_days{date::year{2101} / 1 / 1}.time_since_epoch()}.count();

/// Beyond any altitude of a runner or a plane, metres: such a figure is no measurement.
constexpr double k_highest = 100'000.0;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::optional<std::int64_t> TimeReader::read(std::string_view text) {
    if (text.size() == size_ && size_ > 0 && std::memcmp(text.data(), last_, k_to_minute) == 0 &&
        std::memcmp(text.data() + k_to_minute + 2, last_ + k_to_minute + 2,
                    size_ - k_to_minute - 2) == 0) {
        const char tens = text[k_to_minute];
        const char ones = text[k_to_minute + 1];
        if (tens >= '0' && tens <= '5' && is_digit(ones)) {
            return minute_ms_ + ((tens - '0') * 10 + (ones - '0')) * 1000 + rest_ms_;
        }
    }
    text = trimmed(text);
    const auto moment = text::iso_moment(text);
    if (!moment || !moment->has_time) {
        return std::nullopt;
    }
    offset_ = moment->offset;
    const auto utc =
        moment->wall.time_since_epoch() - moment->offset.value_or(std::chrono::minutes{0});
    const std::int64_t ms = utc.count();
    size_ = 0;
    if (text.size() > k_to_minute + 2 && text.size() <= k_longest && text[k_to_minute - 1] == ':' &&
        is_digit(text[k_to_minute]) && is_digit(text[k_to_minute + 1])) {
        const int seconds = (text[k_to_minute] - '0') * 10 + (text[k_to_minute + 1] - '0');
        std::memcpy(last_, text.data(), text.size());
        size_ = text.size();
        rest_ms_ = moment->wall.time_since_epoch().count() % 1000;
        minute_ms_ = ms - rest_ms_ - seconds * 1000;
    }
    return ms;
}

void PointReader::begin() {
    point_ = {};
    heart_rate_ = cadence_ = 0.0;
    has_latitude_ = has_longitude_ = latitude_is_good_ = longitude_is_good_ = false;
    altitude_not_finite_ = has_altitude_ = false;
    time_ = Time::none;
}

void PointReader::latitude(std::string_view text) {
    has_latitude_ = true;
    const auto value = decimal(text);
    latitude_is_good_ = value && *value >= -90.0 && *value <= 90.0;
    point_.latitude = value.value_or(0.0);
}

void PointReader::longitude(std::string_view text) {
    has_longitude_ = true;
    const auto value = decimal(text);
    longitude_is_good_ = value && *value >= -180.0 && *value <= 180.0;
    point_.longitude = value.value_or(0.0);
}

void PointReader::altitude(std::string_view text) {
    const auto value = decimal(text);
    if (has_altitude_ || (!value && trimmed(text).empty())) {
        return;
    }
    has_altitude_ = true;
    altitude_not_finite_ = !value || std::abs(*value) > k_highest;
    if (!altitude_not_finite_) {
        point_.altitude = static_cast<float>(*value);
    }
}

void PointReader::time(std::string_view text) {
    if (time_ != Time::none) {
        return;
    }
    const auto ms = times_.read(text);
    if (!ms && trimmed(text).empty()) {
        return;
    }
    time_ = ms ? Time::read : Time::unreadable;
    point_.time_ms = ms.value_or(model::TrackPoint::k_no_time);
}

void PointReader::heart_rate(std::string_view text) {
    const auto value = decimal(text).value_or(0.0);
    if (value >= limits::k_heart_rate_min && value <= limits::k_heart_rate_max) {
        heart_rate_ = value;
    }
}

void PointReader::cadence(std::string_view text) {
    // 400 steps a minute is beyond every sprinter; a larger figure is a sensor's fault.
    const auto value = decimal(text).value_or(0.0);
    if (value > 0.0 && value <= 400.0) {
        cadence_ = value;
    }
}

const char* PointReader::finish(model::Track& track, bool starts_segment) {
    if (!has_latitude_ || !has_longitude_) {
        return !has_latitude_ ? "a point without latitude" : "a point without longitude";
    }
    if (!latitude_is_good_) {
        return "the latitude is no number from -90 to 90";
    }
    if (!longitude_is_good_) {
        return "the longitude is no number from -180 to 180";
    }
    if (time_ == Time::unreadable) {
        return "the time cannot be read (wanted something like 2026-03-02T06:13:47Z)";
    }
    if (time_ == Time::read && point_.time_ms < limits::k_first_gpx_time_ms) {
        return "the time is before 1980-01-06; the clock was lost";
    }
    if (time_ == Time::read && point_.time_ms >= k_end_of_times_ms) {
        return "the time is after the year 2100; the clock was lost";
    }
    if (time_ == Time::read && !offset_is_known_) {
        offset_is_known_ = true;
        const auto offset = times_.offset();
        track.offset = offset && offset->count() != 0 ? offset : std::nullopt;
    }
    track.altitudes_not_finite += altitude_not_finite_ ? 1 : 0;
    if (heart_rate_ > 0.0) {
        track.heart_rate.sum += heart_rate_;
        ++track.heart_rate.count;
    }
    if (cadence_ > 0.0) {
        track.cadence.sum += cadence_;
        ++track.cadence.count;
    }
    point_.starts_segment = starts_segment;
    track.points.push_back(point_);
    return nullptr;
}

}  // namespace soleus::sources::gpx
