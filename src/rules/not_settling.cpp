#include "catalogue.hpp"
#include "pain_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace soleus::rules {
namespace {

constexpr std::string_view k_id = "not-settling";
constexpr Days k_window{27};
constexpr std::array<Limit, 1> k_limits{{
    {"weeks", 3, 2, 4, "weeks", "pain in most of a month is not settling; this tool's own step"},
}};

std::optional<Firing> judged(const Situation& situation, Day t, int least) {
    const Episodes& episodes = situation.episodes;
    if (!episodes.calf_report_within(t, 6)) {
        return std::nullopt;
    }
    int weeks = 1;
    for (const int back : {7, 14, 21}) {
        weeks += episodes.calf_report_within(t - Days{back}, 6) ? 1 : 0;
    }
    if (weeks < least) {
        return std::nullopt;
    }
    Day earliest = t;
    bool rupture = false;
    for (const Episode& episode : episodes.active_on(t, Site::calf, Knowledge::with_the_day)) {
        if (episode.last >= t - k_window) {
            earliest = std::min(earliest, episode.onset);
            rupture = rupture || episode.cls == PainClass::four;
        }
    }
    if (episodes.clinician_seen(earliest, t)) {
        return std::nullopt;
    }
    Firing firing{.day = t, .level = rupture ? Level::alert : Level::warning};
    firing.numbers = {.value = weeks, .limit = least, .unit = "weeks"};
    firing.message = fmt::format(
        "Calf pain in {} of the 4 weeks to {} (since {}), and no diagnosis or prescribed rest in "
        "the log. Pain that "
        "does not settle needs a clinician{}.",
        weeks, to_string(t), to_string(earliest), rupture ? ", before the next run" : "");
    const auto& reports = episodes.reports();
    for (auto report = std::ranges::lower_bound(reports, t - k_window, {}, &PainReport::day);
         report != reports.end() && report->day <= t; ++report) {
        if (report->site == Site::calf) {
            add_origins(firing.origin, *report);
        }
    }
    return firing;
}

std::vector<Firing> check(const Situation& situation) {
    std::vector<Firing> firings;
    if (situation.episodes.empty()) {
        return firings;
    }
    const int least = static_cast<int>(situation.limit(k_id, "weeks"));
    for (Day t = situation.from; t <= situation.to; t += Days{1}) {
        if (auto firing = judged(situation, t, least)) {
            firings.push_back(std::move(*firing));
        }
    }
    return firings;
}

}  // namespace

const Rule k_not_settling{
    .id = k_id,
    .family = Family::pain_and_return,
    .summary = "calf pain in 3 of 4 weeks, and no clinician in the log",
    .grade = "C",
    .looks_at =
        "Calf reports in the four 7-day blocks that end on the day judged; diagnoses and "
        "prescribed rest for the calf or for no site.",
    .formula =
        "Blocks with a report >= 3, the newest among them, and no diagnosis or prescription from "
        "the onset of the earliest of these episodes on.",
    .levels = "warning: any. alert: one of these episodes is class 4.",
    .needs = "Reports in three weeks.",
    .supports =
        "Small complaints precede time-loss injuries (football, Whalan 2020). Vein clots have been "
        "mistaken for calf strains in runners (Theiss "
        "2011; Fleming & Frey 2005).",
    .contradicts = "",
    .cannot_know = "Visits to a clinician that the log does not tell of.",
    .limits = k_limits,
    .check = check,
};

}  // namespace soleus::rules
