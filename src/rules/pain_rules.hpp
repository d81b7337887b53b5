#pragma once

#include "episodes.hpp"
#include "situation.hpp"

#include <soleus/metrics/history.hpp>

#include <string>
#include <string_view>
#include <vector>

/// What the rules of pain and return share.
namespace soleus::rules {

/// Keeps one firing a day: the higher level, else the greater ratio, or value where there is none
/// (rules P6, M1). Days come in ascending order.
void keep_worse(std::vector<Firing>& firings, Firing firing);

/// Whether a firing of this level and weight (ratio, or value) would be kept; where it would not,
/// its window still keeps the day's finding open. Spares the wording of what nobody will read.
[[nodiscard]] bool worth_wording(std::vector<Firing>& firings, Day t, Level level, double weight,
                                 std::optional<Day> open_until = {});

/// Days with a run in from..to, each once.
[[nodiscard]] std::vector<Day> run_days(const Situation& situation);

/// Episodes of calf and Achilles that bear on day t, by the reports dated before it (rules P5).
[[nodiscard]] std::vector<Episode> episodes_before(const Situation& situation, Day t);

/// "calf", "Achilles".
[[nodiscard]] std::string_view word(Site site);
/// "class 3 calf pain (last report 2026-03-01)", "recorded grade G2 of the calf (...)".
[[nodiscard]] std::string told(const Episode& episode);
/// The entries of a day's runs.
[[nodiscard]] std::vector<model::Origin> origins(const metrics::History& history, Day from, Day to);

/// Rest means no running (rules §1.7); the floor of class 3 up is no target (rules §3).
[[nodiscard]] std::string rest_advice(PainClass c);

/// A run that climbs (or falls) more than `floor` metres and 5 m/km; of unknown distance more than
/// the floor alone (rules R7).
[[nodiscard]] bool is_hilly(const metrics::Run& run, Maybe<Metres> climb, std::int64_t floor);

}  // namespace soleus::rules
