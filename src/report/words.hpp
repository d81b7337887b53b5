#pragma once

#include <soleus/report/document.hpp>

#include <string>
#include <vector>

/// Sentences that several renderers say, so that mail, terminal and page say the same.
namespace soleus::report {

/// What the verdict means and asks for; never reassuring.
[[nodiscard]] std::string verdict_sentence(const AthletePage& page);
/// "hill-spike-week: not enough history (18 of 28 days)".
[[nodiscard]] std::string why_unjudged(const rules::Unjudged& unjudged);
/// The same behind the rule's name.
[[nodiscard]] std::string unjudged_sentence(const rules::Unjudged& unjudged);
/// A figure of the plan, in metres; without one either no rule binds, or the rule that would could
/// not be judged.
struct Room {
    std::optional<std::int64_t> limit{};
    bool unjudged = false;
};
struct Headroom {
    Room run_distance, run_ascent, week_distance, week_ascent;
};
[[nodiscard]] Headroom headroom(const rules::Plan& plan);
/// "log.csv:14-16, 20": the rows a finding rests on, neighbouring lines of a file together, as the
/// inputs are called: whoever prints it escapes it.
[[nodiscard]] std::string places_of(const rules::Finding& finding, const Document& document);
/// A red flag stands: its advice is said before any figure of a plan.
[[nodiscard]] bool advice_comes_first(const AthletePage& page);
[[nodiscard]] std::string_view advice_first_sentence();
/// The plan's earliest run and headroom, a line each, behind the advice where that comes first.
[[nodiscard]] std::vector<std::string> plan_sentences(const AthletePage& page);
/// One step of the way back: its days and what they allow.
[[nodiscard]] std::string ladder_sentence(const rules::LadderStep& step);
/// The step of the way back in which the earliest run lies, where there is one: it may allow less
/// than the headroom.
[[nodiscard]] std::optional<std::string> way_back_sentence(const rules::Plan& plan);
/// Said once where findings are shown.
[[nodiscard]] std::string no_diagnosis_sentence();
/// What a reader must know to read the figures: load metric, filled RPE, chosen as-of day, limits
/// that are not the default, disabled rules.
[[nodiscard]] std::vector<std::string> reading_notes(const Document& document,
                                                     const AthletePage& page);
/// The athlete's name, fit for a terminal; "you" words are avoided where nobody is named.
[[nodiscard]] std::string display_name(const AthletePage& page);
/// Hill findings that are one cause: the week a hill run makes belongs to the run's paragraph.
/// Pairs (index of run finding, index of week finding), each index at most once.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> told_together(
    const std::vector<rules::Finding>& findings);

}  // namespace soleus::report
