#include "climb_meter.hpp"
#include "great_circle.hpp"
#include "reachable.hpp"

#include <soleus/metrics/track_summary.hpp>
#include <soleus/model/plausible.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace soleus::metrics {
namespace {

std::int64_t half_up(double value) {
    return static_cast<std::int64_t>(std::floor(value + 0.5));
}
std::int64_t seconds_half_up(std::int64_t milliseconds) {
    return (milliseconds + 500) / 1000;
}

/// Design §3: intervals shorter than 60 s and faster than 0.5 m/s are moving. Longer ones in which
/// the runner got on are time that cannot be told.
class MovingTime {
public:
    void add(std::int64_t milliseconds, double metres) {
        constexpr std::int64_t k_longest = 60'000;
        constexpr double k_standing = 0.5 / 1000.0;  // metres a millisecond
        if (milliseconds <= 0 || metres <= k_standing * static_cast<double>(milliseconds)) {
            return;
        }
        (milliseconds < k_longest ? moving_ : untold_) += milliseconds;
    }
    [[nodiscard]] Maybe<model::Seconds> time(std::int64_t elapsed) const {
        const bool below_half = 2 * moving_ < elapsed;
        const bool points_too_far_apart = 2 * (moving_ + untold_) >= elapsed;
        const std::int64_t seconds = seconds_half_up(moving_);
        if (seconds == 0 || (below_half && untold_ > 0 && points_too_far_apart)) {
            return std::nullopt;
        }
        return model::Seconds{seconds};
    }

private:
    std::int64_t moving_ = 0, untold_ = 0;
};

/// First and last plausible time, and the span of all of them for tracks whose times run back.
class Clock {
public:
    void add(std::int64_t time) {
        if (time < model::limits::k_first_gpx_time_ms) {
            return;
        }
        if (!first_) {
            first_ = earliest_ = latest_ = time;
        }
        last_ = time;
        earliest_ = std::min(earliest_, time);
        latest_ = std::max(latest_, time);
    }
    [[nodiscard]] std::optional<std::int64_t> first() const { return first_; }
    [[nodiscard]] std::int64_t elapsed() const {
        const std::int64_t span = first_ ? last_ - *first_ : 0;
        return span > 0 ? span : latest_ - earliest_;
    }

private:
    std::optional<std::int64_t> first_{};
    std::int64_t last_ = 0, earliest_ = 0, latest_ = 0;
};

/// How much of a way lies between points that have no times. Up to a tenth of it changes a time
/// less than stops do.
class Untimed {
public:
    /// A point, so many metres from the one before, that has its time or not.
    void add(bool timed, bool is_first, double step) {
        if (!timed || !before_) {  // seldom
            add_untimed(timed, is_first, step);
        }
    }
    [[nodiscard]] double metres() const { return sum_; }
    [[nodiscard]] bool tell_elapsed(double all) const { return 10.0 * (lead_ + tail_) <= all; }
    [[nodiscard]] bool tell_moving(double all) const { return 10.0 * sum_ <= all; }

private:
    void add_untimed(bool timed, bool is_first, double step) {
        leading_ = leading_ || is_first;
        sum_ += step;
        (leading_ ? lead_ : tail_) += step;
        if (timed) {
            leading_ = false;
            tail_ = 0.0;
        }
        before_ = timed;
    }

    double sum_ = 0.0, lead_ = 0.0, tail_ = 0.0;  // in all, before the first time, after the last
    bool before_ = true, leading_ = false;
};

/// One pass over the points of a track.
class Reduction {
public:
    Reduction(const model::Track& track, AltitudeKind known)
        : points_{track.points}, climb_{known} {}

    TrackSummary run() {
        for (std::size_t i = 0; i < points_.size(); ++i) {
            take(i);
        }
        climb_.cut();
        return summary();
    }

private:
    void take(std::size_t i) {
        const model::TrackPoint& point = points_[i];
        if (i == 0 || point.starts_segment || !joined_) {
            if (point.starts_segment) {
                rejected_until_ = spike_until_ = 0;
            }
            begin(i);
        } else if (i < rejected_until_) {
            ++rejected_;
            return;
        } else if (!follow(i)) {
            return;
        }
        ++used_;
        last_ = i;
        clock_.add(point.time_ms);
        untimed_.add(point.has_time(), used_ == 1, metres_ - along_);
        along_ = metres_;
        if (std::isfinite(point.altitude)) {
            altitude(i);
        }
    }

