#pragma once

#include "csv_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

/// What messages say of a column: its name, what it is not, what was wanted.
namespace soleus::sources::csv {

struct Wanted {
    Field field;
    std::string_view label;
    std::string_view kind;  // what it is not, when it cannot be read
    std::string_view example;
    std::string_view range;
};
// Labels are soleus's own names, whatever the file calls the column: the line above shows its word.
inline constexpr std::array k_wanted{
    Wanted{Field::date, "date", "date that exists", "2026-03-02", "the years 1970 to 2100"},
    Wanted{Field::date_local, "date", "date that exists", "2026-03-02", "the years 1970 to 2100"},
    Wanted{Field::time_of_day, "time", "time of day", "06:13", ""},
    Wanted{Field::time, "time", "time", "h:mm:ss such as 0:47:08", "0 to 10 days"},
    Wanted{Field::distance, "distance", "number", "km such as 12.4", "0 to 500 km"},
    Wanted{Field::distance_unit, "distance unit", "unit", "km, mi or m", ""},
    Wanted{Field::climb_unit, "ascent unit", "unit", "m", ""},
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
           "the years 1970 to 2100 or the 3650 days after its row"},
};

inline const Wanted& wanted(Field field) {
    return *std::find_if(k_wanted.begin(), k_wanted.end(),
                         [&](const Wanted& w) { return w.field == field; });
}

/// What stands in the cell, cut where it is long, at a whole character.
inline std::string shown(std::string_view cell) {
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

inline std::string no_number(Field field, std::string_view cell) {
    const Wanted& w = wanted(field);
    return fmt::format("{} is no {} (got \"{}\", wanted {})", w.label, w.kind, shown(cell),
                       w.example);
}
inline std::string out_of_range(Field field, std::string_view cell) {
    const Wanted& w = wanted(field);
    return fmt::format(
        "{} is outside {} (got \"{}\", wanted {}){}", w.label, w.range, shown(cell), w.example,
        field == Field::rpe ? "; a figure of the 6 to 20 scale must be turned into 0 to 10" : "");
}

}  // namespace soleus::sources::csv
