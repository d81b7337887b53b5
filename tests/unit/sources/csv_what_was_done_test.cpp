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

TEST(CsvWhatWasDone, a_column_of_any_name_tells_it_where_most_of_its_words_are_known) {
    const auto log = read_text(
        "Datum;Einheit;km;Zeit\n2026-08-01;DL "
        "locker;12,4;1:05:20\n2026-08-03;Intervalle;10,0;0:52:10\n"
        "2026-08-04;Rad;45,0;1:40:00\n2026-08-05;Schwimmen;2,0;0:40:00\n"
        "2026-08-06;Wanderung;14,0;4:00:00\n2026-08-07;Dauerlauf;8,0;0:45:00\n");
    EXPECT_EQ(run_days(log), "01 03 07 ");
    EXPECT_THAT(log.messages(), HasSubstr("column \"Einheit\" is read as the sport"));
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

TEST(CsvWhatWasDone, a_workout_that_begins_with_another_sport_is_one) {
    const auto log = read_text(
        "Date,Workout,km,Dauer\n2026-08-01,Easy 10k,10,0:55:00\n2026-08-02,Bike 40k,40,1:35:00\n"
        "2026-08-03,60min spin,25,1:00:00\n2026-08-04,Hike Pendle Hill,12,3:45:00\n"
        "2026-08-05,\"Walk breaks, 5 x 3 min\",5,0:40:00\n2026-08-06,Swim then easy run,8,0:50:00\n"
        "2026-08-07,5x1000,12,1:00:00\n");
    EXPECT_EQ(run_days(log), "01 05 06 07 ");
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
    std::string text = "date,distance_km,duration,ascent,ascent unit\n";
    for (int i = 0; i < 20; ++i) {
        text += "2026-08-03,10,0:55:1" + std::to_string(i % 10) + ",400,m\n";
    }
    EXPECT_THAT(read_text(text + "2026-08-04,10,0:55:10,400,stone\n").messages(),
                HasSubstr("unit of the ascent is no unit (got \"stone\", wanted m or ft"));
}

TEST(CsvWhatWasDone, metres_are_not_written_to_the_millimetre) {
    const auto log = read_text(
        "Datum;Distanz;Dauer\n2026-08-03;8.200 m;0:45:00\n2026-08-05;10,500 m;0:55:00\n"
        "2026-08-06;800 m;0:05:00\n");
    EXPECT_EQ(log.entry(0).distance, Metres{8200});
    EXPECT_EQ(log.entry(1).distance, Metres{10'500});
    EXPECT_EQ(log.entry(2).distance, Metres{800});
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
