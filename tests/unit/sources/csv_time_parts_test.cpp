#include "csv_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace soleus::sources {
namespace {

using ::testing::HasSubstr;

TEST(CsvTimeParts, hours_minutes_and_seconds_in_columns_are_one_time) {
    const auto log = read_text(
        "Date,km,h,min,s\n2026-08-03,10,0,55,30\n2026-08-09,20,1,50,\n"
        "2026-08-10,9,,48,0\n2026-08-11,8,,,\n");
    EXPECT_EQ(log.entry(0).elapsed, model::Seconds{55 * 60 + 30});
    EXPECT_EQ(log.entry(1).elapsed, model::Seconds{110 * 60});
    EXPECT_EQ(log.entry(2).elapsed, model::Seconds{48 * 60});
    EXPECT_FALSE(log.entry(3).elapsed);
    EXPECT_THAT(log.messages(),
                HasSubstr("columns \"h\" and \"min\" and \"s\" are read as one time"));
}

TEST(CsvTimeParts, they_may_be_german_and_without_seconds) {
    const auto log = read_text("Datum,km,Std,Min\n2026-08-09,20,1,50\n");
    EXPECT_EQ(log.entry(0).elapsed, model::Seconds{110 * 60});
}

TEST(CsvTimeParts, beside_a_duration_they_are_something_else) {
    const auto log = read_text("Date,km,Duration,min,sec\n2026-08-09,20,1:50:00,5,30\n");
    EXPECT_EQ(log.entry(0).elapsed, model::Seconds{110 * 60});
}

TEST(CsvTimeParts, of_other_cells_none_is_made) {
    const auto pace = read_text("Date,Km,Hours,Min,Sec\n2026-08-03,8,0.75,5,38\n");
    EXPECT_EQ(pace.entry(0).elapsed, model::Seconds{45 * 60});
    EXPECT_THAT(pace.messages(),
                HasSubstr("columns \"Hours\" and \"Min\" and \"Sec\" hold no hours, minutes and "
                          "seconds of one time; \"Hours\" is read as the duration"));
    const auto clock = read_text("Date,km,Min,Sec\n2026-08-03,8,45:12,\n");
    EXPECT_EQ(clock.entry(0).elapsed, model::Seconds{45 * 60 + 12});
}

TEST(CsvTimeParts, stand_side_by_side_and_in_order) {
    const auto heart = read_text("Date,km,min,HR\n2026-08-03,8,45,142\n");
    EXPECT_EQ(heart.entry(0).elapsed, model::Seconds{45 * 60});
    EXPECT_TRUE(heart.entry(0).heart_rate);
    const auto sleep = read_text("Date,Km,Minutes,RPE,Hours\n2026-08-05,10,56,5,6\n");
    EXPECT_EQ(sleep.entry(0).elapsed, model::Seconds{56 * 60});
    const auto shoe = read_text("Date,km,min,S\n2026-08-03,8,45,3\n");
    EXPECT_EQ(shoe.entry(0).elapsed, model::Seconds{45 * 60});
}

TEST(CsvTimeParts, may_be_all_that_a_log_has) {
    EXPECT_EQ(read_text("Date,Min,Sec\n2026-08-03,45,12\n").entry(0).elapsed,
              model::Seconds{45 * 60 + 12});
}

TEST(CsvTimeParts, minutes_alone_are_the_whole_time) {
    EXPECT_EQ(read_text("date,km,min\n2026-08-09,20,110\n").entry(0).elapsed,
              model::Seconds{110 * 60});
}

TEST(CsvTimeParts, a_part_that_is_no_number_is_told_with_its_place) {
    const std::string good = "2026-08-03,10,0,55\n";
    std::string text = "date,km,h,min\n";
    for (int i = 0; i < 30; ++i) {
        text += good;
    }
    const auto log = read_text(text + "2026-08-04,10,0,many\n2026-08-05,10,900,0\n");
    EXPECT_THAT(log.messages(), HasSubstr("log.csv:32:17: error: time is no number (got \"many\", "
                                          "wanted a part of a time such as 47)"));
    EXPECT_THAT(log.messages(), HasSubstr("log.csv:33:19: error: time is outside 0 to 10 days"));
}

}  // namespace
}  // namespace soleus::sources
