/// Nearly every row of soleus's own log says the same few things in the same plain way. Such a row
/// is read with one look at each cell; whatever is not plain is left to the whole reading, which
/// then begins anew: nothing here is kept of a row that is given up.
#include "csv_plain.hpp"
#include "csv_row.hpp"

#include <soleus/model/plausible.hpp>

#include <cstdint>

namespace soleus::sources::csv {
namespace {

namespace limits = model::limits;
using model::Seconds;

// What every row has is inlined even where the compiler finds it too long: a row is then made in
// registers, and a column that the file has not costs nothing.

/// Of a cell that is not empty; -1 where it is not plain.
[[gnu::always_inline]] inline std::int32_t plain_seconds(std::string_view cell) {
    const std::int32_t seconds = cell.size() - 4 <= Figures::k_most - 4
                                     ? short_clock(Figures{cell}, cell.size())
                                     : plain_clock(cell).value_or(-1);
    return seconds <= limits::k_longest_time.count() ? seconds : -1;
}

/// The same into `into`: nothing where the cell is empty or the time is 0.
[[gnu::always_inline]] inline bool plain_time(std::string_view cell, Maybe<Seconds>& into) {
    if (cell.empty()) {
        return true;
    }
    const std::int32_t seconds = plain_seconds(cell);
    into = seconds > 0 ? Maybe<Seconds>{Seconds{seconds}} : Maybe<Seconds>{};
    return seconds >= 0;
}

/// A run at a speed that is strictly inside the limits; what stands on them is judged with a
/// division, and a row without distance and time is no run.
inline bool plain_run(std::int64_t metres, std::int64_t seconds) {
    constexpr auto k_fastest = static_cast<std::int64_t>(limits::k_fastest * 100.0);
    constexpr auto k_slowest = static_cast<std::int64_t>(limits::k_slowest * 100.0);
    static_assert(k_fastest == 750 && k_slowest == 28);
    if (seconds == 0 || metres < limits::k_speed_from.count()) {
        return (seconds | metres) != 0;
    }
    return metres * 100 < k_fastest * seconds && metres * 100 > k_slowest * seconds;
}

constexpr std::size_t k_shortest_group = 5;  // "1.234"

/// A length in another unit or of more decimals; -1 where it is not plain.
std::int64_t finer_length(std::string_view cell, const Scale& scale, Metres most) {
    if (scale.dots_group && cell.size() >= k_shortest_group &&
        cell.find('.') != std::string_view::npos) {
        return -1;
    }
    const auto plain = plain_decimal(cell);
    if (!plain || *plain >= k_lone_mark ||
        *plain * scale.factor > static_cast<double>(most.count())) {
        return -1;
    }
    return half_up(*plain * scale.factor);
}

/// In metres, of a cell that is not empty; -1 where it is not plain.
[[gnu::always_inline]] inline std::int64_t plain_length(std::string_view cell, const Scale& scale,
                                                        Metres most) {
    constexpr auto k_most = static_cast<std::int64_t>(k_lone_mark);
    if (cell.size() > Figures::k_most || scale.whole == 0) {
        return finer_length(cell, scale, most);
    }
    const Figures figures{cell};
    const std::uint64_t others = figures.others();
    std::int64_t metres = 0;
    if (others == 0) {
        const std::int64_t units = figures.value();
        metres = units < k_most ? units * scale.whole : -1;
    } else {
        const std::int64_t thousandths = figures.thousandths(others);
        if (thousandths < 0 || (scale.dots_group && cell.size() >= k_shortest_group)) {
            return finer_length(cell, scale, most);
        }
        metres = scale.whole == 1 ? (thousandths + 500) / 1000 : thousandths;
        metres = thousandths < k_most * 1000 ? metres : -1;
    }
    return metres <= most.count() ? metres : -1;
}

/// In thousandths of a point, of a cell that is not empty; a finer score is left to the whole
/// reading: -1.
inline std::int32_t plain_score(std::string_view cell, double most) {
    const std::int64_t thousandths = plain_thousandths(cell);
    return thousandths <= static_cast<std::int64_t>(most * 1000.0)
               ? static_cast<std::int32_t>(thousandths)
               : -1;
}

/// A cell that reads like a text that came lately is that text, for what is kept has no blanks
/// around it; unless its quotes or its apostrophe are to be taken off first.
inline bool stands_as_kept(std::string_view cell) {
    return cell.front() != '"' && cell.front() != '\'';
}

}  // namespace

bool RowReader::plan_plain_rows() {
    const auto place_of = [this](Field field) -> std::uint32_t& {
        switch (field) {
            case Field::date:
                return plain_.date;
            case Field::athlete:
                return plain_.athlete;
            case Field::description:
                return plain_.notes;
            case Field::distance:
                return plain_.distance;
            case Field::moving:
                return plain_.moving;
            case Field::elapsed:
                return plain_.elapsed;
            case Field::duration:
                return plain_.duration;
            case Field::ascent:
                return plain_.ascent;
            case Field::descent:
                return plain_.descent;
            case Field::rpe:
                return plain_.rpe;
            case Field::pain:
                return plain_.pain;
            default:
                return plain_.other;
        }
    };
    for (const Column& column : columns_) {
        place_of(column.field) = static_cast<std::uint32_t>(column.place);
    }
    plain_.sport = sport_of(SportWord::nothing);
    const auto scale = [this](Field field) {
        const double factor = factors_[static_cast<std::size_t>(field)];
        const bool dots_group = decisions_.mark_of(field) == text::DecimalMark::comma;
        const bool whole = factor == 1000.0 || factor == 1.0;
        return Scale{factor, whole ? static_cast<std::int64_t>(factor) : 0, dots_group};
    };
    plain_.count = layout_.names.size();
    plain_.lengths = {scale(Field::distance), scale(Field::ascent), scale(Field::descent)};
    return layout_.dialect == &own() && !commas_ && !decisions_.hours_and_minutes &&
           decisions_.pains.empty() && !layout_.pain_names_site && layout_.has(Field::date) &&
           plain_.other == PlainColumns::k_nowhere;
}

/// The cell's text, for the first time or in quotes.
std::string_view RowReader::plain_text(std::uint32_t place) const {
    const std::string_view text = without_blanks((*record_)[place]);
    return !text.empty() && text.front() == '\'' ? unguarded(text) : text;
}

template <class Known, class Keep>
[[gnu::always_inline]] inline model::TextId RowReader::plain_id(std::uint32_t place, Known known,
                                                                Keep keep) {
    const std::string_view cell = plain_cell(place);
    if (cell.empty()) {
        return model::TextId::none;
    }
    const auto id = stands_as_kept(cell) ? known(cell) : model::TextId::none;
    return id != model::TextId::none ? id : keep(plain_text(place));
}

[[gnu::always_inline]] inline bool RowReader::plain_figures(model::PlainEntry& row) const {
    const auto& [of_distance, of_ascent, of_descent] = plain_.lengths;
    std::int64_t metres = 0;
    if (const auto cell = plain_cell(plain_.distance); !cell.empty()) {
        metres = plain_length(cell, of_distance, limits::k_longest);
        if (metres < 0) {
            return false;
        }
        if (metres > 0) {
            row.set_distance(Metres{metres});
        }
    }
    Maybe<Seconds> duration;
    Maybe<Seconds> moving;
    Maybe<Seconds> elapsed;
    if (!plain_time(plain_cell(plain_.duration), duration) ||
        !plain_time(plain_cell(plain_.moving), moving) ||
        !plain_time(plain_cell(plain_.elapsed), elapsed)) {
        return false;
    }
    add_duration(duration, moving, elapsed);
    if (moving) {
        row.set_moving(*moving);
    }
    if (elapsed) {
        row.set_elapsed(*elapsed);
    }
    if (!plain_run(metres, model::active_time(moving, elapsed).value_or(Seconds{0}).count())) {
        return false;
    }
    // A cell that is not empty tells the row its value; false, and the row is given up, where it is
    // not plain.
    const auto climb = [&](std::uint32_t place, const Scale& scale,
                           void (model::PlainEntry::*set)(Metres)) __attribute__((always_inline)) {
        const auto cell = plain_cell(place);
        if (cell.empty()) {
            return true;
        }
        const auto climbed = plain_length(cell, scale, limits::k_highest_ascent);
        (row.*set)(Metres{climbed});
        row.set_ascent_source(model::AscentSource::stated);
        return climbed >= 0;
    };
    const auto score = [&](std::uint32_t place, double most, auto tell)
        __attribute__((always_inline)) {
        const auto cell = plain_cell(place);
        if (cell.empty()) {
            return true;
        }
        const auto thousandths = plain_score(cell, most);
        tell(thousandths);
        return thousandths >= 0;
    };
    return climb(plain_.ascent, of_ascent, &model::PlainEntry::set_ascent) &&
           climb(plain_.descent, of_descent, &model::PlainEntry::set_descent) &&
           score(plain_.rpe, limits::k_rpe_max,
                 [&](std::int32_t said) { row.set_rpe(Exertion{said}); }) &&
           score(plain_.pain, limits::k_pain_max, [&](std::int32_t said) {
               row.set_pain(PainScore{(said + 999) / 1000});  // a fraction is rounded up (rules P2)
           });
}

std::optional<model::PlainEntry> RowReader::plain_row() {
    const text::CsvRecord& record = *record_;
    if (record.size() != plain_.count || !record.lies_in_text()) {
        return std::nullopt;
    }
    const auto date = record.raw(plain_.date);
    if (date.empty() || !same_text(date, last_date_)) {
        const auto day = day_from_iso(date);
        if (!day) {
            return std::nullopt;
        }
        begin_day(date, {*day});
    }
    model::PlainEntry row = plain_day_;
    if (!plain_figures(row)) {
        return std::nullopt;
    }
    const auto athlete = plain_id(
        plain_.athlete, [&](auto cell) { return recent_.known_name(cell); },
        [&](auto text) { return recent_.name(text); });
    const auto notes = plain_id(
        plain_.notes, [&](auto cell) { return recent_.known_note(cell); },
        [&](auto text) { return no_value(text) ? model::TextId::none : recent_.note(text); });
    row.set_texts(athlete, notes);
    row.set_line(static_cast<std::uint32_t>(record.first_line()));
    return row;
}

}  // namespace soleus::sources::csv
