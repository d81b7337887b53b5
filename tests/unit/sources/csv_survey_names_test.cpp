#include "csv_reading.hpp"

#include <fmt/format.h>

#include <initializer_list>
#include <string>
#include <string_view>

/// A column "name" in a table kept by hand: of runners or of runs.
namespace soleus::sources {
namespace {

using testing::HasSubstr;

/// A row of each name on each of so many days.
std::string table(std::initializer_list<const char*> names, int days,
                  std::string_view time_of_day = "") {
    std::string text = "Name,Date,Distance (km),Duration\n";
    for (int day = 1; day <= days; ++day) {
        int minutes = 40;
        for (const char* const name : names) {
            text +=
                fmt::format("{},2026-11-{:02}{},8,0:{}:00\n", name, day, time_of_day, minutes++);
        }
    }
    return text;
}

bool names_runners(const CsvReading& log) {
    return log.messages().find("is read as the athlete") != std::string::npos;
}

TEST(Names, AreThoseOfRunnersWhereMostDaysHaveRowsOfSeveral) {
    for (const auto* const time_of_day : {"", " 06:30", "T06:30:00"}) {
        const auto team = read_text(table({"Anna", "Ben", "Chloe"}, 4, time_of_day));
        ASSERT_EQ(team.reading.entries.size(), 12U) << team.messages();
        EXPECT_EQ(team.texts[team.entry(0).athlete], "Anna");
        EXPECT_EQ(team.texts[team.entry(1).athlete], "Ben");
        EXPECT_EQ(team.texts[team.entry(1).notes], "");
        EXPECT_THAT(
            team.messages(),
            HasSubstr("note: column \"Name\" is read as the athlete, as most days have rows "
                      "of several; call it title if it names runs"));
    }
    // Sorted by runner, and a rest day of everybody's on which one runs.
    const auto sorted = read_text(
        "Name,Date,Distance (km)\nAnna,2026-11-01,8\nAnna,2026-11-03,8\nAnna,2026-11-05,8\n"
        "Ben,2026-11-01,9\nBen,2026-11-02,8\nBen,2026-11-03,8\n");
    EXPECT_TRUE(names_runners(sorted));
}

TEST(Names, AreThoseOfRunsElsewhere) {
    for (const auto& text :
         {table({"Anna"}, 6),                  // one a day
          table({"Easy run", "Long run"}, 6),  // words of training
          table({"Morning", "Evening"}, 6),    // two a day
          table({"Park", "5k loop"}, 6),       // a figure
          table({"Anna", "Ben"}, 2),           // not again and again
          table({"Anna", ""}, 6),              // nothing
          table({"Park"}, 6) + "Home,2026-11-01,8,0:55:00\nHome,2026-11-02,8,0:55:00\n"}) {
        const auto log = read_text(text);
        EXPECT_FALSE(names_runners(log)) << text;
        EXPECT_EQ(log.entry(0).athlete, model::TextId::none) << text;
        EXPECT_THAT(log.messages(), HasSubstr("note: column \"Name\" is read as the run's title; "
                                              "call it athlete if it names runners"));
    }
    const auto both = read_text(
        "Athlete,Name,Date,Distance (km)\nAnna,Park,2026-11-01,8\nAnna,Track,2026-11-01,8\n"
        "Anna,Park,2026-11-02,8\nAnna,Track,2026-11-02,8\nAnna,Park,2026-11-03,8\n"
        "Anna,Track,2026-11-03,8\n");
    EXPECT_FALSE(names_runners(both));
    EXPECT_EQ(both.texts[both.entry(1).athlete], "Anna");
}

TEST(NamesOfRunners, whose_it_was_goes_by_many_names) {
    for (const char* const name : {"Patient", "Client", "Wer", "Atleet", "Team member"}) {
        const auto log =
            read_text(std::string{name} + ",date,km,duration\nAnna,2026-08-03,10,0:55:00\n");
        EXPECT_EQ(log.texts[log.entry(0).athlete], "Anna") << name;
    }
}

}  // namespace
}  // namespace soleus::sources
