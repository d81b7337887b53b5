#include "found.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace soleus::rules::testing {
namespace {

/// Four weeks of 24 km (three runs of 8 km) with the given ascent a run, from 2026-01-01; pain of
/// the score on day 28.
LogBuilder four_weeks(int score, std::int64_t ascent = 0) {
    LogBuilder log;
    for (int week = 0; week < 4; ++week) {
        for (const int weekday : {0, 2, 4}) {
            log.run(on(7 * week + weekday), 8.0, {.ascent = ascent});
        }
    }
    log.pain(on(28), "calf", score);
    return log;
}

TEST(ReturnTooBig, CapsTheWeekByClass) {
    // class 3: half of 24 km, half of 8 km
    EXPECT_EQ(told(four_weeks(5).run(on(36), 4.0), "return-too-big", on(60)), "");
    EXPECT_EQ(told(four_weeks(5).run(on(36), 4.001), "return-too-big", on(36)), on(36) + " note");
    EXPECT_EQ(told(four_weeks(5).run(on(36), 5.0), "return-too-big", on(36)), on(36) + " note");
    EXPECT_EQ(told(four_weeks(5).run(on(36), 5.001), "return-too-big", on(36)),
              on(36) + " warning");
    EXPECT_EQ(told(four_weeks(5).run(on(36), 6.0), "return-too-big", on(36)), on(36) + " warning");
    EXPECT_EQ(told(four_weeks(5).run(on(36), 6.001), "return-too-big", on(36)), on(36) + " alert");
}

TEST(ReturnTooBig, SumsTheFirstSevenDays) {
    auto log = four_weeks(5).run(on(36), 4.0).run(on(38), 4.0).run(on(40), 4.0);

    EXPECT_EQ(told(log, "return-too-big", on(60)), "");
    EXPECT_EQ(told(LogBuilder{log}.run(on(42), 0.001), "return-too-big", on(60)), on(42) + " note");
    EXPECT_EQ(told(LogBuilder{log}.run(on(43), 4.0), "return-too-big", on(60)), "")
        << "day 8 is no longer the first week";
}

TEST(ReturnTooBig, NeedsFourteenDaysBeforeTheOnset) {
    const auto log = [](int days) {
        return LogBuilder{}.run(on(0), 8.0).pain(on(days), "calf", 5).run(on(days + 8), 8.0);
    };

    EXPECT_EQ(told(log(14), "return-too-big", on(22)), on(22) + " alert");
    EXPECT_EQ(told(log(13), "return-too-big", on(21)), "");
}

TEST(ReturnTooBig, AQuarterOfUnknownDistancesIsFewEnough) {
    const auto with = [](int unknown) {
        return told(
            four_weeks(5).runs(on(36), 3, 0, 4.5).runs(on(36), unknown, 0, {}, {.minutes = 30}),
            "return-too-big", on(36));
    };

    EXPECT_EQ(with(1), on(36) + " note");
    EXPECT_EQ(with(2), "");
}

TEST(ReturnTooBig, OfEqualSharesTheDistanceSpeaks) {
    const auto log = LogBuilder{}.runs(on(0), 4, 7, 10.0).pain(on(28), "calf", 5).run(on(40), 6.0);
    const auto findings = found(log, "return-too-big", on(40));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].numbers.measure, "distance");
}

TEST(ReturnTooBig, ClassOneIsFree) {
    EXPECT_EQ(told(four_weeks(2).run(on(36), 30.0), "return-too-big", on(60)), "");
}

TEST(HillsTooSoon, FlatDaysByClass) {
    struct Case {
        int score, flat_days;
        const char* level;
    };
    for (const Case& c :
         {Case{2, 3, "warning"}, {4, 7, "warning"}, {6, 14, "alert"}, {8, 21, "alert"}}) {
        const auto log = LogBuilder{}.pain(on(0), "calf", c.score).run(on(20), 5.0);
        const int last = 20 + c.flat_days - 1;
        EXPECT_EQ(
            told(LogBuilder{log}.run(on(last), 5.0, {.ascent = 60}), "hills-too-soon", on(90)),
            on(last) + " " + c.level)
            << c.score;
        EXPECT_EQ(
            told(LogBuilder{log}.run(on(last + 1), 5.0, {.ascent = 60}), "hills-too-soon", on(90)),
            "")
            << c.score;
    }
}

