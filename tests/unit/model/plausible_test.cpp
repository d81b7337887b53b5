#include <soleus/model/plausible.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace soleus::model {
namespace {

using testing::HasSubstr;

Entry run(std::int64_t metres, std::int64_t seconds) {
    Entry entry;
    entry.distance = Metres{metres};
    entry.moving = Seconds{seconds};
    return entry;
}

bool believed(const Entry& entry) {
    return !implausible(entry);
}

TEST(Plausible, up_to_seven_and_a_half_metres_a_second) {
    EXPECT_TRUE(believed(run(1499, 200)));
    EXPECT_TRUE(believed(run(1500, 200)));
    EXPECT_FALSE(believed(run(1501, 200)));
}

TEST(Plausible, down_to_28_centimetres_a_second) {
    EXPECT_TRUE(believed(run(2801, 10'000)));
    EXPECT_TRUE(believed(run(2800, 10'000)));
    EXPECT_FALSE(believed(run(2799, 10'000)));
}

TEST(Plausible, speed_is_judged_from_400_metres_on) {
    EXPECT_TRUE(believed(run(399, 10)));
    EXPECT_FALSE(believed(run(400, 10)));
    EXPECT_FALSE(believed(run(401, 10)));
}

TEST(Plausible, speed_takes_moving_time_else_elapsed) {
    Entry entry = run(10'000, 3600);
    entry.elapsed = Seconds{40'000};
    EXPECT_TRUE(believed(entry));
    entry.moving = std::nullopt;
    EXPECT_FALSE(believed(entry));
}

TEST(Plausible, up_to_500_kilometres) {
    EXPECT_TRUE(believed(run(499'999, 200'000)));
    EXPECT_TRUE(believed(run(500'000, 200'000)));
    EXPECT_FALSE(believed(run(500'001, 200'000)));
}

TEST(Plausible, up_to_ten_days) {
    EXPECT_TRUE(believed(run(400'000, 863'999)));
    EXPECT_TRUE(believed(run(400'000, 864'000)));
    EXPECT_FALSE(believed(run(400'000, 864'001)));
    Entry left_running = run(10'000, 3600);
    left_running.elapsed = Seconds{864'001};
    EXPECT_FALSE(believed(left_running));
}

TEST(Plausible, up_to_20_000_metres_of_climb_or_descent) {
    for (const bool up : {true, false}) {
        Entry entry = run(100'000, 100'000);
        Maybe<Metres>& climb = up ? entry.ascent : entry.descent;
        climb = Metres{20'000};
        EXPECT_TRUE(believed(entry));
        climb = Metres{20'001};
        EXPECT_FALSE(believed(entry));
    }
}

TEST(Plausible, what_is_unknown_is_not_judged) {
    Entry timeless, bodiless;
    timeless.distance = Metres{10'000};
    bodiless.moving = Seconds{3600};

    EXPECT_TRUE(believed(timeless));
    EXPECT_TRUE(believed(bodiless));
    EXPECT_TRUE(believed(Entry{}));
    EXPECT_TRUE(believed(run(10'000, 0)));
}

TEST(Plausible, names_the_likely_slip) {
    EXPECT_THAT(*implausible(run(6900, 47 * 3600 + 8 * 60)),
                HasSubstr("47:08:00 for 6.9 km is 0.04 m/s"));
    EXPECT_THAT(*implausible(run(6900, 47 * 3600 + 8 * 60)),
                HasSubstr("were minutes saved as hours?"));
    EXPECT_THAT(*implausible(run(40'000, 3600)), HasSubstr("11.11 m/s, faster than a run"));
    EXPECT_THAT(*implausible(run(12'000, 65)),
                HasSubstr("; were minutes read as seconds? write h:mm:ss, or name the column "
                          "duration_min"));
    EXPECT_THAT(*implausible(run(120'000, 65)), HasSubstr("or a lost digit?"));
}

TEST(Plausible, says_what_was_wanted) {
    Entry climber = run(100'000, 100'000);
    climber.ascent = Metres{20'001};

    EXPECT_EQ(*implausible(run(500'001, 200'000)),
              "500.0 km is farther than a run (wanted at most 500)");
    EXPECT_EQ(*implausible(run(400'000, 864'001)),
              "240:00:01 is longer than a run (wanted at most 10 days)");
    EXPECT_EQ(*implausible(climber),
              "20001 m of climb or descent is more than a run has (wanted at most 20000)");
}

TEST(Plausible, a_file_fails_above_a_tenth_and_from_three_on) {
    EXPECT_FALSE(too_many_rejected(2, 2));
    EXPECT_TRUE(too_many_rejected(3, 3));
    EXPECT_FALSE(too_many_rejected(3, 30));
    EXPECT_TRUE(too_many_rejected(3, 29));
    EXPECT_TRUE(too_many_rejected(4, 39));
    EXPECT_FALSE(too_many_rejected(0, 0));
}

}  // namespace
}  // namespace soleus::model
