#include "told.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

using model::AscentSource;
constexpr auto k_rule = "data-quality";

/// Ten runs of 10 km with ascent in March, `without` km without it, then a spike of 600 m on
/// April 1.
BuiltHistory spike_with(double without, AscentSource source = AscentSource::none) {
    LogBuilder log;
    log.run("2026-03-01", 10, {.ascent = 200}).runs("2026-03-04", 9, 3, 10, {.ascent = 200});
    if (source == AscentSource::none) {
        log.run("2026-03-20", without);
    } else {
        log.run("2026-03-20", without, {.ascent = 200, .source = source});
    }
    return log.run("2026-04-01", 10, {.ascent = 600}).history("2026-04-01");
}

// In the window March 2 to April 1: 100 km with ascent.
TEST(DataQuality, takes_the_place_of_a_hill_spike_over_a_quarter_without_ascent) {
    const auto quarter = spike_with(33.333);
    EXPECT_EQ(told(quarter, k_rule), "");
    EXPECT_EQ(told(quarter, "hill-spike-run"), "alert 2026-04-01 600/200 over 2 ascent");

    const auto more = spike_with(33.334);
    EXPECT_EQ(told(more, k_rule).substr(0, 15), "note 2026-04-01");
    EXPECT_EQ(told(more, "hill-spike-run"), "");
    const auto numbers = found(more, k_rule)[0].numbers;
    EXPECT_NEAR(*numbers.value, 33334.0 / 133334.0, 1e-12);
    EXPECT_EQ(*numbers.limit, 0.25);
    EXPECT_EQ(*numbers.measure, "missing");
    EXPECT_EQ(numbers.unit, "ratio");
}

TEST(DataQuality, a_second_source_counts_as_without) {
    EXPECT_EQ(told(spike_with(33.333, AscentSource::gps), k_rule), "");

    const auto more = found(spike_with(33.334, AscentSource::gps), k_rule);
    ASSERT_EQ(more.size(), 1u);
    EXPECT_EQ(*more[0].numbers.measure, "source");
}

TEST(DataQuality, the_source_with_most_distance_is_the_windows) {
    const auto log =
        LogBuilder{}
            .runs("2026-03-01", 11, 3, 10, {.ascent = 200, .source = AscentSource::barometer})
            .run("2026-03-20", 10, {.ascent = 200, .source = AscentSource::stated})
            .run("2026-04-01", 10, {.ascent = 600, .source = AscentSource::barometer});

    EXPECT_EQ(told(log.history("2026-04-01"), k_rule), "");
    EXPECT_EQ(told(log.history("2026-04-01"), "hill-spike-run"),
              "alert 2026-04-01 600/200 over 2 ascent");
}

TEST(DataQuality, unknown_distance_is_left_out_of_the_share) {
    const auto log = LogBuilder{}
                         .runs("2026-03-01", 11, 3, 10, {.ascent = 200})
                         .runs("2026-03-02", 8, 3, std::nullopt, {.minutes = 60})
                         .run("2026-04-01", 10, {.ascent = 600});
    EXPECT_EQ(told(log.history("2026-04-01"), k_rule), "");

    const auto none_known =
        LogBuilder{}
            .runs("2026-03-01", 11, 3, std::nullopt, {.ascent = 200, .minutes = 60})
            .run("2026-03-20", std::nullopt, {.minutes = 60})
            .run("2026-04-01", std::nullopt, {.ascent = 600, .minutes = 60});
    EXPECT_EQ(found(none_known.history("2026-04-01"), k_rule).size(), 1u);
}

TEST(DataQuality, is_silent_where_no_hill_finding_would_speak) {
    const auto log = LogBuilder{}
                         .runs("2026-03-01", 11, 3, 10, {.ascent = 200})
                         .run("2026-03-20", 90)
                         .run("2026-04-01", 10, {.ascent = 210});

    EXPECT_EQ(told(log.history("2026-04-01"), k_rule), "");
}

TEST(DataQuality, a_doubtful_descent_is_silent) {
    const auto log = LogBuilder{}
                         .runs("2026-03-01", 11, 3, 10, {.ascent = 200, .descent = 200})
                         .run("2026-03-20", 90, {.ascent = 200})
                         .run("2026-04-01", 10, {.ascent = 200, .descent = 600});

    EXPECT_EQ(told(log.history("2026-04-01"), k_rule), "");
    EXPECT_EQ(told(log.history("2026-04-01"), "hill-spike-run"), "");
}