TEST(HillsTooSoon, NeedsMoreThanFiftyMetresAndFivePerKilometre) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 4);

    EXPECT_EQ(told(LogBuilder{log}.run(on(10), 5.0, {.ascent = 50}), "hills-too-soon", on(40)), "");
    EXPECT_EQ(told(LogBuilder{log}.run(on(10), 5.0, {.ascent = 51}), "hills-too-soon", on(40)),
              on(10) + " warning");
    EXPECT_EQ(told(LogBuilder{log}.run(on(10), 12.0, {.ascent = 60}), "hills-too-soon", on(40)),
              "");
    EXPECT_EQ(told(LogBuilder{log}.run(on(10), 12.0, {.ascent = 61}), "hills-too-soon", on(40)),
              on(10) + " warning");
    EXPECT_EQ(told(LogBuilder{log}.run(on(10), {}, {.ascent = 51, .minutes = 60}), "hills-too-soon",
                   on(40)),
              on(10) + " warning");
}

TEST(HillsTooSoon, DescentSpeaksAsAscentDoes) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 4);

    const auto findings = found(LogBuilder{log}.run(on(10), 5.0, {.ascent = 10, .descent = 80}),
                                "hills-too-soon", on(40));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].numbers.measure, "descent");
    EXPECT_EQ(findings[0].numbers.until, day(on(16)));
}

TEST(HillsTooSoon, AchillesThreeToFiveMakesSevenDaysFlat) {
    for (const int score : {3, 5}) {
        const auto log = LogBuilder{}.pain(on(0), "achilles", score);
        EXPECT_EQ(told(LogBuilder{log}.run(on(7), 5.0, {.ascent = 60}), "hills-too-soon", on(40)),
                  on(7) + " warning");
        EXPECT_EQ(told(LogBuilder{log}.run(on(8), 5.0, {.ascent = 60}), "hills-too-soon", on(40)),
                  "");
    }
    EXPECT_EQ(told(LogBuilder{}.pain(on(0), "achilles", 2).run(on(1), 5.0, {.ascent = 60}),
                   "hills-too-soon", on(40)),
              "");
}

TEST(HillsTooSoon, RisesALevelAfterAnEpisodeOfClassThree) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 5).run(on(30), 5.0).pain(on(60), "calf", 2);

    EXPECT_EQ(told(LogBuilder{log}.run(on(70), 5.0, {.ascent = 60}), "hills-too-soon", on(90)),
              on(70) + " alert");
}

TEST(BackToBack, TwoAndThreeInARowInTheFirstFourteenDays) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 4);

    EXPECT_EQ(told(LogBuilder{log}.run(on(10), 3.0).run(on(12), 3.0), "back-to-back", on(40)), "");
    EXPECT_EQ(told(LogBuilder{log}.run(on(10), 3.0).run(on(11), 3.0), "back-to-back", on(40)),
              on(11) + " note");
    EXPECT_EQ(told(LogBuilder{log}.runs(on(10), 3, 1, 3.0), "back-to-back", on(40)),
              on(11) + ".." + on(12) + " warning");
    EXPECT_EQ(told(LogBuilder{log}.run(on(10), 3.0).run(on(22), 3.0).run(on(23), 3.0),
                   "back-to-back", on(40)),
              on(23) + " note");
    EXPECT_EQ(told(LogBuilder{log}.run(on(10), 3.0).run(on(23), 3.0).run(on(24), 3.0),
                   "back-to-back", on(40)),
              "");
    EXPECT_EQ(
        told(LogBuilder{}.pain(on(0), "calf", 2).runs(on(10), 3, 1, 3.0), "back-to-back", on(40)),
        "");
}

TEST(BackToBack, TellsTheDaysInARowAndTheLimitOfItsLevel) {
    const auto figures = [](int runs) {
        const auto findings = found(LogBuilder{}.pain(on(0), "calf", 4).runs(on(10), runs, 1, 3.0),
                                    "back-to-back", on(40));
        const auto& numbers = findings.at(0).numbers;
        return std::pair{numbers.value.value_or(0.0), numbers.limit.value_or(0.0)};
    };

    EXPECT_EQ(figures(2), (std::pair{2.0, 2.0}));
    EXPECT_EQ(figures(3), (std::pair{3.0, 3.0}));
    EXPECT_EQ(figures(4), (std::pair{4.0, 3.0}));
}

