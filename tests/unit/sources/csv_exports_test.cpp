#include "csv_reading.hpp"

namespace soleus::sources {
namespace {

using model::Clock;
using model::Ignored;
using model::Sport;
using testing::HasSubstr;
using namespace date::literals;

TEST(Runkeeper, MilesAndFeetStandInTheHeader) {
    const auto log = read_text(
        "Date,Type,Route Name,Distance (mi),Duration,Average Pace,Average Speed (mph),Calories "
        "Burned,Climb (ft),Average Heart "
        "Rate (bpm),Notes,GPX File\r\n"
        "2015-03-21 09:44:25,Running,,3.10,29:57,9:40,6.2,300,100,,calf ok,2015-03-21-0944.gpx\r\n"
        "2015-03-22 09:44:25,Cycling,,10,40:00,4:00,15,300,100,,,\r\n"
        "2015-03-23 08:00:00,Running,,13.10,2:12:01,10:05,5.9,1300,55,151,,\r\n");

    EXPECT_EQ(log.reading.summary.dialect, "runkeeper");
    EXPECT_EQ(totals(log), (Totals{2, 4989 + 21082, 1797 + 7921, 30 + 17}));
    EXPECT_EQ(log.entry(0).clock, Clock::local);
    EXPECT_EQ(log.texts[log.entry(0).gpx_name], "2015-03-21-0944.gpx");
    EXPECT_EQ(log.notes(0), "calf ok");
    EXPECT_EQ(log.ignored(Ignored::other_sport), 1);
}

TEST(Runkeeper, MetricAccountsAndLaterExportsAreTheSame) {
    const auto log = read_text(
        "Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed "
        "(km/h),Calories Burned,Climb (m),"
        "Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File\n"
        "a-1,2020-03-21 09:44:25,Running,,5.00,25:00,5:00,12,300,40,,,,\n");

    EXPECT_EQ(totals(log), (Totals{1, 5000, 1500, 40}));
}

TEST(Intervals, MetresSecondsLocalTimeAndStepsOfOneFoot) {
    const auto log = read_text(
        "id,start_date_local,name,type,moving_time,distance,elapsed_time,total_elevation_gain,max_"
        "speed,average_speed,"
        "has_heartrate,max_heartrate,average_heartrate,average_cadence,calories,icu_training_load,"
        "icu_rpe,pace\n"
        "i1,2025-05-01T19:30:00Z,Evening,TrailRun,3000,8000.4,3100,250.5,4,2.6,true,180,0,84,500,"
        "60,6,2.6\n"
        "i2,2025-05-02T19:30:00,Spin,VirtualRide,3000,20000,3100,0,4,2.6,true,180,120,84,500,60,,"
        "\n");

    EXPECT_EQ(log.reading.summary.dialect, "intervals");
    EXPECT_EQ(totals(log), (Totals{1, 8000, 3000, 251}));
    const auto& run = log.entry(0);
    EXPECT_EQ(run.clock, Clock::local);
    EXPECT_EQ(run.sport, Sport::trail_run);
    EXPECT_EQ(run.elapsed, model::Seconds{3100});
    EXPECT_FALSE(run.heart_rate);
    EXPECT_FLOAT_EQ(run.cadence.value_or(0), 168.0F);
    EXPECT_EQ(run.rpe, Exertion{6000});
    EXPECT_EQ(log.notes(0), "Evening");
}

TEST(RunningPage, TheLocalColumnDecidesTheDay) {
    const auto log = read_text(
        ",run_id,name,distance,moving_time,elapsed_time,type,start_date,start_date_local,location_"
        "country,average_heartrate,"
        "average_speed\n"
        "1,10,Town,4118.0,00:25:56,00:26:10,Run,2012-10-26 18:14:52+00:00,2012-10-27 02:14:52,\"a, "
        "b\",,6''17\n");

    EXPECT_EQ(log.reading.summary.dialect, "running-page");
    EXPECT_EQ(totals(log), (Totals{1, 4118, 1556, 0}));
    EXPECT_EQ(log.entry(0).day, Day{2012_y / 10 / 27});
    EXPECT_EQ(log.entry(0).clock, Clock::local);
}

TEST(TrainingPeaks, HoursPlannedRowsDaysOffAndTheAthletesOwnWords) {
    const auto log = read_text(
        "\"Title\",\"WorkoutType\",\"WorkoutDescription\",\"PlannedDuration\","
        "\"PlannedDistanceInMeters\",\"WorkoutDay\","
        "\"CoachComments\",\"DistanceInMeters\",\"AthleteComments\",\"TimeTotalInHours\","
        "\"HeartRateAverage\",\"Rpe\"\n"
        "\"Easy\",\"Run\",\"stop if the calf "
        "hurts\",\"0.5\",\"5000\",\"2025-01-14\",\"\",\"5100.6\",\" *01/14/2025 Jo: calf "
        "tight*\",\"0.375555545091629\",\"140\",\"3\"\n"
        "\"Long\",\"Run\",\"\",\"2\",\"20000\",\"2025-01-15\",\"\",\"\",\"\",\"\",\"\",\"\"\n"
        "\"\",\"Day Off\",\"\",\"\",\"\",\"2025-01-16\",\"\",\"\",\"\",\"\",\"\",\"\"\n"
        "\"\",\"Bike\",\"\",\"\",\"\",\"2025-01-17\",\"\",\"30000\",\"\",\"1\",\"\",\"\"\n");

    EXPECT_EQ(log.reading.summary.dialect, "trainingpeaks");
    EXPECT_EQ(totals(log), (Totals{1, 5101, 1352, 0}));
    EXPECT_EQ(log.notes(0), "calf tight\nEasy");
    EXPECT_EQ(log.ignored(Ignored::planned), 1);
    EXPECT_EQ(log.ignored(Ignored::rest_day), 1);
    EXPECT_EQ(log.ignored(Ignored::other_sport), 1);
}

TEST(Polar, TwoTablesAreOneRun) {
    const auto log = read_text(
        "Name,Sport,Date,Start time,Duration,Total distance (km),Average heart rate (bpm),Average "
        "speed (km/h),Ascent "
        "(m),Descent (m),Notes,Height (cm),Weight (kg),\n"
        "Jo D,RUNNING,05-06-2018,18:03:11,00:53:55,9.81,148,10.9,75,70,,180,70,\n"
        "Sample rate,Time,HR (bpm),Speed (km/h),Altitude (m),\n"
        "1,00:00:00,90,0.0,101,\n1,00:00:01,91,8.0,101,\n");

    EXPECT_EQ(log.reading.summary.dialect, "polar");
    EXPECT_EQ(log.tally().records, 1);
    EXPECT_EQ(totals(log), (Totals{1, 9810, 3235, 75}));
    EXPECT_EQ(log.entry(0).day, Day{2018_y / 6 / 5});
    EXPECT_EQ(log.entry(0).start, model::Seconds{18 * 3600 + 3 * 60 + 11});
}

TEST(MapMyRun, DatesInWordsAndSeconds) {
    const auto log = read_text(
        "Date Submitted,Workout Date,Activity Type,Calories Burned (kCal),Distance (mi),Workout "
        "Time (seconds),Avg Pace "
        "(min/mi),Max Pace (min/mi),Avg Speed (mi/h),Max Speed (mi/h),Avg Heart "
        "Rate,Steps,Notes,Source,Link\n"
        "\"May 7, 2025\",\"May 6, 2025\",Indoor Run / "
        "Jog,300,3.1,1800,9.6,9.0,6.2,6.5,,4000,b'',Map My Fitness,http\n"
        "\"May 8, 2025\",\"May 7, 2025\",Walk,300,3.1,3600,19,9.0,3.1,6.5,,4000,,Map My "
        "Fitness,http\n");

    EXPECT_EQ(log.reading.summary.dialect, "mapmyrun");
    EXPECT_EQ(totals(log), (Totals{1, 4989, 1800, 0}));
    EXPECT_EQ(log.entry(0).sport, Sport::treadmill);
    EXPECT_EQ(log.entry(0).day, Day{2025_y / 5 / 6});
}

TEST(HealthAutoExport, ColumnsAfterDurationAreLocalised) {
    const auto english = read_text(
        "Workout Type,Start,End,Duration,Active Energy (kcal),Distance (mi),Elevation Ascended "
        "(ft),Elevation Descended "
        "(ft),Step Count,Location,\n"
        "Outdoor Run,2026-03-25 09:04,2026-03-25 09:37,00:32:15,300,3.5,120,110,5000,,\n");
    const auto spanish = read_text(
        "Workout Type,Start,End,Duration,Energ\xC3\xAD"
        "a activa (kcal),Distancia (km),Elevaci\xC3\xB3n Ascendida (m),\n"
        "Correr,2026-03-25 09:04,2026-03-25 09:37,00:32:15,300,5.5,40,\n"
        "Caminata al Aire Libre,2026-03-26 09:04,2026-03-26 09:37,00:32:15,300,2.5,4,\n");

    EXPECT_EQ(english.reading.summary.dialect, "health-auto-export");
    EXPECT_EQ(totals(english), (Totals{1, 5633, 1935, 37}));
    EXPECT_EQ(totals(spanish), (Totals{1, 5500, 1935, 40}));
    EXPECT_EQ(spanish.ignored(Ignored::other_sport), 1);
}

TEST(HealthExport, ADateRangeBeginsWithTheStart) {
    const auto log = read_text(
        "Date,Active energy burned(kcal),Activity,Distance(km),Duration(Seconds),Elevation: "
        "Ascended(m),Heart rate: "
        "Average(count/min)\n"
        "2021-01-02 15:05:17 - 2021-01-02 16:12:32,500,Running,10.2,4015.067,88.5,151.2\n"
        "2021-01-03 15:05:17 - 2021-01-03 16:12:32,500,Walking,4,4015,10,101\n");

    EXPECT_EQ(log.reading.summary.dialect, "healthexport");
    EXPECT_EQ(totals(log), (Totals{1, 10200, 4015, 89}));
    EXPECT_EQ(log.entry(0).start, model::Seconds{15 * 3600 + 5 * 60 + 17});
}

TEST(RunningAhead, MonthFirstAndAUnitInARow) {
    const auto log = read_text(
        "Date,TimeOfDay,Type,SubType,Distance,DistanceUnit,Duration,Notes\n"
        "3/4/2012,6:05 PM,Run,Tempo,5,Mile,0:40:00,windy\n3/5/2012,,Run,Easy,5,Kilometer,0:28:00,\n"
        "3/6/2012,,Bike,,20,Mile,1:00:00,\n");

    EXPECT_EQ(log.reading.summary.dialect, "hand-kept");
    EXPECT_EQ(totals(log), (Totals{2, 8047 + 5000, 2400 + 1680, 0}));
    EXPECT_EQ(log.entry(0).day, Day{2012_y / 3 / 4});
    EXPECT_EQ(log.entry(0).start, model::Seconds{18 * 3600 + 300});
    EXPECT_EQ(log.texts[log.entry(0).workout], "Tempo");
}

TEST(GarminDump, CentimetresAndMilliseconds) {
    const auto log = read_text(
        "activityId,activityName,startTimeLocal,distance,duration,elevationGain,avgHr,"
        "activityType\n"
        "1,Town,1577869200000,1000000,3000000,10000,150,running\n");

    EXPECT_EQ(totals(log), (Totals{1, 10000, 3000, 100}));
    EXPECT_EQ(log.entry(0).day, Day{2020_y / 1 / 1});
    EXPECT_EQ(log.entry(0).start, model::Seconds{9 * 3600});
}

class Refused : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(Refused, ByNameWithTheWayOut) {
    const auto log = read_text(GetParam().first);

