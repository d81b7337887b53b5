#include "csv_row_notes.hpp"

#include "csv_wanted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace soleus::sources::csv {
namespace {

using diag::Diagnostic;
using diag::Severity;

std::string unknown_sports_named(const std::map<std::string, std::size_t>& words) {
    constexpr std::size_t k_named = 5;
    std::string named;
    std::size_t shown = 0;
    for (const auto& [word, count] : words) {
        if (shown++ < k_named) {
            named += fmt::format("{}\"{}\" ({} row{})", shown > 1 ? ", " : "", word, count,
                                 count == 1 ? "" : "s");
        }
    }
    return named + (words.size() > k_named ? ", ..." : "");
}

/// Of the first row, with how many more there are.
Diagnostic told_of_first(const InWords& said, Field field, std::string_view becomes) {
    Diagnostic told = said.first;
    const auto more = said.rows > 1 ? fmt::format(" here and in {} more row{}", said.rows - 1,
                                                  said.rows == 2 ? "" : "s")
                                    : std::string{};
    told.message = fmt::format("{} in words{} (got \"{}\", wanted {}): {}", wanted(field).label,
                               more, shown(said.cell), wanted(field).example, becomes);
    return told;
}

}  // namespace

Diagnostic about_cell(Severity severity, const text::CsvRecord& record, std::size_t place) {
    constexpr std::size_t k_longest_line_kept = 4096;
    const std::size_t at = std::min(place, record.size() - 1);
    return {severity,
            {{}, record.line(at), record.column(at), std::max<std::size_t>(record.width(at), 1)},
            {},
            std::string{record.source_line(at).substr(0, k_longest_line_kept)}};
}

void InWords::add(const text::CsvRecord& record, std::size_t place) {
    if (rows++ == 0) {
        first = about_cell(Severity::note, record, place);
        cell = record[place];
    }
}

std::vector<Diagnostic> RowNotes::told(const std::string& file, bool nothing_used) const {
    std::vector<Diagnostic> all;
    const auto say = [&](Severity severity, std::string message) {
        all.push_back({severity, {file, 0, 0, 1}, std::move(message), {}});
    };
    if (!unknown_sports.empty()) {
        say(nothing_used ? Severity::warning : Severity::note,
            fmt::format("sports that soleus does not know count as no runs: {}; write run where "
                        "one is",
                        unknown_sports_named(unknown_sports)));
    }
    if (comments > 0) {
        say(Severity::note, fmt::format("{} line{} with # {} not read", comments,
                                        comments == 1 ? " that begins" : "s that begin",
                                        comments == 1 ? "is" : "are"));
    }
    if (starts_in_words > 0) {
        say(Severity::note, fmt::format("{} row{} the time of day in words, which is not kept",
                                        starts_in_words, starts_in_words == 1 ? " says" : "s say"));
    }
    if (pains.rows > 0) {
        all.push_back(told_of_first(pains, Field::pain, "read as the words say, without a score"));
    }
    if (efforts.rows > 0) {
        all.push_back(told_of_first(efforts, Field::rpe, "not kept"));
    }
    for (Diagnostic& told : all) {
        told.where.file = file;
    }
    return all;
}

}  // namespace soleus::sources::csv
