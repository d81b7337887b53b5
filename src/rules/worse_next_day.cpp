#include "catalogue.hpp"
#include "pain_rules.hpp"

#include <fmt/format.h>

namespace soleus::rules {
namespace {

constexpr int k_new_score = 3;  // a new score below it is a niggle
constexpr int k_alert_score = 5;

std::optional<Firing> judged(const Situation& situation, const PainReport& report, int score) {
    const Day t = report.day;
    const auto before = situation.episodes.score_on(t - Days{1}, report.site);
    if (before ? score <= *before : score < k_new_score) {
        return std::nullopt;
    }
    const bool calf = report.site == Site::calf;
    Firing firing{.day = t, .level = score >= k_alert_score ? Level::alert : Level::warning};
    firing.numbers = {
        .value = static_cast<double>(score), .unit = "score", .site = calf ? "calf" : "achilles"};
    if (before) {
        firing.numbers.reference = *before;
    }
    firing.message = fmt::format(
        "{} pain {}/10 on {}, {} the day before, a day with a run. That run was more than it could "
        "take: no "
        "running until it has settled, then a shorter and flatter one.",
        calf ? "Calf" : "Achilles", score, to_string(t),
        before ? fmt::format("up from {}/10", *before) : "with no score");
    add_origins(firing.origin, report);
    if (!report.phrase.empty()) {
        firing.message += fmt::format(" Read from your note: \"{}\".", report.phrase);
        firing.numbers.phrase = report.phrase;
    }
    for (const auto& origin : origins(situation.history, t - Days{1}, t - Days{1})) {
        firing.origin.push_back(origin);
    }
    return firing;
}

std::vector<Firing> check(const Situation& situation) {
    std::vector<Firing> firings;
    for (const PainReport& report : situation.episodes.reports()) {
        const Day t = report.day;
        const PainScore score = report.score.value_or(PainScore{0});
        // Reports are of all days, the episodes they are judged by of those asked for.
        if (score == PainScore{0} || report.site == Site::other || t < situation.from ||
            t > situation.to || situation.history.runs(t - Days{1}, t - Days{1}).empty()) {
            continue;
        }
        if (auto firing = judged(situation, report, static_cast<int>(score.count()))) {
            keep_worse(firings, std::move(*firing));
        }
    }
    return firings;
}

}  // namespace

const Rule k_worse_next_day{
    .id = "worse-next-day",
    .family = Family::pain_and_return,
    .summary = "more pain on the day after a run than on the day of it",
    .grade = "C",
    .looks_at =
        "Scores of calf and Achilles on two days in a row, each against itself; 0 counts as a "
        "score.",
    .formula =
        "Score on day t+1 > score on day t with a run on day t; or no score on day t and 3 or more "
        "on day t+1.",
    .levels = "warning: any. alert: the later score is 5 or more.",
    .needs = "Two scores, or a new score of 3 or more the day after a run.",
    .supports =
        "The pain-monitoring model asks that pain settles by the next morning; a trial in Achilles "
        "tendinopathy used it (Silbernagel "
        "2007).",
    .contradicts = "No such limit was validated for calf strain.",
    .cannot_know = "What else was done in between.",
    .check = check,
};

}  // namespace soleus::rules
