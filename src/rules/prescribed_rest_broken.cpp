#include "catalogue.hpp"
#include "pain_rules.hpp"
#include "phrases.hpp"

#include <fmt/format.h>

#include <map>

namespace soleus::rules {
namespace {

/// Per site the newest entry before t replaces older ones; on one date the longest counts (rules
/// P8).
std::map<std::string_view, const Prescription*> in_force(const Situation& situation, Day t) {
    std::map<std::string_view, const Prescription*> newest;
    for (const Prescription& one : situation.episodes.prescriptions()) {
        if (one.entered >= t) {
            break;
        }
        const Prescription*& kept = newest[one.site];
        if (kept == nullptr || one.entered > kept->entered || one.last > kept->last) {
            kept = &one;
        }
    }
    return newest;
}

Firing firing_of(const Situation& situation, Day t, const Prescription& rest) {
    Firing firing{.day = t, .level = Level::alert, .open_until = rest.last};
    firing.numbers = {.value = static_cast<double>((t - rest.entered).count()),
                      .reference = static_cast<double>((rest.last - rest.entered).count()),
                      .unit = "days"};
    firing.message = fmt::format(
        "A run on {}, day {} of {} of rest prescribed on {}; the last rest day is {}. Take "
        "exactly the rest you were "
        "told to take, and ask who prescribed it before the next run. Rest means no running, not "
        "lying still: early "
        "physiotherapy brought athletes back about 3 weeks sooner (Bayer 2017).",
        to_string(t), (t - rest.entered).count(),
        counted((rest.last - rest.entered).count(), "day"), to_string(rest.entered),
        to_string(rest.last));
    firing.origin = origins(situation.history, t, t);
    firing.origin.push_back(rest.origin);
    firing.evidence = {fmt::format("prescribed for the {}: {} to {}", rest.site,
                                   to_string(rest.entered + Days{1}), to_string(rest.last))};
    return firing;
}

std::vector<Firing> check(const Situation& situation) {
    std::vector<Firing> firings;
    if (situation.episodes.prescriptions().empty()) {
        return firings;
    }
    for (const Day t : run_days(situation)) {
        for (const auto& [site, rest] : in_force(situation, t)) {
            if (t <= rest->last) {
                keep_worse(firings, firing_of(situation, t, *rest));
            }
        }
    }
    return firings;
}

}  // namespace

const Rule k_prescribed_rest_broken{
    .id = "prescribed-rest-broken",
    .family = Family::pain_and_return,
    .summary = "a run on or before the last day of prescribed rest",
    .grade = "C",
    .looks_at = "Prescribed rest (rest_days or rest_until) and the days with a run.",
    .formula =
        "Last rest day = entry date + rest_days, or rest_until. Any run after the entry's day up "
        "to that day. The newest entry "
        "of a site replaces older ones; on one date the longest counts; 0 days means cleared.",
    .levels = "alert: any such run. It stands until the last rest day has passed.",
    .needs = "A prescription.",
    .supports =
        "Clinicians' rest is to be taken as prescribed. Early physiotherapy instead of lying still "
        "brought athletes back about "
        "3 weeks sooner (Bayer 2017).",
    .contradicts = "",
    .cannot_know = "Whether the clinician agreed to this run.",
    .check = check,
};

}  // namespace soleus::rules
