#include "whole.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

TEST(HillSpikeRunSays, names_both_runs) {
    EXPECT_EQ(whole(hilly_january().run(on(31), 12, {.ascent = 300, .minutes = 70}),
                    "hill-spike-run", 31),
              "300 m of ascent in one run on 2026-02-01; the most in one run of the 30 days "
              "before was 200 m (+50 %, warning over +30 %).\n"
              "| 2026-02-01: 12.0 km, 300 m of ascent, 1:10:00\n"
              "| before: 2026-01-04: 10.0 km, 200 m of ascent, 150 m of descent, 1:00:00\n"
              "lines 13 3");
    EXPECT_EQ(
        whole(LogBuilder{}.runs(on(0), 11, 3, 10, {.ascent = 30}).run(on(31), 12, {.ascent = 200}),
              "hill-spike-run", 31),
        "200 m of ascent in one run on 2026-02-01; the most in one run of the 30 days "
        "before was 30 m, counted as 50 m (+300 %, alert over +100 %).\n"
        "| 2026-02-01: 12.0 km, 200 m of ascent\n"
        "| before: 2026-01-04: 10.0 km, 30 m of ascent\n"
        "lines 13 3");
}

TEST(HillSpikeWeekSays, tells_the_floor_and_the_runs_without_ascent) {
    EXPECT_EQ(whole(LogBuilder{}
                        .runs(on(0), 3, 7, 10, {.ascent = 20})
                        .run(on(25), 2)
                        .run(on(26), 5)
                        .run(on(27), 20, {.ascent = 300}),
                    "hill-spike-week", 27),
              "300 m of ascent in the 7 days to 2026-01-28; the mean week of the 3 weeks "
              "before was 20 m, counted as 100 m (uncoupled ratio 3.00, warning over 1.80). "
              "2 of the 6 runs in these days have no ascent and add nothing.\n"
              "| 2026-01-26: 2.0 km, ascent unknown\n"
              "| 2026-01-27: 5.0 km, ascent unknown\n"
              "| 2026-01-28: 20.0 km, 300 m of ascent\n"
              "| sum of the 21 days 2026-01-01 to 2026-01-21: 60 m of ascent\n"
              "lines 7");
}

TEST(LoadSpikeWeekSays, names_the_measure_and_the_runs_without_it) {
    EXPECT_EQ(whole(LogBuilder{}
                        .runs(on(0), 6, 4, 10, {.minutes = 50})
                        .run(on(26), 5)
                        .run(on(27), 20, {.minutes = 200}),
                    "load-spike-week", 27),
              "Load 200 (minutes) in the 7 days to 2026-01-28; the mean week of the 3 weeks "
              "before was 100 (uncoupled ratio 2.00, note over 1.80).\n"
              "| 2026-01-27: 5.0 km, ascent unknown, load unknown\n"
              "| 2026-01-28: 20.0 km, ascent unknown, 3:20:00, load 200\n"
              "| load of the 21 days 2026-01-01 to 2026-01-21: 300\n"
              "lines 8 9");
}

TEST(DistanceJumpWeekSays, tells_all_three_weeks) {
    EXPECT_EQ(whole(LogBuilder{}
                        .run("2026-03-02", 20)
                        .run("2026-03-09", 10.5)
                        .run("2026-03-16", 15)
                        .run("2026-03-22", 16),
                    "distance-jump-week", 85),
              "31.0 km in the week 2026-03-16 to 2026-03-22; the larger of the two weeks "
              "before had 20.0 km (+55 %, note over +30 %).\n"
              "| 2026-03-16: 15.0 km, ascent unknown\n"
              "| 2026-03-22: 16.0 km, ascent unknown\n"
              "| the weeks before: 20.0 km and 10.5 km\n"
              "lines 4 5");
}

