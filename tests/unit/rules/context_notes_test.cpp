#include "told.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

/// Runs of 10 km in an hour (360 s/km) every third day of March; a hill spike on April 1.
LogBuilder hilly_march() {
    return LogBuilder{}
        .runs("2026-03-01", 11, 3, 10, {.ascent = 200, .minutes = 60})
        .run("2026-04-01", 10, {.ascent = 300, .minutes = 60});
}

TEST(SpeedWithHills, a_pace_of_90_percent_of_the_median_is_fast) {
    const auto after = [](double minutes) {
        return told(hilly_march()
                        .run("2026-04-05", 10, {.ascent = 0, .minutes = minutes})
                        .history("2026-04-05"),
                    "speed-with-hills");
    };

    EXPECT_EQ(after(54), "note 2026-04-05 324/360 over 0.9");
    EXPECT_EQ(after(54.0 + 1.0 / 60.0), "");
}

TEST(SpeedWithHills, within_7_days_of_a_hill_finding) {
    const auto on = [](const char* day) {
        return told(hilly_march().run(day, 10, {.ascent = 0, .minutes = 50}).history(day),
                    "speed-with-hills");
    };

    EXPECT_EQ(on("2026-03-30"), "");
    EXPECT_EQ(on("2026-04-01"), "note 2026-04-01 300/360 over 0.9");
    // The hill week of that run goes on to April 3.
    EXPECT_EQ(on("2026-04-10"), "note 2026-04-10 300/360 over 0.9");
    EXPECT_EQ(on("2026-04-11"), "");
}

TEST(SpeedWithHills, needs_4_paces_or_a_workout_by_name) {
    const auto with = [](int paces, const char* workout) {
        return told(LogBuilder{}
                        .runs("2026-03-01", 11 - paces, 3, 10, {.ascent = 200})
                        .runs("2026-03-26", paces, 1, 10, {.ascent = 200, .minutes = 60})
                        .run("2026-04-01", 10, {.ascent = 300})
                        .run("2026-04-02", 10, {.ascent = 0, .minutes = 50, .workout = workout})
                        .history("2026-04-02"),
                    "speed-with-hills");
    };

    EXPECT_EQ(with(3, ""), "");
    EXPECT_EQ(with(4, ""), "note 2026-04-02 300/360 over 0.9");
    EXPECT_EQ(with(3, "Tempo"), "note 2026-04-02 300/- over 0.9");
}

TEST(SpeedWithHills, knows_workouts_by_their_synonyms_and_not_by_parts_of_words) {
    const auto named = [](const char* workout) {
        return !told(hilly_march()
                         .run("2026-04-02", 10, {.ascent = 0, .minutes = 60, .workout = workout})
                         .history("2026-04-02"),
                     "speed-with-hills")
                    .empty();
    };

    for (const auto* fast : {"interval", "Intervals", "6 x 800 repeats", "FARTLEK", "RACE", "race",
                             "competition", "tempo run", "threshold"}) {
        EXPECT_TRUE(named(fast)) << fast;
    }
    for (const auto* easy : {"", "Long", "Easy", "terrace", "temporary", "LaD"}) {
        EXPECT_FALSE(named(easy)) << easy;
    }
}

TEST(SpeedWithHills, of_two_fast_runs_a_day_the_faster_is_told) {
    for (const auto& [first, second] : {std::pair{50, 52}, {52, 50}}) {
        const auto log = hilly_march()
                             .run("2026-04-05", 10, {.ascent = 0, .minutes = double(first)})
                             .run("2026-04-05", 10, {.ascent = 0, .minutes = double(second)});

        EXPECT_EQ(told(log.history("2026-04-05"), "speed-with-hills"),
                  "note 2026-04-05 300/360 over 0.9");
    }
}

TEST(SpeedWithHills, days_in_a_row_are_one_finding_and_the_fastest_is_told) {
    const auto log = hilly_march()
                         .run("2026-04-05", 10, {.ascent = 0, .minutes = 50})
                         .run("2026-04-06", 10, {.ascent = 0, .minutes = 52})
                         .run("2026-04-08", 10, {.ascent = 0, .minutes = 53});

    EXPECT_EQ(told(log.history("2026-04-09"), "speed-with-hills"),
              "note 2026-04-08 318/360 over 0.9\nnote 2026-04-05..2026-04-06 300/360 over 0.9");
}

