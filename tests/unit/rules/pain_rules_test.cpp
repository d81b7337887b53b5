#include "found.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

TEST(PrescribedRestBroken, LastsToTheLastRestDay) {
    const auto log = LogBuilder{}.rest(on(0), 7);

    EXPECT_EQ(told(LogBuilder{log}.run(on(0), 5.0), "prescribed-rest-broken", on(20)), "");
    EXPECT_EQ(told(LogBuilder{log}.run(on(1), 5.0), "prescribed-rest-broken", on(20)),
              on(1) + " alert");
    EXPECT_EQ(told(LogBuilder{log}.run(on(7), 5.0), "prescribed-rest-broken", on(20)),
              on(7) + " alert");
    EXPECT_EQ(told(LogBuilder{log}.run(on(8), 5.0), "prescribed-rest-broken", on(20)), "");
}

TEST(PrescribedRestBroken, TheNewestEntryReplacesOlderOnes) {
    const auto log = LogBuilder{}.rest(on(0), 30).rest(on(5), 0).run(on(5), 5.0).run(on(6), 5.0);

    EXPECT_EQ(told(log, "prescribed-rest-broken", on(40)), on(5) + " alert");
}

TEST(PrescribedRestBroken, OnOneDateTheLongestCounts) {
    EXPECT_EQ(told(LogBuilder{}.rest(on(0), 10).rest(on(0), 3).run(on(9), 5.0),
                   "prescribed-rest-broken", on(20)),
              on(9) + " alert");
}

TEST(PrescribedRestBroken, StandsUntilTheLastRestDayHasPassed) {
    const auto log = LogBuilder{}.rest_until(on(0), on(20)).run(on(2), 5.0);

    const auto open = found(log, "prescribed-rest-broken", on(20));
    const auto over = found(log, "prescribed-rest-broken", on(21));

    ASSERT_EQ(open.size(), 1U);
    EXPECT_TRUE(open[0].standing);
    EXPECT_EQ(open[0].numbers.value, 2.0);
    EXPECT_EQ(open[0].numbers.reference, 20.0);
    EXPECT_FALSE(over[0].standing);
}

TEST(RestTooShort, ClassThreeOnDayZeroAllowsDayEight) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 6);

    EXPECT_EQ(told(LogBuilder{log}.run(on(7), 5.0), "rest-too-short", on(20)), on(7) + " warning");
    EXPECT_EQ(told(LogBuilder{log}.run(on(8), 5.0), "rest-too-short", on(20)), "");
}

TEST(RestTooShort, StillSoreOnDaySixMovesTheEarliestRunToDayTen) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 6).pain(on(6), "calf", 3);

    const auto findings = found(LogBuilder{log}.run(on(9), 5.0), "rest-too-short", on(20));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].numbers.earliest_run, day(on(10)));
    EXPECT_EQ(findings[0].numbers.pain_class, "3");
    EXPECT_EQ(findings[0].numbers.value, 1.0);
    EXPECT_EQ(findings[0].numbers.reference, 9.0);
    EXPECT_FALSE(findings[0].numbers.ratio);
    EXPECT_EQ(told(LogBuilder{log}.run(on(10), 5.0), "rest-too-short", on(20)), "");
}

TEST(RestTooShort, EveryScoreHasItsRestAndLevel) {
    struct Case {
        int score, last_short_day;
        const char* level;
    };
    for (const Case& c : {Case{1, 1, "note"},
                          {2, 1, "note"},
                          {3, 3, "warning"},
                          {4, 3, "warning"},
                          {5, 7, "warning"},
                          {6, 7, "warning"},
                          {7, 14, "alert"},
                          {10, 14, "alert"}}) {
        const auto log = LogBuilder{}.pain(on(0), "calf", c.score);
        EXPECT_EQ(told(LogBuilder{log}.run(on(c.last_short_day), 5.0), "rest-too-short", on(30)),
                  on(c.last_short_day) + " " + c.level)
            << c.score;
        EXPECT_EQ(
            told(LogBuilder{log}.run(on(c.last_short_day + 1), 5.0), "rest-too-short", on(30)), "")
            << c.score;
    }
}

TEST(RestTooShort, OneDayIsNotCalledDays) {
    const auto findings =
        found(LogBuilder{}.pain(on(0), "calf", 2).run(on(1), 5.0), "rest-too-short", on(5));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_NE(findings[0].message.find("1 day without running"), std::string::npos);
    EXPECT_EQ(findings[0].message.find("1 days"), std::string::npos);
}

