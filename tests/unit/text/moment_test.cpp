#include <soleus/text/moment.hpp>

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace soleus::text {
namespace {

/// "2026-03-02", "2026-03-02 06:13:47.000", "... +120"
std::string shown(const std::optional<Moment>& moment) {
    if (!moment) {
        return "none";
    }
    std::ostringstream out;
    out << date::format(moment->has_time ? "%F %T" : "%F", moment->wall);
    if (moment->offset) {
        out << " " << std::showpos << moment->offset->count();
    }
    return out.str();
}

std::string iso(std::string_view text) {
    return shown(iso_moment(text));
}
std::string worded(std::string_view text) {
    return shown(worded_date(text));
}
std::string numeric(std::string_view text, DateOrder order) {
    const auto date = numeric_date(text);
    return date ? shown(date->read_as(order)) : "no date";
}
std::optional<std::int64_t> milliseconds(std::optional<std::chrono::milliseconds> time) {
    return time ? std::optional<std::int64_t>{time->count()} : std::nullopt;
}

TEST(IsoMoment, IsReadInEveryFormThatLogsUse) {
    EXPECT_EQ(iso("2026-03-02"), "2026-03-02");
    EXPECT_EQ(iso("2026-03-02T06:13:47Z"), "2026-03-02 06:13:47.000 +0");
    EXPECT_EQ(iso("2026-03-02 06:13"), "2026-03-02 06:13:00.000");
    EXPECT_EQ(iso("2026-03-02T06:13:47.1239999+02:00"), "2026-03-02 06:13:47.123 +120");
    EXPECT_EQ(iso("2026-03-02T06:13:47,98+0200"), "2026-03-02 06:13:47.980 +120");
    EXPECT_EQ(iso("2026-03-02T06:13:47-05"), "2026-03-02 06:13:47.000 -300");
    EXPECT_EQ(iso("2026-03-02T06:13:47-00:00"), "2026-03-02 06:13:47.000 +0");
    EXPECT_EQ(iso("2026-03-02T06:13:47+01:15"), "2026-03-02 06:13:47.000 +75");
    EXPECT_EQ(iso("2026-03-02 06:13:47 +0200"), "2026-03-02 06:13:47.000 +120");
    EXPECT_EQ(iso("2024-02-29T23:59:59.9995Z"), "2024-02-29 23:59:59.999 +0");
    EXPECT_EQ(iso("7521-01-01T00:00:00Z"), "7521-01-01 00:00:00.000 +0");
    EXPECT_EQ(iso("0001-01-01"), "0001-01-01");
}

TEST(IsoMoment, NothingElseIsOne) {
    for (const char* text : {"",
                             "2026-3-2",
                             "26-03-02",
                             "2026-03-2",
                             "2026-02-30",
                             "2025-02-29",
                             "2026-13-01",
                             "2026-00-10",
                             "2026-01-00",
                             "0000-01-01",
                             "2026-03-02T",
                             "2026-03-02x",
                             "2026-03-02T6:13:47Z",
                             "2026-03-02T06:13:47ZZ",
                             "2026-03-02T06:13:4",
                             "2026-03-02T24:00:00Z",
                             "2026-03-02T23:60:00Z",
                             "2026-03-02T23:59:60Z",
                             "2026-03-02T06:13:47.Z",
                             "2026-03-02T06:13:47+2",
                             "2026-03-02T06:13:47+02:60",
                             "2026-03-02T06:13:47+14:01",
                             "2026-03-02T06:13:47+02:0",
                             "2026-03-02  06:13",
                             " 2026-03-02",
                             "2026-03-02 ",
                             "2026/03/02",
                             "2026-03-02T06",
                             "20260302",
                             "-2026-03-02",
                             "2026-03-02T06:13:47 Z ",
                             "12026-03-02"}) {
        EXPECT_EQ(iso(text), "none") << text;
    }
    EXPECT_EQ(iso("2026-03-02T06:13:47+14:00"), "2026-03-02 06:13:47.000 +840");
}

TEST(NumericDate, IsReadInTheOrderOfTheFile) {
    EXPECT_EQ(numeric("7/4/20", DateOrder::mdy), "2020-07-04");
    EXPECT_EQ(numeric("7/4/20", DateOrder::dmy), "2020-04-07");
    EXPECT_EQ(numeric("18.02.12", DateOrder::dmy), "2012-02-18");
    EXPECT_EQ(numeric("20-06-2018", DateOrder::dmy), "2018-06-20");
    EXPECT_EQ(numeric("15/12/2019 09:08", DateOrder::dmy), "2019-12-15 09:08:00.000");
    EXPECT_EQ(numeric("21.07.2026, 15:09:27", DateOrder::dmy), "2026-07-21 15:09:27.000");
    EXPECT_EQ(numeric("7/4/2020 3:36 PM", DateOrder::mdy), "2020-07-04 15:36:00.000");
    EXPECT_EQ(numeric("2026/03/02", DateOrder::mdy), "2026-03-02");
    EXPECT_EQ(numeric("26/03/02", DateOrder::ymd), "2026-03-02");
    EXPECT_EQ(numeric("1/1/70", DateOrder::mdy), "1970-01-01");
    EXPECT_EQ(numeric("1/1/69", DateOrder::mdy), "2069-01-01");
}

TEST(NumericDate, EightDigitsAreADateOfTheseCenturies) {
    EXPECT_EQ(numeric("20260302", DateOrder::dmy), "2026-03-02");
    EXPECT_EQ(numeric("19991231", DateOrder::mdy), "1999-12-31");
    EXPECT_EQ(numeric("20261302", DateOrder::dmy), "none");
    for (const char* text :
         {"02032026", "21000101", "18991231", "2026032", "202603021", "2026030x"}) {
        EXPECT_EQ(numeric(text, DateOrder::dmy), "no date") << text;
    }
}

TEST(NumericDate, MayHaveSignsOrBlanksBehindItsNumbers) {
    EXPECT_EQ(numeric("2026年3月2日", DateOrder::dmy), "2026-03-02");
    EXPECT_EQ(numeric("2026年03月02日 06:13:47", DateOrder::mdy), "2026-03-02 06:13:47.000");
    EXPECT_EQ(numeric("2026년 3월 2일", DateOrder::dmy), "2026-03-02");
    EXPECT_EQ(numeric("2026. 3. 2.", DateOrder::dmy), "2026-03-02");
    EXPECT_EQ(numeric("2026. 3. 2. 18:05", DateOrder::dmy), "2026-03-02 18:05:00.000");
    EXPECT_EQ(numeric("2. 3. 2026", DateOrder::dmy), "2026-03-02");
    EXPECT_EQ(numeric("2026年13月2日", DateOrder::dmy), "none");
    for (const char* text :
         {"2026年3月", "26年3月2日", "0026年3月2日", "2026年3월2日", "2026年3月2日x", "3月2日",
          "2. 3. 2026.", "2/ 3/ 2026", "2026- 3- 2"}) {
        EXPECT_EQ(numeric(text, DateOrder::dmy), "no date") << text;
    }
}

TEST(NumericDate, WhatCannotBeADayIsNone) {
    EXPECT_EQ(numeric("15/12/2019", DateOrder::mdy), "none");
    EXPECT_EQ(numeric("30/2/2020", DateOrder::dmy), "none");
    EXPECT_EQ(numeric("1/2/2020", DateOrder::ymd), "none");
    for (const char* text :
         {"", "7/4", "7/4.20", "7//20", "7/4/202", "7/4/20x", "7/4/2020 25:00", "2020/4/2020",
          "7/2020/4", "7/4/20,", "123/4/20", "7 4 20", "7/4/0020", "a/b/c"}) {
        EXPECT_EQ(numeric(text, DateOrder::mdy), "no date") << text;
    }
}

TEST(WordedDate, KnowsTheLanguagesOfTheLogs) {
    EXPECT_EQ(worded("Jun 4, 2024, 6:13:47 AM"), "2024-06-04 06:13:47.000");
    EXPECT_EQ(worded("Jun 4, 2024, 6:13:47\u202FPM"), "2024-06-04 18:13:47.000");
    EXPECT_EQ(worded("May 6, 2025"), "2025-05-06");
    EXPECT_EQ(worded("8 jul 2017, 15:25:34"), "2017-07-08 15:25:34.000");
    EXPECT_EQ(worded("3 mrt 2019, 07:00:01"), "2019-03-03 07:00:01.000");
    EXPECT_EQ(worded("28 ao\u00FBt 2026, 17:33:44"), "2026-08-28 17:33:44.000");
    EXPECT_EQ(worded("28 aou\u0302t 2026"), "2026-08-28");
    EXPECT_EQ(worded("1 juil. 2026 \u00E0 7:05"), "2026-07-01 07:05:00.000");
    EXPECT_EQ(worded("1er d\u00E9c. 2026"), "2026-12-01");
    EXPECT_EQ(worded("lun., 30 juin 2014 7:03"), "2014-06-30 07:03:00.000");
    EXPECT_EQ(worded("mar., 3 juin 2014 7:03"), "2014-06-03 07:03:00.000");
    EXPECT_EQ(worded("Fr, 25 Mai 2012 20:31"), "2012-05-25 20:31:00.000");
    EXPECT_EQ(worded("4. M\u00E4rz 2024"), "2024-03-04");
    EXPECT_EQ(worded("Do., 4. M\u00C4R. 2024 um 08:15"), "2024-03-04 08:15:00.000");
    EXPECT_EQ(worded("5 ene 2024"), "2024-01-05");
    EXPECT_EQ(worded("4 de junio de 2024, 6:13:47 p. m."), "2024-06-04 18:13:47.000");
    EXPECT_EQ(worded("23 de set. de 2024"), "2024-09-23");
    EXPECT_EQ(worded("quarta-feira, 2 de outubro de 2024 \u00E0s 05:07"),
              "2024-10-02 05:07:00.000");
    EXPECT_EQ(worded("12 gen 2024, 10:00:00"), "2024-01-12 10:00:00.000");
    EXPECT_EQ(worded("l\u00F8r. 3. maj 2025 kl. 9:30"), "2025-05-03 09:30:00.000");
    EXPECT_EQ(worded("4th July 2024"), "2024-07-04");
    EXPECT_EQ(worded("July 4th, 24"), "2024-07-04");
    EXPECT_EQ(worded("16-May-2019"), "2019-05-16");
    EXPECT_EQ(worded("16-mai-19 06:30"), "2019-05-16 06:30:00.000");
    EXPECT_EQ(worded("May-16-2019"), "2019-05-16");
}

TEST(WordedDate, NothingIsGuessed) {
    for (const char* text : {"",
                             "June 2024",
                             "Jun 31, 2024",
                             "Jun 0, 2024",
                             "4 foo 2024",
                             "Jun 4 2024 x",
                             "Jun 4, 2024, 25:00",
                             "juin juin 2014",
                             "Jun 4, 2024, 13:00 PM",
                             "Jun 4, 2024, 0:10 AM",
                             "4 5 2024",
                             "Jun 4, 0024",
                             "Jun 4, 202",
                             "\xFF 4 2024",
                             "Jun 4x, 2024",
                             "6:13",
                             "Jun 4, 2024, 6:13:47 AM x",
                             "Jun-2024",
                             "-Jun-4-2024-",
                             "Jun--4 2024-06"}) {
        EXPECT_EQ(worded(text), "none") << text;
    }
}

TEST(TimeOfDay, HasTwelveOrTwentyFourHours) {
    EXPECT_EQ(milliseconds(time_of_day("6:05")), 21'900'000);
    EXPECT_EQ(milliseconds(time_of_day("06:05:33")), 21'933'000);
    EXPECT_EQ(milliseconds(time_of_day("6:05 pm")), 65'100'000);
    EXPECT_EQ(milliseconds(time_of_day("6:05PM")), 65'100'000);
    EXPECT_EQ(milliseconds(time_of_day("12:00 AM")), 0);
    EXPECT_EQ(milliseconds(time_of_day("12:00 p.m.")), 43'200'000);
    EXPECT_EQ(milliseconds(time_of_day("23:59:59.999")), 86'399'999);
    EXPECT_EQ(milliseconds(time_of_day("6pm")), 64'800'000);
    EXPECT_EQ(milliseconds(time_of_day("12 am")), 0);
    EXPECT_EQ(milliseconds(time_of_day("18:30 Uhr")), 66'600'000);
    EXPECT_EQ(milliseconds(time_of_day("18 Uhr")), 64'800'000);
    EXPECT_EQ(milliseconds(time_of_day("18h30")), 66'600'000);
    EXPECT_EQ(milliseconds(time_of_day("6 h 05")), 21'900'000);
    EXPECT_EQ(milliseconds(time_of_day("18h")), 64'800'000);
    EXPECT_EQ(milliseconds(time_of_day("18:30 uur")), 66'600'000);
    EXPECT_EQ(milliseconds(time_of_day("kl. 18:30")), 66'600'000);
    for (const char* text :
         {"",        "6",       "6:5",    "24:00", "6:60",  "6:05:60",  "13:00 pm",
          "0:30 am", "6:05 xm", "6:05 .", "-1:00", "6:05:", "25h",      "18h60",
          "18h3",    "13pm",    "kl",     "18 x",  "h30",   "6h05 pm x"}) {
        EXPECT_EQ(milliseconds(time_of_day(text)), std::nullopt) << text;
    }
}

TEST(ClockDuration, IsReadByTheCountOfItsFields) {
    EXPECT_EQ(milliseconds(clock_duration("29:57")), 1'797'000);
    EXPECT_EQ(milliseconds(clock_duration("2:12:01")), 7'921'000);
    EXPECT_EQ(milliseconds(clock_duration("00:08:02.2")), 482'200);
    EXPECT_EQ(milliseconds(clock_duration("30:00,75")), 1'800'750);
    EXPECT_EQ(milliseconds(clock_duration("22:30.4")), 1'350'400);
    EXPECT_EQ(milliseconds(clock_duration("121:30")), 7'290'000);
    EXPECT_EQ(milliseconds(clock_duration("47:08:00")), 169'680'000);
    EXPECT_EQ(milliseconds(clock_duration("1h 02m 03s")), 3'723'000);
    EXPECT_EQ(milliseconds(clock_duration("52 min")), 3'120'000);
    EXPECT_EQ(milliseconds(clock_duration("1h02")), 3'720'000);
    EXPECT_EQ(milliseconds(clock_duration("1.5 h")), 5'400'000);
    EXPECT_EQ(milliseconds(clock_duration("45s")), 45'000);
}

TEST(ClockDuration, AUnitBehindTellsWhatAClockOfTwoPartsCounts) {
    EXPECT_EQ(milliseconds(clock_duration("32:03 min")), 1'923'000);
    EXPECT_EQ(milliseconds(clock_duration("32:03.5min")), 1'923'500);
    EXPECT_EQ(milliseconds(clock_duration("1:30 h")), 5'400'000);
    EXPECT_EQ(milliseconds(clock_duration("0:45 Std.")), 2'700'000);
    EXPECT_EQ(milliseconds(clock_duration("2:12:01 hrs")), 7'921'000);
    for (const char* text : {"2:12:01 min", "45:10 s", "1:30.5 h", "5:30 min/km", "1:30 h 5"}) {
        EXPECT_EQ(milliseconds(clock_duration(text)), std::nullopt) << text;
    }
}

TEST(ClockDuration, MarksStandForMinutesAndSeconds) {
    for (const char* text : {"48'30''", "48'30\"", "48' 30''", "48'30", "48m30s",
                             "48\xE2\x80\xB2"
                             "30\xE2\x80\xB3",
                             "48\xE2\x80\x99"
                             "30\xE2\x80\x9D"}) {
        EXPECT_EQ(milliseconds(clock_duration(text)), 2'910'000) << text;
    }
    EXPECT_EQ(milliseconds(clock_duration("48'")), 2'880'000);
    EXPECT_EQ(milliseconds(clock_duration("1h05'")), 3'900'000);
    EXPECT_EQ(milliseconds(clock_duration("45''")), 45'000);
    for (const char* text : {"6''17", "6'61''", "'48", "48'30'", "48m30", "6'17''/km", "5'6'7"}) {
        EXPECT_EQ(milliseconds(clock_duration(text)), std::nullopt) << text;
    }
}

TEST(ClockDuration, NothingElseIsOne) {
    for (const char* text :
         {"",      "3107",  "1:02:03:04", "1:60",       "1:02:60", "1:2",  "1:2:03",
          ":30",   "1:",    "-1:30",      "6'17'8",     "1h 61m",  "5 km", "m",
          "1m 2h", "1h 1h", "1:30 x",     "1234567:00", "h1",      "1:30."}) {
        EXPECT_EQ(milliseconds(clock_duration(text)), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace soleus::text
