#include "csv_row.hpp"
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
using text::DecimalMark;

struct Wanted {
    Field field;
    std::string_view label;
    std::string_view kind;  // what it is not, when it cannot be read
    std::string_view example;
    std::string_view range;
};
// Labels are soleus's own names, whatever the file calls the column: the line above shows its word.
constexpr std::array k_wanted{
    Wanted{Field::date, "date", "date that exists", "2026-03-02", "the years 1970 to 2100"},
    Wanted{Field::date_local, "date", "date that exists", "2026-03-02", "the years 1970 to 2100"},
    Wanted{Field::time_of_day, "time", "time of day", "06:13", ""},
    Wanted{Field::time, "time", "time", "h:mm:ss such as 0:47:08", "0 to 10 days"},
    Wanted{Field::distance, "distance", "number", "km such as 12.4", "0 to 500 km"},
    Wanted{Field::distance_unit, "distance unit", "unit", "km, mi or m", ""},
    Wanted{Field::moving, "moving time", "time", "h:mm:ss such as 0:47:08", "0 to 10 days"},
    Wanted{Field::elapsed, "elapsed time", "time", "h:mm:ss such as 0:47:08", "0 to 10 days"},
    Wanted{Field::duration, "duration", "time", "h:mm:ss such as 0:47:08", "0 to 10 days"},
    Wanted{Field::ascent, "ascent", "number", "m such as 310", "0 to 20000 m"},
    Wanted{Field::descent, "descent", "number", "m such as 310", "0 to 20000 m"},
    Wanted{Field::ascent_source, "ascent source", "source", "stated, barometer or gps", ""},
    Wanted{Field::rpe, "rpe", "number", "0 to 10 such as 4", "0 to 10"},
    Wanted{Field::heart_rate, "heart rate", "number", "beats a minute such as 146", "25 to 250"},
    Wanted{Field::cadence, "cadence", "number", "steps a minute such as 172", "0 to 1000"},
    Wanted{Field::pain, "pain", "number", "0 to 10 such as 3", "0 to 10"},
    Wanted{Field::rest_days, "rest_days", "number", "days such as 7", "0 to 3650 days"},
    Wanted{Field::rest_until, "rest_until", "date that exists", "2026-03-09",
           "the years 1970 to 2100"},
};

const Wanted& wanted(Field field) {
    return *std::find_if(k_wanted.begin(), k_wanted.end(),
                         [&](const Wanted& w) { return w.field == field; });
}

/// What stands in the cell, cut where it is long, at a whole character.
std::string shown(std::string_view cell) {
    constexpr std::size_t k_longest = 40;
    if (cell.size() <= k_longest) {
        return std::string{cell};
    }
    std::size_t end = k_longest;
    while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string{cell.substr(0, end)} + "...";
}

bool in_years(date::local_time<std::chrono::milliseconds> wall) {
    const auto year = static_cast<int>(date::year_month_day{date::floor<date::days>(wall)}.year());
    return year >= limits::k_first_year && year <= 2100;
}

}  // namespace

bool RowReader::fail(Field field, std::string message) {
    const auto column = layout_.column(field);
    culprit_ = column < 0 ? 0 : std::min(static_cast<std::size_t>(column), record_->size() - 1);
    why_ = std::move(message);
    return false;
}

bool RowReader::fail_number(Field field) {
    const Wanted& w = wanted(field);
    return fail(field, fmt::format("{} is no {} (got \"{}\", wanted {})", w.label, w.kind,
                                   shown(cell(field)), w.example));
}

bool RowReader::fail_range(Field field) {
    const Wanted& w = wanted(field);
    const bool borg = field == Field::rpe;
    return fail(
        field,
        fmt::format("{} is outside {} (got \"{}\", wanted {}){}", w.label, w.range,
                    shown(cell(field)), w.example,
                    borg ? "; a figure of the 6 to 20 scale must be turned into 0 to 10" : ""));
}

