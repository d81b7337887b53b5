#include "found.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

constexpr auto k_rule = "same-regimen";

/// Three runs of 8 km in each of four weeks, then calf pain of the score on day 28.
LogBuilder weeks_before(int score, const RunFacts& facts) {
    LogBuilder log;
    for (const int weekday : {0, 2, 4}) {
        log.runs(on(weekday), 4, 7, 8, facts);
    }
    return log.pain(on(28), "calf", score);
}

/// Back on day 50 with 1 km, and with the whole week at once on return day n.
std::string level_on(int n, int score, const RunFacts& facts = {.ascent = 0}) {
    auto log = weeks_before(score, facts).run(on(50), n == 1 ? 24.0 : 1.0, {.ascent = 0});
    if (n > 1) {
        log.run(on(50 + n - 1), 24, {.ascent = 0});
    }
    const auto findings = found(log, k_rule, on(50 + n - 1));
    return findings.empty() ? std::string{} : std::string{name(findings.back().level)};
}

TEST(SameRegimen, alerts_before_half_of_the_not_before_day_and_warns_before_it) {
    // Class 2: day 21; class 4: day 42; half of 42 is reached on day 21.
    EXPECT_EQ(level_on(10, 4), "alert");
    EXPECT_EQ(level_on(11, 4), "warning");
    EXPECT_EQ(level_on(20, 4), "warning");
    EXPECT_EQ(level_on(21, 4), "note");
    EXPECT_EQ(level_on(20, 8), "alert");
    EXPECT_EQ(level_on(21, 8), "warning");
    EXPECT_EQ(level_on(41, 8), "warning");
    EXPECT_EQ(level_on(42, 8), "note");
    EXPECT_EQ(level_on(1, 2), "") << "class 1";
}

TEST(SameRegimen, ends_with_day_105_of_the_return) {
    EXPECT_EQ(level_on(56, 5), "note");
    const auto log = weeks_before(5, {.ascent = 0}).runs(on(50), 20, 5, 1);

    EXPECT_EQ(told(LogBuilder{log}.run(on(154), 24), k_rule, on(154)), on(154) + " note");
    EXPECT_EQ(told(LogBuilder{log}.run(on(155), 24), k_rule, on(155)), "");
}

/// A first week back of these metres and this ascent, after weeks of 24 km with `before` of ascent.
std::string first_week(std::int64_t before, double km, std::optional<std::int64_t> ascent) {
    RunFacts facts;
    facts.ascent = ascent;
    auto log = weeks_before(5, {.ascent = 0});
    log.run(on(1), 0.001, {.ascent = before});  // lies in the 28 days before
    return told(log.run(on(50), km, facts), k_rule, on(50));
}

TEST(SameRegimen, compares_ascent_only_from_100_m_a_week_on) {
    EXPECT_EQ(first_week(399, 24, 0), on(50) + " alert");
    EXPECT_EQ(first_week(400, 24, 0), "");
    EXPECT_EQ(first_week(400, 24, 89), "");
    EXPECT_EQ(first_week(400, 24, 90), on(50) + " alert");
}

TEST(SameRegimen, an_unknown_ascent_leaves_distance_and_longest_run) {
    EXPECT_EQ(first_week(400, 24, std::nullopt), on(50) + " alert");

    // Ascent known for 18 km of 24 is known enough, for less it is not.
    const auto partly = [](double known) {
        return told(weeks_before(5, {.ascent = 50})
                        .run(on(50), known, {.ascent = 0})
                        .run(on(50), 24.0 - known),
                    k_rule, on(50));
    };
    EXPECT_EQ(partly(18), "");
    EXPECT_EQ(partly(17.999), on(50) + " alert");
}

