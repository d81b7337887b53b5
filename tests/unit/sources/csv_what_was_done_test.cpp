#include "csv_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace soleus::sources {
namespace {

using ::testing::HasSubstr;

/// The days of August of which a run is left.
std::string run_days(const CsvReading& log) {
    std::string all;
    for (std::size_t i = 0; i < log.reading.entries.size(); ++i) {
        const auto entry = log.entry(i);
        all += model::is_run(entry) ? to_string(entry.day).substr(8) + ' ' : "";
    }
    return all;
}

TEST(CsvWhatWasDone, a_column_of_another_name_that_names_other_sports_is_told) {
    const auto log = read_text(
        "Datum;Einheit;km;Zeit\n2026-08-01;DL "
        "locker;12,4;1:05:20\n2026-08-03;Intervalle;10,0;0:52:10\n"
        "2026-08-04;Rad;45,0;2:40:00\n2026-08-06;Wanderung;14,0;4:00:00\n");
    EXPECT_EQ(run_days(log), "01 03 04 06 ");
    EXPECT_THAT(
        log.messages(),
        HasSubstr("column 2 (\"Einheit\") names other sports in 2 rows (\"Wanderung\"), which "
                  "count as runs; call it sport if it tells what was done"));
}

TEST(CsvWhatWasDone, a_plan_for_the_day_drops_no_run_of_it) {
    const auto log = read_text(
        "Date,Distance (km),Duration,Plan\n2026-08-03,8,0:45:00,easy\n2026-08-05,10,0:56:00,rest\n"
        "2026-08-08,6,0:33:00,cross training\n2026-08-10,16,1:33:00,long run\n");
    EXPECT_EQ(run_days(log), "03 05 08 10 ");
}

TEST(CsvWhatWasDone, what_was_done_besides_is_no_sport_of_the_run) {
    const auto log = read_text(
        "date,km,duration,extra\n2026-08-01,12,1:05:20,bike\n2026-08-03,10,0:52:10,\n"
        "2026-08-04,10,0:52:10,\n2026-08-05,10,0:52:10,\n2026-08-06,10,0:52:10,yoga\n");
    EXPECT_EQ(run_days(log), "01 03 04 05 06 ");
}

TEST(CsvWhatWasDone, sport_type_is_the_sport) {
    const auto log = read_text(
        "Date,Sport Type,Distance(km),Duration\n2026-08-03,Run,10.02,55:10\n"
        "2026-08-04,Track Run,8.02,40:10\n2026-08-05,Bike,30.02,1:10:10\n");
    EXPECT_EQ(run_days(log), "03 04 ");
}

TEST(CsvWhatWasDone, a_workout_that_is_nothing_but_another_sport_is_one) {
    const auto log = read_text(
        "Date,Workout,km,Dauer\n2026-08-01,Easy 10k,10,0:55:00\n2026-08-02,Bike 40k,40,2:35:00\n"
        "2026-08-03,60min spin,25,2:00:00\n2026-08-04,Bike path easy 8k,8,0:45:00\n"
        "2026-08-05,\"Walk breaks, 5 x 3 min\",5,0:40:00\n2026-08-06,Swim then easy run,8,0:50:00\n"
        "2026-08-07,Cycle 2,12,1:00:00\n2026-08-08,\"Spin the legs, 5k easy\",5,0:30:00\n");
    EXPECT_EQ(run_days(log), "01 04 05 06 07 08 ");
}

TEST(CsvWhatWasDone, a_bike_race_is_no_race_and_a_walk_on_a_treadmill_no_run) {
    for (const char* const word :
         {"Bici da corsa", "Corsa in bici", "Corrida de bicicleta", "Treadmill walk", "Rennrad",
          "VTT", "Marche nordique", "Langlaufen", "Fußball", "HKWorkoutActivityTypeCycling"}) {
        const auto log = read_text("date,type,km,duration\n2026-08-03,Run,10,0:55:00\n2026-08-04," +
                                   std::string{word} + ",10,0:55:00\n");
        EXPECT_EQ(run_days(log), "03 ") << word;
    }
}

TEST(CsvWhatWasDone, apples_export_names_the_sport_and_each_rows_unit) {
    const auto log = read_text(
        "workoutActivityType,duration,durationUnit,totalDistance,totalDistanceUnit,startDate\n"
        "HKWorkoutActivityTypeRunning,55.2,min,10.02,km,2026-08-03 18:30:10 +0200\n"
        "HKWorkoutActivityTypeCycling,65.2,min,20.02,km,2026-08-04 18:30:10 +0200\n"
        "HKWorkoutActivityTypeRunning,35.2,min,4.02,mi,2026-08-05 18:30:10 +0200\n");
    EXPECT_EQ(run_days(log), "03 05 ");
    EXPECT_EQ(log.entry(1).distance, Metres{6470});
}

}  // namespace
}  // namespace soleus::sources
