#include "csv_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace soleus::sources {
namespace {

using ::testing::HasSubstr;

TEST(CsvTotals, a_dated_sum_counts_as_no_run) {
    const auto log = read_text(
        "Date,Workout,Distance (km),Duration\n2026-08-03,Easy,10,0:55:00\n"
        "2026-08-05,Total recovery,12,1:05:00\n2026-08-09,Week total,22,2:00:00\n"
        "2026-08-09,Total,22,2:00:00\n2026-08-09,Summe KW 33,22,2:00:00\n"
        "2026-08-11,Week 34 long run,24,2:30:00\n");
    EXPECT_EQ(log.tally().used, 3);
    EXPECT_EQ(log.ignored(model::Ignored::total_row), 3);
}

TEST(CsvTotals, a_sum_may_be_named_in_a_first_column_that_is_no_field) {
    const auto log = read_text(
        "Wochentag;Datum;km;Zeit\nMo;03.08.2026;10;0:55:00\nSumme;09.08.2026;22;2:00:00\n");
    EXPECT_EQ(log.tally().used, 1);
    EXPECT_EQ(log.ignored(model::Ignored::total_row), 1);
}

TEST(CsvTotals, what_a_runner_says_of_a_sum_drops_no_run) {
    for (const char* const note : {"Week total 36", "Total: 12", "Gesamt 14", "2026 total 1500",
                                   "total for the week 40", "Total 1:23:45"}) {
        const auto log = read_text("date,distance_km,duration,notes\n2026-08-03,8,0:45:00,\"" +
                                   std::string{note} + "\"\n");
        EXPECT_EQ(log.tally().used, 1) << note;
    }
    const auto beside = read_text(
        "Date,Type,Distance (km),Time,,\n2026-08-03,easy,8,0:45:00,,\n"
        "2026-08-09,long,18,1:45:00,Total:,36\n");
    EXPECT_EQ(beside.tally().used, 2) << "the label stands beside the week's last run";
    const auto called = read_text("Runner,Date,Km,Duration\nSuma,2026-08-03,8,0:45:00\n");
    EXPECT_EQ(called.tally().used, 1);
    const auto hurt =
        read_text("date,distance_km,duration,pain,notes\n2026-08-03,8,0:45:00,6,week total\n");
    EXPECT_EQ(hurt.tally().used, 1);
}

TEST(CsvTotals, a_sum_in_the_notes_of_a_plain_log_is_one_too) {
    std::string text = "date,distance_km,duration,notes\n";
    for (int i = 1; i < 10; ++i) {
        text += "2026-08-0" + std::to_string(i) + ",10,0:55:00,easy\n";
    }
    const auto log = read_text(text + "2026-08-09,90,8:15:00,week total\n2026-08-10,5,0:30:00,\n");
    EXPECT_EQ(log.tally().used, 10);
    EXPECT_EQ(log.ignored(model::Ignored::total_row), 1);
}

TEST(CsvTotals, what_soleus_wrote_itself_says_what_every_row_is) {
    const auto log = read_text(
        "date,distance_km,elapsed_time,notes,source\n2026-08-03,10,0:55:00,Total,strava:7\n");
    EXPECT_EQ(log.tally().used, 1);
}

TEST(CsvTotals, a_week_from_one_day_to_another_is_no_run) {
    const auto log = read_text(
        "Date,Distance (km),Duration\n2026-08-01,10,0:55:00\n"
        "2026-08-03 - 2026-08-09,52,5:00:00\n2026-08-10 23:10 - 2026-08-11 00:05,10,0:55:00\n"
        "2026-08-14 18:00 - 2026-08-21 03:00,261,60:10:00\n2026-08-22 - 2026-08-24,62,6:40:00\n");
    EXPECT_EQ(log.tally().used, 4) << "a night, a long race and its stages are runs";
    EXPECT_EQ(log.ignored(model::Ignored::total_row), 1);
    const auto hurt = read_text(
        "date,pain,pain_site,notes\n2026-08-03 - 2026-08-09,4,calf,\n"
        "2026-08-10 - 2026-08-16,,,calf strain: no running\n");
    EXPECT_EQ(hurt.tally().used, 2);
}

TEST(CsvTotals, a_table_of_weeks_is_refused_with_the_way_out) {
    for (const char* const header :
         {"Datum;Mo;Di;Mi;Do;Fr;Sa;So;Zeit;HM", "Date;Mon;Tue;Wed;Thu;Fri;Sat;Sun;Time;Elev"}) {
        const auto log =
            read_text(std::string{header} + "\n03.08.2026;;10;12;8;;8;22;5:30:00;300\n");
        EXPECT_TRUE(log.reading.whole_rejected);
        EXPECT_EQ(log.reading.refused_as, "a table of weeks");
        EXPECT_THAT(log.messages(),
                    HasSubstr("has a column for each day of the week; give each run a row of its "
                              "own, with columns such as date and distance_km"));
    }
    const auto beside = read_text(
        "Date,Distance (km),Duration,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n"
        "2026-08-03,8,0:45:00,1,0,0,0,0,0,0\n");
    EXPECT_EQ(beside.tally().used, 1);
    const auto below = read_text(
        "Plan,Mon,Tue,Wed,Thu,Fri,Sat,Sun\nDate,Distance (km),Duration\n"
        "2026-08-03,8,0:45:00\n");
    EXPECT_EQ(below.tally().used, 1);
    EXPECT_EQ(read_text("date,mi,duration\n2026-08-03,10,1:25:00\n").entry(0).distance,
              Metres{16'093});
}

}  // namespace
}  // namespace soleus::sources