TEST(SpeedWithHills, its_median_is_of_the_28_days_before) {
    const auto slow_on = [](const char* day) {
        return told(LogBuilder{}
                        .runs("2026-02-20", 3, 1, 10, {.ascent = 200})
                        .runs("2026-03-10", 3, 3, 10, {.ascent = 200, .minutes = 60})
                        .run(day, 10, {.ascent = 200, .minutes = 60})
                        .run("2026-04-01", 10, {.ascent = 300, .minutes = 50})
                        .history("2026-04-01"),
                    "speed-with-hills");
    };

    EXPECT_EQ(slow_on("2026-03-03"), "");
    EXPECT_EQ(slow_on("2026-03-04"), "note 2026-04-01 300/360 over 0.9");
    EXPECT_EQ(slow_on("2026-03-31"), "note 2026-04-01 300/360 over 0.9");
    EXPECT_EQ(slow_on("2026-04-01"), "") << "the day itself is not before it";
}

TEST(SpeedWithHills, a_hill_too_soon_is_a_hill_finding_too) {
    const auto log = LogBuilder{}
                         .pain("2026-03-01", "calf", 4)
                         .run("2026-03-10", 5, {.ascent = 60})
                         .run("2026-03-17", 5, {.workout = "race"})
                         .run("2026-03-18", 5, {.workout = "race"});

    EXPECT_EQ(told(log.history("2026-03-20"), "speed-with-hills"), "note 2026-03-17 -/- over 0.9");
}

LogBuilder cadence_of(double usual, double pace_minutes = 60) {
    return LogBuilder{}.runs("2026-03-10", 6, 3, 10, {.minutes = pace_minutes, .cadence = usual});
}

TEST(CadenceDrop, notes_5_percent_below_the_median) {
    const auto then = [](double cadence) {
        return told(cadence_of(180)
                        .run("2026-04-01", 10, {.minutes = 60, .cadence = cadence})
                        .history("2026-04-01"),
                    "cadence-drop");
    };

    EXPECT_EQ(then(171), "note 2026-04-01 171/180 over 0.95");
    EXPECT_EQ(then(172), "");
}

TEST(CadenceDrop, compares_runs_within_5_percent_of_the_pace) {
    const auto at = [](double minutes) {
        return told(cadence_of(180, minutes)
                        .run("2026-04-01", 10, {.minutes = 60, .cadence = 160})
                        .history("2026-04-01"),
                    "cadence-drop");
    };

    EXPECT_EQ(at(63), "note 2026-04-01 160/180 over 0.95");
    EXPECT_EQ(at(63.0 + 1.0 / 60.0), "");
    EXPECT_EQ(at(57), "note 2026-04-01 160/180 over 0.95");
    EXPECT_EQ(at(57.0 - 1.0 / 60.0), "");
}

TEST(CadenceDrop, needs_6_runs_in_28_days) {
    const auto with = [](const char* first, int runs) {
        return told(LogBuilder{}
                        .run(first, 10, {.minutes = 60, .cadence = 180})
                        .runs("2026-03-10", runs, 1, 10, {.minutes = 60, .cadence = 180})
                        .run("2026-04-01", 10, {.minutes = 60, .cadence = 160})
                        .history("2026-04-01"),
                    "cadence-drop");
    };

    EXPECT_EQ(with("2026-03-04", 4), "");
    EXPECT_EQ(with("2026-03-03", 5), "");
    EXPECT_EQ(with("2026-03-04", 5), "note 2026-04-01 160/180 over 0.95");
}

