#include "a_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace soleus::report {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> keys(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) {
        names.push_back(name);
    }
    return names;
}

Json read(const Document& document) {
    return Json::parse(json(document));
}

TEST(Json, HasTheKeysOfTheSchemaInItsOrder) {
    auto document = a_document();
    document.athletes[0].judgement.findings = {
        a_finding("hill-spike-run", rules::Level::warning, "2026-11-21", "2026-11-21", "Climbed.")};
    document.athletes[0].plan = rules::Plan{.earliest_run = on("2026-11-24")};

    const auto whole = read(document);
    const auto& athlete = whole["athletes"][0];

    EXPECT_EQ(whole["schema"], "soleus/1");
    EXPECT_THAT(keys(whole),
                ::testing::ElementsAre("schema", "as_of", "athletes", "inputs", "diagnostics",
                                       "as_of_chosen", "changed_limits", "disabled_rules"));
    EXPECT_THAT(keys(athlete),
                ::testing::ElementsAre("athlete", "verdict", "from", "to", "load_metric", "weeks",
                                       "findings", "plan", "unjudged", "now", "days", "remarks",
                                       "runs_with_median_rpe"));
    EXPECT_THAT(
        keys(athlete["weeks"][0]),
        ::testing::ElementsAre("week", "from", "to", "partial", "incomplete", "runs", "distance_m",
                               "moving_s", "ascent_m", "descent_m", "runs_without_ascent",
                               "runs_without_load", "load", "longest_m", "pain_max"));
    EXPECT_THAT(keys(athlete["findings"][0]),
                ::testing::ElementsAre("rule", "level", "grade", "from", "to", "standing",
                                       "message", "numbers", "origin", "evidence"));
    EXPECT_THAT(keys(athlete["plan"]),
                ::testing::ElementsAre("earliest_run", "next_run_max_m", "next_run_max_ascent_m",
                                       "next_7_days_max_m", "next_7_days_max_ascent_m", "binding"));
    EXPECT_THAT(
        keys(athlete["now"]),
        ::testing::ElementsAre("distance_7d_m", "ascent_7d_m", "load_7d", "distance_28d_m",
                               "ascent_28d_m", "load_28d", "distance_uncoupled", "ascent_uncoupled",
                               "load_uncoupled", "load_coupled", "load_ewma_7", "load_ewma_28",
                               "load_ewma_ratio", "monotony", "strain"));
    EXPECT_THAT(keys(whole["inputs"][0]),
                ::testing::ElementsAre("file", "format", "dialect", "records", "used", "ignored",
                                       "rejected", "ignored_by", "points", "points_used",
                                       "points_ignored", "points_rejected"));
}

TEST(Json, PrintsWholeNumbersWithoutAFractionAndLoadsWithThreeDecimals) {
    auto document = a_document();
    document.athletes[0].weeks[0].load = 1980.0;
    document.athletes[0].weeks[1].load = 9.8333333;
    document.athletes[0].now.monotony = 1.5;
    document.athletes[0].now.strain = 100.00049;

    const auto text = json(document);

    EXPECT_THAT(text, ::testing::HasSubstr("\"load\": 1980,"));
    EXPECT_THAT(text, ::testing::HasSubstr("\"load\": 9.833,"));
    EXPECT_THAT(text, ::testing::HasSubstr("\"monotony\": 1.5,"));
    EXPECT_THAT(text, ::testing::HasSubstr("\"strain\": 100\n"));
}

TEST(Json, SaysNullForWhatIsUnknown) {
    auto document = a_document();
    document.athletes[0].weeks[0].ascent_m.reset();

    const auto whole = read(document);

    EXPECT_TRUE(whole["athletes"][0]["athlete"].is_null());
    EXPECT_TRUE(whole["athletes"][0]["weeks"][0]["ascent_m"].is_null());
    EXPECT_TRUE(whole["athletes"][0]["weeks"][0]["pain_max"].is_null());
    EXPECT_TRUE(whole["athletes"][0]["plan"].is_null());
    EXPECT_TRUE(whole["athletes"][0]["days"].is_null());
}

