#include "great_circle.hpp"

#include <algorithm>

namespace soleus::metrics {
namespace {

double haversine(double lat_a, double lon_a, double lat_b, double lon_b) {
    const double up = std::sin((lat_b - lat_a) / 2.0);
    const double across = std::sin((lon_b - lon_a) / 2.0);
    const double square = up * up + std::cos(lat_a) * std::cos(lat_b) * across * across;
    return 2.0 * k_earth_radius * std::asin(std::min(1.0, std::sqrt(square)));
}

constexpr double k_radian = 0.017453292519943295;

}  // namespace

double great_circle(double latitude_a, double longitude_a, double latitude_b, double longitude_b) {
    return haversine(latitude_a * k_radian, longitude_a * k_radian, latitude_b * k_radian,
                     longitude_b * k_radian);
}

void Steps::place(double lat, double lon) {
    lat_ = lat;
    lon_ = lon;
    cos_ = cosine(lat);
}

double Steps::far(double lat, double lon) const {
    return haversine(lat_, lon_, lat, lon);
}

double Steps::refresh(double lat) {
    reference_ = lat;
    reference_cos_ = std::cos(lat);
    reference_sin_ = std::sin(lat);
    return reference_cos_;
}

}  // namespace soleus::metrics