TEST(CadenceDrop, the_median_of_an_even_number_is_the_mean_of_the_two_middle_ones) {
    const auto log = LogBuilder{}
                         .runs("2026-03-10", 3, 1, 10, {.minutes = 60, .cadence = 170})
                         .runs("2026-03-20", 3, 1, 10, {.minutes = 60, .cadence = 180})
                         .run("2026-04-01", 10, {.minutes = 60, .cadence = 166});

    EXPECT_EQ(told(log.history("2026-04-01"), "cadence-drop"), "note 2026-04-01 166/175 over 0.95");
}

TEST(CadenceDrop, of_two_runs_a_day_the_lower_is_told) {
    for (const auto& [first, second] : {std::pair{150, 160}, {160, 150}}) {
        const auto log = cadence_of(180)
                             .run("2026-04-01", 10, {.minutes = 60, .cadence = double(first)})
                             .run("2026-04-01", 10, {.minutes = 60, .cadence = double(second)});

        EXPECT_EQ(told(log.history("2026-04-01"), "cadence-drop"),
                  "note 2026-04-01 150/180 over 0.95");
    }
}

TEST(CadenceDrop, days_in_a_row_are_one_finding_and_the_lowest_is_told) {
    const auto log = cadence_of(180)
                         .run("2026-04-01", 10, {.minutes = 60, .cadence = 150})
                         .run("2026-04-02", 10, {.minutes = 60, .cadence = 160})
                         .run("2026-04-04", 10, {.minutes = 60, .cadence = 165});

    EXPECT_EQ(told(log.history("2026-04-05"), "cadence-drop"),
              "note 2026-04-04 165/180 over 0.95\nnote 2026-04-01..2026-04-02 150/180 over 0.95");
}

TEST(CadenceDrop, runs_of_the_day_are_not_before_it_and_need_cadence_and_pace) {
    const auto sixth = [](const char* day, const RunFacts& facts) {
        return told(LogBuilder{}
                        .runs("2026-03-10", 5, 3, 10, {.minutes = 60, .cadence = 180})
                        .run(day, 10, facts)
                        .run("2026-04-01", 10, {.minutes = 60, .cadence = 160})
                        .history("2026-04-01"),
                    "cadence-drop");
    };

    EXPECT_EQ(sixth("2026-03-31", {.minutes = 60, .cadence = 180}),
              "note 2026-04-01 160/180 over 0.95");
    EXPECT_EQ(sixth("2026-04-01", {.minutes = 60, .cadence = 180}), "");
    EXPECT_EQ(sixth("2026-03-31", {.minutes = 60}), "");
    EXPECT_EQ(sixth("2026-03-31", {.cadence = 180}), "");
}

TEST(CadenceDrop, a_run_without_cadence_is_not_judged) {
    EXPECT_EQ(told(LogBuilder{}
                       .runs("2026-03-10", 6, 3, 10, {.minutes = 60, .cadence = 180})
                       .run("2026-04-01", 10, {.minutes = 60})
                       .history("2026-04-01"),
                   "cadence-drop"),
              "");
}

TEST(ShoeAge, an_old_shoe_is_told_of_once_when_it_passes_800_km) {
    const auto log = LogBuilder{}
                         .run("2026-03-01", 400, {.shoe = "Pegasus"})
                         .run("2026-03-10", 400, {.shoe = " pegasus "})
                         .run("2026-03-20", 0.001, {.shoe = "PEGASUS"})
                         .run("2026-03-21", 30, {.shoe = "Pegasus"});

    EXPECT_EQ(told(log.history("2026-03-19"), "shoe-age"), "");
    EXPECT_EQ(told(log.history("2026-04-01"), "shoe-age"), "note 2026-03-20 800001/- over 800000");
    EXPECT_EQ(*found(log.history("2026-04-01"), "shoe-age")[0].numbers.shoe, "Pegasus");
}

TEST(ShoeAge, two_shoes_grow_old_on_one_day_with_the_totals_of_that_day) {
    const auto log = LogBuilder{}
                         .run("2026-03-01", 795, {.shoe = "A"})
                         .run("2026-03-02", 799, {.shoe = "B"})
                         .run("2026-03-20", 6, {.shoe = "A"})
                         .run("2026-03-20", 4, {.shoe = "B"})
                         .run("2026-03-20", 5, {.shoe = "A"});

    EXPECT_EQ(told(log.history("2026-03-20"), "shoe-age"),
              "note 2026-03-20 806000/- over 800000\nnote 2026-03-20 803000/- over 800000");
}

