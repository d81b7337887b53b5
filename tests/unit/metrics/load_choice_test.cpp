#include "log_from_text.hpp"

#include <soleus/metrics/history.hpp>

#include <gtest/gtest.h>

namespace soleus::metrics {
namespace {

using jotted::day;
using jotted::Jotted;
using jotted::repeated;
using jotted::seen_on;

double printed_load(const Run& run) {
    return run.load ? printed(*run.load) : -1.0;
}

TEST(LoadChoice, four_runs_of_five_with_rpe_are_enough_for_session_rpe) {
    const Jotted enough{repeated("2026-01-01", 4, 1, "5km 30min rpe6") + "2026-01-05 5km 30min\n",
                        "2026-01-05"};
    const Jotted short_of{repeated("2026-01-01", 3, 1, "5km 30min rpe6") + "2026-01-04 5km 30min\n",
                          "2026-01-05"};

    EXPECT_EQ(enough.history.load_metric(), LoadMetric::session_rpe);
    EXPECT_EQ(short_of.history.load_metric(), LoadMetric::minutes);
}

// Rules D11: the 56 days that end on the last run day, not on the as-of day.
TEST(LoadChoice, looks_at_the_56_days_that_end_on_the_last_run_day) {
    const std::string old = "2026-01-05 5km 30min\n";
    const Jotted day_56{old + "2026-03-01 5km 30min rpe6\n", "2026-06-01"};
    const Jotted day_57{old + "2026-03-02 5km 30min rpe6\n", "2026-06-01"};

    EXPECT_EQ(day_56.history.load_metric(), LoadMetric::minutes);
    EXPECT_EQ(day_57.history.load_metric(), LoadMetric::session_rpe);
}

TEST(LoadChoice, a_run_without_rpe_takes_the_median_of_all_that_carry_one) {
    const Jotted log{
        "2025-01-01 5km 30min rpe1\n2026-01-01 5km 30min rpe4\n"
        "2026-01-02 5km 30min rpe7\n2026-01-03 5km 30min rpe8\n2026-01-04 5km 30min rpe9\n"
        "2026-01-05 5km 60min\n",
        "2026-01-05"};

    EXPECT_EQ(log.history.load_metric(), LoadMetric::session_rpe);
    EXPECT_EQ(log.history.filled_rpe(), 1);
    EXPECT_EQ(printed_load(log.history.runs().back()), 60.0 * 7.0);
}

TEST(LoadChoice, the_median_of_an_even_number_is_the_mean_of_the_middle_two) {
    const Jotted log{
        "2026-01-01 5km 30min rpe4\n2026-01-02 5km 30min rpe5\n"
        "2026-01-03 5km 30min rpe8\n2026-01-04 5km 30min rpe9\n2026-01-05 5km 60min\n",
        "2026-01-05"};

    EXPECT_EQ(printed_load(log.history.runs().back()), 60.0 * 6.5);
}

TEST(LoadChoice, session_rpe_is_minutes_times_rpe_to_the_second) {
    const Jotted log{"2026-01-01 5km 1801s rpe5.5\n", "2026-01-01"};

    EXPECT_EQ(log.history.runs()[0].load->count(), 1801.0 * 5500.0);
}

TEST(LoadChoice, rpe_zero_is_a_stated_effort_and_no_gap) {
    const Jotted log{"2026-01-01 5km 30min rpe0\n", "2026-01-01"};

    EXPECT_EQ(log.history.load_metric(), LoadMetric::session_rpe);
    EXPECT_EQ(printed_load(log.history.runs()[0]), 0.0);
    EXPECT_EQ(log.history.filled_rpe(), 0);
}

TEST(LoadChoice, a_run_without_time_has_no_load) {
    const Jotted log{"2026-01-01 5km rpe5\n", "2026-01-01"};

    EXPECT_EQ(log.history.runs()[0].load, std::nullopt);
    EXPECT_EQ(log.history.load(day("2026-01-01"), day("2026-01-01")).runs_without, 1);
}

TEST(LoadChoice, heart_rate_needs_both_limits_and_four_runs_of_five) {
    HistoryOptions options = seen_on("2026-01-05");
    const std::string enough =
        repeated("2026-01-01", 4, 1, "5km 30min hr150") + "2026-01-05 5km 30min\n";
    const Jotted unasked{enough, options};
    options.heart_rates = {60.0, 190.0, false};
    const Jotted asked{enough, options};
    const Jotted short_of{
        repeated("2026-01-01", 3, 1, "5km 30min hr150") + "2026-01-05 5km 30min\n", options};

    EXPECT_EQ(unasked.history.load_metric(), LoadMetric::minutes);
    EXPECT_EQ(asked.history.load_metric(), LoadMetric::trimp);
    EXPECT_EQ(asked.history.runs().back().load, std::nullopt);
    EXPECT_EQ(short_of.history.load_metric(), LoadMetric::minutes);
}

TEST(LoadChoice, session_rpe_goes_before_heart_rate) {
    HistoryOptions options = seen_on("2026-01-01");
    options.heart_rates = {60.0, 190.0, false};
    const Jotted log{"2026-01-01 5km 30min hr150 rpe5\n", options};

    EXPECT_EQ(log.history.load_metric(), LoadMetric::session_rpe);
}

// Rules §6.
TEST(LoadChoice, an_hour_at_150_between_60_and_190_is_100_for_men_and_114_for_women) {
    HistoryOptions options = seen_on("2026-01-01");
    options.heart_rates = {60.0, 190.0, false};
    const Jotted man{"2026-01-01 60min hr150\n", options};
    options.heart_rates.women = true;
    const Jotted woman{"2026-01-01 60min hr150\n", options};

    EXPECT_NEAR(printed_load(man.history.runs()[0]), 100.44, 0.005);
    EXPECT_NEAR(printed_load(woman.history.runs()[0]), 113.52, 0.005);
}

TEST(LoadChoice, heart_rate_outside_its_limits_is_clamped) {
    HistoryOptions options = seen_on("2026-01-02");
    options.heart_rates = {60.0, 190.0, false};
    const Jotted log{"2026-01-01 60min hr50\n2026-01-02 60min hr200\n", options};

    EXPECT_EQ(printed_load(log.history.runs()[0]), 0.0);
    EXPECT_NEAR(printed_load(log.history.runs()[1]), 60.0 * 0.64 * std::exp(1.92), 1e-9);
}

TEST(LoadChoice, a_forced_metric_is_taken_even_where_it_leaves_loads_unknown) {
    HistoryOptions options = seen_on("2026-01-02");
    options.forced_load = LoadMetric::session_rpe;
    const Jotted without{"2026-01-01 5km 30min\n", options};
    options.forced_load = LoadMetric::minutes;
    const Jotted minutes{"2026-01-01 5km 30min rpe5\n", options};

    EXPECT_EQ(without.history.load_metric(), LoadMetric::session_rpe);
    EXPECT_EQ(without.history.runs()[0].load, std::nullopt);
    EXPECT_EQ(without.history.filled_rpe(), 0);
    EXPECT_EQ(minutes.history.load_metric(), LoadMetric::minutes);
    EXPECT_EQ(printed_load(minutes.history.runs()[0]), 30.0);
}

TEST(LoadChoice, metrics_have_the_names_of_the_option) {
    EXPECT_EQ(name(LoadMetric::session_rpe), "session-rpe");
    EXPECT_EQ(name(LoadMetric::trimp), "trimp");
    EXPECT_EQ(name(LoadMetric::minutes), "minutes");
}

}  // namespace
}  // namespace soleus::metrics
