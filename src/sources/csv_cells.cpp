#include "csv_plain.hpp"
#include "csv_row.hpp"
#include "csv_scores.hpp"
#include "csv_wanted.hpp"
#include "csv_words.hpp"

#include <soleus/model/plausible.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

/// The cells of one row, each judged by the limits of its column; messages say what was wanted.
namespace soleus::sources::csv {
namespace {

namespace limits = model::limits;
using model::Seconds;

}  // namespace

bool RowReader::fail(Field field, std::string message) {
    const auto column = layout_.column(field);
    return fail_at(column < 0 ? 0 : static_cast<std::size_t>(column), std::move(message));
}

bool RowReader::fail_at(std::size_t place, std::string message) {
    culprit_ = std::min(place, record_->size() - 1);
    why_ = std::move(message);
    return false;
}

bool RowReader::body(Entry& entry) {
    std::optional<double> days;
    if (!pains(entry) || !score(Field::rest_days, limits::k_longest_rest.count(), days)) {
        return false;
    }
    if (days) {
        entry.rest_days = Days{static_cast<int>(std::ceil(*days))};
    }
    if (const auto until = cell(Field::rest_until); !no_value(until)) {
        const auto moment = dates_.read(until);
        if (!moment) {
            return fail_number(Field::rest_until);
        }
        const Day last = date::floor<date::days>(moment->wall);
        if (!in_years(moment->wall) || last - entry.day > limits::k_longest_rest) {
            return fail_range(Field::rest_until);
        }
        entry.rest_until = last;
    }
    if (layout_.has(Field::pain_side)) {
        entry.pain_side = recent_.name(text_cell(Field::pain_side));
    }
    if (layout_.has(Field::diagnosis)) {
        const auto said = text_cell(Field::diagnosis);
        entry.diagnosis = no_value(said) ? model::TextId::none : recent_.name(said);
    }
    return true;
}

bool RowReader::measures(Entry& entry) {
    if (!length(Field::distance, entry.distance, limits::k_longest) || !climbs(entry) ||
        !times(entry) || !efforts(entry)) {
        return false;
    }
    if (entry.distance && *entry.distance == Metres{0}) {
        entry.distance = std::nullopt;
    }
    return true;
}

bool RowReader::read_length(Field field, Maybe<Metres>& into, Metres most) {
    const auto text = cell(field);
    const auto mark = decisions_.mark_of(field);
    const bool plain_dots =
        mark != text::DecimalMark::comma || text.find('.') == std::string_view::npos;
    const Field unit_field = field == Field::distance ? Field::distance_unit : Field::climb_unit;
    if (plain_dots && !layout_.has(unit_field)) {
        const auto plain = plain_decimal(text);
        const double metres = plain.value_or(0.0) * factors_[static_cast<std::size_t>(field)];
        if (plain && *plain < k_lone_mark && metres <= static_cast<double>(most.count())) {
            into = Metres{half_up(metres)};
            return true;
        }
    }
    if (no_value(text)) {
        return true;
    }
    Unit in = unit(field);
    if (in == Unit::none) {
        in = field == Field::distance ? decisions_.distance : decisions_.climb;
    }
    if (const auto said = cell(unit_field); !no_value(said)) {
        const Unit named = unit_of(fold(said));
        const bool known = metres_in(named) > 0.0;
        in = known ? named : in;
        if (!known && field == Field::distance) {
            return fail_number(unit_field);
        }
    }
    auto metres = length_in(text, mark, in);
    if (field == Field::distance && metres && in_thousands_of_metres(text)) {
        constexpr double k_as_decimals = 100.0;  // the other mark has parted the thousands already
        *metres *= *metres < k_as_decimals ? 1000.0 : 1.0;
    }
    if (!metres) {
        rest_word_ = field == Field::distance && !traits_.exported && speaks_of_rest(text);
        return rest_word_ || fail_number(field);
    }
    if (*metres < 0.0) {
        const Wanted& w = wanted(field);
        return fail(field, fmt::format("{} is below 0 (got \"{}\", wanted {})", w.label,
                                       shown(text), w.example));
    }
    if (*metres > static_cast<double>(most.count()) + 0.5) {
        return fail_range(field);
    }
    into = Metres{half_up(*metres)};
    return *into <= most || fail_range(field);
}

bool RowReader::climbs(Entry& entry) {
    if (!length(Field::ascent, entry.ascent, limits::k_highest_ascent) ||
        !length(Field::descent, entry.descent, limits::k_highest_ascent)) {
        return false;
    }
    if (entry.ascent || entry.descent) {
        entry.ascent_source = model::AscentSource::stated;
    }
    const auto source = cell(Field::ascent_source);
    if (no_value(source)) {
        return true;
    }
    if (source == "barometer" || source == "gps") {
        entry.ascent_source =
            source == "gps" ? model::AscentSource::gps : model::AscentSource::barometer;
    } else if (source != "stated") {
        return fail_number(Field::ascent_source);
    }
    if (!entry.ascent && !entry.descent) {
        entry.ascent_source = model::AscentSource::none;
    }
    return true;
}

bool RowReader::read_seconds(Field field, Maybe<Seconds>& into) {
    const auto text = cell(field);
    const bool hours_first = decisions_.hours_and_minutes || unit(field) == Unit::h;
    const auto plain = plain_clock(text);
    const bool short_hours = plain && hours_first && std::ranges::count(text, ':') == 1;
    if (plain && !short_hours && *plain <= limits::k_longest_time.count()) {
        into = *plain > 0 ? Maybe<Seconds>{Seconds{*plain}} : Maybe<Seconds>{};
        return true;
    }
    if (no_value(text)) {
        return true;
    }
    const Unit named = unit(field);
    const auto value = short_hours ? std::optional{*plain * 60.0}
                                   : seconds_in(text, decisions_.mark,
                                                named == Unit::none ? decisions_.time : named);
    if (!value) {
        const bool rest = !traits_.exported && speaks_of_rest(text);
        rest_word_ = rest_word_ || rest;
        return rest || fail_number(field);
    }
    if (*value < 0.0) {
        return fail(field, fmt::format("{} is below 0 (got \"{}\", wanted {})", wanted(field).label,
                                       shown(text), wanted(field).example));
    }
    if (*value >= static_cast<double>(limits::k_longest_time.count()) + 0.5) {
        return fail_range(field);
    }
    const Seconds whole{half_up(*value)};
    if (whole == Seconds{0} && *value > 0.0 && !traits_.exported) {
        return fail(field, fmt::format("{} is less than a second (got \"{}\", wanted {})",
                                       wanted(field).label, shown(text), wanted(field).example));
    }
    into = whole > Seconds{0} ? Maybe<Seconds>{whole} : Maybe<Seconds>{};
    return true;
}

bool RowReader::time_in_parts(Maybe<Seconds>& into) {
    const Layout::TimeParts& parts = layout_.time_parts;
    double sum = 0.0;
    const std::array<std::pair<std::optional<std::size_t>, Unit>, 3> in_order{
        {{parts.hours, Unit::h}, {parts.minutes, Unit::min}, {parts.seconds, Unit::s}}};
    for (const auto& [place, unit] : in_order) {
        const auto text = place ? cell_at(*place) : std::string_view{};
        if (no_value(text)) {
            continue;
        }
        const auto value = number_in(text, decisions_.mark);
        if (!value || *value < 0.0) {
            return fail_at(*place, fmt::format("time is no number (got \"{}\", wanted a part of a "
                                               "time such as 47)",
                                               shown(text)));
        }
        sum += *value * seconds_per(unit);
    }
    if (sum > static_cast<double>(limits::k_longest_time.count())) {
        return fail_at(*parts.minutes, "time is outside 0 to 10 days");
    }
    if (const Seconds whole{half_up(sum)}; whole > Seconds{0}) {
        into = whole;
    }
    return true;
}

bool RowReader::times(Entry& entry) {
    Maybe<Seconds> whole;
    const Field general = layout_.has(Field::duration) ? Field::duration : Field::time;
    const bool has_general =
        layout_.has(general) && !(general == Field::time && decisions_.time_is_clock);
    if (!seconds(Field::moving, entry.moving) || !seconds(Field::elapsed, entry.elapsed) ||
        (has_general && !seconds(general, whole)) || !time_in_parts(whole)) {
        return false;
    }
    add_duration(whole, entry.moving, entry.elapsed);
    return true;
}

bool RowReader::read_score(Field field, double most, std::optional<double>& into) {
    const auto text = cell(field);
    into = commas_ ? std::nullopt : plain_decimal(text);
    if (into && *into <= most) {
        return true;
    }
    if (no_value(text)) {
        return true;
    }
    if (field == Field::rpe) {
        const auto said = said_in(text, decisions_.mark);
        if (!said ||
            !(said->words.empty() || tells_effort(said->words) || fold(said->words) == "rpe")) {
            return fail_number(field);
        }
        if (!said->score) {
            row_notes_.efforts.add(*record_, static_cast<std::size_t>(layout_.column(field)));
            return true;
        }
        into = (said->score->least + said->score->most) / 2.0;
    } else {
        into = number_in(text, decisions_.mark);
    }
    if (!into) {
        return fail_number(field);
    }
    return (*into >= 0.0 && *into <= most) || fail_range(field);
}

bool RowReader::efforts(Entry& entry) {
    constexpr double k_any_cadence = 1000.0;
    std::optional<double> rpe;
    std::optional<double> heart_rate;
    std::optional<double> cadence;
    if ((!decisions_.efforts_to_20 && !score(Field::rpe, limits::k_rpe_max, rpe)) ||
        !score(Field::heart_rate, limits::k_heart_rate_max, heart_rate) ||
        !score(Field::cadence, k_any_cadence, cadence)) {
        return false;
    }
    if (rpe && (*rpe > 0.0 || !traits_.exported)) {
        entry.rpe = Exertion{static_cast<std::int32_t>(half_up(*rpe * 1000.0))};
    }
    // A device without the sensor writes 0; only soleus's own log never does.
    const bool zero_is_missing = layout_.dialect != &own();
    if (heart_rate && !(*heart_rate <= 0.0 && zero_is_missing)) {
        if (*heart_rate < limits::k_heart_rate_min) {
            return fail_range(Field::heart_rate);
        }
        entry.heart_rate = static_cast<float>(*heart_rate);
    }
    if (cadence && *cadence > 0.0) {
        constexpr double k_single_foot =
            120.0;  // nobody runs 120 steps a minute with both feet counted, or 240 without
        const bool one_foot =
            (traits_.single_foot || unit(Field::cadence) == Unit::rpm) && *cadence < k_single_foot;
        entry.cadence = static_cast<float>(one_foot ? *cadence * 2.0 : *cadence);
    }
    return true;
}

bool RowReader::sane(const Entry& entry) {
    const auto reason = model::implausible(entry);
    if (!reason) {
        return true;
    }
    for (const Field field : {entry.moving ? Field::moving : Field::elapsed, Field::elapsed,
                              Field::duration, Field::time}) {
        if (!no_value(cell(field))) {
            return fail(field, *reason);
        }
    }
    return fail(Field::distance, *reason);
}

}  // namespace soleus::sources::csv
