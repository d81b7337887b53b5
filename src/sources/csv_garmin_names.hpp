#pragma once

#include "csv_fields.hpp"

#include <array>
#include <string_view>

/// What Garmin Connect calls its columns (formats.md 2.2).
namespace soleus::sources::csv {

// Garmin: the new form in eight languages by sport, date, title and time, then the form of 2012.
inline constexpr std::array<std::string_view, 14> k_garmin_is{
    "activity type|date|title|time",
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
inline constexpr std::array k_garmin{
    Name{"activity type", Field::sport}, Name{"date", Field::date}, Name{"title", Field::title},
    Name{"distance", Field::distance}, Name{"time", Field::duration},
    Name{"activity time", Field::duration}, Name{"moving time", Field::moving},
    Name{"elapsed time", Field::elapsed}, Name{"total ascent", Field::ascent},
    Name{"elev gain", Field::ascent}, Name{"elevation gain", Field::ascent},
    Name{"total descent", Field::descent}, Name{"elev loss", Field::descent},
    Name{"elevation loss", Field::descent}, Name{"avg run cadence", Field::cadence},
    Name{"avg cadence", Field::cadence}, Name{"avg stride length", Field::stride},
    Name{"avg hr", Field::heart_rate}, Name{"avg pace", Field::pace}, Name{"start", Field::date},
    Name{"activity name", Field::title},
    // de
    Name{"aktivitatstyp", Field::sport}, Name{"datum", Field::date}, Name{"titel", Field::title},
    Name{"distanz", Field::distance}, Name{"zeit", Field::duration},
    Name{"zeit in bewegung", Field::moving}, Name{"verstrichene zeit", Field::elapsed},
    Name{"anstieg gesamt", Field::ascent}, Name{"positiver hohenunterschied", Field::ascent},
    Name{"abstieg gesamt", Field::descent}, Name{"negativer hohenunterschied", Field::descent},
    Name{"\u00f8 schrittfrequenz (laufen)", Field::cadence},
    Name{"\u00f8 schrittfrequenz", Field::cadence}, Name{"\u00f8 schrittlange", Field::stride},
    Name{"\u00f8 hf", Field::heart_rate}, Name{"\u00f8 herzfrequenz", Field::heart_rate},
    Name{"\u00f8 pace", Field::pace}, Name{"aktivitatsname", Field::title},
    // fr
    Name{"type d'activite", Field::sport}, Name{"titre", Field::title},
    Name{"duree", Field::duration}, Name{"temps de deplacement", Field::moving},
    Name{"temps ecoule", Field::elapsed}, Name{"ascension totale", Field::ascent},
    Name{"gain d'altitude", Field::ascent}, Name{"descente totale", Field::descent},
    Name{"perte d'altitude", Field::descent}, Name{"cadence de course moyenne", Field::cadence},
    Name{"longueur moyenne des foulees", Field::stride},
    Name{"frequence cardiaque moyenne", Field::heart_rate}, Name{"fc moyenne", Field::heart_rate},
    Name{"allure moyenne", Field::pace}, Name{"debut", Field::date},
    Name{"nom de l'activite", Field::title},
    // es
    Name{"tipo de actividad", Field::sport}, Name{"fecha", Field::date},
    Name{"titulo", Field::title}, Name{"distancia", Field::distance},
    Name{"tiempo", Field::duration}, Name{"tiempo en movimiento", Field::moving},
    Name{"tiempo transcurrido", Field::elapsed}, Name{"ascenso total", Field::ascent},
    Name{"descenso total", Field::descent}, Name{"cadencia de carrera media", Field::cadence},
    Name{"longitud media de zancada", Field::stride},
    Name{"frecuencia cardiaca media", Field::heart_rate}, Name{"fc media", Field::heart_rate},
    Name{"ritmo medio", Field::pace}, Name{"inicio", Field::date},
    Name{"nombre de la actividad", Field::title},
    // pt
    Name{"tipo de atividade", Field::sport}, Name{"data", Field::date},
    Name{"tempo", Field::duration}, Name{"tempo total", Field::duration},
    Name{"tempo em movimento", Field::moving}, Name{"tempo decorrido", Field::elapsed},
    Name{"subida total", Field::ascent}, Name{"descida total", Field::descent},
    Name{"cadencia de corrida media", Field::cadence},
    Name{"cadencia media de corrida", Field::cadence},
    Name{"comprimento medio da passada", Field::stride},
    // it
    Name{"tipo di attivita", Field::sport}, Name{"titolo", Field::title},
    Name{"distanza", Field::distance}, Name{"tempo in movimento", Field::moving},
    Name{"tempo trascorso", Field::elapsed}, Name{"ascesa totale", Field::ascent},
    Name{"discesa totale", Field::descent}, Name{"cadenza di corsa media", Field::cadence},
    Name{"lunghezza media passo", Field::stride}, Name{"passo medio", Field::pace},
    // da
    Name{"aktivitetstype", Field::sport}, Name{"dato", Field::date}, Name{"tid", Field::duration},
    Name{"tid i bevaegelse", Field::moving}, Name{"tid i bev\u00e6gelse", Field::moving},
    Name{"forlobet tid", Field::elapsed}, Name{"forl\u00f8bet tid", Field::elapsed},
    Name{"samlet stigning", Field::ascent}, Name{"samlet fald", Field::descent},
    Name{"samlet nedstigning", Field::descent}, Name{"gennemsnit kadence l\u00f8b", Field::cadence},
    Name{"gennemsnitlig l\u00f8bekadence", Field::cadence},
    Name{"gennemsnitlig skridtlaengde", Field::stride},
    Name{"gennemsnitlig skridtl\u00e6ngde", Field::stride},
    Name{"gennemsnitlig puls", Field::heart_rate}, Name{"gennemsnitligt tempo", Field::pace},
    // nl
    Name{"activiteittype", Field::sport}, Name{"afstand", Field::distance},
    Name{"tijd", Field::duration}, Name{"tijd bewogen", Field::moving},
    Name{"verstreken tijd", Field::elapsed}, Name{"totale stijging", Field::ascent},
    Name{"totale daling", Field::descent}, Name{"gem. loopcadans", Field::cadence},
    Name{"gem. staplengte", Field::stride}, Name{"gem. hs", Field::heart_rate},
    Name{"gem. hartslag", Field::heart_rate}, Name{"gem. tempo", Field::pace}};

// JSON dumps of Garmin turned into CSV: centimetres and milliseconds, the local time in epoch ms.
// What its web service gives has the same names and is in metres and seconds: the survey tells.
inline constexpr std::array<std::string_view, 1> k_garmin_dump_is{
    "starttimelocal|duration|distance"};
inline constexpr std::array k_garmin_dump{Name{"starttimelocal", Field::date_local},
                                          Name{"activitytype", Field::sport},
                                          Name{"activitytype.typekey", Field::sport},
                                          Name{"activityname", Field::title},
                                          Name{"name", Field::title},
                                          Name{"distance", Field::distance, Unit::cm},
                                          Name{"duration", Field::duration, Unit::ms},
                                          Name{"movingduration", Field::moving, Unit::ms},
                                          Name{"elapsedduration", Field::elapsed, Unit::ms},
                                          Name{"elevationgain", Field::ascent, Unit::cm},
                                          Name{"elevationloss", Field::descent, Unit::cm},
                                          Name{"avghr", Field::heart_rate},
                                          Name{"averagehr", Field::heart_rate},
                                          Name{"avgruncadence", Field::cadence}};

}  // namespace soleus::sources::csv
