#include "catalogue.hpp"
#include "pain_rules.hpp"

#include <fmt/format.h>

#include <array>

namespace soleus::rules {
namespace {

constexpr std::string_view k_id = "recurrence";
constexpr std::array<Limit, 2> k_limits{{
    {"warning_days", 105, 1, 365, "days", "raised for 15 weeks after a calf strain (Orchard 2020)"},
    {"alert_days", 56, 1, 365, "days", "odds 13.3 times higher within 8 weeks (Orchard 2020)"},
}};

Level lowered(Level level) {
    return level == Level::alert ? Level::warning : Level::note;
}

std::vector<Firing> check(const Situation& situation) {
    const auto warning = static_cast<std::int64_t>(situation.limit(k_id, "warning_days"));
    const auto alert = static_cast<std::int64_t>(situation.limit(k_id, "alert_days"));
    std::vector<Firing> firings;
    for (const auto& [onset, before] : situation.episodes.calf_onsets()) {
        // Onsets are of all days, the episodes that are known on them of those asked for.
        if (onset < situation.from || onset > situation.to || !before) {
            continue;
        }
        const auto days = (onset - *before).count();
        if (days > std::max(warning, alert)) {
            continue;
        }
        const auto known = situation.episodes.active_on(onset, Site::calf, Knowledge::with_the_day);
        const Episode& newest = known.back();
        const Episode& earlier = known[known.size() - 2];
        const bool both_mild = newest.cls == PainClass::one && earlier.cls == PainClass::one;
        const Level level = days <= alert ? Level::alert : Level::warning;
        Firing firing{.day = onset,
                      .level = both_mild ? lowered(level) : level,
                      .grade = 'B',
                      .from = onset,
                      .to = onset};
        firing.numbers = {.value = static_cast<double>(days),
                          .limit = static_cast<double>(days <= alert ? alert : warning),
                          .unit = "days"};
        firing.message = fmt::format(
            "New calf pain on {}, {} days after the last report of the episode before ({}). A "
            "recent calf strain is the strongest predictor of "
            "the next one (Orchard 2020): rest as for new pain, keep hills out, and have the calf "
            "looked at.",
            to_string(onset), days, to_string(*before));
        for (const Day day : {onset, *before}) {
            if (const PainReport* report = situation.episodes.report_on(day, Site::calf)) {
                add_origins(firing.origin, *report);
                if (!report->phrase.empty()) {
                    firing.message += fmt::format(" Read from your note of {}: \"{}\".",
                                                  to_string(day), report->phrase);
                }
            }
        }
        firings.push_back(std::move(firing));
    }
    return firings;
}

}  // namespace

const Rule k_recurrence{
    .id = k_id,
    .family = Family::pain_and_return,
    .summary = "new calf pain within 15 weeks of an earlier episode",
    .grade = "B",
    .looks_at =
        "The first report of a calf episode and the last report of the nearest earlier one.",
    .formula =
        "Days from the earlier episode's last report to the new onset. For 105 days after an "
        "episode of class 3 up hill-spike-run, "
        "hill-spike-week and hills-too-soon rise one level and say why.",
    .levels =
        "warning: at most 105 days. alert: at most 56 days. One level lower where both episodes "
        "are class 1.",
    .needs = "Two episodes.",
    .supports =
        "458 calf strains in 272,759 player-matches: odds 13.3 times higher (95 % CI 9.6-18.4) "
        "within 8 weeks, raised for 15 weeks (Orchard 2020).",
    .contradicts = "Footballers, mostly young men; MRI did not predict recurrence (Green 2020).",
    .cannot_know = "Whether it is the same muscle.",
    .limits = k_limits,
    .check = check,
};

}  // namespace soleus::rules
