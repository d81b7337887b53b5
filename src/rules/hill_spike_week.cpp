#include "catalogue.hpp"
#include "hill_spikes.hpp"

#include <array>

namespace soleus::rules {
namespace {

constexpr std::array<Limit, 5> k_limits{{
    {"note", 1.45, 1.0, 10.0, "ratio", "uncoupled; 1.3 in the coupled ratio"},
    {"warning", 1.8, 1.0, 20.0, "ratio", "uncoupled; 1.5 in the coupled ratio"},
    {"floor_m", 100, 1, 2000, "m", "the least reference week"},
    {"least_m", 200, 1, 10000, "m", "a week below it is no hill week"},
    {"least_more_m", 100, 1, 10000, "m", "a smaller increase is within the error of altitudes"},
}};

std::vector<Firing> check(const Situation& situation) {
    return told_spikes(situation, week_spikes(situation));
}

}  // namespace

const Rule k_hill_spike_week{
    .id = "hill-spike-week",
    .family = Family::spike,
    .summary = "7 days climb much more than the mean week of the 3 weeks before",
    .grade = "C",
    .looks_at =
        "Ascent of the last 7 days on every day, rest days too; descent apart, the worse speaks.",
    .formula =
        "u = ascent of the last 7 days / max(ascent of the 21 days before / 3, 100 m), the "
        "uncoupled ratio; only where the 7 days hold at "
        "least 200 m and at least 100 m more than the reference.",
    .levels =
        "note: u > 1.45. warning: u > 1.80. alert: only raised, within 105 days of a calf episode "
        "of class 3 up.",
    .needs = "28 days since the first run, and runs in 2 of the 3 weeks before.",
    .supports =
        "It serves the advice to examine one's schedule, not prediction; no study tested hill "
        "volume. The coupled 1.3 and 1.5 come from "
        "other sports.",
    .contradicts =
        "Two large runner cohorts contradict weekly ratios: a higher ratio went with fewer "
        "injuries (Frandsen 2025; Nakaoka 2021).",
    .cannot_know = "How steep or how fast the hills were, and whether the altitude was right.",
    .limits = k_limits,
    .check = check,
};

}  // namespace soleus::rules
