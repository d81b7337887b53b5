#include "swing_counter.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <utility>

namespace soleus::metrics {
namespace {

using testing::Pair;

std::pair<double, double> up_and_down(double swing, std::initializer_list<double> altitudes) {
    SwingCounter counter{swing};
    for (const double altitude : altitudes) {
        counter.add(altitude);
    }
    counter.cut();
    return {counter.up(), counter.down()};
}

// Rules §6.
TEST(SwingCounter, counts_the_worked_profile_of_the_rules) {
    const auto profile = {0.0, 10.0, 17.0, 14.0, 20.0, 3.0, 11.0, 0.0};

    EXPECT_THAT(up_and_down(3.0, profile), Pair(31.0, 31.0));
    EXPECT_THAT(up_and_down(4.0, profile), Pair(28.0, 28.0));
    EXPECT_THAT(up_and_down(10.0, profile), Pair(20.0, 20.0));
}

TEST(SwingCounter, a_swing_counts_from_the_threshold_on) {
    EXPECT_THAT(up_and_down(2.5, {0.0, 2.49}), Pair(0.0, 0.0));
    EXPECT_THAT(up_and_down(2.5, {0.0, 2.5}), Pair(2.5, 0.0));
    EXPECT_THAT(up_and_down(2.5, {0.0, -2.5}), Pair(0.0, 2.5));
}

TEST(SwingCounter, a_climb_in_progress_at_the_end_counts_in_full) {
    EXPECT_THAT(up_and_down(3.0, {5.0, 4.0, 9.0, 8.0}), Pair(5.0, 0.0));
}

TEST(SwingCounter, one_place_or_a_level_line_is_no_climb) {
    EXPECT_THAT(up_and_down(3.0, {7.0}), Pair(0.0, 0.0));
    EXPECT_THAT(up_and_down(0.0, {7.0, 7.0, 7.0}), Pair(0.0, 0.0));
}

TEST(SwingCounter, nothing_is_joined_across_a_cut) {
    SwingCounter counter{3.0};
    counter.add(0.0);
    counter.add(10.0);
    counter.cut();
    counter.add(100.0);
    counter.add(110.0);
    counter.cut();

    EXPECT_EQ(counter.up(), 20.0);
    EXPECT_EQ(counter.down(), 0.0);
}

}  // namespace
}  // namespace soleus::metrics
