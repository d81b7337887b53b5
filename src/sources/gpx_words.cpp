#include "gpx_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace soleus::sources::gpx {
namespace {

using model::Sport;

/// Letters in lower case, without blanks and marks between them: "Trail-Running" and
/// "trail_running" are one word. Bytes above ASCII stay.
std::string squeezed(std::string_view text) {
    std::string word;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z') {
            word += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                   static_cast<unsigned char>(c) >= 0x80) {
            word += c;
        }
    }
    return word;
}

/// The words of a text in lower case, one blank around each.
std::string spaced(std::string_view text) {
    std::string words = " ";
    for (const char c : text) {
        const auto letter = squeezed({&c, 1});
        if (!letter.empty()) {
            words += letter;
        } else if (words.back() != ' ') {
            words += ' ';
        }
    }
    return words + ' ';
}

struct SportWord {
    std::string_view word;
    Sport sport;
};

/// Whole words, squeezed; formats.md names the writers. Strava wrote numbers until 2019. 17 is its
/// virtual activity: intake asks the speed whether that was a run.
constexpr std::array k_runs{
    SportWord{"9", Sport::run},
    SportWord{"17", Sport::virtual_run},
    SportWord{"53", Sport::virtual_run},
    SportWord{"run", Sport::run},
    SportWord{"runs", Sport::run},
    SportWord{"running", Sport::run},
    SportWord{"runner", Sport::run},
    SportWord{"streetrunning", Sport::run},
    SportWord{"roadrunning", Sport::run},
    SportWord{"roadrun", Sport::run},
    SportWord{"outdoorrun", Sport::run},
    SportWord{"outdoorrunning", Sport::run},
    SportWord{"trackrunning", Sport::run},
    SportWord{"trackrun", Sport::run},
    SportWord{"ultrarun", Sport::run},
    SportWord{"ultrarunning", Sport::run},
    SportWord{"obstaclerun", Sport::run},
    SportWord{"racerunning", Sport::run},
    SportWord{"race", Sport::run},
    SportWord{"longrun", Sport::run},
    SportWord{"easyrun", Sport::run},
    SportWord{"jog", Sport::run},
    SportWord{"jogging", Sport::run},
    SportWord{"lauf", Sport::run},
    SportWord{"laufen", Sport::run},
    SportWord{"joggen", Sport::run},
    SportWord{"courseàpied", Sport::run},
    SportWord{"courseapied", Sport::run},
    SportWord{"carrera", Sport::run},
    SportWord{"correr", Sport::run},
    SportWord{"corrida", Sport::run},
    SportWord{"corsa", Sport::run},
    SportWord{"hardlopen", Sport::run},
    SportWord{"hardloopsessie", Sport::run},
    SportWord{"løb", Sport::run},
    SportWord{"løping", Sport::run},
    SportWord{"löpning", Sport::run},
    SportWord{"跑步", Sport::run},
    SportWord{"ランニング", Sport::run},
    SportWord{"trailrun", Sport::trail_run},
    SportWord{"trailrunning", Sport::trail_run},
    SportWord{"trail", Sport::trail_run},
    SportWord{"mountainrunning", Sport::trail_run},
    SportWord{"fellrunning", Sport::trail_run},
    SportWord{"skyrunning", Sport::trail_run},
    SportWord{"traillauf", Sport::trail_run},
    SportWord{"treadmill", Sport::treadmill},
    SportWord{"treadmillrunning", Sport::treadmill},
    SportWord{"treadmillrun", Sport::treadmill},
    SportWord{"indoorrun", Sport::treadmill},
    SportWord{"indoorrunning", Sport::treadmill},
    SportWord{"laufband", Sport::treadmill},
    SportWord{"laufbandtraining", Sport::treadmill},
    SportWord{"virtualrun", Sport::virtual_run},
    SportWord{"virtualrunning", Sport::virtual_run},
};

/// Words that make a free text a run ("Evening run", "Trail Run 10k").
constexpr std::array<std::string_view, 12> k_run_words{"run",     "running", "jog",    "jogging",
                                                       "lauf",    "laufen",  "corsa",  "carrera",
                                                       "corrida", "løb",     "course", "hardlopen"};

/// Other sports by whole word, squeezed, where a part of a word would say too much.
constexpr std::array<std::string_view, 19> k_other_words{
    "car",    "bus",          "sup", "row",       "rowing", "fly",      "flight",
    "train",  "dog",          "gym", "boat",      "drone",  "training", "transition",
    "cardio", "indoorcardio", "ski", "transport", "driving"};

