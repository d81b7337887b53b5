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
    std::int64_t filled_rpe = 0;         ///< runs without, for which it stands
};

/// `runs` in order of day, each said by one of `entries`.
[[nodiscard]] LoadChoice choose_load(std::span<const Run> runs, const model::Entries& entries,
                                     const HistoryOptions& options);

/// Tells each run its load in that metric; absent where something it needs is unknown.
void set_loads(std::span<Run> runs, const LoadChoice& choice, const model::Entries& entries,
               const HeartRates& heart_rates);

}  // namespace soleus::metrics
