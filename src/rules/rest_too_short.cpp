#include "catalogue.hpp"
#include "pain_rules.hpp"
#include "phrases.hpp"

#include <fmt/format.h>

#include <array>

namespace soleus::rules {
namespace {

constexpr std::string_view k_id = "rest-too-short";
constexpr std::array<Limit, 1> k_limits{{
    {"alert_days", 3, 1, 14, "days",
     "class 3 cut short by half a week is an alert; this tool's own step"},
}};

Level level_of(PainClass c, std::int64_t days_short, std::int64_t alert_days) {
    switch (c) {
        case PainClass::one:
            return Level::note;
        case PainClass::two:
            return Level::warning;
        case PainClass::three:
            return days_short >= alert_days ? Level::alert : Level::warning;
        default:
            return Level::alert;
    }
}

Firing firing_of(const Situation& situation, Day t, const Episode& episode,
                 std::int64_t alert_days) {
    const auto days_short = (episode.earliest_run - t).count();
    const auto required = (episode.earliest_run - Days{1} - episode.class_day).count();
    Firing firing{.day = t,
                  .level = level_of(episode.cls, days_short, alert_days),
                  .open_until = episode.earliest_run - Days{1}};
    firing.numbers = {.value = static_cast<double>(days_short),
                      .reference = static_cast<double>(required),
                      .unit = "days",
                      .pain_class = name(episode.cls),
                      .earliest_run = episode.earliest_run};
    firing.message = fmt::format(
        "A run on {}, {} too early after {}: the earliest run is {} ({} without running from {}, "
        "and {} without pain).{}",
        to_string(t), counted(days_short, "day"), told(episode), to_string(episode.earliest_run),
        counted(episode.terms.rest_days, "day"), to_string(episode.class_day),
        episode.terms.pain_free_days, rest_advice(episode.cls));
    firing.origin = origins(situation.history, t, t);
    if (const PainReport* report = situation.episodes.report_on(episode.last, episode.site)) {
        add_origins(firing.origin, *report);
        if (!report->phrase.empty()) {
            firing.message += fmt::format(" Read from your note of {}: \"{}\".",
                                          to_string(report->day), report->phrase);
        }
    }
    return firing;
}

std::vector<Firing> check(const Situation& situation) {
    std::vector<Firing> firings;
    const auto alert_days = static_cast<std::int64_t>(situation.limit(k_id, "alert_days"));
    for (const Day t : run_days(situation)) {
        for (const Episode& episode : episodes_before(situation, t)) {
            if (episode.cls == PainClass::none || episode.prescribed || t >= episode.earliest_run) {
                continue;
            }
            const auto days_short = (episode.earliest_run - t).count();
            if (worth_wording(firings, t, level_of(episode.cls, days_short, alert_days),
                              static_cast<double>(days_short), episode.earliest_run - Days{1})) {
                keep_worse(firings, firing_of(situation, t, episode, alert_days));
            }
        }
    }
    return firings;
}

}  // namespace

const Rule k_rest_too_short{
    .id = k_id,
    .family = Family::pain_and_return,
    .summary = "a run before the rest that the reported pain asks for is over",
    .grade = "C",
    .looks_at =
        "Reports of calf pain (Achilles only from a score above 5, or worse the morning after a "
        "run), and the days with a run.",
    .formula =
        "Earliest run = max(class day + R, last report + K) + 1 day, with R/K of class 1: 1/1, 2: "
        "3/2, 3: 7/3, 4: 14/5 days; "
        "recorded grade G0-G3: 8, 17, 25, 48 /3; strain without a grade: 21/3 from the onset. "
        "Reports dated before the run's day. Silent "
        "where a prescription covers the episode.",
    .levels =
        "note: class 1. warning: class 2, class 3. alert: class 4, G, D, and class 3 short by 3 "
        "days or more.",
    .needs = "One report.",
    .supports =
        "The table is this tool's own. MRI grades 0-3 took 8, 17, 25 and 48 days on average "
        "(Prakash 2018); soleus injuries 29 days, about 19 "
        "lateral to 44 at the central aponeurosis (Pedret 2015). Small complaints precede injuries "
        "(Whalan 2020).",
    .contradicts =
        "No pain-score cut-off validated for calf strain was found. Most numbers come from young "
        "male athletes.",
    .cannot_know = "What the injury is, and what a clinician would find.",
    .limits = k_limits,
    .check = check,
};

}  // namespace soleus::rules
