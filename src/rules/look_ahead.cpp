#include "catalogue.hpp"
#include "findings_reaching.hpp"
#include "headroom.hpp"
#include "ladder.hpp"

#include <soleus/rules/judge.hpp>

#include <algorithm>
#include <array>

namespace soleus::rules {
namespace {

/// Rules that can warn of a run on its own day; red flags and context notes cannot bind.
std::vector<const Rule*> binding_rules() {
    std::vector<const Rule*> rules;
    for (const auto* rule : catalogue()) {
        if (rule->family == Family::pain_and_return || rule->family == Family::spike) {
            rules.push_back(rule);
        }
    }
    return rules;
}

/// The first in the order of the catalogue.
std::optional<std::string_view> first_of(const std::vector<std::string_view>& ids) {
    for (const auto* rule : catalogue()) {
        if (std::find(ids.begin(), ids.end(), rule->id) != ids.end()) {
            return rule->id;
        }
    }
    return std::nullopt;
}

/// When each standing finding ends if nothing is run: judged from a day far enough on that every
/// sum has run out, since a 7-day sum may go on firing for some days.
std::vector<ClearDate> clear_dates(const metrics::History& history, const Episodes& episodes,
                                   const Settings& settings, const Judgement& today) {
    constexpr Days k_far{120};
    const bool any = std::any_of(today.findings.begin(), today.findings.end(),
                                 [](const auto& finding) { return finding.standing; });
    if (!any) {
        return {};
    }
    const auto later = history.seen_from(history.as_of() + k_far);
    const auto beside = episodes.beside(later, Day::min());
    const auto still = findings_reaching(later, beside, settings, history.as_of());
    std::vector<ClearDate> dates;
    for (const auto& finding : today.findings) {
        if (!finding.standing) {
            continue;
        }
        auto last = finding.to;
        auto open_until = finding.open_until;
        for (const auto& same : still) {
            if (same.rule == finding.rule && same.thread == finding.thread &&
                same.from <= finding.to && same.to >= finding.from) {
                last = std::max(last, same.to);
                open_until = std::max(open_until, same.open_until);
            }
        }
        const Day after_seven = last + Days{7};
        dates.push_back({finding.rule, finding.level,
                         open_until ? std::max(after_seven, *open_until + Days{1}) : after_seven});
    }
    return dates;
}

}  // namespace

Plan look_ahead(const metrics::History& history, const Settings& settings, const Judgement& today) {
    static constexpr std::array<const Rule*, 4> k_week_rules{
        &k_return_too_big, &k_same_regimen, &k_hill_spike_week, &k_return_after_gap};
    Plan plan;
    const Episodes episodes =
        today.episodes ? today.episodes->beside(history, Day::min()) : Episodes{history, settings};
    const Day tomorrow = history.as_of() + Days{1};
    const auto earliest = earliest_run(history, episodes, settings, tomorrow);
    plan.earliest_run = earliest.day;
    const auto rules = binding_rules();
    const Imagined one_run{.run_day = plan.earliest_run, .judged = plan.earliest_run, .by = rules};
    const Imagined week{.run_day = plan.earliest_run,
                        .judged = history.as_of() + Days{7},
                        .by = k_week_rules,
                        .sum_of_days = true};

    std::vector<std::string_view> binding;
    const auto take = [&](std::optional<std::int64_t>& into, const Most& found) {
        into = found.metres;
        binding.insert(binding.end(), found.binding.begin(), found.binding.end());
    };
    take(plan.next_run_max_m, most(history, episodes, settings, one_run, Searched::distance));
    take(plan.next_run_max_ascent_m, most(history, episodes, settings, one_run, Searched::ascent));
    if (plan.earliest_run > week.judged) {
        plan.next_7_days_max_m = 0;
        plan.next_7_days_max_ascent_m = 0;
        binding.push_back(earliest.held_back_by);
    } else {
        take(plan.next_7_days_max_m, most(history, episodes, settings, week, Searched::distance));
        take(plan.next_7_days_max_ascent_m,
             most(history, episodes, settings, week, Searched::ascent));
    }
    const auto unjudged = [&today](const Rule& rule) {
        return std::ranges::any_of(today.unjudged,
                                   [&](const Unjudged& one) { return one.rule == rule.id; });
    };
    plan.next_run_m_unjudged = unjudged(k_distance_spike_run);
    plan.next_run_ascent_unjudged = unjudged(k_hill_spike_run);
    plan.next_7_days_ascent_unjudged = unjudged(k_hill_spike_week);
    plan.binding = first_of(binding);
    plan.clear_dates = clear_dates(history, episodes, settings, today);
    plan.ladder = return_ladder(history, episodes, settings, plan.earliest_run, plan.pain_class);
    return plan;
}

}  // namespace soleus::rules
