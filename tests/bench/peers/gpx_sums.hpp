// What the GPX peers compute, so that all do the same work: great-circle distance inside segments
// (sphere, R = 6,371,008.8 m), every rise of the altitude, and the first and last time.
#pragma once

#include <cmath>
#include <cstdio>
#include <string_view>

struct GpxSums {
    double distance = 0.0, rise = 0.0;
    long points = 0;
    unsigned times = 0;

    void start_segment() { first_ = true; }
    void point(double latitude, double longitude, double altitude, std::string_view time) {
        constexpr double k_radian = 3.14159265358979323846 / 180.0;
        ++points;
        for (const char c : time) {
            times = times * 31 + static_cast<unsigned char>(c);
        }
        if (!first_) {
            const double dp = (latitude - latitude_) * k_radian / 2, dl = (longitude - longitude_) * k_radian / 2;
            const double h = std::sin(dp) * std::sin(dp) +
                             std::cos(latitude * k_radian) * std::cos(latitude_ * k_radian) * std::sin(dl) * std::sin(dl);
            distance += 2 * 6371008.8 * std::asin(std::sqrt(h));
            rise += altitude > altitude_ ? altitude - altitude_ : 0.0;
        }
        first_ = false;
        latitude_ = latitude, longitude_ = longitude, altitude_ = altitude;
    }
    void print() const { std::printf("%ld points %.0f m %.0f m up %08x\n", points, distance, rise, times); }

private:
    bool first_ = true;
    double latitude_ = 0, longitude_ = 0, altitude_ = 0;
};