TEST(ReturnAfterGapSays, tells_the_gap_and_the_mean_week) {
    EXPECT_EQ(whole(weeks_of_20_km().run(on(50), 12, {.ascent = 10}), "return-after-gap", 50),
              "12.0 km since 2026-02-20, after 22 days without a run; the mean week before "
              "the gap had 20.0 km (60 % of it, note over 50 %).\n"
              "| 2026-02-20: 12.0 km, 10 m of ascent\n"
              "| 2026-01-01 to 2026-01-28: 80.0 km and 400 m of ascent in 28 days\n"
              "lines 6");
    EXPECT_EQ(whole(weeks_of_20_km().run(on(50), 5, {.ascent = 60}), "return-after-gap", 50),
              "60 m of ascent since 2026-02-20, after 22 days without a run; the mean week "
              "before the gap had 100 m of ascent (60 % of it, note over 50 %).\n"
              "| 2026-02-20: 5.0 km, 60 m of ascent\n"
              "| 2026-01-01 to 2026-01-28: 80.0 km and 400 m of ascent in 28 days\n"
              "lines 6");
}

TEST(AFigure, that_is_just_over_its_limit_does_not_read_as_the_limit) {
    const auto says = [](const LogBuilder& log, std::string_view rule, int as_of,
                         std::string_view words) {
        const auto text = whole(log, rule, as_of);
        EXPECT_NE(text.find(words), std::string::npos) << text;
    };

    says(LogBuilder{}.runs(on(0), 3, 7, 10, {.ascent = 1000}).run(on(27), 10, {.ascent = 1801}),
         "hill-spike-week", 27, "(uncoupled ratio 1.801, warning over 1.80)");
    says(LogBuilder{}.runs(on(0), 6, 4, 10, {.minutes = 500}).run(on(27), 20, {.minutes = 3001}),
         "load-spike-week", 27, "(uncoupled ratio 3.001, warning over 3.00)");
    says(weeks_of_20_km().run(on(50), 10.001, {.ascent = 10}), "return-after-gap", 50,
         "(50.01 % of it, note over 50 %)");
    says(LogBuilder{}.runs(on(0), 11, 3, 7, {.shoe = "A"}).run(on(31), 6.001, {.shoe = "B"}),
         "shoe-age", 31,
         "took 6.001 km of 20.001 km in the 7 days to 2026-02-01 (30.003 %, note over 30 %)");
    says(LogBuilder{}.run(on(0), 5, {.ascent = 2201, .minutes = 60}), "data-quality", 31,
         "climbed 2201 m an hour (limit 2200)");
    says(LogBuilder{}.run(on(0), 5, {.ascent = 4400, .minutes = 119.98}), "data-quality", 31,
         "climbed 2200.3 m an hour (limit 2200)");
    says(LogBuilder{}
             .runs(on(10), 3, 3, 10, {.minutes = 60, .cadence = 170})
             .runs(on(20), 3, 3, 10, {.minutes = 60, .cadence = 171})
             .run(on(31), 10, {.minutes = 60, .cadence = 161.5}),
         "cadence-drop", 31, "Cadence 161.5 on 2026-02-01");
    says(LogBuilder{}
             .runs(on(10), 3, 3, 10, {.minutes = 60, .cadence = 170})
             .runs(on(20), 3, 3, 10, {.minutes = 60, .cadence = 171})
             .run(on(31), 10, {.minutes = 60, .cadence = 161.5}),
         "cadence-drop", 31, "the 28 days before was 170.5 (-5.3 %)");
}

TEST(SpeedWithHillsSays, tells_both_paces_or_the_kind_of_workout) {
    EXPECT_EQ(whole(hilly_january().run(on(31), 12, {.ascent = 300, .minutes = 60}),
                    "speed-with-hills", 31),
              "A fast run on 2026-02-01 (5:00 min/km, median of 28 days 6:00 min/km) within "
              "7 days of a hill finding of 2026-02-01; speed loads the soleus at least as "
              "much as slope.\n"
              "| 2026-02-01: 12.0 km, 300 m of ascent, 1:00:00\n"
              "lines 13");
    EXPECT_EQ(whole(hilly_january().run(on(31), 12, {.ascent = 300, .workout = "Tempo"}),
                    "speed-with-hills", 31),
              "A fast run on 2026-02-01 (Tempo) within 7 days of a hill finding of "
              "2026-02-01; speed loads the soleus at least as much as slope.\n"
              "| 2026-02-01: 12.0 km, 300 m of ascent\n"
              "lines 13");
}

