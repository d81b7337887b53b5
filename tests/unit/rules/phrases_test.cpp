#include "phrases.hpp"

#include "log_builder.hpp"
#include "pace.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

TEST(Phrases, kilometres_have_as_many_decimals_as_they_need_and_at_least_one) {
    EXPECT_EQ(km(0), "0.0 km");
    EXPECT_EQ(km(999), "0.999 km");
    EXPECT_EQ(km(1000), "1.0 km");
    EXPECT_EQ(km(12400), "12.4 km");
    EXPECT_EQ(km(11001), "11.001 km");
    EXPECT_EQ(km(10010), "10.01 km");
}

TEST(Phrases, a_share_more_is_told_with_the_decimals_that_show_it) {
    EXPECT_EQ(more_than(150, 100), "+50 %");
    EXPECT_EQ(more_than(11001, 10000), "+10.01 %");
    EXPECT_EQ(more_than(640, 390), "+64.1 %");
    EXPECT_EQ(more_than(100001, 100000), "+0.001 %");
    EXPECT_EQ(more_than(1000001, 1000000), "+0.0001 %");
    EXPECT_EQ(more_than(1.3, 1.0), "+30 %");
    EXPECT_EQ(more_than(95, 100), "-5 %");
    EXPECT_EQ(more_than(160, 180), "-11.1 %");
}

TEST(Phrases, a_figure_over_a_limit_has_the_decimals_that_show_it) {
    EXPECT_EQ(over_limit(1.84, 1.8, 2), "1.84");
    EXPECT_EQ(over_limit(1.8004, 1.8, 2), "1.8004");
    EXPECT_EQ(over_limit(1.806, 1.8, 2), "1.81");
    EXPECT_EQ(over_limit(3.0001, 3.0, 2), "3.0001");
    EXPECT_EQ(over_limit(50.3, 50.0, 0), "50.3");
    EXPECT_EQ(over_limit(50.5, 50.0, 0), "50.5") << "no tie is rounded to the limit";
    EXPECT_EQ(over_limit(50.7, 50.0, 0), "51");
    EXPECT_EQ(over_limit(2200.04, 2200.0, 0), "2200.04");
    EXPECT_EQ(over_limit(1.0, 1.0, 2), "1.000000000") << "no figure shows what is not there";
}

TEST(Phrases, a_share_more_never_reads_as_the_limit_it_exceeds) {
    EXPECT_EQ(more_than(11051, 10000, 1.105), "+10.51 %");
    EXPECT_EQ(more_than(1000001, 800000, 1.25), "+25.0001 %");
    EXPECT_EQ(more_than(150, 100, 1.3), "+50 %");
}

TEST(Phrases, a_limit_is_told_to_the_thousandth_it_was_set_to) {
    EXPECT_EQ(ratio_limit(1.8), "1.80");
    EXPECT_EQ(ratio_limit(1.45), "1.45");
    EXPECT_EQ(ratio_limit(1.805), "1.805");
    EXPECT_EQ(to_tenths(170.0), "170");
    EXPECT_EQ(to_tenths(170.5), "170.5");
    EXPECT_EQ(to_tenths(169.96), "170");
}

TEST(Phrases, one_is_not_called_many) {
    EXPECT_EQ(counted(0, "day"), "0 days");
    EXPECT_EQ(counted(1, "day"), "1 day");
    EXPECT_EQ(counted(2, "run"), "2 runs");
}

TEST(Phrases, an_unknown_ascent_is_no_ascent_of_0_m) {
    EXPECT_EQ(climbed({.value = 400, .runs = 4}), "400 m of ascent");
    EXPECT_EQ(climbed({.value = 0, .runs = 2}), "0 m of ascent");
    EXPECT_EQ(climbed({.value = 0, .runs = 2, .runs_without = 2}), "unknown ascent");
    EXPECT_EQ(climbed({.value = 300, .runs = 4, .runs_without = 1}),
              "300 m of ascent in 3 of 4 runs");
}

TEST(Phrases, a_run_is_told_by_what_is_known_of_it) {
    metrics::Run run;
    run.day = day("2026-01-02");
    EXPECT_EQ(told(run), "2026-01-02: unknown distance, ascent unknown");

    run.distance = Metres{12400};
    run.ascent = Metres{640};
    run.descent = Metres{600};
    run.time = model::Seconds{4325};
    EXPECT_EQ(told(run), "2026-01-02: 12.4 km, 640 m of ascent, 600 m of descent, 1:12:05");
}

TEST(Pace, is_of_runs_with_distance_and_time) {
    metrics::Run run;
    run.distance = Metres{10000};
    EXPECT_FALSE(pace(run));
    run.time = model::Seconds{3000};
    EXPECT_EQ(pace(run), 300.0);
    run.time = model::Seconds{0};
    EXPECT_FALSE(pace(run));
    run.time = model::Seconds{1};
    run.distance = Metres{1};
    EXPECT_EQ(pace(run), 1000.0);
    run.distance = Metres{0};
    EXPECT_FALSE(pace(run));
}

TEST(Median, of_an_even_number_is_the_mean_of_the_two_middle_ones) {
    EXPECT_EQ(median({3}), 3.0);
    EXPECT_EQ(median({5, 1, 3}), 3.0);
    EXPECT_EQ(median({7, 1, 3, 4}), 3.5);
}

}  // namespace
}  // namespace soleus::rules::testing