    EXPECT_TRUE(log.reading.whole_rejected);
    EXPECT_GE(log.tally().rejected, 1);
    EXPECT_THAT(log.messages(), HasSubstr(GetParam().second));
}

using Pair = std::pair<const char*, const char*>;
INSTANTIATE_TEST_SUITE_P(
    Tables, Refused,
    testing::Values(
        Pair{"#time,trackpoint_type,latitude,longitude,altitude\n\"2020\",\"X\",,,\n",
             "looks like OpenTracks' points"},
        Pair{"Timestamp,Power (w/kg),Form Power (w/kg),Air Power (w/kg),Watch Speed (m/s),Stryd "
             "Speed (m/s),Watch Distance "
             "(meters),Stryd Distance (meters)\n1,2,3,4,5,6,7,8\n",
             "looks like Stryd's samples"},
        Pair{"Wahoo Fitness,1\nWorkout,Run\n", "looks like Wahoo's tables"},
        Pair{"secs,cad,hr,km,kph,nm,watts,alt,lon,lat\n0,1,2,3,4,5,6,7,8,9\n",
             "looks like GoldenCheetah's samples"},
        Pair{"Minutes, Torq (N-m),Km/h,Watts,Km,Cadence,Hrate,ID\n0,0,0,0,0,0,0,0\n",
             "looks like PowerTap's samples"},
        Pair{"INDEX,TAG,DATE,TIME,LATITUDE N/S,LONGITUDE "
             "E/W,HEIGHT,SPEED,HEADING\n1,T,1,1,1,1,1,1,1\n",
             "looks like a Columbus logger's points"},
        Pair{"[[Training]]\nName,x\n", "looks like Epson's sections"},
        Pair{"\"Laps\",\"Time\",\"Cumulative Time\",\"Distance\"\n1,5:00,5:00,1\n",
             "looks like Garmin's splits"},
        Pair{"Date,Steps,Distance (km),Floors\n2026-01-01,9000,6.1,4\n", "looks like daily totals"},
        Pair{"Date,Resting HR,Sleep,HRV\n2026-01-01,50,7,60\n", "looks like daily totals"},
        Pair{"Date,Active energy burned(kcal),Distance(km)\n2026-01-01,500,7\n",
             "looks like daily totals"},
        Pair{"id,duration,distance,calories,activity_type\n1,1800,5000,300,Running\n",
             "no column tells the date"},
        Pair{"date,sport,rpe\n2026-01-01,run,4\n", "no column tells a distance, a time or pain"},
        Pair{"hello,world\n1,2\n", "no line names the columns of a run log"}));

TEST(Smashrun, SaysItsStartInOneWord) {
    const auto log = read_text(
        "activityId,startDateTimeLocal,distance (km),duration (s),notes\n"
        "12345,2026-08-03T06:30:00+02:00,5.02,1800,\n");
    EXPECT_EQ(totals(log), (Totals{1, 5020, 1800, 0})) << log.messages();
    EXPECT_EQ(log.entry(0).start, model::Seconds{6 * 3600 + 1800});
}

TEST(Zepp, SaysTheTimeOfASport) {
    const auto log = read_text(
        "type,startTime,sportTime(s),distance(m),calories(kcal)\n"
        "1,2026-08-03 06:30:00+0000,1800,6000.0,400.0\n");
    EXPECT_EQ(totals(log), (Totals{1, 6000, 1800, 0})) << log.messages();
}

}  // namespace
}  // namespace soleus::sources
