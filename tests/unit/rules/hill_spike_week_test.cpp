#include "told.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

constexpr auto k_rule = "hill-spike-week";

/// Three weeks of one hill run each (March 2, 9, 16), then one on March 29, the 28th day.
LogBuilder three_weeks(std::int64_t a, std::int64_t b, std::int64_t c) {
    return LogBuilder{}
        .run("2026-03-02", 10, {.ascent = a})
        .run("2026-03-09", 10, {.ascent = b})
        .run("2026-03-16", 10, {.ascent = c});
}

std::string then(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t climbed) {
    return told(
        three_weeks(a, b, c).run("2026-03-29", 10, {.ascent = climbed}).history("2026-03-29"),
        k_rule);
}

TEST(HillSpikeWeek, notes_and_warns_over_the_mean_of_three_weeks) {
    EXPECT_EQ(then(200, 200, 600, 483), "");  // 1.449
    EXPECT_EQ(then(400, 400, 400, 580), "");
    EXPECT_EQ(then(400, 400, 400, 581), "note 2026-03-29 581/400 over 1.45 ascent");
    EXPECT_EQ(then(400, 400, 400, 720), "note 2026-03-29 720/400 over 1.45 ascent");
    EXPECT_EQ(then(400, 400, 400, 721), "warning 2026-03-29 721/400 over 1.8 ascent");
    EXPECT_EQ(then(400, 400, 400, 4000), "warning 2026-03-29 4000/400 over 1.8 ascent");
}

TEST(HillSpikeWeek, the_mean_week_is_never_rounded) {
    EXPECT_EQ(then(300, 300, 401, 483), "");  // 1449 <= 1451.45
    EXPECT_EQ(then(300, 300, 401, 484),
              "note 2026-03-29 484/333.6666667 over 1.45 ascent");  // 1452
}

TEST(HillSpikeWeek, takes_100_m_as_the_least_reference) {
    EXPECT_EQ(then(0, 0, 0, 199), "");
    EXPECT_EQ(then(0, 0, 0, 200), "warning 2026-03-29 200/100 over 1.8 ascent");
    EXPECT_EQ(then(100, 100, 99, 200), "warning 2026-03-29 200/100 over 1.8 ascent");
    EXPECT_EQ(then(101, 100, 99, 200), "warning 2026-03-29 200/100 over 1.8 ascent");
}

TEST(HillSpikeWeek, must_be_100_m_more) {
    EXPECT_EQ(then(120, 120, 120, 219), "");
    EXPECT_EQ(then(120, 120, 120, 220), "warning 2026-03-29 220/120 over 1.8 ascent");
    EXPECT_EQ(then(121, 120, 120, 220), "");
}

TEST(HillSpikeWeek, needs_28_days) {
    const auto first_on = [](const char* first) {
        return told(LogBuilder{}
                        .run(first, 10, {.ascent = 100})
                        .run("2026-03-09", 10, {.ascent = 100})
                        .run("2026-03-16", 10, {.ascent = 100})
                        .run("2026-03-29", 10, {.ascent = 500})
                        .history("2026-03-29"),
                    k_rule);
    };

    EXPECT_EQ(first_on("2026-03-03"), "");
    EXPECT_EQ(first_on("2026-03-02"), "warning 2026-03-29 500/100 over 1.8 ascent");
}

TEST(HillSpikeWeek, needs_a_run_of_any_kind_in_two_of_the_three_weeks) {
    const auto log = [] {
        return LogBuilder{}
            .run("2026-02-01", 10, {.ascent = 90})
            .run("2026-03-08", 10, {.ascent = 90});
    };

    EXPECT_EQ(told(log().run("2026-03-29", 5, {.ascent = 500}).history("2026-03-29"), k_rule), "");
    EXPECT_EQ(told(log()
                       .run("2026-03-22", 10, {.ascent = 0})
                       .run("2026-03-29", 5, {.ascent = 500})
                       .history("2026-03-29"),
                   k_rule),
              "warning 2026-03-29 500/100 over 1.8 ascent");
    EXPECT_EQ(told(log()
                       .run("2026-03-23", 10, {.ascent = 0})
                       .run("2026-03-29", 5, {.ascent = 500})
                       .history("2026-03-29"),
                   k_rule),
              "");
    EXPECT_EQ(told(log()
                       .run("2026-03-15", 10, {.ascent = 0})
                       .run("2026-03-29", 5, {.ascent = 500})
                       .history("2026-03-29"),
                   k_rule),
              "warning 2026-03-29 500/100 over 1.8 ascent");
}

