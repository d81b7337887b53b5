#include "figures.hpp"
#include "layout.hpp"
#include "paint.hpp"
#include "text_parts.hpp"
#include "words.hpp"

#include <soleus/diag/diagnostic.hpp>
#include <soleus/report/document.hpp>
#include <soleus/rules/rule.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace soleus::report {
namespace {

constexpr std::size_t k_bar_columns = 22;

std::string pain_cell(const metrics::Week& week) {
    return week.pain_max ? std::to_string(*week.pain_max) : "";
}

template <class Value, class Print>
std::string cell(const std::optional<Value>& value, Print print) {
    return value ? print(*value) : std::string{"?"};
}

/// Behind a sum that runs add to of which it is not known how much.
std::string_view more(std::int64_t runs_without) {
    return runs_without > 0 ? "+" : " ";
}

std::string week_rows(const AthletePage& page, const Document& document, const Style& style) {
    std::int64_t most = 0;
    for (const auto& week : page.weeks) {
        most = std::max(most, week.ascent_m.value_or(0));
    }
    std::string rows = fmt::format("{} {} {} {} {} {} {}  {}\n", left("week", 11), right("runs", 4),
                                   right("km", 7), right("time", 7), right("load", 7),
                                   right("pain", 4), right("ascent m", 8), "");
    while (rows[rows.size() - 2] == ' ') {
        rows.erase(rows.size() - 2, 1);
    }
    for (const auto& week : page.weeks) {
        auto name =
            document.week_start == date::Monday ? iso_week_name(week.from) : to_string(week.from);
        name += week.partial ? "*" : "";
        name += week.incomplete ? "?" : "";
        const auto ascent =
            cell(week.ascent_m, [](std::int64_t metres) { return std::to_string(metres); });
        std::string row = fmt::format(
            "{} {} {}{}{}{}{} {} {}{} {}", left(name, 11), right(std::to_string(week.runs), 4),
            right(cell(week.distance_m, kilometres), 7), more(week.runs_without_distance),
            right(cell(week.moving_s, hours_minutes), 7), more(week.runs_without_time),
            right(cell(week.load, rounded), 7), right(pain_cell(week), 4), right(ascent, 8),
            more(week.runs_without_ascent),
            bar(static_cast<double>(week.ascent_m.value_or(0)), static_cast<double>(most),
                k_bar_columns, style.unicode));
        row.erase(row.find_last_not_of(' ') + 1);
        rows += row + "\n";
    }
    return rows;
}

std::string legend(const AthletePage& page, const Style& style) {
    std::vector<std::string> parts;
    const auto any = [&](auto test) {
        return std::any_of(page.weeks.begin(), page.weeks.end(), test);
    };
    if (any([](const auto& week) { return week.partial; })) {
        parts.emplace_back("* not a whole week");
    }
    if (any([](const auto& week) { return week.incomplete; })) {
        parts.emplace_back("? incomplete: a rejected row belongs, or may belong, here");
    }
    std::vector<std::string_view> unknown;
    if (any([](const auto& week) { return week.runs_without_distance > 0; })) {
        unknown.emplace_back("distance");
    }
    if (any([](const auto& week) { return week.runs_without_time > 0; })) {
        unknown.emplace_back("time");
    }
    if (any([](const auto& week) { return week.runs_without_ascent > 0; })) {
        unknown.emplace_back("ascent");
    }
    if (!unknown.empty()) {
        const std::string last{unknown.back()};
        unknown.pop_back();
        parts.push_back(fmt::format("+ runs of unknown {}{}{} not counted",
                                    fmt::join(unknown, ", "), unknown.empty() ? "" : " or ", last));
    }
    return parts.empty() ? "" : wrapped(fmt::format("{}", fmt::join(parts, "; ")), style.width);
}

std::string findings_block(const AthletePage& page, const Document& document, const Style& style) {
    std::string block;
    const auto& findings = page.judgement.findings;
    const auto pairs = told_together(findings);
    std::vector<std::size_t> earlier;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!findings[i].standing) {
            earlier.push_back(i);
            continue;
        }
        const auto as_week = std::find_if(pairs.begin(), pairs.end(),
                                          [&](const auto& pair) { return pair.second == i; });
        if (as_week != pairs.end() && findings[as_week->first].standing) {
            continue;
        }
        const auto as_run = std::find_if(pairs.begin(), pairs.end(),
                                         [&](const auto& pair) { return pair.first == i; });
        const auto* week = as_run != pairs.end() && findings[as_run->second].standing
                               ? &findings[as_run->second]
                               : nullptr;
        block += finding_paragraph(findings[i], week, document, style) + "\n";
    }
    if (!earlier.empty()) {
        block += "No longer standing, newest first:\n";
        std::sort(earlier.begin(), earlier.end(), [&](std::size_t a, std::size_t b) {
            return std::pair{findings[b].to, a} < std::pair{findings[a].to, b};
        });
        constexpr std::size_t k_most_lines = 12;
        const auto shown =
            document.explain ? earlier.size() : std::min(earlier.size(), k_most_lines);
        for (std::size_t i = 0; i < shown; ++i) {
            block += document.explain
                         ? finding_paragraph(findings[earlier[i]], nullptr, document, style)
                         : finding_line(findings[earlier[i]], style);
        }
        if (shown < earlier.size()) {
            block += fmt::format("  and {} more; --explain or --format json lists them all\n",
                                 earlier.size() - shown);
        }
        block += "\n";
    }
    return block;
}

std::string page_text(const AthletePage& page, const Document& document, const Style& style) {
    const auto name = display_name(page);
    std::string text = name.empty() ? fmt::format("as of {}\n\n", to_string(document.as_of))
                                    : fmt::format("{}, as of {}\n\n", cut(name, 60, style.unicode),
                                                  to_string(document.as_of));
    text +=
        painted(wrapped(verdict_sentence(page), style.width), page.judgement.verdict, style) + "\n";
    text += findings_block(page, document, style);
    for (const auto& remark : page.judgement.remarks) {
        text += wrapped(diag::escaped(remark), style.width);
    }
    const bool pain = std::any_of(page.weeks.begin(), page.weeks.end(),
                                  [](const auto& week) { return week.pain_max.has_value(); });
    if (pain || !page.judgement.findings.empty() || !page.judgement.remarks.empty()) {
        text += wrapped(no_diagnosis_sentence(), style.width) + "\n";
    }
    for (const auto& unjudged : page.judgement.unjudged) {
        text += wrapped(unjudged_sentence(unjudged), style.width);
    }
    text += page.judgement.unjudged.empty() ? "" : "\n";
    if (!page.weeks.empty()) {
        text += week_rows(page, document, style) + legend(page, style) + "\n";
    }
    if (page.plan) {
        text += "What the next 7 days allow\n";
        for (const auto& line : plan_sentences(page)) {
            text += wrapped(line, style.width, 2);
        }
        if (const auto way_back = way_back_sentence(*page.plan)) {
            text += wrapped(*way_back, style.width, 2);
        }
        text += "\n";
    }
    for (const auto& note : reading_notes(document, page)) {
        text += wrapped(note, style.width);
    }
    return text;
}

}  // namespace

std::string report_text(const Document& document, const Style& style) {
    std::string text;
    for (const auto& page : document.athletes) {
        text += (text.empty() ? "" : "\n" + std::string(style.width, '-') + "\n\n") +
                page_text(page, document, style);
    }
    return style.unicode ? text : ascii_only(text);
}

}  // namespace soleus::report
