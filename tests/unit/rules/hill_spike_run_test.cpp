#include "told.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

constexpr auto k_rule = "hill-spike-run";

LogBuilder usual(std::int64_t ascent) {
    return LogBuilder{}.runs("2026-03-01", 11, 3, 10, {.ascent = ascent});
}

std::string after_runs_of(std::int64_t ascent, std::int64_t then) {
    return told(usual(ascent).run("2026-04-01", 10, {.ascent = then}).history("2026-04-01"),
                k_rule);
}

TEST(HillSpikeRun, warns_over_30_percent) {
    EXPECT_EQ(after_runs_of(400, 520), "");
    EXPECT_EQ(after_runs_of(400, 521), "warning 2026-04-01 521/400 over 1.3 ascent");
}

TEST(HillSpikeRun, alerts_over_double_with_150_m_more) {
    EXPECT_EQ(after_runs_of(400, 800), "warning 2026-04-01 800/400 over 1.3 ascent");
    EXPECT_EQ(after_runs_of(400, 801), "alert 2026-04-01 801/400 over 2 ascent");
    EXPECT_EQ(after_runs_of(100, 249), "warning 2026-04-01 249/100 over 1.3 ascent");
    EXPECT_EQ(after_runs_of(100, 250), "alert 2026-04-01 250/100 over 2 ascent");
}

TEST(HillSpikeRun, takes_50_m_as_the_least_reference) {
    EXPECT_EQ(after_runs_of(0, 99), "");
    EXPECT_EQ(after_runs_of(0, 100), "warning 2026-04-01 100/50 over 1.3 ascent");
    EXPECT_EQ(after_runs_of(50, 199), "warning 2026-04-01 199/50 over 1.3 ascent");
    EXPECT_EQ(after_runs_of(49, 200), "alert 2026-04-01 200/50 over 2 ascent");
    EXPECT_EQ(after_runs_of(51, 200), "warning 2026-04-01 200/51 over 1.3 ascent");
}

TEST(HillSpikeRun, an_increase_below_50_m_is_within_the_error_of_altitudes) {
    EXPECT_EQ(after_runs_of(100, 149), "");
    EXPECT_EQ(after_runs_of(100, 150), "warning 2026-04-01 150/100 over 1.3 ascent");
}

TEST(HillSpikeRun, needs_30_days_and_4_runs_with_ascent) {
    const auto with = [](const char* first, int runs) {
        return told(LogBuilder{}
                        .run(first, 1)
                        .runs("2026-03-10", runs, 3, 10, {.ascent = 100})
                        .run("2026-04-01", 10, {.ascent = 190})
                        .history("2026-04-01"),
                    k_rule);
    };

    EXPECT_EQ(with("2026-03-03", 4), "");
    EXPECT_EQ(with("2026-03-02", 3), "");
    EXPECT_EQ(with("2026-03-02", 4), "warning 2026-04-01 190/100 over 1.3 ascent");
}

TEST(HillSpikeRun, looks_30_days_back) {
    const auto high_on = [](const char* day) {
        return told(LogBuilder{}
                        .runs("2026-02-01", 29, 2, 10, {.ascent = 100})
                        .run(day, 5, {.ascent = 400})
                        .run("2026-04-01", 10, {.ascent = 400})
                        .history("2026-04-01"),
                    k_rule);
    };

    EXPECT_EQ(high_on("2026-03-01"), "alert 2026-04-01 400/100 over 2 ascent");
    EXPECT_EQ(high_on("2026-03-02"), "");
}

