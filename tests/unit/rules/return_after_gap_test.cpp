#include "told.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

constexpr auto k_rule = "return-after-gap";

/// 20 km a week in the 28 days to Wednesday, January 28.
LogBuilder before_the_gap() {
    return LogBuilder{}
        .run("2026-01-01", 20, {.ascent = 100})
        .runs("2026-01-14", 3, 7, 20, {.ascent = 100});
}

std::string back_on(const char* day, double km, std::int64_t ascent = 0) {
    return told(before_the_gap().run(day, km, {.ascent = ascent}).history(day), k_rule);
}

TEST(ReturnAfterGap, notes_over_half_a_week_and_warns_over_a_whole_one) {
    EXPECT_EQ(back_on("2026-02-20", 10), "");
    EXPECT_EQ(back_on("2026-02-20", 10.001), "note 2026-02-20 10001/20000 over 0.5 distance");
    EXPECT_EQ(back_on("2026-02-20", 20), "note 2026-02-20 20000/20000 over 0.5 distance");
    EXPECT_EQ(back_on("2026-02-20", 20.001), "warning 2026-02-20 20001/20000 over 1 distance");
}

TEST(ReturnAfterGap, a_gap_is_14_to_56_days_without_a_run) {
    EXPECT_EQ(back_on("2026-02-11", 15), "");  // 13 days
    EXPECT_EQ(back_on("2026-02-12", 15), "note 2026-02-12 15000/20000 over 0.5 distance");
    EXPECT_EQ(back_on("2026-03-26", 15),
              "note 2026-03-26 15000/20000 over 0.5 distance");  // 56 days
    EXPECT_EQ(back_on("2026-03-27", 15), "");
}

TEST(ReturnAfterGap, adds_up_seven_days_from_the_first_run) {
    const auto log = before_the_gap().runs("2026-02-20", 3, 3, 6).run("2026-02-27", 30);

    EXPECT_EQ(told(log.history("2026-03-10"), k_rule),
              "note 2026-02-23..2026-02-26 18000/20000 over 0.5 distance");
    EXPECT_EQ(*found(log.history("2026-03-10"), k_rule)[0].numbers.gap_days, 22);
}

TEST(ReturnAfterGap, ascent_counts_where_the_week_before_had_100_m) {
    EXPECT_EQ(back_on("2026-02-20", 5, 51), "note 2026-02-20 51/100 over 0.5 ascent");
    EXPECT_EQ(back_on("2026-02-20", 5, 50), "");
    EXPECT_EQ(back_on("2026-02-20", 15, 101), "warning 2026-02-20 101/100 over 1 ascent");
    EXPECT_EQ(told(LogBuilder{}
                       .run("2026-01-01", 20, {.ascent = 99})
                       .runs("2026-01-14", 3, 7, 20, {.ascent = 100})
                       .run("2026-02-20", 5, {.ascent = 300})
                       .history("2026-02-20"),
                   k_rule),
              "");
}

TEST(ReturnAfterGap, needs_28_days_before_the_gap) {
    const auto first_on = [](const char* first) {
        return told(LogBuilder{}
                        .run(first, 20)
                        .runs("2026-01-14", 3, 7, 20)
                        .run("2026-02-20", 15)
                        .history("2026-02-20"),
                    k_rule);
    };

    EXPECT_EQ(first_on("2026-01-02"), "");
    EXPECT_EQ(first_on("2026-01-01"), "note 2026-02-20 15000/20000 over 0.5 distance");
}

TEST(ReturnAfterGap, the_baseline_is_28_days_that_end_with_the_last_run) {
    const auto log = LogBuilder{}
                         .run("2025-12-31", 80)
                         .run("2026-01-01", 20)
                         .runs("2026-01-14", 3, 7, 20)
                         .run("2026-02-20", 15);

    EXPECT_EQ(told(log.history("2026-02-20"), k_rule),
              "note 2026-02-20 15000/20000 over 0.5 distance");
}

TEST(ReturnAfterGap, unknown_values_silence_each_measure_apart) {
    const auto log = LogBuilder{}
                         .run("2026-01-01", 20, {.ascent = 100})
                         .runs("2026-01-14", 3, 7, 20)
                         .run("2026-02-20", 15, {.ascent = 400});
    EXPECT_EQ(told(log.history("2026-02-20"), k_rule),
              "note 2026-02-20 15000/20000 over 0.5 distance");

    const auto unknown =
        before_the_gap().run("2026-02-20", std::nullopt, {.ascent = 90, .minutes = 60});
    EXPECT_EQ(told(unknown.history("2026-02-20"), k_rule),
              "note 2026-02-20 90/100 over 0.5 ascent");
}

}  // namespace
}  // namespace soleus::rules::testing
