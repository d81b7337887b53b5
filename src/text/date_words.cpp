#include "date_words.hpp"

#include <algorithm>
#include <array>

namespace soleus::text {
namespace {

struct Month {
    std::string_view word;
    int month;
};

// English, German, French, Spanish, Portuguese, Italian, Dutch, Danish; folded (o with a stroke
// stays).
constexpr auto k_months = std::to_array<Month>({
    {"jan", 1},        {"january", 1},    {"januar", 1},    {"janner", 1},     {"janv", 1},
    {"janvier", 1},    {"ene", 1},        {"enero", 1},     {"janeiro", 1},    {"gen", 1},
    {"gennaio", 1},    {"januari", 1},    {"feb", 2},       {"february", 2},   {"februar", 2},
    {"fev", 2},        {"fevr", 2},       {"fevrier", 2},   {"febr", 2},       {"febrero", 2},
    {"fevereiro", 2},  {"febbraio", 2},   {"februari", 2},  {"mar", 3},        {"march", 3},
    {"marz", 3},       {"maerz", 3},      {"mars", 3},      {"marzo", 3},      {"marco", 3},
    {"mrt", 3},        {"maart", 3},      {"marts", 3},     {"apr", 4},        {"april", 4},
    {"avr", 4},        {"avril", 4},      {"abr", 4},       {"abril", 4},      {"aprile", 4},
    {"may", 5},        {"mai", 5},        {"mayo", 5},      {"maio", 5},       {"mag", 5},
    {"maggio", 5},     {"mei", 5},        {"maj", 5},       {"jun", 6},        {"june", 6},
    {"juni", 6},       {"juin", 6},       {"junio", 6},     {"junho", 6},      {"giu", 6},
    {"giugno", 6},     {"jul", 7},        {"july", 7},      {"juli", 7},       {"juil", 7},
    {"juillet", 7},    {"julio", 7},      {"julho", 7},     {"lug", 7},        {"luglio", 7},
    {"aug", 8},        {"august", 8},     {"aout", 8},      {"ago", 8},        {"agosto", 8},
    {"augustus", 8},   {"sep", 9},        {"sept", 9},      {"september", 9},  {"septembre", 9},
    {"septiembre", 9}, {"setiembre", 9},  {"set", 9},       {"setembro", 9},   {"settembre", 9},
    {"oct", 10},       {"october", 10},   {"okt", 10},      {"oktober", 10},   {"octobre", 10},
    {"octubre", 10},   {"out", 10},       {"outubro", 10},  {"ott", 10},       {"ottobre", 10},
    {"nov", 11},       {"november", 11},  {"novembre", 11}, {"noviembre", 11}, {"novembro", 11},
    {"dec", 12},       {"december", 12},  {"dez", 12},      {"dezember", 12},  {"decembre", 12},
    {"dic", 12},       {"diciembre", 12}, {"dezembro", 12}, {"dicembre", 12},
});

constexpr auto k_weekdays = std::to_array<std::string_view>({
    "mon",
    "monday",
    "tue",
    "tues",
    "tuesday",
    "wed",
    "wednesday",
    "thu",
    "thur",
    "thurs",
    "thursday",
    "fri",
    "friday",
    "sat",
    "saturday",
    "sun",
    "sunday",
    "mo",
    "montag",
    "di",
    "dienstag",
    "mi",
    "mittwoch",
    "do",
    "donnerstag",
    "fr",
    "freitag",
    "sa",
    "samstag",
    "sonnabend",
    "so",
    "sonntag",
    "lun",
    "lundi",
    "mar",
    "mardi",
    "mer",
    "mercredi",
    "jeu",
    "jeudi",
    "ven",
    "vendredi",
    "sam",
    "samedi",
    "dim",
    "dimanche",
    "lunes",
    "martes",
    "mie",
    "miercoles",
    "jue",
    "jueves",
    "vie",
    "viernes",
    "sab",
    "sabado",
    "dom",
    "domingo",
    "seg",
    "segunda",
    "segunda-feira",
    "ter",
    "terca",
    "terca-feira",
    "qua",
    "quarta",
    "quarta-feira",
    "qui",
    "quinta",
    "quinta-feira",
    "sex",
    "sexta",
    "sexta-feira",
    "lunedi",
    "martedi",
    "mercoledi",
    "gio",
    "giovedi",
    "venerdi",
    "sabato",
    "domenica",
    "ma",
    "maandag",
    "dinsdag",
    "wo",
    "woe",
    "woensdag",
    "donderdag",
    "vr",
    "vrijdag",
    "za",
    "zaterdag",
    "zo",
    "zondag",
    "man",
    "mandag",
    "tir",
    "tirs",
    "tirsdag",
    "ons",
    "onsdag",
    "tor",
    "tors",
    "torsdag",
    "fre",
    "fredag",
    "lor",
    "l\xC3\xB8r",
    "l\xC3\xB8rdag",
    "s\xC3\xB8n",
    "s\xC3\xB8ndag",
});

constexpr auto k_fillers = std::to_array<std::string_view>({
    "of",
    "the",
    "at",
    "de",
    "del",
    "le",
    "il",
    "den",
    "um",
    "kl",
    "om",
    "a",
    "as",
    "alle",
    "ore",
    "uhr",
    "d",
});

template <class Words>
bool holds(const Words& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

}  // namespace

int month_of_word(std::string_view word) {
    const auto found = std::ranges::find(k_months, word, &Month::word);
    return found == k_months.end() ? 0 : found->month;
}

bool is_weekday(std::string_view word) {
    return holds(k_weekdays, word);
}

bool is_filler(std::string_view word) {
    return holds(k_fillers, word);
}

}  // namespace soleus::text
