#include "csv_reading.hpp"

#include <fmt/format.h>

namespace soleus::sources {
namespace {

/// The ascents of a log whose other numbers leave open what a dot before three digits is.
std::vector<std::int64_t> ascents(const std::vector<const char*>& cells,
                                  const char* header = "date,distance,duration,ascent_m") {
    std::string text = std::string{header} + "\n";
    int day = 1;
    for (const char* cell : cells) {
        text += fmt::format("2026-01-{:02},12 km,3:00:00,{}\n", day++, cell);
    }
    const auto log = read_text(text);
    std::vector<std::int64_t> metres;
    for (std::size_t i = 0; i < log.reading.entries.size(); ++i) {
        metres.push_back(log.entry(i).ascent.value_or(Metres{-1}).count());
    }
    return metres;
}

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Marks, ADotBeforeThreeDigitsPartsThousandsOfAscentBesideWholeNumbers) {
    EXPECT_THAT(ascents({"85", "1.234", "412"}), ElementsAre(85, 1234, 412));
    EXPECT_THAT(ascents({"85", "1.234 m", "412 m"}), ElementsAre(85, 1234, 412));
    EXPECT_THAT(ascents({"300", "4.050"}, "date,distance,duration,ascent_ft"),
                ElementsAre(91, 1234));
}

TEST(Marks, WhatWasDecidedOfAscentIsSaid) {
    EXPECT_THAT(
        read_text("date,km,ascent_m\n2026-01-01,5,85\n2026-01-02,12,1.234\n").messages(),
        HasSubstr("log.csv: note: a dot before three digits is read as a mark of thousands in "
                  "ascent and descent (got \"1.234\")\n"));
}

TEST(Marks, ADotIsADecimalOneWhereAnyNumberTellsSo) {
    EXPECT_THAT(ascents({"85.210", "1.234", "412.007"}), ElementsAre(85, 1, 412));
    EXPECT_THAT(ascents({"85", "1.234", "41.5"}), ElementsAre(85, 1, 42)) << "one decimal";
    EXPECT_THAT(ascents({"85", "1.234", "0.410"}), ElementsAre(85, 1, 0))
        << "no group begins with 0";
    EXPECT_THAT(ascents({"85", "1.234", "1412"}), ElementsAre(85, 1, 1412))
        << "1000 without a mark";
    EXPECT_THAT(ascents({"85", "1.234", "20.001"}), ElementsAre(85, 1, 20))
        << "nobody climbs 20 km";
    EXPECT_THAT(ascents({"1.234", "2.345"}), ElementsAre(1, 2)) << "nothing whole beside them";
}

TEST(Marks, OfAnotherColumnTellToo) {
    const auto log = read_text(
        "date;duration (min);distance (m);ascent (m)\n2026-01-01;62,5;12000;1.234\n"
        "2026-01-02;30,25;6000;2.100\n");

    EXPECT_EQ(log.entry(0).ascent, Metres{1234});
    EXPECT_EQ(log.entry(1).ascent, Metres{2100});
}

TEST(Marks, ADistanceInMetresBelowAThousandIsNone) {
    const auto log = read_text(
        "date,distance_m,duration\n2026-01-01,12.345,1:05:00\n2026-01-02,5.020,0:26:00\n");

    EXPECT_EQ(log.entry(0).distance, Metres{12'345});
    EXPECT_EQ(log.entry(1).distance, Metres{5'020});
    EXPECT_THAT(log.messages(),
                HasSubstr("a dot before three digits is read as a mark of thousands "
                          "in distance (got \"12.345\")"));
    EXPECT_TRUE(
        read_text("date,distance_m,duration\n2026-01-01,12.345,1:05:00\n2026-01-02,5020,0:26:00\n"
                  "2026-01-03,5021,0:26:00\n")
            .messages()
            .find("mark of thousands") == std::string::npos);
}

TEST(Marks, WhatIsDecidedOfTheBeginningHoldsForALaterRow) {
    std::string text = "date,distance_km,duration,ascent_m\n";
    for (int i = 0; i < 400; ++i) {
        text += fmt::format("{}-{:02}-{:02},{},1:00:00,{}\n", 2020 + i / 336, i / 28 % 12 + 1,
                            i % 28 + 1, 10, 50 + i % 100);
    }
    const auto log = read_text(text + "2026-01-01,20,3:00:00,1.234\n");

    EXPECT_EQ(log.entry(400).ascent, Metres{1234});
}

TEST(Columns, ADistanceMayBeNamedByItsUnitAlone) {
    for (const char* name : {"Kilometer", "km", "Kilometres", "KMs"}) {
        EXPECT_EQ(
            totals(read_text(std::string{"date,"} + name + ",duration\n2026-01-01,5,0:30:00\n"))
                .metres,
            5000)
            << name;
    }
    EXPECT_EQ(totals(read_text("date,Mile,duration\n2026-01-01,5,0:45:00\n")).metres, 8047);
    EXPECT_EQ(totals(read_text("date,Meter,duration\n2026-01-01,5000,0:30:00\n")).metres, 5000);
}

TEST(Columns, AreKnownHoweverTheirWordsArePartedAndMarked) {
    for (const char* names :
         {"date,distance-km,duration,elev-gain-m", "Date.,Dist. (km),Dur.,Elev. Gain (m)",
          "startDate,distanceKm,movingTime,elevationGain", "Date/Time,Distance/km,Moving/Time,Asc.",
          "DATE,DISTANCE_KM,MOVING_TIME,ASCENT_M", "Date & time,Km's,Duration:,D +"}) {
        EXPECT_EQ(totals(read_text(std::string{names} + "\n2026-01-01,5,0:30:00,85\n")),
                  (Totals{1, 5000, 1800, 85}))
            << names;
    }
}

TEST(Columns, ThatMayTellOfPainAreNotPassedOver) {
    EXPECT_EQ(
        read_text("date,distance_km,duration,ascent_m,Calf work\n2026-01-01,5,0:30:00,10,3\n")
            .messages(),
        "log.csv: note: column 5 (\"Calf work\") is not read; if it tells of pain, call it pain "
        "(a score from 0 to 10) or notes (words)\n");
    EXPECT_THAT(read_text("date,km,Soreness,Wade\n2026-01-01,5,1,38\n").messages(),
                testing::AllOf(HasSubstr("column 3 (\"Soreness\") is not read"),
                               HasSubstr("column 4 (\"Wade\") is not read")));
}

TEST(Columns, ThatNobodyKnowsAreNamedWhereSomethingIsMissing) {
    EXPECT_THAT(
        read_text("date,How far,Weather,duration,ascent_m\n2026-01-01,5,sun,0:30:00,10\n")
            .messages(),
        HasSubstr("log.csv: note: no column tells the distance, and these are not understood: "
                  "\"How far\", \"Weather\"; call the one that does distance_km\n"));
    EXPECT_THAT(read_text("date,distance_km,duration,ascent_m,pain,Where\n"
                          "2026-01-01,5,0:30:00,10,3,knee\n")
                    .messages(),
                HasSubstr("no column tells the site of the pain, and these are not understood: "
                          "\"Where\"; call the one that does pain_site\n"));
    EXPECT_THAT(
        read_text("date,a,b,c,d,e,f,notes\n2026-01-01,1,2,3,4,5,6,3\n").messages(),
        HasSubstr("no column tells the distance or the time or the ascent, and these are not "
                  "understood: \"a\", \"b\", \"c\", \"d\", \"e\", ...; call the one that does "
                  "distance_km or duration or ascent_m\n"));
    EXPECT_EQ(read_text("date,distance_km,Weather,duration,ascent_m\n2026-01-01,5,sun,0:30:00,10\n")
                  .messages(),
              "");
    EXPECT_EQ(read_text("date,pain,notes\n2026-01-01,2,sore\n").messages(), "");
}

TEST(Lengths, a_unit_column_of_the_ascent_is_heeded) {
    const auto log = read_text(
        "date,distance_km,duration,ascent,ascent unit\n2026-08-03,10,0:55:10,400,ft\n"
        "2026-08-04,10,0:55:10,400,m\n2026-08-05,10,0:55:10,400,\n");
    EXPECT_EQ(log.entry(0).ascent, Metres{122});
    EXPECT_EQ(log.entry(1).ascent, Metres{400});
    EXPECT_EQ(log.entry(2).ascent, Metres{400});
    const auto foreign = read_text(
        "date,distance_km,duration,ascent,ascent unit\n2026-08-03,10,0:55:10,400,metros\n");
    EXPECT_EQ(foreign.entry(0).ascent, Metres{400}) << "a word nobody knows costs no run";
}

TEST(Lengths, metres_are_not_written_to_the_millimetre) {
    const auto log = read_text(
        "Datum;Distanz;Dauer\n2026-08-03;8.200 m;0:45:00\n2026-08-05;10,500 m;0:55:00\n"
        "2026-08-06;800 m;0:05:00\n");
    EXPECT_EQ(log.entry(0).distance, Metres{8200});
    EXPECT_EQ(log.entry(1).distance, Metres{10'500});
    EXPECT_EQ(log.entry(2).distance, Metres{800});
    const auto track = read_text(
        "Datum;Distanz;Dauer;HM\n2026-08-03;400.000 m;0:01:45;9.500 m\n"
        "2026-08-04;8234.567 m;0:45:00;12.250 m\n");
    EXPECT_EQ(track.entry(0).distance, Metres{400});
    EXPECT_EQ(track.entry(0).ascent, Metres{10});
    EXPECT_EQ(track.entry(1).distance, Metres{8235});
}

}  // namespace
}  // namespace soleus::sources
