#include "csv_reading.hpp"

namespace soleus::sources {
namespace {

using testing::HasSubstr;

/// What a run that stands twice comes to where the second row says more: "1 run, 2 rows".
std::string repeated(const std::string& column, const std::string& first,
                     const std::string& second) {
    const auto log =
        read_text("date,time,distance_km,duration," + column + "\n2026-03-02,06:30,5,0:25:00," +
                  first + "\n2026-03-02,06:30,5,0:25:00," + second + "\n");
    return std::to_string(totals(log).metres / 5000) + " run, " +
           std::to_string(log.reading.entries.size()) + " rows";
}

TEST(Repeats, WhateverTellsMoreOfTheBodyIsKeptAndTheRunCountsOnce) {
    struct Said {
        const char *column, *one, *other;
    };
    for (const auto& [column, one, other] :
         {Said{"pain", "2", "4"}, Said{"rest_days", "3", "7"},
          Said{"rest_until", "2026-03-05", "2026-03-09"}, Said{"pain_site", "calf", "achilles"},
          Said{"diagnosis", "G1", "G2"}, Said{"notes", "calf tight", "calf sore"}}) {
        EXPECT_EQ(repeated(column, "", one), "1 run, 2 rows") << column;
        EXPECT_EQ(repeated(column, one, other), "1 run, 2 rows") << column;
        EXPECT_EQ(repeated(column, one, one), "1 run, 1 rows") << column;
        EXPECT_EQ(repeated(column, one, ""), "1 run, 1 rows") << column;
    }
}

TEST(Repeats, AreNoneWhereAnythingOfTheRunDiffers) {
    const std::string head = "date,time,distance_km,moving_time,elapsed_time\n";
    const std::string run = "2026-03-02,06:30,5,0:25:00,0:27:00\n";
    for (const char* other :
         {"2026-03-03,06:30,5,0:25:00,0:27:00\n", "2026-03-02,06:31,5,0:25:00,0:27:00\n",
          "2026-03-02,06:30,5.1,0:25:00,0:27:00\n", "2026-03-02,06:30,5,0:25:01,0:27:00\n",
          "2026-03-02,06:30,5,0:25:00,0:27:01\n", "2026-03-02,,5,0:25:00,0:27:00\n"}) {
        EXPECT_EQ(totals(read_text(head + run + other)).runs, 2) << other;
        // Days that go back and forth are looked for in another way.
        EXPECT_EQ(totals(read_text(head + "2026-03-05,06:30,9,,\n" + run +
                                   "2026-03-04,06:30,8,,\n" + other))
                      .runs,
                  4)
            << other;
    }
    EXPECT_EQ(
        totals(read_text(head + "2026-03-05,06:30,9,,\n" + run + "2026-03-04,06:30,8,,\n" + run))
            .runs,
        3);
}

TEST(Treadmill, ATickMayBeWrittenInManyWays) {
    const auto on_treadmill = [](const std::string& tick) {
        return read_text("date,km,duration,treadmill\n2026-03-02,5,0:25:00," + tick + "\n")
                   .entry(0)
                   .sport == model::Sport::treadmill;
    };

    for (const char* tick : {"true", "TRUE", "yes", "Y", "1", "x", "ja", "1.0"}) {
        EXPECT_TRUE(on_treadmill(tick)) << tick;
    }
    for (const char* tick : {"", "false", "no", "0", "n", "-"}) {
        EXPECT_FALSE(on_treadmill(tick)) << tick;
    }
}

TEST(Sports, AKindOfRunInAHandKeptSportColumnIsAWorkout) {
    const auto log = read_text(
        "date,sport,km,duration\n2026-03-02,Long run,20,2:00:00\n2026-03-03,Tempo,8,0:40:00\n"
        "2026-03-04,Virtual run,8,0:40:00\n2026-03-05,Course a pied,8,0:40:00\n"
        "2026-03-06,Swim,1,0:40:00\n");

    EXPECT_EQ(totals(log).runs, 4);
    EXPECT_EQ(log.texts[log.entry(1).workout], "Tempo");
    EXPECT_EQ(log.entry(2).sport, model::Sport::virtual_run);
    EXPECT_EQ(log.ignored(model::Ignored::other_sport), 1);
}

TEST(Sports, AHandKeptKindBesideASportDecidesOnlyWhereTheSportIsSilent) {
    const auto log = read_text(
        "date,sport,type,km,duration\n2026-03-02,,Bike,20,1:00:00\n"
        "2026-03-03,run,Bike,8,0:40:00\n2026-03-04,,Easy,8,0:40:00\n");

    EXPECT_EQ(log.ignored(model::Ignored::other_sport), 1);
    EXPECT_EQ(totals(log).metres, 16'000);
    EXPECT_EQ(log.texts[log.entry(1).workout], "Easy");
}

TEST(Sports, ThatNobodyKnowsAreNamedAndFiveOfThemAreEnough) {
    EXPECT_THAT(
        read_text("date,sport,km\n2026-03-02,run,5\n2026-03-03,Zorbing,5\n"
                  "2026-03-04,Zorbing,5\n2026-03-05,Quidditch,5\n")
            .messages(),
        HasSubstr("note: sports that soleus does not know count as no runs: \"Quidditch\" (1 "
                  "row), \"Zorbing\" (2 rows); write run where one is"));
    EXPECT_THAT(read_text("date,sport,km\n2026-03-02,aa,5\n2026-03-03,bb,5\n2026-03-04,cc,5\n"
                          "2026-03-05,dd,5\n2026-03-06,ee,5\n2026-03-07,ff,5\n")
                    .messages(),
                HasSubstr("\"ee\" (1 row), ...; write run where one is"));
}

TEST(Columns, AreNotReadInAUnitThatIsNoneOfTheirs) {
    for (const char* name : {"ascent (km)", "ascent (min)", "duration (km)", "duration (days)",
                             "prescribed rest (min)", "avg hr (spm)", "cadence (km)"}) {
        EXPECT_THAT(
            read_text(std::string{"date,km,"} + name + "\n2026-03-02,5,3\n").messages(),
            HasSubstr("(\"" + std::string{name} + "\") is not read: its unit is none for that"))
            << name;
    }
    for (const char* name : {"ascent (ft)", "ascent (cm)", "duration (s)", "duration (ms)",
                             "prescribed rest (days)", "avg hr (bpm)", "cadence (rpm)"}) {
        EXPECT_THAT(read_text(std::string{"date,km,"} + name + "\n2026-03-02,5,30\n").messages(),
                    testing::Not(HasSubstr("is not read")))
            << name;
    }
}

TEST(Rows, WithoutADateAreToldByWhatElseTheySay) {
    const auto log = read_text(
        "date,type,km,duration,notes\n2026-03-02,run,5,0:25:00,\n,Bike,20,1:00:00,\n"
        ",,5,,\n,,,,rest\n,Total,5,0:25:00,\n,,7,0:30:00,forgot the day\n");

    EXPECT_EQ(log.ignored(model::Ignored::other_sport), 1);
    EXPECT_EQ(log.ignored(model::Ignored::total_row), 2) << "5 km is the sum so far; Total says so";
    EXPECT_EQ(log.ignored(model::Ignored::rest_day), 1);
    EXPECT_EQ(log.tally().rejected, 1);
}

}  // namespace
}  // namespace soleus::sources
