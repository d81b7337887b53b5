#include "csv_layout.hpp"

#include "csv_memory.hpp"
#include "csv_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace soleus::sources::csv {
namespace {

// Titles of old exports and spreadsheets take a line or two; beyond this it is not a header any
// more.
constexpr std::size_t k_lines_before_header = 20;
constexpr std::size_t k_header_window =
    std::size_t{8} * 1024;  // bytes; most headers are among the first
// Every Strava header since 2022 has at least 86 columns; the first 50 keep their places.
constexpr std::size_t k_strava_width = 50;

using Names = std::vector<HeaderName>;

Names names_of(const text::CsvRecord& record) {
    Names names;
    names.reserve(record.size());
    for (std::size_t i = 0; i < record.size(); ++i) {
        names.push_back(header_name(record[i]));
    }
    return names;
}

bool holds(const Names& names, std::string_view base) {
    return std::any_of(names.begin(), names.end(),
                       [&](const HeaderName& n) { return n.base == base; });
}

bool holds_all(const Names& names, std::string_view signature) {
    while (!signature.empty()) {
        const auto end = std::min(signature.find('|'), signature.size());
        if (!holds(names, signature.substr(0, end))) {
            return false;
        }
        signature.remove_prefix(std::min(end + 1, signature.size()));
    }
    return true;
}

/// Elapsed time, distance, highest heart rate, relative effort and commute come twice, in any
/// language.
bool strava_pattern(const Names& names) {
    constexpr std::array<std::array<std::size_t, 2>, 5> k_twins{
        {{5, 15}, {6, 17}, {7, 30}, {8, 37}, {9, 50}}};
    return names.size() > k_strava_width &&
           std::all_of(k_twins.begin(), k_twins.end(), [&](const auto& twins) {
               return !names[twins[0]].base.empty() && names[twins[0]].base == names[twins[1]].base;
           });
}

const Dialect* exported_dialect(const Names& names) {
    for (const Dialect& dialect : dialects()) {
        for (const auto signature : dialect.signatures) {
            if (holds_all(names, signature)) {
                return &dialect;
            }
        }
    }
    return strava_pattern(names) ? &strava() : nullptr;
}

const Name* find_name(std::span<const Name> table, std::string_view base) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Name& n) { return n.folded == base; });
    return found == table.end() ? nullptr : &*found;
}

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

class Builder {
public:
    Builder(Layout& layout, const Names& names) : layout_{layout}, names_{names} {
        layout_.columns.fill(Layout::k_nowhere);
    }

    void by_position() {
        for (const Position& place : strava_positions()) {
            put(place.field, place.column, place.unit);
        }
    }

    /// Names of an export; what stands by position gives way to what is named.
    void by_name(std::span<const Name> table, bool last_wins, bool over_positions) {
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

    void by_hand() {
        bool all_own = true;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const Name* name = find_name(own().names, names_[i].base);
            all_own = all_own && (name != nullptr || names_[i].base.empty());
            name = name != nullptr ? name : find_name(hand_kept().names, names_[i].base);
            // "Rest" alone may be a tick box; with days in its name it is a prescription.
            const bool tick_box =
                name != nullptr && name->folded == "rest" && names_[i].unit != Unit::days;
            if (name == nullptr || tick_box) {
                continue;
            }
            if (layout_.has(name->field)) {
                layout_.remarks.push_back(
                    fmt::format("column {} (\"{}\") is not read: \"{}\" already tells it", i + 1,
                                layout_.names[i], named(name->field)));
            } else if (place(*name, i) && name->folded == "name") {
                layout_.remarks.emplace_back(
                    "column \"name\" is read as the run's title; call it athlete if it names "
                    "runners");
            }
        }
        layout_.dialect = all_own ? &own() : &hand_kept();
        settle_times();
    }

