#include "told.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

constexpr auto k_rule = "load-spike-week";

/// Six runs in the three weeks from March 2, `minutes` in all a week, then one on March 29.
std::string then(double week_minutes, double minutes) {
    return told(LogBuilder{}
                    .runs("2026-03-02", 3, 7, 10, {.minutes = week_minutes / 2})
                    .runs("2026-03-04", 3, 7, 10, {.minutes = week_minutes / 2})
                    .run("2026-03-29", 20, {.minutes = minutes})
                    .history("2026-03-29"),
                k_rule);
}

TEST(LoadSpikeWeek, notes_over_1_8_and_warns_over_3) {
    EXPECT_EQ(then(100, 180), "");
    EXPECT_EQ(then(100, 181), "note 2026-03-29 181/100 over 1.8 load");
    EXPECT_EQ(then(100, 300), "note 2026-03-29 300/100 over 1.8 load");
    EXPECT_EQ(then(100, 301), "warning 2026-03-29 301/100 over 3 load");
    EXPECT_EQ(then(100, 3000), "warning 2026-03-29 3000/100 over 3 load");
}

TEST(LoadSpikeWeek, needs_an_hour_of_running_a_week) {
    EXPECT_EQ(then(59.9, 200), "");
    EXPECT_EQ(then(60, 200), "warning 2026-03-29 200/60 over 3 load");
}

TEST(LoadSpikeWeek, needs_4_runs_in_2_of_the_reference_weeks) {
    const auto with = [](int runs, int every) {
        return told(LogBuilder{}
                        .run("2026-02-20", 5, {.minutes = 30})
                        .runs("2026-03-02", runs, every, 10, {.minutes = 100})
                        .run("2026-03-29", 20, {.minutes = 500})
                        .history("2026-03-29"),
                    k_rule);
    };

    EXPECT_EQ(with(3, 4), "");
    EXPECT_EQ(with(4, 4), "warning 2026-03-29 500/133.3333333 over 3 load");
    EXPECT_EQ(with(4, 2), "");
}

TEST(LoadSpikeWeek, needs_28_days) {
    const auto first_on = [](const char* first) {
        return told(LogBuilder{}
                        .run(first, 10, {.minutes = 60})
                        .runs("2026-03-05", 4, 4, 10, {.minutes = 60})
                        .run("2026-03-29", 20, {.minutes = 400})
                        .history("2026-03-29"),
                    k_rule);
    };

    EXPECT_EQ(first_on("2026-03-03"), "");
    EXPECT_EQ(first_on("2026-03-02"), "warning 2026-03-29 400/100 over 3 load");
}

TEST(LoadSpikeWeek, is_silent_where_more_than_a_quarter_of_the_runs_have_no_load) {
    const auto with_unknown = [](int unknown) {
        return told(LogBuilder{}
                        .runs("2026-03-02", 5, 4, 10, {.minutes = 60})
                        .runs("2026-03-03", unknown, 4, 10)
                        .run("2026-03-29", 20, {.minutes = 400})
                        .history("2026-03-29"),
                    k_rule);
    };

    EXPECT_EQ(with_unknown(2), "warning 2026-03-29 400/100 over 3 load");
    EXPECT_EQ(with_unknown(3), "");
}

TEST(LoadSpikeWeek, from_three_to_six_equal_runs_a_week_the_ratio_is_2) {
    const auto log = LogBuilder{}
                         .runs("2026-03-02", 3, 7, 10, {.minutes = 60})
                         .runs("2026-03-04", 3, 7, 10, {.minutes = 60})
                         .runs("2026-03-06", 3, 7, 10, {.minutes = 60})
                         .runs("2026-03-24", 6, 1, 10, {.minutes = 60});

    const auto findings = found(log.history("2026-03-29"), k_rule);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(line(findings[0]), "note 2026-03-29 360/180 over 1.8 load");
    EXPECT_EQ(*findings[0].numbers.ratio, 2.0);
}

TEST(LoadSpikeWeek, session_rpe_is_printed_as_minutes_times_rpe) {
    const auto log = LogBuilder{}
                         .runs("2026-03-02", 6, 4, 10, {.minutes = 60, .rpe = 4})
                         .run("2026-03-29", 20, {.minutes = 150, .rpe = 7});

    EXPECT_EQ(told(log.history("2026-03-29"), k_rule), "note 2026-03-29 1050/480 over 1.8 load");
}

/// Four runs of an hour in the three weeks, with a heart rate or RPE, then a longer one.
TEST(LoadSpikeWeek, sixty_minutes_a_week_are_counted_in_whole_seconds) {
    const auto with = [](double last_minutes) {
        return told(LogBuilder{}
                        .runs("2026-03-02", 3, 5, 10, {.minutes = 50})
                        .run("2026-03-17", 10, {.minutes = last_minutes})
                        .run("2026-03-29", 20, {.minutes = 120})
                        .history("2026-03-29"),
                    k_rule);
    };

    EXPECT_EQ(with(30), "note 2026-03-29 120/60 over 1.8 load");
    EXPECT_EQ(with(30.0 - 1.0 / 60.0), "");
}

