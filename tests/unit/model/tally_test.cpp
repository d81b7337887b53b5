#include <soleus/model/tally.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace soleus::model {
namespace {

TEST(Tally, an_empty_input_adds_up) {
    EXPECT_TRUE(Tally{}.adds_up());
}

TEST(Tally, records_are_used_ignored_or_rejected) {
    Tally tally;
    tally.records = 10;
    tally.used = 6;
    tally.rejected = 1;
    tally.ignore(Ignored::duplicate);
    tally.ignore(Ignored::other_sport, 2);

    EXPECT_EQ(tally.ignored(), 3);
    EXPECT_TRUE(tally.adds_up());
    tally.ignore(Ignored::planned);
    EXPECT_FALSE(tally.adds_up());
}

TEST(Tally, a_lost_point_does_not_add_up) {
    Tally tally;
    tally.points = 100;
    tally.points_used = 90;
    tally.points_ignored = 6;
    tally.points_rejected = 3;

    EXPECT_FALSE(tally.adds_up());
    tally.points_rejected = 4;
    EXPECT_TRUE(tally.adds_up());
}

TEST(Tally, every_reason_has_the_name_of_the_design) {
    EXPECT_EQ(name(Ignored::other_sport), "other-sport");
    EXPECT_EQ(name(Ignored::rest_day), "rest-day");
    EXPECT_EQ(name(Ignored::duplicate), "duplicate");
    EXPECT_EQ(name(Ignored::planned), "planned");
    EXPECT_EQ(name(Ignored::total_row), "total-row");
    EXPECT_EQ(name(Ignored::after_as_of), "after-as-of");
    EXPECT_EQ(name(Ignored::other_athlete), "other-athlete");
    EXPECT_EQ(name(Ignored::no_time), "no-time");
    EXPECT_EQ(name(Ignored::too_fast), "too-fast");
}

}  // namespace
}  // namespace soleus::model
