#include "told.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace soleus::rules::testing {
namespace {

/// What a runner did for five weeks to Sunday, February 8: so many runs of one kind a week.
struct Weeks {
    int runs;
    double km;
    std::int64_t ascent;
};

LogBuilder five_weeks(const Weeks& weeks) {
    constexpr std::array k_weekdays{0, 2, 4, 5, 6};
    LogBuilder log;
    for (int i = 0; i < weeks.runs; ++i) {
        log.runs(to_string(day("2026-01-05") + Days{k_weekdays.at(static_cast<std::size_t>(i))}), 5,
                 7, weeks.km, {.ascent = weeks.ascent, .minutes = 6.0 * weeks.km});
    }
    return log;
}

Plan plan_on(const LogBuilder& log, std::string_view as_of) {
    const auto built = log.history(as_of);
    return look_ahead(built, {}, judge(built, {}));
}

/// Every week of the ladder to its caps, shared evenly by so many runs, a day earlier in every
/// other week where they move; where days between are asked for, by four in the first week and
/// three in the second.
LogBuilder followed(LogBuilder log, const std::vector<LadderStep>& ladder, int runs_a_week,
                    bool move = false) {
    int later = 0;
    for (const auto& step : ladder) {
        const bool first = step.from == ladder.front().from;
        const int runs = step.rest_between ? std::min(runs_a_week, first ? 4 : 3) : runs_a_week;
        later = move && runs < 4 ? 1 - later : 0;
        for (int i = 0; i < runs; ++i) {
            const auto share = [&](std::int64_t all) {
                return all / runs + (i < all % runs ? 1 : 0);
            };
            const double km =
                static_cast<double>(std::min(share(*step.week_max_m), *step.run_max_m)) / 1000.0;
            const int at = runs <= 3 || step.rest_between ? 2 * i : 7 * i / runs;
            log.run(step.from + Days{at + later}, km,
                    {.ascent = share(step.week_max_ascent_m.value_or(0)), .minutes = 6.0 * km});
        }
    }
    return log;
}

/// "hill-spike-week alert 2026-03-31 ...": what the spike rules say from the first day of the
/// ladder on, notes left out.
std::string warned(const LogBuilder& log, const std::vector<LadderStep>& ladder,
                   std::string_view all_but = "") {
    const auto as_of = to_string(ladder.back().to + Days{7});
    std::string text;
    for (const auto& finding : judge(log.history(as_of), {}).findings) {
        if (finding.family == Family::spike && finding.rule != all_but &&
            finding.level >= Level::warning && finding.to >= ladder.front().from) {
            text += std::string{finding.rule} + " " + line(finding) + "\n";
        }
    }
    return text;
}

TEST(LadderFollowed, raises_no_warning_of_the_spike_rules) {
    for (const Weeks& weeks : {Weeks{3, 10, 0},
                               {3, 10, 200},
                               {3, 8, 60},
                               {3, 8, 334},
                               {1, 24, 300},
                               {2, 12, 150},
                               {4, 11, 90},
                               {5, 14.3, 120},
                               {5, 3, 10}}) {
        for (const int score : {3, 6, 7}) {
            const auto log = five_weeks(weeks).pain("2026-02-09", "calf", score);
            const auto ladder = plan_on(log, "2026-02-09").ladder;
            ASSERT_FALSE(ladder.empty());
            // Load after days of rest is close to its limit: a run more in seven days passes it.
            EXPECT_EQ(warned(followed(log, ladder, weeks.runs, true), ladder, "load-spike-week"),
                      "")
                << weeks.runs << " runs of " << weeks.km << " km and " << weeks.ascent
                << " m, pain " << score << ", on other days";
            for (const int more : {0, 1, 2}) {
                EXPECT_EQ(warned(followed(log, ladder, weeks.runs + more), ladder), "")
                    << weeks.runs << " runs of " << weeks.km << " km and " << weeks.ascent
                    << " m, pain " << score << ", " << more << " more";
            }
        }
    }
}

TEST(LadderFollowed, after_a_diagnosis_raises_no_warning_of_the_spike_rules) {
    for (const char* diagnosis : {"soleus strain", "grade 0", "grade 1", "grade 2", "grade 3"}) {
        for (const Weeks& weeks : {Weeks{3, 10, 200}, {4, 11, 90}, {5, 10, 500}}) {
            const auto log = five_weeks(weeks).diagnosis("2026-02-09", diagnosis);
            const auto ladder = plan_on(log, "2026-02-10").ladder;
            ASSERT_FALSE(ladder.empty());

            EXPECT_EQ(warned(followed(log, ladder, weeks.runs), ladder), "")
                << diagnosis << " after " << weeks.runs << " runs of " << weeks.km << " km and "
                << weeks.ascent << " m";
        }
    }
}

TEST(LadderFollowed, grows_by_no_more_than_30_percent_of_what_it_said) {
    const auto ladder =
        plan_on(five_weeks({3, 10, 0}).pain("2026-02-09", "calf", 7), "2026-02-09").ladder;
    std::string runs;
    for (const auto& step : ladder) {
        runs += std::to_string(*step.run_max_m) + " ";
    }

    EXPECT_EQ(runs, "3000 3900 5000 6500 8400 8900 ");
}

TEST(LadderFollowed, begins_with_no_run_far_beyond_the_last_30_days) {
    // The long run lies 31 days before the first day of the ladder, the runs after it were short.
    const auto log = LogBuilder{}
                         .runs("2025-12-01", 5, 7, 5, {.ascent = 0})
                         .run("2026-01-12", 20, {.ascent = 0})
                         .runs("2026-01-14", 9, 3, 6, {.ascent = 0})
                         .pain("2026-02-08", "calf", 3);
    const auto plan = plan_on(log, "2026-02-08");

    EXPECT_EQ(plan.earliest_run, day("2026-02-12"));
    EXPECT_EQ(plan.ladder.at(0).run_max_m, 7800);
}

}  // namespace
}  // namespace soleus::rules::testing
