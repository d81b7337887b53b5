#include <soleus/report/document.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <vector>

namespace soleus::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Day on(const char* iso) {
    return *day_from_iso(iso);
}

metrics::Week week(const char* from, std::int64_t ascent) {
    metrics::Week week;
    week.from = on(from);
    week.to = week.from + Days{6};
    week.runs = 4;
    week.distance_m = 42'100;
    week.moving_s = 14'400;
    week.ascent_m = ascent;
    week.load = 1980.0;
    week.longest_m = 14'100;
    return week;
}

rules::Finding spike() {
    rules::Finding finding;
    finding.rule = "hill-spike-run";
    finding.family = rules::Family::spike;
    finding.level = rules::Level::warning;
    finding.from = finding.to = finding.peak = on("2025-05-25");
    finding.standing = true;
    finding.message = "Climbed 640 m in one run; the most in the 30 days before was 390 m.";
    finding.numbers.value = 640.0;
    finding.numbers.reference = 390.0;
    finding.numbers.ratio = 640.0 / 390.0;
    finding.numbers.limit = 1.3;
    finding.numbers.unit = "m";
    finding.numbers.measure = "ascent";
    finding.origin = {{0, 14}};
    return finding;
}

Document document() {
    Document document;
    document.as_of = on("2025-05-26");
    AthletePage page;
    page.from = on("2025-05-12");
    page.to = on("2025-05-25");
    page.weeks = {week("2025-05-12", 310), week("2025-05-19", 900), week("2025-05-26", 0)};
    page.weeks.back().partial = true;
    page.judgement.findings = {spike()};
    page.judgement.verdict = rules::Verdict::warning;
    document.athletes = {page};
    document.inputs = {{"log.csv", "csv", "soleus", {}}};
    return document;
}

/// Where two texts stand, to ask for their order.
bool comes_before(const std::string& html, std::string_view first, std::string_view second) {
    const auto a = html.find(first);
    const auto b = html.find(second);
    return a != std::string::npos && b != std::string::npos && a < b;
}

/// Every element that is opened is closed in order; void elements and self-closed ones aside.
std::string first_unbalanced(const std::string& html) {
    const std::regex tag{"<(/?)([a-z][a-z0-9]*)([^>]*)>"};
    std::vector<std::string> open;
    const std::string body = std::regex_replace(html, std::regex{"<style>[^<]*</style>"}, "");
    for (std::sregex_iterator it{body.begin(), body.end(), tag}, end; it != end; ++it) {
        const std::string name = (*it)[2];
        const std::string rest = (*it)[3];
        if (name == "meta" || (!rest.empty() && rest.back() == '/')) {
            continue;
        }
        if ((*it)[1].length() == 0) {
            open.push_back(name);
        } else if (open.empty() || open.back() != name) {
            return name;
        } else {
            open.pop_back();
        }
    }
    return open.empty() ? "" : open.back();
}

TEST(Html, SaysTheVerdictThenTheFindingThenTheWeeksThenThePlanThenTheRules) {
    Document doc = document();
    doc.athletes.front().plan = rules::Plan{.earliest_run = on("2025-05-27")};

    const auto html = report_html(doc);

    EXPECT_TRUE(comes_before(html, "WARNING: change the plan.", "Climbed 640 m"));
    EXPECT_TRUE(comes_before(html, "Climbed 640 m", "<svg"));
    EXPECT_TRUE(comes_before(html, "<svg", "2025-W20"));
    EXPECT_TRUE(comes_before(html, "2025-W20", "What the next days allow"));
    EXPECT_TRUE(comes_before(html, "What the next days allow", "id=\"rule-hill-spike-run\""));
}

TEST(Html, TellsWhatNoLongerStandsAfterThePlan) {
    Document doc = document();
    auto& page = doc.athletes.front();
    page.plan = rules::Plan{.earliest_run = on("2025-05-27")};
    auto old = page.judgement.findings.front();
    old.standing = false;
    old.message = "Climbed 500 m in spring";
    page.judgement.findings.push_back(old);

    const auto html = report_html(doc);

    EXPECT_TRUE(comes_before(html, "What the next days allow", "Earlier in these weeks"));
    EXPECT_TRUE(comes_before(html, "Earlier in these weeks", "Climbed 500 m in spring"));
}

TEST(Html, NamesNeighbouringLinesOfAFileTogether) {
    Document doc = document();
    doc.athletes.front().judgement.findings.front().origin = {{0, 20}, {0, 14}, {0, 15}, {0, 16}};

    EXPECT_THAT(report_html(doc), HasSubstr("from log.csv:14-16, 20<"));
}

