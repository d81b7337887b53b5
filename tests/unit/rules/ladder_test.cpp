#include "ladder.hpp"

#include "log_builder.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <functional>

namespace soleus::rules::testing {
namespace {

std::string on(int n) {
    return to_string(day("2026-01-01") + Days{n});
}

/// Days since January 1, then week, longest run and ascent; "h" where hills are allowed, "r" where
/// a day is left between runs, and walk:run.
std::string ladder(const LogBuilder& log, int as_of, const Settings& settings = {}) {
    const auto built = log.history(on(as_of));
    const Episodes episodes{built.history, settings};
    const auto earliest = day(on(as_of)) + Days{1};
    std::optional<std::string> pain_class;
    std::string text;
    const auto figure = [](const std::optional<std::int64_t>& value) {
        return value ? std::to_string(*value) : std::string{"-"};
    };
    for (const auto& step :
         return_ladder(built.history, episodes, settings, earliest, pain_class)) {
        const auto n = [](Day d) { return (d - day("2026-01-01")).count(); };
        text += fmt::format(
            "{}..{} {} {} {}{}{}{}\n", n(step.from), n(step.to), figure(step.week_max_m),
            figure(step.run_max_m), figure(step.week_max_ascent_m), step.hills ? " h" : "",
            step.rest_between ? " r" : "", step.walk_run ? " " + *step.walk_run : "");
    }
    return (pain_class ? "class " + *pain_class + "\n" : "") + text;
}

/// Four weeks of 24 km in runs of 8 km, then calf pain of the score on day 28 and a first run of
/// the return on day 50.
LogBuilder back(int score, const RunFacts& facts) {
    LogBuilder log;
    for (const int weekday : {0, 2, 4}) {
        log.runs(on(weekday), 4, 7, 8, facts);
    }
    return log.pain(on(28), "calf", score).run(on(50), 1, {.ascent = 0});
}

TEST(Ladder, of_class_2_climbs_from_75_percent_in_three_weeks_with_hills_after_the_first) {
    EXPECT_EQ(ladder(back(4, {.ascent = 100}), 50),
              "class 2\n"
              "50..56 18000 6000 0 r\n"
              "57..63 23400 7800 140 h r\n"
              "64..70 24000 8000 140 h\n");
}

TEST(Ladder, after_flat_weeks_stays_under_nine_tenths_of_distance_and_longest_run) {
    EXPECT_EQ(ladder(back(4, {.ascent = 0}), 50),
              "class 2\n"
              "50..56 18000 6000 0 r\n"
              "57..63 21500 7100 0 h r\n"
              "64..70 21500 7100 0 h\n");
}

TEST(Ladder, of_class_4_walks_first_and_takes_six_weeks) {
    EXPECT_EQ(ladder(back(8, {.ascent = 100}), 50),
              "class 4\n"
              "50..56 7200 2400 0 r 4:1\n"
              "57..63 9300 3100 0 r 3:2\n"
              "64..70 12000 4000 0 2:3\n"
              "71..77 15600 5200 90 h 1:4\n"
              "78..84 20200 6700 110 h\n"
              "85..91 24000 8000 140 h\n");
}

TEST(Ladder, without_a_known_ascent_caps_distance_alone) {
    EXPECT_EQ(ladder(back(4, {}), 50),
              "class 2\n"
              "50..56 18000 6000 - r\n"
              "57..63 21500 7100 - h r\n"
              "64..70 21500 7100 - h\n");
}

TEST(Ladder, takes_ascent_for_known_at_three_quarters_of_the_distance) {
    const auto with_unknown = [](double km) {
        return ladder(LogBuilder{}
                          .runs(on(0), 3, 7, 10, {.ascent = 100})
                          .run(on(27), km)
                          .pain(on(28), "calf", 4)
                          .run(on(50), 1),
                      50);
    };

    EXPECT_NE(with_unknown(10).find("50..56 7500 7500 0"), std::string::npos);
    EXPECT_NE(with_unknown(10.001).find("50..56 7500 7500 -"), std::string::npos);
}

TEST(Ladder, without_14_days_before_the_pain_has_days_and_no_caps) {
    EXPECT_EQ(ladder(LogBuilder{}.run(on(20), 8).pain(on(28), "calf", 4).run(on(50), 1), 50),
              "class 2\n"
              "50..56 - - - r\n"
              "57..63 - - - h r\n"
              "64..70 - - - h\n");
}

TEST(Ladder, leaves_out_the_weeks_that_are_over_and_ends_with_the_not_before_day) {
    EXPECT_EQ(ladder(back(4, {}), 56).substr(0, 14), "class 2\n50..56");
    EXPECT_EQ(ladder(back(4, {}), 57).substr(0, 14), "class 2\n57..63");
    EXPECT_EQ(ladder(back(4, {}), 70), "class 2\n64..70 21500 7100 - h\n");
    EXPECT_EQ(ladder(back(4, {}), 71), "");
}

TEST(Ladder, begins_at_the_earliest_run_where_there_was_none_yet) {
    const auto log = LogBuilder{}.runs(on(0), 14, 2, 8).pain(on(28), "calf", 4);

    EXPECT_EQ(ladder(log, 40).substr(0, 14), "class 2\n41..47");
}

TEST(Ladder, class_1_needs_none) {
    EXPECT_EQ(ladder(back(2, {.ascent = 100}), 50), "");
}

TEST(Ladder, of_the_shortest_runs_there_are_begins_with_none) {
    const auto log =
        LogBuilder{}.runs(on(0), 14, 2, 0.1, {.ascent = 20}).pain(on(28), "calf", 4).run(on(50), 1);

    EXPECT_EQ(ladder(log, 50),
              "class 2\n"
              "50..56 0 0 0 r\n"
              "57..63 0 0 50 h r\n"
              "64..70 100 0 60 h\n");
}

TEST(Ladder, of_two_the_one_that_takes_longest_is_shown) {
    const auto log = back(4, {.ascent = 100}).pain(on(49), "achilles", 7);

    EXPECT_EQ(ladder(log, 52).substr(0, 14), "class 3\n57..63");
    EXPECT_EQ(ladder(back(4, {}).pain(on(27), "achilles", 7), 52).substr(0, 8), "class 3\n");
}

TEST(Ladder, hills_stay_under_what_a_hill_week_is_noted_for) {
    // The weeks before had 1,000 m: after flat weeks more than 199 m would be noted, in the seven
    // days of four runs where those of a week move to the day before.
    EXPECT_EQ(ladder(back(5, {.ascent = 334}), 50),
              "class 3\n"
              "50..56 12000 4000 0 r\n"
              "57..63 15600 5200 0 r\n"
              "64..70 20200 6700 140 h\n"
              "71..77 24000 8000 140 h\n");
    Settings settings;
    settings.set_limit("hill-spike-week", "least_m", 400);
    settings.set_limit("hill-spike-week", "least_more_m", 250);
    settings.set_limit("hill-spike-run", "least_m", 200);
    EXPECT_NE(ladder(back(5, {.ascent = 334}), 50, settings).find("6700 290 h"), std::string::npos);
}

TEST(Ladder, begins_with_a_run_the_last_30_days_allow) {
    // A run of 20 km on day 10, four short ones later, and a return 30 or 31 days after the long.
    const auto first = [](int back, int short_runs) {
        LogBuilder log;
        log.run(on(10), 20).runs(on(12), short_runs, 4, 6).pain(on(36), "calf", 4);
        const auto text = ladder(log.run(on(10 + back), 1), 10 + back);
        return text.substr(0, text.find(" r\n"));
    };

    EXPECT_EQ(first(30, 4), "class 2\n40..46 8800 15000 -");
    EXPECT_EQ(first(31, 4), "class 2\n41..47 8800 7800 -");
    EXPECT_EQ(first(31, 3), "class 2\n41..47 7600 15000 -") << "too few to compare with";

    // A run on the last day of rest is one of them, one of unknown distance is none.
    const auto log = LogBuilder{}.run(on(9), 20).runs(on(12), 3, 4, 6).pain(on(36), "calf", 4);
    EXPECT_NE(ladder(LogBuilder{log}.run(on(39), 7), 39).find(" 9100 - r"), std::string::npos);
    EXPECT_NE(ladder(LogBuilder{log}.run(on(24), {}).run(on(40), 1), 40).find(" 15000 - r"),
              std::string::npos);
}

TEST(Ladder, asks_the_rule_of_the_longest_run_as_it_was_set) {
    Settings settings;
    settings.set_limit("distance-spike-run", "warning", 1.2);

    EXPECT_EQ(ladder(back(4, {.ascent = 0}), 50, settings),
              "class 2\n"
              "50..56 18000 6000 0 r\n"
              "57..63 21500 7100 0 h r\n"
              "64..70 21500 7100 0 h\n");
    EXPECT_NE(ladder(back(4, {.ascent = 100}), 50, settings).find("57..63 23400 7200"),
              std::string::npos);
}

TEST(Ladder, after_an_early_run_begins_when_the_longest_prescription_is_over) {
    for (const auto& [first, second] : {std::pair{10, 3}, {3, 10}}) {
        LogBuilder log;
        log.runs(on(0), 14, 2, 8).pain(on(28), "calf", 4);
        log.rest(on(29), first).rest(on(29), second).run(on(31), 1);

        EXPECT_EQ(ladder(log, 32).substr(0, 14), "class 2\n40..46");
    }
}

TEST(Ladder, is_shown_on_the_very_day_of_the_first_pain) {
    const auto log = LogBuilder{}.runs(on(0), 14, 2, 8).pain(on(28), "calf", 4);

    EXPECT_EQ(ladder(log, 28).substr(0, 14), "class 2\n29..35");
}

/// One run of 24 km with the given ascent in each of four weeks.
LogBuilder once_a_week(std::int64_t ascent, int score) {
    return LogBuilder{}
        .runs(on(0), 4, 7, 24, {.ascent = ascent})
        .pain(on(28), "calf", score)
        .run(on(50), 1, {.ascent = 0});
}

TEST(Ladder, calls_weeks_of_100_m_hilly) {
    EXPECT_NE(ladder(once_a_week(100, 4), 50).find("57..63 23400 23400"), std::string::npos);
    EXPECT_NE(ladder(once_a_week(99, 4), 50).find("57..63 21500 21500"), std::string::npos);
}

TEST(Ladder, climbs_stay_under_nine_tenths_of_the_old_ones) {
    const auto text = ladder(back(4, {.ascent = 50}), 50);

    EXPECT_NE(text.find("57..63 23400 7800 110 h"), std::string::npos);
    EXPECT_NE(text.find("64..70 24000 8000 130 h"), std::string::npos);
}

TEST(Ladder, of_one_run_a_week_climbs_no_more_than_two_of_them_may_in_seven_days) {
    const auto text = ladder(once_a_week(2000, 8), 50);

    EXPECT_NE(text.find("71..77 15600 15600 90 h"), std::string::npos);
    EXPECT_NE(text.find("78..84 20200 20200 90 h"), std::string::npos);
    EXPECT_NE(text.find("85..91 24000 24000 90 h"), std::string::npos);
}

TEST(Ladder, of_two_runs_a_week_climbs_what_three_of_them_may_in_seven_days) {
    LogBuilder log;
    for (const int weekday : {0, 3}) {
        log.runs(on(weekday), 4, 7, 12, {.ascent = 500});
    }
    log.pain(on(28), "calf", 5).run(on(50), 1, {.ascent = 0});
    Settings settings;
    settings.set_limit("hill-spike-week", "least_m", 196);
    settings.set_limit("hill-spike-week", "least_more_m", 10);

    EXPECT_NE(ladder(log, 50, settings).find("64..70 20200 10100 130 h"), std::string::npos);
}

TEST(Ladder, asks_the_rule_of_one_run_as_it_was_set) {
    Settings settings;
    settings.set_limit("hill-spike-run", "least_m", 30);
    settings.set_limit("hill-spike-run", "least_more_m", 5);
    const auto text = ladder(back(8, {.ascent = 200}), 50, settings);

    // Three runs of 65 m, 1.3 times the 50 m that every run is compared with at least.
    settings.set_limit("hill-spike-run", "floor_m", 30);
    EXPECT_NE(text.find("71..77 15600 5200 140 h"), std::string::npos);
    EXPECT_NE(ladder(back(8, {.ascent = 200}), 50, settings).find("71..77 15600 5200 110 h"),
              std::string::npos);
}

TEST(Ladder, gives_weeks_with_a_day_between_runs_no_more_than_four_of_them) {
    LogBuilder log;
    for (const int weekday : {0, 1, 3, 4, 5}) {
        log.runs(on(weekday), 4, 7, 10);
    }
    const auto text = ladder(log.pain(on(28), "calf", 5).run(on(50), 1), 50);

    EXPECT_EQ(text,
              "class 3\n"
              "50..56 20000 5000 - r\n"
              "57..63 26000 6500 - r\n"
              "64..70 33800 8400 - h\n"
              "71..77 43900 8900 - h\n");
}

TEST(Ladder, asks_the_limits_of_the_hill_week_as_they_were_set) {
    const auto with = [](const char* limit, double value) {
        Settings settings;
        settings.set_limit("hill-spike-week", limit, value);
        settings.set_limit("hill-spike-run", "least_m", 5000);
        return ladder(once_a_week(2000, 8), 50, settings);
    };

    const auto note = with("note", 3);
    EXPECT_NE(note.find("71..77 15600 15600 150 h"), std::string::npos);
    EXPECT_NE(note.find("85..91 24000 24000 150 h"), std::string::npos);
    EXPECT_NE(with("least_m", 301).find("71..77 15600 15600 150 h"), std::string::npos);
    EXPECT_NE(with("least_more_m", 201).find("71..77 15600 15600 150 h"), std::string::npos);
    EXPECT_NE(with("floor_m", 200).find("71..77 15600 15600 140 h"), std::string::npos);
}

}  // namespace
}  // namespace soleus::rules::testing
