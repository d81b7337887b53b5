#pragma once

#include <soleus/text/csv.hpp>
#include <soleus/text/moment.hpp>
#include <soleus/text/number.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// What the columns of a run log are called, and what a file's header turned out to be.
namespace soleus::sources::csv {

/// What a column tells. `start` is a day where the file has no other date column, else a time of
/// day; `time` is a time of day where another column holds the duration (layout.cpp decides).
/// `kind` is a hand-kept type column: a sport where it names one, else the kind of session.
enum class Field : std::uint8_t {
    none,
    date,
    date_local,  ///< the runner's wall clock, whatever zone letter stands behind it
    start,
    time,
    time_of_day,
    athlete,
    sport,
    kind,
    treadmill,
    distance,
    distance_unit,
    climb_unit,
    moving,
    elapsed,
    duration,
    ascent,
    descent,
    ascent_source,
    rpe,
    heart_rate,
    cadence,
    pain,
    pain_site,
    pain_side,
    rest_days,
    rest_until,
    diagnosis,
    workout,
    shoe,
    description,
    private_note,
    title,
    source,
    gpx_name,
    stride,
    pace,
};
inline constexpr std::size_t k_fields = static_cast<std::size_t>(Field::pace) + 1;

enum class Unit : std::uint8_t {
    none,
    km,
    mi,
    m,
    yd,
    ft,
    cm,
    s,
    min,
    h,
    ms,
    days,
    bpm,
    spm,
    rpm,
    foreign
};

/// A column's name, folded (csv_words.hpp) and without its unit, and what it tells. The unit is
/// that of a column whose name says it without brackets ("km", "DistanceInMeters"), or that the
/// dialect always writes.
struct Name {
    std::string_view folded;
    Field field;
    Unit unit = Unit::none;
};

/// How a dialect writes what its header does not say.
struct Traits {
    bool utc = false;          ///< times without a zone are UTC
    bool exported = true;      ///< written by a program: heart rate, cadence or RPE 0 is missing
    bool single_foot = false;  ///< cadence counts one foot
    bool last_of_repeated = false;
    bool one_row = false;  ///< the second table is a sample a second; only the first row is a run
    bool planned_rows = false;  ///< rows without a result are plans
    bool infer_units = false;   ///< the file names no unit: measured from the whole file
    std::optional<text::DateOrder> order{};
};

/// One row of the table of dialects. A header is of the dialect when every name of one of its
/// signatures ("a|b|c" separated by '|') stands in it.
struct Dialect {
    std::string_view name;
    std::span<const std::string_view> signatures;
    std::span<const Name> names;
    Traits traits{};
};

/// In the order they are tried; soleus's own and hand-kept logs are not among them.
[[nodiscard]] std::span<const Dialect> dialects();
/// Strava's columns by position, for the languages whose names we do not know (formats.md 2.1).
struct Position {
    std::size_t column;
    Field field;
    Unit unit = Unit::none;
};
[[nodiscard]] std::span<const Position> strava_positions();
[[nodiscard]] const Dialect& strava();
[[nodiscard]] const Dialect& own();
[[nodiscard]] const Dialect& hand_kept();

}  // namespace soleus::sources::csv
