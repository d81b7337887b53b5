#include "told.hpp"

#include <gtest/gtest.h>

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
