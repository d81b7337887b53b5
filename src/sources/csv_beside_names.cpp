#include "csv_beside_names.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace soleus::sources::csv {
namespace {

using sv = std::string_view;

constexpr std::array<sv, 26> k_down{
    "loss",   "down",     "descent",  "downhill", "neg",      "negative", "negativ",
    "ab",     "abstieg",  "bergab",   "runter",   "abwarts",  "descente", "negatif",
    "perte",  "bajada",   "negativo", "perdida",  "descida",  "discesa",  "perdita",
    "daling", "negatief", "ned",      "minus",    "abfallend"};
constexpr std::array<sv, 23> k_plan{
    "planned",   "plan",        "plans",    "goal",        "target",   "intended",
    "soll",      "geplant",     "vorgabe",  "prevu",       "prevue",   "objectif",
    "cible",     "previsto",    "prevista", "planificado", "objetivo", "planeado",
    "obiettivo", "pianificato", "gepland",  "doel",        "planerad"};
/// Of one place or moment of a run, or of none.
constexpr std::array<sv, 25> k_other_figures{
    "max",     "maximum", "maximal", "min.",  "minimum",  "minimal", "peak",   "top",  "summit",
    "highest", "lowest",  "high",    "low",   "hochster", "end",     "finish", "ende", "fin",
    "rest",    "resting", "ruhe",    "repos", "reposo",   "riposo",  "asl"};
constexpr std::array<sv, 5> k_starts{"start", "begin", "beginn", "debut", "inicio"};
/// Of a climb, which is a sum.
constexpr std::array<sv, 10> k_means{"avg",     "average", "mean",  "durchschnitt", "mittel",
                                     "moyenne", "moyen",   "media", "gemiddeld",    "snitt"};

bool is_climb(Field field) {
    return field == Field::ascent || field == Field::descent;
}

bool is_figure(Field field) {
    switch (field) {
        case Field::distance:
        case Field::moving:
        case Field::elapsed:
        case Field::duration:
        case Field::time:
        case Field::rpe:
        case Field::heart_rate:
        case Field::cadence:
            return true;
        default:
            return is_climb(field);
    }
}

/// "1-5", "VAS 0-100", "0 to 5", "/5" and nothing else: scores that are none from 0 to 10.
bool is_other_scale(sv text) {
    constexpr std::array<sv, 14> k_beside{"vas",     "nrs",    "borg", "scale", "skala",
                                          "echelle", "escala", "to",   "bis",   "of",
                                          "out",     "von",    "from", "a"};
    std::size_t numbers = 0;
    std::string last;
    const bool nothing_else = all_words(fold_words(text), [&](sv word) {
        const bool number = word.find_first_not_of("0123456789") == sv::npos;
        numbers += number ? 1 : 0;
        last = number ? std::string{word} : last;
        return number || among(k_beside, word);
    });
    const bool out_of =
        numbers == 1 && (text.find('/') != sv::npos || text.find("of ") != sv::npos);
    return nothing_else && (numbers == 2 || out_of) && last != "10";
}

}  // namespace

Meant meant_by(const HeaderName& said, const Name& name) {
    static constexpr Name k_descent{"descent", Field::descent};
    static constexpr Name k_start{"start", Field::start};
    const bool score = name.field == Field::rpe || name.field == Field::pain;
    if (score && is_other_scale(said.beside)) {
        return {nullptr, "scores from 0 to 10 are wanted"};
    }
    const std::string words = fold_words(said.beside);
    // A bracket of other words too may mean anything: "(without rest)", "(max 190)".
    const auto only = [&](const auto& list) {
        return all_words(words, [&](sv word) { return among(list, word); });
    };
    if (!is_figure(name.field)) {
        return {&name};
    }
    const bool target = name.field == Field::distance && words == "ziel";  // elsewhere the finish
    if (only(k_plan) || target) {
        return {nullptr, "it tells a plan"};
    }
    if (is_climb(name.field) && (said.beside == "-" || said.beside == "d-" || only(k_down))) {
        return {&k_descent};
    }
    if (name.field == Field::time && only(k_starts)) {
        return {&k_start};
    }
    const bool of_a_moment = is_climb(name.field) || name.field == Field::heart_rate ||
                             name.field == Field::cadence || name.field == Field::rpe;
    const bool other =
        only(k_starts) || only(k_other_figures) || (is_climb(name.field) && only(k_means));
    return of_a_moment && other ? Meant{nullptr, "it tells no figure of the whole run"}
                                : Meant{&name};
}

}  // namespace soleus::sources::csv