/// An old shoe from March 1 on, every third day, and a new one on April 1.
LogBuilder old_shoe(const char* first = "2026-03-01") {
    return LogBuilder{}
        .run(first, 10, {.shoe = "old"})
        .runs("2026-03-07", 8, 3, 10, {.shoe = "old"});
}

TEST(ShoeAge, a_new_shoe_that_takes_over_30_percent_of_a_week_is_told_of_once) {
    const auto after = [](double km) {
        return told(old_shoe()
                        .run("2026-03-29", 10, {.shoe = "old"})
                        .run("2026-03-30", 4, {.shoe = "old"})
                        .run("2026-04-01", km, {.shoe = "new"})
                        .history("2026-04-01"),
                    "shoe-age");
    };

    EXPECT_EQ(after(10.285), "");  // 10.285 of 34.285 is 29.999 %
    EXPECT_EQ(after(10.286), "note 2026-04-01 10286/34286 over 0.3");
}

TEST(ShoeAge, a_new_shoes_share_is_told_in_whole_percent) {
    const auto findings = found(old_shoe()
                                    .run("2026-03-29", 10, {.shoe = "old"})
                                    .run("2026-03-30", 4, {.shoe = "old"})
                                    .run("2026-04-01", 24, {.shoe = "new"})
                                    .history("2026-04-01"),
                                "shoe-age");

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_NE(findings[0].message.find(
                  "24.0 km of 48.0 km in the 7 days to 2026-04-01 (50 %, note over 30 %)"),
              std::string::npos)
        << findings[0].message;
}

TEST(ShoeAge, a_limit_that_was_set_is_the_one_that_is_told) {
    Settings settings;
    settings.set_limit("shoe-age", "new_share", 0.6);
    const auto findings =
        found(old_shoe().run("2026-04-01", 70, {.shoe = "new"}).history("2026-04-01"), "shoe-age",
              settings);

    ASSERT_EQ(findings.size(), 1u);
    EXPECT_NE(findings[0].message.find("note over 60 %"), std::string::npos);
}

TEST(ShoeAge, a_new_shoe_needs_28_days_of_runs_that_name_one) {
    const auto first_on = [](const char* first) {
        return told(old_shoe(first).run("2026-04-01", 20, {.shoe = "new"}).history("2026-04-01"),
                    "shoe-age");
    };
    EXPECT_EQ(first_on("2026-03-05"), "");
    EXPECT_EQ(first_on("2026-03-04"), "note 2026-04-01 20000/30000 over 0.3");

    const auto unnamed = LogBuilder{}
                             .run("2026-02-01", 10)
                             .runs("2026-03-10", 7, 3, 10, {.shoe = "old"})
                             .run("2026-04-01", 20, {.shoe = "new"});
    EXPECT_EQ(told(unnamed.history("2026-04-01"), "shoe-age"), "");

    // After 57 days off the log begins anew.
    const auto anew = LogBuilder{}
                          .runs("2025-12-01", 12, 3, 10, {.shoe = "old"})
                          .run("2026-03-10", 10, {.shoe = "old"})
                          .run("2026-03-19", 20, {.shoe = "new"});
    EXPECT_EQ(told(anew.history("2026-03-19"), "shoe-age"), "");
}

TEST(ShoeAge, a_new_shoe_is_new_for_seven_days) {
    const auto heavy_on = [](const char* day) {
        return told(old_shoe()
                        .run("2026-04-01", 1, {.shoe = "new"})
                        .run(day, 40, {.shoe = "new"})
                        .history("2026-05-01"),
                    "shoe-age");
    };

    EXPECT_EQ(heavy_on("2026-04-07"), "note 2026-04-07 41000/41000 over 0.3");
    EXPECT_EQ(heavy_on("2026-04-08"), "");
}

}  // namespace
}  // namespace soleus::rules::testing
