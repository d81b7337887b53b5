#include "csv_pain_names.hpp"

#include "csv_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace soleus::sources::csv {
namespace {

using sv = std::string_view;

/// Parts of words, folded, in the languages of the word tables for notes.
constexpr std::array<sv, 35> k_parts_of_pain{
    "calf",     "calves",  "soleus",  "pain",     "sore",        "hurt",     "injur",
    "niggle",   "wade",    "schmerz", "verletz",  "douleur",     "mollet",   "bless",
    "gemelo",   "dolor",   "lesion",  "lesao",    "polpacc",     "infortun", "panturrilha",
    "achilles", "aquiles", "pijn",    "kuit",     "beschwerden", "symptom",  "discomfort",
    "cramp",    "krampf",  "molest",  "malestar", "smert",       "smarta",   "fastidi"};

constexpr std::array<sv, 65> k_sites{
    "calf",        "calves",     "soleus",      "gastroc",      "gastrocnemius", "achilles",
    "shin",        "shins",      "knee",        "knees",        "ankle",         "ankles",
    "foot",        "feet",       "heel",        "plantar",      "hip",           "hips",
    "hamstring",   "hamstrings", "quad",        "quads",        "groin",         "glute",
    "glutes",      "back",       "itb",         "wade",         "waden",         "achillessehne",
    "schienbein",  "knie",       "knochel",     "ferse",        "hufte",         "oberschenkel",
    "mollet",      "mollets",    "tibia",       "genou",        "cheville",      "talon",
    "gemelo",      "gemelos",    "pantorrilla", "rodilla",      "tobillo",       "aquiles",
    "panturrilha", "gemeo",      "joelho",      "tornozelo",    "polpaccio",     "polpacci",
    "ginocchio",   "caviglia",   "kuit",        "kuiten",       "enkel",         "achillespees",
    "legg",        "vaden",      "akilles",     "wadenschmerz", "wadenschmerzen"};

constexpr std::array<sv, 19> k_pains{"pain",    "pains",   "schmerz",  "schmerzen", "dolor",
                                     "dolores", "douleur", "douleurs", "dor",       "dores",
                                     "dolore",  "dolori",  "pijn",     "smerte",    "smerter",
                                     "smarta",  "niggle",  "vas",      "nrs"};

/// A side, a time, a scale, a question.
constexpr std::array<sv, 95> k_beside{
    "l",       "r",        "left",    "right",     "both",      "links",    "rechts",  "linke",
    "rechte",  "gauche",   "droite",  "izquierda", "derecha",   "esquerda", "direita", "sinistra",
    "destra",  "hoger",    "vanster", "before",    "during",    "after",    "pre",     "post",
    "am",      "pm",       "morning", "evening",   "night",     "next",     "day",     "run",
    "running", "rest",     "max",     "worst",     "avg",       "mean",     "score",   "level",
    "rating",  "scale",    "in",      "of",        "the",       "at",       "to",      "and",
    "out",     "soreness", "sore",    "stiffness", "tightness", "ache",     "vor",     "nach",
    "wahrend", "beim",     "laufen",  "morgens",   "abends",    "avant",    "apres",   "pendant",
    "matin",   "soir",     "de",      "antes",     "durante",   "despues",  "prima",   "dopo",
    "mattina", "med",      "how",     "did",       "do",        "does",     "feel",    "feels",
    "felt",    "feeling",  "status",  "state",     "condition", "is",       "was",     "my",
    "your",    "wie",      "ist",     "war",       "die",       "zustand",  "gefuhl"};

bool is_number(sv word) {
    return word.find_first_not_of("0123456789") == sv::npos;
}

}  // namespace

PainName pain_name(std::string_view column) {
    std::string plain = fold(words_apart(column));
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return sv{"()_?"}.find(c) != sv::npos; }, ' ');
    bool pain = false;
    bool site = false;
    const bool nothing_else = all_words(plain, [&](sv word) {
        const bool names_site = among(k_sites, word);
        const bool names_pain = among(k_pains, word);
        site = site || names_site;
        pain = pain || names_pain;
        return names_site || names_pain || among(k_beside, word) || is_number(word);
    });
    if (!nothing_else) {
        return PainName::other;
    }
    return site ? PainName::at_site : pain ? PainName::pain : PainName::other;
}

std::string not_read_as_pain(std::size_t place, std::string_view column) {
    return fmt::format(
        "column {} (\"{}\") is not read; if it tells of pain, call it pain (a score "
        "from 0 to 10) or notes (words)",
        place + 1, column);
}

bool speaks_of_pain(std::string_view folded) {
    return std::any_of(k_parts_of_pain.begin(), k_parts_of_pain.end(),
                       [&](sv part) { return folded.find(part) != sv::npos; });
}

}  // namespace soleus::sources::csv