TEST(Json, NamesNoIsoWeekWhereWeeksBeginOnAnotherDay) {
    auto document = a_document();
    EXPECT_EQ(read(document)["athletes"][0]["weeks"][0]["week"], "2026-W46");

    document.week_start = date::Sunday;
    EXPECT_TRUE(read(document)["athletes"][0]["weeks"][0]["week"].is_null());
}

TEST(Json, KeepsBothTheHillRunAndItsWeek) {
    auto document = a_document();
    document.athletes[0].judgement.findings = {
        a_finding("hill-spike-run", rules::Level::alert, "2026-11-19", "2026-11-19", "Run."),
        a_finding("hill-spike-week", rules::Level::warning, "2026-11-19", "2026-11-22", "Week.")};

    EXPECT_EQ(read(document)["athletes"][0]["findings"].size(), 2U);
}

TEST(Json, CarriesThePainClassOfTheRulesThatHaveOne) {
    auto document = a_document();
    auto classed =
        a_finding("rest-too-short", rules::Level::alert, "2026-11-19", "2026-11-19", "Run.");
    classed.numbers.pain_class = "3";
    auto unclassed =
        a_finding("same-regimen", rules::Level::alert, "2026-11-19", "2026-11-19", "Run.");
    auto other =
        a_finding("hill-spike-run", rules::Level::alert, "2026-11-19", "2026-11-19", "Run.");
    document.athletes[0].judgement.findings = {classed, unclassed, other};

    const auto findings = read(document)["athletes"][0]["findings"];

    EXPECT_EQ(findings[0]["numbers"]["class"], "3");
    EXPECT_TRUE(findings[1]["numbers"]["class"].is_null());
    EXPECT_FALSE(findings[2]["numbers"].contains("class"));
}

TEST(Json, NamesTheLineOfAnOriginAndTheFileAloneWithoutOne) {
    auto document = a_document();
    auto finding =
        a_finding("hill-spike-run", rules::Level::alert, "2026-11-19", "2026-11-19", "Run.");
    finding.origin = {{0, 14}, {0, 0}};
    document.athletes[0].judgement.findings = {finding};

    EXPECT_EQ(read(document)["athletes"][0]["findings"][0]["origin"],
              Json({"log.csv:14", "log.csv"}));
}

TEST(Json, CountsWhatWasIgnoredByItsRule) {
    auto document = a_document();
    auto& tally = document.inputs[0].tally;
    tally.records = 30;
    tally.used = 7;
    tally.ignore(model::Ignored::other_sport, 23);

    const auto input = read(document)["inputs"][0];

    EXPECT_EQ(input["ignored"], 23);
    EXPECT_EQ(input["ignored_by"], Json({{"other-sport", 23}}));
}

TEST(Json, IsWholeWhereNothingWasUsable) {
    const auto whole = read(Document{.as_of = on("2026-11-22")});

    EXPECT_TRUE(whole["athletes"].is_array());
    EXPECT_TRUE(whole["athletes"].empty());
}

TEST(Json, ReplacesBytesThatAreNoUtf8) {
    auto document = a_document();
    document.athletes[0].athlete = "ann\xff";

    EXPECT_EQ(read(document)["athletes"][0]["athlete"], "ann\uFFFD");
}

TEST(WeekTable, HasAthleteAndThenTheKeysOfAJsonWeek) {
    auto document = a_document();
    document.athletes[0].athlete = "anna, the first";
    document.athletes[0].weeks[0].ascent_m.reset();

    EXPECT_EQ(
        week_table_csv(document),
        "athlete,week,from,to,partial,incomplete,runs,distance_m,moving_s,ascent_m,descent_m,"
        "runs_without_ascent,runs_without_load,load,longest_m,pain_max\n"
        "\"anna, the "
        "first\",2026-W46,2026-11-09,2026-11-15,false,false,4,42100,14400,,305,0,0,1980,14100,\n"
        "\"anna, the "
        "first\",2026-W47,2026-11-16,2026-11-22,false,false,4,42100,14400,620,305,0,0,1980,14100,"
        "\n");
}

}  // namespace
}  // namespace soleus::report