TEST(SameRegimen, flat_weeks_must_reach_the_longest_run_too) {
    const auto longest = [](double km) {
        auto log = weeks_before(5, {.ascent = 0});
        log.run(on(50), km, {.ascent = 0}).run(on(52), 6).run(on(54), 6).run(on(56), 6);
        return told(log, k_rule, on(56));
    };

    EXPECT_EQ(longest(7.199), "");
    EXPECT_EQ(longest(7.2), on(56) + " alert");
}

TEST(SameRegimen, adds_up_seven_days_and_none_before_the_return) {
    const auto log = weeks_before(5, {.ascent = 0}).run(on(45), 8).pain(on(46), "calf", 0);
    const auto second = [](int n) {
        return told(weeks_before(5, {.ascent = 0}).run(on(50), 12).run(on(n), 12), k_rule, on(n));
    };

    EXPECT_EQ(second(56), on(56) + " alert");
    EXPECT_EQ(second(57), "");
    // An early run, pain again, and a return three days later: the early run is no part of it.
    const auto again =
        weeks_before(5, {.ascent = 0}).run(on(32), 12).pain(on(33), "calf", 1).run(on(35), 12);
    EXPECT_EQ(told(again, k_rule, on(35)), "");
    EXPECT_EQ(told(LogBuilder{log}.run(on(47), 16), k_rule, on(47)), on(47) + " alert");
}

TEST(SameRegimen, needs_all_28_days_before_the_onset) {
    const auto first_on = [](int n) {
        LogBuilder log;
        log.runs(on(n), 5, 5, 8, {.ascent = 0}).pain(on(28), "calf", 5).run(on(40), 40);
        return told(log, k_rule, on(40));
    };

    EXPECT_EQ(first_on(0), on(40) + " alert");
    EXPECT_EQ(first_on(1), "");
}

TEST(SameRegimen, unknown_distances_over_a_quarter_silence_it) {
    const auto with_unknown = [](int before, int since) {
        auto log = weeks_before(5, {.ascent = 0});
        log.runs(on(1), before, 2, std::nullopt, {.minutes = 30});
        log.run(on(50), 8, {.ascent = 0}).run(on(50), 8, {.ascent = 0}).run(on(50), 8);
        log.runs(on(50), since, 0, std::nullopt, {.minutes = 30});
        return told(log, k_rule, on(50));
    };

    EXPECT_EQ(with_unknown(4, 0), on(50) + " alert");
    EXPECT_EQ(with_unknown(5, 0), "");
    EXPECT_EQ(with_unknown(0, 1), on(50) + " alert");
    EXPECT_EQ(with_unknown(0, 2), "");
}

/// Weeks of 24 km before a first pain on day 28 and again before a second on day `onset`.
std::string second_form(int first, int second, int onset, double km = 8) {
    auto log = weeks_before(first, {.ascent = 0});
    for (int n = onset - 28; n < onset - 2; n += 7) {
        for (const int weekday : {0, 2, 4}) {
            log.run(on(n + weekday), km, {.ascent = 0});
        }
    }
    log.pain(on(onset), "calf", second);
    const auto findings = found(log, k_rule, on(onset));
    const bool new_pain = !findings.empty() && findings.back().message.starts_with("New calf pain");
    return new_pain ? to_string(findings.back().to) + " " + std::string{name(findings.back().level)}
                    : "";
}

TEST(SameRegimen, the_same_weeks_before_two_episodes_at_most_105_days_apart_are_an_alert) {
    EXPECT_EQ(second_form(1, 3, 133), on(133) + " alert");
    EXPECT_EQ(second_form(1, 3, 134), "");
    EXPECT_EQ(second_form(1, 3, 133, 7.2), on(133) + " alert");
    EXPECT_EQ(second_form(1, 3, 133, 7.199), "");
}

TEST(SameRegimen, of_the_two_one_must_be_of_class_2_the_new_report_included) {
    EXPECT_EQ(second_form(1, 2, 100), "");
    EXPECT_EQ(second_form(1, 3, 100), on(100) + " alert");
    EXPECT_EQ(second_form(1, 4, 100), on(100) + " alert");
}

