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
    for (const char mark : {'-', '/', '.'}) {
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
}

TEST(CsvDateOrder, dots_beside_a_day_above_twelve_in_the_middle_are_american) {
    const auto log = dated({"08.03.2026", "08.05.2026", "08.15.2026"});
    EXPECT_EQ(days(log), "2026-08-03 2026-08-05 2026-08-15 ");
    EXPECT_THAT(log.messages(), HasSubstr("dates are read month first, as 1 of its rows tell"));

    EXPECT_EQ(days(dated({"03.08.2026", "05.08.2026"})), "2026-08-03 2026-08-05 ");
    EXPECT_EQ(days(dated({"03.08.2026", "15.08.2026"})), "2026-08-03 2026-08-15 ");
}

}  // namespace
}  // namespace soleus::sources