    void begin(std::size_t i) {
        climb_.cut();
        steps_.start(points_[i].latitude, points_[i].longitude);
        joined_ = true;
        has_altitude_ = lost_ = false;
        believed_ = 0;
        segment_ = i;
    }

    /// Joins the point to the last one; false where it is out of reach.
    bool follow(std::size_t i) {
        const model::TrackPoint& from = points_[last_];
        const model::TrackPoint& point = points_[i];
        const double metres = steps_.to(point.latitude, point.longitude);
        if (out_of_reach(from, point, metres)) {
            const bool astray = last_ == segment_ && first_is_astray(points_, last_, i);
            const std::size_t out = astray ? 0 : points_out_of_reach(points_, last_, i);
            if (out > 0) {
                steps_.start(from.latitude, from.longitude);
                rejected_until_ = i + out;
                ++rejected_;
                return false;
            }
            if (last_ == segment_ && is_far(metres)) {
                // The segment's first point alone is somewhere else: the place where the last run
                // ended.
                ++rejected_;
                --used_;
                begin(i);
                return true;
            }
        }
        metres_ += metres;
        if (from.has_time() && point.has_time()) {
            moving_.add(point.time_ms - from.time_ms, metres);
        }
        return true;
    }

    void altitude(std::size_t i) {
        const float here = points_[i].altitude;
        if (i < spike_until_ || !on_earth(here)) {
            ++spikes_;
            return;
        }
        const bool follows = !has_altitude_ || altitude_can_follow(points_[altitude_].altitude,
                                                                   here, metres_ - altitude_along_);
        // Some writers fill in 0 from where the altimeter is lost (formats §3.2).
        lost_ = here == 0.0F && (lost_ || !follows);
        if (lost_) {
            ++spikes_;
            return;
        }
        if (!follows && i != spike_until_) {
            const std::size_t spike = points_of_spike(points_, altitude_, i);
            // What lasts longer than all that came before it is no spike: the beginning was.
            if (spike > 0 && spike <= believed_) {
                spike_until_ = i + spike;
                ++spikes_;
                return;
            }
            climb_.cut();
            believed_ = 0;
        }
        has_altitude_ = true;
        any_measured_ = any_measured_ || here != 0.0F;
        ++believed_;
        altitude_ = i;
        altitude_along_ = metres_;
        climb_.add(metres_, static_cast<double>(here));
    }

    [[nodiscard]] TrackSummary summary() const {
        TrackSummary result;
        result.distance = Metres{half_up(metres_)};
        const std::int64_t elapsed = clock_.elapsed();
        if (elapsed > 0 && untimed_.tell_elapsed(metres_)) {
            result.elapsed = model::Seconds{seconds_half_up(elapsed)};
            result.moving = untimed_.tell_moving(metres_) ? moving_.time(elapsed) : std::nullopt;
        }
        result.untimed = Metres{untimed_.tell_moving(metres_) ? 0 : half_up(untimed_.metres())};
        const ClimbMeter::Result climb = climb_.result();
        result.altitude = any_measured_ ? climb.kind : AltitudeKind::none;
        // Some writers fill in 0 where nothing was measured (formats §3.2).
        if (climb.kind != AltitudeKind::none && any_measured_) {
            result.swing_m = climb.swing;
            result.ascent = Metres{half_up(climb.up)};
            result.descent = Metres{half_up(climb.down)};
        }
        result.spikes_dropped = spikes_;
        result.start_ms = clock_.first();
        result.points_used = used_;
        result.points_rejected = rejected_;
        return result;
    }

    std::span<const model::TrackPoint> points_;
    Steps steps_{};
    ClimbMeter climb_;
    MovingTime moving_{};
    Clock clock_{};
    Untimed untimed_{};
    double metres_ = 0.0, altitude_along_ = 0.0, along_ = 0.0;
    std::size_t last_ = 0, segment_ = 0, altitude_ = 0;
    std::size_t rejected_until_ = 0, spike_until_ = 0;
    std::int64_t used_ = 0, rejected_ = 0, spikes_ = 0;
    std::size_t believed_ = 0;  // altitudes since the last cut
    bool joined_ = false, has_altitude_ = false, any_measured_ = false, lost_ = false;
};

}  // namespace

TrackSummary summarise(const model::Track& track) {
    const auto known = kind_of_creator(track.creator);
    const auto summary = Reduction{track, known}.run();
    const bool heard_only_now =
        known == AltitudeKind::none && summary.altitude == AltitudeKind::gps;
    return heard_only_now ? Reduction{track, AltitudeKind::gps}.run() : summary;
}

}  // namespace soleus::metrics
