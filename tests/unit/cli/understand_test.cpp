#include "options.hpp"
#include "usage_error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace soleus::cli {
namespace {

using ::testing::HasSubstr;

Options from(const std::vector<std::string>& arguments) {
    return understand(parse_command_line(arguments), 0);
}

std::string refusal(const std::vector<std::string>& arguments) {
    try {
        static_cast<void>(from(arguments));
    } catch (const UsageError& error) {
        return error.what();
    }
    return "";
}

TEST(Understand, ShowsTwelveWeeksUnlessSomethingElseChooses) {
    EXPECT_EQ(from({"log.csv"}).weeks, 12U);
    EXPECT_EQ(from({"log.csv", "--weeks", "all"}).weeks, std::nullopt);
    EXPECT_EQ(from({"log.csv", "--since", "2026-01-01"}).weeks, std::nullopt);
    EXPECT_EQ(from({"log.csv", "--since", "2026-01-01", "--weeks", "2"}).weeks, 2U);
}

TEST(Understand, ReadsWholeNumbersAsDecimal) {
    EXPECT_EQ(from({"log.csv", "--weeks", "010"}).weeks, 10U);
    EXPECT_EQ(from({"log.csv", "-j", "010"}).intake.jobs, 10U);
    EXPECT_THAT(refusal({"log.csv", "--weeks", "0x10"}), HasSubstr("--weeks takes a whole number"));
    EXPECT_THAT(refusal({"log.csv", "--weeks", "-1"}), HasSubstr("--weeks takes"));
    EXPECT_THAT(refusal({"log.csv", "--weeks", "3 "}), HasSubstr("--weeks takes"));
}

TEST(Understand, RefusesAnOutputWithoutAName) {
    EXPECT_EQ(refusal({"log.csv", "--output", ""}), "--output takes a file name (got \"\")");
}

TEST(Understand, TakesJobsFromNoneToItsLimit) {
    EXPECT_GE(from({"log.csv", "-j", "0"}).intake.jobs, 1U);
    EXPECT_EQ(from({"log.csv", "-j", "1024"}).intake.jobs, 1024U);
    EXPECT_THAT(refusal({"log.csv", "-j", "1025"}), HasSubstr("--jobs takes"));
}

TEST(Understand, TakesRealDaysOnly) {
    EXPECT_EQ(from({"log.csv", "--as-of", "2026-02-28"}).intake.as_of, day_from_iso("2026-02-28"));
    EXPECT_THAT(refusal({"log.csv", "--as-of", "2026-02-29"}), HasSubstr("--as-of takes a day"));
    EXPECT_THAT(refusal({"log.csv", "--as-of", "yesterday"}), HasSubstr("--as-of takes a day"));
}

TEST(Understand, TakesOneDayAsASpan) {
    EXPECT_EQ(refusal({"log.csv", "--since", "2026-01-01", "--until", "2026-01-01"}), "");
    EXPECT_EQ(refusal({"log.csv", "--since", "2026-01-02", "--until", "2026-01-01"}),
              "--since is after --until");
}

TEST(Understand, KnowsEnglishDayNamesAndTheirShortForms) {
    EXPECT_EQ(from({"log.csv", "--week-start", "Sunday"}).week_start, date::Sunday);
    EXPECT_EQ(from({"log.csv", "--week-start", "sat"}).week_start, date::Saturday);
    EXPECT_THAT(refusal({"log.csv", "--week-start", "Sonntag"}), HasSubstr("English day name"));
}

TEST(Understand, NeedsBothHeartRatesForTrimp) {
    EXPECT_EQ(from({"log.csv", "--load", "trimp", "--hr-rest", "50", "--hr-max", "190"}).load,
              metrics::LoadMetric::trimp);
    EXPECT_EQ(refusal({"log.csv", "--load", "trimp", "--hr-rest", "50"}),
              "--load trimp needs --hr-rest and --hr-max");
    EXPECT_EQ(refusal({"log.csv", "--hr-rest", "190", "--hr-max", "190"}),
              "--hr-rest must be below --hr-max");
}

TEST(Understand, TakesHeartRatesThatAHeartCanHave) {
    EXPECT_EQ(refusal({"log.csv", "--hr-rest", "25", "--hr-max", "250"}), "");
    EXPECT_THAT(refusal({"log.csv", "--hr-rest", "24.9"}), HasSubstr("25 to 250"));
    EXPECT_THAT(refusal({"log.csv", "--hr-max", "250.1"}), HasSubstr("25 to 250"));
    EXPECT_THAT(refusal({"log.csv", "--hr-max", "nan"}), HasSubstr("25 to 250"));
}

TEST(Understand, LetsTheNameOfTheOutputDecideTheFormat) {
    EXPECT_EQ(from({"log.csv", "--output", "page.html"}).format, Format::html);
    EXPECT_EQ(from({"log.csv", "--output", "page.html", "--format", "json"}).format, Format::json);
    EXPECT_EQ(from({"log.csv", "--output", "page"}).format, Format::text);
    EXPECT_THAT(refusal({"plan", "log.csv", "--output", "page.html"}),
                HasSubstr("plan has no format html"));
}

TEST(Understand, RefusesAFormatTheCommandDoesNotHave) {
    EXPECT_THAT(refusal({"check", "anna", "--format", "html"}),
                HasSubstr("--format takes text, json, csv, markdown"));
    EXPECT_THAT(refusal({"runs", "log.csv", "--format", "text"}),
                HasSubstr("--format takes csv, json"));
}

TEST(Understand, RefusesStrictWithLenient) {
    EXPECT_EQ(refusal({"log.csv", "--strict", "--lenient"}),
              "--strict and --lenient say opposite things; give one");
}

TEST(Understand, KeepsRedFlagsOn) {
    EXPECT_THAT(refusal({"log.csv", "--disable", "red-flag-emergency"}),
                HasSubstr("cannot be disabled"));
    EXPECT_TRUE(from({"log.csv", "--disable", "shoe-age"}).settings.disabled("shoe-age"));
}

TEST(Understand, NamesAthletesByInputForCheckAlone) {
    EXPECT_EQ(from({"check", "anna"}).intake.naming, intake::Naming::by_input);
    EXPECT_EQ(from({"report", "anna"}).intake.naming, intake::Naming::one_runner);
}

TEST(Understand, NamesThePlaceOfAConfigValue) {
    auto given = parse_command_line({"log.csv"});
    given.values["weeks"] = {"many"};
    given.places["weeks"] = "config.toml:3";

    EXPECT_THROW(
        {
            try {
                static_cast<void>(understand(given, 0));
            } catch (const UsageError& error) {
                EXPECT_THAT(error.what(), HasSubstr("config.toml:3: weeks takes a whole number"));
                throw;
            }
        },
        UsageError);
}

TEST(Understand, LetsAFormatOfTheConfigFileGiveWay) {
    auto given = parse_command_line({"plan", "log.csv"});
    given.values["format"] = {"html"};
    given.places["format"] = "config.toml:1";

    EXPECT_EQ(understand(given, 0).format, Format::text);  // plan has no html
}

}  // namespace
}  // namespace soleus::cli
