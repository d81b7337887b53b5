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
