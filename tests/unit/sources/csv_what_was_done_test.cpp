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

TEST(CsvWhatWasDone, words_of_pain_in_a_column_nobody_knows_are_notes) {
    for (const char* const name : {"Sensaciones", "Körpergefühl", "How I felt", "Body check"}) {
        const auto log = read_text("Date,km,duration," + std::string{name} +
                                   "\n2026-08-03,10,0:55:00,good\n"
                                   "2026-08-05,10,0:55:00,left calf strained\n");
        EXPECT_EQ(log.notes(1), std::string{name} + ": left calf strained");
        EXPECT_THAT(log.messages(), HasSubstr("is read as notes, as words of pain stand in it"));
    }
    for (const char* const name : {"Plan", "Coach comments", "Route", "Podcast"}) {
        const auto log = read_text("Date,km,duration," + std::string{name} +
                                   "\n2026-08-03,10,0:55:00,easy\n"
                                   "2026-08-05,10,0:55:00,stop if the calf hurts\n");
        EXPECT_EQ(log.notes(1), "") << "no complaint of the runner's";
        EXPECT_THAT(log.messages(),
                    HasSubstr("column 4 (\"" + std::string{name} + "\") is not read"));
        EXPECT_THAT(log.messages(), HasSubstr("is not read, though words of pain stand in it; call "
                                              "it notes if they are the runner's"));
    }
    const auto weather = read_text("Date,km,duration,Weather\n2026-08-03,10,0:55:00,windy\n");
    EXPECT_EQ(weather.notes(0), "") << "what tells of no pain stays where it is";
}

TEST(CsvWhatWasDone, a_second_column_of_notes_is_read_where_it_tells_of_pain) {
    const auto log = read_text(
        "date,km,duration,notes,post workout notes\n2026-08-03,10,0:55:00,easy,calf pain 4/10\n");
    EXPECT_EQ(log.notes(0), "easy\npost workout notes: calf pain 4/10");
    EXPECT_THAT(log.messages(), HasSubstr("column 5 (\"post workout notes\") is read as notes, as "
                                          "words of pain stand in it"));
}

TEST(CsvWhatWasDone, a_unit_column_of_the_ascent_is_heeded) {
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

TEST(CsvWhatWasDone, metres_are_not_written_to_the_millimetre) {
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

TEST(CsvWhatWasDone, a_dump_of_garmins_web_service_is_in_metres_and_seconds) {
    const auto web = read_text(
        "startTimeLocal,activityType,distance,duration,elevationGain\n"
        "2026-08-03 18:30:00,running,10020.5,3310.4,120.5\n");
    EXPECT_EQ(web.entry(0).distance, Metres{10'021});
    EXPECT_EQ(web.entry(0).elapsed, model::Seconds{3310});
    EXPECT_EQ(web.entry(0).ascent, Metres{121});
    const auto exported = read_text(
        "startTimeLocal,activityType,distance,duration,elevationGain\n"
        "1785781800000,running,1002050,3310400,12050\n");
    EXPECT_EQ(exported.entry(0).distance, Metres{10'021});
    EXPECT_EQ(exported.entry(0).elapsed, model::Seconds{3310});
    const auto converted = read_text(
        "startTimeLocal,activityType,distance,duration,elevationGain\n"
        "2026-08-03 18:30:00,running,1002050,3310400,12050\n");
    EXPECT_EQ(converted.entry(0).distance, Metres{10'021}) << "the sizes tell, not the dates";
}

TEST(CsvWhatWasDone, whose_it_was_goes_by_many_names) {
    for (const char* const name : {"Patient", "Client", "Wer", "Atleet", "Team member"}) {
        const auto log =
            read_text(std::string{name} + ",date,km,duration\nAnna,2026-08-03,10,0:55:00\n");
        EXPECT_EQ(log.texts[log.entry(0).athlete], "Anna") << name;
    }
}

}  // namespace
}  // namespace soleus::sources
