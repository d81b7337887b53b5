#include "words.hpp"

#include "figures.hpp"

#include <soleus/diag/diagnostic.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace soleus::report {
namespace {

/// What no rule binds is not "any amount": a rule that could not be judged allows nothing.
std::string room(const Room& distance, const Room& ascent) {
    const auto unlimited = [](const Room& of, std::string_view what) {
        return of.unjudged ? fmt::format("too little is known to limit {}", what)
                           : fmt::format("no rule limits {}", what);
    };
    if (!distance.limit && !ascent.limit && distance.unjudged == ascent.unjudged) {
        return unlimited(distance, "it");
    }
    const auto far = !distance.limit ? unlimited(distance, "the distance")
                     : *distance.limit == 0
                         ? std::string{"no distance at all"}
                         : fmt::format("up to {} km", kilometres_at_most(*distance.limit));
    const auto high = !ascent.limit        ? unlimited(ascent, "the ascent")
                      : *ascent.limit == 0 ? std::string{"flat"}
                                           : fmt::format("up to {} m of ascent", *ascent.limit);
    return far + ", " + high;
}

}  // namespace

std::string verdict_sentence(const AthletePage& page) {
    switch (page.judgement.verdict) {
        case rules::Verdict::alert:
            return "ALERT: do not do the next hard or hilly run as planned, or seek advice.";
        case rules::Verdict::warning:
            return "WARNING: change the plan.";
        case rules::Verdict::note:
            return "NOTE: something to know.";
        case rules::Verdict::unknown:
            return page.judgement.unjudged.empty() && page.judgement.doubtful
                       ? "UNKNOWN: a part of the log could not be read, and what it held may "
                         "matter."
                       : "UNKNOWN: too little could be judged.";
        case rules::Verdict::none:
            break;
    }
    return "Nothing in this log reaches a limit of these rules. That says nothing about health.";
}

std::string why_unjudged(const rules::Unjudged& unjudged) {
    if (unjudged.reason == "history") {
        return fmt::format("not enough history ({} of {} days)", unjudged.have, unjudged.need);
    }
    if (unjudged.reason == "unknown") {
        return fmt::format("{} of {} run{} no known {}", unjudged.need - unjudged.have,
                           unjudged.need, unjudged.need == 1 ? " has" : "s have", unjudged.measure);
    }
    const auto too_little = [&](std::string_view what, std::string_view unit) {
        return fmt::format("too {} to compare with ({} of {}{})", what, unjudged.have,
                           unjudged.need, unit);
    };
    if (unjudged.reason == "runs") {
        return too_little("few runs", "");
    }
    if (unjudged.reason == "weeks") {
        return too_little("few weeks with a run", "");
    }
    if (unjudged.reason == "minutes") {
        return too_little("little running", " minutes a week");
    }
    return "incomplete, values are missing or were rejected";
}

std::string unjudged_sentence(const rules::Unjudged& unjudged) {
    return fmt::format("{}: {}", unjudged.rule, why_unjudged(unjudged));
}

bool advice_comes_first(const AthletePage& page) {
    const auto& findings = page.judgement.findings;
    return std::any_of(findings.begin(), findings.end(), [](const rules::Finding& finding) {
        return finding.standing && finding.family == rules::Family::red_flag;
    });
}

std::string_view advice_first_sentence() {
    return "a red flag stands: no run before medical advice, whatever the figures allow";
}

Headroom headroom(const rules::Plan& plan) {
    return {{plan.next_run_max_m, plan.next_run_m_unjudged},
            {plan.next_run_max_ascent_m, plan.next_run_ascent_unjudged},
            {plan.next_7_days_max_m},
            {plan.next_7_days_max_ascent_m, plan.next_7_days_ascent_unjudged}};
}

std::vector<std::string> plan_sentences(const AthletePage& page) {
    std::vector<std::string> lines;
    if (!page.plan) {
        return lines;
    }
    const auto& plan = *page.plan;
    const bool advice_first = advice_comes_first(page);
    if (advice_first) {
        lines.emplace_back(advice_first_sentence());
    }
    lines.push_back(fmt::format("earliest run{}: {}", advice_first ? " after it" : "",
                                to_string(plan.earliest_run)));
    const auto rooms = headroom(plan);
    lines.push_back("one run without a new warning: " + room(rooms.run_distance, rooms.run_ascent));
    lines.push_back("the next 7 days together: " + room(rooms.week_distance, rooms.week_ascent));
    if (plan.binding) {
        lines.push_back(fmt::format("what binds: {}", *plan.binding));
    }
    return lines;
}

