#include "csv_columns.hpp"

#include "csv_beside_names.hpp"
#include "csv_pain_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace soleus::sources::csv {
namespace {

const Name* find_name(std::span<const Name> table, std::string_view base) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Name& n) { return n.folded == base; });
    return found == table.end() ? nullptr : &*found;
}

bool is_own(const Name* name) {
    const auto table = own().names;
    return std::any_of(table.begin(), table.end(), [&](const Name& n) { return &n == name; });
}

/// "Rest" alone may be one; with days in its name it is a prescription.
bool is_tick_box(const Name& name, Unit unit) {
    return name.folded == "rest" && unit != Unit::days;
}

/// Beside an export a column is somebody's own where no service has one of that name: what tells of
/// the body, whose run it was, and under soleus's own names the effort and the climb.
bool may_be_added(const Name& name, Unit unit) {
    switch (name.field) {
        case Field::pain:
        case Field::pain_site:
        case Field::pain_side:
        case Field::rest_until:
        case Field::diagnosis:
            return true;
        case Field::rest_days:
            return !is_tick_box(name, unit);
        case Field::athlete:
        case Field::rpe:
        case Field::ascent:
        case Field::descent:
            return is_own(&name);
        default:
            return false;
    }
}

/// "Name" may be a run's or a runner's.
bool may_name_runners(const Name& name) {
    constexpr std::array<std::string_view, 7> k_words{"name",   "namn", "navn", "naam",
                                                      "nombre", "nom",  "nome"};
    return std::ranges::find(k_words, name.folded) != k_words.end();
}

}  // namespace

bool fits(Field field, Unit unit) {
    switch (field) {
        case Field::distance:
            return unit == Unit::none || (unit >= Unit::km && unit <= Unit::cm);
        case Field::ascent:
        case Field::descent:
            return unit == Unit::none || (unit >= Unit::m && unit <= Unit::cm);
        case Field::moving:
        case Field::elapsed:
        case Field::duration:
        case Field::time:
            return unit == Unit::none || (unit >= Unit::s && unit <= Unit::ms);
        case Field::rest_days:
            return unit == Unit::none || unit == Unit::days;
        case Field::heart_rate:
            return unit == Unit::none || unit == Unit::bpm;
        case Field::treadmill:
            return unit == Unit::none;
        case Field::cadence:
            return unit == Unit::none || (unit >= Unit::bpm && unit <= Unit::rpm);
        default:
            return true;
    }
}

Columns::Columns(Layout& layout, Names names) : layout_{layout}, names_{std::move(names)} {
    layout_.columns.fill(Layout::k_nowhere);
}

void Columns::by_position() {
    for (const Position& place : strava_positions()) {
        put(place.field, place.column, place.unit);
    }
}

void Columns::by_name(std::span<const Name> table, bool last_wins, bool over_positions) {
    std::array<const Name*, k_fields> taken_by{};
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const Name* name = find_name(table, names_[i].base);
        if (name == nullptr) {
            continue;
        }
        const auto at = static_cast<std::size_t>(name->field);
        const bool again = taken_by[at] == name && last_wins;
        const bool is_free =
            taken_by[at] == nullptr && (over_positions || !layout_.has(name->field));
        if ((is_free || again) && place(*name, i)) {
            taken_by[at] = name;
        }
    }
}

void Columns::by_hand() {
    find_time_parts();
    bool all_own = true;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const Name* name = hand_given(i);
        all_own = all_own && (names_[i].base.empty() || is_own(name));
        if (name == nullptr && !names_[i].base.empty()) {
            unknown_.push_back(i);
        }
        if (name == nullptr || is_tick_box(*name, names_[i].unit)) {
            continue;
        }
        if (is_second_pain(*name)) {
            add_pain(i);
        } else if (layout_.has(name->field)) {
            remark_on_second(i, name->field);
        } else if (place(*name, i) && may_name_runners(*name)) {
            layout_.maybe_athlete = i;
        }
    }
    layout_.dialect = all_own ? &own() : &hand_kept();
    distance_by_unit();
    settle_times();
    find_pains();
    remark_on_unknown();
    remark_on_pain();
    remark_on_names();
    remark_on_lengths();
}

void Columns::added_by_hand() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (layout_.reads(i) || names_[i].base.empty()) {
            continue;
        }
        const Name* name = hand_given(i);
        if (name == nullptr) {
            unknown_.push_back(i);
        } else if (name->field == Field::description) {
            add_notes(*name, i);
        } else if (is_second_pain(*name)) {
            add_pain(i);
        } else if (may_be_added(*name, names_[i].unit) && !layout_.has(name->field)) {
            (void)place(*name, i);
        }
    }
    find_pains();
    remark_on_pain();
}

/// Beside the export's own description, as private notes are.
void Columns::add_notes(const Name& name, std::size_t column) {
    const Field field = layout_.has(Field::description) ? Field::private_note : Field::description;
    if (layout_.has(field)) {
        remark_on_second(column, field);
    } else {
        (void)place({name.folded, field}, column);
    }
}

/// By the name as it stands, then without the sign at its end ("Höhenmeter -"), then by its words
/// alone: "distance-km", "Dist.", "movingTime".
const Name* Columns::named_by_hand(std::size_t column) {
    const auto known = [](std::string_view base) {
        const Name* name = find_name(own().names, base);
        return name != nullptr ? name : find_name(hand_kept().names, base);
    };
    if (names_[column].base.empty()) {
        return nullptr;
    }
    if (const Name* name = known(names_[column].base)) {
        return name;
    }
    for (HeaderName other :
         {without_sign(names_[column]), header_name(words_apart(layout_.names[column]))}) {
        if (const Name* name = known(other.base)) {
            names_[column] = std::move(other);
            return name;
        }
    }
    return nullptr;
}

