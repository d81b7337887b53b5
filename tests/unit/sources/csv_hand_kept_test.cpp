#include "csv_reading.hpp"

#include <fmt/format.h>

namespace soleus::sources {
namespace {

using model::Ignored;
using model::Sport;
using testing::HasSubstr;
using namespace date::literals;

TEST(HandKept, ALineOfUnitsBelowTheNamesIsReadAsThat) {
    const auto log = read_text(
        "Date,Distance,Duration,Climb,Notes\n,mi,h:m:s,(ft),\n2026-11-20,10,1:35:00,1000,ok\n");
    EXPECT_EQ(totals(log), (Totals{1, 16093, 5700, 305})) << log.messages();
    EXPECT_EQ(log.messages(), "");

    const auto formed = read_text(
        "date,distance,duration\nyyyy-mm-dd,m,min\n2026-11-20,10000,55\n2026-11-21,8000,44\n");
    EXPECT_EQ(totals(formed), (Totals{2, 18000, 5940, 0})) << formed.messages();
    EXPECT_EQ(formed.messages(), "");
}

TEST(HandKept, ALineThatSaysMoreThanUnitsIsARow) {
    for (const char* const line :
         {",,,,", "-,-,-,-,-", ",10 mi,h:m:s,ft,", ",mi,soon,ft,", ",min,h:m:s,ft,"}) {
        const auto log = read_text("Date,Distance,Duration,Climb,Notes\n" + std::string{line} +
                                   "\n2026-11-20,10,1:35:00,1000,ok\n");
        EXPECT_EQ(totals(log), (Totals{1, 10000, 5700, 1000})) << line << log.messages();
        EXPECT_THAT(log.messages(), HasSubstr("distance names no unit: read as km")) << line;
    }
    // The beginning of the file that is looked at ends inside the first row's text.
    const auto text = "date,distance_km,notes\n2026-11-20,10,\"" + std::string(65'530, 'x') +
                      "\"\n" + "2026-11-21,10,\"" + std::string(65'530, 'y') + "\"\n";
    EXPECT_EQ(totals(read_text(text)).runs, 2);
}

TEST(HandKept, ASpreadsheetWithMilesRestDaysAndATreadmill) {
    const auto log = read_text(
        "Date,Distance (mi),Run Type,Treadmill?,Weight (lbs),Moving Time,Strava Pace,AVG "
        "HR,Resting HR\n"
        "7/9/23,6.2,Easy,False,150,0:52:30,8:28,141,48\n7/10/23,0.0,,False,150,,,,48\n"
        "7/13/23,3.1,Tempo,True,150,0:24:00,7:44,0,48\n7/14/"
        "23,10,LaD,False,150,1:30:00,9:00,139,48\n");

    EXPECT_EQ(log.reading.summary.dialect, "hand-kept");
    EXPECT_EQ(totals(log), (Totals{3, 9978 + 4989 + 16093, 3150 + 1440 + 5400, 0}))
        << log.messages();
    EXPECT_EQ(log.ignored(Ignored::rest_day), 1);
    EXPECT_EQ(log.texts[log.entry(0).workout], "Easy");
    EXPECT_EQ(log.texts[log.entry(2).workout], "LaD");
    EXPECT_EQ(log.entry(1).sport, Sport::treadmill);
    EXPECT_FALSE(log.entry(1).heart_rate);
    EXPECT_EQ(log.entry(0).day, Day{2023_y / 7 / 9});
}

TEST(HandKept, ADistanceThatSaysItsUnitInEveryCellIsNotGuessed) {
    const auto km = read_text(
        "Date;Distanz;Anstieg\n20.11.26;10,5 km;210 hm\n21.11.26;Ruhetag;\n22.11.26;5 km;55 m\n");
    EXPECT_EQ(km.entry(0).distance, Metres{10500}) << km.messages();
    EXPECT_EQ(km.entry(0).ascent, Metres{210});
    EXPECT_THAT(km.messages(), testing::Not(HasSubstr("names no unit")));

    // Who writes miles climbs in feet, as where the column's name says miles.
    const auto miles =
        read_text("Date,Distance,Elevation Gain\n2026-11-20,6.2 mi,400\n2026-11-21,5mi,100\n");
    EXPECT_EQ(miles.entry(0).distance, Metres{9978}) << miles.messages();
    EXPECT_EQ(miles.entry(0).ascent, Metres{122});
    EXPECT_THAT(miles.messages(), HasSubstr("ascent names no unit: read as feet"));
    EXPECT_THAT(miles.messages(), testing::Not(HasSubstr("distance names no unit")));

    const auto told = read_text(
        "Date,Distance,Elevation Gain\n2026-11-20,6.2 mi,120 m\n2026-11-21,5 mi,328 ft\n");
    EXPECT_EQ(told.entry(0).ascent, Metres{120});
    EXPECT_EQ(told.entry(1).ascent, Metres{100});
    EXPECT_THAT(told.messages(), testing::Not(HasSubstr("names no unit")));

    const auto mixed = read_text("Date,Distance\n2026-11-20,6.2 mi\n2026-11-21,8\n");
    EXPECT_THAT(mixed.messages(), HasSubstr("distance names no unit: read as km"));
}

TEST(HandKept, AStartDateAndAStartTimeAreOneMoment) {
    const auto log = read_text(
        "start_date,start_time,distance_km,duration\n2026-11-20,06:12:33,10.02,0:56:01\n");

    EXPECT_EQ(log.entry(0).day, Day{2026_y / 11 / 20});
    EXPECT_EQ(log.entry(0).start, model::Seconds{6 * 3600 + 12 * 60 + 33}) << log.messages();
    EXPECT_THAT(log.messages(), testing::Not(HasSubstr("is not read")));
}

TEST(HandKept, GermanInWindows1252WithDecimalCommas) {
    const auto log = read_text(
        "\"Datum\",\"Art\",\"Distanz in km\",\"Zeit "
        "HH:MM:SS\",\"HFavg\",\"HFmax\",\"Schuh\",\"Notiz\"\n"
        "\"18.02.12\",\"Dauerlauf\",\"7,4\",\"0:41:10\",\"141\",\"160\",\"Gr\xFCn\",\"18:30 Uhr, "
        "k\xFChl\"\n"
        "\"19.02.12\",\"Radfahren\",\"30\",\"1:20:00\",\"\",\"\",\"\",\"\"\n");

    EXPECT_EQ(totals(log), (Totals{1, 7400, 2470, 0})) << log.messages();
    EXPECT_EQ(log.notes(0), "18:30 Uhr, k\xC3\xBChl");
    EXPECT_EQ(log.texts[log.entry(0).shoe], "Gr\xC3\xBCn");
    EXPECT_EQ(log.ignored(Ignored::other_sport), 1);
    EXPECT_THAT(log.messages(),
                HasSubstr("note: is not UTF-8; its letters are read as Windows-1252"));
}

TEST(HandKept, SemicolonsAthletesAndDayFirstDates) {
    const auto log = read_text(
        "athlete;gender;timestamp;distance (m);elapsed time (s);elevation gain (m);average heart "
        "rate (bpm)\n"
        "7;F;15/12/2019 09:08;10010.4;3000;55.5;150.2\n7;F;04/12/2019 09:08;5000;1500;0;\n");

    EXPECT_EQ(log.reading.summary.dialect, "hand-kept");
    EXPECT_EQ(totals(log), (Totals{2, 15010, 4500, 56})) << log.messages();
    EXPECT_EQ(log.entry(1).day, Day{2019_y / 12 / 4});
    EXPECT_EQ(log.entry(1).start, model::Seconds{9 * 3600 + 480});
    EXPECT_EQ(log.texts[log.entry(0).athlete], "7");
    EXPECT_THAT(log.messages(), HasSubstr("note: dates are read day first, as 1 of its rows tell"));
}

TEST(HandKept, MyTourbookWritesFormatsIntoItsHeader) {
    const auto log = read_text(
        "Date (yyyy-mm-dd); Time (hh-mm); Duration (sec); Paused Time (sec); Distance (m); Title\n"
        "2020-05-01; 06-30; 1800; 0; 5000; Park\n");

    EXPECT_EQ(log.reading.summary.dialect, "hand-kept");
    EXPECT_EQ(totals(log), (Totals{1, 5000, 1800, 0})) << log.messages();
    EXPECT_EQ(log.entry(0).start, model::Seconds{23400});
    EXPECT_EQ(log.notes(0), "Park");
}

TEST(HandKept, TitleLinesBlankLinesTotalsAndRestRows) {
    const auto log = read_text(
        "My running log\n\n"
        "Date,Type,Distance (km),Time,Notes\n"
        "2026-03-02,Easy,5,0:25:00,\n2026-03-03,Rest,,,\n2026-03-04,off,-,,\n2026-03-05,,rest,,\n"
        "Week 10,,5,0:25:00,\n,,,,\n\n"
        "2026-03-09,Long,15,1:20:00,\nTotal,,15,,\n,Weekly total,15,,\n"
        "2026-03-16,run/walk,4,0:40:00,\n,,4,,\n");

    EXPECT_EQ(totals(log), (Totals{3, 24000, 1500 + 4800 + 2400, 0})) << log.messages();
    EXPECT_EQ(log.ignored(Ignored::rest_day), 3);
    EXPECT_EQ(log.ignored(Ignored::total_row), 4);
    EXPECT_EQ(log.tally().records, 10);
}

TEST(HandKept, ARestDayWithANoteIsUsedButIsNoRun) {
    const auto log =
        read_text("Date,Type,Distance (km),Notes\n2026-03-03,Rest,0,calf sore on the stairs\n");

    EXPECT_EQ(log.tally().used, 1);
    EXPECT_FALSE(model::is_run(log.entry(0)));
    EXPECT_EQ(log.notes(0), "calf sore on the stairs");
}

TEST(HandKept, ARepeatedHeaderIsNoRecord) {
    const auto log = read_text("Date,Km\n2026-03-02,5\nDate,Km\n2026-03-03,6\n");

    EXPECT_EQ(log.tally().records, 2);
    EXPECT_EQ(log.tally().used, 2);
}

TEST(HandKept, UnitsMayStandInTheCells) {
    const auto log = read_text(
        "Date,Distance,Duration\n2026-03-02,5.2 km,27 min\n2026-03-03,3 mi,1h 02m "
        "03s\n2026-03-04,10k,52:00\n");

    EXPECT_EQ(totals(log), (Totals{3, 5200 + 4828 + 10000, 1620 + 3723 + 3120, 0}))
        << log.messages();
}

TEST(HandKept, AnOpenDateBehindTheSampleIsRejectedAlone) {
    std::string text = "Date,km,Duration\n";
    for (int i = 0; i < 300; ++i) {
        text += fmt::format("2025-{:02}-{:02},{},0:44:00\n", 1 + i / 28, 1 + i % 28, 8);
    }
    const auto log = read_text(text + "03/04/2026,8,0:44:00\n");

    EXPECT_EQ(log.tally().used, 300);
    EXPECT_THAT(
        log.messages(),
        HasSubstr("error: date may have its day or its month first (got \"03/04/2026\"); say "
                  "--date-order dmy or --date-order mdy"));
}

TEST(HandKept, DistancesInMetresAreToldByTheirTimes) {
    const auto log =
        read_text("Date,Distance,Duration\n2026-03-02,5200,0:27:00\n2026-03-03,10000,0:52:00\n");

    EXPECT_EQ(totals(log).metres, 15200);
    EXPECT_THAT(log.messages(), HasSubstr("distance names no unit: read as metres"));
}

TEST(HandKept, DecimalCommasWithThreeDigitsAreNoMetres) {
    const auto log =
        read_text("Date;Strecke;Zeit;HM\n03.02.2026;7,125;41:10;1.079\n04.02.2026;8,5;50:10;120\n");

    EXPECT_EQ(totals(log), (Totals{2, 7125 + 8500, 2470 + 3010, 1079 + 120})) << log.messages();
}

TEST(HandKept, ANameIsATitleAndSaidToBe) {
    const auto log = read_text("name,date,km\nTown,2026-01-01,5\n");

    EXPECT_EQ(log.notes(0), "Town");
    EXPECT_THAT(log.messages(), HasSubstr("call it athlete if it names runners"));
}

TEST(HandKept, TabsAreADelimiterToo) {
    EXPECT_EQ(totals(read_text("Date\tDistance (km)\tRun Type\n2026-03-02\t5,5\tEasy\n")).metres,
              5500);
}

TEST(HandKept, AByteOrderMarkAndUtf16AreRead) {
    EXPECT_EQ(totals(read_text("\xEF\xBB\xBF"
                               "Date,Km\n2026-03-02,5\n"))
                  .metres,
              5000);
    std::string wide{"\xFF\xFE", 2};
    for (const char c : std::string{"Date,Km\n2026-03-02,5\n"}) {
        wide += c;
        wide += '\0';
    }
    EXPECT_EQ(totals(read_text(wide)).metres, 5000);
}

TEST(HandKept, ALogIsReadAlikeWhereverALetterStandsInIt) {
    // The columns are told from the first 64 KiB, which may end inside a letter.
    for (std::size_t before = Bytes::k_peek - 2; before <= Bytes::k_peek + 1; ++before) {
        std::string text = "Datum;Distanz (km);Dauer;H\u00F6henmeter;Notizen\n";
        while (text.size() + 200 < before) {
            text += "2026-01-01;10,50;1:00:00;100;\u00FCber den H\u00FCgel\n";
        }
        text += "2026-01-02;10,50;1:00:00;100;";
        text.resize(before, 'x');
        text += "\u00FC\n2026-01-03;10,50;1:00:00;100;\n";
        const auto log = read_text(text);

        const auto last = log.entry(log.reading.entries.size() - 1);
        EXPECT_EQ(last.ascent, Metres{100}) << before;
        EXPECT_EQ(last.distance, Metres{10'500}) << before;
        EXPECT_EQ(log.tally().rejected, 0) << before;
    }
}

TEST(HandKept, AFileThatEndsInsideALetterSaysSo) {
    const auto log =
        read_text("date,distance_km,notes\n2026-01-01,5,l\u00E4uft\n2026-01-02,6,l\xC3");

    EXPECT_EQ(totals(log).metres, 11'000);
    EXPECT_EQ(log.messages(),
              "log.csv: warning: ends inside a character: was the file cut off? export it again\n");
}

TEST(DateOrder, IsDecidedByAnyRowOfTheFile) {
    EXPECT_EQ(read_text("Date,Km\n3/4/2026,5\n3/14/2026,5\n").entry(0).day, Day{2026_y / 3 / 4});
    EXPECT_EQ(read_text("Date,Km\n3/4/2026,5\n14/3/2026,5\n").entry(0).day, Day{2026_y / 4 / 3});
    EXPECT_EQ(read_text("Date,Km\n03-04-2026,5\n03-14-2026,5\n").entry(0).day, Day{2026_y / 3 / 4});
}

TEST(DateOrder, IsAskedForWhereNoRowDecides) {
    const std::string text = "Date,Km\n3/4/2026,5\n4/5/2026,5\n";
    const auto log = read_text(text);

    EXPECT_TRUE(log.reading.whole_rejected);
    EXPECT_EQ(log.tally().rejected, 2);
    EXPECT_THAT(log.messages(), HasSubstr("no row tells whether the day or the month comes first "
                                          "in its dates (got \"3/4/2026\"); say "
                                          "--date-order dmy or --date-order mdy"));

    ReadOptions options;
    options.date_order = ReadOptions::DateOrder::dmy;
    EXPECT_EQ(read_text(text, options).entry(0).day, Day{2026_y / 4 / 3});
    options.date_order = ReadOptions::DateOrder::mdy;
    EXPECT_EQ(read_text(text, options).entry(0).day, Day{2026_y / 3 / 4});
}

TEST(DateOrder, DoesNotMatterForTheFourthOfApril) {
    EXPECT_EQ(read_text("Date,Km\n4/4/2026,5\n").entry(0).day, Day{2026_y / 4 / 4});
}

TEST(DateOrder, ARowThatCannotBeReadInTheFilesOrderIsRejected) {
    const auto log = read_text("Date,Km\n14/3/2026,5\n15/3/2026,5\n3/16/2026,5\n");

    EXPECT_EQ(log.tally().used, 2);
    EXPECT_EQ(log.tally().rejected, 1);
    EXPECT_THAT(log.messages(),
                HasSubstr("log.csv:4:1: error: date is no date that exists (got \"3/16/2026\""));
}

TEST(DateOrder, ADottedDateIsDayFirst) {
    EXPECT_EQ(read_text("Date,Km\n3.4.2026,5\n").entry(0).day, Day{2026_y / 4 / 3});
}

TEST(Columns, ThatTellTheSameTwiceAreNamed) {
    const auto log = read_text("Date,Distance (km),Distance (mi)\n2026-03-02,5,3.1\n");

    EXPECT_EQ(totals(log).metres, 5000);
    EXPECT_THAT(
        log.messages(),
        HasSubstr(
            "note: column 3 (\"Distance (mi)\") is not read: \"Distance (km)\" already tells it"));
}

TEST(Columns, WithAUnitThatDoesNotFitAreNotRead) {
    const auto log = read_text("Date,Distance (laps),Duration,HR min\n2026-03-02,12,0:25:00,44\n");

    EXPECT_EQ(totals(log), (Totals{1, 0, 1500, 0}));
    EXPECT_FALSE(log.entry(0).heart_rate);
    EXPECT_THAT(log.messages(),
                HasSubstr("column 2 (\"Distance (laps)\") is not read: its unit is none for that"));
}

TEST(Rows, NoneAfterTheHeaderIsWarnedOf) {
    EXPECT_THAT(read_text("date,km\n").messages(),
                HasSubstr("warning: holds no rows after its header"));
}

TEST(DateOrder, IsAskedForWhereASlashComesLateInALongLog) {
    std::string text = "date,distance_km\n";
    for (int i = 0; i < 300; ++i) {
        text += "2026-01-01,5\n";
    }
    const auto log = read_text(text + "3/4/2026,5\n");

    EXPECT_EQ(log.tally().rejected, 1);
    EXPECT_THAT(log.messages(),
                HasSubstr("date may have its day or its month first (got \"3/4/2026\")"));
}

TEST(Workouts, ThatNameAnotherSportAreNoRunWhereNoSportColumnSaysSo) {
    const auto log = read_text(
        "Date,Workout,Distance "
        "(km),Duration\n2026-03-02,Bike,30,1:00:00\n2026-03-03,Rest,,\n2026-03-04,4x1000,9,0:45:"
        "00\n");

    EXPECT_EQ(log.ignored(Ignored::other_sport), 1);
    EXPECT_EQ(log.ignored(Ignored::rest_day), 1);
    EXPECT_EQ(totals(log).metres, 9000);
    EXPECT_EQ(log.texts[log.entry(0).workout], "4x1000");
}

}  // namespace
}  // namespace soleus::sources
