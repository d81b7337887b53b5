/// Nearly every row of soleus's own log says the same few things in the same plain way. Such a row
/// is read with one look at each cell; whatever is not plain is left to the whole reading, which
/// then begins anew: nothing here is kept of a row that is given up.
#include "csv_plain.hpp"
#include "csv_row.hpp"

#include <soleus/model/plausible.hpp>

#include <algorithm>
#include <cmath>

namespace soleus::sources::csv {
namespace {

namespace limits = model::limits;
using model::Seconds;

bool plain_seconds(std::string_view text, Maybe<Seconds>& into) {
    if (text.empty()) {
        return true;
    }
    const auto seconds = plain_clock(text);
    if (!seconds || *seconds > limits::k_longest_time.count()) {
        return false;
    }
    into = *seconds > 0 ? Maybe<Seconds>{Seconds{*seconds}} : Maybe<Seconds>{};
    return true;
}

/// Strictly inside the limits of a run's speed; what stands on them is judged with a division.
bool at_a_runners_speed(const model::Entry& entry) {
    const auto distance = entry.distance.value_or(Metres{0});
    const auto time = active_time(entry).value_or(Seconds{0});
    if (distance < limits::k_speed_from || time == Seconds{0}) {
        return true;
    }
    const auto metres = static_cast<double>(distance.count());
    const auto seconds = static_cast<double>(time.count());
    return metres < limits::k_fastest * seconds && metres > limits::k_slowest * seconds;
}

}  // namespace

bool RowReader::has_plain_rows() const {
    const auto is_plain = [](const Column& column) {
        switch (column.field) {
            case Field::date:
            case Field::athlete:
            case Field::distance:
            case Field::moving:
            case Field::elapsed:
            case Field::duration:
            case Field::ascent:
            case Field::descent:
            case Field::rpe:
            case Field::pain:
            case Field::description:
                return true;
            default:
                return false;
        }
    };
    return layout_.dialect == &own() && !commas_ && layout_.has(Field::date) &&
           std::all_of(columns_.begin(), columns_.end(), is_plain);
}

bool RowReader::plain_length(std::string_view text, const Column& column, Metres most,
                             Maybe<Metres>& into) const {
    if (text.empty()) {
        return true;
    }
    const auto plain = plain_decimal(text);
    const double metres = plain.value_or(0.0) * factors_[static_cast<std::size_t>(column.field)];
    if (!plain || *plain >= k_lone_mark || metres > static_cast<double>(most.count())) {
        return false;
    }
    into = Metres{half_up(metres)};
    return true;
}

bool RowReader::plain_cell(const Column& column, std::string_view text, Entry& entry) {
    switch (column.field) {
        case Field::distance:
            return plain_length(text, column, limits::k_longest, entry.distance);
        case Field::ascent:
            return plain_length(text, column, limits::k_highest_ascent, entry.ascent);
        case Field::descent:
            return plain_length(text, column, limits::k_highest_ascent, entry.descent);
        case Field::moving:
            return plain_seconds(text, entry.moving);
        case Field::elapsed:
            return plain_seconds(text, entry.elapsed);
        case Field::duration:
            return plain_seconds(text, plain_duration_);
        case Field::rpe: {
            const auto score = plain_decimal(text);
            entry.rpe = score ? Maybe{Exertion{static_cast<std::int32_t>(half_up(*score * 1000.0))}}
                              : Maybe<Exertion>{};
            return score ? *score <= limits::k_rpe_max : text.empty();
        }
        case Field::pain: {
            const auto score = plain_decimal(text);
            entry.pain = score ? Maybe{PainScore{static_cast<std::int32_t>(std::ceil(*score))}}
                               : Maybe<PainScore>{};
            return score ? *score <= limits::k_pain_max : text.empty();
        }
        default:
            cells_[static_cast<std::size_t>(column.field)] = without_blanks(text);
            return true;
    }
}

bool RowReader::plain_row(Entry& entry) {
    const text::CsvRecord& record = *record_;
    if (record.size() != layout_.names.size()) {
        return false;
    }
    const auto date = record[static_cast<std::size_t>(layout_.column(Field::date))];
    if (date.empty() || date != last_date_) {
        return false;
    }
    entry = Entry{};
    plain_duration_ = std::nullopt;
    for (const Column& column : columns_) {
        if (!plain_cell(column, record[column.place], entry)) {
            return false;
        }
    }
    if (entry.distance && *entry.distance == Metres{0}) {
        entry.distance = std::nullopt;
    }
    add_duration(entry, plain_duration_);
    if (!model::is_run(entry) || !at_a_runners_speed(entry)) {
        return false;
    }
    if (entry.ascent || entry.descent) {
        entry.ascent_source = model::AscentSource::stated;
    }
    entry.origin.line = static_cast<std::uint32_t>(record.first_line());
    day_ = entry.day = last_moment_.day;
    entry.start = last_moment_.start;
    entry.clock = last_moment_.clock;
    entry.sport = sport_of(SportWord::nothing);
    entry.athlete = once(text_cell(Field::athlete));
    const auto notes = text_cell(Field::description);
    entry.notes = no_value(notes) ? model::TextId::none : texts_.keep(notes);
    return true;
}

}  // namespace soleus::sources::csv
