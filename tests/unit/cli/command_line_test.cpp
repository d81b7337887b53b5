#include "given.hpp"
#include "usage_error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace soleus::cli {
namespace {

using ::testing::ElementsAre;

std::string refusal(const std::vector<std::string>& arguments) {
    try {
        static_cast<void>(parse_command_line(arguments));
    } catch (const UsageError& error) {
        return error.what();
    }
    return "";
}

TEST(CommandLine, TakesAFirstArgumentThatIsNoCommandForAnInput) {
    const auto given = parse_command_line({"log.csv", "--weeks", "3"});

    EXPECT_EQ(given.command, Command::report);
    EXPECT_THAT(given.inputs, ElementsAre("log.csv"));
    EXPECT_EQ(given.last("weeks"), "3");
}

TEST(CommandLine, TakesTheCommandFromTheFirstArgument) {
    EXPECT_EQ(parse_command_line({"check", "anna"}).command, Command::check);
    EXPECT_EQ(parse_command_line({}).command, Command::report);
}

TEST(CommandLine, GivesAnOptionOneValueAndLeavesTheInputsAlone) {
    const auto given = parse_command_line({"--format", "csv", "log.csv", "pain.csv"});

    EXPECT_EQ(given.last("format"), "csv");
    EXPECT_THAT(given.inputs, ElementsAre("log.csv", "pain.csv"));
}

TEST(CommandLine, ReadsValuesAfterAnEqualsSignAndLettersWithTheirValue) {
    const auto given = parse_command_line({"--weeks=3", "-j4", "-qv", "-o", "out.txt", "log.csv"});

    EXPECT_EQ(given.last("weeks"), "3");
    EXPECT_EQ(given.last("jobs"), "4");
    EXPECT_TRUE(given.has("quiet") && given.has("verbose"));
    EXPECT_EQ(given.last("output"), "out.txt");
}

TEST(CommandLine, CollectsOptionsThatRepeatAndLetsTheLastOneWinElse) {
    const auto given = parse_command_line(
        {"--disable", "shoe-age", "--disable", "cadence-drop", "--weeks", "3", "--weeks", "4"});

    EXPECT_THAT(given.values.at("disable"), ElementsAre("shoe-age", "cadence-drop"));
    EXPECT_EQ(given.last("weeks"), "4");
}

TEST(CommandLine, TakesDashForThePipeAndDoubleDashForTheEndOfOptions) {
    EXPECT_THAT(parse_command_line({"-"}).inputs, ElementsAre("-"));
    EXPECT_THAT(parse_command_line({"--", "-log.csv", "--weeks"}).inputs,
                ElementsAre("-log.csv", "--weeks"));
}

TEST(CommandLine, LeavesOddFileNamesWhole) {
    EXPECT_THAT(parse_command_line({"[a,b]", "{}", "%%", "a b", ""}).inputs,
                ElementsAre("[a,b]", "{}", "%%", "a b", ""));
    EXPECT_EQ(parse_command_line({"--athlete", "[anna]"}).last("athlete"), "[anna]");
}

TEST(CommandLine, TakesNegativeTextForAValue) {
    EXPECT_EQ(parse_command_line({"--athlete", "-anna"}).last("athlete"), "-anna");
}

TEST(CommandLine, SuggestsWhatWasMeant) {
    EXPECT_EQ(refusal({"chek", "anna"}),
              "no command and no file is called \"chek\"; did you mean \"check\"?");
    EXPECT_EQ(refusal({"--weks", "3"}), "unknown option --weks; did you mean --weeks?");
    EXPECT_EQ(refusal({"--fail-on", "note"}),
              "report has no option --fail-on; see soleus report --help");
}

TEST(CommandLine, TakesAWordThreeEditsFromACommandForAFile) {
    EXPECT_THAT(parse_command_line({"reopt.c"}).inputs, ElementsAre("reopt.c"));
}

TEST(CommandLine, RefusesAnOptionWithoutItsValue) {
    EXPECT_EQ(refusal({"log.csv", "--weeks"}), "--weeks needs a value (N|all)");
    EXPECT_EQ(refusal({"--athlete=", "log.csv"}), "--athlete needs a value (NAME)");
}

TEST(CommandLine, RefusesAValueForAFlag) {
    EXPECT_EQ(refusal({"--quiet=false", "log.csv"}), "--quiet takes no value");
}

TEST(CommandLine, RefusesACommandThatComesLate) {
    EXPECT_EQ(refusal({"-q", "check", "anna"}), "the command comes first: soleus check ...");
}

TEST(CommandLine, TakesAnInputCalledLikeACommandAfterTheCommand) {
    EXPECT_THAT(parse_command_line({"check", "runs"}).inputs, ElementsAre("runs"));
}

}  // namespace
}  // namespace soleus::cli
