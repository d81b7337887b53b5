#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace soleus::metrics {

/// Running mean of an altitude profile over distance: the mean of the straight lines between
/// places, so that a recording every second and one every five give the same figure, and standing
/// still weighs nothing. Towards the ends of the profile the window narrows on both sides alike, so
/// that a climb from the door is not cut short. Works in a small ring: places must be k_least_step
/// apart on average, which the caller sees to.
class RunningMean {
public:
    static constexpr double k_least_step = 4.0;  ///< metres
    static constexpr double k_widest = 150.0;    ///< metres of window that the ring has room for

    explicit RunningMean(double window) : half_{window / 2.0} {}

    /// Adds the place at `along` metres (not before the last one) and hands every altitude that has
    /// become known to `out`.
    template <class Out>
    void add(double along, double altitude, Out&& out) {
        if (count_ > 0) {
            const Place& last = at(count_ - 1);
            const double area = last.area + (along - last.along) * (altitude + last.altitude) / 2.0;
            put({along, altitude, area});
        } else {
            first_ = along;
            put({along, altitude, 0.0});
        }
        while (next_ < count_ && at(next_).along + half_ <= along) {
            out(mean_at(next_, half_));
            ++next_;
        }
    }
    /// Hands out the rest and starts anew.
    template <class Out>
    void cut(Out&& out) {
        const double end = count_ > 0 ? at(count_ - 1).along : 0.0;
        for (; next_ < count_; ++next_) {
            const double left = end - at(next_).along;
            out(mean_at(next_, left < half_ ? left : half_));
        }
        count_ = next_ = left_ = right_ = 0;
    }

private:
    struct Place {
        double along = 0.0, altitude = 0.0;
        double area = 0.0;  // under the profile from its start
    };
    static constexpr std::size_t k_room = 256;  // > k_widest / k_least_step, twice over

    [[nodiscard]] const Place& at(std::size_t i) const { return ring_[i % k_room]; }
    void put(const Place& place) {
        ring_[count_ % k_room] = place;
        ++count_;
    }

    double mean_at(std::size_t i, double half) {
        const Place& here = at(i);
        const double before = here.along - first_;
        const double reach = before < half ? before : half;
        if (reach <= 0.0) {
            return here.altitude;
        }
        const double area =
            area_to(right_, here.along + reach) - area_to(left_, here.along - reach);
        return area / (2.0 * reach);
    }
    // `place` follows: the last one at or before `along`.
    double area_to(std::size_t& place, double along) {
        while (place + 1 < count_ && at(place + 1).along <= along) {
            ++place;
        }
        const Place& before = at(place);
        const double off = along - before.along;
        if (place + 1 >= count_ || off <= 0.0) {
            return before.area;
        }
        const Place& after = at(place + 1);
        const double slope = (after.altitude - before.altitude) / (after.along - before.along);
        return before.area + off * (before.altitude + off * slope / 2.0);
    }

    std::array<Place, k_room> ring_{};
    std::size_t count_ = 0, next_ = 0;  // places seen; the first whose mean is still to come
    std::size_t left_ = 0, right_ = 0;  // where the window's ends lie
    double half_ = 0.0, first_ = 0.0;
};

}  // namespace soleus::metrics
