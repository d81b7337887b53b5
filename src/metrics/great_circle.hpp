#pragma once

#include <cmath>

namespace soleus::metrics {

inline constexpr double k_earth_radius = 6'371'008.8;  // mean radius, metres (design §3)

/// Great-circle distance by the haversine formula, for any two places. Degrees in, metres out.
[[nodiscard]] double great_circle(double latitude_a, double longitude_a, double latitude_b,
                                  double longitude_b);

/// Great-circle distances along a track. Neighbouring points are metres apart, so their sines and
/// cosines come from short series around a latitude that is refreshed now and then; a long step
/// takes the full formula. Both agree to 1e-9 of the distance.
class Steps {
public:
    void start(double latitude, double longitude) {
        place(latitude * k_radian, longitude * k_radian);
    }
    /// Metres from the last place to this one, which becomes the last.
    double to(double latitude, double longitude) {
        const double lat = latitude * k_radian;
        const double lon = longitude * k_radian;
        const double up = lat - lat_;
        const double across = lon - lon_;
        const double cos_before = cos_;
        if (std::abs(up) > k_short || std::abs(across) > k_short) {
            const double metres = far(lat, lon);
            place(lat, lon);
            return metres;
        }
        lat_ = lat;
        lon_ = lon;
        cos_ = cosine(lat);
        const double square = half_sine_squared(up) + cos_before * cos_ * half_sine_squared(across);
        // 2 asin(x) = 2x (1 + x^2/6 + 3 x^4/40); the next term is below 1e-15 here.
        return 2.0 * k_earth_radius * std::sqrt(square) *
               (1.0 + square * (1.0 / 6.0 + square * 0.075));
    }

private:
    static constexpr double k_radian = 0.017453292519943295;
    // Radians (6 km): series of three terms are exact to a double's last digits within it.
    static constexpr double k_short = 1e-3;

    void place(double lat, double lon);
    [[nodiscard]] double far(double lat, double lon) const;

    /// cos(lat) from the reference latitude, which follows when it is further off than a short
    /// step.
    double cosine(double lat) {
        const double off = lat - reference_;
        if (std::abs(off) > k_short) {
            return refresh(lat);
        }
        const double square = off * off;
        return reference_cos_ * (1.0 - square * (0.5 - square / 24.0)) -
               reference_sin_ * off * (1.0 - square / 6.0);
    }
    double refresh(double lat);

    static double half_sine_squared(double angle) {
        const double square = angle * angle;
        return square * (0.25 - square / 48.0);
    }

    double lat_ = 0.0, lon_ = 0.0, cos_ = 1.0;  // the last place, radians
    double reference_ = 0.0, reference_cos_ = 1.0, reference_sin_ = 0.0;
};

}  // namespace soleus::metrics
