#include "reachable.hpp"

#include <gtest/gtest.h>

#include <span>
#include <vector>

namespace soleus::metrics {
namespace {

model::TrackPoint at_second(double second) {
    model::TrackPoint point;
    point.time_ms = 1'600'000'000'000 + static_cast<std::int64_t>(second * 1000.0);
    return point;
}

TEST(Reach, two_hundred_metres_are_never_out_of_reach) {
    EXPECT_FALSE(out_of_reach(at_second(0), at_second(1), 200.0));
    EXPECT_TRUE(out_of_reach(at_second(0), at_second(1), 200.1));
}

TEST(Reach, a_first_point_is_astray_where_the_next_two_agree_without_it) {
    // A thousandth of a degree of latitude is 111 m.
    const auto at = [](double second, double thousandths) {
        model::TrackPoint point = at_second(second);
        point.latitude = 47.0 + thousandths / 1000.0;
        return point;
    };
    const std::vector<model::TrackPoint> begins_elsewhere{at(0, 9.5), at(2, 0), at(5, 0.1)};
    const std::vector<model::TrackPoint> goes_astray{at(0, 0), at(2, 9), at(5, 0.1)};
    EXPECT_TRUE(first_is_astray(begins_elsewhere, 0, 1));
    EXPECT_FALSE(first_is_astray(goes_astray, 0, 1));
    EXPECT_FALSE(first_is_astray(std::span{begins_elsewhere}.first(2), 0, 1));
    auto cut = begins_elsewhere;
    cut[2].starts_segment = true;
    EXPECT_FALSE(first_is_astray(cut, 0, 1));
}

TEST(Reach, fifty_metres_a_second_are_in_reach) {
    EXPECT_FALSE(out_of_reach(at_second(0), at_second(100), 5000.0));
    EXPECT_TRUE(out_of_reach(at_second(0), at_second(100), 5000.1));
}

TEST(Reach, without_a_clock_only_100_km_are_out_of_reach) {
    const model::TrackPoint untimed;

    EXPECT_FALSE(out_of_reach(untimed, untimed, 100'000.0));
    EXPECT_TRUE(out_of_reach(untimed, untimed, 100'000.1));
    EXPECT_FALSE(out_of_reach(at_second(5), at_second(5), 99'000.0));
    EXPECT_FALSE(out_of_reach(at_second(5), at_second(4), 99'000.0));
    EXPECT_TRUE(out_of_reach(at_second(0), at_second(1e6), 100'000.1));
}

TEST(Reach, altitude_may_step_5_m_and_a_metre_a_metre) {
    EXPECT_TRUE(altitude_can_follow(100.0F, 105.0F, 0.0));
    EXPECT_FALSE(altitude_can_follow(100.0F, 105.1F, 0.0));
    EXPECT_TRUE(altitude_can_follow(100.0F, 85.0F, 10.0));
    EXPECT_FALSE(altitude_can_follow(100.0F, 84.9F, 10.0));
}

}  // namespace
}  // namespace soleus::metrics
