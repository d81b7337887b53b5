#include "base.hpp"
#include "catalogue.hpp"
#include "pain_rules.hpp"
#include "phrases.hpp"
#include "steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace soleus::rules {
namespace {

constexpr std::string_view k_id = "return-too-big";
constexpr Days k_first_week{6};
constexpr std::array<Limit, 3> k_limits{{
    {"note", 1.0, 0.5, 3.0, "ratio", "the cap of the rest table"},
    {"warning", 1.25, 0.5, 4.0, "ratio", "a quarter over the cap; this tool's own step"},
    {"alert", 1.5, 0.5, 5.0, "ratio", "half over the cap; this tool's own step"},
}};

/// value / (cap x mean) with mean = sum / parts: both sides times parts, so that nothing is
/// rounded.
struct Part {
    std::string_view measure{};
    std::int64_t value = 0, sum = 0, times = 1, parts = 1;
};

/// Keeps the worst episode of the day for one measure.
void judge_part(std::vector<Firing>& firings, const Situation& situation, Day t,
                const Episode& episode, const Part& part, const std::vector<Step>& steps) {
    const std::int64_t left = part.value * part.parts * 100;
    const std::int64_t right = part.sum * part.times * episode.terms.cap_percent;
    const Step* reached = highest_step(steps, [&](auto limit) { return over(left, right, limit); });
    if (reached == nullptr) {
        return;
    }
    const Level level = reached->level;
    const double ratio = static_cast<double>(left) / static_cast<double>(right);
    if (!worth_wording(firings, t, level, ratio)) {
        return;
    }
    const double reference = static_cast<double>(right) / static_cast<double>(part.parts * 100);
    Firing firing{.day = t, .level = level};
    firing.numbers = {.value = static_cast<double>(part.value),
                      .reference = reference,
                      .ratio = ratio,
                      .limit = reached->ratio(),
                      .unit = "m",
                      .measure = std::string{part.measure},
                      .pain_class = name(episode.cls)};
    firing.message = fmt::format(
        "{} {} of the return that began on {} after {}: the first 7 days allow at most {} ({} % of "
        "{} before it, {} over {} of that). Keep the "
        "rest of these days short and flat.",
        km(part.value),
        part.measure == "distance"
            ? fmt::format("in days 1 to {}", (t - *episode.first_run).count() + 1)
            : "in the longest run",
        to_string(*episode.first_run), told(episode), km(static_cast<std::int64_t>(reference)),
        episode.terms.cap_percent, part.measure == "distance" ? "the mean week" : "the longest run",
        name(level), ratio_limit(reached->ratio()));
    firing.origin = origins(situation.history, *episode.first_run, t);
    for (const auto& run : situation.history.runs(*episode.first_run, t)) {
        firing.evidence.push_back(told(run));
    }
    keep_worse(firings, std::move(firing));
}

std::vector<Part> parts_of(const Situation& situation, Day t, const Episode& episode,
                           const Baseline& base) {
    const auto since = situation.history.distance(*episode.first_run, t);
    std::vector<Part> parts;
    if (!mostly_known(since.runs_without, since.runs)) {
        return parts;
    }
    parts.push_back({"distance", since.value, base.distance, 7, base.days});
    std::int64_t longest = 0;
    for (const auto& run : situation.history.runs(*episode.first_run, t)) {
        longest = std::max(longest, run.distance.value_or(Metres{0}).count());
    }
    parts.push_back({"longest", longest, base.longest, 1, 1});
    return parts;
}

std::vector<Firing> check(const Situation& situation) {
    const auto steps = steps_of(situation, k_id, {Level::note, Level::warning, Level::alert});
    // One a measure: joining lets the worse speak, looking ahead asks for the distance of seven
    // days alone (rules R22).
    std::vector<Firing> firings;
    std::vector<Firing> longest;
    if (situation.episodes.empty()) {
        return firings;
    }
    for (Day t = situation.from; t <= situation.to; t += Days{1}) {
        for (const Episode& episode : episodes_before(situation, t)) {
            if (!two_up(episode.cls) || !episode.first_run ||
                t - *episode.first_run > k_first_week) {
                continue;
            }
            const auto base = situation.episodes.baseline(episode.onset);
            if (!base) {
                continue;
            }
            for (const Part& part : parts_of(situation, t, episode, *base)) {
                judge_part(part.measure == "longest" ? longest : firings, situation, t, episode,
                           part, steps);
            }
        }
    }
    std::ranges::move(longest, std::back_inserter(firings));
    std::ranges::stable_sort(firings, {}, &Firing::day);
    return firings;
}

}  // namespace

const Rule k_return_too_big{
    .id = k_id,
    .family = Family::pain_and_return,
    .summary = "the first 7 days after pain hold too much of a week before it",
    .grade = "C",
    .looks_at =
        "Distance of the first 7 days from the first run after an episode of class 2 up, and the "
        "longest run in them.",
    .formula =
        "r = distance since the first run / (cap x mean week of the 28 days before the onset), and "
        "longest run / (cap x longest run of "
        "those days). Cap: class 2 75 %, class 3 50 %, class 4 30 %, recorded grade or strain 50 "
        "%.",
    .levels = "note: r > 1.0. warning: r > 1.25. alert: r > 1.5.",
    .needs = "14 days of log before the onset.",
    .supports =
        "Starting at half and adding 10-30 % a week is convention. Soleus experts build volume "
        "last (Green 2022); both the week and the longest "
        "run are capped. One run far beyond the last 30 days' longest raises injury rate (Frandsen "
        "2025).",
    .contradicts = "General advice builds easy volume first; the two disagree.",
    .cannot_know = "How the calf felt on the way.",
    .limits = k_limits,
    .check = check,
};

}  // namespace soleus::rules