TEST(LoadSpikeWeek, session_rpe_is_compared_exactly_to_the_second) {
    // 1.8 times a mean week of 20 hours at RPE 10: one second at RPE 0.001 more is more.
    const auto then = [](double rpe_of_one_second) {
        return !told(LogBuilder{}
                         .runs("2026-03-02", 3, 7, 10, {.minutes = 600, .rpe = 10})
                         .runs("2026-03-04", 3, 7, 10, {.minutes = 600, .rpe = 10})
                         .run("2026-03-28", 20, {.minutes = 2160, .rpe = 10})
                         .run("2026-03-29", 0.1, {.minutes = 1.0 / 60.0, .rpe = rpe_of_one_second})
                         .history("2026-03-29"),
                     k_rule)
                    .empty();
    };

    EXPECT_FALSE(then(0));
    EXPECT_TRUE(then(0.001));
}

TEST(LoadSpikeWeek, trimp_equal_within_a_billionth_is_not_greater) {
    metrics::HistoryOptions options;
    options.as_of = day("2026-03-29");
    options.forced_load = metrics::LoadMetric::trimp;
    options.heart_rates = {.rest = 47.3, .max = 191.7};
    const auto then = [&](double minutes) {
        return told(LogBuilder{}
                        .runs("2026-03-02", 6, 3, 10, {.minutes = 47, .heart_rate = 143.7})
                        .run("2026-03-29", 20, {.minutes = minutes, .heart_rate = 143.7})
                        .history(options),
                    k_rule);
    };

    EXPECT_EQ(then(94 * 1.8), "");
    EXPECT_NE(then(94 * 1.8 + 0.05), "");
}

TEST(LoadSpikeWeek, without_any_load_there_is_nothing_to_compare) {
    EXPECT_EQ(then(0, 200), "");
    EXPECT_EQ(
        told(LogBuilder{}.runs("2026-03-02", 6, 4, 10).run("2026-03-29", 20).history("2026-03-29"),
             k_rule),
        "");
}

/// Runs of 45 minutes on three days of the weeks before March 29, and one more.
TEST(LoadSpikeWeek, its_reference_weeks_are_days_8_to_28_back) {
    const auto with = [](const char* day) {
        return told(LogBuilder{}
                        .run("2026-02-20", 5, {.minutes = 10})
                        .run("2026-03-04", 10, {.minutes = 45})
                        .run("2026-03-10", 10, {.minutes = 45})
                        .run("2026-03-17", 10, {.minutes = 45})
                        .run(day, 10, {.minutes = 45})
                        .run("2026-03-29", 20, {.minutes = 120})
                        .history("2026-03-29"),
                    k_rule);
    };

    EXPECT_EQ(with("2026-03-01"), "");
    EXPECT_EQ(with("2026-03-02"), "note 2026-03-29 120/60 over 1.8 load");
    EXPECT_EQ(with("2026-03-22"), "note 2026-03-29 120/60 over 1.8 load");
    EXPECT_EQ(with("2026-03-23"), "");
}

TEST(LoadSpikeWeek, only_runs_of_its_weeks_count_for_the_hour_a_week_and_for_the_load) {
    const auto with = [](double minutes_of_a_fifth) {
        return told(LogBuilder{}
                        .run("2026-02-20", 5, {.minutes = 10})
                        .run("2026-03-01", 10, {.minutes = minutes_of_a_fifth})
                        .runs("2026-03-04", 4, 4, 10, {.minutes = 60})
                        .run("2026-03-29", 20, {.minutes = 160})
                        .history("2026-03-29"),
                    k_rule);
    };

    EXPECT_EQ(with(1), "note 2026-03-29 160/80 over 1.8 load");
    EXPECT_EQ(with(300), "note 2026-03-29 160/80 over 1.8 load");
}

TEST(LoadSpikeWeek, the_28th_day_before_adds_nothing_to_the_hour_a_week) {
    EXPECT_EQ(told(LogBuilder{}
                       .run("2026-02-20", 5, {.minutes = 10})
                       .run("2026-03-01", 10, {.minutes = 60})
                       .runs("2026-03-04", 4, 4, 10, {.minutes = 42})
                       .run("2026-03-29", 20, {.minutes = 150})
                       .history("2026-03-29"),
                   k_rule),
              "");
}

TEST(LoadSpikeWeek, weeks_of_no_load_are_no_base) {
    EXPECT_EQ(told(LogBuilder{}
                       .runs("2026-03-02", 6, 4, 10, {.minutes = 60, .rpe = 0})
                       .run("2026-03-29", 20, {.minutes = 120, .rpe = 5})
                       .history("2026-03-29"),
                   k_rule),
              "");
}

}  // namespace
}  // namespace soleus::rules::testing
