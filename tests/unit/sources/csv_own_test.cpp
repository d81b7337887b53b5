#include "csv_reading.hpp"

namespace soleus::sources {
namespace {

using model::Clock;
using model::Ignored;
using model::Sport;
using testing::HasSubstr;
using namespace date::literals;

TEST(OwnLog, EveryColumnOfSoleusLogIsRead) {
    const auto log = read_text(
        "date,time,athlete,sport,distance_km,moving_time,elapsed_time,ascent_m,descent_m,ascent_"
        "source,rpe,pain,pain_site,"
        "pain_side,rest_days,diagnosis,workout,shoe,avg_hr,cadence_spm,notes,source\n"
        "2026-03-02,06:13:05,anna,trail_run,12.345,1:02:03,1:10:00,310,305,barometer,4.5,2,calf,"
        "left,3,grade 1,hills,Blue,"
        "146.5,172,felt fine,a.gpx\n");

    EXPECT_EQ(log.reading.summary.dialect, "soleus");
    ASSERT_EQ(log.reading.entries.size(), 1U);
    const auto& run = log.entry(0);
    EXPECT_EQ(run.day, Day{2026_y / 3 / 2});
    EXPECT_EQ(run.start, model::Seconds{6 * 3600 + 13 * 60 + 5});
    EXPECT_EQ(run.clock, Clock::local);
    EXPECT_EQ(run.sport, Sport::trail_run);
    EXPECT_EQ(run.distance, Metres{12345});
    EXPECT_EQ(run.moving, model::Seconds{3723});
    EXPECT_EQ(run.elapsed, model::Seconds{4200});
    EXPECT_EQ(run.ascent, Metres{310});
    EXPECT_EQ(run.descent, Metres{305});
    EXPECT_EQ(run.ascent_source, model::AscentSource::barometer);
    EXPECT_EQ(run.rpe, Exertion{4500});
    EXPECT_EQ(run.pain, PainScore{2});
    EXPECT_EQ(run.rest_days, Days{3});
    EXPECT_FLOAT_EQ(run.heart_rate.value_or(0), 146.5F);
    EXPECT_FLOAT_EQ(run.cadence.value_or(0), 172.0F);
    EXPECT_EQ(log.texts[run.athlete], "anna");
    EXPECT_EQ(log.texts[run.pain_site], "calf");
    EXPECT_EQ(log.texts[run.pain_side], "left");
    EXPECT_EQ(log.texts[run.diagnosis], "grade 1");
    EXPECT_EQ(log.texts[run.workout], "hills");
    EXPECT_EQ(log.texts[run.shoe], "Blue");
    EXPECT_EQ(log.texts[run.source], "a.gpx");
    EXPECT_EQ(log.notes(0), "felt fine");
    EXPECT_EQ(run.origin.line, 2U);
}

TEST(OwnLog, SynonymsAndUnitsStandInTheHeaderInAnyOrderAndCase) {
    const auto log = read_text(
        "Elev Gain (ft),DURATION,Distance (mi),Runner,Date\n1000,0:52:30,6.2,bo,2026-03-02\n");

    EXPECT_EQ(log.reading.summary.dialect, "soleus");
    EXPECT_EQ(totals(log), (Totals{1, 9978, 3150, 305}));
    EXPECT_EQ(log.texts[log.entry(0).athlete], "bo");
}

TEST(OwnLog, UnitsMayBeSuffixesBracketsOrTheNameItself) {
    EXPECT_EQ(totals(read_text("date,distance_m,minutes\n2026-03-02,5000,25\n")),
              (Totals{1, 5000, 1500, 0}));
    EXPECT_EQ(totals(read_text("date,km,duration [min]\n2026-03-02,5,25.5\n")),
              (Totals{1, 5000, 1530, 0}));
    EXPECT_EQ(totals(read_text("date,miles,duration_s\n2026-03-02,1,400\n")),
              (Totals{1, 1609, 400, 0}));
    EXPECT_EQ(totals(read_text("date,distance_km,elevation_gain_m\n2026-03-02,5,120\n")),
              (Totals{1, 5000, 0, 120}));
}

TEST(OwnLog, MetresAndSecondsAreRoundedHalfUpOnce) {
    const auto log = read_text(
        "date,distance_km,duration\n2026-03-02,1.0005,0:05:00.5\n2026-03-03,1.0004,0:05:00.4\n");

    EXPECT_EQ(log.entry(0).distance, Metres{1001});
    EXPECT_EQ(log.entry(0).elapsed, model::Seconds{301});
    EXPECT_EQ(log.entry(1).distance, Metres{1000});
    EXPECT_EQ(log.entry(1).elapsed, model::Seconds{300});
}

TEST(OwnLog, APainDiaryIsFourColumns) {
    const auto log = read_text(
        "date,pain_site,pain,notes\n2026-03-02,calf,2.1,after the stairs\n2026-03-03,calf,0,\n");

    EXPECT_EQ(log.tally().used, 2);
    EXPECT_EQ(log.entry(0).pain, PainScore{3});
    EXPECT_EQ(log.entry(1).pain, PainScore{0});
    EXPECT_FALSE(model::is_run(log.entry(0)));
}

TEST(OwnLog, ARowMayHoldOnlyPrescribedRest) {
    const auto log = read_text(
        "date,rest_days,rest_until\n2026-03-02,7,\n2026-03-12,,2026-03-20\n2026-03-21,0,\n");

    EXPECT_EQ(log.tally().used, 3);
    EXPECT_EQ(log.entry(0).rest_days, Days{7});
    EXPECT_EQ(log.entry(1).rest_until, Day{2026_y / 3 / 20});
    EXPECT_EQ(log.entry(2).rest_days, Days{0});
}

TEST(OwnLog, TheDateMayHoldATimeAndAZone) {
    const auto log = read_text(
        "date,distance_km\n2026-03-02 "
        "06:30,5\n2026-03-03T23:30:00Z,5\n2026-03-04T23:30:00-05:00,5\n2026-03-05,5\n");

    EXPECT_EQ(log.entry(0).clock, Clock::local);
    EXPECT_EQ(log.entry(0).start, model::Seconds{6 * 3600 + 30 * 60});
    EXPECT_EQ(log.entry(1).clock, Clock::utc);
    EXPECT_EQ(log.entry(2).clock, Clock::local);
    EXPECT_EQ(log.entry(2).day, Day{2026_y / 3 / 4});
    EXPECT_EQ(log.entry(3).clock, Clock::day_only);
    EXPECT_FALSE(log.entry(3).start);
}

TEST(OwnLog, TheApostropheThatGuardsACellIsTakenOff) {
    const auto log =
        read_text("date,distance_km,notes\n2026-03-02,5,'=1+1\n2026-03-03,5,'tis fine\n");

    EXPECT_EQ(log.notes(0), "=1+1");
    EXPECT_EQ(log.notes(1), "'tis fine");
}

TEST(OwnLog, OfManyApostrophesBeforeAFormulaOneIsTakenOff) {
    const auto log = read_text(
        "date,distance_km,shoe,notes\n2026-03-02,5,'''@home,''-x\n2026-03-03,5,'@home,'-x\n"
        "2026-03-04,5,'',''tis\n");

    ASSERT_EQ(log.reading.entries.size(), 3U);
    EXPECT_EQ(log.texts[log.entry(0).shoe], "''@home");
    EXPECT_EQ(log.notes(0), "'-x");
    EXPECT_EQ(log.texts[log.entry(1).shoe], "@home");
    EXPECT_EQ(log.notes(1), "-x");
    EXPECT_EQ(log.texts[log.entry(2).shoe], "''");
    EXPECT_EQ(log.notes(2), "''tis");
}

TEST(OwnLog, AnotherSportIsIgnoredUnlessTheRowTellsOfTheBody) {
    const auto log = read_text(
        "date,sport,distance_km,duration,pain\n2026-03-02,ride,40,1:20:00,\n2026-03-03,ride,40,1:"
        "20:00,3\n2026-03-04,run,5,0:25:00,\n");

    EXPECT_EQ(log.ignored(Ignored::other_sport), 1);
    EXPECT_EQ(totals(log), (Totals{1, 5000, 1500, 0}));
    EXPECT_EQ(log.entry(0).pain, PainScore{3});
    EXPECT_EQ(log.entry(0).sport, Sport::other);
    EXPECT_FALSE(log.entry(0).distance);
}

TEST(OwnLog, ARowWithNeitherDistanceNorTimeIsARestDay) {
    const auto log = read_text(
        "date,distance_km,duration,notes\n2026-03-02,0,,\n2026-03-03,,,sore "
        "calf\n2026-03-04,-,--,\n");

    EXPECT_EQ(log.ignored(Ignored::rest_day), 2);
    EXPECT_EQ(log.tally().used, 1);
    EXPECT_EQ(log.notes(0), "sore calf");
}

TEST(OwnLog, DistanceWithoutTimeAndTimeWithoutDistanceAreUsed) {
    const auto log = read_text("date,distance_km,duration\n2026-03-02,5,\n2026-03-03,0,0:30:00\n");

    EXPECT_EQ(log.tally().used, 2);
    EXPECT_FALSE(log.entry(0).elapsed);
    EXPECT_FALSE(log.entry(1).distance);
    EXPECT_EQ(log.entry(1).elapsed, model::Seconds{1800});
}

TEST(OwnLog, TheSameStartDistanceAndTimeTwiceIsADuplicate) {
    const std::string a = "2026-03-02 06:30,5,0:25:00,\n";
    const std::string b = "2026-03-04 06:30,5,0:25:00,\n";
    const auto log = read_text("date,distance_km,duration,pain\n" + a + b + a +
                               "2026-03-04 18:30,5,0:25:00,\n" + b);

    EXPECT_EQ(log.ignored(Ignored::duplicate), 2);
    EXPECT_EQ(log.tally().used, 3);
    EXPECT_THAT(
        log.messages(),
        HasSubstr(
            "note: 2 rows repeat the start, distance and time of an earlier one; counted once"));
}

TEST(OwnLog, ARepeatThatTellsOfNewPainKeepsThePainAndDropsTheRun) {
    const auto log = read_text(
        "date,distance_km,duration,pain,workout\n2026-03-02,5,0:25:00,,tempo\n2026-03-02,5,0:25:00,"
        "4,tempo\n2026-03-02,5.1,0:25:00,,\n");

    EXPECT_EQ(totals(log), (Totals{2, 10100, 3000, 0}));
    EXPECT_EQ(log.entry(1).pain, PainScore{4});
    EXPECT_EQ(log.entry(1).workout, model::TextId::none) << "as a row without a run has none";
}

TEST(OwnLog, TwoAthletesMayRunTheSame) {
    const auto log = read_text(
        "date,athlete,distance_km,duration\n2026-03-02,a,5,0:25:00\n2026-03-02,b,5,0:25:00\n");

    EXPECT_EQ(log.tally().used, 2);
}

TEST(OwnLog, MissingFieldsAtTheEndAreAbsentAndMoreThanTheHeaderAreRejected) {
    const auto log = read_text(
        "date,distance_km,notes\n2026-03-02,5\n2026-03-03,5,slow, sad\n2026-03-04,5,fine,,\n");

    EXPECT_EQ(log.tally().used, 2);
    EXPECT_EQ(log.tally().rejected, 1);
    EXPECT_THAT(log.messages(), HasSubstr("log.csv:3:19: error: 4 fields where the header has 3"));
}

TEST(OwnLog, ATornRowIsToldByItsFieldsAlsoWhereItsDateIsLost) {
    const auto log = read_text("date,distance_km\nlost,the,thread\n2026-03-04,5\n");

    EXPECT_THAT(log.messages(), HasSubstr("log.csv:2:10: error: 3 fields where the header has 2"));
    EXPECT_TRUE(log.reading.rejected_undated);
}

TEST(OwnLog, ALastLineThatWasCutOffIsRejected) {
    const auto log = read_text("date,distance_km,duration\n2026-03-02,5,0:25:00\n2026-03-03,1");

    EXPECT_EQ(log.tally().used, 1);
    EXPECT_EQ(log.tally().rejected, 1);
    EXPECT_THAT(
        log.messages(),
        HasSubstr("the last line has 2 of 3 fields and no line end: was the file cut off?"));
}

TEST(OwnLog, ALastLineWithAllItsFieldsNeedsNoNewline) {
    EXPECT_EQ(read_text("date,distance_km,duration\n2026-03-02,5,0:25:00").tally().used, 1);
}

TEST(OwnLog, UnitlessDistanceIsSaidToBeKilometresUnlessForced) {
    ReadOptions imperial;
    imperial.units = ReadOptions::UnitSystem::imperial;
    const std::string text = "date,distance,duration,ascent\n2026-03-02,5,0:45:00,100\n";

    const auto metric = read_text(text);
    EXPECT_EQ(totals(metric), (Totals{1, 5000, 2700, 100}));
    EXPECT_THAT(metric.messages(), HasSubstr("note: distance names no unit: read as km"));
    EXPECT_EQ(totals(read_text(text, imperial)), (Totals{1, 8047, 2700, 30}));
}

TEST(OwnLog, FeetFollowMiles) {
    const auto log = read_text("date,distance (mi),ascent\n2026-03-02,5,100\n");

    EXPECT_EQ(totals(log), (Totals{1, 8047, 0, 30}));
    EXPECT_THAT(log.messages(), HasSubstr("ascent names no unit: read as feet"));
}

TEST(OwnLog, TimeIsTheTimeOfDayBesideADurationAndOtherwiseWhatItsValuesTell) {
    const auto beside = read_text("date,time,distance_km,duration\n2026-03-02,06:30,10,0:50:00\n");
    const auto as_duration = read_text("date,time,distance_km\n2026-03-02,47:08,10\n");
    const auto as_clock =
        read_text("date,time,distance_km\n2026-03-02,06:30,10\n2026-03-03,18:05,12\n");

    EXPECT_EQ(beside.entry(0).start, model::Seconds{23400});
    EXPECT_EQ(as_duration.entry(0).elapsed, model::Seconds{2828});
    EXPECT_THAT(as_duration.messages(), HasSubstr("is read as the run's duration"));
    EXPECT_EQ(as_clock.entry(0).start, model::Seconds{23400});
    EXPECT_FALSE(as_clock.entry(0).elapsed);
    EXPECT_THAT(as_clock.messages(), HasSubstr("is read as the time of day"));
}

}  // namespace
}  // namespace soleus::sources
