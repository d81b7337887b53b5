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

/// A run at a speed that is strictly inside the limits; what stands on them is judged with a
/// division, and a row without distance and time is no run.
bool plain_run(const model::PlainEntry::Said& said) {
    const auto time = model::active_time(said.moving, said.elapsed);
    if (!time || said.distance.value_or(Metres{0}) < limits::k_speed_from) {
        return time || said.distance;
    }
    const auto metres = static_cast<double>((*said.distance).count());
    const auto seconds = static_cast<double>((*time).count());
    return metres < limits::k_fastest * seconds && metres > limits::k_slowest * seconds;
}

/// A length in another unit, or with more than three decimals.
bool finer_length(std::string_view text, double factor, Metres most, Maybe<Metres>& into) {
    const auto plain = plain_decimal(text);
    if (!plain || *plain >= k_lone_mark || *plain * factor > static_cast<double>(most.count())) {
        return false;
    }
    into = Metres{half_up(*plain * factor)};
    return true;
}

inline bool plain_length(std::string_view text, const Scale& scale, Metres most,
                         Maybe<Metres>& into) {
    constexpr auto k_most = static_cast<std::int64_t>(k_lone_mark * 1000.0);
    constexpr std::size_t k_shortest_group = 5;
    if (text.empty()) {
        return true;
    }
    if (scale.dots_group && text.size() >= k_shortest_group &&
        text.find('.') != std::string_view::npos) {
        return false;
    }
    const std::int64_t thousandths = plain_thousandths(text);
    if (thousandths < 0 || scale.to_metres == 0) {
        return finer_length(text, scale.factor, most, into);
    }
    const std::int64_t metres = scale.to_metres == 1 ? thousandths : (thousandths + 500) / 1000;
    into = Metres{metres};
    return thousandths < k_most && metres <= most.count();
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
        return Scale{factor,
                     factor == 1000.0 ? 1
                     : factor == 1.0  ? 1000
                                      : 0,
                     decisions_.mark_of(field) == text::DecimalMark::comma};
    };
    plain_.lengths = {scale(Field::distance), scale(Field::ascent), scale(Field::descent)};
    return layout_.dialect == &own() && !commas_ && layout_.has(Field::date) &&
           plain_.other == PlainColumns::k_nowhere;
}

std::string_view RowReader::plain_text(std::uint32_t place) const {
    if (place == PlainColumns::k_nowhere) {
        return {};
    }
    const std::string_view text = without_blanks((*record_)[place]);
    return !text.empty() && text.front() == '\'' ? unguarded(text) : text;
}

bool RowReader::plain_figures(model::PlainEntry::Said& said) const {
    const text::CsvRecord& record = *record_;
    const auto raw = [&](std::uint32_t place) {
        return place == PlainColumns::k_nowhere ? std::string_view{} : record.raw(place);
    };
    const auto& [of_distance, of_ascent, of_descent] = plain_.lengths;
    Maybe<Seconds> duration;
    const bool plain =
        plain_length(raw(plain_.distance), of_distance, limits::k_longest, said.distance) &&
        plain_seconds(raw(plain_.duration), duration) &&
        plain_seconds(raw(plain_.moving), said.moving) &&
        plain_seconds(raw(plain_.elapsed), said.elapsed) &&
        plain_length(raw(plain_.ascent), of_ascent, limits::k_highest_ascent, said.ascent) &&
        plain_length(raw(plain_.descent), of_descent, limits::k_highest_ascent, said.descent) &&
        plain_score(raw(plain_.rpe), limits::k_rpe_max, said.rpe) &&
        plain_pain(raw(plain_.pain), said.pain);
    if (said.distance == Metres{0}) {
        said.distance = std::nullopt;
    }
    add_duration(said, duration);
    return plain;
}

std::optional<model::PlainEntry> RowReader::plain_row() {
    const text::CsvRecord& record = *record_;
    if (record.size() != layout_.names.size() || !record.lies_in_text()) {
        return std::nullopt;
    }
    const auto date = record.raw(plain_.date);
    if (!same_text(date, last_date_) || date.empty()) {
        const auto day = day_from_iso(date);
        if (!day) {
            return std::nullopt;
        }
        last_date_ = date;
        last_moment_ = {*day};
    }
    model::PlainEntry::Said said;
    if (!plain_figures(said) || !plain_run(said)) {
        return std::nullopt;
    }
    if (said.ascent || said.descent) {
        said.ascent_source = model::AscentSource::stated;
    }
    said.line = static_cast<std::uint32_t>(record.first_line());
    said.day = last_moment_.day;
    said.clock = last_moment_.clock;
    said.start = last_moment_.start;
    said.sport = plain_.sport;
    said.athlete = recent_.name(plain_text(plain_.athlete));
    const auto notes = plain_text(plain_.notes);
    said.notes = no_value(notes) ? model::TextId::none : recent_.note(notes);
    return model::PlainEntry{said};
}

}  // namespace soleus::sources::csv
