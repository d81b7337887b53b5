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

TEST(ReturnAfterGap, the_greater_ratio_speaks_and_of_equal_ones_distance) {
    EXPECT_EQ(back_on("2026-02-20", 12, 70), "note 2026-02-20 70/100 over 0.5 ascent");
    EXPECT_EQ(back_on("2026-02-20", 14, 60), "note 2026-02-20 14000/20000 over 0.5 distance");
    EXPECT_EQ(back_on("2026-02-20", 14, 70), "note 2026-02-20 14000/20000 over 0.5 distance");
    EXPECT_EQ(back_on("2026-02-20", 19, 101), "warning 2026-02-20 101/100 over 1 ascent");
    EXPECT_EQ(back_on("2026-02-20", 21, 100), "warning 2026-02-20 21000/20000 over 1 distance");
}

TEST(ReturnAfterGap, a_quarter_of_unknown_distances_is_few_enough_on_each_side) {
    const auto since = [](int unknown) {
        return told(before_the_gap()
                        .runs("2026-02-20", 3, 1, 4)
                        .runs("2026-02-20", unknown, 1, std::nullopt, {.minutes = 30})
                        .history("2026-02-22"),
                    k_rule);
    };
    EXPECT_EQ(since(1), "note 2026-02-22 12000/20000 over 0.5 distance");
    EXPECT_EQ(since(2), "");

    const auto before = [](int unknown) {
        return told(before_the_gap()
                        .runs("2026-01-15", unknown, 1, std::nullopt, {.minutes = 30})
                        .run("2026-02-20", 15)
                        .history("2026-02-20"),
                    k_rule);
    };
    EXPECT_EQ(before(1), "note 2026-02-20 15000/20000 over 0.5 distance");
    EXPECT_EQ(before(2), "");
}

TEST(ReturnAfterGap, ascent_known_for_three_quarters_of_the_distance_is_known_enough) {
    const auto since = [](double unknown) {
        return told(before_the_gap()
                        .run("2026-02-20", 6, {.ascent = 60})
                        .run("2026-02-20", unknown)
                        .history("2026-02-20"),
                    k_rule);
    };

    EXPECT_EQ(since(2), "note 2026-02-20 60/100 over 0.5 ascent");
    EXPECT_EQ(since(2.001), "");
}

TEST(ReturnAfterGap, two_runs_on_the_first_day_are_one_return) {
    const auto log = before_the_gap().run("2026-02-20", 6).run("2026-02-20", 6);

    EXPECT_EQ(told(log.history("2026-02-20"), k_rule),
              "note 2026-02-20 12000/20000 over 0.5 distance");
    EXPECT_EQ(found(log.history("2026-02-20"), k_rule)[0].evidence.size(), 3u);
}

TEST(ReturnAfterGap, is_silent_where_return_too_big_has_a_baseline_to_speak_by) {
    const auto after_pain = [](const char* pain, int score, const char* back) {
        return told(before_the_gap().pain(pain, "calf", score).run(back, 15).history(back), k_rule);
    };

    EXPECT_EQ(after_pain("2026-01-29", 3, "2026-02-20"), "");
    EXPECT_EQ(after_pain("2026-01-29", 2, "2026-02-20"),
              "note 2026-02-20 15000/20000 over 0.5 distance");
    // Pain so late in the gap that the 28 days before it are empty.
    EXPECT_EQ(after_pain("2026-02-26", 3, "2026-03-05"),
              "note 2026-03-05 15000/20000 over 0.5 distance");
}

TEST(ReturnAfterGap, is_silent_for_all_of_a_week_that_is_one_after_pain_too) {
    const auto log = before_the_gap()
                         .pain("2026-01-29", "calf", 3)
                         .run("2026-02-20", 1)
                         .run("2026-02-26", 15)
                         .run("2026-02-27", 15);

    EXPECT_EQ(told(log.history("2026-03-05"), k_rule), "") << "both weeks begin on one day";
}

TEST(ReturnAfterGap, where_no_distance_is_known_every_run_must_have_ascent) {
    const auto with = [](bool both) {
        RunFacts second{.minutes = 30};
        second.ascent = both ? std::optional{std::int64_t{0}} : std::nullopt;
        return told(before_the_gap()
                        .run("2026-02-20", std::nullopt, {.ascent = 60, .minutes = 30})
                        .run("2026-02-20", std::nullopt, second)
                        .history("2026-02-20"),
                    k_rule);
    };

    EXPECT_EQ(with(true), "note 2026-02-20 60/100 over 0.5 ascent");
    EXPECT_EQ(with(false), "");
}

TEST(ReturnAfterGap, the_second_day_of_a_return_is_no_return_of_its_own) {
    const auto log = before_the_gap().run("2026-02-20", 1).run("2026-02-21", 11);

    EXPECT_EQ(told(log.history("2026-03-05"), k_rule),
              "note 2026-02-21..2026-02-26 12000/20000 over 0.5 distance");
}

TEST(ReturnAfterGap, two_unknown_of_eight_runs_before_the_gap_are_few_enough) {
    const auto log = before_the_gap()
                         .runs("2026-01-08", 2, 2, 1)
                         .runs("2026-01-15", 2, 1, std::nullopt, {.minutes = 30})
                         .run("2026-02-20", 15);

    EXPECT_EQ(told(log.history("2026-02-20"), k_rule),
              "note 2026-02-20 15000/20500 over 0.5 distance");
}

}  // namespace
}  // namespace soleus::rules::testing
