#pragma once

#include <soleus/metrics/history.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace soleus::metrics {

/// One row of the week table (rules D14). Sums are of what is known; absent where the week has runs
/// and none has the value; 0 in a week without runs.
struct Week {
    Day from{}, to{};
    bool partial = false;     ///< not wholly inside first entry..as-of
    bool incomplete = false;  ///< a rejected row is dated in it, or a rejected row has no date
    std::int64_t runs = 0;
    std::optional<std::int64_t> distance_m{}, moving_s{}, ascent_m{}, descent_m{};
    std::int64_t runs_without_distance = 0, runs_without_time = 0, runs_without_ascent = 0,
                 runs_without_load = 0;
    std::optional<double> load{};             ///< as printed
    std::optional<std::int64_t> longest_m{};  ///< absent in a week without runs too
    std::optional<std::int32_t> pain_max{};
};

/// Which weeks are wanted: those that touch since..until, and of them the last `most`. What is
/// absent chooses nothing out.
struct ChosenWeeks {
    std::optional<Day> since{}, until{};
    std::optional<std::size_t> most{};
};

/// From the week of the first used entry to the week of as-of, empty weeks included; of these the
/// chosen ones.
[[nodiscard]] std::vector<Week> weeks(const History& history, const ChosenWeeks& chosen = {});

/// The standing numbers of one day (design §5, JSON `now`; rules D13). Absent where the window is
/// not full or the value is unknown. Loads as printed.
struct Standing {
    std::optional<std::int64_t> distance_7d_m{}, ascent_7d_m{}, distance_28d_m{}, ascent_28d_m{};
    std::optional<double> load_7d{}, load_28d{};
    std::optional<double> distance_uncoupled{}, ascent_uncoupled{}, load_uncoupled{},
        load_coupled{};
    std::optional<double> load_ewma_7{}, load_ewma_28{}, load_ewma_ratio{}, monotony{}, strain{};
};
[[nodiscard]] Standing standing(const History& history, Day day);

/// One calendar day for --explain.
struct DayNumbers {
    Day date{};
    std::int64_t runs = 0;
    std::optional<std::int64_t> distance_m{}, ascent_m{};
    std::optional<double> load{};
    Standing now{};
};
/// Every day from the first run to as-of, in one pass.
[[nodiscard]] std::vector<DayNumbers> days(const History& history);

}  // namespace soleus::metrics
