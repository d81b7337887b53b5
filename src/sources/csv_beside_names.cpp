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
constexpr std::array<sv, 24> k_plan{
    "planned",  "plan",      "plans",       "goal",     "target",      "intended",
    "soll",     "geplant",   "ziel",        "vorgabe",  "prevu",       "prevue",
    "objectif", "cible",     "previsto",    "prevista", "planificado", "objetivo",
    "planeado", "obiettivo", "pianificato", "gepland",  "doel",        "planerad"};
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

/// "1-5", "6-20", "0 to 100", "/5": scores that are none from 0 to 10.
bool is_other_scale(sv text) {
    std::size_t numbers = 0;
    int last = 0;
    bool counting = false;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (digit) {
            numbers += counting ? 0 : 1;
            last = counting && last < 1000 ? last * 10 + (c - '0') : c - '0';
        }
        counting = digit;
    }
    const bool out_of =
        numbers == 1 && (text.find('/') != sv::npos || text.find("of ") != sv::npos);
    return (numbers > 1 || out_of) && last != 10;
}

}  // namespace

Meant meant_by(const HeaderName& said, const Name& name) {
    static constexpr Name k_descent{"descent", Field::descent};
    static constexpr Name k_start{"start", Field::start};
    const bool score = name.field == Field::rpe || name.field == Field::pain;
    if (score && (is_other_scale(said.base) || is_other_scale(said.beside))) {
        return {nullptr, "scores from 0 to 10 are wanted"};
    }
    const std::string words = fold_words(said.beside);
    const auto any = [&](const auto& list) {
        return !words.empty() && !all_words(words, [&](sv word) { return !among(list, word); });
    };
    if (!is_figure(name.field)) {
        return {&name};
    }
    if (any(k_plan)) {
        return {nullptr, "it tells a plan"};
    }
    if (is_climb(name.field) && (said.beside.ends_with('-') || any(k_down))) {
        return {&k_descent};
    }
    if (name.field == Field::time && any(k_starts)) {
        return {&k_start};
    }
    const bool other =
        any(k_starts) || any(k_other_figures) || (is_climb(name.field) && any(k_means));
    return other ? Meant{nullptr, "it tells no figure of the whole run"} : Meant{&name};
}

}  // namespace soleus::sources::csv
