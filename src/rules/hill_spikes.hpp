#pragma once

#include "situation.hpp"

#include <optional>
#include <vector>

/// What both hill spike rules and data-quality share: the days a hill spike would be told, on
/// ascent and on descent apart (rules M6), and whether the window t-30..t lets it be believed
/// (R17).
namespace soleus::rules {

struct Doubt {
    double share = 0.0;      ///< of the window's known distance without a comparable ascent
    bool by_source = false;  ///< only another elevation source makes it doubtful
};

struct HillSpike {
    Firing firing{};
    metrics::Hill hill = metrics::Hill::ascent;
    std::optional<Doubt> doubt{};
};

/// Spikes of single runs (hill-spike-run) and of weeks (hill-spike-week), before the raise of
/// `recurrence`; at most one a day and hill.
[[nodiscard]] std::vector<HillSpike> run_spikes(const Situation& situation);
[[nodiscard]] std::vector<HillSpike> week_spikes(const Situation& situation);

/// Why a hill finding on day t cannot be believed; absent where it can.
[[nodiscard]] std::optional<Doubt> doubt_on(const metrics::History& history, metrics::Hill hill,
                                            Day t);

/// What is left to say a day: believed spikes, the higher level of ascent and descent (ascent where
/// equal), raised one level within 105 days of an episode of class 3 up.
[[nodiscard]] std::vector<Firing> told_spikes(const Situation& situation,
                                              std::vector<HillSpike> spikes);

}  // namespace soleus::rules