TEST(CadenceDropSays, tells_both_cadences) {
    EXPECT_EQ(whole(LogBuilder{}
                        .runs(on(10), 6, 3, 10, {.minutes = 60, .cadence = 180})
                        .run(on(31), 10, {.minutes = 60, .cadence = 160}),
                    "cadence-drop", 31),
              "Cadence 160 on 2026-02-01, at a like pace the median of the 28 days before "
              "was 180 (-11.1 %).\n"
              "| 2026-02-01: 10.0 km, ascent unknown, 1:00:00\n"
              "| 6 runs within 5 % of its pace\n"
              "lines 8");
}

TEST(ShoeAgeSays, tells_the_shoe_and_its_metres) {
    EXPECT_EQ(whole(LogBuilder{}.runs(on(0), 2, 1, 401, {.shoe = "A"}), "shoe-age", 5),
              "A has 802.0 km in this log by 2026-01-02 (note over 800.0 km).\n"
              "lines 3");
    EXPECT_EQ(
        whole(LogBuilder{}.runs(on(0), 11, 3, 10, {.shoe = "A"}).run(on(31), 10, {.shoe = "B"}),
              "shoe-age", 31),
        "B, first worn on 2026-02-01, took 10.0 km of 30.0 km in the 7 days to "
        "2026-02-01 (33 %, note over 30 %).\n"
        "lines 13");
}

TEST(DataQualitySays, tells_the_share_and_the_spike_it_replaces) {
    EXPECT_EQ(whole(hilly_january().run(on(20), 60).run(on(31), 12, {.ascent = 300, .minutes = 70}),
                    "data-quality", 31),
              "35 % of the distance in the 31 days to 2026-02-01 comes without ascent (limit "
              "25 %), so a hill spike there cannot be believed or ruled out: 300 m of ascent "
              "in one run on 2026-02-01; the most in one run of the 30 days before was 200 m "
              "(+50 %, warning over +30 %). 1 of the 12 runs in these days has no ascent and "
              "adds nothing.\n"
              "| 2026-02-01: 12.0 km, 300 m of ascent, 1:10:00\n"
              "| before: 2026-01-04: 10.0 km, 200 m of ascent, 150 m of descent, 1:00:00\n"
              "lines 14 3");
    EXPECT_EQ(whole(hilly_january()
                        .run(on(20), 60, {.ascent = 200, .source = model::AscentSource::gps})
                        .run(on(31), 12, {.ascent = 300, .minutes = 70}),
                    "data-quality", 31),
              "35 % of the distance in the 31 days to 2026-02-01 comes without ascent or "
              "from another elevation source than the rest (limit 25 %), so a hill spike "
              "there cannot be believed or ruled out: 300 m of ascent in one run on "
              "2026-02-01; the most in one run of the 30 days before was 200 m (+50 %, "
              "warning over +30 %).\n"
              "| 2026-02-01: 12.0 km, 300 m of ascent, 1:10:00\n"
              "| before: 2026-01-04: 10.0 km, 200 m of ascent, 150 m of descent, 1:00:00\n"
              "lines 14 3");
}

TEST(DataQualitySays, tells_the_rate_that_cannot_be) {
    EXPECT_EQ(whole(LogBuilder{}
                        .run(on(0), 5, {.ascent = 2000, .minutes = 30})
                        .run(on(0), 5, {.ascent = 2500, .minutes = 30}),
                    "data-quality", 31),
              "The run on 2026-01-01 would have climbed 5000 m an hour (limit 2200); its "
              "ascent is taken as unknown.\n"
              "| 2026-01-01: 5.0 km, ascent unknown, 0:30:00\n"
              "lines 3");
}

}  // namespace
}  // namespace soleus::rules::testing
