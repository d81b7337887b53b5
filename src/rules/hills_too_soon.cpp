#include "catalogue.hpp"
#include "pain_rules.hpp"
#include "phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace soleus::rules {
namespace {

using metrics::Hill;

constexpr std::string_view k_id = "hills-too-soon";
constexpr Days k_achilles_flat{7};  // rules P12
constexpr std::array<Limit, 1> k_limits{{
    {"least_m", 50, 1, 1000, "m", "up to 4 m/km of a flat run may be false gain (Ammann 2016)"},
}};

/// Why a day is to be flat, and until when.
struct FlatDays {
    Level level{};
    Day until{};
    std::optional<std::string> pain_class{};
    std::string why{};
    std::vector<model::Origin> origin{};
};

/// A report of 3-5 makes the seven days after it flat; above that the episode's own days count.
std::optional<FlatDays> achilles_flat(const Situation& situation, Day t) {
    for (Day d = t - Days{1}; d >= t - k_achilles_flat; d -= Days{1}) {
        const PainReport* report = situation.episodes.report_on(d, Site::achilles);
        if (report != nullptr && report->score && *report->score >= PainScore{3} &&
            *report->score <= PainScore{5}) {
            return FlatDays{.level = Level::warning,
                            .until = d + k_achilles_flat,
                            .why = fmt::format("Achilles pain {}/10 on {}",
                                               (*report->score).count(), to_string(d)),
                            .origin = report->origin};
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
        if (t > until) {
            continue;
        }
        FlatDays days{.level = three_up(episode.cls) ? Level::alert : Level::warning,
                      .until = until,
                      .pain_class = name(episode.cls)};
        days.why = fmt::format("day {} of the return after {}, of which {} days are flat",
                               (t - *episode.first_run).count() + 1, told(episode),
                               episode.terms.flat_days);
        if (const PainReport* report = situation.episodes.report_on(episode.last, episode.site)) {
            days.origin = report->origin;
        }
        all.push_back(std::move(days));
    }
    if (auto days = achilles_flat(situation, t)) {
        all.push_back(std::move(*days));
    }
    return all;
}

Firing firing_of(const metrics::Run& run, Hill hill, std::int64_t climbed, std::int64_t floor,
                 const FlatDays& flat) {
    Firing firing{.day = run.day, .level = flat.level, .open_until = flat.until};
    firing.numbers = {.value = static_cast<double>(climbed),
                      .reference = static_cast<double>(floor),
                      .limit = static_cast<double>(floor),
                      .unit = "m",
                      .measure = std::string{word(hill)},
                      .pain_class = flat.pain_class,
                      .until = flat.until};
    firing.message =
        fmt::format("{} m of {} on {}: {}. Flat runs (at most {} m, or 5 m/km) until {}.", climbed,
                    word(hill), to_string(run.day), flat.why, floor, to_string(flat.until));
    if (run.said != nullptr) {
        firing.origin.push_back(run.said->origin);
    }
    firing.origin.insert(firing.origin.end(), flat.origin.begin(), flat.origin.end());
    firing.evidence = {told(run)};
    return firing;
}

/// The higher level of the day speaks, ascent where they are equal (rules M6); of one hill the
/// highest.
bool speaks_before(const Firing& a, const Firing& b) {
    if (a.level != b.level) {
        return a.level > b.level;
    }
    if (a.numbers.measure != b.numbers.measure) {
        return a.numbers.measure == "ascent";
    }
    return a.numbers.value > b.numbers.value;
}

std::optional<Firing> judged(const Situation& situation, Day t, std::int64_t floor) {
    std::vector<Firing> firings;
    const auto flat = flat_days(situation, t);
    for (const auto& run : situation.history.runs(t, t)) {
        for (const auto hill : {Hill::ascent, Hill::descent}) {
            const auto climbed = hill == Hill::ascent ? run.ascent : run.descent;
            if (!is_hilly(run, climbed, floor)) {
                continue;
            }
            for (const FlatDays& days : flat) {
                firings.push_back(firing_of(run, hill, (*climbed).count(), floor, days));
            }
        }
    }
    if (firings.empty()) {
        return std::nullopt;
    }
    std::ranges::stable_sort(firings, speaks_before);
    for (const Firing& other : firings) {
        firings.front().open_until = std::max(firings.front().open_until, other.open_until);
    }
    return firings.front();
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
