#include "csv_cells.hpp"
#include "figures.hpp"
#include "layout.hpp"
#include "markdown_cells.hpp"
#include "paint.hpp"
#include "words.hpp"

#include <soleus/diag/diagnostic.hpp>
#include <soleus/report/document.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace soleus::report {
namespace {

struct CheckLine {
    std::string athlete{}, since{}, why{};
    std::size_t more = 0;  ///< standing findings besides the one told
};

/// The most important standing finding tells why; "since" is the first day of the oldest one that
/// stands at the verdict's level.
CheckLine line_of(const AthletePage& page) {
    CheckLine line{.athlete = page.athlete.value_or("")};
    std::optional<Day> since;
    const rules::Finding* first = nullptr;
    for (const auto& finding : page.judgement.findings) {
        if (!finding.standing) {
            continue;
        }
        if (first == nullptr) {
            first = &finding;
        } else {
            ++line.more;
        }
        if (name(finding.level) == name(page.judgement.verdict)) {
            since = since ? std::min(*since, finding.from) : finding.from;
        }
    }
    if (first != nullptr) {
        line.why = fmt::format("{}: {}", first->rule, first->message);
    } else if (!page.judgement.unjudged.empty()) {
        line.why = unjudged_sentence(page.judgement.unjudged.front());
    } else if (page.judgement.verdict == rules::Verdict::unknown) {
        line.why = page.judgement.doubtful
                       ? "a part of the log could not be read, and what it held may matter"
                       : "too little could be judged";
    }
    line.since = since ? to_string(*since) : std::string{};
    return line;
}

}  // namespace

std::string check_text(const Document& document, const Style& style) {
    std::size_t widest = 7;
    for (const auto& page : document.athletes) {
        widest = std::max(widest, columns(diag::escaped(page.athlete.value_or(""))));
    }
    widest = std::min<std::size_t>(widest, 20);
    std::string text;
    for (const auto& page : document.athletes) {
        const auto line = line_of(page);
        const auto athlete = left(cut(diag::escaped(line.athlete), widest, style.unicode), widest);
        const auto verdict = fmt::format("{:7}", name(page.judgement.verdict));
        const auto more = line.more > 0 ? fmt::format(" (+{})", line.more) : std::string{};
        const auto used = widest + 1 + 7 + 1 + 10 + 1;
        const auto room = style.width - std::min(style.width, used + columns(more));
        std::string row = fmt::format(
            "{} {} {} {}{}", athlete, painted(verdict, page.judgement.verdict, style),
            left(line.since, 10), cut(diag::escaped(line.why), room, style.unicode), more);
        row.erase(row.find_last_not_of(' ') + 1);
        text += row + "\n";
    }
    const bool anything =
        std::any_of(document.athletes.begin(), document.athletes.end(), [](const auto& page) {
            return page.judgement.verdict != rules::Verdict::none &&
                   page.judgement.verdict != rules::Verdict::unknown;
        });
    text += anything ? "\n" + wrapped(no_diagnosis_sentence(), style.width) : "";
    return style.unicode ? text : ascii_only(text);
}

std::string check_csv(const Document& document) {
    std::string table = "athlete,verdict,since,why,standing_findings\n";
    for (const auto& page : document.athletes) {
        const auto line = line_of(page);
        const auto standing =
            std::count_if(page.judgement.findings.begin(), page.judgement.findings.end(),
                          [](const auto& finding) { return finding.standing; });
        table +=
            fmt::format("{},{},{},{},{}\n", csv_cell(line.athlete), name(page.judgement.verdict),
                        line.since, csv_cell(line.why), standing);
    }
    return table;
}

std::string check_markdown(const Document& document) {
    std::string table =
        fmt::format("Checked as of {}.\n\n| athlete | verdict | since | why |\n|---|---|---|---|\n",
                    to_string(document.as_of));
    for (const auto& page : document.athletes) {
        const auto line = line_of(page);
        const auto more = line.more > 0 ? fmt::format(" (+{})", line.more) : std::string{};
        table +=
            fmt::format("| {} | {} | {} | {}{} |\n", markdown_cell(line.athlete),
                        name(page.judgement.verdict), line.since, markdown_cell(line.why), more);
    }
    return table + "\n" + no_diagnosis_sentence() + "\n";
}

}  // namespace soleus::report
