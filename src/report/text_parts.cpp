#include "text_parts.hpp"

#include "figures.hpp"
#include "layout.hpp"
#include "paint.hpp"
#include "words.hpp"

#include <soleus/diag/diagnostic.hpp>
#include <soleus/rules/rule.hpp>

#include <fmt/format.h>

namespace soleus::report {
namespace {

std::string explanation(const rules::Finding& finding, const Document& document,
                        const Style& style) {
    std::string text;
    for (const auto& line : finding.evidence) {
        text += wrapped(diag::escaped(line), style.width, 4);
    }
    if (const auto places = places_of(finding, document); !places.empty()) {
        text += wrapped(diag::escaped("from " + places), style.width, 4);
    }
    if (const auto* rule = rules::find_rule(finding.rule)) {
        text += wrapped(fmt::format("grade {}; {}", finding.grade, rule->supports), style.width, 4);
        if (!rule->contradicts.empty()) {
            text += wrapped(fmt::format("against: {}", rule->contradicts), style.width, 4);
        }
    }
    return text;
}

}  // namespace

std::string finding_paragraph(const rules::Finding& finding, const rules::Finding* week,
                              const Document& document, const Style& style) {
    std::string text = painted(fmt::format("{:7}", name(finding.level)), finding.level, style) +
                       fmt::format(" {}, {}\n", finding.rule, span(finding.from, finding.to));
    text += wrapped(diag::escaped(finding.message), style.width, 2);
    if (week != nullptr) {
        text += wrapped(fmt::format("The week it makes ({}, {}): {}", week->rule, name(week->level),
                                    diag::escaped(week->message)),
                        style.width, 2);
    }
    if (document.explain) {
        text += explanation(finding, document, style);
        if (week != nullptr) {
            text += fmt::format("  {}\n", week->rule) + explanation(*week, document, style);
        }
    }
    return text;
}

std::string finding_line(const rules::Finding& finding, const Style& style) {
    const auto head =
        fmt::format("  {} {:7} {}: ", to_string(finding.to), name(finding.level), finding.rule);
    return cut(head + diag::escaped(finding.message), style.width, style.unicode) + "\n";
}

}  // namespace soleus::report
