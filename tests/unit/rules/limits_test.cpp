#include "found.hpp"

#include <soleus/rules/rule.hpp>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace soleus::rules::testing {
namespace {

std::string limits_of(std::string_view id) {
    std::string text;
    for (const Limit& limit : find_rule(id)->limits) {
        text += fmt::format("{}{} {} ({} to {} {})", text.empty() ? "" : ", ", limit.name,
                            limit.standard, limit.least, limit.most, limit.unit);
    }
    return text;
}

TEST(Limits, are_these_and_may_be_set_in_these_ranges) {
    EXPECT_EQ(limits_of("rest-too-short"), "alert_days 3 (1 to 14 days)");
    EXPECT_EQ(limits_of("return-too-big"),
              "note 1 (0.5 to 3 ratio), warning 1.25 (0.5 to 4 ratio), alert 1.5 (0.5 to 5 ratio)");
    EXPECT_EQ(limits_of("hills-too-soon"), "least_m 50 (1 to 1000 m)");
    EXPECT_EQ(limits_of("same-regimen"), "share 0.9 (0.5 to 1.5 ratio)");
    EXPECT_EQ(limits_of("recurrence"),
              "warning_days 105 (1 to 365 days), alert_days 56 (1 to 365 days)");
    EXPECT_EQ(limits_of("not-settling"), "weeks 3 (2 to 4 weeks)");
    EXPECT_EQ(limits_of("hill-spike-run"),
              "warning 1.3 (1 to 10 ratio), alert 2 (1 to 20 ratio), floor_m 50 (1 to 1000 m), "
              "least_m 100 (1 to 5000 m), least_more_m 50 (1 to 5000 m), alert_more_m 150 (1 to "
              "5000 m)");
    EXPECT_EQ(limits_of("hill-spike-week"),
              "note 1.45 (1 to 10 ratio), warning 1.8 (1 to 20 ratio), floor_m 100 (1 to 2000 m), "
              "least_m 200 (1 to 10000 m), least_more_m 100 (1 to 10000 m)");
    EXPECT_EQ(limits_of("distance-spike-run"),
              "note 1.1 (1 to 5 ratio), warning 1.3 (1 to 10 ratio), alert 2 (1 to 20 ratio), "
              "least_m 5000 (1 to 100000 m), least_more_m 1000 (1 to 100000 m)");
    EXPECT_EQ(limits_of("load-spike-week"),
              "note 1.8 (1 to 10 ratio), warning 3 (1 to 20 ratio), least_minutes 60 (0 to 1000 "
              "minutes)");
    EXPECT_EQ(limits_of("distance-jump-week"),
              "note 1.3 (1 to 10 ratio), least_more_m 5000 (1 to 200000 m)");
    EXPECT_EQ(limits_of("return-after-gap"),
              "note 0.5 (0.1 to 5 ratio), warning 1 (0.1 to 10 ratio), least_ascent_m 100 (1 to "
              "5000 m)");
    EXPECT_EQ(limits_of("shoe-age"),
              "old_m 800000 (1000 to 10000000 m), new_share 0.3 (0.01 to 1 ratio)");
    for (const auto* id :
         {"red-flag-emergency", "red-flag-urgent", "prescribed-rest-broken", "run-in-pain",
          "worse-next-day", "back-to-back", "speed-with-hills", "cadence-drop", "data-quality"}) {
        EXPECT_EQ(limits_of(id), "") << id;
    }
}

/// Eleven runs, every third day from day 0 to day 30, and one on day 31.
LogBuilder then(double usual_km, double km, RunFacts usual = {}, RunFacts facts = {}) {
    return LogBuilder{}.runs(on(0), 11, 3, usual_km, usual).run(on(31), km, facts);
}
LogBuilder climbed(std::int64_t usual, std::int64_t ascent) {
    return then(10, 10, {.ascent = usual}, {.ascent = ascent});
}

/// Three weeks of one hill run each (days 0, 7, 14), then one on day 27.
LogBuilder hilly_weeks(std::int64_t usual, std::int64_t ascent) {
    return LogBuilder{}
        .runs(on(0), 3, 7, 10, {.ascent = usual})
        .run(on(27), 10, {.ascent = ascent});
}

/// Four weeks of 24 km in runs of 8 km, then pain of 5/10 on day 28.
LogBuilder hurt() {
    LogBuilder log;
    for (const int weekday : {0, 2, 4}) {
        log.runs(on(weekday), 4, 7, 8, {.ascent = 0});
    }
    return log.pain(on(28), "calf", 5);
}

LogBuilder loaded(double minutes) {
    return LogBuilder{}
        .runs(on(0), 6, 4, 10, {.minutes = 50})
        .run(on(27), 20, {.minutes = minutes});
}

/// 20 km a week in the 28 days to day 27, then a run after 22 days off.
LogBuilder back(double km, std::int64_t ascent) {
    return LogBuilder{}
        .run(on(0), 20, {.ascent = 90})
        .runs(on(13), 3, 7, 20, {.ascent = 90})
        .run(on(50), km, {.ascent = ascent});
}

struct Case {
    const char* rule;
    const char* limit;
    double value;
    LogBuilder log;
    int as_of;
    std::string usual, changed;
};

std::vector<Case> cases() {
    const auto on31 = on(31) + " ";
    const auto on27 = on(27) + " ";
    return {
        {"rest-too-short", "alert_days", 2, LogBuilder{}.pain(on(0), "calf", 5).run(on(6), 5), 9,
         on(6) + " warning", on(6) + " alert"},
        {"return-too-big", "note", 1.1, hurt().run(on(36), 4.4), 36, on(36) + " note", ""},
        {"return-too-big", "warning", 1.05, hurt().run(on(36), 4.4), 36, on(36) + " note",
         on(36) + " warning"},
        {"return-too-big", "alert", 1.05, hurt().run(on(36), 4.4), 36, on(36) + " note",
         on(36) + " alert"},
        {"hills-too-soon", "least_m", 60, hurt().run(on(36), 4, {.ascent = 60}), 36,
         on(36) + " alert", ""},
        {"same-regimen", "share", 0.95, hurt().run(on(36), 22), 36, on(36) + " alert", ""},
        {"recurrence", "warning_days", 106,
         LogBuilder{}.pain(on(0), "calf", 3).pain(on(106), "calf", 3), 106, "",
         on(106) + " warning"},
        {"recurrence", "alert_days", 57,
         LogBuilder{}.pain(on(0), "calf", 3).pain(on(57), "calf", 3), 57, on(57) + " warning",
         on(57) + " alert"},
        {"not-settling", "weeks", 2, LogBuilder{}.pain(on(0), "calf", 2).pain(on(7), "calf", 2), 7,
         "", on(7) + " warning"},
        {"hill-spike-run", "warning", 1.5, climbed(400, 600), 31, on31 + "warning", ""},
        {"hill-spike-run", "alert", 1.4, climbed(400, 600), 31, on31 + "warning", on31 + "alert"},
        {"hill-spike-run", "floor_m", 100, climbed(0, 120), 31, on31 + "warning", ""},
        {"hill-spike-run", "least_m", 121, climbed(0, 120), 31, on31 + "warning", ""},
        {"hill-spike-run", "least_more_m", 71, climbed(0, 120), 31, on31 + "warning", ""},
        {"hill-spike-run", "alert_more_m", 70, climbed(0, 120), 31, on31 + "warning",
         on31 + "alert"},
        {"hill-spike-week", "note", 1.5, hilly_weeks(400, 600), 27, on27 + "note", ""},
        {"hill-spike-week", "warning", 1.46, hilly_weeks(400, 600), 27, on27 + "note",
         on27 + "warning"},
        {"hill-spike-week", "floor_m", 140, hilly_weeks(0, 200), 27, on27 + "warning", ""},
        {"hill-spike-week", "least_m", 201, hilly_weeks(0, 200), 27, on27 + "warning", ""},
        {"hill-spike-week", "least_more_m", 101, hilly_weeks(0, 200), 27, on27 + "warning", ""},
        {"distance-spike-run", "note", 1.2, then(10, 12), 31, on31 + "note", ""},
        {"distance-spike-run", "warning", 1.199, then(10, 12), 31, on31 + "note", on31 + "warning"},
        {"distance-spike-run", "alert", 1.199, then(10, 12), 31, on31 + "note", on31 + "alert"},
        {"distance-spike-run", "least_m", 12001, then(10, 12), 31, on31 + "note", ""},
        {"distance-spike-run", "least_more_m", 2001, then(10, 12), 31, on31 + "note", ""},
        {"load-spike-week", "note", 2, loaded(200), 27, on27 + "note", ""},
        {"load-spike-week", "warning", 1.9, loaded(200), 27, on27 + "note", on27 + "warning"},
        {"load-spike-week", "least_minutes", 101, loaded(200), 27, on27 + "note", ""},
        {"distance-jump-week", "note", 1.5,
         LogBuilder{}.run("2026-03-02", 20).run("2026-03-09", 20).run("2026-03-16", 30), 80,
         "2026-03-16..2026-03-22 note", ""},
        {"distance-jump-week", "least_more_m", 10001,
         LogBuilder{}.run("2026-03-02", 20).run("2026-03-09", 20).run("2026-03-16", 30), 80,
         "2026-03-16..2026-03-22 note", ""},
        {"return-after-gap", "note", 0.6, back(12, 0), 50, on(50) + " note", ""},
        {"return-after-gap", "warning", 0.59, back(12, 0), 50, on(50) + " note",
         on(50) + " warning"},
        {"return-after-gap", "least_ascent_m", 90, back(5, 91), 50, "", on(50) + " warning"},
        {"shoe-age", "old_m", 700000, LogBuilder{}.runs(on(0), 2, 1, 400, {.shoe = "A"}), 5, "",
         on(1) + " note"},
        {"shoe-age", "new_share", 0.5, then(10, 10, {.shoe = "A"}, {.shoe = "B"}), 31,
         on31 + "note", ""},
    };
}

TEST(Limits, every_one_of_them_changes_what_is_said) {
    std::set<std::string> tried;
    for (const Case& c : cases()) {
        Settings settings;
        settings.set_limit(c.rule, c.limit, c.value);
        const auto what = fmt::format("{} {}", c.rule, c.limit);
        tried.insert(what);

        EXPECT_EQ(told(c.log, c.rule, on(c.as_of)), c.usual) << what;
        EXPECT_EQ(told(c.log, c.rule, on(c.as_of), settings), c.changed) << what;
    }
    for (const auto* rule : catalogue()) {
        for (const Limit& limit : rule->limits) {
            EXPECT_TRUE(tried.contains(fmt::format("{} {}", rule->id, limit.name)))
                << rule->id << " " << limit.name;
        }
    }
}

TEST(Limits, a_warning_set_below_the_note_warns_from_there_on) {
    const auto with = [](const char* rule, const char* limit, double value, const LogBuilder& log,
                         int as_of) {
        Settings settings;
        settings.set_limit(rule, limit, value);
        const auto findings = found(log, rule, on(as_of), settings);
        return findings.empty() ? std::string{}
                                : fmt::format("{} {}", name(findings[0].level),
                                              findings[0].numbers.limit.value_or(0.0));
    };

    EXPECT_EQ(with("distance-spike-run", "warning", 1.05, then(20, 21.5), 31), "warning 1.05");
    EXPECT_EQ(with("distance-spike-run", "alert", 1.05, then(20, 21.5), 31), "alert 1.05");
    EXPECT_EQ(with("hill-spike-run", "alert", 1.2, climbed(800, 1000), 31), "alert 1.2");
    EXPECT_EQ(with("hill-spike-week", "warning", 1.2, hilly_weeks(400, 520), 27), "warning 1.2");
    EXPECT_EQ(with("load-spike-week", "warning", 1.5, loaded(160), 27), "warning 1.5");
    EXPECT_EQ(with("return-too-big", "warning", 0.9, hurt().run(on(36), 3.8), 36), "warning 0.9");
    EXPECT_EQ(with("return-after-gap", "warning", 0.4, back(9, 0), 50), "warning 0.4");
    EXPECT_EQ(with("recurrence", "alert_days", 110,
                   LogBuilder{}.pain(on(0), "calf", 3).pain(on(110), "calf", 3), 110),
              "alert 110");
}

}  // namespace
}  // namespace soleus::rules::testing
