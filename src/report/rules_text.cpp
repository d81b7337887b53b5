#include "figures.hpp"
#include "json_values.hpp"
#include "layout.hpp"

#include <soleus/report/rules.hpp>

#include <fmt/format.h>

#include <array>

namespace soleus::report {
namespace {

constexpr std::size_t k_summary_column = 25;  // after the longest id and a blank on either side

std::string_view family_title(rules::Family family) {
    static constexpr std::array<std::string_view, 4> k_titles{"Red flags", "Pain and return",
                                                              "Spikes", "Context"};
    return k_titles[static_cast<std::size_t>(family)];
}

std::string section(std::string_view title, std::string_view body, const Style& style) {
    return body.empty() ? std::string{}
                        : fmt::format("\n{}\n", title) + wrapped(body, style.width, 2);
}

Json rule_object(const rules::Rule& rule) {
    Json limits = Json::array();
    for (const auto& limit : rule.limits) {
        limits.push_back({{"name", limit.name},
                          {"standard", number(limit.standard)},
                          {"least", number(limit.least)},
                          {"most", number(limit.most)},
                          {"unit", limit.unit},
                          {"why", limit.why}});
    }
    return {{"rule", rule.id},
            {"family", family_title(rule.family)},
            {"summary", rule.summary},
            {"grade", rule.grade},
            {"looks_at", rule.looks_at},
            {"formula", rule.formula},
            {"levels", rule.levels},
            {"needs", rule.needs},
            {"supports", rule.supports},
            {"contradicts", rule.contradicts.empty() ? Json(nullptr) : Json(rule.contradicts)},
            {"cannot_know", rule.cannot_know},
            {"limits", std::move(limits)}};
}

}  // namespace

std::string rule_list_text(const Style& style) {
    std::string text;
    std::string_view title;
    for (const auto* rule : rules::catalogue()) {
        if (family_title(rule->family) != title) {
            text += (title.empty() ? "" : "\n") + std::string{family_title(rule->family)} + "\n";
            title = family_title(rule->family);
        }
        const auto summary = wrapped(rule->summary, style.width, k_summary_column);
        text += "  " + left(rule->id, k_summary_column - 2) + summary.substr(k_summary_column);
    }
    text +=
        "\n" +
        wrapped(
            "soleus rules ID tells one in full: formula, limits, history needed, grade, sources.",
            style.width);
    return style.unicode ? text : ascii_only(text);
}

std::string rule_text(const rules::Rule& rule, const Style& style) {
    std::string text = fmt::format("{}\n", rule.id) + wrapped(rule.summary, style.width, 2);
    text += section("Looks at", rule.looks_at, style);
    text += section("Formula", rule.formula, style);
    text += section("Levels", rule.levels, style);
    text += section("Needs", rule.needs, style);
    if (!rule.limits.empty()) {
        text += fmt::format("\nLimits, to be set under [rules.{}]\n", rule.id);
        for (const auto& limit : rule.limits) {
            text += wrapped(
                fmt::format("{} = {} {} ({} to {}): {}", limit.name, shortest(limit.standard),
                            limit.unit, shortest(limit.least), shortest(limit.most), limit.why),
                style.width, 2);
        }
    }
    text += section("Grade", rule.grade, style);
    text += section("What supports it", rule.supports, style);
    text += section("What contradicts it", rule.contradicts, style);
    text += section("What it cannot know", rule.cannot_know, style);
    return style.unicode ? text : ascii_only(text);
}

std::string rule_list_json() {
    Json list = Json::array();
    for (const auto* rule : rules::catalogue()) {
        list.push_back(rule_object(*rule));
    }
    return printed({{"schema", "soleus-rules/1"}, {"rules", std::move(list)}});
}

std::string rule_json(const rules::Rule& rule) {
    return printed({{"schema", "soleus-rules/1"}, {"rules", Json::array({rule_object(rule)})}});
}

}  // namespace soleus::report
