#include "figures.hpp"
#include "markdown_cells.hpp"
#include "words.hpp"

#include <soleus/diag/diagnostic.hpp>
#include <soleus/report/document.hpp>
#include <soleus/rules/rule.hpp>

#include <fmt/format.h>

namespace soleus::report {
namespace {

template <class Value, class Print>
std::string cell(const std::optional<Value>& value, Print print) {
    return value ? print(*value) : std::string{};
}

std::string finding_item(const rules::Finding& finding, bool explain) {
    std::string item = fmt::format("- **{}** `{}`, {}: {}\n", name(finding.level), finding.rule,
                                   span(finding.from, finding.to), markdown_cell(finding.message));
    if (explain) {
        for (const auto& line : finding.evidence) {
            item += fmt::format("  - {}\n", markdown_cell(line));
        }
        if (const auto* rule = rules::find_rule(finding.rule)) {
            item += fmt::format("  - grade {}; {}\n", finding.grade, markdown_cell(rule->supports));
        }
    }
    return item;
}

std::string week_table(const AthletePage& page, const Document& document) {
    std::string table =
        "| week | runs | km | time | ascent m | load | pain "
        "|\n|---|---:|---:|---:|---:|---:|---:|\n";
    for (const auto& week : page.weeks) {
        const auto marks = std::string{week.partial ? " (partial)" : ""} +
                           (week.incomplete ? " (incomplete)" : "");
        table += fmt::format(
            "| {}{} | {} | {} | {} | {} | {} | {} |\n",
            document.week_start == date::Monday ? iso_week_name(week.from) : to_string(week.from),
            marks, week.runs, cell(week.distance_m, kilometres), cell(week.moving_s, hours_minutes),
            cell(week.ascent_m, [](std::int64_t metres) { return std::to_string(metres); }),
            cell(week.load, rounded),
            cell(week.pain_max, [](int score) { return std::to_string(score); }));
    }
    return table;
}

std::string page_markdown(const AthletePage& page, const Document& document) {
    std::string text = fmt::format("# {}Report as of {}\n\n{}\n\n",
                                   page.athlete ? markdown_cell(*page.athlete) + ": " : "",
                                   to_string(document.as_of), verdict_sentence(page));
    bool past = false;
    for (const auto& finding : page.judgement.findings) {
        if (finding.standing) {
            text += finding_item(finding, document.explain);
        } else {
            past = true;
        }
    }
    if (past) {
        text += "\n## No longer standing\n\n";
        for (const auto& finding : page.judgement.findings) {
            text += finding.standing ? "" : finding_item(finding, document.explain);
        }
    }
    for (const auto& remark : page.judgement.remarks) {
        text += "\n" + markdown_cell(remark) + "\n";
    }
    if (!page.weeks.empty()) {
        text += "\n## Weeks\n\n" + week_table(page, document);
    }
    if (page.plan) {
        text += "\n## What the next 7 days allow\n\n";
        for (const auto& line : plan_sentences(page)) {
            text += "- " + line + "\n";
        }
        if (const auto way_back = way_back_sentence(*page.plan)) {
            text += "- " + *way_back + "\n";
        }
    }
    text += "\n";
    for (const auto& unjudged : page.judgement.unjudged) {
        text += "- " + unjudged_sentence(unjudged) + "\n";
    }
    for (const auto& note : reading_notes(document, page)) {
        text += "- " + markdown_cell(note) + "\n";
    }
    return text + "\n" + no_diagnosis_sentence() + "\n";
}

}  // namespace

std::string markdown_cell(std::string_view text) {
    std::string cell;
    for (const char c : diag::escaped(text)) {
        if (c == '\n' || c == '\r') {
            cell += ' ';
            continue;
        }
        if (std::string_view{"\\`*_{}[]<>#|~!&"}.find(c) != std::string_view::npos) {
            cell += '\\';
        }
        cell += c;
    }
    return cell;
}

std::string report_markdown(const Document& document) {
    std::string text;
    for (const auto& page : document.athletes) {
        text += (text.empty() ? "" : "\n") + page_markdown(page, document);
    }
    return text;
}

}  // namespace soleus::report
