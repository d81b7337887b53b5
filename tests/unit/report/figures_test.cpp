#include "figures.hpp"

#include "csv_cells.hpp"

#include <gtest/gtest.h>

namespace soleus::report {
namespace {

TEST(Figures, RoundsKilometresHalfUpInTables) {
    EXPECT_EQ(kilometres(12'449), "12.4");
    EXPECT_EQ(kilometres(12'450), "12.5");
    EXPECT_EQ(kilometres(0), "0.0");
}

TEST(Figures, RoundsDownWhatIsAllowed) {
    EXPECT_EQ(kilometres_at_most(12'499), "12.4");
    EXPECT_EQ(kilometres_at_most(12'500), "12.5");
}

TEST(Figures, WritesHoursAndMinutes) {
    EXPECT_EQ(hours_minutes(3'569), "0:59");
    EXPECT_EQ(hours_minutes(3'570), "1:00");
    EXPECT_EQ(hours_minutes_seconds(3'753), "1:02:33");
    EXPECT_EQ(hours_minutes_seconds(360'000), "100:00:00");
}

TEST(Figures, WritesRealNumbersInTheShortestFormThatReadsBack) {
    EXPECT_EQ(shortest(240.0), "240");
    EXPECT_EQ(shortest(1.5), "1.5");
    EXPECT_EQ(shortest(0.1), "0.1");
    EXPECT_EQ(shortest(1.0 / 3.0), "0.3333333333333333");
}

TEST(Figures, KeepsThreeDecimalsOfALoad) {
    EXPECT_EQ(at_most_three_decimals(9.8333333), 9.833);
    EXPECT_EQ(at_most_three_decimals(9.8335), 9.834);
    EXPECT_EQ(at_most_three_decimals(1980.0), 1980.0);
}

TEST(Figures, NamesOneDayOnceAndASpanByBothEnds) {
    EXPECT_EQ(span(*day_from_iso("2026-11-09"), *day_from_iso("2026-11-09")), "2026-11-09");
    EXPECT_EQ(span(*day_from_iso("2026-11-09"), *day_from_iso("2026-11-15")),
              "2026-11-09 to 2026-11-15");
}

TEST(CsvCell, QuotesOnlyWhatNeedsIt) {
    EXPECT_EQ(csv_cell("plain words"), "plain words");
    EXPECT_EQ(csv_cell("a, b"), "\"a, b\"");
    EXPECT_EQ(csv_cell("two\nlines"), "\"two\nlines\"");
    EXPECT_EQ(csv_cell("so \"fine\""), "\"so \"\"fine\"\"\"");
    EXPECT_EQ(csv_cell(" blank edge"), "\" blank edge\"");
}

TEST(CsvCell, GuardsWhatASpreadsheetWouldRun) {
    EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
    EXPECT_EQ(csv_cell("+1 for today"), "'+1 for today");
    EXPECT_EQ(csv_cell("-x"), "'-x");
    EXPECT_EQ(csv_cell("@home"), "'@home");
    EXPECT_EQ(csv_cell("a=b"), "a=b");
}

TEST(CsvCell, GuardsAGuardSoThatReadingTakesOffOnlyOurs) {
    EXPECT_EQ(csv_cell("'-x"), "''-x");
    EXPECT_EQ(csv_cell("'tis fine"), "'tis fine");
}

}  // namespace
}  // namespace soleus::report