const Name* Columns::hand_given(std::size_t column) {
    const Name* name = named_by_hand(column);
    return name != nullptr ? meant_as(*name, column) : nullptr;
}

/// None, and a remark, where the column's name says that it tells something else.
const Name* Columns::meant_as(const Name& name, std::size_t column) {
    const Meant meant = meant_by(names_[column], name);
    if (meant.name == nullptr) {
        names_[column] = {};  // spoken of already
        layout_.remarks.push_back(fmt::format("column {} (\"{}\") is not read: {}", column + 1,
                                              layout_.names[column], meant.why_not));
    }
    return meant.name;
}

/// "h" and "min" side by side: read alone, the minutes are the whole time.
void Columns::find_time_parts() {
    constexpr std::array<std::string_view, 9> k_hours{"h",      "hours", "std", "std.", "stunden",
                                                      "heures", "horas", "ore", "uren"};
    constexpr std::array<std::string_view, 8> k_minutes{"min",     "min.",    "mins",    "minute",
                                                        "minutes", "minuten", "minutos", "minuti"};
    constexpr std::array<std::string_view, 9> k_seconds{
        "s", "sec", "secs", "sek", "seconds", "sekunden", "secondes", "segundos", "secondi"};
    const auto is = [&](std::size_t column, const auto& words) {
        return column < names_.size() &&
               std::ranges::find(words, names_[column].base) != words.end();
    };
    Layout::TimeParts parts;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (!parts.any() && is(i, k_minutes)) {
            const bool hours = i > 0 && is(i - 1, k_hours);
            // "S" alone may be anything: a shoe, a score.
            const bool seconds = is(i + 1, k_seconds) && (hours || names_[i + 1].base != "s");
            parts = {hours ? std::optional{i - 1} : std::nullopt, i,
                     seconds ? std::optional{i + 1} : std::nullopt};
        } else if (!is(i, k_hours) && !is(i, k_seconds)) {
            const Name* name = named_by_hand(i);
            if (name != nullptr &&
                (name->field == Field::duration || name->field == Field::moving ||
                 name->field == Field::elapsed)) {
                return;  // the parts are of a pace, or say it again
            }
        }
    }
    if (!parts.any() || !(parts.hours || parts.seconds)) {
        return;
    }
    for (const auto& part : {parts.hours, parts.minutes, parts.seconds}) {
        if (part) {
            names_[*part] = {};
        }
    }
    layout_.time_parts = parts;
}

/// "Run (km)" in a table that calls nothing a distance.
void Columns::distance_by_unit() {
    constexpr std::array<std::string_view, 16> k_runs{
        "run",   "running", "ran",     "actual",  "lauf",   "laufen", "gelaufen",  "course",
        "corsa", "carrera", "corrida", "lopning", "loping", "lob",    "hardlopen", "juoksu"};
    for (std::size_t i = 0; i < names_.size() && !layout_.has(Field::distance); ++i) {
        const Unit unit = names_[i].unit;
        if ((unit == Unit::km || unit == Unit::mi) &&
            std::ranges::find(k_runs, names_[i].base) != k_runs.end()) {
            put(Field::distance, i, unit);
            std::erase(unknown_, i);
        }
    }
}

void Columns::add_pain(std::size_t column) {
    const bool names_site = pain_name(layout_.names[column]) == PainName::at_site;
    layout_.maybe_pain.push_back({column, names_site});
}

/// A place of the body with figures below it is pain as often as not: the cells will tell.
void Columns::find_pains() {
    std::erase_if(unknown_, [&](std::size_t i) {
        static constexpr Name k_pain{"pain", Field::pain};
        const bool candidate = pain_name(layout_.names[i]) != PainName::other;
        if (candidate && meant_as(k_pain, i) != nullptr) {
            add_pain(i);
        }
        return candidate;
    });
    std::ranges::sort(layout_.maybe_pain, {}, &PainColumn::place);
    layout_.pain_names_site =
        layout_.has(Field::pain) &&
        pain_name(layout_.names[static_cast<std::size_t>(layout_.column(Field::pain))]) ==
            PainName::at_site;
}

bool Columns::place(const Name& name, std::size_t column) {
    const Unit written = names_[column].unit;
    const bool cadence_in_steps = name.field == Field::cadence && written == Unit::foreign;
    if (!fits(name.field, written) && !cadence_in_steps) {
        layout_.remarks.push_back(
            fmt::format("column {} (\"{}\") is not read: its unit is none for that", column + 1,
                        layout_.names[column]));
        return false;
    }
    put(name.field, column, written == Unit::none ? name.unit : written);
    return true;
}

void Columns::put(Field field, std::size_t column, Unit unit) {
    layout_.columns[static_cast<std::size_t>(field)] = static_cast<std::int32_t>(column);
    layout_.units[static_cast<std::size_t>(field)] = unit;
}

void Columns::move(Field from, Field to) {
    if (layout_.has(from) && !layout_.has(to)) {
        put(to, static_cast<std::size_t>(layout_.column(from)), layout_.unit(from));
    }
    layout_.columns[static_cast<std::size_t>(from)] = Layout::k_nowhere;
}

void Columns::settle_times() {
    const bool dated = layout_.has(Field::date) || layout_.has(Field::date_local);
    move(Field::start, dated ? Field::time_of_day : Field::date);
    const bool timed =
        layout_.has(Field::duration) || layout_.has(Field::moving) || layout_.has(Field::elapsed);
    if (layout_.has(Field::time) && layout_.unit(Field::time) != Unit::none) {
        move(Field::time, Field::duration);
    } else if (timed || !layout_.has(Field::distance)) {
        move(Field::time, Field::time_of_day);
    }
}

}  // namespace soleus::sources::csv
