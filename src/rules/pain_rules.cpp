#include "pain_rules.hpp"

#include "rest_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace soleus::rules {
namespace {

double weight(const Firing& firing) {
    return firing.numbers.ratio.value_or(firing.numbers.value.value_or(0.0));
}

}  // namespace

void keep_worse(std::vector<Firing>& firings, Firing firing) {
    if (firings.empty() || firings.back().day != firing.day) {
        firings.push_back(std::move(firing));
        return;
    }
    Firing& kept = firings.back();
    // The window stays open as long as any episode of the day keeps it open.
    const auto open_until = std::max(kept.open_until, firing.open_until);
    if (firing.level != kept.level ? firing.level > kept.level : weight(firing) > weight(kept)) {
        kept = std::move(firing);
    }
    kept.open_until = open_until;
}

bool worth_wording(std::vector<Firing>& firings, Day t, Level level, double weight_of_it,
                   std::optional<Day> open_until) {
    if (firings.empty() || firings.back().day != t) {
        return true;
    }
    Firing& kept = firings.back();
    kept.open_until = std::max(kept.open_until, open_until);
    return level != kept.level ? level > kept.level : weight_of_it > weight(kept);
}

std::vector<Day> run_days(const Situation& situation) {
    std::vector<Day> days;
    for (const metrics::Run& run : situation.runs()) {
        if (days.empty() || days.back() != run.day) {
            days.push_back(run.day);
        }
    }
    return days;
}

std::vector<Episode> episodes_before(const Situation& situation, Day t) {
    auto episodes = situation.episodes.active_on(t, Site::calf, Knowledge::before_the_day);
    auto achilles = situation.episodes.active_on(t, Site::achilles, Knowledge::before_the_day);
    std::move(achilles.begin(), achilles.end(), std::back_inserter(episodes));
    return episodes;
}

std::string_view word(Site site) {
    return site == Site::calf ? "calf" : site == Site::achilles ? "Achilles" : "other";
}

std::string told(const Episode& episode) {
    if (episode.cls == PainClass::d) {
        return fmt::format("a recorded calf strain (since {})", to_string(episode.onset));
    }
    if (is_grade(episode.cls)) {
        return fmt::format("a calf strain of grade {} (since {})", name(episode.cls).substr(1),
                           to_string(episode.onset));
    }
    return fmt::format("class {} {} pain (last report {})", name(episode.cls), word(episode.site),
                       to_string(episode.last));
}

std::vector<model::Origin> origins(const metrics::History& history, Day from, Day to) {
    std::vector<model::Origin> origins;
    for (const metrics::Run& run : history.runs(from, to)) {
        if (const auto said = history.said(run)) {
            origins.push_back(said->origin);
        }
    }
    return origins;
}

std::string rest_advice(PainClass c) {
    std::string text =
        " Rest means no running, not lying still: early physiotherapy brought athletes back about "
        "3 weeks sooner "
        "(Bayer 2017).";
    if (three_up(c)) {
        text += " This is a floor, not a target: soleus strains typically take 19-44 days.";
    }
    switch (c) {
        case PainClass::one:
            return text + " See a clinician if it lasts 2 weeks.";
        case PainClass::two:
            return text + " See a clinician if it lasts 1 week.";
        case PainClass::three:
            return text + " Seeing a clinician is advised.";
        case PainClass::four:
            return text + " See a clinician before running.";
        default:
            return text + " Follow the plan of your clinician.";
    }
}

bool is_hilly(const metrics::Run& run, Maybe<Metres> climb, std::int64_t floor) {
    return climb && (*climb).count() > floor &&
           (!run.distance || (*climb).count() * 1000 > 5 * (*run.distance).count());
}

}  // namespace soleus::rules
