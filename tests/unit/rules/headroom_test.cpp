#include "headroom.hpp"

#include "catalogue.hpp"
#include "random_log.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>

/// Headroom against the rules themselves, asked day by day without any search.
namespace soleus::rules::testing {
namespace {

struct Spoken {
    Level level{};
    double value = 0.0;
};
/// By rule and measure: the warnings and alerts of one day, and return-too-big at any level.
using SpokenBy = std::map<std::string, Spoken>;

SpokenBy spoken_on(const metrics::History& history, Day t,
                   const std::vector<std::string_view>& rules) {
    const Settings settings;
    const Episodes episodes{history, settings};
    const Situation situation{history, episodes, settings, t, t};
    SpokenBy spoken;
    for (const auto* rule : catalogue()) {
        if (std::ranges::find(rules, rule->id) == rules.end()) {
            continue;
        }
        for (const auto& firing : rule->check(situation)) {
            if (firing.day == t &&
                (firing.level >= Level::warning || rule->id == "return-too-big")) {
                const auto key =
                    fmt::format("{} {}", rule->id, firing.numbers.measure.value_or(""));
                spoken[key] = {firing.level, firing.numbers.value.value_or(0.0)};
            }
        }
    }
    return spoken;
}

/// A finding that the same day without the run lacks or holds with a smaller value (rules R22).
bool says_more(const SpokenBy& with, const SpokenBy& without, bool sum_of_days) {
    return std::ranges::any_of(with, [&](const auto& one) {
        const auto same = without.find(one.first);
        const bool longest = one.first == "return-too-big longest";
        return !(sum_of_days && longest) &&
               (same == without.end() || same->second.value < one.second.value);
    });
}

const std::vector<std::string_view> k_of_a_run{
    "prescribed-rest-broken", "rest-too-short",  "run-in-pain",
    "worse-next-day",         "return-too-big",  "hills-too-soon",
    "same-regimen",           "back-to-back",    "recurrence",
    "not-settling",           "hill-spike-run",  "hill-spike-week",
    "distance-spike-run",     "load-spike-week", "distance-jump-week",
    "return-after-gap"};
const std::vector<std::string_view> k_of_a_week{"return-too-big", "same-regimen", "hill-spike-week",
                                                "return-after-gap"};

struct Asked {
    Day run{}, judged{};
    const std::vector<std::string_view>* rules = nullptr;
    bool by_distance = false, sum_of_days = false;
};

bool speaks(const metrics::History& history, const Asked& asked, std::int64_t metres) {
    const auto with = asked.by_distance
                          ? history.with_run(asked.run, Metres{metres}, Metres{0}, asked.judged)
                          : history.with_run(asked.run, std::nullopt, Metres{metres}, asked.judged);
    return says_more(spoken_on(with, asked.judged, *asked.rules),
                     spoken_on(history.seen_from(asked.judged), asked.judged, *asked.rules),
                     asked.sum_of_days);
}

void expect_bound(const metrics::History& history, const Asked& asked,
                  const std::optional<std::int64_t>& most, const std::string& what) {
    const std::int64_t step = asked.by_distance ? 100 : 10;
    if (!most) {
        EXPECT_FALSE(speaks(history, asked, 5000 * step)) << what;
        return;
    }
    EXPECT_EQ(*most % step, 0) << what;
    EXPECT_TRUE(*most == 0 || !speaks(history, asked, *most)) << what << ": " << *most;
    EXPECT_TRUE(speaks(history, asked, *most + step)) << what << ": " << *most;
    for (std::int64_t part = 1; part < 8; ++part) {
        const auto less = *most * part / 8 / step * step;
        EXPECT_TRUE(less == 0 || !speaks(history, asked, less)) << what << ": " << less;
    }
}

TEST(Headroom, the_most_raises_no_warning_one_step_more_does_and_all_below_is_free) {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        const auto built = log_of(made_up(seed, {.days = 130})).history("2026-05-05");
        const auto& history = built.history;
        const auto plan = look_ahead(history, {}, judge(history, {}));
        const Day next = plan.earliest_run;
        const Day week = history.as_of() + Days{7};
        const auto log = fmt::format("log {}", seed);

        expect_bound(history, {next, next, &k_of_a_run, true, false}, plan.next_run_max_m,
                     log + ", distance of a run");
        expect_bound(history, {next, next, &k_of_a_run, false, false}, plan.next_run_max_ascent_m,
                     log + ", ascent of a run");
        if (next > week) {
            EXPECT_EQ(plan.next_7_days_max_m, 0) << log;
            EXPECT_EQ(plan.next_7_days_max_ascent_m, 0) << log;
            continue;
        }
        expect_bound(history, {next, week, &k_of_a_week, true, true}, plan.next_7_days_max_m,
                     log + ", distance of 7 days");
        expect_bound(history, {next, week, &k_of_a_week, false, true},
                     plan.next_7_days_max_ascent_m, log + ", ascent of 7 days");
    }
}

/// Hilly weeks of 24 km before the pain, and a return whose one longer run has no ascent. From 9.6
/// km on it is the old week again by distance and longest run; from 36 km on, flat, the ascent of
/// three quarters of the week would be known, and it is not the old climb.
TEST(Headroom, a_rule_that_falls_silent_for_a_longer_run_binds_where_it_first_speaks) {
    const Day first = day("2026-01-01");
    LogBuilder log;
    for (const int weekday : {0, 2, 4}) {
        log.runs(to_string(first + Days{weekday}), 4, 7, 8, {.ascent = 50});
    }
    log.pain(to_string(first + Days{28}), "calf", 5);
    log.run(first + Days{60}, 1, {.ascent = 0}).run(first + Days{70}, 12);
    const auto built = log.history(to_string(first + Days{71}));

    const auto plan = look_ahead(built.history, {}, judge(built.history, {}));

    EXPECT_EQ(plan.next_run_max_m, 9500);
}

TEST(Headroom, the_earliest_run_breaks_no_rest_and_every_day_before_does) {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        const auto built = log_of(made_up(seed, {.days = 130})).history("2026-05-05");
        const auto& history = built.history;
        const auto plan = look_ahead(history, {}, judge(history, {}));
        const auto rests = [&](Day t) {
            const auto with = history.with_run(t, Metres{1000}, Metres{0}, t);
            const Settings settings;
            const Episodes episodes{with, settings};
            const Situation situation{with, episodes, settings, t, t};
            return !k_prescribed_rest_broken.check(situation).empty() ||
                   !k_rest_too_short.check(situation).empty();
        };

        EXPECT_GT(plan.earliest_run, history.as_of());
        EXPECT_FALSE(rests(plan.earliest_run)) << "log " << seed;
        for (Day t = history.as_of() + Days{1}; t < plan.earliest_run; t += Days{1}) {
            EXPECT_TRUE(rests(t)) << "log " << seed << ", " << to_string(t);
        }
    }
}

}  // namespace
}  // namespace soleus::rules::testing
