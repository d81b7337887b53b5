#include "csv_reading.hpp"

#include <fmt/format.h>

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
          Said{"pain", "calf", "4 knee"}, Said{"diagnosis", "G1", "G2"},
          Said{"notes", "calf tight", "calf sore"}}) {
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

TEST(Rows, OfADayWithoutARunMaySayWhy) {
    const auto log = read_text(
        "date,distance_km,duration,notes\n2026-11-20,DNS,,\n2026-11-21,sick,,\n"
        "2026-11-22,Verletzt,,Wade gezerrt\n2026-11-23,10,55:00,\n2026-11-24,,skipped,\n");
    EXPECT_EQ(totals(log), (Totals{1, 10000, 3300, 0})) << log.messages();
    EXPECT_EQ(log.ignored(model::Ignored::rest_day), 3);
    EXPECT_EQ(log.texts[log.entry(0).notes], "Wade gezerrt");
}

TEST(Rows, OfADateWithoutAYearAreToldSo) {
    for (const char* const date : {"3. Aug", "Aug 3", "3.8.", "8/3", "31/8", "Mon 8/31", "3-Aug",
                                   "08-03", "Feb 29", "(Mo) 03.08."}) {
        EXPECT_THAT(read_text(fmt::format("date,distance_km\n{},5\n", date)).messages(),
                    HasSubstr(fmt::format("date names no year (got \"{}\", wanted 2026-03-02); "
                                          "write the year in every row",
                                          date)));
    }
    for (const char* const date : {"2026-08", "Feb 30", "31/02/2026", "32.8.", "x"}) {
        EXPECT_THAT(read_text(fmt::format("date,distance_km\n{},5\n", date)).messages(),
                    HasSubstr("date is no date that exists"));
    }
}

TEST(Rows, SayTheirStartAsPeopleWriteIt) {
    for (const auto* const start :
         {"18:30 Uhr", "18.30 Uhr", "18h30", "6:30 pm", "6.30pm", "1830", "kl. 18.30"}) {
        const auto log =
            read_text("Datum;Uhrzeit;km;Zeit\n20.11.2026;" + std::string{start} + ";10;0:55:00\n");

        ASSERT_EQ(log.reading.entries.size(), 1U) << start << log.messages();
        EXPECT_EQ(log.entry(0).start, model::Seconds{18 * 3600 + 30 * 60}) << start;
    }
}

TEST(Rows, KeepTheRunWhereTheTimeOfDayIsAWord) {
    const std::string head = "date,time,distance_km,duration\n2026-11-20,06:10,10,0:55:00\n";
    const auto one = read_text(head + "2026-11-21,evening,10,0:55:00\n");
    const auto two =
        read_text(head + "2026-11-21,early morning,10,0:55:00\n2026-11-22,Abends,8,0:45:00\n");
    const auto none = read_text(head + "2026-11-21,sunny,10,0:55:00\n");

    EXPECT_EQ(totals(one), (Totals{2, 20000, 6600, 0})) << one.messages();
    EXPECT_FALSE(one.entry(1).start);
    EXPECT_THAT(one.messages(),
                HasSubstr("note: 1 row says the time of day in words, which is not kept"));
    EXPECT_EQ(totals(two).runs, 3) << two.messages();
    EXPECT_THAT(two.messages(),
                HasSubstr("note: 2 rows say the time of day in words, which is not kept"));
    EXPECT_THAT(none.messages(), HasSubstr("time is no time of day (got \"sunny\""));
}

TEST(Rows, SayTheirClimbAsPeopleWriteIt) {
    for (const auto* const climb :
         {"+120", "Ca. 120", "About 120", "120m+", "~120", "120 m D+", "120 D+", "\u2191120",
          "120 vm", "ca. 120 m", "approx 120", "D+ 120", "120 Hm"}) {
        const auto log =
            read_text("date;distance_km;ascent_m\n2026-11-20;10;" + std::string{climb} + "\n");

        EXPECT_EQ(totals(log), (Totals{1, 10000, 0, 120})) << climb << '\n' << log.messages();
    }
    const auto about = read_text("date,distance,duration\n2026-11-20,~10 km,ca. 55:00\n");
    EXPECT_EQ(totals(about), (Totals{1, 10000, 3300, 0})) << about.messages();
    // Feet to some and minutes to others.
    const auto marked = read_text("date,distance,ascent_m\n2026-11-20,48',\n2026-11-21,10,394'\n");
    EXPECT_THAT(marked.messages(), HasSubstr("distance is no number (got \"48'\""));
    EXPECT_THAT(marked.messages(), HasSubstr("ascent is no number (got \"394'\""));
    const auto no_climb = read_text("date,distance_km,ascent_m\n2026-11-20,10,some 120\n");
    EXPECT_THAT(no_climb.messages(), HasSubstr("ascent is no number (got \"some 120\""));
}

TEST(Rows, SayTheirScoreOutOfTen) {
    for (const auto* const score :
         {"3/10", "3 / 10", "3 out of 10", "3 of 10", "3 von 10", "3 sur 10", "3 de 10"}) {
        const auto log =
            read_text("date,pain,rpe\n2026-11-20," + std::string{score} + "," + score + "\n");

        EXPECT_EQ(log.entry(0).pain, PainScore{3}) << score << '\n' << log.messages();
    }
    for (const auto* const other :
         {"3/5", "L3", "left 3 after 5", "10 10", "out of 10", "calf of 10"}) {
        const auto log = read_text("date,pain\n2026-11-20," + std::string{other} + "\n");

        EXPECT_THAT(log.messages(), HasSubstr("pain is no number")) << other;
    }
}

TEST(Rows, SayTheDayOfTheWeekInBracketsToo) {
    for (const auto* const day :
         {"2026/11/20(\u91d1)", "11/20/2026 (Fri)", "2026-11-20 (Friday)", "(Fri) 2026-11-20"}) {
        const auto log = read_text("date,km\n" + std::string{day} + ",10\n");

        ASSERT_EQ(log.reading.entries.size(), 1U) << day << '\n' << log.messages();
        EXPECT_EQ(log.entry(0).day, (Day{date::year{2026} / 11 / 20})) << day;
    }
    const auto timed = read_text("date,km\n2026/11/20(\u91d1) 06:30,10\n");
    EXPECT_EQ(timed.entry(0).start, model::Seconds{6 * 3600 + 30 * 60}) << timed.messages();
}

TEST(Rows, ALineTakenOutWithAHashIsNoRowAndIsTold) {
    const auto log = read_text(
        "# my log, since the strain\n"
        "date,distance_km,duration\n"
        "2026-11-20,10,0:55:00\n"
        "# back from holiday\n"
        "#2026-11-21,12,1:05:00\n"
        "# 2026-11-22,12,1:05:00,one field more\n"
        "2026-11-23,8,0:45:00\n");

    EXPECT_EQ(totals(log), (Totals{2, 18000, 6000, 0})) << log.messages();
    EXPECT_EQ(log.reading.summary.tally.records, 2);
    EXPECT_THAT(log.messages(), HasSubstr("note: 3 lines that begin with # are not read"));
}

TEST(Rows, ALineTakenOutAloneIsToldOfAlone) {
    const auto log = read_text("date,distance_km\n2026-11-20,10\n# 11/21: rest\n");

    EXPECT_THAT(log.messages(), HasSubstr("note: 1 line that begins with # is not read"));
}

TEST(Rows, ANumberSignInAColumnOfItsOwnTakesNoRowOut) {
    const auto log = read_text("#,date,distance_km\n#1,2026-11-20,10\n#2,2026-11-21,12\n");

    EXPECT_EQ(totals(log), (Totals{2, 22000, 0, 0})) << log.messages();
    EXPECT_THAT(log.messages(), testing::Not(HasSubstr("not read")));
}

}  // namespace
}  // namespace soleus::sources
