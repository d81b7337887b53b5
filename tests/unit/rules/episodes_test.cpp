#include "found.hpp"

#include <gtest/gtest.h>

/// Where one episode ends and the next begins, its class, its return and its baseline (rules P1 to
/// P7), seen through the rules that speak of them.
namespace soleus::rules::testing {
namespace {

std::string short_rest(const LogBuilder& log, int run_day) {
    return told(LogBuilder{log}.run(on(run_day), 5), "rest-too-short", on(run_day));
}

TEST(Episode, reports_seven_days_apart_are_one_and_eight_are_two) {
    const auto apart = [](int days) {
        return told(LogBuilder{}.pain(on(0), "calf", 4).pain(on(days), "calf", 4), "recurrence",
                    on(60));
    };

    EXPECT_EQ(apart(7), "");
    EXPECT_EQ(apart(8), on(8) + " alert");
}

TEST(Episode, a_score_of_0_between_two_reports_does_not_join_them) {
    const auto log =
        LogBuilder{}.pain(on(0), "calf", 4).pain(on(5), "calf", 0).pain(on(10), "calf", 4);

    EXPECT_EQ(told(log, "recurrence", on(60)), on(10) + " alert");
}

TEST(Episode, sides_do_not_split_it) {
    const auto log = LogBuilder{}
                         .pain(on(0), "calf", 4, {}, "left")
                         .pain(on(6), "calf", 4, {}, "right")
                         .pain(on(12), "calf", 4, {}, "left");

    EXPECT_EQ(told(log, "recurrence", on(60)), "");
}

TEST(Episode, the_highest_score_of_a_day_counts) {
    const auto log = LogBuilder{}
                         .pain(on(0), "calf", 2)
                         .pain(on(0), "calf", 5, {}, "right")
                         .pain(on(0), "calf", 1);

    EXPECT_EQ(short_rest(log, 7), on(7) + " warning");
    EXPECT_EQ(short_rest(log, 8), "");
}

TEST(Episode, rest_counts_from_the_day_the_class_was_reached) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 2).pain(on(5), "calf", 5);

    EXPECT_EQ(short_rest(log, 12), on(12) + " warning");
    EXPECT_EQ(short_rest(log, 13), "");
}

TEST(Episode, another_report_of_its_class_does_not_move_the_class_day) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 5).pain(on(6), "calf", 6);

    EXPECT_EQ(short_rest(log, 9), on(9) + " warning");  // day 6 + 3 days without pain
    EXPECT_EQ(short_rest(log, 10), "");
}

TEST(Episode, a_milder_report_does_not_lower_its_class) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 8).pain(on(7), "calf", 1);

    EXPECT_EQ(short_rest(log, 14), on(14) + " alert");
    EXPECT_EQ(short_rest(log, 15), "");
}

TEST(Episode, every_class_asks_for_days_without_pain) {
    struct Case {
        int score, pain_free;
        const char* level;
    };
    // The last report comes so late that the days without pain decide.
    for (const Case& c :
         {Case{2, 1, "note"}, {4, 2, "warning"}, {6, 3, "warning"}, {8, 5, "alert"}}) {
        const auto log = LogBuilder{}
                             .pain(on(0), "calf", c.score)
                             .pain(on(7), "calf", 1)
                             .pain(on(14), "calf", 1);
        EXPECT_EQ(short_rest(log, 14 + c.pain_free), on(14 + c.pain_free) + " " + c.level)
            << c.score;
        EXPECT_EQ(short_rest(log, 14 + c.pain_free + 1), "") << c.score;
    }
}

TEST(Episode, of_two_the_worse_speaks_and_the_longer_window_stays_open) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 8).pain(on(10), "achilles", 6).run(on(12), 5);
    const auto findings = found(log, "rest-too-short", on(12));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].level, Level::alert);
    EXPECT_EQ(findings[0].numbers.value, 6.0) << "the Achilles' six days, not the calf's three";
    EXPECT_EQ(findings[0].open_until, day(on(17)));
}

TEST(Episode, stays_open_until_the_day_before_its_earliest_run) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 8).run(on(1), 5);

    EXPECT_TRUE(found(log, "rest-too-short", on(14)).at(0).standing);
    EXPECT_FALSE(found(log, "rest-too-short", on(15)).at(0).standing);
}

