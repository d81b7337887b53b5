#include "gpx_point.hpp"

#include "decimal.hpp"

#include <soleus/text/moment.hpp>

#include <algorithm>
#include <limits>

namespace soleus::sources::gpx {
namespace {

namespace limits = model::limits;

/// In no range.
constexpr double k_no_number = std::numeric_limits<double>::quiet_NaN();

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

std::optional<std::int64_t> TimeReader::read_anew(std::string_view text) {
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
    if (text.size() >= k_shortest && text.size() <= k_longest && text[k_to_minute - 1] == ':' &&
        is_digit(text[k_to_minute]) && is_digit(text[k_to_minute + 1])) {
        const int seconds = (text[k_to_minute] - '0') * 10 + (text[k_to_minute + 1] - '0');
        std::memcpy(last_, text.data(), text.size());
        size_ = text.size();
        minute_ms_ = ms - std::int64_t{seconds} * 1000;
        beside_seconds_ = 0;
        for (std::size_t i = 0; i < 8; ++i) {
            const std::size_t place = size_ - 8 + i;
            const bool is_second = place == k_to_minute || place == k_to_minute + 1;
            beside_seconds_ |= is_second ? 0 : std::uint64_t{0xFF} << (8 * i);
        }
    }
    return ms;
}

void PointReader::latitude(std::string_view text) {
    latitude(decimal(text).value_or(k_no_number));
    point_.latitude = seen_.latitude_is_good ? point_.latitude : 0.0;
}

void PointReader::longitude(std::string_view text) {
    longitude(decimal(text).value_or(k_no_number));
    point_.longitude = seen_.longitude_is_good ? point_.longitude : 0.0;
}

void PointReader::altitude(std::string_view text) {
    const auto value = decimal(text);
    if (value || !trimmed(text).empty()) {
        altitude(value.value_or(std::numeric_limits<double>::infinity()));
    }
}

void PointReader::time(std::string_view text) {
    if (seen_.time != Time::none) {
        return;
    }
    const auto ms = times_.read(text);
    if (!ms && trimmed(text).empty()) {
        return;
    }
    seen_.time = ms ? Time::read : Time::unreadable;
    point_.time_ms = ms.value_or(model::TrackPoint::k_no_time);
}

void PointReader::heart_rate(std::string_view text) {
    heart_rate(decimal(text).value_or(0.0));
}

void PointReader::cadence(std::string_view text) {
    cadence(decimal(text).value_or(0.0));
}

const char* PointReader::finish(model::Track& track, bool starts_segment) {
    if (!seen_.latitude || !seen_.longitude) {
        return !seen_.latitude ? "a point without latitude" : "a point without longitude";
    }
    if (!seen_.latitude_is_good) {
        return "the latitude is no number from -90 to 90";
    }
    if (!seen_.longitude_is_good) {
        return "the longitude is no number from -180 to 180";
    }
    if (seen_.time == Time::unreadable) {
        return "the time cannot be read (wanted something like 2026-03-02T06:13:47Z)";
    }
    if (seen_.time == Time::read && point_.time_ms < limits::k_first_gpx_time_ms) {
        return "the time is before 1980-01-06; the clock was lost";
    }
    if (seen_.time == Time::read && point_.time_ms >= k_end_of_times_ms) {
        return "the time is after the year 2100; the clock was lost";
    }
    if (seen_.time == Time::read && !offset_is_known_) {
        offset_is_known_ = true;
        const auto offset = times_.offset();
        track.offset = offset && offset->count() != 0 ? offset : std::nullopt;
    }
    track.altitudes_not_finite += seen_.altitude_is_wild ? 1 : 0;
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
