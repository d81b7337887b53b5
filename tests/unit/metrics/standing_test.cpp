#include "log_from_text.hpp"

#include <soleus/metrics/weeks.hpp>

#include <gtest/gtest.h>

#include <chrono>

namespace soleus::metrics {
namespace {

using jotted::day;
using jotted::Jotted;
using jotted::repeated;

TEST(Standing, seven_days_are_full_on_the_seventh_day_from_the_first_run) {
    const Jotted log{"2026-01-01 10km 60min +50\n", "2026-02-28"};

    EXPECT_EQ(standing(log.history, day("2026-01-06")).distance_7d_m, std::nullopt);
    EXPECT_EQ(standing(log.history, day("2026-01-07")).distance_7d_m, 10'000);
    EXPECT_EQ(standing(log.history, day("2026-01-07")).ascent_7d_m, 50);
    EXPECT_EQ(standing(log.history, day("2026-01-07")).load_7d, 60.0);
    EXPECT_EQ(standing(log.history, day("2026-01-27")).distance_28d_m, std::nullopt);
    EXPECT_EQ(standing(log.history, day("2026-01-28")).distance_28d_m, 10'000);
}

// Rules §6: from three to six equal runs a week c = 1.6, u = 2.0.
TEST(Standing, going_from_three_to_six_runs_a_week_doubles_the_uncoupled_ratio) {
    std::string text;
    for (const char* monday : {"2026-01-05", "2026-01-12", "2026-01-19"}) {
        text += repeated(monday, 3, 2, "10km 60min +100");
    }
    const Jotted log{text + repeated("2026-01-26", 6, 1, "10km 60min +100"), "2026-02-01"};

    const Standing now = standing(log.history, day("2026-02-01"));

    EXPECT_DOUBLE_EQ(*now.load_uncoupled, 2.0);
    EXPECT_DOUBLE_EQ(*now.load_coupled, 1.6);
    EXPECT_DOUBLE_EQ(*now.distance_uncoupled, 2.0);
    EXPECT_DOUBLE_EQ(*now.ascent_uncoupled, 2.0);
}

// Rules §6: c = 4u / (3 + u).
TEST(Standing, coupled_and_uncoupled_ratios_tell_the_same) {
    for (const auto& [last, coupled, uncoupled] :
         {std::tuple{"0.75", 0.8, 0.75}, {"1.8", 1.5, 1.8}, {"3", 2.0, 3.0}}) {
        const Jotted log{repeated("2026-01-01", 21, 1, "10km 100min") +
                             repeated("2026-01-22", 7, 1,
                                      "10km " + std::to_string(std::stod(last) * 100.0) + "min"),
                         "2026-01-28"};

        const Standing now = standing(log.history, day("2026-01-28"));

        EXPECT_NEAR(*now.load_coupled, coupled, 1e-12);
        EXPECT_NEAR(*now.load_uncoupled, uncoupled, 1e-12);
    }
}

TEST(Standing, a_ratio_to_nothing_is_unknown) {
    const Jotted log{"2026-01-01 10km 60min +0\n2026-01-28 10km 60min +10\n", "2026-01-28"};

    const Standing now = standing(log.history, day("2026-01-28"));

    EXPECT_EQ(now.ascent_28d_m, 10);
    EXPECT_EQ(now.ascent_uncoupled, std::nullopt);
    EXPECT_EQ(now.distance_uncoupled, 3.0);
}

TEST(Standing, a_sum_is_unknown_where_no_run_of_the_window_has_the_value) {
    const Jotted log{"2026-01-01 10km 60min\n", "2026-02-28"};

    EXPECT_EQ(standing(log.history, day("2026-01-07")).ascent_7d_m, std::nullopt);
    EXPECT_EQ(standing(log.history, day("2026-01-08")).ascent_7d_m, 0);
    EXPECT_EQ(standing(log.history, day("2026-01-28")).ascent_28d_m, std::nullopt);
}

TEST(Monotony, of_seven_equal_days_is_ten_and_never_zero) {
    const Jotted log{repeated("2026-01-01", 7, 1, "10km 60min"), "2026-01-07"};

    const Standing now = standing(log.history, day("2026-01-07"));

    EXPECT_EQ(now.monotony, 10.0);
    EXPECT_EQ(now.strain, 4200.0);
}

// Loads 60 0 60 0 60 0 0: mean 25.714, sample SD 32.071.
TEST(Monotony, is_mean_by_sample_standard_deviation_of_the_days) {
    const Jotted log{repeated("2026-01-01", 3, 2, "10km 60min"), "2026-01-07"};

    const Standing now = standing(log.history, day("2026-01-07"));

    EXPECT_NEAR(*now.monotony, 0.801784, 1e-6);
    EXPECT_NEAR(*now.strain, 144.3211, 1e-3);
}

TEST(Monotony, is_unknown_before_seven_days_without_load_and_with_a_day_of_unknown_load) {
    const Jotted log{"2026-01-01 10km 60min\n2026-01-10 10km\n", "2026-02-01"};

    EXPECT_EQ(standing(log.history, day("2026-01-06")).monotony, std::nullopt);
    EXPECT_NE(standing(log.history, day("2026-01-07")).monotony, std::nullopt);
    EXPECT_EQ(standing(log.history, day("2026-01-09")).monotony, std::nullopt) << "all zero";
    EXPECT_EQ(standing(log.history, day("2026-01-10")).monotony, std::nullopt) << "one unknown";
    EXPECT_EQ(standing(log.history, day("2026-01-10")).strain, std::nullopt);
}

// k = 2 / (N + 1): 1/4 for 7 days, 2/29 for 28.
TEST(Ewma, begins_with_the_first_days_load_and_counts_a_day_without_as_zero) {
    const Jotted log{"2026-01-01 10km 60min\n2026-01-03 10km 100min\n2026-01-04 10km\n",
                     "2026-01-04"};

    const Standing first = standing(log.history, day("2026-01-01"));
    const Standing third = standing(log.history, day("2026-01-03"));
    const Standing fourth = standing(log.history, day("2026-01-04"));

    EXPECT_EQ(first.load_ewma_7, 60.0);
    EXPECT_EQ(first.load_ewma_ratio, 1.0);
    EXPECT_NEAR(*third.load_ewma_7, 0.75 * 0.75 * 60.0 + 25.0, 1e-9);
    EXPECT_NEAR(*third.load_ewma_28, 27.0 / 29.0 * 27.0 / 29.0 * 60.0 + 200.0 / 29.0, 1e-9);
    EXPECT_NEAR(*fourth.load_ewma_7, 0.75 * *third.load_ewma_7, 1e-9);
}

TEST(Ewma, is_unknown_until_a_run_has_a_load_and_begins_again_at_a_new_start) {
    const Jotted log{"2026-01-01 10km\n2026-01-02 10km 60min\n2026-03-20 10km 30min\n",
                     "2026-03-21"};

    EXPECT_EQ(standing(log.history, day("2026-01-01")).load_ewma_7, std::nullopt);
    EXPECT_EQ(standing(log.history, day("2026-01-02")).load_ewma_7, 15.0);
    EXPECT_EQ(standing(log.history, day("2026-03-20")).load_ewma_7, 30.0);
    EXPECT_EQ(standing(log.history, day("2025-12-31")).load_ewma_7, std::nullopt);
}

TEST(Days, are_every_day_from_the_first_run_and_agree_with_standing) {
    const Jotted log{"2025-10-01 5km 30min rpe3\n" +
                         repeated("2026-01-01", 30, 2, "10km 60min +90 rpe5") +
                         "2026-03-02 8km rpe4\n",
                     "2026-03-10"};

    const auto all = days(log.history);

    ASSERT_EQ(all.size(), 161U);
    EXPECT_EQ(all.front().date, day("2025-10-01"));
    EXPECT_EQ(all.back().date, day("2026-03-10"));
    for (const DayNumbers& numbers : all) {
        const Standing now = standing(log.history, numbers.date);
        EXPECT_EQ(numbers.now.distance_7d_m, now.distance_7d_m);
        EXPECT_EQ(numbers.now.ascent_28d_m, now.ascent_28d_m);
        EXPECT_EQ(numbers.now.load_7d, now.load_7d);
        EXPECT_EQ(numbers.now.load_uncoupled, now.load_uncoupled);
        EXPECT_EQ(numbers.now.load_ewma_7, now.load_ewma_7);
        EXPECT_EQ(numbers.now.load_ewma_28, now.load_ewma_28);
        EXPECT_EQ(numbers.now.monotony, now.monotony);
        EXPECT_EQ(numbers.now.strain, now.strain);
    }
}

TEST(Days, a_day_without_a_run_is_zero_and_a_run_without_a_value_unknown) {
    const Jotted log{"2026-01-01 10km\n", "2026-01-02"};

    const auto all = days(log.history);

    EXPECT_EQ(all[0].runs, 1);
    EXPECT_EQ(all[0].distance_m, 10'000);
    EXPECT_EQ(all[0].ascent_m, std::nullopt);
    EXPECT_EQ(all[0].load, std::nullopt);
    EXPECT_EQ(all[1].runs, 0);
    EXPECT_EQ(all[1].distance_m, 0);
    EXPECT_EQ(all[1].load, 0.0);
}

TEST(Days, deleting_later_rows_changes_no_earlier_day) {
    const std::string text = repeated("2026-01-01", 60, 1, "10km 61min +70");
    const Jotted all{text, "2026-03-01"};
    const Jotted some{text, "2026-02-10"};

    const auto long_days = days(all.history);
    const auto short_days = days(some.history);

    for (std::size_t i = 0; i < short_days.size(); ++i) {
        EXPECT_EQ(short_days[i].now.load_uncoupled, long_days[i].now.load_uncoupled);
        EXPECT_EQ(short_days[i].now.load_ewma_ratio, long_days[i].now.load_ewma_ratio);
    }
}

}  // namespace
}  // namespace soleus::metrics
