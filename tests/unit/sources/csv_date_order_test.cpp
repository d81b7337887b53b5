#include "csv_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string>

namespace soleus::sources {
namespace {

using ::testing::HasSubstr;

std::string days(const CsvReading& log) {
    std::string all;
    for (std::size_t i = 0; i < log.reading.entries.size(); ++i) {
        all += to_string(log.entry(i).day) + ' ';
    }
    return all;
}

CsvReading dated(std::initializer_list<const char*> dates) {
    std::string text = "date,distance_km,duration\n";
    for (const char* const date : dates) {
        text += std::string{date} + ",10,0:55:00\n";
    }
    return read_text(text);
}

TEST(CsvDateOrder, a_year_of_two_figures_may_come_first) {
    for (const char mark : {'-', '/'}) {
        std::string text =
            "date,distance_km,duration\n26-08-03,10,0:55:00\n26-08-05,12,1:05:00\n"
            "26-08-31,20,1:55:00\n27-01-02,20,1:55:00\n";
        for (const char* const date : {"26-08-03", "26-08-05", "26-08-31", "27-01-02"}) {
            std::string marked{date};
            std::replace(marked.begin(), marked.end(), '-', mark);
            text.replace(text.find(date), marked.size(), marked);
        }
        const auto log = read_text(text);

        EXPECT_EQ(days(log), "2026-08-03 2026-08-05 2026-08-31 2027-01-02 ") << mark;
        EXPECT_THAT(log.messages(), HasSubstr("dates are read year first, as 4 of its rows tell"));
    }
}

TEST(CsvDateOrder, a_day_that_comes_first_changes_more_often_than_the_year) {
    EXPECT_EQ(days(dated({"26/08/25", "28/08/25", "30/08/25"})),
              "2025-08-26 2025-08-28 2025-08-30 ");
    EXPECT_EQ(days(dated({"26/08/25", "28/08/25", "03/01/26"})),
              "2025-08-26 2025-08-28 2026-01-03 ");
    EXPECT_EQ(days(dated({"26/08/25"})), "2025-08-26 ");
    EXPECT_EQ(days(dated({"31.12.21", "31.12.22", "31.12.23"})),
              "2021-12-31 2022-12-31 2023-12-31 ");
    EXPECT_EQ(days(dated({"15-08-25", "15-08-26"})), "2025-08-15 2026-08-15 ");
    EXPECT_THAT(dated({"26-08-03"}).messages(),
                HasSubstr("dates are read day first (26-08-03 is 2003-08-26); --date-order says "
                          "otherwise"));
}

TEST(CsvDateOrder, one_race_a_year_or_a_run_a_day_is_asked_for) {
    const auto log = dated({"25-12-23", "25-12-24", "25-12-25"});
    EXPECT_TRUE(log.reading.whole_rejected);
    EXPECT_THAT(log.messages(),
                HasSubstr("its dates may have the year first or last (got \"25-12-23\"); say "
                          "--date-order ymd or --date-order dmy"));
}

TEST(CsvDateOrder, dots_beside_a_day_above_twelve_in_the_middle_are_american) {
    const auto log = dated({"08.03.2026", "08.05.2026", "08.15.2026", "08.25.2026"});
    EXPECT_EQ(days(log), "2026-08-03 2026-08-05 2026-08-15 2026-08-25 ");
    EXPECT_THAT(log.messages(), HasSubstr("dates are read month first, as 2 of its rows tell"));
    EXPECT_THAT(days(dated({"02.08.2026", "04.08.2026", "06.08.2026", "08.18.2026"})),
                HasSubstr("2026-08-02 2026-08-04 2026-08-06"))
        << "one slip turns no log";

    EXPECT_EQ(days(dated({"03.08.2026", "05.08.2026"})), "2026-08-03 2026-08-05 ");
    EXPECT_EQ(days(dated({"03.08.2026", "15.08.2026"})), "2026-08-03 2026-08-15 ");
}

}  // namespace
}  // namespace soleus::sources
