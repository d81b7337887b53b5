#include "catalogue.hpp"
#include "pain_rules.hpp"

#include <fmt/format.h>

namespace soleus::rules {
namespace {

/// Calf 1-2, 3-4, 5 up; Achilles 3-5, above 5: the pain-monitoring model is for tendon, not for
/// muscle.
std::optional<Level> level_of(Site site, int score) {
    if (site == Site::calf) {
        return score >= 5   ? std::optional{Level::alert}
               : score >= 3 ? std::optional{Level::warning}
               : score >= 1 ? std::optional{Level::note}
                            : std::nullopt;
    }
    return score > 5    ? std::optional{Level::alert}
           : score >= 3 ? std::optional{Level::note}
                        : std::nullopt;
}

std::string_view advice(Level level) {
    switch (level) {
        case Level::note:
            return "Watch it: stop if it rises during a run or is worse the next morning.";
        case Level::warning:
            return "Change the plan: rest from running until the pain is gone, then come back "
                   "short and flat.";
        default:
            return "Do not do the next hard or hilly run as planned; rest from running, and seek "
                   "advice if it stays.";
    }
}

std::vector<Firing> check(const Situation& situation) {
    std::vector<Firing> firings;
    for (const Day t : run_days(situation)) {
        for (const Site site : {Site::calf, Site::achilles}) {
            const PainReport* report = situation.episodes.report_on(t, site);
            if (report == nullptr || !report->score) {
                continue;
            }
            const int score = static_cast<int>((*report->score).count());
            const auto level = level_of(site, score);
            if (!level) {
                continue;
            }
            Firing firing{.day = t, .level = *level, .grade = site == Site::achilles ? 'B' : 'C'};
            firing.numbers = {
                .value = score, .unit = "score", .site = site == Site::calf ? "calf" : "achilles"};
            firing.message = fmt::format(
                "{} pain {}/10 on {}, a day with a run{}. {}",
                site == Site::calf ? "Calf" : "Achilles", score, to_string(t),
                report->site_assumed ? " (no site was stated: read as calf)" : "", advice(*level));
            if (!report->phrase.empty()) {
                firing.message += fmt::format(" Read from your note: \"{}\".", report->phrase);
                firing.numbers.phrase = report->phrase;
            }
            add_origins(firing.origin, *report);
            for (const auto& origin : origins(situation.history, t, t)) {
                firing.origin.push_back(origin);
            }
            keep_worse(firings, std::move(firing));
        }
    }
    return firings;
}

}  // namespace

const Rule k_run_in_pain{
    .id = "run-in-pain",
    .family = Family::pain_and_return,
    .summary = "a run on a day with a pain score of the calf or the Achilles tendon",
    .grade = "C (Achilles B)",
    .looks_at =
        "The day's highest score of each site, and whether that day holds a run, in one row or "
        "two.",
    .formula = "Score of the day: calf 1 or more, Achilles 3 or more, and a run on the same date.",
    .levels =
        "note: calf 1-2, Achilles 3-5. warning: calf 3-4. alert: calf 5 or more, Achilles above 5.",
    .needs = "A score.",
    .supports =
        "Achilles: a trial of 38 let runners go on under the pain-monitoring model without a "
        "significantly different recovery "
        "(Silbernagel 2007). Small complaints precede injuries (Whalan 2020).",
    .contradicts =
        "The allowance of 5/10 belongs to tendon; no score is validated for calf strain.",
    .cannot_know = "Whether the pain came before, during or after the run.",
    .check = check,
};

}  // namespace soleus::rules
