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

inline bool plain_seconds(std::string_view text, Maybe<Seconds>& into) {
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

inline bool plain_length(std::string_view text, double factor, Metres most, Maybe<Metres>& into) {
    constexpr double k_kilometre = 1000.0;
    constexpr auto k_most = static_cast<std::int64_t>(k_lone_mark * 1000.0);
    if (text.empty()) {
        return true;
    }
    const std::int64_t thousandths = plain_thousandths(text);
    if (thousandths >= 0 && (factor == k_kilometre || factor == 1.0)) {
        const std::int64_t metres = factor == 1.0 ? (thousandths + 500) / 1000 : thousandths;
        into = Metres{metres};
        return thousandths < k_most && metres <= most.count();
    }
    const auto plain = plain_decimal(text);
    if (!plain || *plain >= k_lone_mark || *plain * factor > static_cast<double>(most.count())) {
        return false;
    }
    into = Metres{half_up(*plain * factor)};
    return true;
}

/// A score in thousandths of a point; a finer one is left to the whole reading.
inline bool plain_score(std::string_view text, double most, Maybe<Exertion>& into) {
    if (text.empty()) {
        return true;
    }
    const std::int64_t thousandths = plain_thousandths(text);
    into = Exertion{static_cast<std::int32_t>(thousandths)};
    return thousandths >= 0 && static_cast<double>(thousandths) <= most * 1000.0;
}

/// A fraction is rounded up (rules P2).
inline bool plain_pain(std::string_view text, Maybe<PainScore>& into) {
    Maybe<Exertion> thousandths;
    const bool plain = plain_score(text, limits::k_pain_max, thousandths);
    if (plain && thousandths) {
        into = PainScore{((*thousandths).count() + 999) / 1000};
    }
    return plain;
}

bool plain_figure(Field field, std::string_view text, double factor, model::Entry& entry,
                  Maybe<Seconds>& duration) {
    switch (field) {
        case Field::distance:
            return plain_length(text, factor, limits::k_longest, entry.distance);
        case Field::ascent:
            return plain_length(text, factor, limits::k_highest_ascent, entry.ascent);
        case Field::descent:
            return plain_length(text, factor, limits::k_highest_ascent, entry.descent);
        case Field::moving:
            return plain_seconds(text, entry.moving);
        case Field::elapsed:
            return plain_seconds(text, entry.elapsed);
        case Field::duration:
            return plain_seconds(text, duration);
        case Field::rpe:
            return plain_score(text, limits::k_rpe_max, entry.rpe);
        default:
            return plain_pain(text, entry.pain);
    }
}

}  // namespace

bool RowReader::plan_plain_rows() {
    for (const Column& column : columns_) {
        switch (column.field) {
            case Field::distance:
            case Field::moving:
            case Field::elapsed:
            case Field::duration:
            case Field::ascent:
            case Field::descent:
            case Field::rpe:
            case Field::pain:
                figures_.push_back(column);
                break;
            case Field::date:
            case Field::athlete:
            case Field::description:
                break;
            default:
                return false;
        }
    }
    return layout_.dialect == &own() && !commas_ && layout_.has(Field::date);
}

std::string_view RowReader::plain_text(Field field) const {
    const auto column = layout_.column(field);
    return column < 0 ? std::string_view{}
                      : unguarded(without_blanks((*record_)[static_cast<std::size_t>(column)]));
}

bool RowReader::plain_row(Entry& entry) {
    const text::CsvRecord& record = *record_;
    if (record.size() != layout_.names.size()) {
        return false;
    }
    const auto date = record[static_cast<std::size_t>(layout_.column(Field::date))];
    if (date != last_date_ || date.empty()) {
        const auto day = day_from_iso(date);
        if (!day) {
            return false;
        }
        last_date_ = date;
        last_moment_ = {*day};
    }
    entry = Entry{};
    Maybe<Seconds> duration;
    for (const Column& column : figures_) {
        const double factor = factors_[static_cast<std::size_t>(column.field)];
        if (!plain_figure(column.field, record[column.place], factor, entry, duration)) {
            return false;
        }
    }
    if (entry.distance && *entry.distance == Metres{0}) {
        entry.distance = std::nullopt;
    }
    add_duration(entry, duration);
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
    entry.athlete = recent_.name(plain_text(Field::athlete));
    const auto notes = plain_text(Field::description);
    entry.notes = no_value(notes) ? model::TextId::none : recent_.note(notes);
    return true;
}

}  // namespace soleus::sources::csv
