#include "csv_fields.hpp"
#include "csv_garmin_names.hpp"
#include "csv_strava_names.hpp"

#include <array>

/// The exports we know, one row each at the end of this file; their columns as folded names. Where
/// a dialect writes a unit without saying so, the unit stands beside the name (formats.md 2).
namespace soleus::sources::csv {
namespace {

using sv = std::string_view;
using enum Field;

constexpr std::array<sv, 2> k_runkeeper_is{"date|type|duration|average pace|gpx file",
                                           "date|type|route name|duration|climb"};
constexpr std::array k_runkeeper{Name{"date", date},         Name{"type", sport},
                                 Name{"distance", distance}, Name{"duration", duration},
                                 Name{"climb", ascent},      Name{"average heart rate", heart_rate},
                                 Name{"notes", description}, Name{"gpx file", gpx_name}};

constexpr std::array<sv, 3> k_intervals_is{"start date local|icu training load",
                                           "start date local|icu rpe",
                                           "start date local|icu fitness"};
constexpr std::array k_intervals{Name{"start date local", date_local},
                                 Name{"name", title},
                                 Name{"type", sport},
                                 Name{"moving time", moving, Unit::s},
                                 Name{"distance", distance, Unit::m},
                                 Name{"elapsed time", elapsed, Unit::s},
                                 Name{"total elevation gain", ascent, Unit::m},
                                 Name{"total elevation loss", descent, Unit::m},
                                 Name{"average heartrate", heart_rate},
                                 Name{"average cadence", cadence},
                                 Name{"icu rpe", rpe},
                                 Name{"description", description}};

constexpr std::array<sv, 1> k_running_page_is{"run id|start date local|distance"};
constexpr std::array k_running_page{Name{"name", title},
                                    Name{"type", sport},
                                    Name{"distance", distance, Unit::m},
                                    Name{"moving time", moving, Unit::s},
                                    Name{"elapsed time", elapsed, Unit::s},
                                    Name{"start date local", date_local},
                                    Name{"average heartrate", heart_rate},
                                    Name{"elevation gain", ascent, Unit::m}};

// WorkoutDescription and CoachComments are the coach's words: a plan that says "stop if it hurts"
// is no pain.
constexpr std::array<sv, 1> k_trainingpeaks_is{"workouttype|workoutday"};
constexpr std::array k_trainingpeaks{Name{"title", title},
                                     Name{"workouttype", sport},
                                     Name{"workoutday", date},
                                     Name{"distanceinmeters", distance, Unit::m},
                                     Name{"timetotalinhours", duration, Unit::h},
                                     Name{"heartrateaverage", heart_rate},
                                     Name{"cadenceaverage", cadence},
                                     Name{"rpe", rpe},
                                     Name{"athletecomments", description}};

constexpr std::array<sv, 1> k_polar_is{"sport|date|start time|duration|total distance"};
constexpr std::array k_polar{Name{"sport", sport},
                             Name{"date", date},
                             Name{"start time", time_of_day},
                             Name{"duration", duration},
                             Name{"total distance", distance, Unit::km},
                             Name{"average heart rate", heart_rate},
                             Name{"average cadence", cadence},
                             Name{"ascent", ascent, Unit::m},
                             Name{"descent", descent, Unit::m},
                             Name{"notes", description}};

constexpr std::array<sv, 2> k_mapmyrun_is{"date submitted|workout date|activity type",
                                          "workout date|activity type|workout time"};
constexpr std::array k_mapmyrun{
    Name{"workout date", date},         Name{"activity type", sport},
    Name{"distance", distance},         Name{"workout time", duration, Unit::s},
    Name{"avg heart rate", heart_rate}, Name{"notes", description}};

constexpr std::array<sv, 1> k_health_auto_is{"workout type|start|end|duration"};
constexpr std::array k_health_auto{Name{"workout type", sport},
                                   Name{"start", date},
                                   Name{"duration", duration},
                                   Name{"distance", distance},
                                   Name{"distancia", distance},
                                   Name{"distanz", distance},
                                   Name{"distanza", distance},
                                   Name{"afstand", distance},
                                   Name{"strecke", distance},
                                   Name{"elevation ascended", ascent},
                                   Name{"elevacion ascendida", ascent},
                                   Name{"elevacao ascendida", ascent},
                                   Name{"elevacao subida", ascent},
                                   Name{"denivele positif", ascent},
                                   Name{"hohenmeter aufwarts", ascent},
                                   Name{"elevation descended", descent},
                                   Name{"elevacion descendida", descent},
                                   Name{"elevacao descendida", descent},
                                   Name{"avg heart rate", heart_rate},
                                   Name{"avg. heart rate", heart_rate},
                                   Name{"average heart rate", heart_rate}};

constexpr std::array<sv, 1> k_healthexport_is{"date|active energy burned|activity"};
constexpr std::array k_healthexport{Name{"date", date},
                                    Name{"activity", sport},
                                    Name{"distance", distance},
                                    Name{"duration", duration, Unit::s},
                                    Name{"elevation: ascended", ascent, Unit::m},
                                    Name{"elevation: descended", descent, Unit::m},
                                    Name{"heart rate: average", heart_rate}};

// RunningAHEAD writes hand-kept columns, but always month first.
constexpr std::array<sv, 4> k_running_ahead_is{
    "date|time of day|workout|distance unit", "date|timeofday|workout|distanceunit",
    "date|timeofday|subtype|distanceunit", "date|time of day|workout|unit"};
constexpr std::array k_running_ahead{Name{"date", date},
                                     Name{"time of day", time_of_day},
                                     Name{"timeofday", time_of_day},
                                     Name{"activity", sport},
                                     Name{"type", sport},
                                     Name{"workout", workout},
                                     Name{"subtype", workout},
                                     Name{"distance", distance},
                                     Name{"distance unit", distance_unit},
                                     Name{"distanceunit", distance_unit},
                                     Name{"unit", distance_unit},
                                     Name{"duration", duration},
                                     Name{"notes", description},
                                     Name{"avg hr", heart_rate},
                                     Name{"avghr", heart_rate},
                                     Name{"shoe", shoe},
                                     Name{"shoes", shoe},
                                     Name{"equipment", shoe}};

constexpr std::array k_dialects{
    Dialect{"strava",
            k_strava_is,
            k_strava,
            {.utc = true, .single_foot = true, .last_of_repeated = true}},
    Dialect{"strava", k_strava_2018_is, k_strava_2018, {.utc = true}},
    Dialect{"garmin", k_garmin_is, k_garmin, {.infer_units = true}},
    Dialect{"garmin", k_garmin_dump_is, k_garmin_dump, {}},
    Dialect{"runkeeper", k_runkeeper_is, k_runkeeper, {}},
    Dialect{"intervals", k_intervals_is, k_intervals, {.single_foot = true}},
    Dialect{"running-page", k_running_page_is, k_running_page, {}},
    Dialect{"trainingpeaks",
            k_trainingpeaks_is,
            k_trainingpeaks,
            {.single_foot = true, .planned_rows = true}},
    Dialect{"polar",
            k_polar_is,
            k_polar,
            {.single_foot = true, .one_row = true, .order = text::DateOrder::dmy}},
    Dialect{"mapmyrun", k_mapmyrun_is, k_mapmyrun, {.order = text::DateOrder::mdy}},
    Dialect{"health-auto-export", k_health_auto_is, k_health_auto, {}},
    Dialect{"healthexport", k_healthexport_is, k_healthexport, {}},
    Dialect{"hand-kept", k_running_ahead_is, k_running_ahead, {.order = text::DateOrder::mdy}},
};

}  // namespace

std::span<const Dialect> dialects() {
    return k_dialects;
}
std::span<const Position> strava_positions() {
    return k_strava_places;
}
const Dialect& strava() {
    return k_dialects.front();
}

}  // namespace soleus::sources::csv
