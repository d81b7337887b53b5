#include "load_choice.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace soleus::metrics {
namespace {

constexpr Days k_last_eight_weeks{56};  // ending on the last run day (rules D11)

/// "At least 80 %" in whole numbers, so that 4 of 5 is inside.
bool enough(std::int64_t carrying, std::int64_t runs) {
    return runs > 0 && 5 * carrying >= 4 * runs;
}

std::optional<double> median_rpe(std::span<const Run> runs) {
    std::vector<std::int32_t> values;
    for (const Run& run : runs) {
        if (run.rpe) {
            values.push_back((*run.rpe).count());
        }
    }
    if (values.empty()) {
        return std::nullopt;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    const double upper = *middle;
    if (values.size() % 2 == 1) {
        return upper;
    }
    return (upper + *std::max_element(values.begin(), middle)) / 2.0;
}

bool can_judge_heart_rate(const HeartRates& rates) {
    return rates.rest && rates.max && *rates.max > *rates.rest;
}

/// Mean beats a minute of the run.
std::optional<float> heart_rate(const Run& run, const model::Entries& entries) {
    return entries.at(run.entry).use([](const model::Entry& entry) { return entry.heart_rate; });
}

/// Banister's impulse with the exponents of Morton, Fitz-Clarke & Banister 1990 (rules §2).
std::optional<Load> trimp(const Run& run, std::optional<float> heart_rate,
                          const HeartRates& rates) {
    if (!can_judge_heart_rate(rates) || !heart_rate || !run.time) {
        return std::nullopt;
    }
    const auto beats = static_cast<double>(*heart_rate);
    const double reserve = std::clamp((beats - *rates.rest) / (*rates.max - *rates.rest), 0.0, 1.0);
    const double weight =
        rates.women ? 0.86 * std::exp(1.67 * reserve) : 0.64 * std::exp(1.92 * reserve);
    const double minutes = static_cast<double>((*run.time).count()) / 60.0;
    return Load{minutes * reserve * weight * k_load_parts};
}

/// `median`: for a run without its own.
std::optional<Load> session_rpe(const Run& run, std::optional<double> median) {
    if (!run.time || (!run.rpe && !median)) {
        return std::nullopt;
    }
    const double rpe = run.rpe ? static_cast<double>((*run.rpe).count()) : *median;
    return Load{static_cast<double>((*run.time).count()) * rpe};
}

std::optional<Load> minutes(const Run& run) {
    return run.time ? std::optional{Load{static_cast<double>((*run.time).count()) * 1000.0}}
                    : std::nullopt;
}

LoadMetric best_supported(std::span<const Run> runs, const model::Entries& entries,
                          const HeartRates& rates) {
    if (runs.empty()) {
        return LoadMetric::minutes;
    }
    const Day first = runs.back().day - k_last_eight_weeks + Days{1};
    std::int64_t all = 0, with_rpe = 0, with_heart_rate = 0;
    for (auto run = runs.rbegin(); run != runs.rend() && run->day >= first; ++run) {
        ++all;
        with_rpe += run->rpe ? 1 : 0;
        with_heart_rate += heart_rate(*run, entries) ? 1 : 0;
    }
    if (enough(with_rpe, all)) {
        return LoadMetric::session_rpe;
    }
    const bool hearts = can_judge_heart_rate(rates) && enough(with_heart_rate, all);
    return hearts ? LoadMetric::trimp : LoadMetric::minutes;
}

}  // namespace

std::string_view name(LoadMetric metric) {
    switch (metric) {
        case LoadMetric::session_rpe:
            return "session-rpe";
        case LoadMetric::trimp:
            return "trimp";
        case LoadMetric::minutes:
            break;
    }
    return "minutes";
}

LoadChoice choose_load(std::span<const Run> runs, const model::Entries& entries,
                       const HistoryOptions& options) {
    LoadChoice choice;
    choice.metric = options.forced_load ? *options.forced_load
                                        : best_supported(runs, entries, options.heart_rates);
    if (choice.metric == LoadMetric::session_rpe) {
        const auto lack_it = std::ranges::count_if(runs, [](const Run& run) { return !run.rpe; });
        choice.median_rpe = lack_it > 0 ? median_rpe(runs) : std::nullopt;
        choice.filled_rpe = choice.median_rpe ? lack_it : 0;
    }
    return choice;
}

void set_loads(std::span<Run> runs, const LoadChoice& choice, const model::Entries& entries,
               const HeartRates& heart_rates) {
    const auto set = [runs](auto load_of) {
        for (Run& run : runs) {
            run.load = load_of(run);
        }
    };
    switch (choice.metric) {
        case LoadMetric::session_rpe:
            return set([&](const Run& run) { return session_rpe(run, choice.median_rpe); });
        case LoadMetric::trimp:
            return set(
                [&](const Run& run) { return trimp(run, heart_rate(run, entries), heart_rates); });
        case LoadMetric::minutes:
            return set(minutes);
    }
}

}  // namespace soleus::metrics