TEST(RestTooShort, ClassThreeShortByThreeDaysIsAnAlert) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 5);

    EXPECT_EQ(told(LogBuilder{log}.run(on(6), 5.0), "rest-too-short", on(30)), on(6) + " warning");
    EXPECT_EQ(told(LogBuilder{log}.run(on(5), 5.0), "rest-too-short", on(30)), on(5) + " alert");
}

TEST(RestTooShort, GradesCountFromTheOnset) {
    for (const auto& [text, days] : {std::pair{"G0", 8},
                                     {"G1", 17},
                                     {"grade 2 soleus", 25},
                                     {"grade III", 48},
                                     {"calf strain", 21}}) {
        const auto log = LogBuilder{}.pain(on(0), "calf", 2).diagnosis(on(3), text);
        EXPECT_EQ(told(LogBuilder{log}.run(on(days), 5.0), "rest-too-short", on(90)),
                  on(days) + " alert")
            << text;
        EXPECT_EQ(told(LogBuilder{log}.run(on(days + 1), 5.0), "rest-too-short", on(90)), "")
            << text;
    }
}

TEST(RestTooShort, ADiagnosisWorksFromTheDayAfterItsEntry) {
    EXPECT_EQ(told(LogBuilder{}.diagnosis(on(0), "calf strain").run(on(0), 5.0), "rest-too-short",
                   on(40)),
              "");
    EXPECT_EQ(told(LogBuilder{}.diagnosis(on(0), "calf strain").run(on(21), 5.0), "rest-too-short",
                   on(40)),
              on(21) + " alert");
    EXPECT_EQ(told(LogBuilder{}.diagnosis(on(0), "knee strain").run(on(5), 5.0), "rest-too-short",
                   on(40)),
              "");
}

TEST(RestTooShort, APrescriptionOverridesTheTableShorterOrLonger) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 8).rest(on(1), 3);

    EXPECT_EQ(told(LogBuilder{log}.run(on(5), 5.0), "rest-too-short", on(30)), "");
    EXPECT_EQ(
        told(LogBuilder{log}.pain(on(6), "calf", 1).run(on(7), 5.0), "rest-too-short", on(30)),
        on(7) + " alert")
        << "a report after the last rest day ends the cover";
}

TEST(RestTooShort, ANoteIsReadUnlessMuted) {
    const auto log = LogBuilder{}.note(on(0), "Left calf felt tight").run(on(1), 5.0);
    Settings muted;
    muted.read_notes = false;

    const auto findings = found(log, "rest-too-short", on(20));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].level, Level::note);
    EXPECT_NE(findings[0].message.find("\"Left calf felt tight\""), std::string::npos);
    EXPECT_EQ(told(log, "rest-too-short", on(20), muted), "");
}

TEST(RestTooShort, AZeroOpensProlongsAndEndsNothing) {
    EXPECT_EQ(told(LogBuilder{}.pain(on(0), "calf", 0).run(on(1), 5.0), "rest-too-short", on(20)),
              "");
    EXPECT_EQ(told(LogBuilder{}.pain(on(0), "calf", 5).pain(on(7), "calf", 0).run(on(8), 5.0),
                   "rest-too-short", on(20)),
              "");
}

TEST(RestTooShort, AStatedCalfWithoutAScoreIsClassThree) {
    EXPECT_EQ(told(LogBuilder{}.pain(on(0), "calf", {}).run(on(7), 5.0), "rest-too-short", on(20)),
              on(7) + " warning");
    EXPECT_EQ(told(LogBuilder{}.pain(on(0), "calf", {}, "bit stiff").run(on(2), 5.0),
                   "rest-too-short", on(20)),
              "");
    EXPECT_EQ(told(LogBuilder{}.pain(on(0), "none", {}).run(on(1), 5.0), "rest-too-short", on(20)),
              "");
}

TEST(RestTooShort, WithAScoreOnlyClassFourWordsRaiseTheClass) {
    EXPECT_EQ(told(LogBuilder{}.pain(on(0), "calf", 2, "a bit sore").run(on(2), 5.0),
                   "rest-too-short", on(20)),
              "");
    EXPECT_EQ(told(LogBuilder{}.pain(on(0), "calf", 2, "limping").run(on(14), 5.0),
                   "rest-too-short", on(20)),
              on(14) + " alert");
}

