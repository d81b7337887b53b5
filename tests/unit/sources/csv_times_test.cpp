#include "csv_reading.hpp"

#include <fmt/format.h>

/// Times that do not say what they count: a number alone, or "1:05".
namespace soleus::sources {
namespace {

using model::Seconds;
using testing::HasSubstr;
using testing::Not;

std::string rows(const std::string& header, std::initializer_list<const char*> cells) {
    std::string text = header + "\n";
    int day = 1;
    for (const char* const cell : cells) {
        text += fmt::format("2026-11-{:02},{}\n", day++, cell);
    }
    return text;
}

TEST(TimesWithoutAUnit, AreMinutesWhereAsSecondsTheyWouldBeNoRuns) {
    for (const auto& text : {rows("date,duration,rpe", {"55,4", "44,6", "60,3"}),
                             rows("date,duration,distance_km", {"55,10", "44,8", "60,11"}),
                             rows("date,moving_time,distance_km", {"55,10", "44.5,8", "60,11"}),
                             rows("date,time,distance_km", {"55,10", "44,8", "60,11"})}) {
        const auto log = read_text(text);

        ASSERT_EQ(log.reading.entries.size(), 3U) << text << log.messages();
        EXPECT_EQ(model::active_time(log.entry(0)), Seconds{55 * 60}) << text;
        EXPECT_EQ(model::active_time(log.entry(2)), Seconds{3600}) << text;
        EXPECT_THAT(log.messages(), HasSubstr("log.csv: note: times name no unit: read as minutes, "
                                              "as seconds they would be no runs; name the column "
                                              "duration_min or duration_s"));
    }
}

TEST(TimesWithoutAUnit, AreHoursWhereTheSpeedOrTheSizeTells) {
    for (const auto& text : {rows("date,duration,distance_km", {"0.5,5", "1,10", "2,21"}),
                             rows("date,duration,rpe", {"0.5,4", "1,3", "2,3"})}) {
        const auto log = read_text(text);

        EXPECT_EQ(log.entry(0).elapsed, Seconds{1800}) << text;
        EXPECT_EQ(log.entry(2).elapsed, Seconds{7200}) << text;
        EXPECT_THAT(log.messages(), HasSubstr("read as hours, as seconds they would be no runs; "
                                              "name the column duration_h or duration_s"));
    }
}

TEST(TimesWithoutAUnit, AreFractionsOfADayWhereTheSpeedOrTheSizeTells) {
    for (const auto& text :
         {rows("date,duration,distance_km", {"0.034722222,10", "0.0208333,6", "0.1,24"}),
          rows("date,duration,rpe", {"0.034722222,4", "0.0208333,3", "0.06,3"})}) {
        const auto log = read_text(text);
        ASSERT_EQ(log.reading.entries.size(), 3U) << text << log.messages();
        EXPECT_EQ(model::active_time(log.entry(0)), Seconds{50 * 60}) << text;
        EXPECT_EQ(model::active_time(log.entry(1)), Seconds{30 * 60}) << text;
        EXPECT_THAT(log.messages(),
                    HasSubstr("note: times are read as a spreadsheet's fractions of a day, as "
                              "seconds they would be no runs; write 0:50:00"));
    }
}

TEST(TimesWithoutAUnit, OfLessThanASecondAreNoTimesOfRuns) {
    const auto log = read_text(rows("date,duration,distance_km",
                                    {"50:00,10", "0.0347,10", "55:00,11", "0,5", "60:00,12"}));
    EXPECT_EQ(log.tally().rejected, 1);
    EXPECT_THAT(log.messages(), HasSubstr("log.csv:3:12: error: duration is less than a second "
                                          "(got \"0.0347\", wanted h:mm:ss such as 0:47:08)"));
}

TEST(TimesWithoutAUnit, AreSecondsWhereTheyAreThoseOfRuns) {
    for (const auto& text : {rows("date,duration,distance_km", {"3300,10", "2640,8"}),
                             rows("date,duration,distance_km", {"33,0.2", "75,0.4"}),
                             rows("date,duration,rpe", {"3300,4", "2640,5"}),
                             rows("date,duration_s,rpe", {"3300,4", "50,5"})}) {
        const auto log = read_text(text);

        EXPECT_EQ(log.messages(), "") << text;
        EXPECT_EQ(log.reading.entries.size(), 2U) << text;
    }
    EXPECT_EQ(read_text(rows("date,duration_s,rpe", {"55,4", "44,5"})).entry(0).elapsed,
              Seconds{55});
    EXPECT_EQ(read_text(rows("date,duration_min,rpe", {"5,4", "4,5"})).entry(0).elapsed,
              Seconds{300});
}

TEST(TimesWithoutAUnit, ThatAreFewAmongClocksStaySecondsAndThatIsSaid) {
    const auto log = read_text(rows("date,duration,rpe", {"0:55:00,4", "1:00:00,4", "55,4"}));
    EXPECT_EQ(log.entry(2).elapsed, Seconds{55});
    EXPECT_THAT(log.messages(),
                HasSubstr("1 time names no unit: read as seconds, though short for a run; name the "
                          "column duration_min, or write 0:55:00"));

    const auto middling = read_text(rows("date,duration,rpe", {"400,4", "500,4"}));
    EXPECT_EQ(middling.entry(0).elapsed, Seconds{400});
    EXPECT_THAT(middling.messages(), HasSubstr("2 times name no unit: read as seconds"));

    const auto shown =
        read_text(rows("date,duration,distance_km", {"0:55:00,10", "1:00:00,11", "55,10"}));
    EXPECT_THAT(shown.messages(), HasSubstr("faster than a run"));
    EXPECT_THAT(shown.messages(), Not(HasSubstr("note")));
}

TEST(TimesOfTwoParts, AreHoursAndMinutesWhereMostWouldBeNoRunsOtherwise) {
    for (const auto& text : {rows("date,duration,distance_km", {"0:55,10", "1:05,12", "0:40,12"}),
                             rows("date,duration,rpe", {"0:55,3", "1:05,4", "0:40,4"}),
                             rows("date,duration,distance", {"0:55,10", "1:05,12", "0:40,12"})}) {
        const auto log = read_text(text);

        ASSERT_EQ(log.reading.entries.size(), 3U) << text << log.messages();
        EXPECT_EQ(log.entry(0).elapsed, Seconds{55 * 60}) << text;
        EXPECT_EQ(log.entry(1).elapsed, Seconds{65 * 60}) << text;
        EXPECT_THAT(log.messages(),
                    HasSubstr("times of two parts are read as hours and minutes, as "
                              "minutes and seconds they would be no runs; write "
                              "1:05:00 or 0:01:05"));
        EXPECT_THAT(log.messages(), Not(HasSubstr("read as metres")));
    }
    EXPECT_EQ(read_text(rows("date,km,hours", {"10,0:55", "12,1:05"})).entry(1).elapsed,
              Seconds{65 * 60});
}

TEST(TimesOfTwoParts, AreMinutesAndSecondsWhereTheyAreThoseOfRuns) {
    for (const auto& text : {rows("date,duration,distance_km", {"55:00,10", "44:10,8"}),
                             rows("date,duration,distance_km", {"1:15,0.4", "0:33,0.2"}),
                             rows("date,duration,rpe", {"55:00,3", "44:10,4"})}) {
        const auto log = read_text(text);

        EXPECT_EQ(log.messages(), "") << text;
        EXPECT_EQ(log.reading.entries.size(), 2U) << text;
    }
    const auto one = read_text(rows("date,duration,rpe", {"55:00,3", "44:10,4", "0:55,3"}));
    EXPECT_EQ(one.entry(2).elapsed, Seconds{55});
    EXPECT_THAT(one.messages(),
                HasSubstr("1 time of two parts is read as minutes and seconds, though short for a "
                          "run; write 1:05:00 where 1:05 means hours"));
    EXPECT_THAT(read_text(rows("date,duration,rpe",
                               {"55:00,3", "44:10,4", "35:10,4", "40:10,4", "0:55,3", "1:05,3"}))
                    .messages(),
                HasSubstr("2 times of two parts are read as"));
}

TEST(TimesOfTwoParts, OfAColumnTimeAreTheStartOnlyWhereTheyAreNoRuns) {
    const auto lasted =
        read_text("Date,km,Time\n2026-08-03,10.2,0:52\n2026-08-05,15,1:20\n2026-08-06,8,0:42\n");
    EXPECT_EQ(lasted.entry(1).elapsed, model::Seconds{80 * 60});
    EXPECT_FALSE(lasted.entry(1).start);
    const auto began =
        read_text("Date,km,Time\n2026-08-03,10.2,06:15\n2026-08-05,15,18:20\n2026-08-06,8,7:42\n");
    EXPECT_EQ(began.entry(1).start, model::Seconds{(18 * 60 + 20) * 60});
    EXPECT_FALSE(began.entry(1).elapsed);
}

TEST(TimesOfTwoParts, OfAnExportAreWhatTheServiceWrites) {
    const auto log = read_text(
        "Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed (km/h),Calories "
        "Burned,Climb (m),Average Heart Rate (bpm),Notes,GPX File\n"
        "2015-03-21 09:44:25,Running,,0.10,0:45,,,,,,,\n"
        "2015-03-22 09:44:25,Running,,0.10,0:55,,,,,,,\n");

    EXPECT_EQ(log.entry(0).elapsed.value_or(Seconds{0}), Seconds{45}) << log.messages();
    EXPECT_EQ(log.messages(), "");
}

}  // namespace
}  // namespace soleus::sources
