#pragma once

#include <soleus/metrics/history.hpp>

#include <cstdint>
#include <optional>
#include <span>

namespace soleus::metrics {

/// The one metric all loads of a report are in (rules §2, "load of a run"; D11, D16).
struct LoadChoice {
    LoadMetric metric = LoadMetric::minutes;
    std::optional<double> median_rpe{};  ///< thousandths; of all runs that carry RPE
};

/// `runs` in order of day, each with what its entry said.
[[nodiscard]] LoadChoice choose_load(std::span<const Run> runs, const HistoryOptions& options);

/// The run's load in that metric; absent where something it needs is unknown.
[[nodiscard]] std::optional<Load> load_of(const Run& run, const LoadChoice& choice,
                                          const HeartRates& heart_rates);

}  // namespace soleus::metrics
