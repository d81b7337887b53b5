#include "csv_layout.hpp"

#include "csv_columns.hpp"
#include "csv_memory.hpp"
#include "csv_words.hpp"

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

bool dated(const Layout& layout) {
    return layout.has(Field::date) || layout.has(Field::date_local);
}

bool tells_something(const Layout& layout) {
    constexpr std::array k_something{Field::distance,  Field::moving,     Field::elapsed,
                                     Field::duration,  Field::time,       Field::pain,
                                     Field::pain_site, Field::rest_days,  Field::rest_until,
                                     Field::diagnosis, Field::description};
    return !layout.maybe_pain.empty() || layout.time_parts.any() ||
           std::any_of(k_something.begin(), k_something.end(),
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

/// A row is a week, with a column for each of its days.
bool week_grid(const Names& names) {
    using Week = std::array<std::string_view, 7>;
    constexpr std::array<Week, 9> k_weeks{
        {{"mon", "tue", "wed", "thu", "fri", "sat", "sun"},
         {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
         {"mo", "di", "mi", "do", "fr", "sa", "so"},
         {"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"},
         {"lun", "mar", "mer", "jeu", "ven", "sam", "dim"},
         {"lun", "mar", "mie", "jue", "vie", "sab", "dom"},
         {"lun", "mar", "mer", "gio", "ven", "sab", "dom"},
         {"seg", "ter", "qua", "qui", "sex", "sab", "dom"},
         {"ma", "di", "wo", "do", "vr", "za", "zo"}}};
    constexpr std::ptrdiff_t k_most_of_a_week = 5;
    return std::ranges::any_of(k_weeks, [&](const Week& week) {
        return std::ranges::count_if(week, [&](auto day) { return holds(names, day); }) >=
               k_most_of_a_week;
    });
}

std::size_t known_columns(const Layout& layout) {
    const auto known = std::count_if(layout.columns.begin(), layout.columns.end(),
                                     [](std::int32_t column) { return column >= 0; });
    return static_cast<std::size_t>(known) + layout.maybe_pain.size() +
           (layout.time_parts.any() ? 1U : 0U);
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
    Columns columns{layout, names};
    layout.dialect = exported_dialect(names);
    if (layout.dialect == nullptr) {
        columns.by_hand();
        return layout;
    }
    const bool positional = layout.dialect == &strava() && strava_pattern(names);
    if (positional) {
        columns.by_position();
    }
    columns.by_name(layout.dialect->names, layout.dialect->traits.last_of_repeated, positional);
    if (layout.dialect == &strava() && layout.has(Field::distance) && said_once(names, layout)) {
        columns.forget_unit(Field::distance);
    }
    columns.added_by_hand();
    return layout;
}

/// A line of units below the names ("", "km", "h:m:s", "m"), as spreadsheets have it: no figure
/// stands in it, and nothing but units and forms in the columns that are read.
bool takes_units(Layout& layout, const text::CsvRecord& record) {
    auto units = layout.units;
    bool any = false;
    for (std::size_t field = 1; field < k_fields; ++field) {
        const auto column = layout.columns[field];
        if (column < 0 || static_cast<std::size_t>(column) >= record.size()) {
            continue;
        }
        std::string cell = fold(record[static_cast<std::size_t>(column)]);
        std::erase_if(cell, [](char c) { return c == '(' || c == ')' || c == '[' || c == ']'; });
        const Unit unit = unit_of(cell);
        const bool form = cell.empty() || cell.find_first_of(":-/") != std::string::npos;
        if ((unit == Unit::none && !form) || !fits(static_cast<Field>(field), unit)) {
            return false;
        }
        if (unit != Unit::none && units[field] == Unit::none) {
            units[field] = unit;
        }
        any = any || unit != Unit::none;
    }
    for (std::size_t i = 0; i < record.size(); ++i) {
        if (record[i].find_first_of("0123456789") != std::string_view::npos) {
            return false;
        }
    }
    if (any) {
        layout.units = units;
        ++layout.header_record;
    }
    return any;
}

void look_for_units(Layout& layout, text::CsvReader& reader) {
    text::CsvRecord record;
    try {
        (void)(reader.next(record) && takes_units(layout, record));
    } catch (const text::SyntaxError&) {
        // The sample may end inside a quote; the reading proper says where the syntax breaks.
    }
}

std::variant<Layout, NoLayout> find_with(std::string_view beginning, char delimiter) {
    NoLayout none;
    Memory memory{beginning};
    text::CsvReader reader{memory, k_header_window};
    reader.set_delimiter(delimiter);
    text::CsvRecord record;
    try {
        for (std::size_t i = 0; i < k_lines_before_header && reader.next(record); ++i) {
            Names names = names_of(record);
            const bool grid = week_grid(names);
            if (grid) {  // "Mi" is a Wednesday
                std::ranges::replace_if(
                    names, [](const HeaderName& name) { return name.base == "mi"; }, HeaderName{});
            }
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
            if (grid && dated(layout) && !layout.has(Field::distance)) {
                return NoLayout{
                    "has a column for each day of the week; give each run a row of its own, with "
                    "columns such as date and distance_km",
                    record.first_line(), "a table of weeks"};
            }
            if (known_columns(layout) < 2) {
                continue;
            }
            if (dated(layout) && tells_something(layout)) {
                if (layout.dialect == &hand_kept() || layout.dialect == &own()) {
                    look_for_units(layout, reader);
                }
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
