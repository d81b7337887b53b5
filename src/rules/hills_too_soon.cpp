#include "catalogue.hpp"
#include "pain_rules.hpp"
#include "phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace soleus::rules {
namespace {

using metrics::Hill;

constexpr std::string_view k_id = "hills-too-soon";
constexpr Days k_achilles_flat{7};  // rules P12
constexpr std::array<Limit, 1> k_limits{{
    {"least_m", 50, 1, 1000, "m", "up to 4 m/km of a flat run may be false gain (Ammann 2016)"},
}};

/// Why a day is to be flat, and until when: the days of an episode's return, or an Achilles report.
struct FlatDays {
    Level level{};
    Day until{};
    std::optional<Episode> episode{};
    const PainReport* report = nullptr;

    [[nodiscard]] std::string why(Day t) const {
        return episode ? fmt::format("day {} of the return after {}, of which {} days are flat",
                                     (t - *episode->first_run).count() + 1, told(*episode),
                                     episode->terms.flat_days)
                       : fmt::format("Achilles pain {}/10 on {}", (*report->score).count(),
                                     to_string(report->day));
    }
};

/// A report of 3-5 makes the seven days after it flat; above that the episode's own days count.
std::optional<FlatDays> achilles_flat(const Situation& situation, Day t) {
    for (Day d = t - Days{1}; d >= t - k_achilles_flat; d -= Days{1}) {
        const PainReport* report = situation.episodes.report_on(d, Site::achilles);
        if (report != nullptr && report->score && *report->score >= PainScore{3} &&
            *report->score <= PainScore{5}) {
            return FlatDays{
                .level = Level::warning, .until = d + k_achilles_flat, .report = report};
        }
    }
    return std::nullopt;
}

std::vector<FlatDays> flat_days(const Situation& situation, Day t) {
    std::vector<FlatDays> all;
    for (const Episode& episode : episodes_before(situation, t)) {
        if (episode.cls == PainClass::none || !episode.first_run) {
            continue;
        }
        const Day until = *episode.first_run + Days{episode.terms.flat_days - 1};
        if (t <= until) {
            const PainReport* report = situation.episodes.report_on(episode.last, episode.site);
            all.push_back(
                {three_up(episode.cls) ? Level::alert : Level::warning, until, episode, report});
        }
    }
    if (auto days = achilles_flat(situation, t)) {
        all.push_back(*days);
    }
    return all;
}

/// The hill of a day that speaks: ascent before descent (rules M6), of one kind the highest.
struct Climb {
    const metrics::Run* run = nullptr;
    Hill hill{};
    std::int64_t metres = 0;
};

Climb climb_of(const Situation& situation, Day t, std::int64_t floor) {
    Climb highest;
    for (const auto hill : {Hill::ascent, Hill::descent}) {
        for (const auto& run : situation.history.runs(t, t)) {
            const auto climbed = hill == Hill::ascent ? run.ascent : run.descent;
            if (is_hilly(run, climbed, floor) && (*climbed).count() > highest.metres) {
                highest = {&run, hill, (*climbed).count()};
            }
        }
        if (highest.run != nullptr) {
            break;
        }
    }
    return highest;
}

Firing firing_of(const Situation& situation, const Climb& climb, std::int64_t floor,
                 const FlatDays& flat) {
    const metrics::Run& run = *climb.run;
    Firing firing{.day = run.day, .level = flat.level, .open_until = flat.until};
    firing.numbers = {.value = static_cast<double>(climb.metres),
                      .reference = static_cast<double>(floor),
                      .limit = static_cast<double>(floor),
                      .unit = "m",
                      .measure = std::string{word(climb.hill)},
                      .until = flat.until};
    if (flat.episode) {
        firing.numbers.pain_class = name(flat.episode->cls);
    }
    firing.message = fmt::format(
        "{} m of {} on {}: {}. Flat runs (at most {} m, or 5 m/km) until {}.", climb.metres,
        word(climb.hill), to_string(run.day), flat.why(run.day), floor, to_string(flat.until));
    situation.add_origin(firing.origin, run);
    if (flat.report != nullptr) {
        add_origins(firing.origin, *flat.report);
    }
    firing.evidence = {told(run)};
    return firing;
}

std::optional<Firing> judged(const Situation& situation, Day t, std::int64_t floor) {
    const Climb climb = climb_of(situation, t, floor);
    if (climb.run == nullptr) {
        return std::nullopt;
    }
    const auto flat = flat_days(situation, t);
    if (flat.empty()) {
        return std::nullopt;
    }
    const auto milder = [](const FlatDays& a, const FlatDays& b) {
        return std::pair{a.level, a.until} < std::pair{b.level, b.until};
    };
    Firing firing = firing_of(situation, climb, floor, *std::ranges::max_element(flat, milder));
    for (const FlatDays& days : flat) {
        firing.open_until = std::max(firing.open_until, std::optional{days.until});
    }
    return firing;
}

std::vector<Firing> check(const Situation& situation) {
    std::vector<Firing> firings;
    if (situation.episodes.empty()) {
        return firings;
    }
    const auto floor = static_cast<std::int64_t>(situation.limit(k_id, "least_m"));
    for (const Day t : run_days(situation)) {
        auto firing = judged(situation, t, floor);
        if (!firing) {
            continue;
        }
        if (const auto why = situation.episodes.hill_raise(t);
            !why.empty() && firing->level != raised(firing->level)) {
            firing->level = raised(firing->level);
            firing->message += fmt::format(" One level higher: {}.", why);
        }
        firings.push_back(std::move(*firing));
    }
    return firings;
}

}  // namespace

const Rule k_hills_too_soon{
    .id = k_id,
    .family = Family::pain_and_return,
    .summary = "a hilly run in the flat days after pain",
    .grade = "C",
    .looks_at =
        "Ascent of each run and, where it is known, descent, judged apart; the days since the "
        "first run of the return.",
    .formula =
        "Ascent (or descent) > 50 m and > 5 m/km (unknown distance: > 50 m) on return days 1 to 3 "
        "(class 1), 7 (class 2), 14 (class 3), 21 (class 4, "
        "recorded grade or strain). An Achilles score of 3-5 makes the 7 days after it flat.",
    .levels =
        "warning: class 1-2, Achilles 3-5. alert: class 3 up. One level higher within 105 days of "
        "a calf episode of class 3 up.",
    .needs = "Ascent or descent of the run.",
    .supports =
        "Hills and speed come last in a return (Warden 2021). Uphill running loads the ankle most "
        "(Shih & Ho 2023).",
    .contradicts =
        "Ankle moments hardly changed on 7 % slopes at constant speed (Telhan 2010); injury was "
        "relatively unassociated with hill running in "
        "1,680 runners (Walter 1989).",
    .cannot_know = "How steep the hill was and whether it was walked.",
    .limits = k_limits,
    .check = check,
};

}  // namespace soleus::rules