TEST(Episode, a_milder_one_that_lasts_longer_keeps_the_finding_open) {
    const auto log =
        LogBuilder{}.diagnosis(on(0), "calf strain").pain(on(15), "achilles", 6).run(on(21), 5);
    const auto findings = found(log, "rest-too-short", on(21));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].numbers.pain_class, "D");
    EXPECT_EQ(findings[0].open_until, day(on(22)));
}

TEST(Return, begins_with_the_first_run_after_the_last_report_however_early) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 4).run(on(1), 3).run(on(2), 3);

    EXPECT_EQ(told(log, "back-to-back", on(9)), on(2) + " note");
}

TEST(Return, a_new_report_starts_it_anew) {
    LogBuilder log;
    log.runs(on(0), 14, 2, 8).pain(on(28), "calf", 5).run(on(30), 8).pain(on(33), "calf", 1);
    log.run(on(45), 5);

    EXPECT_EQ(told(log, "return-too-big", on(46)),
              on(30) + ".." + on(33) + " alert, " + on(45) + ".." + on(46) + " note");
}

TEST(Return, looks_at_reports_dated_before_the_day) {
    const auto log = LogBuilder{}
                         .pain(on(0), "calf", 4)
                         .run(on(5), 5)
                         .run(on(7), 5, {.ascent = 60})
                         .pain(on(7), "calf", 4);

    EXPECT_EQ(told(log, "hills-too-soon", on(7)), on(7) + " warning");
}

/// A run of 20 km so many days before pain of class 3, one of 8 km two days before it, and a return
/// with 5 km.
std::string back_after_a_long_run(int days) {
    const auto log = LogBuilder{}
                         .run(on(20), 1)
                         .run(on(60 - days), 20)
                         .run(on(58), 8)
                         .pain(on(60), "calf", 5)
                         .run(on(70), 5);
    return told(log, "return-too-big", on(70));
}

TEST(Baseline, is_of_the_28_days_before_the_onset) {
    EXPECT_EQ(back_after_a_long_run(29), on(70) + " alert");
    EXPECT_EQ(back_after_a_long_run(28), on(70) + " warning");  // half a mean week is 3.5 km
    EXPECT_EQ(back_after_a_long_run(1), on(70) + " warning");
    EXPECT_EQ(back_after_a_long_run(0), on(70) + " alert");
}

TEST(Baseline, of_fewer_days_is_a_mean_week_of_those) {
    // 20 km in 20 days are 7 km a week, and half of it 3.5 km.
    const auto log = LogBuilder{}.runs(on(0), 4, 5, 5).pain(on(20), "calf", 5);
    const auto after = [&](double a, double b) {
        return told(LogBuilder{log}.run(on(30), a).run(on(32), b), "return-too-big", on(32));
    };

    EXPECT_EQ(after(2.0, 1.5), "");
    EXPECT_EQ(after(2.0, 1.501), on(32) + " note");
}

TEST(Baseline, of_which_more_than_a_quarter_of_the_runs_is_unknown_is_none) {
    const auto with = [](int unknown) {
        return told(LogBuilder{}
                        .runs(on(0), 3, 5, 5)
                        .runs(on(1), unknown, 5, std::nullopt, {.minutes = 30})
                        .pain(on(20), "calf", 5)
                        .run(on(30), 20),
                    "return-too-big", on(30));
    };

    EXPECT_EQ(with(1), on(30) + " alert");
    EXPECT_EQ(with(2), "");
}

TEST(Baseline, its_longest_run_may_be_of_the_day_before_the_pain) {
    const auto log =
        LogBuilder{}.runs(on(0), 14, 2, 8).run(on(27), 20).pain(on(28), "calf", 5).run(on(40), 9);

    EXPECT_EQ(told(log, "return-too-big", on(40)), "");
}

TEST(Baseline, of_nothing_is_none) {
    const auto log = LogBuilder{}.run(on(0), 5).pain(on(40), "calf", 5).run(on(50), 20);

    EXPECT_EQ(told(log, "return-too-big", on(50)), "");
}

TEST(Baseline, begins_anew_with_a_new_start) {
    const auto log = [](int start) {
        return told(LogBuilder{}
                        .runs(on(0), 10, 3, 5)  // to day 27
                        .run(on(start), 8)
                        .pain(on(start + 13), "calf", 5)
                        .run(on(start + 25), 8),
                    "return-too-big", on(start + 25));
    };

    EXPECT_EQ(log(84), on(84 + 25) + " alert");  // 56 days off
    EXPECT_EQ(log(85), "");                      // a new start 13 days before the pain
}

}  // namespace
}  // namespace soleus::rules::testing
