#include "figures.hpp"
#include "layout.hpp"
#include "words.hpp"

#include <soleus/report/document.hpp>

#include <fmt/format.h>

namespace soleus::report {
namespace {

std::string page_text(const AthletePage& page, const Document& document, const Style& style) {
    const auto& plan = *page.plan;
    const auto name = display_name(page);
    std::string text =
        (name.empty() ? std::string{} : cut(name, 60, style.unicode) + ", ") +
        fmt::format("as of {}\n\nWhat the next 7 days allow\n", to_string(document.as_of));
    for (const auto& line : plan_sentences(page)) {
        text += wrapped(line, style.width, 2);
    }
    if (!plan.clear_dates.empty()) {
        text += "\nWhen, without running, what stands now has ended\n";
        for (const auto& clear : plan.clear_dates) {
            text += wrapped(fmt::format("{}  {} {}", to_string(clear.day), rules::name(clear.level),
                                        clear.rule),
                            style.width, 2);
        }
    }
    if (!plan.ladder.empty()) {
        text += fmt::format("\nThe way back{}\n",
                            plan.pain_class ? fmt::format(" (class {})", *plan.pain_class) : "");
        for (const auto& step : plan.ladder) {
            text += wrapped(ladder_sentence(step), style.width, 2);
        }
        text += wrapped(
            "Flat before hills; hills and speed last. These are ceilings, not targets; where two "
            "differ, keep to the lower one. Share a week's ascent among its runs.",
            style.width, 2);
    }
    return text + "\n" + wrapped(no_diagnosis_sentence(), style.width);
}

}  // namespace

std::string plan_text(const Document& document, const Style& style) {
    std::string text;
    for (const auto& page : document.athletes) {
        if (page.plan) {
            text += (text.empty() ? "" : "\n") + page_text(page, document, style);
        }
    }
    return style.unicode ? text : ascii_only(text);
}

}  // namespace soleus::report
