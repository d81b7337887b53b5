#include "catalogue.hpp"
#include "hill_spikes.hpp"

#include <array>

namespace soleus::rules {
namespace {

constexpr std::array<Limit, 6> k_limits{{
    {"warning", 1.3, 1.0, 10.0, "ratio",
     "the shape is the distance rule's; ascent is known to 5-10 %, so the 10-30 % band says "
     "nothing"},
    {"alert", 2.0, 1.0, 20.0, "ratio", "more than double, the distance rule's upper band"},
    {"floor_m", 50, 1, 1000, "m", "the least reference: a flat runner's first bridge is no spike"},
    {"least_m", 100, 1, 5000, "m", "a run below it is no hill run"},
    {"least_more_m", 50, 1, 5000, "m", "an increase below it is within the error of altitudes"},
    {"alert_more_m", 150, 1, 5000, "m", "the least increase for an alert"},
}};

std::vector<Firing> check(const Situation& situation) {
    return told_spikes(situation, run_spikes(situation));
}

}  // namespace

const Rule k_hill_spike_run{
    .id = "hill-spike-run",
    .family = Family::spike,
    .summary = "one run climbs much more than any run of the 30 days before",
    .grade = "C",
    .looks_at =
        "Ascent of each run and, where it is known, descent, judged apart with the same limits; "
        "the worse speaks.",
    .formula =
        "r = ascent / max(highest ascent of one run in the 30 days before, 50 m); only runs of at "
        "least 100 m that are at least 50 m "
        "over the reference.",
    .levels =
        "warning: r > 1.30. alert: r > 2.00 and at least 150 m more. One level higher within 105 "
        "days of a calf episode of class 3 up.",
    .needs = "30 days since the first run, and 4 runs with known ascent in the 30 days before.",
    .supports =
        "No study tested hill volume against calf strain. The shape is that of the single-run "
        "distance rule (Frandsen 2025); its use "
        "for climb is this tool's own step. Uphill running loads the ankle most (Shih & Ho 2023).",
    .contradicts =
        "In 1,680 runners over 12 months injury was relatively unassociated with hill running "
        "(Walter 1989). Ankle moments hardly "
        "changed on 7 % slopes at constant speed (Telhan 2010).",
    .cannot_know = "How steep or how fast the hills were, and whether the altitude was right.",
    .limits = k_limits,
    .check = check,
};

}  // namespace soleus::rules