TEST(DataQuality, a_hill_rule_that_is_off_needs_no_note) {
    Settings settings;
    settings.disable("hill-spike-run");
    settings.disable("hill-spike-week");

    EXPECT_EQ(told(spike_with(50), k_rule, settings), "");
}

TEST(DataQuality, more_than_2200_m_an_hour_is_not_believed) {
    const auto climbed = [](std::int64_t ascent) {
        return LogBuilder{}
            .runs("2026-03-01", 11, 3, 10, {.ascent = 200})
            .run("2026-04-01", 10, {.ascent = ascent, .minutes = 60})
            .history("2026-04-01");
    };

    EXPECT_EQ(told(climbed(2200), k_rule), "");
    EXPECT_EQ(told(climbed(2200), "hill-spike-run"), "alert 2026-04-01 2200/200 over 2 ascent");
    EXPECT_EQ(told(climbed(2201), k_rule), "note 2026-04-01 2201/- over 2200 rate");
    EXPECT_EQ(told(climbed(2201), "hill-spike-run"), "");
    EXPECT_EQ(found(climbed(2201), k_rule)[0].numbers.unit, "m/h");
    EXPECT_EQ(found(climbed(2201), k_rule)[0].grade, 'B');
}

TEST(DataQuality, a_window_is_the_30_days_before_and_the_day) {
    const auto doubted = [](const char* without_on) {
        const auto findings = found(LogBuilder{}
                                        .runs("2026-02-01", 4, 3, 10, {.ascent = 200})
                                        .runs("2026-03-04", 9, 3, 10, {.ascent = 200})
                                        .run(without_on, 60)
                                        .run("2026-04-01", 10, {.ascent = 600})
                                        .history("2026-04-01"),
                                    k_rule);
        return !findings.empty() && findings[0].to == day("2026-04-01");
    };

    EXPECT_FALSE(doubted("2026-03-01"));
    EXPECT_TRUE(doubted("2026-03-02"));
    EXPECT_TRUE(doubted("2026-04-01"));
}

TEST(DataQuality, of_two_doubtful_spikes_of_a_day_the_greater_is_quoted_in_either_order) {
    for (const auto& [first, second] : {std::pair{600, 700}, {700, 600}}) {
        const auto doubt = found(LogBuilder{}
                                     .runs("2026-03-01", 11, 3, 10, {.ascent = 200})
                                     .run("2026-03-20", 60)
                                     .run("2026-04-01", 10, {.ascent = first})
                                     .run("2026-04-01", 10, {.ascent = second})
                                     .history("2026-04-01"),
                                 k_rule);
        ASSERT_EQ(doubt.size(), 1u);
        EXPECT_NE(doubt[0].message.find("700 m of ascent in one run"), std::string::npos);
    }
}

TEST(DataQuality, days_of_one_kind_are_joined_and_the_highest_rate_of_a_day_is_told) {
    const auto log = LogBuilder{}
                         .run("2026-03-01", 5, {.ascent = 2300, .minutes = 60})
                         .run("2026-03-01", 5, {.ascent = 2500, .minutes = 60})
                         .run("2026-03-01", 5, {.ascent = 2400, .minutes = 60})
                         .run("2026-03-02", 5, {.ascent = 2450, .minutes = 60})
                         .run("2026-03-04", 5, {.ascent = 2600, .minutes = 60});

    EXPECT_EQ(told(log.history("2026-04-01"), k_rule),
              "note 2026-03-04 2600/- over 2200 rate\n"
              "note 2026-03-01..2026-03-02 2500/- over 2200 rate");
}

TEST(DataQuality, a_share_of_half_is_told_as_50_percent) {
    const auto doubt = found(LogBuilder{}
                                 .runs("2026-03-01", 11, 3, 10, {.ascent = 200})
                                 .run("2026-03-20", 110)
                                 .run("2026-04-01", 10, {.ascent = 600})
                                 .history("2026-04-01"),
                             k_rule);

    ASSERT_EQ(doubt.size(), 1u);
    EXPECT_EQ(doubt[0].message.substr(0, 20), "50 % of the distance");
}