TEST(HillSpikeWeek, is_judged_on_rest_days_and_is_one_finding_with_its_peak) {
    const auto log = three_weeks(300, 300, 300)
                         .run("2026-03-29", 10, {.ascent = 500})
                         .run("2026-03-31", 10, {.ascent = 100});

    EXPECT_EQ(told(log.history("2026-04-20"), k_rule),
              "warning 2026-03-29..2026-04-04 600/200 over 1.8 ascent");
}

TEST(HillSpikeWeek, counts_seven_days_and_the_21_before_them) {
    const auto with = [](const char* day, std::int64_t climbed) {
        return told(LogBuilder{}
                        .runs("2026-02-16", 5, 7, 10, {.ascent = 60})
                        .run(day, 10, {.ascent = climbed})
                        .run("2026-03-30", 10, {.ascent = 150})
                        .history("2026-03-30"),
                    k_rule);
    };

    EXPECT_EQ(with("2026-03-24", 100), "warning 2026-03-30 250/100 over 1.8 ascent");
    EXPECT_EQ(with("2026-03-23", 100), "");
}

TEST(HillSpikeWeek, descent_is_judged_apart) {
    const auto log = LogBuilder{}
                         .runs("2026-03-02", 3, 7, 10, {.ascent = 300, .descent = 300})
                         .run("2026-03-29", 10, {.ascent = 450, .descent = 600});

    EXPECT_EQ(told(log.history("2026-03-29"), k_rule),
              "warning 2026-03-29 600/300 over 1.8 descent");
}

TEST(HillSpikeWeek, becomes_an_alert_only_through_an_earlier_strain_and_says_why) {
    const auto log = LogBuilder{}
                         .runs("2026-01-01", 11, 7, 10, {.ascent = 300})
                         .pain("2026-01-10", "calf", 5)
                         .run("2026-03-19", 10, {.ascent = 600})
                         .run("2026-03-21", 10, {.ascent = 10});

    const auto findings = found(log.history("2026-03-20"), k_rule);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(line(findings[0]), "alert 2026-03-19..2026-03-20 600/300 over 1.8 ascent");
    EXPECT_NE(findings[0].message.find("One level higher: "), std::string::npos);
}

TEST(HillSpikeWeek, tells_the_mean_week_and_counts_up_to_the_floor_only_below_it) {
    const auto message = [](std::int64_t a, std::int64_t climbed) {
        return found(three_weeks(a, a, a)
                         .run("2026-03-22", 10)
                         .run("2026-03-29", 10, {.ascent = climbed})
                         .history("2026-03-29"),
                     k_rule)
            .at(0)
            .message;
    };

    EXPECT_NE(message(400, 900).find("was 400 m (uncoupled"), std::string::npos);
    EXPECT_NE(message(100, 300).find("was 100 m (uncoupled"), std::string::npos);
    EXPECT_NE(message(99, 300).find("was 99 m, counted as 100 m"), std::string::npos);
    EXPECT_NE(message(120, 300).find("was 120 m (uncoupled"), std::string::npos);
}

TEST(HillSpikeWeek, names_the_runs_of_its_seven_days_and_counts_those_without_ascent_in_28) {
    const auto findings = found(LogBuilder{}
                                    .run("2026-02-28", 1)
                                    .run("2026-03-01", 1)
                                    .runs("2026-03-07", 3, 7, 10, {.ascent = 100})
                                    .run("2026-03-23", 10, {.ascent = 150})
                                    .run("2026-03-28", 10, {.ascent = 250})
                                    .run("2026-03-29", 4)
                                    .history("2026-03-29"),
                                k_rule);

    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].peak, day("2026-03-28"));
    EXPECT_EQ(findings[0].origin.size(), 2u) << "the run of March 21 is no part of it";
    EXPECT_EQ(findings[0].evidence.size(), 3u);
    EXPECT_NE(findings[0].message.find("1 of the 6 runs in these days has no ascent"),
              std::string::npos);
}

}  // namespace
}  // namespace soleus::rules::testing
