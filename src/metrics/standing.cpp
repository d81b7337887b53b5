#include <soleus/metrics/weeks.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace soleus::metrics {
namespace {

constexpr Days k_week{7};
constexpr Days k_four_weeks{28};

std::optional<double> known(const Sum& sum) {
    const bool unknown = sum.runs > 0 && sum.runs_without == sum.runs;
    return unknown ? std::nullopt : std::optional{static_cast<double>(sum.value)};
}
std::optional<double> known(const LoadSum& sum) {
    const bool unknown = sum.runs > 0 && sum.runs_without == sum.runs;
    return unknown ? std::nullopt : std::optional{sum.value};
}

std::optional<std::int64_t> whole(const std::optional<double>& metres) {
    return metres ? std::optional{static_cast<std::int64_t>(*metres)} : std::nullopt;
}
std::optional<double> as_printed(const std::optional<double>& load) {
    return load ? std::optional{printed(Load{*load})} : std::nullopt;
}
std::optional<double> ratio(const std::optional<double>& part, const std::optional<double>& whole) {
    return part && whole && *whole != 0.0 ? std::optional{*part / *whole} : std::nullopt;
}

/// One quantity on one day; a window that is not full leaves its figures absent (rules D1, D13).
struct Windows {
    std::optional<double> last_7{}, last_28{}, uncoupled{}, coupled{};
};

template <class SumOver>
Windows windows(const History& history, Day day, SumOver sum_over) {
    Windows result;
    const std::optional<Day> first = history.first_day(day);
    if (!first || day - *first < k_week - Days{1}) {
        return result;
    }
    result.last_7 = known(sum_over(day - k_week + Days{1}, day));
    if (day - *first < k_four_weeks - Days{1}) {
        return result;
    }
    result.last_28 = known(sum_over(day - k_four_weeks + Days{1}, day));
    // Multiplied out, so that each ratio is rounded once.
    const auto times = [&](double factor) {
        return result.last_7 ? std::optional{*result.last_7 * factor} : std::nullopt;
    };
    const auto before = known(sum_over(day - k_four_weeks + Days{1}, day - k_week));
    result.uncoupled = ratio(times(3.0), before);
    result.coupled = ratio(times(4.0), result.last_28);
    return result;
}

/// Mean by sample SD of seven daily loads, at most 10; absent where a day's load is unknown or all
/// seven are 0 (rules D13).
std::optional<double> monotony(const History& history, Day day) {
    std::array<double, 7> loads{};
    for (std::size_t back = 0; back < loads.size(); ++back) {
        const Day that = day - Days{static_cast<int>(back)};
        const std::optional<double> load = known(history.load(that, that));
        if (!load) {
            return std::nullopt;
        }
        loads[back] = *load;
    }
    double sum = 0.0;
    for (const double load : loads) {
        sum += load;
    }
    if (sum == 0.0) {
        return std::nullopt;
    }
    const double mean = sum / 7.0;
    double squares = 0.0;
    for (const double load : loads) {
        squares += (load - mean) * (load - mean);
    }
    constexpr double k_cap = 10.0;  // seven equal days would be infinitely monotonous (rules §2)
    const double deviation = std::sqrt(squares / 6.0);
    return mean < k_cap * deviation ? mean / deviation : k_cap;
}

/// Exponentially weighted daily loads, begun with the load of F (rules §2, D13).
class Weighted {
public:
    explicit Weighted(const History& history) : history_{history} {}

    /// Days must come one after the other; a new start begins anew.
    void step(Day day, Day first) {
        const LoadSum today = load_of(day);
        if (day == first) {
            week_ = four_weeks_ = today.value;
            loaded_ = false;
        } else {
            week_ = mix(today.value, week_, 7.0);
            four_weeks_ = mix(today.value, four_weeks_, 28.0);
        }
        loaded_ = loaded_ || today.runs > today.runs_without;
    }

    void write(Standing& standing) const {
        if (!loaded_) {
            return;
        }
        standing.load_ewma_7 = printed(Load{week_});
        standing.load_ewma_28 = printed(Load{four_weeks_});
        standing.load_ewma_ratio = ratio(week_, four_weeks_);
    }

private:
    /// Each day's runs stand behind those of the day before: none are searched for.
    [[nodiscard]] LoadSum load_of(Day day) {
        const auto runs = history_.runs();
        while (next_ < runs.size() && runs[next_].day < day) {
            ++next_;
        }
        LoadSum sum;
        for (; next_ < runs.size() && runs[next_].day == day; ++next_) {
            ++sum.runs;
            sum.runs_without += runs[next_].load ? 0 : 1;
            sum.value += runs[next_].load.value_or(Load{0.0}).count();
        }
        return sum;
    }
    static double mix(double today, double before, double days) {
        const double share = 2.0 / (days + 1.0);
        return share * today + (1.0 - share) * before;
    }

    const History& history_;
    std::size_t next_ = 0;  // the first run not yet counted
    double week_ = 0.0, four_weeks_ = 0.0;
    bool loaded_ = false;  // some run since F has a load
};

Standing windows_of(const History& history, Day day) {
    const Windows distance =
        windows(history, day, [&](Day from, Day to) { return history.distance(from, to); });
    const Windows ascent = windows(
        history, day, [&](Day from, Day to) { return history.hill(Hill::ascent, from, to); });
    const Windows load =
        windows(history, day, [&](Day from, Day to) { return history.load(from, to); });
    Standing now;
    now.distance_7d_m = whole(distance.last_7);
    now.distance_28d_m = whole(distance.last_28);
    now.distance_uncoupled = distance.uncoupled;
    now.ascent_7d_m = whole(ascent.last_7);
    now.ascent_28d_m = whole(ascent.last_28);
    now.ascent_uncoupled = ascent.uncoupled;
    now.load_7d = as_printed(load.last_7);
    now.load_28d = as_printed(load.last_28);
    now.load_uncoupled = load.uncoupled;
    now.load_coupled = load.coupled;
    if (now.load_7d) {
        now.monotony = monotony(history, day);
        now.strain = now.monotony ? std::optional{*now.load_7d * *now.monotony} : std::nullopt;
    }
    return now;
}

DayNumbers numbers_of(const History& history, Day day) {
    const Sum distance = history.distance(day, day);
    DayNumbers numbers;
    numbers.date = day;
    numbers.runs = distance.runs;
    numbers.distance_m = whole(known(distance));
    numbers.ascent_m = whole(known(history.hill(Hill::ascent, day, day)));
    numbers.load = as_printed(known(history.load(day, day)));
    numbers.now = windows_of(history, day);
    return numbers;
}

}  // namespace

Standing standing(const History& history, Day day) {
    Standing now = windows_of(history, day);
    if (const std::optional<Day> first = history.first_day(day)) {
        Weighted weighted{history};
        for (Day past = *first; past <= day; past += Days{1}) {
            weighted.step(past, *first);
        }
        weighted.write(now);
    }
    return now;
}

std::vector<DayNumbers> days(const History& history) {
    std::vector<DayNumbers> all;
    if (history.runs().empty()) {
        return all;
    }
    Weighted weighted{history};
    for (Day day = history.runs().front().day; day <= history.as_of(); day += Days{1}) {
        all.push_back(numbers_of(history, day));
        weighted.step(day, *history.first_day(day));
        weighted.write(all.back().now);
    }
    return all;
}

}  // namespace soleus::metrics
