#pragma once

#include "csv_fields.hpp"

#include <array>
#include <string_view>

/// What Strava calls its columns (formats.md 2.1).
namespace soleus::sources::csv {

// Strava: en de fr es nl pt it. Raw metres and seconds in every language.
inline constexpr std::array<std::string_view, 7> k_strava_is{
    "activity date|activity type|elapsed time",
    "aktivitatsdatum|aktivitatsart|verstrichene zeit",
    "date de l'activite|type d'activite|temps ecoule",
    "fecha de la actividad|tipo de actividad|tiempo transcurrido",
    "datum van activiteit|activiteitstype|verstreken tijd",
    "data da atividade|tipo de atividade|tempo decorrido",
    "data dell'attivita|tipo di attivita|tempo trascorso"};
inline constexpr std::array k_strava{
    Name{"activity date", Field::date}, Name{"activity name", Field::title},
    Name{"activity type", Field::sport}, Name{"activity description", Field::description},
    Name{"elapsed time", Field::elapsed, Unit::s}, Name{"distance", Field::distance, Unit::m},
    Name{"activity private note", Field::private_note}, Name{"activity gear", Field::shoe},
    Name{"filename", Field::gpx_name}, Name{"moving time", Field::moving, Unit::s},
    Name{"elevation gain", Field::ascent, Unit::m}, Name{"elevation loss", Field::descent, Unit::m},
    Name{"average heart rate", Field::heart_rate}, Name{"average cadence", Field::cadence},
    Name{"perceived exertion", Field::rpe},
    // de
    Name{"aktivitatsdatum", Field::date}, Name{"name der aktivitat", Field::title},
    Name{"aktivitatsart", Field::sport}, Name{"aktivitatsbeschreibung", Field::description},
    Name{"verstrichene zeit", Field::elapsed, Unit::s}, Name{"distanz", Field::distance, Unit::m},
    Name{"hinweis zur privatsphare fur aktivitaten", Field::private_note},
    Name{"dateiname", Field::gpx_name}, Name{"bewegungszeit", Field::moving, Unit::s},
    Name{"hohenzunahme", Field::ascent, Unit::m}, Name{"hohenunterschied", Field::descent, Unit::m},
    Name{"durchschnittliche herzfrequenz", Field::heart_rate},
    Name{"gefuhlte anstrengung", Field::rpe},
    // fr
    Name{"date de l'activite", Field::date}, Name{"nom de l'activite", Field::title},
    Name{"type d'activite", Field::sport}, Name{"description de l'activite", Field::description},
    Name{"temps ecoule", Field::elapsed, Unit::s},
    Name{"note privee sur les activites", Field::private_note},
    Name{"nom du fichier", Field::gpx_name}, Name{"duree de deplacement", Field::moving, Unit::s},
    Name{"denivele positif", Field::ascent, Unit::m},
    Name{"denivele negatif", Field::descent, Unit::m},
    Name{"frequence cardiaque moyenne", Field::heart_rate}, Name{"effort ressenti", Field::rpe},
    // es
    Name{"fecha de la actividad", Field::date}, Name{"nombre de la actividad", Field::title},
    Name{"tipo de actividad", Field::sport},
    Name{"descripcion de la actividad", Field::description},
    Name{"tiempo transcurrido", Field::elapsed, Unit::s},
    Name{"distancia", Field::distance, Unit::m},
    Name{"nota privada de actividad", Field::private_note},
    Name{"nombre del archivo", Field::gpx_name},
    Name{"tiempo en movimiento", Field::moving, Unit::s},
    Name{"desnivel positivo", Field::ascent, Unit::m},
    Name{"desnivel negativo", Field::descent, Unit::m},
    Name{"ritmo cardiaco promedio", Field::heart_rate},
    Name{"frecuencia cardiaca media", Field::heart_rate}, Name{"esfuerzo percibido", Field::rpe},
    // nl
    Name{"datum van activiteit", Field::date}, Name{"naam activiteit", Field::title},
    Name{"activiteitstype", Field::sport}, Name{"beschrijving van activiteit", Field::description},
    Name{"verstreken tijd", Field::elapsed, Unit::s}, Name{"afstand", Field::distance, Unit::m},
    Name{"privenotitie activiteit", Field::private_note}, Name{"bestandsnaam", Field::gpx_name},
    Name{"beweegtijd", Field::moving, Unit::s}, Name{"totale stijging", Field::ascent, Unit::m},
    Name{"totale daling", Field::descent, Unit::m}, Name{"gemiddelde hartslag", Field::heart_rate},
    Name{"ervaren inspanning", Field::rpe},
    // pt
    Name{"data da atividade", Field::date}, Name{"nome da atividade", Field::title},
    Name{"tipo de atividade", Field::sport}, Name{"descricao da atividade", Field::description},
    Name{"tempo decorrido", Field::elapsed, Unit::s},
    Name{"nota privada da atividade", Field::private_note},
    Name{"nome do arquivo", Field::gpx_name}, Name{"tempo de movimentacao", Field::moving, Unit::s},
    Name{"ganho de elevacao", Field::ascent, Unit::m},
    Name{"perda de elevacao", Field::descent, Unit::m},
    Name{"frequencia cardiaca media", Field::heart_rate}, Name{"esforco percebido", Field::rpe},
    // it
    Name{"data dell'attivita", Field::date}, Name{"nome dell'attivita", Field::title},
    Name{"tipo di attivita", Field::sport}, Name{"descrizione dell'attivita", Field::description},
    Name{"tempo trascorso", Field::elapsed, Unit::s}, Name{"distanza", Field::distance, Unit::m},
    Name{"nota privata sull'attivita", Field::private_note}, Name{"nome file", Field::gpx_name},
    Name{"tempo in movimento", Field::moving, Unit::s}, Name{"dislivello", Field::ascent, Unit::m},
    Name{"perdita di quota", Field::descent, Unit::m},
    Name{"frequenza cardiaca media", Field::heart_rate}, Name{"sforzo percepito", Field::rpe}};
inline constexpr std::array k_strava_places{Position{1, Field::date},
                                            Position{2, Field::title},
                                            Position{3, Field::sport},
                                            Position{4, Field::description},
                                            Position{10, Field::private_note},
                                            Position{11, Field::shoe},
                                            Position{12, Field::gpx_name},
                                            Position{15, Field::elapsed, Unit::s},
                                            Position{16, Field::moving, Unit::s},
                                            Position{17, Field::distance, Unit::m},
                                            Position{20, Field::ascent, Unit::m},
                                            Position{21, Field::descent, Unit::m},
                                            Position{29, Field::cadence},
                                            Position{31, Field::heart_rate},
                                            Position{43, Field::rpe}};

// The small form of 2018. Modern files have other columns named Type and Gear, so it is a row of
// its own.
inline constexpr std::array<std::string_view, 1> k_strava_2018_is{
    "id|date|type|elapsed time|distance|gear|filename"};
inline constexpr std::array k_strava_2018{Name{"date", Field::date},
                                          Name{"name", Field::title},
                                          Name{"type", Field::sport},
                                          Name{"description", Field::description},
                                          Name{"elapsed time", Field::elapsed, Unit::s},
                                          Name{"distance", Field::distance, Unit::m},
                                          Name{"gear", Field::shoe},
                                          Name{"filename", Field::gpx_name}};

}  // namespace soleus::sources::csv
