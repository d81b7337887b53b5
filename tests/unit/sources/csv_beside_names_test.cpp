#include "csv_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace soleus::sources {
namespace {

using ::testing::HasSubstr;

CsvReading column_of_sevens(const std::string& name) {
    return read_text("date,km,duration,\"" + name + "\"\n2026-08-03,10,0:55:00,7\n");
}

TEST(CsvBesideNames, a_climb_that_goes_down_is_the_descent) {
    for (const char* const name :
         {"Höhenmeter -", "Hm-", "Elev -", "Elevation (loss)", "Dénivelé (-)", "Höhenmeter (ab)",
          "Vert (down)", "Desnivel (negativo)"}) {
        const auto entry = column_of_sevens(name).entry(0);
        EXPECT_EQ(entry.descent, Metres{7}) << name;
        EXPECT_FALSE(entry.ascent) << name;
    }
    for (const char* const name : {"Höhenmeter +", "Hm+", "Vert +", "Elevation (gain)", "HM (m)"}) {
        const auto entry = column_of_sevens(name).entry(0);
        EXPECT_EQ(entry.ascent, Metres{7}) << name;
        EXPECT_FALSE(entry.descent) << name;
    }
}

TEST(CsvBesideNames, up_and_down_side_by_side_are_told_apart) {
    const auto log = read_text("Datum;km;Zeit;Hm+;Hm-\n03.08.2026;10;0:55:10;400;50\n");
    EXPECT_EQ(log.entry(0).ascent, Metres{400});
    EXPECT_EQ(log.entry(0).descent, Metres{50});
}

TEST(CsvBesideNames, a_figure_of_one_moment_is_none_of_the_run) {
    for (const char* const name : {"Elevation (max)", "Elevation (start)", "Ascent (avg)",
                                   "HR (max)", "HR (rest)", "RPE (max)"}) {
        const auto log = column_of_sevens(name);
        const auto entry = log.entry(0);
        EXPECT_FALSE(entry.ascent || entry.descent || entry.heart_rate || entry.rpe) << name;
        EXPECT_THAT(log.messages(), HasSubstr("is not read: it tells no figure of the whole run"))
            << name;
    }
    EXPECT_TRUE(read_text("date,km,HR (avg)\n2026-08-03,10,146\n").entry(0).heart_rate);
    EXPECT_TRUE(column_of_sevens("RPE (Borg)").entry(0).rpe);
}

TEST(CsvBesideNames, what_was_planned_is_not_what_was_run) {
    const auto log = read_text(
        "Datum;km (Soll);km (Ist);Zeit;HM (geplant)\n03.08.2026;10;8,2;0:45:30;120\n"
        "05.08.2026;15;;;\n06.08.2026;12;14,1;1:20:00;150\n");
    ASSERT_EQ(log.tally().used, 2);
    EXPECT_EQ(log.entry(0).distance, Metres{8200});
    EXPECT_FALSE(log.entry(0).ascent);
    EXPECT_THAT(log.messages(), HasSubstr("(\"km (Soll)\") is not read: it tells a plan"));
}

TEST(CsvBesideNames, scores_of_another_scale_are_not_read_and_that_is_told) {
    for (const char* const name : {"RPE (1-5)", "RPE (Borg 6-20)", "Effort (/5)", "Pain (0-5)",
                                   "Pain (VAS 0-100)", "Calf (0-5)", "RPE (1 of 5)"}) {
        const auto log = column_of_sevens(name);
        EXPECT_FALSE(log.entry(0).rpe || log.entry(0).pain) << name;
        EXPECT_THAT(log.messages(), HasSubstr("is not read: scores from 0 to 10 are wanted"))
            << name;
    }
    for (const char* const name : {"RPE (0-10)", "RPE (1-10)", "RPE (CR10)", "RPE"}) {
        EXPECT_EQ(column_of_sevens(name).entry(0).rpe, Exertion{7000}) << name;
    }
    EXPECT_EQ(column_of_sevens("Pain (0-10)").entry(0).pain, PainScore{7});
}

TEST(CsvBesideNames, a_bracket_that_says_more_changes_nothing) {
    for (const char* const name :
         {"Höhenmeter (auf/ab)", "Elevation (+/-)", "Höhenmeter (ab 2026 Barometer)",
          "Elevation (avg of watch and Strava)", "D+ (ab Uhr)"}) {
        EXPECT_EQ(column_of_sevens(name).entry(0).ascent, Metres{7}) << name;
    }
    for (const char* const name :
         {"RPE (1 = easy - 10 = max)", "RPE (1-10, 5 = tempo)", "Effort (CR-10, Foster 2001)"}) {
        EXPECT_TRUE(column_of_sevens(name).entry(0).rpe) << name;
    }
    for (const char* const name :
         {"Pain (0-10, stop at 4)", "Pain (0-10, 24h after)", "Pain (L5/S1)",
          "Schmerz (0-10, ab 4 Pause)", "Calf pain (NRS 0-10, Silbernagel < 5)"}) {
        EXPECT_EQ(column_of_sevens(name).entry(0).pain, PainScore{7}) << name;
    }
    for (const char* const name : {"Zeit (Ziel)", "Time (without rest)", "Time (race finish)"}) {
        const auto log =
            read_text("date,km,\"" + std::string{name} + "\"\n2026-08-03,10,0:55:00\n");
        EXPECT_EQ(log.entry(0).elapsed, model::Seconds{55 * 60}) << name;
    }
    for (const char* const name : {"km (goal 2026: 1500)", "Distance (start to finish)"}) {
        const auto log =
            read_text("date,\"" + std::string{name} + "\",duration\n2026-08-03,10,0:55:00\n");
        EXPECT_EQ(log.entry(0).distance, Metres{10'000}) << name;
    }
    EXPECT_TRUE(read_text("date,km,Avg HR (max 190)\n2026-08-03,10,146\n").entry(0).heart_rate);
}

TEST(CsvBesideNames, further_lengths_are_named_and_not_lost_in_silence) {
    const auto later =
        read_text("Date,Distance (km),Duration,Distance PM (km)\n2026-08-03,10,0:55:30,5\n");
    EXPECT_EQ(later.entry(0).distance, Metres{10'000});
    EXPECT_THAT(later.messages(),
                HasSubstr("column 4 (\"Distance PM (km)\") is not read; where it tells more of a "
                          "run's distance, add it to \"Distance (km)\""));
    const auto inside =
        read_text("Date,km,Treadmill km,Duration\n2026-08-05,,8,0:45:00\n2026-08-06,9,,0:50:00\n");
    EXPECT_THAT(inside.messages(),
                HasSubstr("column 3 (\"Treadmill km\") is not read: its unit is none for that"));
}

TEST(CsvBesideNames, a_time_of_the_start_is_no_duration) {
    const auto log = read_text("date,km,Time (start)\n2026-08-03,10,6:30\n");
    EXPECT_EQ(log.entry(0).start, model::Seconds{6 * 3600 + 30 * 60});
    EXPECT_FALSE(log.entry(0).elapsed);
}

}  // namespace
}  // namespace soleus::sources
