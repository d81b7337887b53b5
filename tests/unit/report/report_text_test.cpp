#include "a_document.hpp"
#include "layout.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace soleus::report {
namespace {

using rules::Level;
using ::testing::HasSubstr;
using ::testing::Not;

std::size_t widest(const std::string& text) {
    std::istringstream lines{text};
    std::string line;
    std::size_t most = 0;
    while (std::getline(lines, line)) {
        most = std::max(most, columns(line));
    }
    return most;
}

TEST(ReportText, SaysVerdictWeeksAndHowLoadIsMeasured) {
    EXPECT_EQ(report_text(a_document(), {}), R"(as of 2026-11-22

Nothing in this log reaches a limit of these rules. That says nothing about
health.

week        runs      km    time    load pain ascent m
2026-W46       4    42.1    4:00    1980           310  ███████████
2026-W47       4    42.1    4:00    1980           620  ██████████████████████

load: session-rpe
)");
}

TEST(ReportText, TellsAStandingFindingByLevelRuleDatesAndMessage) {
    auto document = a_document();
    document.athletes[0].judgement.verdict = rules::Verdict::warning;
    document.athletes[0].judgement.findings = {
        a_finding("hill-spike-run", Level::warning, "2026-11-21", "2026-11-21", "Climbed 620 m.")};

    const auto text = report_text(document, {});

    EXPECT_THAT(text, HasSubstr("WARNING: change the plan.\n\n"
                                "warning hill-spike-run, 2026-11-21\n  Climbed 620 m.\n"));
    EXPECT_THAT(text, HasSubstr("not medical advice"));
}

TEST(ReportText, TellsAHillRunAndItsWeekInOneParagraph) {
    auto document = a_document();
    document.athletes[0].judgement.findings = {
        a_finding("hill-spike-run", Level::alert, "2026-11-19", "2026-11-19", "Climbed 620 m."),
        a_finding("hill-spike-week", Level::warning, "2026-11-19", "2026-11-22", "Week of 900 m.")};

    const auto text = report_text(document, {});

    EXPECT_THAT(text,
                HasSubstr("alert   hill-spike-run, 2026-11-19\n  Climbed 620 m.\n"
                          "  The week it makes (hill-spike-week, warning): Week of 900 m.\n"));
    EXPECT_THAT(text, Not(HasSubstr("warning hill-spike-week")));
}

TEST(ReportText, ListsWhatNoLongerStandsALineEachNewestFirst) {
    auto document = a_document();
    auto older = a_finding("load-spike-week", Level::note, "2026-10-01", "2026-10-02", "older");
    auto newer = a_finding("hill-spike-run", Level::alert, "2026-10-09", "2026-10-09", "newer");
    older.standing = newer.standing = false;
    document.athletes[0].judgement.findings = {newer, older};

    EXPECT_THAT(report_text(document, {}),
                HasSubstr("No longer standing, newest first:\n"
                          "  2026-10-09 alert   hill-spike-run: newer\n"
                          "  2026-10-02 note    load-spike-week: older\n"));
}

TEST(ReportText, DoesNotDrownItsReaderInOldFindings) {
    auto document = a_document();
    for (int i = 0; i < 15; ++i) {
        document.athletes[0].judgement.findings.push_back(
            a_finding("shoe-age", Level::note, "2026-10-01", "2026-10-01", "old shoe"));
        document.athletes[0].judgement.findings.back().standing = false;
    }

    EXPECT_THAT(report_text(document, {}), HasSubstr("  and 3 more; --explain"));
}

TEST(ReportText, SaysNotEnoughHistoryNeverOk) {
    auto document = a_document();
    document.athletes[0].judgement.verdict = rules::Verdict::unknown;
    document.athletes[0].judgement.unjudged = {{"hill-spike-week", "history", 18, 28}};

    const auto text = report_text(document, {});

    EXPECT_THAT(text, HasSubstr("UNKNOWN"));
    EXPECT_THAT(text, HasSubstr("hill-spike-week: not enough history (18 of 28 days)\n"));
}

TEST(ReportText, SaysOfHowManyRunsNothingIsKnown) {
    auto document = a_document();
    auto& unjudged = document.athletes[0].judgement.unjudged;
    unjudged = {{"hill-spike-week", "unknown", 8, 12, "ascent"},
                {"load-spike-week", "unknown", 0, 1, "load"},
                {"distance-spike-run", "incomplete", 29, 30},
                {"hill-spike-run", "runs", 3, 4, "ascent"},
                {"distance-jump-week", "weeks", 0, 1, "distance"},
                {"load-spike-week", "minutes", 58, 60, "load"}};

    const auto text = report_text(document, {});

    EXPECT_THAT(text, HasSubstr("hill-spike-week: 4 of 12 runs have no known ascent\n"));
    EXPECT_THAT(text, HasSubstr("load-spike-week: 1 of 1 run has no known load\n"));
    EXPECT_THAT(text, HasSubstr("distance-spike-run: incomplete, values are missing or were "
                                "rejected\n"));
    EXPECT_THAT(text, HasSubstr("hill-spike-run: too few runs to compare with (3 of 4)\n"));
    EXPECT_THAT(
        text, HasSubstr("distance-jump-week: too few weeks with a run to compare with (0 of 1)\n"));
    EXPECT_THAT(text, HasSubstr("load-spike-week: too little running to compare with (58 of 60 "
                                "minutes a week)\n"));
}

TEST(ReportText, MarksEverySumThatRunsOfUnknownSizeAddTo) {
    auto document = a_document();
    auto& week = document.athletes[0].weeks[1];
    week.runs_without_distance = 1;
    week.runs_without_time = 2;
    EXPECT_THAT(report_text(document, {}), HasSubstr("42.1+   4:00+   1980"));
    EXPECT_THAT(report_text(document, {}),
                HasSubstr("+ runs of unknown distance or time not counted\n"));
    week.runs_without_ascent = 3;
    EXPECT_THAT(report_text(document, {}),
                HasSubstr("+ runs of unknown distance, time or ascent not counted\n"));
    week.runs_without_distance = week.runs_without_time = week.runs_without_ascent = 0;
    EXPECT_THAT(report_text(document, {}), Not(HasSubstr("+ runs of")));
}

TEST(ReportText, MarksWhatAWeekLacks) {
    auto document = a_document();
    auto& week = document.athletes[0].weeks[1];
    week.partial = week.incomplete = true;
    week.ascent_m.reset();
    week.runs_without_ascent = 4;
    week.pain_max = 5;

    const auto text = report_text(document, {});

    EXPECT_THAT(text, HasSubstr("2026-W47*?     4    42.1    4:00    1980    5        ?+\n"
                                "* not a whole week; ? incomplete: a rejected row belongs, or may "
                                "belong, here; +\nruns of unknown ascent not counted\n"));
    EXPECT_THAT(text, HasSubstr("not medical advice"));  // pain is shown
}

TEST(ReportText, NamesWhatTheUserChanged) {
    auto document = a_document();
    document.as_of_chosen = true;
    document.changed_limits = {{"hill-spike-run", "warning", 1.4, 1.3}};
    document.disabled_rules = {"shoe-age"};

    const auto text = report_text(document, {});

    EXPECT_THAT(text, HasSubstr("limit changed: hill-spike-run warning = 1.4 (standard 1.3)\n"));
    EXPECT_THAT(text, HasSubstr("rule disabled: shoe-age\n"));
    EXPECT_THAT(text, HasSubstr("as of 2026-11-22, the latest entry"));
}

TEST(ReportText, SaysWhatTheNextDaysAllow) {
    auto document = a_document();
    document.athletes[0].plan = rules::Plan{.earliest_run = on("2026-11-24"),
                                            .next_run_max_m = 6'000,
                                            .next_run_max_ascent_m = 0,
                                            .next_7_days_max_ascent_m = 50,
                                            .binding = "hills-too-soon"};

    EXPECT_THAT(report_text(document, {}), HasSubstr(R"(What the next 7 days allow
  earliest run: 2026-11-24
  one run without a new warning: up to 6.0 km, flat
  the next 7 days together: no rule limits the distance, up to 50 m of ascent
  what binds: hills-too-soon
)"));
}

TEST(ReportText, FitsEightyColumnsWithNamesInAnyScript) {
    auto document = a_document();
    std::string name;
    for (int i = 0; i < 40; ++i) {
        name += "山";
    }
    document.athletes[0].athlete = name;
    document.athletes[0].judgement.findings = {
        a_finding("hill-spike-run", Level::alert, "2026-11-21", "2026-11-21",
                  "A sentence that is rather longer than one line of a terminal is, so that it has "
                  "to wrap.")};

    EXPECT_LE(widest(report_text(document, {})), 80U);
}

TEST(ReportText, IsAsciiWhereTheLocaleIs) {
    auto document = a_document();
    document.athletes[0].athlete = "Zoë";

    const auto text = report_text(document, {.unicode = false});

    EXPECT_TRUE(std::all_of(text.begin(), text.end(),
                            [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    EXPECT_THAT(text, HasSubstr("620  ######################\n"));
}

TEST(ReportText, PaintsOnlyWhereAsked) {
    auto document = a_document();
    document.athletes[0].judgement.verdict = rules::Verdict::alert;

    EXPECT_THAT(report_text(document, {}), Not(HasSubstr("\x1b[")));
    EXPECT_THAT(report_text(document, {.colour = true}), HasSubstr("\x1b[1;31mALERT"));
}

TEST(ReportText, EscapesControlBytesOfALog) {
    auto document = a_document();
    document.athletes[0].athlete = "\x1b[31manna";

    EXPECT_THAT(report_text(document, {}), Not(HasSubstr("\x1b")));
}

TEST(CheckText, IsOneLineAnAthleteInEightyColumns) {
    auto document = a_document();
    document.athletes[0].athlete = "anna";
    document.athletes[0].judgement.verdict = rules::Verdict::alert;
    document.athletes[0].judgement.findings = {
        a_finding("hill-spike-run", Level::alert, "2026-11-21", "2026-11-21",
                  "Climbed 620 m in one run, and then this sentence goes on and on."),
        a_finding("shoe-age", Level::note, "2026-11-20", "2026-11-20", "Old.")};

    const auto text = check_text(document, {});

    EXPECT_EQ(text.substr(0, text.find('\n')),
              "anna    alert   2026-11-21 hill-spike-run: Climbed 620 m in one run, and t… (+1)");
    EXPECT_LE(widest(text), 80U);
}

TEST(CheckText, SaysWhyAVerdictIsUnknown) {
    auto document = a_document();
    document.athletes[0].athlete = "ben";
    document.athletes[0].judgement.verdict = rules::Verdict::unknown;
    document.athletes[0].judgement.unjudged = {{"hill-spike-run", "history", 12, 30}};

    EXPECT_EQ(check_text(document, {}),
              "ben     unknown            hill-spike-run: not enough history (12 of 30 days)\n");
}

}  // namespace
}  // namespace soleus::report
