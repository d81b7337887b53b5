#include "told.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

constexpr auto k_rule = "distance-spike-run";

/// Ten runs of 10 km from March 4 to 31, the first run of all on March 1; then one on April 1.
std::string after_tens(double km) {
    return told(
        LogBuilder{}.runs("2026-03-01", 11, 3, 10).run("2026-04-01", km).history("2026-04-01"),
        k_rule);
}

TEST(DistanceSpikeRun, bands_begin_one_metre_over_the_limit) {
    EXPECT_EQ(after_tens(11.0), "");
    EXPECT_EQ(after_tens(11.001), "note 2026-04-01 11001/10000 over 1.1 distance");
    EXPECT_EQ(after_tens(13.0), "note 2026-04-01 13000/10000 over 1.1 distance");
    EXPECT_EQ(after_tens(13.001), "warning 2026-04-01 13001/10000 over 1.3 distance");
    EXPECT_EQ(after_tens(20.0), "warning 2026-04-01 20000/10000 over 1.3 distance");
    EXPECT_EQ(after_tens(20.001), "alert 2026-04-01 20001/10000 over 2 distance");
}

std::string after_runs_of(double usual, double km) {
    return told(
        LogBuilder{}.runs("2026-03-01", 11, 3, usual).run("2026-04-01", km).history("2026-04-01"),
        k_rule);
}

TEST(DistanceSpikeRun, a_run_under_5_km_is_no_long_run) {
    EXPECT_EQ(after_runs_of(2, 4.999), "");
    EXPECT_EQ(after_runs_of(2, 5.0), "alert 2026-04-01 5000/2000 over 2 distance");
}

TEST(DistanceSpikeRun, must_be_a_kilometre_longer) {
    EXPECT_EQ(after_runs_of(5, 5.999), "");
    EXPECT_EQ(after_runs_of(5, 6.0), "note 2026-04-01 6000/5000 over 1.1 distance");
}

TEST(DistanceSpikeRun, needs_30_days_since_the_first_run) {
    const auto first_on = [](const char* first) {
        return told(LogBuilder{}
                        .run(first, 10)
                        .runs("2026-03-10", 5, 3, 10)
                        .run("2026-04-01", 20)
                        .history("2026-04-01"),
                    k_rule);
    };

    EXPECT_EQ(first_on("2026-03-03"), "");
    EXPECT_EQ(first_on("2026-03-02"), "warning 2026-04-01 20000/10000 over 1.3 distance");
}

TEST(DistanceSpikeRun, needs_4_runs_of_known_distance_before) {
    const auto with = [](int runs) {
        return told(LogBuilder{}
                        .run("2026-02-20", 10)
                        .runs("2026-03-10", runs, 3, 10)
                        .run("2026-04-01", 20)
                        .history("2026-04-01"),
                    k_rule);
    };

    EXPECT_EQ(with(3), "");
    EXPECT_EQ(with(4), "warning 2026-04-01 20000/10000 over 1.3 distance");
}

TEST(DistanceSpikeRun, the_window_is_the_30_days_before_and_not_the_day_itself) {
    const auto longest_on = [](const char* day) {
        return told(LogBuilder{}
                        .run("2026-02-01", 10)
                        .runs("2026-03-10", 4, 3, 10)
                        .run(day, 15)
                        .run("2026-04-01", 18)
                        .history("2026-04-01"),
                    k_rule);
    };

    EXPECT_EQ(longest_on("2026-03-01"), "warning 2026-04-01 18000/10000 over 1.3 distance");
    EXPECT_EQ(longest_on("2026-03-02"), "note 2026-04-01 18000/15000 over 1.1 distance");
}

TEST(DistanceSpikeRun, two_runs_a_day_are_judged_alone_and_the_worse_speaks) {
    const auto log = LogBuilder{}
                         .runs("2026-03-01", 11, 3, 10)
                         .run("2026-04-01", 12)
                         .run("2026-04-01", 14)
                         .run("2026-04-01", 11.5);

    EXPECT_EQ(told(log.history("2026-04-01"), k_rule),
              "warning 2026-04-01 14000/10000 over 1.3 distance");
}

TEST(DistanceSpikeRun, more_than_a_quarter_of_unknown_distances_silences_it) {
    const auto with_unknown = [](int unknown) {
        return told(LogBuilder{}
                        .run("2026-02-01", 10)
                        .runs("2026-03-05", 6, 4, 10)
                        .runs("2026-03-10", unknown, 1, std::nullopt, {.minutes = 30})
                        .run("2026-04-01", 20)
                        .history("2026-04-01"),
                    k_rule);
    };

    EXPECT_EQ(with_unknown(2), "warning 2026-04-01 20000/10000 over 1.3 distance");
    EXPECT_EQ(with_unknown(3), "");
}

TEST(DistanceSpikeRun, days_in_a_row_are_one_finding_told_by_its_peak) {
    const auto log = LogBuilder{}
                         .runs("2026-03-01", 11, 3, 10)
                         .run("2026-04-01", 12)
                         .run("2026-04-02", 17)
                         .run("2026-04-03", 19)
                         .run("2026-04-05", 22);

    EXPECT_EQ(told(log.history("2026-04-10"), k_rule),
              "warning 2026-04-01..2026-04-03 17000/12000 over 1.3 distance\nnote 2026-04-05 "
              "22000/19000 over 1.1 distance");
}

TEST(DistanceSpikeRun, says_its_sum_its_days_and_its_limit) {
    const auto log = LogBuilder{}.runs("2026-03-01", 11, 3, 10).run("2026-04-01", 11.001);

    const auto findings = found(log.history("2026-04-01"), k_rule);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].message,
              "11.001 km in one run on 2026-04-01; the longest of the 30 days before was 10.0 km "
              "(+10.01 %, note over +10 %).");
    EXPECT_EQ(findings[0].grade, 'B');
    EXPECT_EQ(findings[0].origin.size(), 2u);
    EXPECT_EQ(findings[0].origin[0].line, 13u);
    EXPECT_EQ(*findings[0].numbers.ratio, 1.1001);
    EXPECT_EQ(findings[0].numbers.unit, "m");
}

TEST(DistanceSpikeRun, after_more_than_56_days_off_history_begins_anew) {
    const auto back_on = [](const char* day) {
        return told(LogBuilder{}
                        .runs("2026-01-01", 20, 2, 5)
                        .run(day, 5)
                        .runs("2026-04-30", 4, 1, 5)
                        .run("2026-05-08", 12)
                        .history("2026-05-08"),
                    k_rule);
    };

    EXPECT_EQ(back_on("2026-04-06"), "alert 2026-05-08 12000/5000 over 2 distance");  // 56 days off
    EXPECT_EQ(back_on("2026-04-09"), "");                                             // a new start
}

TEST(DistanceSpikeRun, of_equal_runs_the_first_is_named) {
    const auto findings = found(LogBuilder{}
                                    .runs("2026-03-01", 11, 3, 10)
                                    .run("2026-04-01", 14)
                                    .run("2026-04-01", 14)
                                    .history("2026-04-01"),
                                k_rule);

    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].origin[0].line, 13u);
    EXPECT_EQ(findings[0].evidence.at(1), "before: 2026-03-04: 10.0 km, ascent unknown");
}

}  // namespace
}  // namespace soleus::rules::testing