bool RowReader::date(Entry& entry) {
    const bool local = layout_.has(Field::date_local);
    const Field field = local ? Field::date_local : Field::date;
    const auto text = cell(field);
    auto moment = dates_.read(text);
    if (local && !moment) {
        constexpr std::size_t k_epoch_ms_digits = 13;
        const auto epoch =
            text.size() == k_epoch_ms_digits ? text::whole_number(text) : std::nullopt;
        if (epoch) {
            moment = text::Moment{
                date::local_time<std::chrono::milliseconds>{std::chrono::milliseconds{*epoch}},
                true,
                {}};
        }
    }
    if (!moment && !decisions_.order && Dates::open_order(text)) {
        return fail(
            field,
            fmt::format(
                "date may have its day or its month first (got \"{}\"); say --date-order dmy or "
                "--date-order mdy",
                shown(text)));
    }
    if (!moment) {
        return fail_number(field);
    }
    if (!in_years(moment->wall)) {
        return fail_range(field);
    }
    entry.day = date::floor<date::days>(moment->wall);
    day_ = entry.day;
    if (moment->has_time) {
        entry.start = std::chrono::duration_cast<Seconds>(moment->wall - entry.day);
        const bool zulu = moment->offset && *moment->offset == std::chrono::minutes{0};
        entry.clock = !local && (zulu || (traits_.utc && !moment->offset)) ? model::Clock::utc
                                                                           : model::Clock::local;
    }
    return true;
}

bool RowReader::start_time(Entry& entry) {
    const Field field = decisions_.time_is_clock ? Field::time : Field::time_of_day;
    const auto text = cell(field);
    if (no_value(text) || entry.start) {
        return true;
    }
    const auto clock = clock_in(text);
    if (!clock) {
        return fail(field,
                    fmt::format("time is no time of day (got \"{}\", wanted 06:13)", shown(text)));
    }
    entry.start = std::chrono::duration_cast<Seconds>(*clock);
    entry.clock = model::Clock::local;
    return true;
}

bool RowReader::body(Entry& entry) {
    std::optional<double> pain;
    std::optional<double> days;
    constexpr double k_ten_years = 3650.0;
    if (!score(Field::pain, limits::k_pain_max, pain) ||
        !score(Field::rest_days, k_ten_years, days)) {
        return false;
    }
    if (pain) {
        entry.pain = PainScore{static_cast<std::int32_t>(std::ceil(*pain))};
    }
    if (days) {
        entry.rest_days = Days{static_cast<int>(std::ceil(*days))};
    }
    if (const auto until = cell(Field::rest_until); !no_value(until)) {
        const auto moment = dates_.read(until);
        if (!moment) {
            return fail_number(Field::rest_until);
        }
        if (!in_years(moment->wall)) {
            return fail_range(Field::rest_until);
        }
        entry.rest_until = date::floor<date::days>(moment->wall);
    }
    if (layout_.has(Field::pain_site)) {
        entry.pain_site = once(text_cell(Field::pain_site));
    }
    if (layout_.has(Field::pain_side)) {
        entry.pain_side = once(text_cell(Field::pain_side));
    }
    if (layout_.has(Field::diagnosis)) {
        const auto said = text_cell(Field::diagnosis);
        entry.diagnosis = no_value(said) ? model::TextId::none : once(said);
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

bool RowReader::length(Field field, Maybe<Metres>& into, Metres most) {
    const auto text = cell(field);
    if (no_value(text)) {
        return true;
    }
    Unit in = unit(field);
    if (in == Unit::none) {
        in = field == Field::distance ? decisions_.distance : decisions_.climb;
    }
    if (const auto said = cell(Field::distance_unit); field == Field::distance && !no_value(said)) {
        in = unit_of(fold(said));
        if (metres_in(in) <= 0.0) {
            return fail_number(Field::distance_unit);
        }
    }
    const auto metres = length_in(text, decisions_.mark, in);
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

bool RowReader::seconds(Field field, Maybe<Seconds>& into) {
    const auto text = cell(field);
    if (no_value(text)) {
        return true;
    }
    const auto value = seconds_in(text, decisions_.mark, unit(field));
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
    into = whole > Seconds{0} ? Maybe<Seconds>{whole} : Maybe<Seconds>{};
    return true;
}

bool RowReader::times(Entry& entry) {
    Maybe<Seconds> whole;
    const Field general = layout_.has(Field::duration) ? Field::duration : Field::time;
    const bool has_general =
        layout_.has(general) && !(general == Field::time && decisions_.time_is_clock);
    if (!seconds(Field::moving, entry.moving) || !seconds(Field::elapsed, entry.elapsed) ||
        (has_general && !seconds(general, whole))) {
        return false;
    }
    if (whole && !entry.elapsed) {
        entry.elapsed = whole;
    } else if (whole && !entry.moving) {
        entry.moving = whole;
    }
    return true;
}

bool RowReader::score(Field field, double most, std::optional<double>& into) {
    const auto text = cell(field);
    if (no_value(text)) {
        return true;
    }
    const bool of_ten = field == Field::rpe || field == Field::pain;
    into = of_ten ? score_in(text, decisions_.mark) : number_in(text, decisions_.mark);
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
    if (!score(Field::rpe, limits::k_rpe_max, rpe) ||
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
