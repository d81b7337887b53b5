#include <soleus/units/calendar.hpp>

#include <gtest/gtest.h>

namespace soleus {
namespace {

Day day(const char* text) {
    return day_from_iso(text).value();
}

TEST(Calendar, ADayIsReadBackAsItIsPrinted) {
    for (const char* text :
         {"1970-01-01", "2024-02-29", "2026-11-22", "2100-12-31", "2000-02-29"}) {
        EXPECT_EQ(to_string(day(text)), text);
    }
}

TEST(Calendar, OnlyThatShapeAndOnlyDaysThatExist) {
    for (const char* text :
         {"", "2026-2-3", "2026-02-30", "2025-02-29", "2100-02-29", "2026-13-01", "2026-00-01",
          "2026-01-00", "1969-12-31", "2101-01-01", "2026-01-011", " 2026-01-01", "2026/01/01",
          "2026-01-0x", "+026-01-01", "2026-1--1"}) {
        EXPECT_EQ(day_from_iso(text), std::nullopt) << text;
    }
}

TEST(Calendar, AnIsoWeekBelongsToTheYearOfItsThursday) {
    EXPECT_EQ(iso_week_name(day("2026-11-09")), "2026-W46");
    EXPECT_EQ(iso_week_name(day("2026-11-15")), "2026-W46");
    EXPECT_EQ(iso_week_name(day("2026-11-16")), "2026-W47");
    EXPECT_EQ(iso_week_name(day("2024-12-29")), "2024-W52");
    EXPECT_EQ(iso_week_name(day("2024-12-30")), "2025-W01");
    EXPECT_EQ(iso_week_name(day("2025-01-01")), "2025-W01");
    EXPECT_EQ(iso_week_name(day("2023-01-01")), "2022-W52");
    EXPECT_EQ(iso_week_name(day("2023-01-02")), "2023-W01");
}

TEST(Calendar, SomeYearsHaveAWeek53) {
    EXPECT_EQ(iso_week_name(day("2020-12-31")), "2020-W53");
    EXPECT_EQ(iso_week_name(day("2021-01-03")), "2020-W53");
    EXPECT_EQ(iso_week_name(day("2021-01-04")), "2021-W01");
    EXPECT_EQ(iso_week_name(day("2026-12-31")), "2026-W53");
    EXPECT_EQ(iso_week_name(day("2027-01-03")), "2026-W53");
    EXPECT_EQ(iso_week_name(day("2027-01-04")), "2027-W01");
}

TEST(Calendar, AWeekBeginsWhereItIsToldTo) {
    EXPECT_EQ(to_string(week_begin(day("2026-11-22"), date::Monday)), "2026-11-16");
    EXPECT_EQ(to_string(week_begin(day("2026-11-16"), date::Monday)), "2026-11-16");
    EXPECT_EQ(to_string(week_begin(day("2026-11-22"), date::Sunday)), "2026-11-22");
    EXPECT_EQ(to_string(week_begin(day("2026-11-21"), date::Sunday)), "2026-11-15");
    EXPECT_EQ(to_string(week_begin(day("2027-01-01"), date::Saturday)), "2026-12-26");
}

}  // namespace
}  // namespace soleus
