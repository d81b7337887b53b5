#include "csv_reading.hpp"

#include <fmt/format.h>

/// Pain and effort as people write them: in figures, between two, in words.
namespace soleus::sources {
namespace {

using testing::HasSubstr;

TEST(Scores, PainOfNoneIsAScoreOfZeroAndKeepsItsRun) {
    for (const auto* const word : {"none", "No", "no pain", "pain-free", "Keine Schmerzen",
                                   "aucune", "ninguno", "sem dor", "geen"}) {
        const auto log = read_text(fmt::format("date,distance_km,pain\n2026-11-20,10,{}\n", word));

        ASSERT_EQ(log.reading.entries.size(), 1U) << word << '\n' << log.messages();
        EXPECT_EQ(log.entry(0).pain, PainScore{0}) << word;
        EXPECT_EQ(log.entry(0).distance, Metres{10000}) << word;
    }
    const auto unsaid = read_text("date,distance_km,pain\n2026-11-20,10,-\n2026-11-21,10,n/a\n");
    EXPECT_FALSE(unsaid.entry(0).pain);
    EXPECT_FALSE(unsaid.entry(1).pain);
    const auto effort = read_text("date,distance_km,rpe\n2026-11-20,10,none\n");
    EXPECT_THAT(effort.messages(), HasSubstr("rpe is no number (got \"none\""));
}

TEST(Scores, PainInWordsKeepsItsRunAndWordsAndTheScoreAmongThem) {
    struct Said {
        const char* cell;
        Maybe<PainScore> pain;
        const char* words;
    };
    for (const Said& said :
         {Said{"calf 4", PainScore{4}, "calf"}, Said{"4 (calf)", PainScore{4}, "calf"},
          Said{"left calf 4/10", PainScore{4}, "left calf"},
          Said{"left 3 calf", PainScore{3}, "left calf"}, Said{"3: knee.", PainScore{3}, "knee"},
          Said{"2-3 links", PainScore{3}, "links"}, Said{"2.5 calf", PainScore{3}, "calf"},
          Said{"tight calf", {}, "tight calf"}, Said{"Wade zwickt", {}, "Wade zwickt"},
          Said{"?", {}, ""}, Said{"'=calf", {}, "=calf"}}) {
        const auto log =
            read_text(fmt::format("date,distance_km,pain\n2026-11-20,10,{}\n", said.cell));

        ASSERT_EQ(log.reading.entries.size(), 1U) << said.cell << '\n' << log.messages();
        EXPECT_EQ(log.entry(0).pain, said.pain) << said.cell;
        EXPECT_EQ(log.texts[log.entry(0).pain_words], said.words) << said.cell;
        EXPECT_EQ(log.entry(0).distance, Metres{10000}) << said.cell;
    }
}

TEST(Scores, PainInWordsWithoutAScoreIsToldAtItsFirstRow) {
    const auto log = read_text(
        "date,distance_km,pain\n2026-11-20,10,calf 4\n2026-11-21,10,tight calf\n"
        "2026-11-22,10,knee\n");
    EXPECT_THAT(log.messages(),
                HasSubstr("log.csv:3:15: note: pain in words here and in 1 more row "
                          "(got \"tight calf\", wanted 0 to 10 such as 3): read "
                          "as the words say, without a score"));

    const auto scored = read_text("date,distance_km,pain\n2026-11-20,10,calf 4\n");
    EXPECT_EQ(scored.messages(), "");
    const auto twice = read_text("date,pain\n2026-11-20,calf\n2026-11-21,knee\n2026-11-22,hip\n");
    EXPECT_THAT(twice.messages(), HasSubstr("here and in 2 more rows (got \"calf\""));
}

TEST(Scores, EffortInWordsIsLeftOutAndToldAndItsRunStays) {
    const auto log = read_text(
        "date,distance_km,rpe\n2026-11-20,10,hard\n2026-11-21,10,6 (hard)\n"
        "2026-11-22,10,sehr leicht\n2026-11-23,10,5\n");

    ASSERT_EQ(log.reading.entries.size(), 4U) << log.messages();
    EXPECT_FALSE(log.entry(0).rpe);
    EXPECT_EQ(log.entry(1).rpe, Exertion{6000});
    EXPECT_FALSE(log.entry(2).rpe);
    EXPECT_THAT(log.messages(), HasSubstr("log.csv:2:15: note: rpe in words here and in 1 more row "
                                          "(got \"hard\", wanted 0 to 10 such as 4): not kept"));
    const auto other = read_text("date,distance_km,rpe\n2026-11-20,10,6 beers\n");
    EXPECT_THAT(other.messages(), HasSubstr("rpe is no number (got \"6 beers\""));
}

TEST(Scores, EffortsOfTheScaleFromSixToTwentyAreNotKeptAndTheirRunsStay) {
    const auto log = read_text(
        "date,distance_km,rpe\n2026-11-20,10,11\n2026-11-21,10,15\n2026-11-22,10,13\n"
        "2026-11-23,10,9\n2026-11-24,10,20\n2026-11-25,10,\n2026-11-26,10,6\n");

    EXPECT_EQ(log.tally().used, 7);
    ASSERT_EQ(log.reading.entries.size(), 7U) << log.messages();
    EXPECT_FALSE(log.entry(0).rpe);
    EXPECT_FALSE(log.entry(3).rpe);
    EXPECT_THAT(log.messages(),
                HasSubstr("note: rpe is a figure of the 6 to 20 scale, as its cells tell, and not "
                          "kept; the scale from 0 to 10 is the one to make a load of"));

    const auto rejected = [](std::string_view efforts) {
        std::string text = "date,distance_km,rpe\n";
        int day = 1;
        for (const char c : efforts) {
            const int effort = c <= '9' ? c - '0' : c - 'a' + 10;
            text += fmt::format("2026-11-{:02},10,{}\n", day++, effort);
        }
        return read_text(text).tally().rejected;
    };
    EXPECT_EQ(rejected("bcd"), 0);
    EXPECT_EQ(rejected("bcd67"), 0);
    EXPECT_EQ(rejected("bcdk6"), 0);
    EXPECT_EQ(rejected("bc"), 2) << "two may be slips";
    EXPECT_GT(rejected("bcd5"), 0) << "5 is none of that scale";
    EXPECT_GT(rejected("bcdl"), 0) << "nor is 21";
    EXPECT_GT(rejected("bcd678"), 0) << "as many may be of the other";
}

TEST(Scores, MayBeDoubtedOrNamed) {
    const auto log = read_text(
        "date,distance_km,pain,rpe\n2026-11-20,10,3?,RPE 6\n2026-11-21,10,5+,7+\n"
        "2026-11-22,10,<1,6 rpe\n2026-11-23,10,calf?,4!\n2026-11-24,10,?,?\n");

    ASSERT_EQ(log.reading.entries.size(), 5U) << log.messages();
    EXPECT_EQ(log.entry(0).pain, PainScore{3});
    EXPECT_EQ(log.entry(0).rpe, Exertion{6000});
    EXPECT_EQ(log.entry(1).pain, PainScore{5});
    EXPECT_EQ(log.entry(1).rpe, Exertion{7000});
    EXPECT_EQ(log.entry(2).pain, PainScore{1});
    EXPECT_EQ(log.entry(2).rpe, Exertion{6000});
    EXPECT_EQ(log.texts[log.entry(3).pain_words], "calf");
    EXPECT_EQ(log.entry(3).rpe, Exertion{4000});
    EXPECT_FALSE(log.entry(4).pain);
    EXPECT_FALSE(log.entry(4).rpe);
    EXPECT_THAT(read_text("date,distance_km,pain\n2026-11-20,10,<+\n").messages(),
                HasSubstr("pain is no number (got \"<+\""));
}

TEST(Scores, AScoreBetweenTwoIsTheHigherOfPainAndTheMiddleOfEffort) {
    const auto log = read_text(
        "date,distance_km,pain,rpe\n2026-11-20,10,2-3,5-6\n2026-11-21,10,2 \xE2\x80\x93 4/10,7\n"
        "2026-11-22,10,3-2,4\n2026-11-23,10,1-10,4\n2026-11-24,10,9-11,4\n");

    EXPECT_EQ(log.entry(0).pain, PainScore{3});
    EXPECT_EQ(log.entry(0).rpe, Exertion{5500});
    EXPECT_EQ(log.entry(1).pain, PainScore{4});
    EXPECT_THAT(log.messages(), HasSubstr("pain is no number (got \"3-2\""));
    EXPECT_THAT(log.messages(), HasSubstr("pain is no number (got \"1-10\""));
    EXPECT_THAT(log.messages(), HasSubstr("pain is outside 0 to 10 (got \"9-11\""));
}

}  // namespace
}  // namespace soleus::sources
