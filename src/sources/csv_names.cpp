#include "csv_fields.hpp"
#include "csv_hand_names_north_and_east.hpp"
#include "csv_hand_names_west.hpp"

#include <algorithm>
#include <array>

/// What soleus's own log and logs kept by hand call their columns.
namespace soleus::sources::csv {
namespace {

using enum Field;

// soleus-log(5): the columns that `soleus runs` writes, then their usual synonyms.
constexpr std::array k_own{Name{"date", date},
                           Name{"time", time},
                           Name{"athlete", athlete},
                           Name{"sport", sport},
                           Name{"distance", distance},
                           Name{"moving time", moving},
                           Name{"elapsed time", elapsed},
                           Name{"ascent", ascent},
                           Name{"descent", descent},
                           Name{"ascent source", ascent_source},
                           Name{"rpe", rpe},
                           Name{"pain", pain},
                           Name{"pain site", pain_site},
                           Name{"pain side", pain_side},
                           Name{"rest days", rest_days},
                           Name{"rest until", rest_until},
                           Name{"diagnosis", diagnosis},
                           Name{"workout", workout},
                           Name{"shoe", shoe},
                           Name{"avg hr", heart_rate},
                           Name{"cadence", cadence},
                           Name{"notes", description},
                           Name{"source", source},
                           Name{"day", date},
                           Name{"start time", start},
                           Name{"time of day", time_of_day},
                           Name{"runner", athlete},
                           Name{"athlete name", athlete},
                           Name{"runner name", athlete},
                           Name{"dist", distance},
                           Name{"km", distance, Unit::km},
                           Name{"kilometers", distance, Unit::km},
                           Name{"kilometres", distance, Unit::km},
                           Name{"mi", distance, Unit::mi},
                           Name{"miles", distance, Unit::mi},
                           Name{"metres", distance, Unit::m},
                           Name{"meters", distance, Unit::m},
                           Name{"duration", duration},
                           Name{"total time", duration},
                           Name{"minutes", duration, Unit::min},
                           Name{"hours", duration, Unit::h},
                           Name{"elevation gain", ascent},
                           Name{"elev gain", ascent},
                           Name{"total ascent", ascent},
                           Name{"climb", ascent},
                           Name{"elevation loss", descent},
                           Name{"elev loss", descent},
                           Name{"total descent", descent},
                           Name{"pain score", pain},
                           Name{"pain level", pain},
                           Name{"pain location", pain_site},
                           Name{"site", pain_site},
                           Name{"side", pain_side},
                           Name{"shoes", shoe},
                           Name{"hr", heart_rate},
                           Name{"heart rate", heart_rate},
                           Name{"avg heart rate", heart_rate},
                           Name{"average hr", heart_rate},
                           Name{"average heart rate", heart_rate},
                           Name{"avg cadence", cadence},
                           Name{"average cadence", cadence},
                           Name{"perceived exertion", rpe},
                           Name{"note", description},
                           Name{"comment", description},
                           Name{"comments", description}};

// Spreadsheets, clubs, other programs.
constexpr std::array k_english{Name{"datetime", date},
                               Name{"date time", date},
                               Name{"timestamp", date},
                               Name{"workout date", date},
                               Name{"activity date", date},
                               Name{"run date", date},
                               Name{"start date", date},
                               Name{"start", start},
                               Name{"start date local", date_local},
                               Name{"when", date},
                               Name{"started", start},
                               Name{"runner id", athlete},
                               Name{"athlete id", athlete},
                               Name{"who", athlete},
                               Name{"full name", athlete},
                               Name{"fullname", athlete},
                               Name{"member", athlete},
                               Name{"participant", athlete},
                               Name{"student", athlete},
                               Name{"user", athlete},
                               Name{"username", athlete},
                               Name{"activity", sport},
                               Name{"activity type", sport},
                               Name{"type", kind},
                               Name{"run type", kind},
                               Name{"workout type", kind},
                               Name{"session type", kind},
                               Name{"session", kind},
                               Name{"kind", kind},
                               Name{"treadmill", treadmill},
                               Name{"total distance", distance},
                               Name{"mileage", distance},
                               Name{"kilometre", distance, Unit::km},
                               Name{"kms", distance, Unit::km},
                               Name{"mile", distance, Unit::mi},
                               Name{"metre", distance, Unit::m},
                               Name{"km run", distance, Unit::km},
                               Name{"kilometers run", distance, Unit::km},
                               Name{"miles run", distance, Unit::mi},
                               Name{"distance covered", distance},
                               Name{"length", distance},
                               Name{"run distance", distance},
                               Name{"distance run", distance},
                               Name{"distance unit", distance_unit},
                               Name{"distance units", distance_unit},
                               Name{"unit", distance_unit},
                               Name{"units", distance_unit},
                               Name{"run time", duration},
                               Name{"workout time", duration},
                               Name{"chip time", duration},
                               Name{"total duration", duration},
                               Name{"time taken", duration},
                               Name{"min", duration, Unit::min},
                               Name{"elapsed", elapsed},
                               Name{"moving", moving},
                               Name{"dur", duration},
                               Name{"gun time", duration},
                               Name{"net time", duration},
                               Name{"finish time", duration},
                               Name{"stopwatch", duration},
                               Name{"mins", duration, Unit::min},
                               Name{"hrs", duration, Unit::h},
                               Name{"seconds", duration, Unit::s},
                               Name{"elevation", ascent},
                               Name{"elev", ascent},
                               Name{"vert", ascent},
                               Name{"vertical", ascent},
                               Name{"gain", ascent},
                               Name{"total elevation gain", ascent},
                               Name{"elevation gained", ascent},
                               Name{"climbing", ascent},
                               Name{"total climb", ascent},
                               Name{"vertical gain", ascent},
                               Name{"vert gain", ascent},
                               Name{"elevation +", ascent},
                               Name{"asc", ascent},
                               Name{"elevation descent", descent},
                               Name{"effort", rpe},
                               Name{"perceived effort", rpe},
                               Name{"session rpe", rpe},
                               Name{"srpe", rpe},
                               Name{"calf pain", pain},
                               Name{"soleus pain", pain},
                               Name{"body part", pain_site},
                               Name{"days of rest", rest_days},
                               Name{"prescribed rest", rest_days},
                               Name{"rest", rest_days, Unit::days},
                               Name{"hravg", heart_rate},
                               Name{"avghr", heart_rate},
                               Name{"avg. hr", heart_rate},
                               Name{"mean hr", heart_rate},
                               Name{"average heartrate", heart_rate},
                               Name{"heartrate", heart_rate},
                               Name{"gear", shoe},
                               Name{"description", description},
                               Name{"how it felt", description},
                               Name{"remarks", description},
                               Name{"remark", description},
                               Name{"private note", private_note},
                               Name{"title", title},
                               Name{"name", title},
                               Name{"activity name", title},
                               Name{"gpx file", gpx_name},
                               Name{"pace", pace},
                               Name{"avg pace", pace},
                               Name{"average pace", pace}};

template <std::size_t... Sizes>
constexpr auto joined(const std::array<Name, Sizes>&... tables) {
    std::array<Name, (Sizes + ...)> all{};
    auto end = all.begin();
    ((end = std::copy(tables.begin(), tables.end(), end)), ...);
    return all;
}
constexpr auto k_others =
    joined(k_english, by_hand::k_german, by_hand::k_french, by_hand::k_spanish,
           by_hand::k_portuguese, by_hand::k_italian, by_hand::k_dutch, by_hand::k_nordic,
           by_hand::k_finnish_to_czech, by_hand::k_other_scripts);

constexpr Dialect k_own_dialect{"soleus", {}, k_own, {.exported = false}};
constexpr Dialect k_hand_kept{"hand-kept", {}, k_others, {.exported = false}};

}  // namespace

const Dialect& own() {
    return k_own_dialect;
}
const Dialect& hand_kept() {
    return k_hand_kept;
}

}  // namespace soleus::sources::csv