TEST(Html, PrintsTheNumbersOfAFindingSoThatTheSumCanBeRedone) {
    const auto html = report_html(document());

    EXPECT_THAT(html,
                HasSubstr("measure ascent, value 640 m, reference 390 m, ratio 1.641, limit 1.3"));
    EXPECT_THAT(html, HasSubstr("from log.csv:14"));
    EXPECT_THAT(html, HasSubstr("grade C"));
}

TEST(Html, PrintsARatioJustOverItsLimitAsMoreThanTheLimit) {
    Document doc = document();
    auto& numbers = doc.athletes.front().judgement.findings.front().numbers;
    numbers.ratio = 1.30004;
    numbers.limit = 1.3;

    EXPECT_THAT(report_html(doc), HasSubstr("ratio 1.30004, limit 1.3"));
}

TEST(Html, HoldsNoScriptNoOutsideAssetAndNoLinkOutside) {
    const auto html = report_html(document());

    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("<link")));
    EXPECT_THAT(html, Not(HasSubstr("<img")));
    EXPECT_THAT(html, Not(HasSubstr("url(")));
    EXPECT_THAT(html, Not(HasSubstr("@import")));
    const std::regex link{"(href|src)=\"([^\"]*)\""};
    for (std::sregex_iterator it{html.begin(), html.end(), link}, end; it != end; ++it) {
        EXPECT_EQ((*it)[2].str().front(), '#') << it->str();
    }
}

TEST(Html, EveryLinkLeadsToASectionOfTheSamePage) {
    const auto html = report_html(document());

    const std::regex link{"href=\"#([^\"]*)\""};
    ASSERT_TRUE(std::regex_search(html, link));
    for (std::sregex_iterator it{html.begin(), html.end(), link}, end; it != end; ++it) {
        EXPECT_THAT(html, HasSubstr("id=\"" + (*it)[1].str() + "\""));
    }
}

TEST(Html, IsBalancedMarkup) {
    Document doc = document();
    doc.explain = true;
    doc.athletes.front().judgement.findings.front().evidence = {"2025-05-25 640 m"};
    doc.athletes.front().judgement.unjudged = {{"load-spike-week", "history", 18, 28}};
    rules::Plan plan{.earliest_run = on("2025-06-05")};
    plan.clear_dates = {{"hill-spike-run", rules::Level::warning, on("2025-06-01")}};
    plan.ladder = {{.from = on("2025-06-05"),
                    .to = on("2025-06-11"),
                    .week_max_m = 12'000,
                    .run_max_m = 4'000}};
    doc.athletes.front().plan = plan;
    doc.diagnostics = {{diag::Severity::warning, {"log.csv", 3, 4, 1}, "odd", ""}};

    EXPECT_EQ(first_unbalanced(report_html(doc)), "");
}

TEST(Html, EscapesEveryTextOfALog) {
    const std::string evil = "<script>alert('x')</script>\"&\x1b[31m";
    Document doc = document();
    auto& page = doc.athletes.front();
    page.athlete = evil;
    page.judgement.remarks = {evil};
    auto& finding = page.judgement.findings.front();
    finding.message = evil;
    finding.numbers.shoe = evil;
    finding.numbers.site = evil;
    doc.inputs.front().file = evil;
    doc.diagnostics = {{diag::Severity::error, {evil, 1, 1, 1}, evil, evil}};

    const auto html = report_html(doc);

    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("\x1b")));
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;"));
    EXPECT_EQ(first_unbalanced(html), "");
}

TEST(Html, MarksFlaggedWeeksByMoreThanColour) {
    const auto html = report_html(document());

    EXPECT_THAT(html, HasSubstr("<path class=\"warning\""));
    EXPECT_THAT(html, HasSubstr("<title>warning</title>"));
    EXPECT_THAT(html, HasSubstr("<span class=\"word warning\">warning</span> hill-spike-run"));
}

TEST(Html, ShowsUnknownAsUnknownAndNeverAsZero) {
    Document doc = document();
    doc.athletes.front().weeks[1].ascent_m.reset();
    doc.athletes.front().weeks[1].runs_without_ascent = 4;
    doc.athletes.front().weeks[1].runs_without_distance = 2;
    doc.athletes.front().weeks[1].runs_without_time = 1;

    const auto html = report_html(doc);

    EXPECT_THAT(html, HasSubstr("–"));
    EXPECT_THAT(html,
                HasSubstr("2 runs without distance; 1 run without time; 4 runs without ascent"));
    EXPECT_THAT(html, HasSubstr(">?<title>2025-05-19 to 2025-05-25: unknown</title>"));
}

