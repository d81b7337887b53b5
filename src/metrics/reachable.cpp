#include "reachable.hpp"

#include "great_circle.hpp"

#include <algorithm>
#include <cmath>

namespace soleus::metrics {
namespace {

// No sparse recording of a run has 100 km between two points; below, only the clock can tell a jump
// of the satellites from a gap in the recording: more than 200 m at more than 50 m/s is no runner,
// no car and no usual jitter.
constexpr double k_far = 100'000.0;
constexpr double k_jump = 200.0;
constexpr double k_far_jump = 1'000.0;
constexpr double k_fastest = 50.0;  // m/s

// A jump or a lost altimeter that has not come back after two minutes at one point a second is
// taken for the truth: the track has moved on.
constexpr std::size_t k_patience = 120;

// Altitude may change by 5 m between two points wherever they are (a gust on the sensor, a coarse
// altimeter), and by a metre a metre beyond: twice the steepest slope that Minetti had people run
// on.
constexpr double k_altitude_step = 5.0;
constexpr double k_steepest = 1.0;

// The Dead Sea's shore lies at -430 m, Everest at 8,849 m.
constexpr float k_lowest = -500.0F;
constexpr float k_highest = 9'000.0F;

double between(const model::TrackPoint& a, const model::TrackPoint& b) {
    return great_circle(a.latitude, a.longitude, b.latitude, b.longitude);
}

/// First of the next points of the segment that `fits`, as a number of points left out before it.
template <class Fits>
std::size_t until(std::span<const model::TrackPoint> points, std::size_t at, Fits fits,
                  std::size_t patience = k_patience) {
    const std::size_t end = std::min(points.size(), at + patience);
    for (std::size_t i = at + 1; i < end && !points[i].starts_segment; ++i) {
        if (fits(points[i])) {
            return i - at;
        }
    }
    return 0;
}

}  // namespace

bool out_of_reach(const model::TrackPoint& from, const model::TrackPoint& to, double metres) {
    if (metres <= k_jump) {
        return false;
    }
    if (metres > k_far) {
        return true;
    }
    if (!from.has_time() || !to.has_time() || to.time_ms <= from.time_ms) {
        return false;
    }
    return metres * 1000.0 > k_fastest * static_cast<double>(to.time_ms - from.time_ms);
}

std::size_t points_out_of_reach(std::span<const model::TrackPoint> points, std::size_t last_good,
                                std::size_t at) {
    const model::TrackPoint& from = points[last_good];
    const double jump = between(from, points[at]);
    if (is_far(jump)) {
        return until(points, at, [&](const model::TrackPoint& point) {
            return !out_of_reach(from, point, between(from, point));
        });
    }
    // A shorter one may be a tunnel or a pause of the watch, behind which the track goes on: only a
    // few points that come back were astray.
    constexpr std::size_t k_few = 5;
    return until(
        points, at,
        [&](const model::TrackPoint& point) {
            const double metres = between(from, point);
            return 2.0 * metres <= jump && !out_of_reach(from, point, metres);
        },
        k_few);
}

bool is_far(double jump) {
    return jump > k_far_jump;
}

bool first_is_astray(std::span<const model::TrackPoint> points, std::size_t first, std::size_t at) {
    const std::size_t next = at + 1;
    return is_far(between(points[first], points[at])) && next < points.size() &&
           !points[next].starts_segment &&
           out_of_reach(points[first], points[next], between(points[first], points[next])) &&
           !out_of_reach(points[at], points[next], between(points[at], points[next]));
}

bool on_earth(float altitude) {
    return altitude >= k_lowest && altitude <= k_highest;
}

bool altitude_can_follow(float before, float after, double metres) {
    const double change = std::abs(static_cast<double>(after) - static_cast<double>(before));
    return change <= k_altitude_step + k_steepest * metres;
}

std::size_t points_of_spike(std::span<const model::TrackPoint> points, std::size_t last_good,
                            std::size_t at) {
    const model::TrackPoint& from = points[last_good];
    const model::TrackPoint* before = &points[at];
    bool jumps_back = false;
    const std::size_t count = until(points, at, [&](const model::TrackPoint& point) {
        if (!std::isfinite(point.altitude)) {
            return false;
        }
        const bool fits = altitude_can_follow(from.altitude, point.altitude, between(from, point));
        // A runner who walks back to the old altitude was really up there.
        jumps_back =
            !altitude_can_follow(before->altitude, point.altitude, between(*before, point));
        before = &point;
        return fits;
    });
    return jumps_back ? count : 0;
}

}  // namespace soleus::metrics
