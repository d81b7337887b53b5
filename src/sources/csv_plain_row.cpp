#include "csv_plain_row.hpp"

#include "csv_plain.hpp"
#include "csv_values.hpp"
#include "csv_words.hpp"

#include <soleus/model/plausible.hpp>

#include <cstdint>
#include <limits>
#include <utility>

namespace soleus::sources::csv {
namespace {

namespace limits = model::limits;
using model::Seconds;

/// Stands for notes such as "Week total": the row is no run.
constexpr auto k_of_a_sum = model::TextId{std::numeric_limits<std::uint32_t>::max()};

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

}  // namespace

/// Of each kind of cell: its value where it is short, its value where it is not, -1 where it is not
/// plain; and what it tells the row.
struct PlainRows::Cells {
    struct Distance {
        static std::int64_t quick(std::string_view cell, const Scale& scale) {
            return short_length(cell, scale, limits::k_longest);
        }
        static std::int64_t slow(std::string_view cell, const Scale& scale) {
            return any_length(cell, scale, limits::k_longest);
        }
        static void tell(PlainRows& rows, std::int64_t metres) { rows.said_.metres = metres; }
        static void tell_nothing(PlainRows& rows) { tell(rows, 0); }
    };
    template <Maybe<Seconds> Said::*Time>
    struct Clock {
        static std::int64_t quick(std::string_view cell, const Scale&) {
            static_assert(k_longest_short_clock <= limits::k_longest_time.count());
            return cell.size() - 4 <= Figures::k_most - 4 ? short_clock(Figures{cell}, cell.size())
                                                          : -1;
        }
        static std::int64_t slow(std::string_view cell, const Scale&) {
            const std::int64_t seconds = plain_clock(cell).value_or(-1);
            return seconds <= limits::k_longest_time.count() ? seconds : -1;
        }
        static void tell(PlainRows& rows, std::int64_t seconds) {
            rows.said_.*Time = seconds > 0 ? Maybe<Seconds>{Seconds{seconds}} : Maybe<Seconds>{};
        }
        static void tell_nothing(PlainRows& rows) { tell(rows, 0); }
    };
    template <void (model::PlainEntry::*Set)(Metres)>
    struct Climb {
        /// Seldom has a climb a point, or is it more than 999 m.
        static std::int64_t quick(std::string_view cell, const Scale& scale) {
            if (cell.size() > Figures::k_most || scale.whole != 1) {
                return -1;
            }
            return short_whole(Figures{cell});
        }
        static std::int64_t slow(std::string_view cell, const Scale& scale) {
            return any_length(cell, scale, limits::k_highest_ascent);
        }
        static void tell(PlainRows& rows, std::int64_t metres) {
            (rows.said_.row.*Set)(Metres{metres});
            rows.said_.row.set_ascent_source(model::AscentSource::stated);
        }
        static void tell_nothing(PlainRows&) {}
    };
    /// A finer score than in thousandths is left to the whole reading.
    template <class Tell>
    struct Score {
        static std::int64_t slow(std::string_view cell, const Scale&) {
            const std::int64_t thousandths = plain_thousandths(cell);
            return thousandths <= Tell::k_most ? thousandths : -1;
        }
        static void tell(PlainRows& rows, std::int64_t thousandths) {
            Tell::tell(rows.said_.row, thousandths);
        }
    };
    struct Effort {
        static constexpr auto k_most = static_cast<std::int64_t>(limits::k_rpe_max * 1000.0);
        static void tell(model::PlainEntry& row, std::int64_t thousandths) {
            row.set_rpe(Exertion{static_cast<std::int32_t>(thousandths)});
        }
    };
    struct Pain {
        static constexpr auto k_most = static_cast<std::int64_t>(limits::k_pain_max * 1000.0);
        static void tell(model::PlainEntry& row, std::int64_t thousandths) {
            // A fraction is rounded up (rules P2).
            row.set_pain(PainScore{static_cast<std::int32_t>((thousandths + 999) / 1000)});
        }
    };
};

/// A cell of figures.
template <class Cell, bool Last>
const char* PlainRows::step(PlainRows& rows, const Column* column, const char* at) {
    std::string_view cell;
    const char* const next = rows.line_.take_short<Last>(at, cell);
    if (next == nullptr) {
        return slow_step<Cell, Last>(rows, column, at);
    }
    if (cell.empty()) {
        Cell::tell_nothing(rows);
    } else {
        const std::int64_t value = Cell::quick(cell, column->scale);
        if (value < 0) {
            return slow_step<Cell, Last>(rows, column, at);
        }
        Cell::tell(rows, value);
    }
    return column[1].step(rows, column + 1, next);
}

/// The same where the cell is long or otherwise seldom: a call among the quick ways would cost them
/// half of what they take.
template <class Cell, bool Last>
[[gnu::noinline]] const char* PlainRows::slow_step(PlainRows& rows, const Column* column,
                                                   const char* at) {
    std::string_view cell;
    const char* const next = rows.line_.take_text<Last>(at, cell);
    const std::int64_t value = next == nullptr ? -1 : Cell::slow(cell, column->scale);
    if (value < 0) {
        return nullptr;
    }
    Cell::tell(rows, value);
    return column[1].step(rows, column + 1, next);
}

/// A cell of one figure, or of none.
template <class Cell, bool Last>
const char* PlainRows::score_step(PlainRows& rows, const Column* column, const char* at) {
    const auto figure = static_cast<unsigned char>(*at - '0');
    const char* next = figure < 10 ? rows.line_.take_any<Last, 1>(at) : nullptr;
    if (next != nullptr) {
        Cell::tell(rows, figure * 1000);
    } else if (next = rows.line_.take_any<Last, 0>(at); next == nullptr) {
        return slow_step<Cell, Last>(rows, column, at);
    }
    return column[1].step(rows, column + 1, next);
}

template <PlainRows::Text PlainRows::Said::*Which, bool Last>
const char* PlainRows::text_step(PlainRows& rows, const Column* column, const char* at) {
    const char* const next = rows.line_.take_text<Last>(at, (rows.said_.*Which).text);
    return next != nullptr ? column[1].step(rows, column + 1, next)
                           : quotes_step<Which, Last>(rows, column, at);
}

template <PlainRows::Text PlainRows::Said::*Which, bool Last>
[[gnu::noinline]] const char* PlainRows::quotes_step(PlainRows& rows, const Column* column,
                                                     const char* at) {
    Text& said = rows.said_.*Which;
    const char* const next = rows.line_.take_quoted<Last>(at, said.copy);
    said.text = said.copy;
    return next != nullptr ? column[1].step(rows, column + 1, next) : nullptr;
}

template <bool Last>
const char* PlainRows::day_step(PlainRows& rows, const Column* column, const char* at) {
    const char* const next = rows.line_.take_same<Last>(at, rows.last_date_, same_words);
    return next != nullptr ? column[1].step(rows, column + 1, next)
                           : new_day_step<Last>(rows, column, at);
}

template <bool Last>
[[gnu::noinline]] const char* PlainRows::new_day_step(PlainRows& rows, const Column* column,
                                                      const char* at) {
    std::string_view cell;
    const char* const next = rows.line_.take_text<Last>(at, cell);
    const auto day = next != nullptr ? day_from_iso(cell) : std::nullopt;
    if (!day) {
        return nullptr;
    }
    const model::PlainEntry before = rows.day_;
    rows.begin_day(cell, *day, model::Clock::day_only, {});
    rows.said_.row.move(before, rows.day_);
    return column[1].step(rows, column + 1, next);
}

template <bool Last>
PlainRows::Step PlainRows::step_of(Field field) {
    switch (field) {
        case Field::date:
            return day_step<Last>;
        case Field::athlete:
            return text_step<&Said::athlete, Last>;
        case Field::description:
            return text_step<&Said::notes, Last>;
        case Field::distance:
            return step<Cells::Distance, Last>;
        case Field::moving:
            return step<Cells::Clock<&Said::moving>, Last>;
        case Field::elapsed:
            return step<Cells::Clock<&Said::elapsed>, Last>;
        case Field::duration:
            return step<Cells::Clock<&Said::duration>, Last>;
        case Field::ascent:
            return step<Cells::Climb<&model::PlainEntry::set_ascent>, Last>;
        case Field::descent:
            return step<Cells::Climb<&model::PlainEntry::set_descent>, Last>;
        case Field::rpe:
            return score_step<Cells::Score<Cells::Effort>, Last>;
        case Field::pain:
            return score_step<Cells::Score<Cells::Pain>, Last>;
        default:
            return nullptr;
    }
}

PlainRows::PlainRows(const Layout& layout, const Decisions& decisions,
                     const std::array<double, k_fields>& factors, RecentTexts& texts)
    : texts_{texts}, line_{layout.delimiter} {
    if (layout.dialect != &own() || decisions.mark == text::DecimalMark::comma ||
        decisions.hours_and_minutes || decisions.efforts_to_20 || !decisions.pains.empty() ||
        !decisions.notes.empty() || layout.time_parts.any() || layout.pain_names_site ||
        !layout.has(Field::date)) {
        return;
    }
    const std::size_t last = layout.names.size() - 1;
    std::vector<Column> columns(layout.names.size(), {text_step<&Said::passed_over, false>});
    columns[last].step = text_step<&Said::passed_over, true>;
    for (std::size_t i = 1; i < k_fields; ++i) {
        if (layout.columns[i] < 0) {
            continue;
        }
        const auto field = static_cast<Field>(i);
        const auto place = static_cast<std::size_t>(layout.columns[i]);
        const Step its = place == last ? step_of<true>(field) : step_of<false>(field);
        if (its == nullptr) {
            return;
        }
        columns[place] = {its,
                          Scale{factors[i], decisions.mark_of(field) == text::DecimalMark::comma}};
    }
    columns.push_back({finish});
    columns_ = std::move(columns);
}

/// What is called seldom stays out of the loop, whose registers it would take.
[[gnu::noinline]] model::TextId PlainRows::new_name(std::string_view cell) {
    return texts_.name(unguarded(without_blanks(cell)));
}

[[gnu::noinline]] model::TextId PlainRows::new_note(std::string_view cell) {
    const auto text = unguarded(without_blanks(cell));
    return no_value(text) ? model::TextId::none : is_total(text) ? k_of_a_sum : texts_.note(text);
}

/// `Known` where the cell reads like a text that came lately: that one has no blanks around it. An
/// apostrophe may have to be taken off first.
template <auto Known, auto Keep>
[[gnu::always_inline]] inline model::TextId PlainRows::id_of(std::string_view cell) {
    if (cell.empty()) {
        return model::TextId::none;
    }
    const auto id = cell.front() != '\'' ? (texts_.*Known)(cell) : model::TextId::none;
    return id != model::TextId::none ? id : (this->*Keep)(cell);
}

[[gnu::always_inline]] inline std::optional<model::PlainEntry> PlainRows::next(const char*& at) {
    said_.row = day_;
    const char* const end = columns_.front().step(*this, columns_.data(), at);
    if (!line_.holds(at, end)) {
        return std::nullopt;
    }
    model::PlainEntry row = said_.row;
    if (said_.metres > 0) {
        row.set_distance(Metres{said_.metres});
    }
    Maybe<Seconds> moving = said_.moving;
    Maybe<Seconds> elapsed = said_.elapsed;
    add_duration(said_.duration, moving, elapsed);
    if (moving) {
        row.set_moving(*moving);
    }
    if (elapsed) {
        row.set_elapsed(*elapsed);
    }
    const auto time = model::active_time(moving, elapsed).value_or(Seconds{0});
    if (!plain_run(said_.metres, time.count())) {
        return std::nullopt;
    }
    const auto athlete = id_of<&RecentTexts::known_name, &PlainRows::new_name>(said_.athlete.text);
    const auto notes = id_of<&RecentTexts::known_note, &PlainRows::new_note>(said_.notes.text);
    if (notes == k_of_a_sum) {
        return std::nullopt;
    }
    at = end;
    row.set_texts(athlete, notes);
    return row;
}

PlainRows::Taken PlainRows::take(const text::CsvAhead& ahead, model::Entries& entries,
                                 Duplicates& duplicates) {
    line_.lies_in(ahead.text);
    const char* end = ahead.text.data();
    std::size_t line = ahead.line;
    for (const char* at = end;; end = at) {
        auto row = next(at);
        if (!row || duplicates.earlier(*row)) {
            break;
        }
        row->set_line(static_cast<std::uint32_t>(line));
        entries.push_back(*row);
        ++line;
    }
    return {.rows = line - ahead.line, .bytes = static_cast<std::size_t>(end - ahead.text.data())};
}

}  // namespace soleus::sources::csv