/// Parts of words that tell another sport: "road_biking", "AlpineSki", "Radfahren". They are looked
/// for only where no run is named.
constexpr std::array<std::string_view, 62> k_other_parts{
    "cycl",       "bik",       "ride",           "riding",    "radfahr",  "fahrrad",
    "fietsen",    "fietsrit",  "velo",           "vélo",      "cicl",     "mtb",
    "bmx",        "swim",      "schwimm",        "natation",  "natación", "zwem",
    "walk",       "wander",    "wandel",         "hik",       "marche",   "caminata",
    "spazier",    "trek",      "mountaineer",    "climb",     "alpin",    "skiing",
    "alpineski",  "nordicski", "backcountryski", "rollerski", "snow",     "skat",
    "inline",     "rudern",    "kayak",          "canoe",     "paddl",    "surf",
    "sail",       "segel",     "golf",           "tennis",    "soccer",   "football",
    "workout",    "strength",  "crossfit",       "yoga",      "pilates",  "fitness",
    "elliptical", "stair",     "wheelchair",     "handcycle", "horse",    "geocach",
    "triathlon",  "duathlon"};

/// Strava numbers its sports without a gap; those that are no run are another sport.
constexpr int k_last_strava_number = 60;

bool is_strava_number(std::string_view word) {
    if (word.empty() || word.size() > 2) {
        return false;
    }
    int number = 0;
    for (const char c : word) {
        if (c < '0' || c > '9') {
            return false;
        }
        number = number * 10 + (c - '0');
    }
    return number >= 1 && number <= k_last_strava_number;
}

struct Family {
    std::string_view part;
    std::string_view name;
};

/// Part of a creator, squeezed, and its family. "movescount" is Suunto's service, "openambit" reads
/// its watches; running_page writes Keep's tracks through gpxpy.
constexpr std::array k_families{
    Family{"strava", "strava"},
    Family{"garmin", "garmin"},
    Family{"edge", "garmin"},
    Family{"forerunner", "garmin"},
    Family{"fenix", "garmin"},
    Family{"etrex", "garmin"},
    Family{"movescount", "suunto"},
    Family{"suunto", "suunto"},
    Family{"openambit", "suunto"},
    Family{"polar", "polar"},
    Family{"runkeeper", "runkeeper"},
    Family{"nike", "nike"},
    Family{"keep", "keep"},
    Family{"opentracks", "opentracks"},
    Family{"ecoach", "ecoach"},
    Family{"pytrainer", "pytrainer"},
    Family{"mapmyfitness", "mapmyrun"},
    Family{"mapmyrun", "mapmyrun"},
    Family{"wikiloc", "wikiloc"},
    Family{"gpsies", "gpsies"},
    Family{"gpxstudio", "gpxstudio"},
    Family{"komoot", "komoot"},
    Family{"healthexport", "healthexport"},
    Family{"healthfit", "healthfit"},
    Family{"apple", "apple"},
    Family{"gpsbabel", "gpsbabel"},
    Family{"gpxpy", "gpxpy"},
    Family{"coros", "coros"},
    Family{"runtastic", "runtastic"},
    Family{"adidas", "runtastic"},
    Family{"endomondo", "endomondo"},
    Family{"sportstracker", "sportstracker"},
    Family{"oruxmaps", "oruxmaps"},
    Family{"osmand", "osmand"},
    Family{"fittrackee", "fittrackee"},
    Family{"runalyze", "runalyze"},
    Family{"fitbit", "fitbit"},
    Family{"samsung", "samsung"},
    Family{"huawei", "huawei"},
    Family{"zepp", "zepp"},
    Family{"amazfit", "zepp"},
    Family{"wahoo", "wahoo"},
    Family{"zwift", "zwift"},
    Family{"tomtom", "tomtom"},
    Family{"viewranger", "viewranger"},
    Family{"locus", "locus"},
    Family{"gpslogger", "gpslogger"},
    Family{"soleus", "soleus"},
};

}  // namespace

Sport sport_of(std::string_view type) {
    const auto word = squeezed(type);
    const auto* const run = std::find_if(
        k_runs.begin(), k_runs.end(), [&](const SportWord& known) { return known.word == word; });
    if (run != k_runs.end()) {
        return run->sport;
    }
    const auto words = spaced(type);
    const auto says = [&](std::string_view one) {
        return words.find(' ' + std::string{one} + ' ') != std::string::npos;
    };
    if (std::any_of(k_run_words.begin(), k_run_words.end(), says)) {
        return says("trail") ? Sport::trail_run : Sport::run;
    }
    const auto holds = [&](std::string_view part) { return word.find(part) != std::string::npos; };
    const bool other =
        is_strava_number(word) ||
        std::find(k_other_words.begin(), k_other_words.end(), word) != k_other_words.end() ||
        std::any_of(k_other_parts.begin(), k_other_parts.end(), holds);
    return other ? Sport::other : Sport::unstated;
}

std::string_view family_of(std::string_view creator) {
    const auto word = squeezed(creator);
    const auto* const family = std::find_if(
        k_families.begin(), k_families.end(),
        [&](const Family& known) { return word.find(known.part) != std::string::npos; });
    return family == k_families.end() ? std::string_view{} : family->name;
}

}  // namespace soleus::sources::gpx
