#include "catalogue.hpp"
#include "pace.hpp"
#include "phrases.hpp"
#include "situation.hpp"

#include <fmt/format.h>

#include <cmath>

namespace soleus::rules {
namespace {

constexpr double k_share_of_median = 0.95;
constexpr double k_pace_within = 0.05;
constexpr std::size_t k_least_runs = 6;
constexpr double k_equal = 1e-9;

std::optional<float> cadence_of(const metrics::History& history, const metrics::Run& run) {
    return history.said(run, [](const model::Entry& entry) { return entry.cadence; });
}

std::vector<Firing> check(const Situation& situation) {
    const auto& history = situation.history;
    std::vector<Firing> firings;
    for (const auto& run : situation.runs()) {
        const auto own = pace(run);
        const auto cadence = cadence_of(history, run);
        if (!cadence || !own) {
            continue;
        }
        std::vector<double> cadences;
        for (const auto& one : history.runs(run.day - Days{28}, run.day - Days{1})) {
            const auto its = pace(one);
            if (!its || std::fabs(*its - *own) > k_pace_within * *own * (1.0 + k_equal)) {
                continue;
            }
            if (const auto earlier = cadence_of(history, one)) {
                cadences.push_back(static_cast<double>(*earlier));
            }
        }
        if (cadences.size() < k_least_runs) {
            continue;
        }
        const double usual = median(cadences);
        const auto value = static_cast<double>(*cadence);
        if (value > k_share_of_median * usual * (1.0 + k_equal)) {
            continue;
        }
        Firing firing{.day = run.day, .level = Level::note};
        firing.numbers = {.value = value,
                          .reference = usual,
                          .ratio = value / usual,
                          .limit = k_share_of_median,
                          .unit = "spm"};
        firing.message = fmt::format(
            "Cadence {} on {}, at a like pace the median of the 28 days before was {} ({}).",
            to_tenths(value), to_string(run.day), to_tenths(usual), more_than(value, usual));
        situation.add_origin(firing.origin, run);
        firing.evidence = {told(run),
                           fmt::format("{} within 5 % of its pace",
                                       counted(static_cast<std::int64_t>(cadences.size()), "run"))};
        if (!firings.empty() && firings.back().day == run.day) {
            if (*firing.numbers.ratio < *firings.back().numbers.ratio) {
                firings.back() = std::move(firing);
            }
            continue;
        }
        firings.push_back(std::move(firing));
    }
    return firings;
}

}  // namespace

const Rule k_cadence_drop{
    .id = "cadence-drop",
    .family = Family::context,
    .summary = "fewer steps a minute than usual at a like pace",
    .grade = "C",
    .looks_at = "Mean cadence of each run against runs of a like pace in the 28 days before.",
    .formula =
        "cadence <= 0.95 x median cadence of the runs of t-28..t-1 whose pace is within 5 %.",
    .levels = "note only.",
    .needs = "6 such runs with cadence.",
    .supports =
        "A 5 % higher step rate lowered peak Achilles stress (Lyght 2016); 10 % fewer steps loaded "
        "all joints (Heiderscheit 2011).",
    .contradicts =
        "A higher step rate unloads knee and hip rather than the ankle (Heiderscheit 2011).",
    .cannot_know = "Slope, ground, and what the sensor missed.",
    .limits = {},
    .check = check,
};

}  // namespace soleus::rules
