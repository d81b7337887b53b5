#include "told.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

/// Beside its distance all that the spike rules compare.
const RunFacts k_all_known{.ascent = 50, .minutes = 60};

std::string unjudged_on(const LogBuilder& log, const char* as_of) {
    std::string text;
    for (const auto& one : judge(log.history(as_of), {}).unjudged) {
        text += fmt::format("{}{} {} {}/{}", text.empty() ? "" : "\n", one.rule, one.reason,
                            one.have, one.need);
    }
    return text;
}

TEST(Unjudged, lists_what_it_could_not_judge_for_want_of_days) {
    EXPECT_EQ(unjudged_on(LogBuilder{}.run("2026-03-14", 10), "2026-03-31"),
              "hill-spike-run history 17/30\nhill-spike-week history 18/28\ndistance-spike-run "
              "history 17/30\n"
              "load-spike-week history 18/28\ndistance-jump-week history 16/21");
    EXPECT_EQ(unjudged_on(LogBuilder{}.runs("2026-03-02", 10, 3, 10, k_all_known), "2026-03-31"),
              "hill-spike-run history 29/30\ndistance-spike-run history 29/30");
    EXPECT_EQ(unjudged_on(LogBuilder{}.runs("2026-03-01", 10, 3, 10, k_all_known), "2026-03-31"),
              "");
}

TEST(Unjudged, without_any_run_it_has_no_days) {
    EXPECT_EQ(unjudged_on(LogBuilder{}.note("2026-01-01", "slept well"), "2026-03-31"),
              "hill-spike-run history 0/30\nhill-spike-week history 0/28\ndistance-spike-run "
              "history 0/30\n"
              "load-spike-week history 0/28\ndistance-jump-week history 0/21");
}

TEST(Unjudged, a_run_after_more_than_56_days_would_be_a_new_start) {
    EXPECT_EQ(unjudged_on(LogBuilder{}.runs("2025-12-01", 20, 2, 10, k_all_known), "2026-03-05")
                  .find("history"),
              std::string::npos);  // last run January 8: 55 days
    EXPECT_EQ(unjudged_on(LogBuilder{}.runs("2025-12-01", 20, 2, 10, k_all_known), "2026-03-07")
                  .substr(0, 27),
              "hill-spike-run history 0/30");
}

TEST(Unjudged, rejected_rows_make_a_window_incomplete_and_rules_still_fire_in_it) {
    const auto log =
        LogBuilder{}.runs("2026-02-01", 20, 3, 10).run("2026-04-01", 14).rejected("2026-03-20");

    EXPECT_EQ(unjudged_on(log, "2026-04-01").substr(0, 31), "hill-spike-run incomplete 29/30");
    EXPECT_EQ(told(log.history("2026-04-01"), "distance-spike-run"),
              "warning 2026-04-01 14000/10000 over 1.3 distance");
}

TEST(Unjudged, a_rejected_row_makes_incomplete_the_windows_it_lies_in) {
    const auto with_rejected_on = [](const char* day) {
        std::string rules;
        const auto log =
            LogBuilder{}.runs("2026-01-01", 31, 3, 10, k_all_known).rejected(day).rejected(day);
        // Wednesday; the last whole week ends on March 29, and three weeks begin on March 9.
        for (const auto& one : judge(log.history("2026-04-01"), {}).unjudged) {
            rules += fmt::format("{} {} {}/{}\n", one.rule, one.reason, one.have, one.need);
        }
        return rules;
    };
    const std::string runs =
        "hill-spike-run incomplete 29/30\ndistance-spike-run incomplete 29/30\n";
    const std::string four =
        "hill-spike-run incomplete 29/30\nhill-spike-week incomplete 27/28\n"
        "distance-spike-run incomplete 29/30\nload-spike-week incomplete 27/28\n";

    EXPECT_EQ(with_rejected_on("2026-03-01"), "");
    EXPECT_EQ(with_rejected_on("2026-03-02"), runs);
    EXPECT_EQ(with_rejected_on("2026-03-04"), runs);
    EXPECT_EQ(with_rejected_on("2026-03-05"), four);
    EXPECT_EQ(with_rejected_on("2026-03-08"), four);
    EXPECT_EQ(with_rejected_on("2026-03-09"), four + "distance-jump-week incomplete 20/21\n");
    EXPECT_EQ(with_rejected_on("2026-03-29"), four + "distance-jump-week incomplete 20/21\n");
    EXPECT_EQ(with_rejected_on("2026-03-30"), four) << "the current week is compared with nothing";
    EXPECT_EQ(with_rejected_on("2026-04-01"), four);
}

TEST(Unjudged, an_undated_rejected_row_makes_every_window_incomplete) {
    const auto log = LogBuilder{}.runs("2026-01-01", 31, 3, 10, k_all_known).rejected_undated();

    EXPECT_EQ(judge(log.history("2026-04-01"), {}).unjudged.size(), 5u);
    EXPECT_EQ(judge(log.history("2026-04-01"), {}).unjudged[0].have, 30);
}

TEST(Unjudged, on_the_last_day_of_a_week_that_week_is_whole) {
    EXPECT_EQ(unjudged_on(LogBuilder{}.run("2026-03-09", 10), "2026-03-29").substr(0, 30),
              "hill-spike-run history 20/30\nh");
    EXPECT_EQ(
        unjudged_on(LogBuilder{}.run("2026-03-09", 10), "2026-03-29").find("jump-week history"),
        std::string::npos);
    EXPECT_NE(unjudged_on(LogBuilder{}.run("2026-03-09", 10), "2026-03-28")
                  .find("distance-jump-week history 14/21"),
              std::string::npos);
}

