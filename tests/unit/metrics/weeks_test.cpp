#include "log_from_text.hpp"

#include <soleus/metrics/weeks.hpp>

#include <gtest/gtest.h>

namespace soleus::metrics {
namespace {

using jotted::day;
using jotted::Jotted;
using jotted::seen_on;

TEST(Weeks, run_from_the_first_entry_of_any_kind_to_the_week_of_as_of) {
    const Jotted log{"2026-01-07 pain2\n2026-01-20 10km 60min\n", "2026-01-27"};

    const auto table = weeks(log.history);

    ASSERT_EQ(table.size(), 4U);
    EXPECT_EQ(table.front().from, day("2026-01-05"));
    EXPECT_EQ(table.front().to, day("2026-01-11"));
    EXPECT_EQ(table.back().from, day("2026-01-26"));
}

TEST(Weeks, an_empty_log_has_no_weeks) {
    const Jotted log{"", "2026-01-27"};

    EXPECT_TRUE(weeks(log.history).empty());
}

TEST(Weeks, a_week_without_runs_is_zero_and_has_no_longest_run) {
    const Jotted log{"2026-01-05 10km 60min\n2026-01-19 10km 60min\n", "2026-01-25"};

    const Week empty = weeks(log.history).at(1);

    EXPECT_EQ(empty.runs, 0);
    EXPECT_EQ(empty.distance_m, 0);
    EXPECT_EQ(empty.moving_s, 0);
    EXPECT_EQ(empty.ascent_m, 0);
    EXPECT_EQ(empty.descent_m, 0);
    EXPECT_EQ(empty.load, 0.0);
    EXPECT_EQ(empty.longest_m, std::nullopt);
    EXPECT_EQ(empty.pain_max, std::nullopt);
}

TEST(Weeks, a_sum_is_unknown_only_where_no_run_has_the_value) {
    const Jotted log{"2026-01-05 10km +30\n2026-01-06 5km\n2026-01-12 10km 60min\n", "2026-01-18"};

    const auto table = weeks(log.history);

    EXPECT_EQ(table[0].ascent_m, 30);
    EXPECT_EQ(table[0].runs_without_ascent, 1);
    EXPECT_EQ(table[0].moving_s, std::nullopt);
    EXPECT_EQ(table[0].load, std::nullopt);
    EXPECT_EQ(table[0].runs_without_load, 2);
    EXPECT_EQ(table[0].runs_without_time, 2);
    EXPECT_EQ(table[0].runs_without_distance, 0);
    EXPECT_EQ(table[0].longest_m, 10'000);
    EXPECT_EQ(table[1].ascent_m, std::nullopt);
    EXPECT_EQ(table[1].runs_without_ascent, 1);
    EXPECT_EQ(table[1].moving_s, 3600);
    EXPECT_EQ(table[1].load, 60.0);
}

TEST(Weeks, a_week_is_whole_only_between_first_entry_and_as_of) {
    const std::string monday_to_sunday = "2026-01-05 10km 60min\n";
    const Jotted whole{monday_to_sunday, "2026-01-11"};
    const Jotted cut{monday_to_sunday, "2026-01-10"};
    const Jotted late{"2026-01-06 10km 60min\n", "2026-01-11"};

    EXPECT_FALSE(weeks(whole.history)[0].partial);
    EXPECT_TRUE(weeks(cut.history)[0].partial);
    EXPECT_TRUE(weeks(late.history)[0].partial);
}

TEST(Weeks, begin_on_the_day_asked_for) {
    HistoryOptions options = seen_on("2026-01-11");
    options.week_start = date::Sunday;
    const Jotted log{"2026-01-05 10km 60min\n", options};

    const auto table = weeks(log.history);

    ASSERT_EQ(table.size(), 2U);
    EXPECT_EQ(table[0].from, day("2026-01-04"));
    EXPECT_TRUE(table[0].partial);
}

TEST(Weeks, a_rejected_row_makes_its_week_incomplete_and_an_undated_one_every_week) {
    Jotted log{"2026-01-05 10km 60min\n2026-01-12 10km 60min\n", "2026-01-18"};
    log.log.rejected_days = {day("2026-01-11")};
    const History dated{log.log, log.texts, seen_on("2026-01-18")};
    log.log.rejected_days.clear();
    log.log.rejected_undated = true;
    const History undated{log.log, log.texts, seen_on("2026-01-18")};

    EXPECT_TRUE(weeks(dated)[0].incomplete);
    EXPECT_FALSE(weeks(dated)[1].incomplete);
    EXPECT_TRUE(weeks(undated)[0].incomplete);
    EXPECT_TRUE(weeks(undated)[1].incomplete);
}

TEST(Weeks, pain_is_the_worst_of_the_week_and_zero_is_a_score) {
    const Jotted log{
        "2026-01-05 pain0\n2026-01-12 pain3\n2026-01-18 pain5\n2026-01-19 ride pain1\n",
        "2026-01-25"};

    const auto table = weeks(log.history);

    EXPECT_EQ(table[0].pain_max, 0);
    EXPECT_EQ(table[1].pain_max, 5);
    EXPECT_EQ(table[2].pain_max, 1);
}

TEST(Weeks, chosen_ones_are_those_of_the_whole_table) {
    const Jotted log{"2026-01-05 10km 60min\n2026-01-20 8km\n2026-02-03 pain2\n", "2026-02-15"};

    const auto all = weeks(log.history);
    const auto last = weeks(log.history, {.most = 3});
    const auto middle =
        weeks(log.history, {.since = day("2026-01-18"), .until = day("2026-02-02"), .most = 3});

    ASSERT_EQ(all.size(), 6U);
    ASSERT_EQ(last.size(), 3U);
    EXPECT_EQ(last[0].from, all[3].from);
    EXPECT_EQ(last[1].pain_max, 2);
    ASSERT_EQ(middle.size(), 3U);
    EXPECT_EQ(middle.front().from, day("2026-01-19"));
    EXPECT_EQ(middle.front().distance_m, 8000);
    EXPECT_EQ(middle.back().from, day("2026-02-02"));
    EXPECT_TRUE(weeks(log.history, {.since = day("2026-02-16")}).empty());
    EXPECT_TRUE(weeks(log.history, {.until = day("2026-01-04")}).empty());
    EXPECT_TRUE(weeks(log.history, {.most = 0}).empty());
}

}  // namespace
}  // namespace soleus::metrics
