#include "great_circle.hpp"

#include <gtest/gtest.h>

#include <random>

namespace soleus::metrics {
namespace {

// A quarter of the sphere's circumference.
constexpr double k_quarter = k_earth_radius * 1.5707963267948966;

TEST(GreatCircle, knows_the_quarters_of_the_globe) {
    EXPECT_NEAR(great_circle(0, 0, 0, 90), k_quarter, 1e-3);
    EXPECT_NEAR(great_circle(0, 0, 90, 0), k_quarter, 1e-3);
    EXPECT_NEAR(great_circle(-90, 0, 90, 17), 2 * k_quarter, 1e-3);
    EXPECT_EQ(great_circle(50, 8, 50, 8), 0.0);
}

TEST(GreatCircle, steps_across_the_date_line_are_short) {
    Steps steps;
    steps.start(10.0, 179.9999);

    EXPECT_NEAR(steps.to(10.0, -179.9999), great_circle(10.0, 0.0, 10.0, 0.0002), 1e-6);
}

TEST(GreatCircle, short_steps_agree_with_the_full_formula_at_every_latitude) {
    std::mt19937 random{7};
    for (const double latitude : {-89.0, -60.0, -33.0, 0.0, 0.001, 47.0, 65.0, 80.0, 89.9}) {
        for (const double reach : {1e-6, 3e-5, 1e-3, 5e-2, 0.5}) {
            std::uniform_real_distribution<double> off{-reach, reach};
            double lat = latitude, lon = 8.0, sum = 0.0, expected = 0.0;
            Steps steps;
            steps.start(lat, lon);
            for (int i = 0; i < 300; ++i) {
                const double next_lat = std::min(90.0, lat + off(random));
                const double next_lon = lon + off(random);
                sum += steps.to(next_lat, next_lon);
                expected += great_circle(lat, lon, next_lat, next_lon);
                lat = next_lat;
                lon = next_lon;
            }
            EXPECT_NEAR(sum / expected, 1.0, 1e-9) << latitude << " by " << reach;
        }
    }
}

}  // namespace
}  // namespace soleus::metrics
