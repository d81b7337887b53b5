#include "csv_reading.hpp"

#include <ostream>

namespace soleus::sources {
namespace {

using testing::HasSubstr;

/// One row of a log with one column beside the date.
CsvReading one(const std::string& column, const std::string& cell) {
    return read_text("date," + column + "\n2026-03-02," + cell + "\n");
}

/// A whole run, its distance and duration as given.
CsvReading run(const std::string& km, const std::string& duration) {
    return read_text("date,distance_km,duration\n2026-03-02," + km + "," + duration + "\n");
}

struct Case {
    const char* column;
    const char* cell;
    const char* message;  ///< "" where the row is taken
};

void PrintTo(const Case& judged, std::ostream* out) {
    *out << judged.column << " " << judged.cell;
}

class Judged : public testing::TestWithParam<Case> {};

TEST_P(Judged, ByTheLimitsOfItsColumn) {
    const Case& c = GetParam();

    const auto log = one(c.column, c.cell);

    EXPECT_EQ(log.tally().rejected, *c.message == '\0' ? 0 : 1) << c.column << " " << c.cell << "\n"
                                                                << log.messages();
    if (*c.message != '\0') {
        EXPECT_THAT(log.messages(), HasSubstr(std::string{"log.csv:2:12: error: "} + c.message));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Numbers, Judged,
    testing::Values(
        Case{"distance_km", "abc", "distance is no number (got \"abc\", wanted km such as 12.4)"},
        Case{"distance_km", "nan", "distance is no number (got \"nan\""},
        Case{"distance_km", "inf", "distance is no number (got \"inf\""},
        Case{"distance_km", "1e400", "distance is no number (got \"1e400\""},
        Case{"distance_km", "-1", "distance is below 0 (got \"-1\", wanted km such as 12.4)"},
        Case{"distance_km", "500", ""}, Case{"distance_km", "500.0004", ""},
        Case{"distance_km", "500.001", "distance is outside 0 to 500 km (got \"500.001\""},
        Case{"distance_km", "1e99", "distance is outside 0 to 500 km"},
        Case{"duration", "abc",
             "duration is no time (got \"abc\", wanted h:mm:ss such as 0:47:08)"},
        Case{"duration", "nan", "duration is no time"},
        Case{"duration", "1e400", "duration is no time"},
        Case{"duration", "-1", "duration is below 0 (got \"-1\""},
        Case{"duration", "0:61:00", "duration is no time"}, Case{"duration", "240:00:00", ""},
        Case{"duration", "240:00:01", "duration is outside 0 to 10 days"},
        Case{"moving_time", "abc", "moving time is no time"},
        Case{"elapsed_time", "abc", "elapsed time is no time"},
        Case{"rpe,distance_km", "abc,5",
             "rpe is no number (got \"abc\", wanted 0 to 10 such as 4)"},
        Case{"rpe,distance_km", "nan,5", "rpe is no number"},
        Case{"rpe,distance_km", "-1,5", "rpe is outside 0 to 10"},
        Case{"rpe,distance_km", "10,5", ""}, Case{"rpe,distance_km", "0,5", ""},
        Case{"rpe,distance_km", "10.1,5", "rpe is outside 0 to 10 (got \"10.1\""},
        Case{"rpe,distance_km", "13,5",
             "rpe is outside 0 to 10 (got \"13\", wanted 0 to 10 such as 4); a figure of the 6"},
        Case{"pain", "3x", "pain is no number (got \"3x\", wanted 0 to 10 such as 3)"},
        Case{"pain", "nan", "pain is no number"}, Case{"pain", "inf", "pain is no number"},
        Case{"pain", "10 km", "pain is no number"}, Case{"pain", "-1", "pain is outside 0 to 10"},
        Case{"pain", "10", ""}, Case{"pain", "3/10", ""},
        Case{"pain", "10.5", "pain is outside 0 to 10"},
        Case{"avg_hr,distance_km", "abc,5", "heart rate is no number"},
        Case{"avg_hr,distance_km", "1e400,5", "heart rate is no number"},
        Case{"avg_hr,distance_km", "24.9,5", "heart rate is outside 25 to 250 (got \"24.9\""},
        Case{"avg_hr,distance_km", "25,5", ""}, Case{"avg_hr,distance_km", "250,5", ""},
        Case{"avg_hr,distance_km", "250.1,5", "heart rate is outside 25 to 250"},
        Case{"avg_hr,distance_km", "0,5", "heart rate is outside 25 to 250"},
        Case{"cadence_spm,distance_km", "abc,5", "cadence is no number"},
        Case{"cadence_spm,distance_km", "-1,5", "cadence is outside 0 to 1000"},
        Case{"ascent_m,distance_km", "abc,5",
             "ascent is no number (got \"abc\", wanted m such as 310)"},
        Case{"ascent_m,distance_km", "-1,5", "ascent is below 0"},
        Case{"ascent_m,distance_km", "20000,5", ""},
        Case{"ascent_m,distance_km", "20001,5", "ascent is outside 0 to 20000 m"},
        Case{"descent_m,distance_km", "nan,5", "descent is no number"},
        Case{"rest_days", "abc", "rest_days is no number (got \"abc\", wanted days such as 7)"},
        Case{"rest_days", "-1", "rest_days is outside 0 to 3650 days"},
        Case{"rest_until", "soon",
             "rest_until is no date that exists (got \"soon\", wanted 2026-03-09)"},
        Case{"rest_until", "1969-01-01", "rest_until is outside the years 1970 to 2100"},
        Case{"rest_until", "2036-02-28", ""},
        Case{"rest_until", "2036-02-29",
             "rest_until is outside the years 1970 to 2100 or the 3650 days after its row (got "
             "\"2036-02-29\", wanted 2026-03-09)"},
        Case{"ascent_source,ascent_m,distance_km", "map,1,5",
             "ascent source is no source (got \"map\", wanted stated, barometer or gps)"},
        Case{"time,distance_km,duration", "soon,5,0:25:00",
             "time is no time of day (got \"soon\", wanted 06:13)"},
        Case{"distance unit,distance,rpe", "parsec,5,4",
             "distance unit is no unit (got \"parsec\", wanted km, mi or m)"}));

TEST(CsvLimits, AThousandRejectedRowsAreToldAndTheRestIsCounted) {
    std::string text = "date,distance_km\n";
    for (int i = 0; i < 1003; ++i) {
        text += "2026-01-01,abc\n";
    }
    const auto log = read_text(text);

    EXPECT_EQ(log.reading.diagnostics.size(), 1002U) << "the whole file's own and the count";
    EXPECT_THAT(
        log.messages(),
        testing::HasSubstr("log.csv: error: 3 more rows are rejected than are told one by one"));
    EXPECT_THAT(log.messages(), testing::HasSubstr("1003 of 1003 rows were rejected"));
}

TEST(Limits, ACommaBeforeOtherThanThreeDigitsIsADecimalOneInAnyColumn) {
    const auto log = read_text(
        "date,distance_km,ascent_m,rpe,avg_hr\n2026-03-02,\"1,5\",\"1,079\",\"4,5\",\"146,5\"\n");

    ASSERT_EQ(log.tally().used, 1) << log.messages();
    EXPECT_EQ(log.entry(0).distance, Metres{1500});
    EXPECT_EQ(log.entry(0).ascent, Metres{1079});
    EXPECT_EQ(log.entry(0).rpe, Exertion{4500});
    EXPECT_FLOAT_EQ(log.entry(0).heart_rate.value_or(0), 146.5F);
}

TEST(Limits, NobodyRunsTwentyOneThousandKilometres) {
    EXPECT_EQ(totals(run("\"21,130\"", "2:00:00")).metres, 21130);
}

TEST(Limits, ARunIsNeitherFasterThanSevenAndAHalfNorSlowerThanAWalkOfASnail) {
    EXPECT_EQ(run("0.75", "100").tally().used, 1);
    EXPECT_EQ(run("0.751", "100").tally().rejected, 1);
    EXPECT_EQ(run("0.28", "1000").tally().used, 1);
    EXPECT_EQ(run("0.42", "1500").tally().used, 1);
    EXPECT_EQ(run("0.42", "1501").tally().rejected, 1);
    EXPECT_EQ(run("0.399", "10").tally().used, 1);
    EXPECT_EQ(run("0.4", "10").tally().rejected, 1);
}

TEST(Limits, ATimeSpoiledByASpreadsheetIsShownAtItsCell) {
    const auto log = run("6.88", "47:08:00");

    EXPECT_EQ(log.tally().rejected, 1);
    EXPECT_THAT(log.messages(), HasSubstr("log.csv:2:17: error: 47:08:00 for 6.9 km is 0.04 m/s"));
    EXPECT_THAT(log.messages(), HasSubstr("were minutes saved as hours?"));
}

TEST(Dates, ThatASpreadsheetLeftAsDayNumbersAreReadAndShown) {
    const auto log = read_text("date,km\n46338,5\n46339,6\n");
    ASSERT_EQ(log.reading.entries.size(), 2U) << log.messages();
    EXPECT_EQ(to_string(log.entry(0).day), "2026-11-12");
    EXPECT_EQ(to_string(log.entry(1).day), "2026-11-13");
    EXPECT_THAT(
        log.messages(),
        HasSubstr("note: dates are read as a spreadsheet's day numbers: 46338 is 2026-11-12"));
    for (const char* const other : {"4633", "463380", "4633x", "46338.5", "09999", "-46338"}) {
        EXPECT_EQ(read_text("date,km\n" + std::string{other} + ",5\n").tally().rejected, 1)
            << other;
    }
    EXPECT_THAT(read_text("date,km\n10000,5\n").messages(), HasSubstr("outside the years 1970"));
}

TEST(Limits, DatesExistAndLieBetween1970And2100) {
    EXPECT_EQ(read_text("date,km\n1970-01-01,5\n").tally().used, 1);
    EXPECT_EQ(read_text("date,km\n2100-12-31,5\n").tally().used, 1);
    const auto early = read_text("date,km\n1969-12-31,5\n");
    EXPECT_THAT(
        early.messages(),
        HasSubstr(
            "log.csv:2:1: error: date is outside the years 1970 to 2100 (got \"1969-12-31\""));
    EXPECT_EQ(read_text("date,km\n2101-01-01,5\n").tally().rejected, 1);
    const auto none = read_text("date,km\n2026-02-30,5\n");
    EXPECT_THAT(none.messages(),
                HasSubstr("date is no date that exists (got \"2026-02-30\", wanted 2026-03-02)"));
    EXPECT_TRUE(none.reading.rejected_undated);
    EXPECT_EQ(read_text("date,km\n2026-03-02xyz,5\n").tally().rejected, 1);
    EXPECT_THAT(read_text("date,km\n,5\n").messages(),
                HasSubstr("date is missing (wanted a day such as 2026-03-02)"));
}

TEST(Limits, ARejectedRowLeavesItsDay) {
    const auto log = read_text("date,km\n2026-03-02,abc\n");

    ASSERT_EQ(log.reading.rejected_days.size(), 1U);
    EXPECT_EQ(to_string(log.reading.rejected_days[0]), "2026-03-02");
    EXPECT_FALSE(log.reading.rejected_undated);
}

std::string rows(int good, int bad) {
    std::string text = "date,km\n";
    for (int i = 0; i < good + bad; ++i) {
        text += "2026-0" + std::to_string(1 + i / 28) + (i % 28 < 9 ? "-0" : "-") +
                std::to_string(1 + i % 28) + (i < bad ? ",x\n" : ",5\n");
    }
    return text;
}

TEST(Limits, MoreThanATenthAndAtLeastThreeRejectedRowsRejectTheFile) {
    EXPECT_FALSE(read_text(rows(1, 2)).reading.whole_rejected);
    EXPECT_FALSE(read_text(rows(27, 3)).reading.whole_rejected);

    const auto log = read_text(rows(26, 3));
    EXPECT_TRUE(log.reading.whole_rejected);
    EXPECT_EQ(log.tally().rejected, 29);
    EXPECT_EQ(log.tally().used, 0);
    EXPECT_TRUE(log.reading.entries.empty());
    EXPECT_THAT(log.messages(), HasSubstr("3 of 29 rows were rejected, more than one in ten"));
}

TEST(Limits, IgnoredRowsDoNotDiluteRejectedOnes) {
    std::string text = "date,sport,km\n";
    for (int i = 0; i < 100; ++i) {
        text += "2026-01-01,ride,20\n";
    }
    EXPECT_TRUE(read_text(text + "2026-01-01,run,x\n2026-01-01,run,x\n2026-01-01,run,x\n")
                    .reading.whole_rejected);
}

TEST(Limits, AnOpenQuoteRejectsTheFile) {
    const auto log = read_text("date,km,notes\n2026-01-01,5,fine\n2026-01-02,5,\"open\n");

    EXPECT_TRUE(log.reading.whole_rejected);
    EXPECT_GE(log.tally().rejected, 1);
}

}  // namespace
}  // namespace soleus::sources
