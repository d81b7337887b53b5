#include "catalogue.hpp"
#include "exact.hpp"
#include "pain_rules.hpp"
#include "phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace soleus::rules {
namespace {

constexpr std::string_view k_id = "same-regimen";
constexpr Days k_window{105};                 // 15 weeks: Orchard 2020
constexpr std::int64_t k_least_ascent = 400;  // m of 28 days: 100 m a week
constexpr std::array<Limit, 1> k_limits{{
    {"share", 0.9, 0.5, 1.5, "ratio",
     "nine tenths of the old weeks are the old weeks; this tool's own step"},
}};

/// What a stretch of days held.
struct Stretch {
    metrics::Sum distance{}, ascent{};
    std::int64_t longest = 0;

    [[nodiscard]] bool distance_known() const { return distance.runs_without * 4 <= distance.runs; }
    [[nodiscard]] bool ascent_known() const {
        return ascent.distance_without * 4 <= ascent.distance;
    }
};

Stretch stretch(const metrics::History& history, Day from, Day to) {
    Stretch held{.distance = history.distance(from, to),
                 .ascent = history.hill(metrics::Hill::ascent, from, to)};
    for (const auto& run : history.runs(from, to)) {
        held.longest = std::max(held.longest, run.distance.value_or(Metres{0}).count());
    }
    return held;
}

/// The 28 days before an onset, where all of them are history (rules P7).
std::optional<Stretch> before(const metrics::History& history, Day onset) {
    const auto first = history.first_day(onset);
    if (!first || onset - *first < Days{28}) {
        return std::nullopt;
    }
    auto held = stretch(history, onset - Days{28}, onset - Days{1});
    return held.distance.value > 0 && held.distance_known() ? std::optional{held} : std::nullopt;
}

/// Old weeks that were flat, or an ascent not known on both sides, are compared by longest run.
bool compared_by_ascent(const Stretch& now, const Stretch& old) {
    return old.ascent.value >= k_least_ascent && old.ascent_known() && now.ascent_known();
}

/// `now` (times `weeks` for sums of one week) reaches the share of the old 28 days, by distance and
/// ascent, or by distance and longest run where the old weeks were flat or their ascent is unknown.
bool reaches_again(const Stretch& now, const Stretch& old, std::int64_t times, std::int64_t share) {
    if (!now.distance_known() || !reaches(now.distance.value * times, old.distance.value, share)) {
        return false;
    }
    return compared_by_ascent(now, old) ? reaches(now.ascent.value * times, old.ascent.value, share)
                                        : reaches(now.longest, old.longest, share);
}

/// The figures that were compared, of sums of so many weeks: "24.0 km and 140 m of ascent", or
/// "24.0 km with a longest run of 8.0 km"; an ascent that is not known is not told as 0.
std::string figures(const Stretch& held, std::int64_t weeks, bool by_ascent) {
    return by_ascent ? fmt::format("{} and {} m of ascent", km(held.distance.value / weeks),
                                   held.ascent.value / weeks)
                     : fmt::format("{} with a longest run of {}", km(held.distance.value / weeks),
                                   km(held.longest));
}

class SameRegimen {
public:
    explicit SameRegimen(const Situation& situation)
        : situation_{situation},
          history_{situation.history},
          share_{thousandths(situation.limit(k_id, "share"))} {}

    std::vector<Firing> firings() {
        std::vector<Firing> firings;
        for (Day t = situation_.from; t <= situation_.to; t += Days{1}) {
            for (const Episode& episode : episodes_before(situation_, t)) {
                first_form(firings, t, episode);
            }
            if (auto firing = second_form(t)) {
                keep_worse(firings, std::move(*firing));
            }
        }
        return firings;
    }

private:
    [[nodiscard]] bool reached(Day t, const Episode& episode, const Stretch& old) const {
        return reaches_again(stretch(history_, std::max(*episode.first_run, t - Days{6}), t), old,
                             4, share_);
    }

    [[nodiscard]] std::optional<Level> level_on(Day t, const Episode& episode,
                                                const Stretch& old) const {
        const std::int64_t n = (t - *episode.first_run).count() + 1;
        const auto not_before = static_cast<std::int64_t>(episode.terms.not_before_day);
        if (n < not_before) {
            return 2 * n < not_before ? Level::alert : Level::warning;
        }
        for (Day earlier = *episode.first_run + Days{episode.terms.not_before_day - 1}; earlier < t;
             earlier += Days{1}) {
            if (reached(earlier, episode, old)) {
                return std::nullopt;  // told once
            }
        }
        return Level::note;
    }

    void first_form(std::vector<Firing>& firings, Day t, const Episode& episode) {
        if (!two_up(episode.cls) || !episode.first_run || t - *episode.first_run >= k_window) {
            return;
        }
        const std::int64_t n = (t - *episode.first_run).count() + 1;
        const auto not_before = static_cast<std::int64_t>(episode.terms.not_before_day);
        const Level at_most = 2 * n < not_before ? Level::alert
                              : n < not_before   ? Level::warning
                                                 : Level::note;
        if (!firings.empty() && firings.back().day == t && firings.back().level > at_most) {
            return;  // another episode speaks louder that day
        }
        const auto& old = weeks_before(episode.onset);
        if (!old || !reached(t, episode, *old)) {
            return;
        }
        const auto level = level_on(t, episode, *old);
        const auto now = stretch(history_, std::max(*episode.first_run, t - Days{6}), t);
        if (level &&
            worth_wording(firings, t, *level, *numbers_of(now.distance.value, *old, 4).ratio)) {
            keep_worse(firings, worded(t, episode, *old, now, *level));
        }
    }

