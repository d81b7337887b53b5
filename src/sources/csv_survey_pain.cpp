// Which columns tell of pain, as their names allow and their cells tell, and on which scale efforts
// are.
#include "csv_pain_names.hpp"
#include "csv_scores.hpp"
#include "csv_survey.hpp"
#include "csv_values.hpp"
#include "csv_words.hpp"

#include <soleus/model/plausible.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace soleus::sources::csv {
namespace {

/// "Sensaciones", "How I felt", "post workout notes": where a runner says how it was. What a coach
/// plans, a physio sets and a race is called is no complaint, whatever it names.
bool tells_feelings(std::string_view name) {
    constexpr std::array<std::string_view, 22> k_parts{
        "feel",    "felt",     "sensac",  "sensat", "sensaz",  "befind", "gefuhl",  "korper",
        "notes",   "comment",  "komment", "bemerk", "remark",  "diary",  "journal", "tagebuch",
        "reflexi", "ressenti", "opmerk",  "anmerk", "notizen", "body"};
    constexpr std::array<std::string_view, 13> k_of_others{
        "coach", "trainer", "plan", "goal", "next", "physio", "doctor",
        "route", "weather", "race", "gear", "arzt", "shoe"};
    const auto in_name = [&](std::string_view part) { return name.find(part) != name.npos; };
    return std::ranges::any_of(k_parts, in_name) && std::ranges::none_of(k_of_others, in_name);
}

}  // namespace

void Survey::look_at_pain(const text::CsvRecord& record) {
    for (MaybePain& column : pains_) {
        if (column.place >= record.size()) {
            continue;
        }
        const auto text = trimmed(record[column.place]);
        if (no_value(text) || denies_pain(text)) {
            continue;
        }
        const auto said = said_in(text, text::DecimalMark::either).value_or(Said{}).score;
        const bool fits = said && said->least >= 0.0 && said->most <= model::limits::k_pain_max;
        column.scores += fits ? 1U : 0U;
        column.above_one = column.above_one || (fits && said->most > 1.0);
        column.others += said && !fits ? 1U : 0U;
        column.words += said ? 0U : 1U;
    }
}

void Survey::decide_pain(Decisions& out) const {
    // Figures of 0 and 1 alone may mean no and yes, unless another column shows the scale.
    const bool scale_shown =
        layout_.has(Field::pain) ||
        std::ranges::any_of(pains_, [](const MaybePain& column) { return column.above_one; });
    std::string of_scores;
    std::string of_words;
    const auto list = [](std::string& names, const std::string& name) {
        names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", name);
    };
    for (std::size_t i = 0; i < pains_.size(); ++i) {
        const auto& [place, scores, others, words, above_one] = pains_[i];
        const std::string& name = layout_.names[place];
        const bool about_pain = speaks_of_pain(fold(name));
        if (scale_shown && scores > 0 && scores >= 4 * words && scores >= 9 * others) {
            out.pains.push_back(layout_.maybe_pain[i]);
            list(of_scores, name);
        } else if (about_pain && words > 0 && words >= 4 * (scores + others)) {
            out.notes.push_back(place);
            list(of_words, name);
        } else if (about_pain && scores + others + words > 0) {
            out.remarks.emplace_back(diag::Severity::note, not_read_as_pain(place, name));
        }
    }
    const auto remark = [&](const std::string& names, std::size_t count, std::string_view as) {
        if (count > 0) {
            out.remarks.emplace_back(
                diag::Severity::note,
                fmt::format("{} {} read as {}", names, count == 1 ? "is" : "are", as));
        }
    };
    remark(of_scores, out.pains.size(),
           "pain from 0 to 10, as the cells tell, of a place and day the highest; give it another "
           "name where it is none");
    remark(of_words, out.notes.size(),
           "notes of it, as the cells are words; call it pain where every cell that is not empty "
           "tells of pain");
}

/// A column that nobody here has heard of, in whose words pain is named. One whose name speaks of
/// pain was dealt with above, or told.
void Survey::decide_notes(Decisions& out) const {
    for (const UnreadColumn& column : unread_) {
        const std::string& name = layout_.names[column.place];
        const bool by_name = speaks_of_pain(fold(name)) ||
                             std::ranges::find(layout_.maybe_pain, column.place,
                                               &PainColumn::place) != layout_.maybe_pain.end();
        if (column.of_pain > 0 && !by_name && out.kind_column != column.place) {
            const bool read = tells_feelings(fold(name));
            out.remarks.emplace_back(
                diag::Severity::note,
                fmt::format("column {} (\"{}\") {}", column.place + 1, name,
                            read ? "is read as notes, as words of pain stand in it"
                                 : "is not read, though words of pain stand in it; call it notes "
                                   "if they are the runner's"));
            if (read) {
                out.notes.push_back(column.place);
            }
        }
    }
}

void Survey::look_at_effort(const text::CsvRecord& record) {
    constexpr double k_least = 6.0;
    constexpr double k_most = 20.0;
    const auto figure = number_in(cell(record, Field::rpe), text::DecimalMark::either);
    if (figure) {
        const bool of_scale = *figure >= k_least && *figure <= k_most;
        ++(!of_scale                            ? efforts_.others
           : *figure > model::limits::k_rpe_max ? efforts_.above_ten
                                                : efforts_.from_six);
    }
}

/// Borg's first scale runs from 6, at rest, to 20. Its steps are none of the other's, so it is not
/// made into one.
void Survey::decide_efforts(Decisions& out) const {
    constexpr std::size_t k_no_slip = 3;
    out.efforts_to_20 = efforts_.others == 0 && efforts_.above_ten >= k_no_slip &&
                        efforts_.above_ten > efforts_.from_six;
    if (out.efforts_to_20) {
        out.remarks.emplace_back(
            diag::Severity::note,
            "rpe is a figure of the 6 to 20 scale, as its cells tell, and not kept; the scale from "
            "0 to 10 is the one to make a load of");
    }
}

}  // namespace soleus::sources::csv
