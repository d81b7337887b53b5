#include "base.hpp"
#include "catalogue.hpp"
#include "phrases.hpp"
#include "steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace soleus::rules {
namespace {

constexpr std::string_view k_id = "distance-spike-run";
constexpr std::array<Limit, 5> k_limits{{
    {"note", 1.1, 1.0, 5.0, "ratio", "Frandsen 2025: rate ratio 1.64 over 10-30 %"},
    {"warning", 1.3, 1.0, 10.0, "ratio", "Frandsen 2025: rate ratio 1.52 over 30-100 %"},
    {"alert", 2.0, 1.0, 20.0, "ratio", "Frandsen 2025: rate ratio 2.28 over 100 %"},
    {"least_m", 5000, 1, 100000, "m", "a shorter run is no long run"},
    {"least_more_m", 1000, 1, 100000, "m", "a smaller increase is a detour"},
}};

std::vector<Firing> check(const Situation& situation) {
    const auto steps = steps_of(situation, k_id, {Level::note, Level::warning, Level::alert});
    const auto least = static_cast<std::int64_t>(situation.limit(k_id, "least_m"));
    const auto least_more = static_cast<std::int64_t>(situation.limit(k_id, "least_more_m"));
    const auto& history = situation.history;
    std::vector<Firing> firings;
    for (const auto& run : situation.runs()) {
        const Day t = run.day;
        if (!run.distance || (*run.distance).count() < least || !history.covers(t - Days{30}, t)) {
            continue;
        }
        const metrics::Run* longest = nullptr;
        std::int64_t known = 0;
        const auto before = history.runs(t - Days{30}, t - Days{1});
        for (const auto& one : before) {
            if (one.distance) {
                ++known;
                longest = longest == nullptr || *one.distance > *longest->distance ? &one : longest;
            }
        }
        const auto all = static_cast<std::int64_t>(before.size());
        if (known < k_least_runs || !mostly_known(all - known, all)) {
            continue;
        }
        const auto value = (*run.distance).count();
        const auto reference = (*longest->distance).count();
        const Step* reached =
            highest_step(steps, [&](std::int64_t limit) { return over(value, reference, limit); });
        if (reached == nullptr || value - reference < least_more) {
            continue;
        }
        const double ratio = static_cast<double>(value) / static_cast<double>(reference);
        if (!firings.empty() && firings.back().day == t) {
            if (ratio <= *firings.back().numbers.ratio) {
                continue;  // the worse of two runs on one day speaks
            }
            firings.pop_back();
        }
        Firing firing{.day = t, .level = reached->level, .grade = 'B'};
        firing.numbers = {.value = static_cast<double>(value),
                          .reference = static_cast<double>(reference),
                          .ratio = ratio,
                          .limit = reached->ratio(),
                          .unit = "m",
                          .measure = "distance"};
        firing.message = fmt::format(
            "{} in one run on {}; the longest of the 30 days before was {} ({}, {} over {}).",
            km(value), to_string(t), km(reference),
            more_than(static_cast<double>(value), static_cast<double>(reference), reached->ratio()),
            name(reached->level), more_than(reached->ratio(), 1.0));
        for (const auto* one : {&run, longest}) {
            situation.add_origin(firing.origin, *one);
        }
        firing.evidence = {told(run), "before: " + told(*longest)};
        firings.push_back(std::move(firing));
    }
    return firings;
}

}  // namespace

const Rule k_distance_spike_run{
    .id = k_id,
    .family = Family::spike,
    .summary = "one run is much longer than the longest of the 30 days before",
    .grade = "B",
    .looks_at = "Distance of each run.",
    .formula =
        "r = distance / longest run of the 30 days before; only runs of at least 5 km that are at "
        "least 1 km longer.",
    .levels = "note: r > 1.10. warning: r > 1.30. alert: r > 2.00.",
    .needs = "30 days since the first run, and 4 runs with known distance in the 30 days before.",
    .supports =
        "5,205 runners over 18 months: rate ratios 1.64 (1.31-2.05), 1.52 (1.16-2.00) and 2.28 "
        "(1.50-3.48) over 10-30, 30-100 and more "
        "than 100 % (Frandsen 2025).",
    .contradicts =
        "The bands are not monotone and their intervals overlap: labels, not a dose scale. All "
        "injuries pooled, not the calf alone.",
    .cannot_know = "Pace, ground and how rested the legs were.",
    .limits = k_limits,
    .check = check,
};

}  // namespace soleus::rules
