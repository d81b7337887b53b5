#include "csv_survey.hpp"

#include "csv_pain_names.hpp"
#include "csv_sports.hpp"
#include "csv_words.hpp"

#include <soleus/model/plausible.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace soleus::sources::csv {

Survey::Survey(const Layout& layout, const ReadOptions& options)
    : layout_{layout}, options_{options} {
    for (const PainColumn& column : layout.maybe_pain) {
        pains_.push_back({.place = column.place});
    }
    const bool by_hand = layout.dialect == &own() || layout.dialect == &hand_kept();
    for (std::size_t i = 0; by_hand && i < layout.names.size(); ++i) {
        if (!layout.reads(i)) {
            unread_.push_back({.place = i});
        }
    }
}

std::string_view Survey::cell(const text::CsvRecord& record, Field field) const {
    const auto column = layout_.column(field);
    return column < 0 || static_cast<std::size_t>(column) >= record.size()
               ? std::string_view{}
               : trimmed(record[static_cast<std::size_t>(column)]);
}

void Survey::add(const text::CsvRecord& record) {
    look_for_sports(record);
    look_at_pain(record);
    look_at_effort(record);
    look_at_name(record);
    look_at_date(cell(record, layout_.has(Field::date_local) ? Field::date_local : Field::date));
    const auto rest = cell(record, Field::rest_until);
    if (!rest.empty()) {
        look_at_date(rest);
    }
    const SportWord word =
        sport_word(cell(record, layout_.has(Field::sport) ? Field::sport : Field::kind));
    if (word == SportWord::other || word == SportWord::rest) {
        return;
    }
    look_at_dump(record);
    look_at_marks(record);
    look_at_units(record);
    look_at_time(record);
    look_at_durations(record);
    look_at_time_parts(record);
}

void Survey::look_at_marks(const text::CsvRecord& record) {
    using model::limits::k_highest_ascent;
    using model::limits::k_longest;
    for (const Field field : {Field::distance, Field::ascent, Field::descent, Field::moving,
                              Field::elapsed, Field::duration, Field::rpe}) {
        marks_.add(cell(record, field));
    }
    const auto most = [](Metres metres, Unit unit) {
        return static_cast<double>(metres.count()) / metres_in(unit);
    };
    for (const Field field : {Field::ascent, Field::descent}) {
        const Unit unit = layout_.unit(field) == Unit::ft ? Unit::ft : Unit::m;
        climbs_.add(cell(record, field), most(k_highest_ascent, unit));
    }
    if (layout_.unit(Field::distance) == Unit::m) {
        metres_.add(cell(record, Field::distance), most(k_longest, Unit::m));
    }
}

void Survey::look_for_sports(const text::CsvRecord& record) {
    for (UnreadColumn& column : unread_) {
        if (column.place >= record.size()) {
            continue;
        }
        switch (exact_word(trimmed(record[column.place]))) {
            case SportWord::nothing:
                ++column.empty;
                break;
            case SportWord::run:
            case SportWord::trail_run:
            case SportWord::treadmill:
            case SportWord::virtual_run:
                ++column.runs;
                break;
            case SportWord::unknown:
                ++column.unknown;
                column.of_pain += speaks_of_pain(fold(record[column.place])) ? 1U : 0U;
                break;
            case SportWord::kind:
                ++column.kinds;
                break;
            case SportWord::rest:
                ++column.rests;
                break;
            case SportWord::other:
                ++column.others;
                column.example = record[column.place];
        }
    }
}

/// Nearly every row names one, and some a run: "bike" in a column of what was done besides is no
/// sport of its row.
bool Survey::UnreadColumn::names_sports() const {
    return runs > 0 && runs + kinds + others + rests >= 4 * (empty + unknown);
}

/// A ride must not count as a run because its column has an unusual name; read as a type, so that a
/// word that is no known sport costs no run.
void Survey::decide_kind(Decisions& out) const {
    if (layout_.has(Field::sport) || layout_.has(Field::kind)) {
        return;
    }
    for (const UnreadColumn& column : unread_) {
        if (column.names_sports()) {
            out.kind_column = column.place;
            out.remarks.emplace_back(
                diag::Severity::note,
                fmt::format("column \"{}\" is read as the sport, as its cells tell; call it sport",
                            layout_.names[column.place]));
            return;
        }
    }
    for (const UnreadColumn& column : unread_) {
        if (column.others > 0) {
            out.remarks.emplace_back(
                diag::Severity::note,
                fmt::format(
                    "column {} (\"{}\") names other sports in {} row{} (\"{}\"), which count "
                    "as runs; call it sport if it tells what was done",
                    column.place + 1, layout_.names[column.place], column.others,
                    column.others == 1 ? "" : "s", column.example));
        }
    }
}

bool Survey::needs_whole_file() const {
    const bool unit_open =
        layout_.has(Field::distance) && layout_.unit(Field::distance) == Unit::none;
    return dates_.any() || unit_open || marks_.any_comma() || climbs_.seen() || metres_.seen() ||
           layout_.has(Field::time) || layout_.time_parts.any() || !pains_.empty() ||
           layout_.maybe_athlete;
}

Decisions Survey::decide() const {
    Decisions out;
    decide_order(out);
    decide_dump(out);
    decide_marks(out);
    decide_units(out);
    decide_kind(out);
    decide_name(out);
    decide_pain(out);
    decide_notes(out);
    decide_efforts(out);
    decide_times(out);
    decide_time_parts(out);
    return out;
}

void Survey::decide_marks(Decisions& out) const {
    // A comma before three digits is the one in doubt: the file's other numbers tell.
    out.mark = out.distance_mark = out.climb_mark = marks_.usual();
    const auto group = [&](const DotGroups& groups, text::DecimalMark& mark, const char* what) {
        mark = text::DecimalMark::comma;  // beside which a dot parts thousands
        if (groups.seen() && marks_.usual() != text::DecimalMark::comma) {
            out.remarks.emplace_back(
                diag::Severity::note,
                fmt::format("a dot before three digits is read as a mark of thousands in {} (got "
                            "\"{}\")",
                            what, groups.example()));
        }
    };
    if (climbs_.beside_whole_numbers()) {
        group(climbs_, out.climb_mark, "ascent and descent");
    }
    if (metres_.seen() && metres_.could_be()) {
        group(metres_, out.distance_mark, "distance");
    }
}

}  // namespace soleus::sources::csv
