#include "csv_sports.hpp"

#include "csv_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace soleus::sources::csv {
namespace {

struct Known {
    std::string_view words;  // as fold_words leaves them
    SportWord meaning;
};
using enum SportWord;

// Whole cells. A language more is a line more; de fr es pt it nl da sv no fi pl cs hu ru zh ja ko.
constexpr std::array k_runs{
    Known{"run", run},
    Known{"running", run},
    Known{"runs", run},
    Known{"jog", run},
    Known{"jogging", run},
    Known{"run walk", run},
    Known{"walk run", run},
    Known{"race", run},
    Known{"parkrun", run},
    Known{"trail", trail_run},
    Known{"trailrun", trail_run},
    Known{"trailrunning", trail_run},
    Known{"treadmill", treadmill},
    Known{"indoor run", treadmill},
    Known{"indoor running", treadmill},
    Known{"virtualrun", virtual_run},
    Known{"virtualrunning", virtual_run},
    Known{"lauf", run},
    Known{"laufen", run},
    Known{"joggen", run},
    Known{"strassenlauf", run},
    Known{"bahnlauf", run},
    Known{"berglauf", trail_run},
    Known{"traillauf", trail_run},
    Known{"laufband", treadmill},
    Known{"laufbandtraining", treadmill},
    Known{"laufbandlauf", treadmill},
    Known{"laufen laufband", treadmill},
    Known{"virtueller lauf", virtual_run},
    Known{"course a pied", run},
    Known{"course", run},
    Known{"footing", run},
    Known{"course sur route", run},
    Known{"course de trail", trail_run},
    Known{"course en sentier", trail_run},
    Known{"course nature", trail_run},
    Known{"tapis de course", treadmill},
    Known{"tapis roulant", treadmill},
    Known{"course sur tapis", treadmill},
    Known{"course a pied sur tapis", treadmill},
    Known{"course virtuelle", virtual_run},
    Known{"course a pied virtuelle", virtual_run},
    Known{"carrera", run},
    Known{"correr", run},
    Known{"carrera a pie", run},
    Known{"trote", run},
    Known{"carrera de montana", trail_run},
    Known{"carrera por montana", trail_run},
    Known{"carrera de trail", trail_run},
    Known{"cinta", treadmill},
    Known{"cinta de correr", treadmill},
    Known{"entrenamiento en cinta", treadmill},
    Known{"carrera en cinta", treadmill},
    Known{"carrera virtual", virtual_run},
    Known{"corrida", run},
    Known{"corrida de rua", run},
    Known{"corrida em trilha", trail_run},
    Known{"corrida na trilha", trail_run},
    Known{"corrida de montanha", trail_run},
    Known{"esteira", treadmill},
    Known{"corrida em esteira", treadmill},
    Known{"corrida na esteira", treadmill},
    Known{"treino em esteira", treadmill},
    Known{"corrida na passadeira", treadmill},
    Known{"corrida em passadeira", treadmill},
    Known{"passadeira", treadmill},
    Known{"corrida virtual", virtual_run},
    Known{"corsa", run},
    Known{"corsa su strada", run},
    Known{"corsa su sentiero", trail_run},
    Known{"corsa trail", trail_run},
    Known{"corsa in montagna", trail_run},
    Known{"corsa su tapis roulant", treadmill},
    Known{"corsa sul tapis roulant", treadmill},
    Known{"corsa virtuale", virtual_run},
    Known{"hardlopen", run},
    Known{"hardloop", run},
    Known{"hardloopsessie", run},
    Known{"trailrunsessie", trail_run},
    Known{"trail hardlopen", trail_run},
    Known{"loopband", treadmill},
    Known{"hardlopen op loopband", treadmill},
    Known{"hardlopen op de loopband", treadmill},
    Known{"hardlopen op een loopband", treadmill},
    Known{"virtuele run", virtual_run},
    Known{"virtuele hardloopsessie", virtual_run},
    Known{"l\u00f8b", run},
    Known{"l\u00f8beband", treadmill},
    Known{"l\u00f8b pa l\u00f8beband", treadmill},
    Known{"trail l\u00f8b", trail_run},
    Known{"traill\u00f8b", trail_run},
    Known{"virtuelt l\u00f8b", virtual_run},
    Known{"lopning", run},
    Known{"loptur", run},
    Known{"lopband", treadmill},
    Known{"l\u00f8ping", run},
    Known{"l\u00f8petur", run},
    Known{"m\u00f8lle", treadmill},
    Known{"tredem\u00f8lle", treadmill},
    Known{"juoksu", run},
    Known{"polkujuoksu", trail_run},
    Known{"juoksumatto", treadmill},
    Known{"bieg", run},
    Known{"bieganie", run},
    Known{"beh", run},
    Known{"futas", run},
    Known{"kosu", run},
    Known{"\u0431\u0435\u0433", run},
    Known{"\u8dd1\u6b65", run},
    Known{"\u5ba4\u5185\u8dd1\u6b65", treadmill},
    Known{"\u8d8a\u91ce\u8dd1", trail_run},
    Known{"\u30e9\u30f3", run},
    Known{"\u30e9\u30f3\u30cb\u30f3\u30af", run},
    Known{"\ub2ec\ub9ac\uae30", run},
    Known{"\ub7ec\ub2dd", run},
};

constexpr std::array<std::string_view, 40> k_kinds{
    "easy",          "easy run",    "long",       "long run",      "lsd",        "tempo",
    "threshold",     "interval",    "intervals",  "fartlek",       "hill",       "hills",
    "recovery",      "speed",       "track",      "steady",        "strides",    "progression",
    "workout",       "quality",     "marathon",   "half marathon", "5k",         "10k",
    "lad",           "base",        "aerobic",    "warm up",       "cool down",  "dauerlauf",
    "tempolauf",     "langer lauf", "intervalle", "regeneration",  "fahrtspiel", "wettkampf",
    "sortie longue", "fractionne",  "series",     "rodaje"};

constexpr std::array<std::string_view, 102> k_others{"ride",
                                                     "bike",
                                                     "biking",
                                                     "cycling",
                                                     "cycle",
                                                     "bicycle",
                                                     "virtual ride",
                                                     "virtualride",
                                                     "ebikeride",
                                                     "gravelride",
                                                     "mountainbikeride",
                                                     "mtb",
                                                     "spinning",
                                                     "walk",
                                                     "walking",
                                                     "hike",
                                                     "hiking",
                                                     "swim",
                                                     "swimming",
                                                     "weight training",
                                                     "weighttraining",
                                                     "strength",
                                                     "strength training",
                                                     "crossfit",
                                                     "cross training",
                                                     "crosstraining",
                                                     "xt",
                                                     "gym",
                                                     "yoga",
                                                     "pilates",
                                                     "rowing",
                                                     "row",
                                                     "alpine ski",
                                                     "alpineski",
                                                     "nordicski",
                                                     "nordic ski",
                                                     "backcountryski",
                                                     "skiing",
                                                     "snowboard",
                                                     "snowshoe",
                                                     "elliptical",
                                                     "stairstepper",
                                                     "stair climbing",
                                                     "hiit",
                                                     "cardio",
                                                     "indoor cardio",
                                                     "soccer",
                                                     "football",
                                                     "tennis",
                                                     "padel",
                                                     "golf",
                                                     "climbing",
                                                     "rockclimbing",
                                                     "rock climbing",
                                                     "kayaking",
                                                     "kayak",
                                                     "kitesurf",
                                                     "surfing",
                                                     "skating",
                                                     "inline skate",
                                                     "inlineskate",
                                                     "ice skate",
                                                     "triathlon",
                                                     "multisport",
                                                     "other",
                                                     "workout other",
                                                     "radfahren",
                                                     "rad",
                                                     "radfahrt",
                                                     "wandern",
                                                     "wanderung",
                                                     "spaziergang",
                                                     "gehen",
                                                     "schwimmen",
                                                     "kraft",
                                                     "krafttraining",
                                                     "langlauf",
                                                     "skilanglauf",
                                                     "eislaufen",
                                                     "inlineskaten",
                                                     "fietsrit",
                                                     "zwemmen",
                                                     "training",
                                                     "wandeling",
                                                     "kayakken",
                                                     "kitesurfen",
                                                     "krachttraining",
                                                     "velo",
                                                     "cyclisme",
                                                     "natation",
                                                     "marche",
                                                     "randonnee",
                                                     "musculation",
                                                     "ciclismo",
                                                     "natacion",
                                                     "caminata",
                                                     "senderismo",
                                                     "natacao",
                                                     "caminhada",
                                                     "nuoto",
                                                     "camminata"};

// Words inside longer names: "Indoor Run / Jog", "Carrera al aire libre", "RUNNING_TRACK". One of
// the other sports beside them ("ski run", "walk after run") and it is none of ours to guess.
constexpr std::array<std::string_view, 20> k_run_tokens{
    "run",         "running", "jog",   "jogging",   "lauf",           "laufen",   "correr",
    "carrera",     "corrida", "corsa", "hardlopen", "hardloopsessie", "l\u00f8b", "lopning",
    "l\u00f8ping", "juoksu",  "bieg",  "footing",   "trailrunning",   "trailrun"};
constexpr std::array<std::string_view, 30> k_other_tokens{
    "ride",    "bike",      "biking",   "cycling",  "cycle", "walk",    "walking",  "hike",
    "hiking",  "swim",      "swimming", "ski",      "row",   "rowing",  "velo",     "rad",
    "bici",    "bicicleta", "ciclismo", "caminata", "skate", "skating", "duathlon", "triathlon",
    "swimrun", "schwimmen", "gehen",    "wandern",  "dog",   "roller"};
constexpr std::array<std::string_view, 11> k_treadmill_tokens{
    "treadmill",  "indoor",   "laufband",      "tapis",    "cinta",    "esteira",
    "passadeira", "loopband", "l\u00f8beband", "interior", "indendors"};
constexpr std::array<std::string_view, 9> k_trail_tokens{"trail",    "montana",      "montanha",
                                                         "montagna", "sentier",      "sentiero",
                                                         "trilha",   "trailrunning", "trailrun"};

template <class Words>
bool has_one_of(std::string_view text, const Words& words) {
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (std::find(words.begin(), words.end(), text.substr(0, end)) != words.end()) {
            return true;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

SportWord by_tokens(std::string_view words, bool by_hand) {
    const bool elsewhere = has_one_of(words, k_other_tokens);
    const bool on_foot = has_one_of(words, k_run_tokens) ||
                         words.find("course a pied") != std::string_view::npos ||
                         words.find("treadmill") != std::string_view::npos;
    if (elsewhere && (!on_foot || !by_hand)) {
        return other;
    }
    if (!on_foot) {
        return unknown;
    }
    if (has_one_of(words, k_treadmill_tokens)) {
        return treadmill;
    }
    if (words.find("virtu") != std::string_view::npos) {
        return virtual_run;
    }
    return has_one_of(words, k_trail_tokens) ? trail_run : run;
}

SportWord exact(const std::string& words) {
    const auto found = std::find_if(k_runs.begin(), k_runs.end(),
                                    [&](const Known& k) { return k.words == words; });
    if (found != k_runs.end()) {
        return found->meaning;
    }
    if (speaks_of_rest(words)) {
        return rest;
    }
    if (std::find(k_kinds.begin(), k_kinds.end(), words) != k_kinds.end()) {
        return kind;
    }
    return std::find(k_others.begin(), k_others.end(), words) != k_others.end() ? other : unknown;
}

SportWord word_of(std::string_view cell, bool by_hand) {
    if (no_value(cell)) {
        return nothing;
    }
    const std::string words = fold_words(cell);
    const SportWord known = exact(words);
    return known == unknown ? by_tokens(words, by_hand) : known;
}

}  // namespace

SportWord sport_word(std::string_view cell) {
    return cell == "Run" || cell == "run" ? run : word_of(cell, false);
}

SportWord kind_word(std::string_view cell) {
    return word_of(cell, true);
}

SportWord exact_word(std::string_view cell) {
    return no_value(cell) ? nothing : exact(fold_words(cell));
}

model::Sport sport_of(SportWord word) {
    switch (word) {
        case run:
            return model::Sport::run;
        case trail_run:
            return model::Sport::trail_run;
        case treadmill:
            return model::Sport::treadmill;
        case virtual_run:
            return model::Sport::virtual_run;
        case other:
            return model::Sport::other;
        default:
            return model::Sport::unstated;
    }
}

}  // namespace soleus::sources::csv