TEST(RestTooShort, SorenessOfBothCalvesAfterHillsIsClassOne) {
    const auto hills = LogBuilder{}.run(on(0), 10.0, {.ascent = 100});

    EXPECT_EQ(told(LogBuilder{hills}.pain(on(3), "calf", 4, {}, "both").run(on(5), 5.0),
                   "rest-too-short", on(20)),
              "");
    EXPECT_EQ(told(LogBuilder{hills}.pain(on(4), "calf", 4, {}, "both").run(on(6), 5.0),
                   "rest-too-short", on(20)),
              on(6) + " warning");
    EXPECT_EQ(told(LogBuilder{hills}.pain(on(3), "calf", 5, {}, "both").run(on(5), 5.0),
                   "rest-too-short", on(20)),
              on(5) + " alert");
    EXPECT_EQ(told(LogBuilder{}
                       .run(on(0), 10.0, {.ascent = 50})
                       .pain(on(3), "calf", 4, "DOMS")
                       .run(on(5), 5.0),
                   "rest-too-short", on(20)),
              on(5) + " warning");
}

TEST(RestTooShort, AchillesActsAsClassThreeAboveFiveOrWorseNextMorning) {
    EXPECT_EQ(
        told(LogBuilder{}.pain(on(0), "achilles", 5).run(on(1), 5.0), "rest-too-short", on(20)),
        "");
    EXPECT_EQ(
        told(LogBuilder{}.pain(on(0), "achilles", 6).run(on(7), 5.0), "rest-too-short", on(20)),
        on(7) + " warning");
    EXPECT_EQ(told(LogBuilder{}
                       .pain(on(0), "achilles", 1)
                       .run(on(0), 5.0)
                       .pain(on(1), "achilles", 2)
                       .run(on(8), 5.0),
                   "rest-too-short", on(20)),
              on(8) + " warning");
}

TEST(RestTooShort, TheDaysOwnReportDoesNotCount) {
    EXPECT_EQ(told(LogBuilder{}.pain(on(0), "calf", 6).run(on(0), 5.0), "rest-too-short", on(20)),
              "");
}

TEST(RunInPain, LevelsBySiteAndScore) {
    struct Case {
        const char* site;
        int score;
        const char* level;
    };
    for (const Case& c : {Case{"calf", 0, ""},
                          {"calf", 1, "note"},
                          {"calf", 2, "note"},
                          {"calf", 3, "warning"},
                          {"calf", 4, "warning"},
                          {"calf", 5, "alert"},
                          {"achilles", 2, ""},
                          {"achilles", 3, "note"},
                          {"achilles", 5, "note"},
                          {"achilles", 6, "alert"},
                          {"knee", 9, ""},
                          {"", 5, "alert"}}) {
        const auto text =
            told(LogBuilder{}.run(on(0), 5.0).pain(on(0), c.site, c.score), "run-in-pain", on(3));
        EXPECT_EQ(text, *c.level == '\0' ? "" : on(0) + " " + c.level) << c.site << c.score;
    }
}

TEST(RunInPain, ARowThatTellsOfRunAndPainIsNamedOnce) {
    const auto findings = found(LogBuilder{}.run(on(0), 5.0, {.pain = 6}), "run-in-pain", on(3));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].origin.size(), 1U);
}

TEST(RunInPain, GradeIsBForAchilles) {
    EXPECT_EQ(found(LogBuilder{}.run(on(0), 5.0).pain(on(0), "achilles", 6), "run-in-pain", on(3))
                  .at(0)
                  .grade,
              'B');
    EXPECT_EQ(found(LogBuilder{}.run(on(0), 5.0).pain(on(0), "calf", 6), "run-in-pain", on(3))
                  .at(0)
                  .grade,
              'C');
}

TEST(WorseNextDay, NeedsARunAndAHigherScore) {
    const auto log = [](int before, int after) {
        return LogBuilder{}.pain(on(0), "calf", before).pain(on(1), "calf", after);
    };

    EXPECT_EQ(told(log(2, 3).run(on(0), 5.0), "worse-next-day", on(3)), on(1) + " warning");
    EXPECT_EQ(told(log(0, 1).run(on(0), 5.0), "worse-next-day", on(3)), on(1) + " warning");
    EXPECT_EQ(told(log(3, 3).run(on(0), 5.0), "worse-next-day", on(3)), "");
    EXPECT_EQ(told(log(3, 5).run(on(0), 5.0), "worse-next-day", on(3)), on(1) + " alert");
    EXPECT_EQ(told(log(2, 3), "worse-next-day", on(3)), "");
}