TEST(DataQuality, a_doubtful_spike_and_a_rate_that_cannot_be_are_two_notes_of_one_day) {
    const auto log = LogBuilder{}
                         .runs("2026-03-01", 11, 3, 10, {.ascent = 200})
                         .run("2026-03-20", 60)
                         .run("2026-04-01", 10, {.ascent = 600})
                         .run("2026-04-01", 10, {.ascent = 2500, .minutes = 60});

    EXPECT_EQ(found(log.history("2026-04-01"), k_rule).size(), 2u);
}

TEST(DataQuality, of_equal_spikes_of_a_day_the_first_is_quoted) {
    const auto doubt = found(LogBuilder{}
                                 .runs("2026-03-01", 11, 3, 10, {.ascent = 200})
                                 .run("2026-03-20", 60)
                                 .run("2026-04-01", 10, {.ascent = 600})
                                 .run("2026-04-01", 12, {.ascent = 600})
                                 .history("2026-04-01"),
                             k_rule);

    ASSERT_EQ(doubt.size(), 1u);
    EXPECT_EQ(doubt[0].origin[0].line, 14u);
}

TEST(DataQuality, a_quarter_of_the_distance_exactly_is_little_enough) {
    const auto with = [](double without, AscentSource source) {
        LogBuilder log;
        log.runs("2026-02-01", 4, 3, 10, {.ascent = 200});
        log.runs("2026-03-04", 8, 3, 10, {.ascent = 200});
        RunFacts facts{.source = source};
        facts.ascent =
            source == AscentSource::none ? std::nullopt : std::optional{std::int64_t{200}};
        return told(log.run("2026-03-05", without, facts)
                        .run("2026-04-01", 10, {.ascent = 600})
                        .history("2026-04-01"),
                    "hill-spike-run");
    };

    for (const auto source : {AscentSource::none, AscentSource::gps}) {
        EXPECT_EQ(with(30, source), "alert 2026-04-01 600/200 over 2 ascent");
        EXPECT_EQ(with(30.001, source), "");
    }
}

TEST(DataQuality, without_any_known_distance_the_whole_counts_as_without) {
    const auto doubt =
        found(LogBuilder{}
                  .runs("2026-03-01", 11, 3, std::nullopt, {.ascent = 200, .minutes = 60})
                  .run("2026-03-20", std::nullopt, {.minutes = 60})
                  .run("2026-04-01", std::nullopt, {.ascent = 600, .minutes = 60})
                  .history("2026-04-01"),
              k_rule);

    ASSERT_EQ(doubt.size(), 1u);
    EXPECT_EQ(doubt[0].numbers.value, 1.0);
    EXPECT_EQ(doubt[0].message.substr(0, 5), "100 %");
}

TEST(DataQuality, a_run_of_unknown_distance_takes_no_part_in_the_share) {
    // 10 of 40 known km are without ascent: a quarter, not more.
    EXPECT_EQ(told(LogBuilder{}
                       .runs("2026-03-05", 4, 3, 7.5, {.ascent = 200})
                       .run("2026-03-20", 10)
                       .runs("2026-03-21", 5, 1, std::nullopt, {.minutes = 60})
                       .runs("2026-02-01", 4, 3, 10, {.ascent = 200})
                       .run("2026-04-01", std::nullopt, {.ascent = 600, .minutes = 100})
                       .history("2026-04-01"),
                   "hill-spike-run"),
              "alert 2026-04-01 600/200 over 2 ascent");
}

TEST(DataQuality, a_run_of_unknown_ascent_keeps_the_source_of_its_descent) {
    const auto log =
        LogBuilder{}
            .runs("2026-03-01", 6, 3, 10,
                  {.ascent = 200, .descent = 200, .source = AscentSource::barometer})
            .runs("2026-03-19", 4, 3, 10, {.descent = 200, .source = AscentSource::barometer})
            .run("2026-04-01", 10,
                 {.ascent = 200, .descent = 600, .source = AscentSource::barometer});

    EXPECT_EQ(told(log.history("2026-04-01"), "hill-spike-run"),
              "alert 2026-04-01 600/200 over 2 descent");
}

}  // namespace
}  // namespace soleus::rules::testing
