#include "findings_reaching.hpp"
#include "joining.hpp"
#include "situation.hpp"
#include "unjudged.hpp"

#include <soleus/rules/judge.hpp>

#include <algorithm>

namespace soleus::rules {
namespace {

/// How far before the days asked for judging begins: a window that may still be open on them (rest
/// after pain, hills after a return) began at most this long before.
constexpr Days k_lead{120};

std::vector<Finding> all_findings(const metrics::History& history, const Episodes& episodes,
                                  const Settings& settings, Day from) {
    Situation situation{history, episodes, settings, from, history.as_of()};
    std::vector<Finding> findings;
    for (const auto* rule : catalogue()) {
        if (settings.disabled(rule->id)) {
            continue;
        }
        auto firings = rule->check(situation);
        std::erase_if(firings, [&](const Firing& firing) {
            return firing.day < from || firing.day > history.as_of();
        });
        situation.remember(rule->id, firings);
        auto of_rule = joined(*rule, std::move(firings), history.as_of());
        std::move(of_rule.begin(), of_rule.end(), std::back_inserter(findings));
    }
    return findings;
}

/// The first day to judge where only findings that reach `asked` are wanted: a lead before it, and
/// the day of any prescription that still runs, however long ago it was given.
Day begin_for(const metrics::History& history, Day asked) {
    const auto as_of = history.as_of();
    auto begin = std::min(asked, as_of) - k_lead;
    const auto entries = history.entries();
    for (auto at = entries.begin(); at != entries.end(); ++at) {
        at.use([&](const model::Entry& entry) {
            const bool runs_still = (entry.rest_until && *entry.rest_until >= as_of) ||
                                    (entry.rest_days && entry.day + *entry.rest_days >= as_of);
            begin = runs_still ? std::min(begin, entry.day) : begin;
        });
    }
    return begin;
}

constexpr Days k_enough{30};

bool doubtful(const metrics::History& history) {
    const auto as_of = history.as_of();
    const auto rejected = history.rejected_days();
    return history.rejected_undated() ||
           std::any_of(rejected.begin(), rejected.end(),
                       [&](Day day) { return day > as_of - k_enough && day <= as_of; });
}

Verdict verdict(const metrics::History& history, const Judgement& judgement) {
    std::optional<Level> highest;
    for (const auto& finding : judgement.findings) {
        if (finding.standing && (!highest || finding.level > *highest)) {
            highest = finding.level;
        }
    }
    if (highest) {
        return static_cast<Verdict>(static_cast<int>(Verdict::unknown) +
                                    static_cast<int>(*highest));
    }
    const auto as_of = history.as_of();
    const auto first = history.first_day(as_of);
    const bool too_short = !first || as_of - *first < k_enough;
    return too_short || judgement.doubtful ? Verdict::unknown : Verdict::none;
}

}  // namespace

std::vector<Finding> findings_reaching(const metrics::History& history, const Episodes& episodes,
                                       const Settings& settings, std::optional<Day> from) {
    const auto first = history.first_entry();
    if (!first) {
        return {};
    }
    auto begin = from ? std::max(*first, begin_for(history, *from)) : *first;
    for (;;) {
        auto findings = all_findings(history, episodes, settings, begin);
        // A finding that reaches the days asked for and may have begun before judging did.
        const bool cut =
            begin > *first && std::any_of(findings.begin(), findings.end(), [&](const auto& one) {
                return one.from <= begin + Days{7} && (one.to >= *from || one.standing);
            });
        if (!cut) {
            order_by_importance(findings);
            return findings;
        }
        begin = std::max(*first, begin - k_lead);
    }
}

Judgement judge(const metrics::History& history, const Settings& settings,
                std::optional<Day> from) {
    const auto episodes = std::make_shared<const Episodes>(history, settings);
    Judgement judgement;
    judgement.findings = findings_reaching(history, *episodes, settings, from);
    judgement.remarks = episodes->remarks();
    judgement.unjudged = unjudged(history, settings);
    judgement.doubtful = doubtful(history);
    judgement.verdict = verdict(history, judgement);
    judgement.episodes = episodes;
    return judgement;
}

}  // namespace soleus::rules