TEST(SameRegimen, the_second_form_tells_mean_weeks_and_no_class) {
    auto log = weeks_before(1, {.ascent = 0}).run(on(40), 1);
    log.runs(on(72), 12, 2, 9, {.ascent = 0}).pain(on(100), "calf", 3);
    const auto findings = found(log, k_rule, on(100));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].numbers.value, 27000.0);
    EXPECT_EQ(findings[0].numbers.reference, 24000.0);
    EXPECT_EQ(findings[0].numbers.ratio, 1.125);
    EXPECT_FALSE(findings[0].numbers.pain_class);
    EXPECT_FALSE(findings[0].numbers.return_day);
}

TEST(SameRegimen, the_first_form_tells_the_day_and_the_day_not_before) {
    const auto findings = found(weeks_before(5, {.ascent = 0}).run(on(50), 24), k_rule, on(50));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].numbers.return_day, 1);
    EXPECT_EQ(findings[0].numbers.not_before, day(on(77)));
    EXPECT_EQ(findings[0].numbers.pain_class, "3");
}

TEST(SameRegimen, names_the_runs_of_its_seven_days) {
    auto log = weeks_before(5, {.ascent = 0}).run(on(50), 8).run(on(51), 8).run(on(57), 16);
    const auto findings = found(log, k_rule, on(57));

    ASSERT_EQ(findings.size(), 1U);
    ASSERT_EQ(findings[0].origin.size(), 2U) << "that of day 50 is out";
    EXPECT_EQ(findings[0].origin[0].line, 16U);
    EXPECT_EQ(findings[0].numbers.value, 24000.0);
    EXPECT_EQ(findings[0].numbers.reference, 24000.0);
    EXPECT_EQ(findings[0].numbers.ratio, 1.0);
    EXPECT_EQ(findings[0].numbers.limit, 0.9);
}

TEST(SameRegimen, the_weeks_before_are_the_28_days_before_the_onset) {
    const auto with_run_on = [](int n) {
        LogBuilder log;
        log.run(on(0), 1).runs(on(35), 3, 7, 8, {.ascent = 0}).run(on(n), 8, {.ascent = 0});
        log.pain(on(60), "calf", 5).run(on(80), 8, {.ascent = 0});
        return told(log, k_rule, on(80));
    };

    // 32 km in the 28 days are 8 km a week; 24 km are 6.
    EXPECT_EQ(with_run_on(32), on(80) + " alert");
    EXPECT_EQ(found(LogBuilder{}
                        .run(on(0), 1)
                        .runs(on(35), 3, 7, 8, {.ascent = 0})
                        .run(on(31), 40, {.ascent = 0})
                        .run(on(59), 8, {.ascent = 0})
                        .pain(on(60), "calf", 5)
                        .run(on(80), 8, {.ascent = 0}),
                    k_rule, on(80))
                  .at(0)
                  .numbers.reference,
              8000.0)
        << "not the 40 km of the 29th day before, but the 8 km of the last";
}

TEST(SameRegimen, warned_of_on_the_last_day_before_it_is_noted_on_the_next) {
    const auto log = weeks_before(5, {.ascent = 0}).run(on(50), 1).run(on(76), 24);

    EXPECT_EQ(told(log, k_rule, on(90)), on(76) + ".." + on(77) + " warning");
}

TEST(SameRegimen, the_second_form_asks_for_the_distance_of_four_weeks) {
    const auto runs_again = [](int runs) {
        auto log = weeks_before(1, {.ascent = 0}).run(on(40), 1);
        return told(log.runs(on(73), runs, 2, 8, {.ascent = 0}).pain(on(100), "calf", 3), k_rule,
                    on(100));
    };

    EXPECT_EQ(runs_again(11), on(100) + " alert");  // 88 km of 96
    EXPECT_EQ(runs_again(10), "");
}

}  // namespace
}  // namespace soleus::rules::testing
