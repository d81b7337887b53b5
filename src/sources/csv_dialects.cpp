#include "csv_fields.hpp"

#include <array>

/// The exports we know, one row each at the end of this file; their columns as folded names. Where
/// a dialect writes a unit without saying so, the unit stands beside the name (formats.md 2).
namespace soleus::sources::csv {
namespace {

using sv = std::string_view;
using enum Field;

// Strava: en de fr es nl pt it. Raw metres and seconds in every language.
constexpr std::array<sv, 7> k_strava_is{
    "activity date|activity type|elapsed time",
    "aktivitatsdatum|aktivitatsart|verstrichene zeit",
    "date de l'activite|type d'activite|temps ecoule",
    "fecha de la actividad|tipo de actividad|tiempo transcurrido",
    "datum van activiteit|activiteitstype|verstreken tijd",
    "data da atividade|tipo de atividade|tempo decorrido",
    "data dell'attivita|tipo di attivita|tempo trascorso"};
constexpr std::array k_strava{
    Name{"activity date", date}, Name{"activity name", title}, Name{"activity type", sport},
    Name{"activity description", description}, Name{"elapsed time", elapsed, Unit::s},
    Name{"distance", distance, Unit::m}, Name{"activity private note", private_note},
    Name{"activity gear", shoe}, Name{"filename", gpx_name}, Name{"moving time", moving, Unit::s},
    Name{"elevation gain", ascent, Unit::m}, Name{"elevation loss", descent, Unit::m},
    Name{"average heart rate", heart_rate}, Name{"average cadence", cadence},
    Name{"perceived exertion", rpe},
    // de
    Name{"aktivitatsdatum", date}, Name{"name der aktivitat", title}, Name{"aktivitatsart", sport},
    Name{"aktivitatsbeschreibung", description}, Name{"verstrichene zeit", elapsed, Unit::s},
    Name{"distanz", distance, Unit::m},
    Name{"hinweis zur privatsphare fur aktivitaten", private_note}, Name{"dateiname", gpx_name},
    Name{"bewegungszeit", moving, Unit::s}, Name{"hohenzunahme", ascent, Unit::m},
    Name{"hohenunterschied", descent, Unit::m}, Name{"durchschnittliche herzfrequenz", heart_rate},
    Name{"gefuhlte anstrengung", rpe},
    // fr
    Name{"date de l'activite", date}, Name{"nom de l'activite", title},
    Name{"type d'activite", sport}, Name{"description de l'activite", description},
    Name{"temps ecoule", elapsed, Unit::s}, Name{"note privee sur les activites", private_note},
    Name{"nom du fichier", gpx_name}, Name{"duree de deplacement", moving, Unit::s},
    Name{"denivele positif", ascent, Unit::m}, Name{"denivele negatif", descent, Unit::m},
    Name{"frequence cardiaque moyenne", heart_rate}, Name{"effort ressenti", rpe},
    // es
    Name{"fecha de la actividad", date}, Name{"nombre de la actividad", title},
    Name{"tipo de actividad", sport}, Name{"descripcion de la actividad", description},
    Name{"tiempo transcurrido", elapsed, Unit::s}, Name{"distancia", distance, Unit::m},
    Name{"nota privada de actividad", private_note}, Name{"nombre del archivo", gpx_name},
    Name{"tiempo en movimiento", moving, Unit::s}, Name{"desnivel positivo", ascent, Unit::m},
    Name{"desnivel negativo", descent, Unit::m}, Name{"ritmo cardiaco promedio", heart_rate},
    Name{"frecuencia cardiaca media", heart_rate}, Name{"esfuerzo percibido", rpe},
    // nl
    Name{"datum van activiteit", date}, Name{"naam activiteit", title},
    Name{"activiteitstype", sport}, Name{"beschrijving van activiteit", description},
    Name{"verstreken tijd", elapsed, Unit::s}, Name{"afstand", distance, Unit::m},
    Name{"privenotitie activiteit", private_note}, Name{"bestandsnaam", gpx_name},
    Name{"beweegtijd", moving, Unit::s}, Name{"totale stijging", ascent, Unit::m},
    Name{"totale daling", descent, Unit::m}, Name{"gemiddelde hartslag", heart_rate},
    Name{"ervaren inspanning", rpe},
    // pt
    Name{"data da atividade", date}, Name{"nome da atividade", title},
    Name{"tipo de atividade", sport}, Name{"descricao da atividade", description},
    Name{"tempo decorrido", elapsed, Unit::s}, Name{"nota privada da atividade", private_note},
    Name{"nome do arquivo", gpx_name}, Name{"tempo de movimentacao", moving, Unit::s},
    Name{"ganho de elevacao", ascent, Unit::m}, Name{"perda de elevacao", descent, Unit::m},
    Name{"frequencia cardiaca media", heart_rate}, Name{"esforco percebido", rpe},
    // it
    Name{"data dell'attivita", date}, Name{"nome dell'attivita", title},
    Name{"tipo di attivita", sport}, Name{"descrizione dell'attivita", description},
    Name{"tempo trascorso", elapsed, Unit::s}, Name{"distanza", distance, Unit::m},
    Name{"nota privata sull'attivita", private_note}, Name{"nome file", gpx_name},
    Name{"tempo in movimento", moving, Unit::s}, Name{"dislivello", ascent, Unit::m},
    Name{"perdita di quota", descent, Unit::m}, Name{"frequenza cardiaca media", heart_rate},
    Name{"sforzo percepito", rpe}};
constexpr std::array k_strava_places{Position{1, date},
                                     Position{2, title},
                                     Position{3, sport},
                                     Position{4, description},
                                     Position{10, private_note},
                                     Position{11, shoe},
                                     Position{12, gpx_name},
                                     Position{15, elapsed, Unit::s},
                                     Position{16, moving, Unit::s},
                                     Position{17, distance, Unit::m},
                                     Position{20, ascent, Unit::m},
                                     Position{21, descent, Unit::m},
                                     Position{29, cadence},
                                     Position{31, heart_rate},
                                     Position{43, rpe}};

// The small form of 2018. Modern files have other columns named Type and Gear, so it is a row of
// its own.
constexpr std::array<sv, 1> k_strava_2018_is{"id|date|type|elapsed time|distance|gear|filename"};
constexpr std::array k_strava_2018{Name{"date", date},
                                   Name{"name", title},
                                   Name{"type", sport},
                                   Name{"description", description},
                                   Name{"elapsed time", elapsed, Unit::s},
                                   Name{"distance", distance, Unit::m},
                                   Name{"gear", shoe},
                                   Name{"filename", gpx_name}};

// Garmin: the new form in eight languages by sport, date, title and time, then the form of 2012.
constexpr std::array<sv, 14> k_garmin_is{"activity type|date|title|time",
                                         "activity type|date|title|activity time",
                                         "aktivitatstyp|datum|titel|zeit",
                                         "type d'activite|date|titre|duree",
                                         "tipo de actividad|fecha|titulo|tiempo",
                                         "tipo de atividade|data|titulo|tempo",
                                         "tipo de atividade|data|titulo|tempo total",
                                         "tipo di attivita|data|titolo|tempo",
                                         "aktivitetstype|dato|titel|tid",
                                         "activiteittype|datum|titel|tijd",
                                         "aktivitatsname|aktivitatstyp|start|zeit",
                                         "activity name|activity type|start|time",
                                         "nom de l'activite|type d'activite|debut|duree",
                                         "nombre de la actividad|tipo de actividad|inicio|tiempo"};
constexpr std::array k_garmin{
    Name{"activity type", sport}, Name{"date", date}, Name{"title", title},
    Name{"distance", distance}, Name{"time", duration}, Name{"activity time", duration},
    Name{"moving time", moving}, Name{"elapsed time", elapsed}, Name{"total ascent", ascent},
    Name{"elev gain", ascent}, Name{"elevation gain", ascent}, Name{"total descent", descent},
    Name{"elev loss", descent}, Name{"elevation loss", descent}, Name{"avg run cadence", cadence},
    Name{"avg cadence", cadence}, Name{"avg stride length", stride}, Name{"avg hr", heart_rate},
    Name{"avg pace", pace}, Name{"start", date}, Name{"activity name", title},
    // de
    Name{"aktivitatstyp", sport}, Name{"datum", date}, Name{"titel", title},
    Name{"distanz", distance}, Name{"zeit", duration}, Name{"zeit in bewegung", moving},
    Name{"verstrichene zeit", elapsed}, Name{"anstieg gesamt", ascent},
    Name{"positiver hohenunterschied", ascent}, Name{"abstieg gesamt", descent},
    Name{"negativer hohenunterschied", descent}, Name{"\u00f8 schrittfrequenz (laufen)", cadence},
    Name{"\u00f8 schrittfrequenz", cadence}, Name{"\u00f8 schrittlange", stride},
    Name{"\u00f8 hf", heart_rate}, Name{"\u00f8 herzfrequenz", heart_rate},
    Name{"\u00f8 pace", pace}, Name{"aktivitatsname", title},
    // fr
    Name{"type d'activite", sport}, Name{"titre", title}, Name{"duree", duration},
    Name{"temps de deplacement", moving}, Name{"temps ecoule", elapsed},
    Name{"ascension totale", ascent}, Name{"gain d'altitude", ascent},
    Name{"descente totale", descent}, Name{"perte d'altitude", descent},
    Name{"cadence de course moyenne", cadence}, Name{"longueur moyenne des foulees", stride},
    Name{"frequence cardiaque moyenne", heart_rate}, Name{"fc moyenne", heart_rate},
    Name{"allure moyenne", pace}, Name{"debut", date}, Name{"nom de l'activite", title},
    // es
    Name{"tipo de actividad", sport}, Name{"fecha", date}, Name{"titulo", title},
    Name{"distancia", distance}, Name{"tiempo", duration}, Name{"tiempo en movimiento", moving},
    Name{"tiempo transcurrido", elapsed}, Name{"ascenso total", ascent},
    Name{"descenso total", descent}, Name{"cadencia de carrera media", cadence},
    Name{"longitud media de zancada", stride}, Name{"frecuencia cardiaca media", heart_rate},
    Name{"fc media", heart_rate}, Name{"ritmo medio", pace}, Name{"inicio", date},
    Name{"nombre de la actividad", title},
    // pt
    Name{"tipo de atividade", sport}, Name{"data", date}, Name{"tempo", duration},
    Name{"tempo total", duration}, Name{"tempo em movimento", moving},
    Name{"tempo decorrido", elapsed}, Name{"subida total", ascent}, Name{"descida total", descent},
    Name{"cadencia de corrida media", cadence}, Name{"cadencia media de corrida", cadence},
    Name{"comprimento medio da passada", stride},
    // it
    Name{"tipo di attivita", sport}, Name{"titolo", title}, Name{"distanza", distance},
    Name{"tempo in movimento", moving}, Name{"tempo trascorso", elapsed},
    Name{"ascesa totale", ascent}, Name{"discesa totale", descent},
    Name{"cadenza di corsa media", cadence}, Name{"lunghezza media passo", stride},
    Name{"passo medio", pace},
    // da
    Name{"aktivitetstype", sport}, Name{"dato", date}, Name{"tid", duration},
    Name{"tid i bevaegelse", moving}, Name{"tid i bev\u00e6gelse", moving},
    Name{"forlobet tid", elapsed}, Name{"forl\u00f8bet tid", elapsed},
    Name{"samlet stigning", ascent}, Name{"samlet fald", descent},
    Name{"samlet nedstigning", descent}, Name{"gennemsnit kadence l\u00f8b", cadence},
    Name{"gennemsnitlig l\u00f8bekadence", cadence}, Name{"gennemsnitlig skridtlaengde", stride},
    Name{"gennemsnitlig skridtl\u00e6ngde", stride}, Name{"gennemsnitlig puls", heart_rate},
    Name{"gennemsnitligt tempo", pace},
    // nl
    Name{"activiteittype", sport}, Name{"afstand", distance}, Name{"tijd", duration},
    Name{"tijd bewogen", moving}, Name{"verstreken tijd", elapsed}, Name{"totale stijging", ascent},
    Name{"totale daling", descent}, Name{"gem. loopcadans", cadence},
    Name{"gem. staplengte", stride}, Name{"gem. hs", heart_rate}, Name{"gem. hartslag", heart_rate},
    Name{"gem. tempo", pace}};

// JSON dumps of Garmin turned into CSV: centimetres and milliseconds, the local time in epoch ms.
constexpr std::array<sv, 1> k_garmin_dump_is{"starttimelocal|duration|distance"};
constexpr std::array k_garmin_dump{Name{"starttimelocal", date_local},
                                   Name{"activitytype", sport},
                                   Name{"activityname", title},
                                   Name{"name", title},
                                   Name{"distance", distance, Unit::cm},
                                   Name{"duration", duration, Unit::ms},
                                   Name{"movingduration", moving, Unit::ms},
                                   Name{"elapsedduration", elapsed, Unit::ms},
                                   Name{"elevationgain", ascent, Unit::cm},
                                   Name{"elevationloss", descent, Unit::cm},
                                   Name{"avghr", heart_rate},
                                   Name{"averagehr", heart_rate},
                                   Name{"avgruncadence", cadence}};

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