std::string ladder_sentence(const rules::LadderStep& step) {
    std::string line = span(step.from, step.to) + ": ";
    line +=
        step.week_max_m
            ? fmt::format("up to {} km, one run up to {} km", kilometres_at_most(*step.week_max_m),
                          kilometres_at_most(step.run_max_m.value_or(*step.week_max_m)))
            : std::string{"no baseline to cap by; build up in small steps"};
    if (!step.hills) {
        line += "; flat";
    } else if (step.week_max_ascent_m) {
        line += fmt::format("; up to {} m of ascent", *step.week_max_ascent_m);
    }
    if (step.walk_run) {
        line += fmt::format("; walk:run {} minutes", *step.walk_run);
    }
    if (step.rest_between) {
        line += "; no runs on consecutive days";
    }
    return line;
}

std::optional<std::string> way_back_sentence(const rules::Plan& plan) {
    const auto step = std::ranges::find_if(
        plan.ladder, [&](const rules::LadderStep& one) { return one.to >= plan.earliest_run; });
    if (step == plan.ladder.end()) {
        return std::nullopt;
    }
    return fmt::format("the way back{}, {}{}",
                       plan.pain_class ? fmt::format(" (class {})", *plan.pain_class) : "",
                       ladder_sentence(*step),
                       step->week_max_m ? "; where two figures differ, keep to the lower one" : "");
}

std::string places_of(const rules::Finding& finding, const Document& document) {
    auto places = finding.origin;
    std::erase_if(places, [&](const auto& place) { return place.input >= document.inputs.size(); });
    std::ranges::sort(places, {}, [](const auto& place) {
        return std::pair{place.input, place.line};
    });
    std::string out;
    for (auto first = places.begin(); first != places.end();) {
        auto last = first;
        while (std::next(last) != places.end() && std::next(last)->input == first->input &&
               std::next(last)->line == last->line + 1 && first->line > 0) {
            ++last;
        }
        const bool same_file = first != places.begin() && std::prev(first)->input == first->input;
        out += out.empty() ? "" : ", ";
        out += same_file ? "" : document.inputs[first->input].file;
        out += first->line == 0 ? "" : fmt::format("{}{}", same_file ? "" : ":", first->line);
        out += last == first ? "" : fmt::format("-{}", last->line);
        first = std::next(last);
    }
    return out;
}

std::string no_diagnosis_sentence() {
    return "soleus reads a training log; this is not medical advice, and no limit here is a "
           "diagnosis.";
}

std::vector<std::string> reading_notes(const Document& document, const AthletePage& page) {
    std::vector<std::string> notes;
    notes.push_back(fmt::format("load: {}", name(page.load_metric)));
    if (page.filled_rpe > 0) {
        notes.back() += fmt::format(" ({} runs without RPE take the median)", page.filled_rpe);
    }
    if (document.as_of_chosen) {
        notes.push_back(fmt::format("as of {}, the latest entry: it is more than 8 weeks old",
                                    to_string(document.as_of)));
    }
    for (const auto& limit : document.changed_limits) {
        notes.push_back(fmt::format("limit changed: {} {} = {} (standard {})", limit.rule,
                                    limit.limit, shortest(limit.value), shortest(limit.standard)));
    }
    for (const auto& rule : document.disabled_rules) {
        notes.push_back(fmt::format("rule disabled: {}", rule));
    }
    return notes;
}

std::string display_name(const AthletePage& page) {
    return page.athlete ? diag::escaped(*page.athlete) : std::string{};
}

std::vector<std::pair<std::size_t, std::size_t>> told_together(
    const std::vector<rules::Finding>& findings) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    const auto taken = [&](std::size_t i) {
        return std::any_of(pairs.begin(), pairs.end(),
                           [&](const auto& pair) { return pair.first == i || pair.second == i; });
    };
    for (std::size_t run = 0; run < findings.size(); ++run) {
        if (findings[run].rule != "hill-spike-run") {
            continue;
        }
        for (std::size_t week = 0; week < findings.size(); ++week) {
            const bool same_hill = findings[week].rule == "hill-spike-week" &&
                                   findings[run].from <= findings[week].to &&
                                   findings[run].to >= findings[week].from;
            if (same_hill && !taken(week)) {
                pairs.emplace_back(run, week);
                break;
            }
        }
    }
    return pairs;
}

}  // namespace soleus::report
