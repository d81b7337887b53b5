#include "told.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace soleus::rules::testing {
namespace {

Plan plan_of(const metrics::History& history, const Settings& settings = {}) {
    return look_ahead(history, settings, judge(history, settings));
}

/// Runs of 10 km and 200 m every third day of March, 30 days and more before April 1.
LogBuilder march() {
    return LogBuilder{}.runs("2026-03-01", 11, 3, 10, {.ascent = 200, .minutes = 60});
}

TEST(LookAhead, headroom_ends_where_the_spike_rules_begin_to_warn) {
    const auto plan = plan_of(march().history("2026-03-31"));

    EXPECT_EQ(plan.earliest_run, day("2026-04-01"));
    EXPECT_EQ(plan.next_run_max_m, 13000);
    EXPECT_EQ(plan.next_run_max_ascent_m, 260);
    EXPECT_EQ(plan.binding, "hill-spike-run");
}

TEST(LookAhead, says_which_figures_could_not_be_judged) {
    const auto plan = plan_of(march().history("2026-03-31"));
    EXPECT_FALSE(plan.next_run_m_unjudged || plan.next_run_ascent_unjudged ||
                 plan.next_7_days_ascent_unjudged);

    const auto young = plan_of(march().history("2026-03-18"));
    EXPECT_EQ(young.next_run_max_m, std::nullopt);
    EXPECT_TRUE(young.next_run_m_unjudged && young.next_run_ascent_unjudged &&
                young.next_7_days_ascent_unjudged);

    // The week of climb needs 28 days, a run's climb 30.
    const auto between = plan_of(march().history("2026-03-29"));
    EXPECT_TRUE(between.next_run_m_unjudged && between.next_run_ascent_unjudged);
    EXPECT_FALSE(between.next_7_days_ascent_unjudged);
}

bool warns_on(const metrics::History& history, Day t) {
    for (const auto& finding : judge(history, {}).findings) {
        if (finding.level >= Level::warning && finding.from <= t && finding.to >= t) {
            return true;
        }
    }
    return false;
}

TEST(LookAhead, the_most_raises_no_warning_and_one_step_more_does) {
    for (const int km : {4, 7, 10, 23}) {
        const auto built = LogBuilder{}
                               .runs("2026-03-01", 11, 3, km, {.ascent = 35 * km, .minutes = 60.0})
                               .history("2026-03-31");
        const auto& history = built.history;
        const auto plan = plan_of(history);
        const Day next = day("2026-04-01");
        ASSERT_TRUE(plan.next_run_max_m && plan.next_run_max_ascent_m) << km;
        const auto far = [&](std::int64_t metres) {
            return warns_on(history.with_run(next, Metres{metres}, Metres{0}, next), next);
        };
        const auto high = [&](std::int64_t metres) {
            return warns_on(history.with_run(next, std::nullopt, Metres{metres}, next), next);
        };

        EXPECT_FALSE(far(*plan.next_run_max_m)) << km;
        EXPECT_TRUE(far(*plan.next_run_max_m + 100)) << km;
        EXPECT_FALSE(high(*plan.next_run_max_ascent_m)) << km;
        EXPECT_TRUE(high(*plan.next_run_max_ascent_m + 10)) << km;
    }
}

TEST(LookAhead, every_step_up_to_the_most_is_free) {
    const auto built = march().history("2026-03-31");
    const Day next = day("2026-04-01");

    for (std::int64_t metres = 500; metres <= 15000; metres += 500) {
        EXPECT_EQ(warns_on(built.history.with_run(next, Metres{metres}, Metres{0}, next), next),
                  metres > 13000)
            << metres;
    }
}

TEST(LookAhead, seven_days_are_judged_on_their_last) {
    const auto plan = plan_of(march().history("2026-03-31"));

    // April 1 to 7 against March 11 to 31: runs on March 13, 16, 19, 22, 25, 28 and 31, 1400 m.
    EXPECT_EQ(plan.next_7_days_max_ascent_m, 840);
    EXPECT_EQ(plan.next_7_days_max_m, std::nullopt);
}

TEST(LookAhead, what_no_rule_binds_is_absent) {
    const auto plan =
        plan_of(LogBuilder{}.run("2026-03-30", 5, {.ascent = 20}).history("2026-03-31"));

    EXPECT_EQ(plan.next_run_max_m, std::nullopt);
    EXPECT_EQ(plan.next_run_max_ascent_m, std::nullopt);
    EXPECT_EQ(plan.binding, std::nullopt);
    EXPECT_TRUE(plan.clear_dates.empty());
    EXPECT_TRUE(plan.ladder.empty());
}

TEST(LookAhead, a_rule_that_is_off_does_not_bind) {
    Settings settings;
    settings.disable("distance-spike-run");

    EXPECT_EQ(plan_of(march().history("2026-03-31"), settings).next_run_max_m, std::nullopt);
}

TEST(LookAhead, a_finding_ends_seven_days_after_its_last_day) {
    const auto plan =
        plan_of(march().run("2026-04-01", 14, {.ascent = 0, .minutes = 60}).history("2026-04-03"));

    ASSERT_EQ(plan.clear_dates.size(), 1u);
    EXPECT_EQ(plan.clear_dates[0].rule, "distance-spike-run");
    EXPECT_EQ(plan.clear_dates[0].day, day("2026-04-08"));
}

TEST(LookAhead, every_finding_ends_by_its_own_days) {
    const auto plan = plan_of(march()
                                  .run("2026-04-01", 14, {.ascent = 0, .minutes = 60})
                                  .run("2026-04-03", 5, {.ascent = 0, .minutes = 60, .pain = 4})
                                  .history("2026-04-04"));

    const auto end = [&](std::string_view rule) {
        const auto date = std::ranges::find(plan.clear_dates, rule, &ClearDate::rule);
        return date == plan.clear_dates.end() ? "none" : to_string(date->day);
    };
    EXPECT_EQ(end("distance-spike-run"), "2026-04-08");
    EXPECT_EQ(end("run-in-pain"), "2026-04-10");
}

TEST(LookAhead, the_longer_of_two_findings_does_not_hold_the_shorter) {
    const auto plan = plan_of(march().run("2026-04-01", 14, {.ascent = 900}).history("2026-04-01"));

    ASSERT_EQ(plan.clear_dates.size(), 3u);
    for (const auto& date : plan.clear_dates) {
        const bool of_days = date.rule == "hill-spike-week";
        EXPECT_EQ(to_string(date.day), of_days ? "2026-04-14" : "2026-04-08") << date.rule;
    }
}

TEST(LookAhead, a_climb_too_fast_ends_by_its_own_day_beside_ascent_that_is_missing) {
    const auto log = LogBuilder{}
                         .runs("2026-04-20", 13, 3, 5, {.ascent = 50, .minutes = 30})
                         .run("2026-05-28", 30, {.minutes = 180})
                         .run("2026-05-30", 5, {.ascent = 400, .minutes = 40})
                         .run("2026-05-31", 4, {.ascent = 800, .minutes = 20});
    const auto plan = plan_of(log.history("2026-05-31"));

    std::string ends;
    for (const auto& date : plan.clear_dates) {
        ends += date.rule == "data-quality" ? to_string(date.day) + " " : "";
    }
    EXPECT_EQ(ends, "2026-06-12 2026-06-07 ");
}

TEST(LookAhead, pain_of_long_ago_is_not_judged_again) {
    // Two episodes 30 days apart, and pain on the day after a run, half a year before.
    const auto log = march()
                         .run("2025-06-01", 5, {.pain = 2})
                         .pain("2025-06-02", "calf", 5)
                         .pain("2025-07-02", "calf", 6)
                         .pain("2025-07-03", "achilles", 4);

    const auto plan = plan_of(log.history("2026-03-31"));

    EXPECT_EQ(plan.next_run_max_m, 13'000);
    EXPECT_TRUE(plan.clear_dates.empty());
}

TEST(LookAhead, a_sum_of_7_days_goes_on_firing_without_running) {
    const auto log = LogBuilder{}
                         .runs("2026-03-02", 3, 7, 10, {.ascent = 300})
                         .run("2026-03-29", 10, {.ascent = 600});
    const auto built = log.history("2026-03-29");
    const auto plan = plan_of(built);

    ASSERT_EQ(plan.clear_dates.size(), 1u);
    EXPECT_EQ(plan.clear_dates[0].rule, "hill-spike-week");
    EXPECT_EQ(plan.clear_dates[0].day, day("2026-04-11"));
    EXPECT_TRUE(found(built.history.seen_from(day("2026-04-10")), "hill-spike-week")[0].standing);
    EXPECT_FALSE(found(built.history.seen_from(day("2026-04-11")), "hill-spike-week")[0].standing);
}

/// Weeks of 24 km (three runs of 8 km, 60 m each) for eight weeks to Sunday, March 1; a 6/10 in the
/// calf on March 2.
LogBuilder class_three() {
    return LogBuilder{}
        .runs("2026-01-05", 8, 7, 8, {.ascent = 60})
        .runs("2026-01-07", 8, 7, 8, {.ascent = 60})
        .runs("2026-01-10", 8, 7, 8, {.ascent = 60})
        .pain("2026-03-02", "calf", 6);
}

TEST(LookAhead, a_class_3_return_allows_half_a_week_and_flat) {
    const auto plan = plan_of(class_three().history("2026-03-09"));

    EXPECT_EQ(plan.earliest_run, day("2026-03-10"));
    EXPECT_EQ(plan.next_run_max_m, 4000);
    EXPECT_EQ(plan.next_7_days_max_m, 12000);
    EXPECT_EQ(plan.next_run_max_ascent_m, 50);
    EXPECT_EQ(plan.binding, "return-too-big");
}

TEST(LookAhead, the_next_run_waits_for_the_end_of_rest) {
    const auto plan = plan_of(class_three().history("2026-03-02"));

    EXPECT_EQ(plan.earliest_run, day("2026-03-10"));
    EXPECT_EQ(plan.next_7_days_max_m, 0);
    EXPECT_EQ(plan.next_7_days_max_ascent_m, 0);
    EXPECT_EQ(plan.binding, "rest-too-short");
    EXPECT_EQ(plan_of(class_three().history("2026-03-03")).next_7_days_max_m, 12000);
}

TEST(LookAhead, prescribed_rest_holds_the_next_run_back_without_any_report) {
    const auto plan = plan_of(march().rest("2026-03-31", 20).history("2026-03-31"));

    EXPECT_EQ(plan.earliest_run, day("2026-04-21"));
    EXPECT_EQ(plan.binding, "prescribed-rest-broken");
}

TEST(LookAhead, the_ladder_goes_up_by_30_percent_a_week_and_flat_first) {
    const auto plan = plan_of(class_three().history("2026-03-09"));

    EXPECT_EQ(plan.pain_class, "3");
    ASSERT_EQ(plan.ladder.size(), 4u);
    EXPECT_EQ(plan.ladder[0].from, day("2026-03-10"));
    EXPECT_EQ(plan.ladder[0].to, day("2026-03-16"));
    EXPECT_EQ(plan.ladder[3].to, day("2026-04-06"));
    EXPECT_EQ(plan.ladder[0].week_max_m, 12000);
    EXPECT_EQ(plan.ladder[0].run_max_m, 4000);
    EXPECT_EQ(plan.ladder[1].week_max_m, 15600);
    EXPECT_EQ(plan.ladder[2].week_max_m, 20200);
    EXPECT_EQ(plan.ladder[3].week_max_m, 24000);
    EXPECT_FALSE(plan.ladder[1].hills);
    EXPECT_EQ(plan.ladder[1].week_max_ascent_m, 0);
    EXPECT_TRUE(plan.ladder[2].hills);
    EXPECT_EQ(plan.ladder[2].week_max_ascent_m, 90);
    EXPECT_EQ(plan.ladder[3].week_max_ascent_m, 110);
    EXPECT_TRUE(plan.ladder[1].rest_between);
    EXPECT_FALSE(plan.ladder[2].rest_between);
    EXPECT_EQ(plan.ladder[0].walk_run, std::nullopt);
}

TEST(LookAhead, no_rung_of_the_ladder_stands_on_a_day_of_rest_after_an_early_run) {
    const auto log = class_three().run("2026-03-05", 2);

    for (const char* as_of : {"2026-03-06", "2026-03-09", "2026-03-12"}) {
        const auto plan = plan_of(log.history(as_of));

        ASSERT_FALSE(plan.ladder.empty()) << as_of;
        EXPECT_EQ(plan.ladder.front().from, day("2026-03-10")) << as_of;
    }
}

TEST(LookAhead, a_class_4_return_walks_first) {
    const auto log = class_three().pain("2026-03-03", "calf", 8);
    const auto plan = plan_of(log.history("2026-03-20"));

    ASSERT_EQ(plan.ladder.size(), 6u);
    EXPECT_EQ(plan.ladder[0].walk_run, "4:1");
    EXPECT_EQ(plan.ladder[3].walk_run, "1:4");
    EXPECT_EQ(plan.ladder[4].walk_run, std::nullopt);
    EXPECT_EQ(plan.ladder[0].week_max_m, 7200);
}

TEST(LookAhead, following_the_ladder_breaks_no_rule_of_the_return) {
    auto log = class_three();
    const auto ladder = plan_of(log.history("2026-03-09")).ladder;
    ASSERT_EQ(ladder.size(), 4u);
    for (const auto& step : ladder) {
        const auto runs = step.rest_between ? 3 : 4;
        auto left = *step.week_max_m;
        for (int i = 0; i < runs; ++i) {
            const auto metres = std::min(left, *step.run_max_m);
            log.run(step.from + Days{2 * i}, static_cast<double>(metres) / 1000.0,
                    {.ascent = i == 0 ? *step.week_max_ascent_m : 0});
            left -= metres;
        }
    }

    for (const auto& finding : judge(log.history("2026-04-06"), {}).findings) {
        EXPECT_LT(finding.level, Level::warning)
            << finding.rule << " " << line(finding) << ": " << finding.message;
    }
}

TEST(LookAhead, a_window_that_is_open_ends_the_day_after_its_last) {
    const auto plan = plan_of(march().rest("2026-03-20", 40).history("2026-04-03"));

    EXPECT_EQ(plan.clear_dates.size(), 4u) << "a run every third day";
    for (const auto& clear : plan.clear_dates) {
        EXPECT_EQ(clear.rule, "prescribed-rest-broken");
        EXPECT_EQ(clear.day, day("2026-04-30"));
    }
}

}  // namespace
}  // namespace soleus::rules::testing