    /// The 28 days before an onset, looked up once an episode.
    const std::optional<Stretch>& weeks_before(Day onset) {
        const auto known = before_.find(onset);
        return known != before_.end()
                   ? known->second
                   : before_.emplace(onset, before(history_, onset)).first->second;
    }

    [[nodiscard]] Firing worded(Day t, const Episode& episode, const Stretch& old,
                                const Stretch& now, Level level) const {
        const Day not_before = *episode.first_run + Days{episode.terms.not_before_day - 1};
        const std::int64_t n = (t - *episode.first_run).count() + 1;
        const bool by_ascent = compared_by_ascent(now, old);
        Firing firing{.day = t, .level = level};
        firing.numbers = numbers_of(now.distance.value, old, 4);
        firing.numbers.pain_class = name(episode.cls);
        firing.numbers.not_before = not_before;
        firing.numbers.return_day = n;
        firing.message = fmt::format(
            "On day {} of the return after {} the last 7 days hold {} again; the mean week before "
            "the pain had {}. {}",
            n, told(episode), figures(now, 1, by_ascent), figures(old, 4, by_ascent),
            level == Level::note
                ? "The same weeks came before the pain: watch the calf, and do not build on hills "
                  "and distance together."
                : fmt::format("Do not go back to {:.0f} % of them before {}.",
                              static_cast<double>(share_) / 10.0, to_string(not_before)));
        firing.origin = origins(history_, std::max(*episode.first_run, t - Days{6}), t);
        return firing;
    }

    [[nodiscard]] Numbers numbers_of(std::int64_t value, const Stretch& old,
                                     std::int64_t parts) const {
        return {
            .value = static_cast<double>(value),
            .reference = static_cast<double>(old.distance.value) / static_cast<double>(parts),
            .ratio = static_cast<double>(value * parts) / static_cast<double>(old.distance.value),
            .limit = static_cast<double>(share_) / 1000.0,
            .unit = "m"};
    }

    /// The same pattern preceded both: a new calf episode after weeks like those before an earlier
    /// one.
    [[nodiscard]] std::optional<Firing> second_form(Day t) const {
        if (!situation_.episodes.calf_onset_on(t)) {
            return std::nullopt;
        }
        const auto known = situation_.episodes.active_on(t, Site::calf, Knowledge::with_the_day);
        const auto now = before(history_, t);
        if (known.size() < 2 || !now) {
            return std::nullopt;
        }
        const Episode& newest = known.back();
        std::optional<Firing> worst;
        for (const Episode& earlier : known) {
            if (earlier.onset >= t || t - earlier.last > k_window ||
                !(two_up(earlier.cls) || two_up(newest.cls))) {
                continue;
            }
            const auto old = before(history_, earlier.onset);
            if (!old || !reaches_again(*now, *old, 1, share_)) {
                continue;
            }
            const bool by_ascent = compared_by_ascent(*now, *old);
            Firing firing{.day = t, .level = Level::alert};
            firing.numbers = numbers_of(now->distance.value, *old, 1);
            firing.numbers.value = static_cast<double>(now->distance.value) / 4.0;
            firing.numbers.reference = static_cast<double>(old->distance.value) / 4.0;
            firing.message = fmt::format(
                "New calf pain on {} after weeks of {}; the pain of {} came after weeks of {}. The "
                "same pattern preceded both: change the weeks, not only the rest, and have the "
                "calf looked at.",
                to_string(t), figures(*now, 4, by_ascent), to_string(earlier.onset),
                figures(*old, 4, by_ascent));
            if (const PainReport* report = situation_.episodes.report_on(t, Site::calf)) {
                add_origins(firing.origin, *report);
            }
            if (!worst || *firing.numbers.ratio > *worst->numbers.ratio) {
                worst = std::move(firing);
            }
        }
        return worst;
    }

    const Situation& situation_;
    const metrics::History& history_;
    std::int64_t share_;
    std::map<Day, std::optional<Stretch>> before_{};
};

std::vector<Firing> check(const Situation& situation) {
    return situation.episodes.empty() ? std::vector<Firing>{} : SameRegimen{situation}.firings();
}

}  // namespace

const Rule k_same_regimen{
    .id = k_id,
    .family = Family::pain_and_return,
    .summary = "back to the weeks that came before the pain, or pain after the same weeks",
    .grade = "C (window B)",
    .looks_at =
        "Distance and ascent of the last 7 days since the first run of the return, against the "
        "mean week of the 28 days before the onset.",
    .formula =
        "Class 2 up, return days 1 to 105: D7 >= 0.9 D and H7 >= 0.9 H (H at least 100 m a week "
        "and known for 75 % of the distance; else D7 and the "
        "longest run). 2nd form: a new calf episode at most 105 days after an earlier one, class 2 "
        "up in either, whose own 28 days reach "
        "0.9 of both.",
    .levels =
        "alert: before half of the \"not before\" day (class 2: 21, class 3: 28, class 4, grade, "
        "strain: 42), and the 2nd form. warning: before that day. "
        "note: once after it.",
    .needs = "28 days before the onset.",
    .supports =
        "Calf strains come back: the risk is raised for 15 weeks (Orchard 2020). Experts warn of "
        "late spikes (Green 2022).",
    .contradicts = "No study tested a return to the same weeks.",
    .cannot_know = "What else changed: shoes, strength, sleep.",
    .limits = k_limits,
    .check = check,
};

}  // namespace soleus::rules
