#include "a_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace soleus::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Document planned(rules::Plan plan) {
    auto document = a_document();
    document.athletes[0].plan = std::move(plan);
    return document;
}

TEST(PlanText, SaysWhenEachFindingClears) {
    rules::Plan plan{.earliest_run = on("2026-11-24")};
    plan.clear_dates = {{"hill-spike-run", rules::Level::alert, on("2026-11-28")}};

    EXPECT_EQ(plan_text(planned(plan), {}), R"(as of 2026-11-22

What the next 7 days allow
  earliest run: 2026-11-24
  one run without a new warning: no rule limits it
  the next 7 days together: no rule limits it

When, without running, what stands now has ended
  2026-11-28 alert hill-spike-run

soleus reads a training log; this is not medical advice, and no limit here is a
diagnosis.
)");
}

TEST(PlanText, PutsMedicalAdviceBeforeAnyFigureWhereARedFlagStands) {
    auto document = planned({.earliest_run = on("2026-11-23"), .next_run_max_m = 5000});
    auto& findings = document.athletes[0].judgement.findings;
    findings = {{.rule = "red-flag-urgent", .family = rules::Family::red_flag, .standing = true}};

    EXPECT_THAT(plan_text(document, {}), HasSubstr(R"(
What the next 7 days allow
  a red flag stands: no run before medical advice, whatever the figures allow
  earliest run after it: 2026-11-23
)"));
    EXPECT_THAT(report_html(document), HasSubstr("no run before medical advice"));

    findings[0].standing = false;
    EXPECT_THAT(plan_text(document, {}), Not(HasSubstr("medical advice, whatever")));
}

TEST(PlanText, NeverTakesTooLittleHistoryForRoom) {
    const rules::Plan plan{.earliest_run = on("2026-11-24"),
                           .next_run_max_ascent_m = 50,
                           .next_run_m_unjudged = true,
                           .next_run_ascent_unjudged = true,
                           .next_7_days_ascent_unjudged = true};

    EXPECT_THAT(plan_text(planned(plan), {}), HasSubstr(R"(
  one run without a new warning: too little is known to limit the distance, up
  to 50 m of ascent
  the next 7 days together: no rule limits the distance, too little is known to
  limit the ascent
)"));
}

TEST(PlanText, TellsTheWayBackRungByRung) {
    rules::Plan plan{.earliest_run = on("2026-11-29")};
    plan.pain_class = "4";
    plan.ladder = {{.from = on("2026-11-29"),
                    .to = on("2026-12-05"),
                    .week_max_m = 7'190,
                    .run_max_m = 2'400,
                    .walk_run = "4:1",
                    .rest_between = true},
                   {.from = on("2026-12-20"),
                    .to = on("2026-12-26"),
                    .week_max_m = 20'000,
                    .week_max_ascent_m = 150,
                    .hills = true}};

    const auto text = plan_text(planned(plan), {});

    EXPECT_THAT(
        text,
        HasSubstr(
            "The way back (class 4)\n"
            "  2026-11-29 to 2026-12-05: up to 7.1 km, one run up to 2.4 km; flat; walk:run\n"
            "  4:1 minutes; no runs on consecutive days\n"
            "  2026-12-20 to 2026-12-26: up to 20.0 km, one run up to 20.0 km; up to 150 m of\n"
            "  ascent\n"
            "  Flat before hills; hills and speed last. These are ceilings, not targets;\n"
            "  where two differ, keep to the lower one. Share a week's ascent among its runs.\n"));
}

TEST(WayBack, ReportsTellTheStepInWhichTheEarliestRunLies) {
    rules::Plan plan{.earliest_run = on("2026-12-06")};
    plan.pain_class = "3";
    plan.ladder = {{.from = on("2026-11-29"), .to = on("2026-12-05"), .week_max_m = 12'000},
                   {.from = on("2026-12-06"),
                    .to = on("2026-12-12"),
                    .week_max_m = 15'600,
                    .run_max_m = 5'200}};

    EXPECT_THAT(report_text(planned(plan), {}),
                HasSubstr("  the way back (class 3), 2026-12-06 to 2026-12-12: up to 15.6 km, one "
                          "run up to\n  5.2 km; flat; where two figures differ, keep to the lower "
                          "one\n"));
    EXPECT_THAT(report_markdown(planned(plan)),
                HasSubstr("- the way back (class 3), 2026-12-06 to 2026-12-12: up to 15.6 km, one "
                          "run up to 5.2 km; flat; where two figures differ, keep to the lower "
                          "one\n"));

    plan.ladder[1].week_max_m = std::nullopt;
    EXPECT_THAT(report_markdown(planned(plan)),
                HasSubstr("12-12: no baseline to cap by; build up in small steps; flat\n"));

    plan.earliest_run = on("2026-12-13");
    EXPECT_THAT(report_text(planned(plan), {}), Not(HasSubstr("the way back")));
    EXPECT_THAT(report_markdown(planned(plan)), Not(HasSubstr("the way back")));
}

TEST(PlanJson, HoldsPlanClearDatesAndLadder) {
    rules::Plan plan{.earliest_run = on("2026-11-24"), .next_run_max_m = 6'000};
    plan.clear_dates = {{"hill-spike-run", rules::Level::alert, on("2026-11-28")}};

    const auto text = plan_json(planned(plan));

    EXPECT_THAT(text, HasSubstr("\"next_run_max_m\": 6000,"));
    EXPECT_THAT(text, HasSubstr("\"clear\": \"2026-11-28\""));
    EXPECT_THAT(text, HasSubstr("\"ladder\": []"));
}

TEST(Markdown, EscapesWhatWouldBeMarkup) {
    auto document = a_document();
    document.athletes[0].athlete = "a|b <i>";
    document.athletes[0].judgement.verdict = rules::Verdict::alert;

    EXPECT_THAT(report_markdown(document),
                HasSubstr("# a\\|b \\<i\\>: Report as of 2026-11-22\n\nALERT"));
    EXPECT_THAT(check_markdown(document), HasSubstr("| a\\|b \\<i\\> | alert |  |  |\n"));
}

TEST(CheckCsv, IsOneRowAnAthlete) {
    auto document = a_document();
    document.athletes[0].athlete = "anna";
    document.athletes[0].judgement.verdict = rules::Verdict::warning;
    document.athletes[0].judgement.findings = {a_finding(
        "hill-spike-run", rules::Level::warning, "2026-11-21", "2026-11-21", "Climbed, far.")};

    EXPECT_EQ(check_csv(document),
              "athlete,verdict,since,why,standing_findings\n"
              "anna,warning,2026-11-21,\"hill-spike-run: Climbed, far.\",1\n");
}

}  // namespace
}  // namespace soleus::report