    void forget_unit(Field field) { layout_.units[static_cast<std::size_t>(field)] = Unit::none; }

private:
    bool place(const Name& name, std::size_t column) {
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

    void put(Field field, std::size_t column, Unit unit) {
        layout_.columns[static_cast<std::size_t>(field)] = static_cast<std::int32_t>(column);
        layout_.units[static_cast<std::size_t>(field)] = unit;
    }

    void move(Field from, Field to) {
        if (layout_.has(from) && !layout_.has(to)) {
            put(to, static_cast<std::size_t>(layout_.column(from)), layout_.unit(from));
        }
        layout_.columns[static_cast<std::size_t>(from)] = Layout::k_nowhere;
    }

    void settle_times() {
        const bool dated = layout_.has(Field::date) || layout_.has(Field::date_local);
        move(Field::start, dated ? Field::time_of_day : Field::date);
        const bool timed = layout_.has(Field::duration) || layout_.has(Field::moving) ||
                           layout_.has(Field::elapsed);
        if (layout_.has(Field::time) && layout_.unit(Field::time) != Unit::none) {
            move(Field::time, Field::duration);
        } else if (timed || !layout_.has(Field::distance)) {
            move(Field::time, Field::time_of_day);
        }
    }

    std::string named(Field field) const {
        return layout_.names[static_cast<std::size_t>(layout_.column(field))];
    }

    Layout& layout_;
    const Names& names_;
};

bool dated(const Layout& layout) {
    return layout.has(Field::date) || layout.has(Field::date_local);
}

bool tells_something(const Layout& layout) {
    constexpr std::array k_something{Field::distance,  Field::moving,     Field::elapsed,
                                     Field::duration,  Field::time,       Field::pain,
                                     Field::pain_site, Field::rest_days,  Field::rest_until,
                                     Field::diagnosis, Field::description};
    return std::any_of(k_something.begin(), k_something.end(),
                       [&](Field f) { return layout.has(f); });
}

/// Steps, sleep, resting pulse: a row is a day, not a run.
bool daily_totals(const Names& names, const Layout& layout) {
    constexpr std::array<std::string_view, 22> k_daily{"steps",
                                                       "total steps",
                                                       "step count",
                                                       "floors",
                                                       "minutes sedentary",
                                                       "minutes very active",
                                                       "sleep",
                                                       "sleep score",
                                                       "resting hr",
                                                       "resting heart rate",
                                                       "restinghr",
                                                       "hrv",
                                                       "body battery",
                                                       "stress",
                                                       "readiness",
                                                       "sleepsecs",
                                                       "calories burned",
                                                       "active energy burned",
                                                       "basal energy burned",
                                                       "apple stand time",
                                                       "ctl",
                                                       "atl"};
    const bool says_day =
        std::any_of(k_daily.begin(), k_daily.end(), [&](auto word) { return holds(names, word); });
    const bool says_run = layout.has(Field::sport) || layout.has(Field::kind) ||
                          layout.has(Field::moving) || layout.has(Field::elapsed) ||
                          layout.has(Field::duration) || layout.has(Field::time) ||
                          layout.has(Field::pain) || layout.has(Field::title);
    return says_day && !says_run;
}

std::size_t known_columns(const Layout& layout) {
    return static_cast<std::size_t>(std::count_if(layout.columns.begin(), layout.columns.end(),
                                                  [](std::int32_t column) { return column >= 0; }));
}

/// Of Strava's two distances the first is for display, in km or metres; a file cut down to one has
/// that, and its times tell which.
bool said_once(const Names& names, const Layout& layout) {
    const auto& name = names[static_cast<std::size_t>(layout.column(Field::distance))].base;
    return std::count_if(names.begin(), names.end(),
                         [&](const HeaderName& n) { return n.base == name; }) == 1;
}

Layout layout_of(const text::CsvRecord& record, const Names& names) {
    Layout layout;
    for (std::size_t i = 0; i < record.size(); ++i) {
        layout.names.emplace_back(trimmed(record[i]));
    }
    Builder builder{layout, names};
    layout.dialect = exported_dialect(names);
    if (layout.dialect == nullptr) {
        builder.by_hand();
        return layout;
    }
    const bool positional = layout.dialect == &strava() && strava_pattern(names);
    if (positional) {
        builder.by_position();
    }
    builder.by_name(layout.dialect->names, layout.dialect->traits.last_of_repeated, positional);
    if (layout.dialect == &strava() && layout.has(Field::distance) && said_once(names, layout)) {
        builder.forget_unit(Field::distance);
    }
    return layout;
}

std::variant<Layout, NoLayout> find_with(std::string_view beginning, char delimiter) {
    NoLayout none;
    Memory memory{beginning};
    text::CsvReader reader{memory, k_header_window};
    reader.set_delimiter(delimiter);
    text::CsvRecord record;
    try {
        for (std::size_t i = 0; i < k_lines_before_header && reader.next(record); ++i) {
            const Names names = names_of(record);
            Layout layout = layout_of(record, names);
            layout.delimiter = delimiter;
            layout.header_record = i;
            layout.header_line = record.first_line();
            if (dated(layout) && daily_totals(names, layout)) {
                return NoLayout{
                    "looks like daily totals (steps, sleep, pulse), not a list of runs; export the "
                    "activities instead",
                    layout.header_line, "daily totals"};
            }
            if (known_columns(layout) < 2) {
                continue;
            }
            if (dated(layout) && tells_something(layout)) {
                return layout;
            }
            if (none.why.empty()) {
                none.why = dated(layout) ? "no column tells a distance, a time or pain (wanted "
                                           "names such as distance_km, duration, "
                                           "pain); name the columns in the first line"
                                         : "no column tells the date, and a run without a day "
                                           "cannot be counted (wanted a column "
                                           "named date); export the list with its dates";
                none.line = layout.header_line;
            }
        }
    } catch (const text::SyntaxError&) {
        // The whole file is read with its own reader later, which says where the syntax breaks.
    }
    return none;
}

}  // namespace

std::variant<Layout, NoLayout> find_layout(std::string_view beginning) {
    const char guess = text::guess_delimiter(beginning);
    auto first = find_with(beginning, guess);
    if (std::holds_alternative<Layout>(first)) {
        return first;
    }
    for (const char delimiter : {',', ';', '\t'}) {
        auto other = delimiter == guess ? first : find_with(beginning, delimiter);
        if (std::holds_alternative<Layout>(other)) {
            return other;
        }
        if (std::get<NoLayout>(first).why.empty()) {
            first = std::move(other);
        }
    }
    return first;
}

}  // namespace soleus::sources::csv