TEST(HillSpikeRun, descent_is_judged_apart_and_the_worse_speaks) {
    const auto both = [](std::int64_t up, std::int64_t down) {
        return told(LogBuilder{}
                        .runs("2026-03-01", 11, 3, 10, {.ascent = 200, .descent = 200})
                        .run("2026-04-01", 10, {.ascent = up, .descent = down})
                        .history("2026-04-01"),
                    k_rule);
    };

    EXPECT_EQ(both(200, 300), "warning 2026-04-01 300/200 over 1.3 descent");
    EXPECT_EQ(both(300, 390), "warning 2026-04-01 300/200 over 1.3 ascent");
    EXPECT_EQ(both(300, 500), "alert 2026-04-01 500/200 over 2 descent");
    EXPECT_EQ(both(500, 300), "alert 2026-04-01 500/200 over 2 ascent");
}

TEST(HillSpikeRun, a_log_of_descents_alone_is_judged_on_descent) {
    const auto log =
        LogBuilder{}
            .runs("2026-03-01", 11, 3, 10,
                  {.descent = 200, .source = model::AscentSource::barometer})
            .run("2026-04-01", 10, {.descent = 300, .source = model::AscentSource::barometer});

    EXPECT_EQ(told(log.history("2026-04-01"), k_rule),
              "warning 2026-04-01 300/200 over 1.3 descent");
}

TEST(HillSpikeRun, of_two_runs_a_day_the_worse_speaks) {
    const auto log =
        usual(200).run("2026-04-01", 10, {.ascent = 300}).run("2026-04-01", 10, {.ascent = 350});

    EXPECT_EQ(told(log.history("2026-04-01"), k_rule),
              "warning 2026-04-01 350/200 over 1.3 ascent");
}

TEST(HillSpikeRun, says_how_many_runs_lacked_ascent) {
    const auto log = usual(390).run("2026-03-20", 5).run("2026-04-01", 10, {.ascent = 640});

    const auto findings = found(log.history("2026-04-01"), k_rule);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].message,
              "640 m of ascent in one run on 2026-04-01; the most in one run of the 30 days before "
              "was 390 m (+64.1 %, warning over +30 %). "
              "1 of the 12 runs in these days has no ascent and adds nothing.");
}

TEST(HillSpikeRun, its_limits_can_be_set) {
    Settings settings;
    settings.set_limit(k_rule, "warning", 1.5);

    EXPECT_EQ(told(usual(400).run("2026-04-01", 10, {.ascent = 600}).history("2026-04-01"), k_rule,
                   settings),
              "");
    EXPECT_EQ(told(usual(400).run("2026-04-01", 10, {.ascent = 601}).history("2026-04-01"), k_rule,
                   settings),
              "warning 2026-04-01 601/400 over 1.5 ascent");
}

TEST(HillSpikeRun, rises_a_level_for_105_days_after_a_strain) {
    const auto log = [](const char* pain) {
        return told(LogBuilder{}
                        .runs("2025-11-01", 51, 3, 10, {.ascent = 400})
                        .pain(pain, "calf", 6)
                        .run("2026-04-01", 10, {.ascent = 521})
                        .history("2026-04-01"),
                    k_rule);
    };

    EXPECT_EQ(log("2025-12-16"), "warning 2026-04-01 521/400 over 1.3 ascent");  // 106 days
    EXPECT_EQ(log("2025-12-17"), "alert 2026-04-01 521/400 over 1.3 ascent");    // 105 days
}

TEST(HillSpikeRun, the_run_of_the_day_before_is_before_it) {
    EXPECT_EQ(told(usual(100)
                       .run("2026-03-31", 10, {.ascent = 149})
                       .run("2026-04-01", 10, {.ascent = 160})
                       .history("2026-04-01"),
                   k_rule),
              "");
}

TEST(HillSpikeRun, a_reference_of_50_m_itself_is_not_called_counted) {
    const auto message = [](std::int64_t most) {
        return found(usual(most).run("2026-04-01", 10, {.ascent = 160}).history("2026-04-01"),
                     k_rule)
            .at(0)
            .message;
    };

    EXPECT_NE(message(49).find("was 49 m, counted as 50 m"), std::string::npos);
    EXPECT_EQ(message(50).find("counted"), std::string::npos);
}

}  // namespace
}  // namespace soleus::rules::testing