TEST(Html, SaysNothingReassuringWhereNothingStands) {
    Document doc = document();
    doc.athletes.front().judgement = {};

    const auto html = report_html(doc);

    EXPECT_THAT(
        html,
        HasSubstr(
            "Nothing in this log reaches a limit of these rules. That says nothing about health."));
    EXPECT_THAT(html, Not(HasSubstr(" safe")));
    EXPECT_THAT(html, Not(HasSubstr("red flag")));
}

TEST(Html, TellsWhatCouldNotBeJudged) {
    Document doc = document();
    doc.athletes.front().judgement.unjudged = {{"hill-spike-week", "history", 18, 28},
                                               {"load-spike-week", "unknown", 8, 12, "load"},
                                               {"distance-spike-run", "incomplete", 29, 30}};

    const auto html = report_html(doc);
    EXPECT_THAT(html,
                HasSubstr("<code>hill-spike-week</code>: not enough history (18 of 28 days)"));
    EXPECT_THAT(html, HasSubstr("<code>load-spike-week</code>: 4 of 12 runs have no known load"));
    EXPECT_THAT(html,
                HasSubstr("<code>distance-spike-run</code>: incomplete, values are missing or "
                          "were rejected"));
}

TEST(Html, TellsAHillRunAndTheWeekItMakesInOneArticle) {
    Document doc = document();
    auto week = spike();
    week.rule = "hill-spike-week";
    week.message = "900 m in 7 days.";
    doc.athletes.front().judgement.findings.push_back(week);

    const auto html = report_html(doc);

    const auto run_at = html.find("Climbed 640 m");
    const auto week_at = html.find("900 m in 7 days.");
    ASSERT_NE(week_at, std::string::npos);
    EXPECT_EQ(html.substr(run_at, week_at - run_at).find("</article>"), std::string::npos);
}

TEST(Html, DrawsTheWindowOfRestToTheEarliestRun) {
    Document doc = document();
    auto& finding = doc.athletes.front().judgement.findings.front();
    finding.rule = "rest-too-short";
    finding.numbers.earliest_run = on("2025-06-03");

    EXPECT_THAT(report_html(doc),
                HasSubstr("<title>rest-too-short: 2025-05-25 until 2025-06-03</title>"));
}

TEST(Html, CutsACapAndNeverRoundsItUp) {
    Document doc = document();
    rules::Plan plan{.earliest_run = on("2025-06-03")};
    plan.ladder = {{.from = on("2025-06-03"),
                    .to = on("2025-06-09"),
                    .week_max_m = 11'990,
                    .run_max_m = 3'960}};
    doc.athletes.front().plan = plan;

    const auto html = report_html(doc);

    EXPECT_THAT(html, HasSubstr("<td>11.9</td><td>3.9</td>"));
}

TEST(Html, NamesLimitsThatAreNotTheDefault) {
    Document doc = document();
    doc.changed_limits = {{"hill-spike-run", "warning", 1.5, 1.3}};
    doc.disabled_rules = {"shoe-age"};

    const auto html = report_html(doc);

    EXPECT_THAT(html, HasSubstr("limit changed: hill-spike-run warning = 1.5 (standard 1.3)"));
    EXPECT_THAT(html, HasSubstr("rule disabled: shoe-age"));
}

TEST(Html, PrintsTwentyMessagesOfAFileThenACount) {
    Document doc = document();
    for (std::size_t line = 1; line <= 23; ++line) {
        doc.diagnostics.push_back({diag::Severity::error, {"log.csv", line, 1, 1}, "no date", ""});
    }

    const auto html = report_html(doc);

    EXPECT_THAT(html, HasSubstr("log.csv:20:1"));
    EXPECT_THAT(html, Not(HasSubstr("log.csv:21:1")));
    EXPECT_THAT(html, HasSubstr("<code>log.csv</code>: 3 more messages"));
}

TEST(Html, KeepsSeveralAthletesApartAndListsThemFirst) {
    Document doc = document();
    doc.athletes.push_back(doc.athletes.front());
    doc.athletes[0].athlete = "anna";
    doc.athletes[1].athlete = "ben";

    const auto html = report_html(doc);

    EXPECT_THAT(html, HasSubstr("<a href=\"#athlete-2\">ben</a>"));
    EXPECT_THAT(html, HasSubstr("id=\"chart-1\""));
    EXPECT_THAT(html, HasSubstr("id=\"chart-2\""));
    EXPECT_EQ(html.find("id=\"rule-hill-spike-run\""), html.rfind("id=\"rule-hill-spike-run\""));
}

TEST(Html, OfNothingIsNothing) {
    EXPECT_EQ(report_html(Document{}), "");
}

}  // namespace
}  // namespace soleus::report