TEST(Unjudged, a_run_after_57_days_off_would_be_the_first_of_its_windows) {
    const auto log = LogBuilder{}.runs("2025-12-01", 20, 2, 10, k_all_known);  // to January 8

    EXPECT_EQ(unjudged_on(log, "2026-03-06").find("history"), std::string::npos);
    EXPECT_EQ(unjudged_on(log, "2026-03-07"),
              "hill-spike-run history 0/30\nhill-spike-week history 1/28\n"
              "distance-spike-run history 0/30\nload-spike-week history 1/28\n"
              "distance-jump-week history 0/21");
}

/// Twelve runs of March 3 to 31, so many of them without the value.
std::string without(int runs, const RunFacts& rest, std::optional<double> km = 10) {
    LogBuilder log;
    log.runs("2026-01-01", 20, 3, 10, k_all_known);
    for (int i = 0; i < 12; ++i) {
        const bool whole = i >= runs;
        log.run(day("2026-03-05") + Days{2 * i}, whole ? std::optional{10.0} : km,
                whole ? k_all_known : rest);
    }
    return unjudged_on(log, "2026-03-31");
}

TEST(Unjudged, a_rule_whose_value_more_than_a_quarter_of_the_runs_lack) {
    EXPECT_EQ(without(3, {.minutes = 60}), "");
    EXPECT_EQ(without(4, {.minutes = 60}),
              "hill-spike-run unknown 8/12\nhill-spike-week unknown 8/12");
    EXPECT_EQ(without(3, {.ascent = 50}), "");
    EXPECT_EQ(without(4, {.ascent = 50}), "load-spike-week unknown 8/12");
    // March 9 to 29 is what the last whole week and the two before it hold.
    EXPECT_EQ(without(4, {.ascent = 50, .minutes = 60}, std::nullopt),
              "distance-spike-run unknown 8/12");
    EXPECT_EQ(without(6, {.ascent = 50, .minutes = 60}, std::nullopt),
              "distance-spike-run unknown 6/12\ndistance-jump-week unknown 6/10");
}

/// What lacks a base on March 31 after weeks of running to the middle of February.
std::string after_a_pause(const LogBuilder& since) {
    LogBuilder log{since};
    return unjudged_on(log.runs("2026-01-15", 16, 2, 10, k_all_known), "2026-03-31");
}

TEST(Unjudged, a_rule_that_has_too_little_to_compare_with) {
    EXPECT_EQ(after_a_pause(LogBuilder{}),
              "hill-spike-run runs 0/4\nhill-spike-week weeks 0/2\ndistance-spike-run runs 0/4\n"
              "load-spike-week runs 0/4\ndistance-jump-week weeks 0/1");
    // Three runs in one reference week; the whole weeks before the last begin on March 9.
    EXPECT_EQ(after_a_pause(LogBuilder{}.runs("2026-03-19", 3, 1, 10, k_all_known)),
              "hill-spike-run runs 3/4\nhill-spike-week weeks 1/2\ndistance-spike-run runs 3/4\n"
              "load-spike-week runs 3/4");
    EXPECT_EQ(after_a_pause(LogBuilder{}.runs("2026-03-19", 4, 1, 10, k_all_known)),
              "hill-spike-week weeks 1/2\nload-spike-week weeks 1/2");
    // 4 runs of 44 and of 45 minutes in three weeks.
    EXPECT_EQ(
        after_a_pause(LogBuilder{}.runs("2026-03-10", 4, 4, 10, {.ascent = 50, .minutes = 44})),
        "load-spike-week minutes 58/60");
    EXPECT_EQ(
        after_a_pause(LogBuilder{}.runs("2026-03-10", 4, 4, 10, {.ascent = 50, .minutes = 45})),
        "");
}

TEST(Unjudged, each_base_begins_and_ends_with_its_days) {
    // March 31 is a Tuesday: t-31 is February 28, t-7 March 24, the last whole week March 23 to 29.
    const RunFacts flat{.minutes = 60};
    EXPECT_EQ(
        after_a_pause(LogBuilder{}.run("2026-02-28", 10, flat).runs("2026-03-02", 8, 3, 10, flat))
            .substr(0, 26),
        "hill-spike-run unknown 0/8");
    const auto of_four = [](const char* last) {
        return after_a_pause(
            LogBuilder{}.runs("2026-03-08", 3, 3, 10, k_all_known).run(last, 10, k_all_known));
    };
    EXPECT_EQ(of_four("2026-03-24"), "");
    EXPECT_EQ(of_four("2026-03-25"), "load-spike-week runs 3/4");
    const auto week_before = [](const char* only) {
        return after_a_pause(LogBuilder{}.run(only, 10, k_all_known)).find("distance-jump-week");
    };
    EXPECT_EQ(week_before("2026-03-22"), std::string::npos);
    EXPECT_NE(week_before("2026-03-23"), std::string::npos);
}

TEST(Unjudged, hills_are_judged_by_a_descent_that_is_known) {
    EXPECT_EQ(without(12, {.descent = 50, .minutes = 60}), "");
}

TEST(Unjudged, says_what_is_lacking_and_the_plan_does_not_call_it_free) {
    const auto log = LogBuilder{}.runs("2026-02-01", 20, 3, 10, {.minutes = 60});
    const auto built = log.history("2026-03-31");
    const auto judgement = judge(built.history, {});

    ASSERT_EQ(judgement.unjudged.size(), 2u);
    EXPECT_EQ(judgement.unjudged[0].measure, "ascent");
    const auto plan = look_ahead(built.history, {}, judgement);
    EXPECT_FALSE(plan.next_run_max_ascent_m);
    EXPECT_TRUE(plan.next_run_ascent_unjudged);
    EXPECT_TRUE(plan.next_7_days_ascent_unjudged);
}

}  // namespace
}  // namespace soleus::rules::testing