TEST(BackToBack, CountsDaysAndNotRunsAndNoneBeforeTheReturn) {
    const auto log = LogBuilder{}.run(on(0), 5.0).pain(on(0), "calf", 4).run(on(1), 3.0);

    EXPECT_EQ(told(LogBuilder{log}.run(on(1), 3.0), "back-to-back", on(5)), "");
    EXPECT_EQ(found(LogBuilder{log}.run(on(2), 3.0), "back-to-back", on(5)).at(0).numbers.value,
              2.0);
}

/// A return on day 40 with a single run that flat weeks make the same regimen.
TEST(SameRegimen, LevelsByTheDayOfTheReturn) {
    const auto level_on = [](int n) {  // return day n of class 3 ("not before" day 28)
        auto log = four_weeks(5).run(on(40), 1.0);
        if (n > 1) {
            log.run(on(40 + n - 1), 21.6);
        }
        const auto findings = found(log, "same-regimen", on(40 + n - 1));
        return findings.empty() ? std::string{} : std::string{name(findings.back().level)};
    };

    EXPECT_EQ(level_on(13), "alert");
    EXPECT_EQ(level_on(14), "warning");
    EXPECT_EQ(level_on(27), "warning");
    EXPECT_EQ(level_on(28), "note");
}

TEST(SameRegimen, NeedsNineTenthsOfTheWeek) {
    EXPECT_EQ(told(four_weeks(5).run(on(40), 21.599), "same-regimen", on(40)), "");
    EXPECT_EQ(told(four_weeks(5).run(on(40), 21.6), "same-regimen", on(40)), on(40) + " alert");
}

TEST(SameRegimen, HillyWeeksAreComparedByAscent) {
    EXPECT_EQ(told(four_weeks(5, 50).run(on(40), 24.0, {.ascent = 134}), "same-regimen", on(40)),
              "");
    EXPECT_EQ(told(four_weeks(5, 50).run(on(40), 24.0, {.ascent = 135}), "same-regimen", on(40)),
              on(40) + " alert");
}

TEST(SameRegimen, IsNotedOnceAfterTheDay) {
    auto log = four_weeks(5).run(on(40), 1.0).run(on(80), 24.0).run(on(95), 24.0);

    EXPECT_EQ(told(log, "same-regimen", on(100)), on(80) + " note");
}

TEST(SameRegimen, TheSamePatternBeforeBothIsAnAlert) {
    auto log = four_weeks(5);
    for (int week = 5; week < 9; ++week) {
        for (const int weekday : {0, 2, 4}) {
            log.run(on(7 * week + weekday), 8.0, {.ascent = 0});
        }
    }
    log.pain(on(63), "calf", 1);

    const auto findings = found(log, "same-regimen", on(63));

    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings.back().to, day(on(63)));
    EXPECT_EQ(findings.back().level, Level::alert);
}

TEST(PainRules, LookAtNoDayAfterTheOneTheyJudge) {
    const auto known =
        four_weeks(5).run(on(30), 8.0, {.ascent = 90}).run(on(31), 8.0).run(on(33), 5.0);
    const auto whole = LogBuilder{known}
                           .pain(on(45), "calf", 7)
                           .diagnosis(on(46), "grade 3")
                           .rest(on(46), 9)
                           .run(on(50), 20.0);
    for (const char* rule :
         {"rest-too-short", "return-too-big", "hills-too-soon", "same-regimen", "back-to-back"}) {
        auto then = found(known, rule, on(44));
        auto later = found(whole, rule, on(60));
        const auto goes_on = [](const Finding& finding) { return finding.to >= day(on(44)); };
        std::erase_if(then, goes_on);
        std::erase_if(later, goes_on);

        EXPECT_EQ(told(then), told(later)) << rule;
    }
}

TEST(PainRules, JudgeTenYearsOfDailyRunsAndHundredsOfReportsQuickly) {
    LogBuilder log;
    log.runs("2016-01-01", 3650, 1, 8.0, {.ascent = 60, .notes = "easy loop, legs fine"});
    for (int i = 0; i < 400; ++i) {
        log.pain(on(9 * i, "2016-01-05"), "calf", 1 + i % 8, "calf sore");
    }
    const auto built = log.history("2025-12-31");
    const auto begin = std::chrono::steady_clock::now();

    const auto judgement = judge(built.history, {});

    const auto spent = std::chrono::steady_clock::now() - begin;
    EXPECT_FALSE(judgement.findings.empty());
    RecordProperty(
        "milliseconds",
        static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(spent).count()));
    EXPECT_LT(spent,
              std::chrono::seconds{20});  // a slow, sanitized build; the bench has the true figure
}

}  // namespace
}  // namespace soleus::rules::testing
