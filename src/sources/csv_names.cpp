#include "csv_fields.hpp"

#include <array>

/// What soleus's own log and logs kept by hand call their columns.
namespace soleus::sources::csv {
namespace {

using enum Field;

// soleus-log(5): the columns that `soleus runs` writes, then their usual synonyms.
constexpr std::array k_own{
    Name{"date", date}, Name{"time", time}, Name{"athlete", athlete}, Name{"sport", sport},
    Name{"distance", distance}, Name{"moving time", moving}, Name{"elapsed time", elapsed}, Name{"ascent", ascent},
    Name{"descent", descent}, Name{"ascent source", ascent_source}, Name{"rpe", rpe}, Name{"pain", pain},
    Name{"pain site", pain_site}, Name{"pain side", pain_side}, Name{"rest days", rest_days},
    Name{"rest until", rest_until}, Name{"diagnosis", diagnosis}, Name{"workout", workout}, Name{"shoe", shoe},
    Name{"avg hr", heart_rate}, Name{"cadence", cadence}, Name{"notes", description}, Name{"source", source},
    Name{"day", date}, Name{"start time", start}, Name{"time of day", time_of_day}, Name{"runner", athlete},
    Name{"athlete name", athlete}, Name{"runner name", athlete}, Name{"dist", distance},
    Name{"km", distance, Unit::km}, Name{"kilometers", distance, Unit::km}, Name{"kilometres", distance, Unit::km},
    Name{"mi", distance, Unit::mi}, Name{"miles", distance, Unit::mi}, Name{"metres", distance, Unit::m},
    Name{"meters", distance, Unit::m}, Name{"duration", duration}, Name{"total time", duration},
    Name{"minutes", duration, Unit::min}, Name{"hours", duration, Unit::h}, Name{"elevation gain", ascent},
    Name{"elev gain", ascent}, Name{"total ascent", ascent}, Name{"climb", ascent}, Name{"elevation loss", descent},
    Name{"elev loss", descent}, Name{"total descent", descent}, Name{"pain score", pain}, Name{"pain level", pain},
    Name{"pain location", pain_site}, Name{"site", pain_site}, Name{"side", pain_side}, Name{"shoes", shoe},
    Name{"hr", heart_rate}, Name{"heart rate", heart_rate}, Name{"avg heart rate", heart_rate},
    Name{"average hr", heart_rate}, Name{"average heart rate", heart_rate}, Name{"avg cadence", cadence},
    Name{"average cadence", cadence}, Name{"perceived exertion", rpe}, Name{"note", description},
    Name{"comment", description}, Name{"comments", description}};

// Spreadsheets, clubs, other programs, other languages.
constexpr std::array k_others{
    Name{"datetime", date}, Name{"date time", date}, Name{"timestamp", date}, Name{"workout date", date},
    Name{"activity date", date}, Name{"run date", date}, Name{"start date", start}, Name{"start", start},
    Name{"start date local", date_local}, Name{"datum", date}, Name{"tag", date}, Name{"fecha", date},
    Name{"data", date}, Name{"dato", date}, Name{"uhrzeit", time_of_day}, Name{"startzeit", start},
    Name{"startuhrzeit", time_of_day}, Name{"heure", time_of_day}, Name{"hora", time_of_day}, Name{"ora", time_of_day},
    Name{"runner id", athlete}, Name{"athlete id", athlete}, Name{"athlet", athlete}, Name{"laufer", athlete},
    Name{"coureur", athlete}, Name{"corredor", athlete}, Name{"activity", sport}, Name{"activity type", sport},
    Name{"sportart", sport}, Name{"deporte", sport}, Name{"type", kind}, Name{"run type", kind},
    Name{"workout type", kind}, Name{"session type", kind}, Name{"session", kind}, Name{"kind", kind},
    Name{"art", kind}, Name{"typ", kind}, Name{"tipo", kind}, Name{"soort", kind}, Name{"trainingsart", kind},
    Name{"treadmill", treadmill}, Name{"laufband", treadmill}, Name{"distanz", distance}, Name{"strecke", distance},
    Name{"distancia", distance}, Name{"distanza", distance}, Name{"afstand", distance}, Name{"total distance", distance},
    Name{"mileage", distance}, Name{"distance unit", distance_unit}, Name{"distance units", distance_unit},
    Name{"unit", distance_unit}, Name{"units", distance_unit}, Name{"run time", duration}, Name{"workout time", duration},
    Name{"chip time", duration}, Name{"total duration", duration}, Name{"time taken", duration}, Name{"zeit", duration},
    Name{"dauer", duration}, Name{"laufzeit", duration}, Name{"duree", duration}, Name{"temps", duration},
    Name{"tiempo", duration}, Name{"duracion", duration}, Name{"tempo", duration}, Name{"tijd", duration},
    Name{"duur", duration}, Name{"tid", duration}, Name{"min", duration, Unit::min}, Name{"elevation", ascent},
    Name{"elev", ascent}, Name{"vert", ascent}, Name{"vertical", ascent}, Name{"gain", ascent},
    Name{"total elevation gain", ascent}, Name{"elevation gained", ascent}, Name{"climbing", ascent},
    Name{"total climb", ascent}, Name{"d+", ascent}, Name{"hm", ascent, Unit::m}, Name{"hohenmeter", ascent, Unit::m},
    Name{"anstieg", ascent}, Name{"aufstieg", ascent}, Name{"denivele", ascent}, Name{"denivele positif", ascent},
    Name{"desnivel", ascent}, Name{"desnivel positivo", ascent}, Name{"dislivello", ascent},
    Name{"hoogtemeters", ascent, Unit::m}, Name{"elevation descent", descent}, Name{"d-", descent},
    Name{"abstieg", descent}, Name{"effort", rpe}, Name{"session rpe", rpe}, Name{"srpe", rpe},
    Name{"anstrengung", rpe}, Name{"calf pain", pain}, Name{"soleus pain", pain}, Name{"schmerz", pain},
    Name{"douleur", pain}, Name{"dolor", pain}, Name{"body part", pain_site}, Name{"schmerzort", pain_site},
    Name{"days of rest", rest_days}, Name{"prescribed rest", rest_days}, Name{"rest", rest_days, Unit::days},
    Name{"diagnose", diagnosis}, Name{"diagnostic", diagnosis}, Name{"hravg", heart_rate}, Name{"avghr", heart_rate},
    Name{"avg. hr", heart_rate}, Name{"mean hr", heart_rate}, Name{"hfavg", heart_rate}, Name{"\u00f8 hf", heart_rate},
    Name{"puls", heart_rate}, Name{"average heartrate", heart_rate}, Name{"heartrate", heart_rate},
    Name{"schuh", shoe}, Name{"schuhe", shoe}, Name{"gear", shoe}, Name{"chaussures", shoe}, Name{"zapatillas", shoe},
    Name{"description", description}, Name{"remarks", description}, Name{"remark", description}, Name{"notiz", description},
    Name{"notizen", description}, Name{"bemerkung", description}, Name{"kommentar", description},
    Name{"commentaire", description}, Name{"commentaires", description}, Name{"notas", description},
    Name{"nota", description}, Name{"note privee", private_note}, Name{"private note", private_note},
    Name{"opmerkingen", description}, Name{"title", title}, Name{"name", title}, Name{"titel", title},
    Name{"activity name", title}, Name{"gpx file", gpx_name}, Name{"pace", pace}, Name{"avg pace", pace},
    Name{"average pace", pace}};

constexpr Dialect k_own_dialect{"soleus", {}, k_own, {.exported = false}};
constexpr Dialect k_hand_kept{"hand-kept", {}, k_others, {.exported = false}};

}  // namespace

const Dialect& own() { return k_own_dialect; }
const Dialect& hand_kept() { return k_hand_kept; }

}  // namespace soleus::sources::csv
