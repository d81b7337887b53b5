#include "joining.hpp"

#include "log_builder.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

/// Days that fire on consecutive days are one finding (rules M1), how long it stands (M3), and in
/// what order findings are told (M4).
namespace soleus::rules::testing {
namespace {

const Rule& rule(std::string_view id) {
    return *find_rule(id);
}

Firing fires(int n, Level level, std::optional<double> ratio = {},
             std::optional<double> value = {}) {
    return {.day = day("2026-01-01") + Days{n},
            .level = level,
            .numbers = {.value = value, .ratio = ratio}};
}

std::string told(const std::vector<Finding>& findings) {
    std::string text;
    for (const auto& one : findings) {
        const auto n = [](Day d) { return (d - day("2026-01-01")).count(); };
        text += fmt::format("{}{}..{} {} peak {}", text.empty() ? "" : ", ", n(one.from), n(one.to),
                            name(one.level), n(one.peak));
    }
    return text;
}

std::string joined_days(std::vector<Firing> firings, std::string_view id = "hill-spike-week") {
    return told(joined(rule(id), std::move(firings), day("2026-06-01")));
}

TEST(Joining, one_day_without_firing_ends_a_finding) {
    EXPECT_EQ(joined_days({fires(0, Level::note), fires(1, Level::note), fires(3, Level::note)}),
              "0..1 note peak 0, 3..3 note peak 3");
}

TEST(Joining, the_peak_is_the_highest_level_then_the_greatest_ratio_then_the_earliest) {
    EXPECT_EQ(joined_days({fires(0, Level::note, 9.0), fires(1, Level::warning, 1.5),
                           fires(2, Level::warning, 1.8), fires(3, Level::warning, 1.8)}),
              "0..3 warning peak 2");
}

TEST(Joining, without_a_ratio_the_value_decides) {
    EXPECT_EQ(joined_days({fires(0, Level::note, {}, 1.0), fires(1, Level::note, {}, 3.0),
                           fires(2, Level::note, {}, 2.0)}),
              "0..2 note peak 1");
    EXPECT_EQ(joined_days({fires(0, Level::note), fires(1, Level::note, {}, -3.0)}),
              "0..1 note peak 1")
        << "a day with a figure tells more than one without";
}

TEST(Joining, where_small_is_worse_the_smallest_ratio_is_the_peak) {
    for (const auto* id : {"speed-with-hills", "cadence-drop"}) {
        EXPECT_EQ(joined_days({fires(0, Level::note, 0.9), fires(1, Level::note, 0.8),
                               fires(2, Level::note, 0.85)},
                              id),
                  "0..2 note peak 1");
    }
}

TEST(Joining, two_firings_of_one_day_are_one) {
    EXPECT_EQ(joined_days({fires(0, Level::note, 1.1), fires(0, Level::alert, 1.6),
                           fires(1, Level::note, 1.2)}),
              "0..1 alert peak 0");
}

TEST(Joining, threads_are_joined_apart) {
    auto other = fires(1, Level::note);
    other.thread = 1;

    EXPECT_EQ(joined_days({fires(0, Level::note), other, fires(2, Level::note)}),
              "0..0 note peak 0, 2..2 note peak 2, 1..1 note peak 1");
}

TEST(Joining, a_firing_with_days_of_its_own_stays_alone) {
    auto week = fires(6, Level::note);
    week.from = day("2026-01-01");
    week.to = week.day;

    EXPECT_EQ(joined_days({week, fires(7, Level::note)}), "0..6 note peak 6, 7..7 note peak 7");
    EXPECT_EQ(joined_days({fires(5, Level::note), week, fires(7, Level::note)}),
              "5..5 note peak 5, 0..6 note peak 6, 7..7 note peak 7");
}

bool stands(std::optional<int> open_until, int as_of) {
    auto first = fires(0, Level::note);
    if (open_until) {
        first.open_until = day("2026-01-01") + Days{*open_until};
    }
    // The next day's window is over sooner: the finding keeps the longer one.
    auto next = fires(1, Level::note);
    next.open_until = open_until ? std::optional{day("2026-01-02")} : std::nullopt;
    return joined(rule("hills-too-soon"), {first, next}, day("2026-01-01") + Days{as_of})[0]
        .standing;
}

TEST(Joining, a_finding_stands_six_days_after_its_last_or_while_a_window_is_open) {
    EXPECT_TRUE(stands({}, 7));
    EXPECT_FALSE(stands({}, 8));
    EXPECT_TRUE(stands(20, 20));
    EXPECT_FALSE(stands(20, 21));
}

TEST(Joining, a_window_opened_by_any_of_its_days_stays_open) {
    const auto open_until = [](std::optional<int> first, std::optional<int> second) {
        auto a = fires(0, Level::note);
        auto b = fires(1, Level::note);
        a.open_until = first ? std::optional{day("2026-01-01") + Days{*first}} : std::nullopt;
        b.open_until = second ? std::optional{day("2026-01-01") + Days{*second}} : std::nullopt;
        const auto open = joined(rule("hills-too-soon"), {a, b}, day("2026-06-01"))[0].open_until;
        return open ? (*open - day("2026-01-01")).count() : -1;
    };

    EXPECT_EQ(open_until({}, {}), -1);
    EXPECT_EQ(open_until({}, 5), 5);
    EXPECT_EQ(open_until(5, {}), 5);
    EXPECT_EQ(open_until(5, 7), 7);
    EXPECT_EQ(open_until(7, 5), 7);
}

Finding finding(std::string_view id, Level level, int to) {
    Finding one{.rule = id, .family = rule(id).family, .level = level};
    one.to = day("2026-01-01") + Days{to};
    return one;
}

TEST(Order, is_family_then_level_then_newest_then_id) {
    std::vector<Finding> findings{
        finding("shoe-age", Level::note, 9),         finding("hill-spike-run", Level::note, 9),
        finding("hill-spike-week", Level::alert, 1), finding("distance-spike-run", Level::note, 9),
        finding("recurrence", Level::note, 0),       finding("distance-spike-run", Level::note, 10),
        finding("red-flag-urgent", Level::alert, 0),
    };
    order_by_importance(findings);

    std::string order;
    for (const auto& one : findings) {
        order += fmt::format("{} {}\n", one.rule, (one.to - day("2026-01-01")).count());
    }
    EXPECT_EQ(order,
              "red-flag-urgent 0\nrecurrence 0\nhill-spike-week 1\ndistance-spike-run "
              "10\ndistance-spike-run 9\nhill-spike-run 9\nshoe-age 9\n");
}

}  // namespace
}  // namespace soleus::rules::testing