TEST(WorseNextDay, ANewScoreOfThreeSpeaksAlone) {
    EXPECT_EQ(told(LogBuilder{}.run(on(0), 5.0).pain(on(1), "calf", 2), "worse-next-day", on(3)),
              "");
    EXPECT_EQ(told(LogBuilder{}.run(on(0), 5.0).pain(on(1), "calf", 3), "worse-next-day", on(3)),
              on(1) + " warning");
    EXPECT_EQ(
        told(LogBuilder{}.run(on(0), 5.0).pain(on(1), "achilles", 5), "worse-next-day", on(3)),
        on(1) + " alert");
}

TEST(Recurrence, FiftySixAndAHundredAndFiveDays) {
    const auto log = [](int days, int score) {
        return LogBuilder{}.pain(on(0), "calf", score).pain(on(days), "calf", score);
    };

    EXPECT_EQ(told(log(56, 1), "recurrence", on(200)), on(56) + " warning");
    EXPECT_EQ(told(log(57, 1), "recurrence", on(200)), on(57) + " note");
    EXPECT_EQ(told(log(56, 3), "recurrence", on(200)), on(56) + " alert");
    EXPECT_EQ(told(log(105, 3), "recurrence", on(200)), on(105) + " warning");
    EXPECT_EQ(told(log(106, 3), "recurrence", on(200)), "");
    EXPECT_EQ(told(log(8, 3), "recurrence", on(200)), on(8) + " alert");
    EXPECT_EQ(told(log(7, 3), "recurrence", on(200)), "");
}

TEST(NotSettling, ThreeOfFourWeeksTheNewestAmongThem) {
    auto log = LogBuilder{}.pain(on(0), "calf", 2).pain(on(7), "calf", 2).pain(on(14), "calf", 2);

    EXPECT_EQ(told(log, "not-settling", on(40)), on(14) + ".." + on(20) + " warning");
    EXPECT_EQ(told(LogBuilder{log}.rest(on(1), 0), "not-settling", on(40)), "");
    EXPECT_EQ(
        told(LogBuilder{}.pain(on(0), "calf", 2).pain(on(7), "calf", 2), "not-settling", on(40)),
        "");
    EXPECT_EQ(
        told(LogBuilder{}.pain(on(0), "calf", 7).pain(on(7), "calf", 2).pain(on(14), "calf", 2),
             "not-settling", on(40)),
        on(14) + ".." + on(20) + " alert");
}

TEST(RedFlags, StandForFourteenDaysAndCannotBeMuted) {
    Settings muted;
    muted.read_notes = false;
    const auto log = LogBuilder{}.note(on(0), "Left calf swollen and hot");

    EXPECT_TRUE(found(log, "red-flag-urgent", on(14), muted).at(0).standing);
    EXPECT_FALSE(found(log, "red-flag-urgent", on(15), muted).at(0).standing);
    EXPECT_EQ(found(log, "red-flag-urgent", on(1)).at(0).numbers.phrase,
              "Left calf swollen and hot");
}

TEST(RedFlags, AnEmergencyReplacesWhatIsUrgentThatDay) {
    const auto log = LogBuilder{}
                         .note(on(0), "calf swollen")
                         .note(on(0), "chest pain")
                         .note(on(1), "calf swollen");

    EXPECT_EQ(told(log, "red-flag-emergency", on(3)), on(0) + " alert");
    EXPECT_EQ(told(log, "red-flag-urgent", on(3)), on(1) + " alert");
}

TEST(RedFlags, BreathlessnessReachesFourteenDaysAfterACalfReport) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 3);

    EXPECT_EQ(told(LogBuilder{log}.note(on(14), "breathless"), "red-flag-emergency", on(30)),
              on(14) + " alert");
    EXPECT_EQ(told(LogBuilder{log}.note(on(15), "breathless"), "red-flag-emergency", on(30)), "");
}

}  // namespace
}  // namespace soleus::rules::testing
