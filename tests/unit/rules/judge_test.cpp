#include "told.hpp"

#include <soleus/rules/rule.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

namespace soleus::rules::testing {
namespace {

/// Ten runs of 10 km in March and one of 14 km on April 1: a warning.
LogBuilder warned() {
    return LogBuilder{}.runs("2026-03-01", 11, 3, 10).run("2026-04-01", 14);
}

TEST(Judge, a_finding_stands_for_seven_days) {
    EXPECT_TRUE(found(warned().history("2026-04-07"), "distance-spike-run")[0].standing);
    EXPECT_FALSE(found(warned().history("2026-04-08"), "distance-spike-run")[0].standing);
}

TEST(Judge, the_verdict_is_the_highest_level_that_stands) {
    EXPECT_EQ(judge(warned().history("2026-04-07"), {}).verdict, Verdict::warning);
    EXPECT_EQ(judge(warned().run("2026-04-03", 16).history("2026-04-08"), {}).verdict,
              Verdict::note);
    EXPECT_EQ(judge(warned().run("2026-04-03", 30).history("2026-04-08"), {}).verdict,
              Verdict::alert);
    EXPECT_EQ(judge(warned().history("2026-04-08"), {}).verdict, Verdict::none);
}

TEST(Judge, the_verdict_is_unknown_before_30_days) {
    const auto log = LogBuilder{}.runs("2026-03-01", 8, 3, 10);

    EXPECT_EQ(judge(log.history("2026-03-30"), {}).verdict, Verdict::unknown);
    EXPECT_EQ(judge(log.history("2026-03-31"), {}).verdict, Verdict::none);
    EXPECT_EQ(judge(LogBuilder{}.history("2026-03-31"), {}).verdict, Verdict::unknown);
    EXPECT_EQ(
        judge(LogBuilder{}.note("2026-01-01", "slept well").history("2026-03-31"), {}).verdict,
        Verdict::unknown);
}

TEST(Judge, the_verdict_is_unknown_where_a_row_of_the_last_30_days_was_rejected) {
    const auto log = [] { return LogBuilder{}.runs("2026-02-01", 20, 3, 10); };

    EXPECT_EQ(judge(log().rejected("2026-03-02").history("2026-03-31"), {}).verdict,
              Verdict::unknown);
    EXPECT_EQ(judge(log().rejected("2026-03-01").history("2026-03-31"), {}).verdict, Verdict::none);
    EXPECT_EQ(judge(log().rejected("2026-03-31").history("2026-03-31"), {}).verdict,
              Verdict::unknown);
    EXPECT_EQ(judge(log().rejected_undated().history("2026-03-31"), {}).verdict, Verdict::unknown);
}

TEST(Judge, orders_by_family_level_last_day_and_id) {
    const auto log = LogBuilder{}
                         .runs("2026-02-01", 20, 3, 10, {.ascent = 200, .minutes = 60})
                         .run("2026-04-01", 14, {.ascent = 300, .minutes = 70})
                         .run("2026-04-10", 16, {.ascent = 1000, .minutes = 60});
    std::string order;
    for (const auto& finding : judge(log.history("2026-04-10"), {}).findings) {
        order +=
            fmt::format("{} {} {}\n", finding.rule, name(finding.level), to_string(finding.to));
    }

    EXPECT_EQ(order,
              "hill-spike-run alert 2026-04-10\nhill-spike-week warning "
              "2026-04-10\ndistance-spike-run warning 2026-04-01\n"
              "hill-spike-run warning 2026-04-01\ndistance-spike-run note "
              "2026-04-10\nhill-spike-week note 2026-04-02\n"
              "distance-jump-week note 2026-03-15\ndistance-jump-week note 2026-02-22\n"
              "speed-with-hills note 2026-04-10\nspeed-with-hills note 2026-04-01\n");
}

TEST(Judge, a_disabled_rule_is_silent_and_is_not_missed) {
    Settings settings;
    settings.disable("distance-spike-run");

    EXPECT_EQ(told(warned().history("2026-04-01"), "distance-spike-run", settings), "");
    for (const auto& one : judge(LogBuilder{}.history("2026-03-31"), settings).unjudged) {
        EXPECT_NE(one.rule, "distance-spike-run");
    }
}

/// Two years of made-up running with hills, gaps and spikes.
LogBuilder two_years() {
    LogBuilder log;
    std::uint32_t state = 7;
    const auto next = [&](std::uint32_t below) {
        state = state * 1664525u + 1013904223u;
        return static_cast<std::int64_t>((state >> 8) % below);
    };
    for (int i = 0; i < 730; ++i) {
        if ((i > 300 && i < 325) || (i > 500 && i < 570) || next(3) == 0) {
            continue;
        }
        const auto km =
            4.0 + static_cast<double>(next(9000)) / 1000.0 + (next(40) == 0 ? 15.0 : 0.0);
        RunFacts facts{.minutes = km * (5.0 + static_cast<double>(next(20)) / 10.0)};
        if (next(10) != 0) {
            facts.ascent = next(200) + (next(25) == 0 ? 500 : 0);
        }
        log.run(day("2024-01-01") + Days{i}, km, facts);
    }
    return log;
}

std::string ended_before(const metrics::History& history, Day t) {
    std::string text;
    for (const auto& finding : judge(history, {}).findings) {
        if (finding.to < t - Days{1}) {
            text += fmt::format("{} {} {}\n", finding.rule, line(finding), finding.message);
        }
    }
    return text;
}

TEST(Judge, later_days_change_no_finding_that_has_ended) {
    const auto log = two_years();
    const auto whole = log.history("2025-12-30");

    for (const int days : {60, 200, 310, 330, 400, 520, 600, 700}) {
        const Day t = day("2024-01-01") + Days{days};
        EXPECT_EQ(ended_before(log.history(to_string(t)), t), ended_before(whole, t))
            << to_string(t);
    }
}

TEST(Judge, judging_only_the_last_weeks_says_the_same_of_them) {
    const auto history = two_years().history("2025-12-30");
    const Day from = day("2025-10-01");
    const auto text = [&](const Judgement& judgement) {
        std::string lines;
        for (const auto& finding : judgement.findings) {
            if (finding.to >= from) {
                lines += fmt::format("{} {}\n", finding.rule, line(finding));
            }
        }
        return lines;
    };

    EXPECT_EQ(text(judge(history, {}, from)), text(judge(history, {})));
}

TEST(Judge, a_long_finding_that_ends_on_the_first_day_asked_for_is_told_whole) {
    const auto history = LogBuilder{}
                             .rest("2025-01-01", 180)
                             .runs("2025-01-02", 150, 1, 5)
                             .run("2025-10-01", 5)
                             .history("2025-10-01");
    const Day last = day("2025-01-02") + Days{149};

    const auto judgement = judge(history, {}, last);
    const auto broken =
        std::ranges::find(judgement.findings, "prescribed-rest-broken", &Finding::rule);

    ASSERT_NE(broken, judgement.findings.end());
    EXPECT_EQ(broken->from, day("2025-01-02"));
    EXPECT_EQ(broken->to, last);
}

TEST(Judge, a_prescription_stays_broken_to_its_last_day_however_long_ago_it_was) {
    const auto last_day = [](int days) {
        const auto history =
            LogBuilder{}.rest("2025-01-01", days).run("2025-02-01", 5).history("2025-07-01");
        const auto judgement = judge(history, {}, day("2025-07-01"));
        return std::ranges::count(judgement.findings, "prescribed-rest-broken", &Finding::rule);
    };

    EXPECT_EQ(last_day(181), 1);
    EXPECT_EQ(last_day(180), 0);
}

TEST(Judge, another_rest_day_at_the_end_adds_no_run_finding) {
    const auto log = two_years();
    for (int days = 100; days < 700; days += 37) {
        const Day t = day("2024-01-01") + Days{days};
        std::size_t today = 0;
        std::size_t tomorrow = 0;
        const auto history = log.history(to_string(t));
        for (const auto* rule : {"hill-spike-run", "distance-spike-run"}) {
            today += found(history, rule).size();
            tomorrow += found(history.history.seen_from(t + Days{1}), rule).size();
        }
        EXPECT_EQ(today, tomorrow) << to_string(t);
    }
}

TEST(Judge, ten_years_of_daily_runs_are_judged_at_once) {
    LogBuilder log;
    for (int i = 0; i < 3650; ++i) {
        log.run(day("2016-01-01") + Days{i}, 8 + i % 7,
                {.ascent = 100 + (i * 37) % 150, .minutes = 50.0 + i % 11});
    }
    const auto history = log.history("2025-12-28");
    const auto begin = std::chrono::steady_clock::now();
    const auto judgement = judge(history, {});
    const auto taken = std::chrono::steady_clock::now() - begin;

    EXPECT_NE(judgement.verdict, Verdict::unknown);
    EXPECT_LT(taken, std::chrono::seconds{5})
        << "50 ms in a release build; sanitizers and a busy machine take longer";
}

}  // namespace
}  // namespace soleus::rules::testing
