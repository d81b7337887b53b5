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
        if (run.said->rpe) {
            values.push_back((*run.said->rpe).count());
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

/// Banister's impulse with the exponents of Morton, Fitz-Clarke & Banister 1990 (rules §2).
std::optional<Load> trimp(const Run& run, const HeartRates& rates) {
    if (!can_judge_heart_rate(rates) || !run.said->heart_rate || !run.time) {
        return std::nullopt;
    }
    const auto beats = static_cast<double>(*run.said->heart_rate);
    const double reserve = std::clamp((beats - *rates.rest) / (*rates.max - *rates.rest), 0.0, 1.0);
    const double weight =
        rates.women ? 0.86 * std::exp(1.67 * reserve) : 0.64 * std::exp(1.92 * reserve);
    const double minutes = static_cast<double>((*run.time).count()) / 60.0;
    return Load{minutes * reserve * weight * k_load_parts};
}

std::optional<Load> session_rpe(const Run& run, const LoadChoice& choice) {
    if (!run.time || (!run.said->rpe && !choice.median_rpe)) {
        return std::nullopt;
    }
    const double rpe =
        run.said->rpe ? static_cast<double>((*run.said->rpe).count()) : *choice.median_rpe;
    return Load{static_cast<double>((*run.time).count()) * rpe};
}

LoadMetric best_supported(std::span<const Run> runs, const HeartRates& rates) {
    if (runs.empty()) {
        return LoadMetric::minutes;
    }
    const Day first = runs.back().day - k_last_eight_weeks + Days{1};
    std::int64_t all = 0, with_rpe = 0, with_heart_rate = 0;
    for (auto run = runs.rbegin(); run != runs.rend() && run->day >= first; ++run) {
        ++all;
        with_rpe += run->said->rpe ? 1 : 0;
        with_heart_rate += run->said->heart_rate ? 1 : 0;
    }
    if (enough(with_rpe, all)) {
        return LoadMetric::session_rpe;
    }
    const bool hearts = can_judge_heart_rate(rates) && enough(with_heart_rate, all);
    return hearts ? LoadMetric::trimp : LoadMetric::minutes;
}

}  // namespace

LoadChoice choose_load(std::span<const Run> runs, const HistoryOptions& options) {
    LoadChoice choice;
    choice.metric =
        options.forced_load ? *options.forced_load : best_supported(runs, options.heart_rates);
    const bool some_lack_it =
        std::any_of(runs.begin(), runs.end(), [](const Run& run) { return !run.said->rpe; });
    if (choice.metric == LoadMetric::session_rpe && some_lack_it) {
        choice.median_rpe = median_rpe(runs);
    }
    return choice;
}

std::optional<Load> load_of(const Run& run, const LoadChoice& choice,
                            const HeartRates& heart_rates) {
    switch (choice.metric) {
        case LoadMetric::session_rpe:
            return session_rpe(run, choice);
        case LoadMetric::trimp:
            return trimp(run, heart_rates);
        case LoadMetric::minutes:
            break;
    }
    if (!run.time) {
        return std::nullopt;
    }
    return Load{static_cast<double>((*run.time).count()) * 1000.0};
}

}  // namespace soleus::metrics
