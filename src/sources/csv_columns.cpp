#include "csv_columns.hpp"

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
    constexpr std::array<std::string_view, 3> k_words{"name", "namn", "navn"};
    return std::ranges::find(k_words, name.folded) != k_words.end();
}

/// Halves of names: neither tells one runner from another.
constexpr std::array<std::string_view, 15> k_halves_of_names{
    "first name", "firstname",   "given name", "last name", "lastname",
    "surname",    "family name", "vorname",    "nachname",  "prenom",
    "apellido",   "apellidos",   "cognome",    "voornaam",  "achternaam"};

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
}

void Columns::added_by_hand() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (taken(i) || names_[i].base.empty()) {
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

void Columns::remark_on_second(std::size_t column, Field field) {
    const auto& first = layout_.names[static_cast<std::size_t>(layout_.column(field))];
    layout_.remarks.push_back(fmt::format("column {} (\"{}\") is not read: \"{}\" already tells it",
                                          column + 1, layout_.names[column], first));
}

bool Columns::taken(std::size_t column) const {
    return std::find(layout_.columns.begin(), layout_.columns.end(),
                     static_cast<std::int32_t>(column)) != layout_.columns.end();
}

/// By the name as it stands, then by its words alone: "distance-km", "Dist.", "movingTime".
const Name* Columns::hand_given(std::size_t column) {
    const auto known = [](std::string_view base) {
        const Name* name = find_name(own().names, base);
        return name != nullptr ? name : find_name(hand_kept().names, base);
    };
    if (const Name* name = known(names_[column].base)) {
        return name;
    }
    HeaderName spread = header_name(words_apart(layout_.names[column]));
    const Name* name = known(spread.base);
    if (name != nullptr) {
        names_[column] = std::move(spread);
    }
    return name;
}

/// A log without distances may have them in one of these.
void Columns::remark_on_unknown() {
    constexpr std::size_t k_named = 5;
    const bool timed = layout_.has(Field::duration) || layout_.has(Field::moving) ||
                       layout_.has(Field::elapsed) || layout_.has(Field::time);
    std::vector<std::string_view> missing;
    std::vector<std::string_view> wanted;
    const auto miss = [&](bool is_there, std::string_view what, std::string_view name) {
        if (!is_there) {
            missing.push_back(what);
            wanted.push_back(name);
        }
    };
    miss(layout_.has(Field::distance), "distance", "distance_km");
    miss(timed, "time", "duration");
    miss(layout_.has(Field::ascent), "ascent", "ascent_m");
    // A score without a site counts as the calf's.
    const bool pain_of_no_place = (layout_.has(Field::pain) && !layout_.pain_names_site) ||
                                  std::ranges::any_of(layout_.maybe_pain, [](const auto& column) {
                                      return !column.names_site;
                                  });
    miss(layout_.has(Field::pain_site) || !pain_of_no_place, "site of the pain", "pain_site");
    if (missing.empty() || unknown_.empty()) {
        return;
    }
    std::string names;
    for (std::size_t i = 0; i < unknown_.size() && i < k_named; ++i) {
        names += fmt::format("{}\"{}\"", i > 0 ? ", " : "", layout_.names[unknown_[i]]);
    }
    layout_.remarks.push_back(fmt::format(
        "no column tells the {}, and these are not understood: {}{}; call the one that does {}",
        fmt::join(missing, " or the "), names, unknown_.size() > k_named ? ", ..." : "",
        fmt::join(wanted, " or ")));
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
        const bool candidate = pain_name(layout_.names[i]) != PainName::other;
        if (candidate) {
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

/// What tells of pain is what a runner would least want passed over.
void Columns::remark_on_pain() {
    for (const std::size_t i : unknown_) {
        if (speaks_of_pain(names_[i].base)) {
            layout_.remarks.push_back(not_read_as_pain(i, layout_.names[i]));
        }
    }
}

/// A team whose names are passed over would count as one runner.
void Columns::remark_on_names() {
    if (layout_.has(Field::athlete)) {
        return;
    }
    for (const std::size_t i : unknown_) {
        if (std::ranges::find(k_halves_of_names, names_[i].base) != k_halves_of_names.end()) {
            layout_.remarks.push_back(
                fmt::format("column {} (\"{}\") is not read, so all rows count as one runner's; "
                            "name them in one column, athlete",
                            i + 1, layout_.names[i]));
            return;
        }
    }
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
