#include "told.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

constexpr auto k_rule = "distance-jump-week";

/// Weeks from Monday, March 2, 9 and 16.
std::string weeks(double a, double b, double c, const char* as_of = "2026-03-22") {
    return told(
        LogBuilder{}.run("2026-03-02", a).run("2026-03-11", b).run("2026-03-22", c).history(as_of),
        k_rule);
}

TEST(DistanceJumpWeek, notes_over_30_percent_of_the_larger_week_before) {
    EXPECT_EQ(weeks(24, 16, 31.2), "");
    EXPECT_EQ(weeks(24, 16, 31.201), "note 2026-03-16..2026-03-22 31201/24000 over 1.3");
    EXPECT_EQ(weeks(16, 24, 31.201), "note 2026-03-16..2026-03-22 31201/24000 over 1.3");
    EXPECT_EQ(weeks(16, 24, 100), "note 2026-03-16..2026-03-22 100000/24000 over 1.3");
}

TEST(DistanceJumpWeek, must_be_5_km_more) {
    EXPECT_EQ(weeks(10, 10, 14.999), "");
    EXPECT_EQ(weeks(10, 10, 15), "note 2026-03-16..2026-03-22 15000/10000 over 1.3");
}

TEST(DistanceJumpWeek, waits_for_the_end_of_the_week) {
    EXPECT_EQ(told(LogBuilder{}
                       .run("2026-03-02", 10)
                       .run("2026-03-11", 10)
                       .run("2026-03-17", 50)
                       .history("2026-03-21"),
                   k_rule),
              "");
}

TEST(DistanceJumpWeek, a_week_that_begins_before_the_first_run_is_no_whole_week) {
    EXPECT_EQ(told(LogBuilder{}
                       .run("2026-03-03", 10)
                       .run("2026-03-11", 10)
                       .run("2026-03-22", 50)
                       .history("2026-03-22"),
                   k_rule),
              "");
}

TEST(DistanceJumpWeek, one_of_the_two_weeks_before_may_be_empty) {
    EXPECT_EQ(told(LogBuilder{}.run("2026-03-02", 10).run("2026-03-22", 50).history("2026-03-22"),
                   k_rule),
              "note 2026-03-16..2026-03-22 50000/10000 over 1.3");
    EXPECT_EQ(told(LogBuilder{}.run("2026-02-23", 10).run("2026-03-22", 50).history("2026-03-22"),
                   k_rule),
              "");
}

TEST(DistanceJumpWeek, is_silent_where_more_than_a_quarter_of_the_runs_have_no_distance) {
    const auto with_unknown = [](int unknown) {
        return told(LogBuilder{}
                        .run("2026-03-02", 10)
                        .runs("2026-03-10", unknown, 1, std::nullopt, {.minutes = 30})
                        .run("2026-03-11", 10)
                        .run("2026-03-22", 50)
                        .history("2026-03-22"),
                    k_rule);
    };

    EXPECT_EQ(with_unknown(1), "note 2026-03-16..2026-03-22 50000/10000 over 1.3");
    EXPECT_EQ(with_unknown(2), "");
}

TEST(DistanceJumpWeek, weeks_may_begin_on_another_day) {
    metrics::HistoryOptions options;
    options.as_of = day("2026-03-21");
    options.week_start = date::Sunday;

    EXPECT_EQ(told(LogBuilder{}
                       .run("2026-03-01", 10)
                       .run("2026-03-08", 10)
                       .run("2026-03-21", 20)
                       .history(options),
                   k_rule),
              "note 2026-03-15..2026-03-21 20000/10000 over 1.3");
}

/// Weeks whose runs lie on their first and last days: 24, 16 and 31.201 km, or 16, 24 and 31.201.
TEST(DistanceJumpWeek, counts_from_monday_to_sunday) {
    const auto weeks_of = [](double a, double b) {
        return found(LogBuilder{}
                         .run("2026-03-01", 50)
                         .run("2026-03-02", a / 2)
                         .run("2026-03-08", a / 2)
                         .run("2026-03-09", b / 2)
                         .run("2026-03-15", b / 2)
                         .run("2026-03-16", 20)
                         .run("2026-03-22", 11.201)
                         .history("2026-03-22"),
                     k_rule);
    };

    for (const auto& findings : {weeks_of(24, 16), weeks_of(16, 24)}) {
        ASSERT_EQ(findings.size(), 1u);
        EXPECT_EQ(line(findings[0]), "note 2026-03-16..2026-03-22 31201/24000 over 1.3");
        EXPECT_EQ(findings[0].origin.size(), 2u);
        EXPECT_EQ(findings[0].evidence.size(), 3u);
    }
    EXPECT_EQ(weeks_of(16, 24)[0].evidence.back(), "the weeks before: 16.0 km and 24.0 km");
}

}  // namespace
}  // namespace soleus::rules::testing
