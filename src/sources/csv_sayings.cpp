/// What cells say in words where a figure, a day or a run would stand.
#include "csv_words.hpp"

#include <array>
#include <string>

namespace soleus::sources::csv {

bool speaks_of_total(std::string_view cell) {
    static constexpr std::array<std::string_view, 33> k_totals{
        "total",     "totals",    "subtotal",   "sum",     "sums",    "summe", "gesamt",
        "insgesamt", "week",      "weekly",     "wk",      "woche",   "kw",    "semaine",
        "semana",    "settimana", "uge",        "average", "avg",     "mean",  "durchschnitt",
        "moyenne",   "promedio",  "gemiddelde", "month",   "monthly", "year",  "ytd",
        "totale",    "totaal",    "somme",      "suma",    "mileage"};
    const std::string words = fold_words(cell);
    const std::string_view all{words};
    std::string_view first = all.substr(0, all.find(' '));
    while (!first.empty() && (first.back() == ':' || first.back() == '.')) {
        first.remove_suffix(1);
    }
    return among(k_totals, first) || all.find(" total") != std::string_view::npos;
}

bool is_total(std::string_view cell) {
    static constexpr std::array<std::string_view, 17> k_sums{
        "total",  "totals",    "subtotal",    "sum",         "sums",         "summe",
        "gesamt", "insgesamt", "wochensumme", "monatssumme", "totale",       "totaal",
        "somme",  "suma",      "totaux",      "weektotaal",  "zwischensumme"};
    static constexpr std::array<std::string_view, 15> k_spans{
        "week", "weekly",  "wk",   "month",  "monthly",   "woche", "kw",  "monat",
        "mois", "semaine", "mese", "semana", "settimana", "maand", "jahr"};
    constexpr std::size_t k_longest = 32;
    if (cell.size() > k_longest) {
        return false;
    }
    bool sum = false;
    bool behind_span = false;
    const bool nothing_else = all_words(fold_words(cell), [&](std::string_view word) {
        const bool names_sum = among(k_sums, word);
        const bool number = word.find_first_not_of("0123456789") == std::string_view::npos;
        const bool fits = names_sum || among(k_spans, word) || (number && behind_span);
        sum = sum || names_sum;
        behind_span = among(k_spans, word);
        return fits;
    });
    return nothing_else && sum;
}

bool speaks_of_rest(std::string_view cell) {
    static constexpr std::array<std::string_view, 52> k_rest{"rest",
                                                             "rest day",
                                                             "restday",
                                                             "off",
                                                             "day off",
                                                             "off day",
                                                             "no run",
                                                             "none",
                                                             "ruhetag",
                                                             "ruhe",
                                                             "pause",
                                                             "frei",
                                                             "repos",
                                                             "jour de repos",
                                                             "descanso",
                                                             "dia de descanso",
                                                             "riposo",
                                                             "giorno di riposo",
                                                             "rust",
                                                             "rustdag",
                                                             "hviledag",
                                                             "hvile",
                                                             "folga",
                                                             "recovery day",
                                                             "injury rest day",
                                                             "dns",
                                                             "missed",
                                                             "skipped",
                                                             "cancelled",
                                                             "canceled",
                                                             "sick",
                                                             "sick day",
                                                             "ill",
                                                             "injured",
                                                             "krank",
                                                             "verletzt",
                                                             "ausgefallen",
                                                             "malade",
                                                             "blesse",
                                                             "annule",
                                                             "enfermo",
                                                             "lesionado",
                                                             "doente",
                                                             "malato",
                                                             "infortunato",
                                                             "ziek",
                                                             "geblesseerd",
                                                             "syk",
                                                             "skadet",
                                                             "sjuk",
                                                             "skadad",
                                                             "syg"};
    return among(k_rest, fold_words(cell));
}

namespace {

/// Whether the cell has words and each of them is of the table.
template <std::size_t N>
bool all_among(const std::array<std::string_view, N>& table, std::string_view cell) {
    return all_words(fold_words(cell), [&](std::string_view word) { return among(table, word); });
}

}  // namespace

bool tells_effort(std::string_view cell) {
    static constexpr std::array<std::string_view, 64> k_efforts{
        "easy",     "light",  "moderate",    "medium",  "steady", "hard",   "tough",
        "heavy",    "max",    "maximal",     "maximum", "all",    "out",    "very",
        "somewhat", "pretty", "quite",       "fairly",  "to",     "too",    "comfortable",
        "recovery", "tempo",  "threshold",   "leicht",  "locker", "mittel", "moderat",
        "hart",     "schwer", "anstrengend", "sehr",    "etwas",  "facile", "leger",
        "modere",   "dur",    "difficile",   "tres",    "facil",  "suave",  "moderado",
        "duro",     "fuerte", "muy",         "leve",    "forte",  "muito",  "leggero",
        "moderato", "molto",  "licht",       "rustig",  "matig",  "zwaar",  "erg",
        "let",      "lett",   "latt",        "tung",    "meget",  "mycket", "veldig",
        "jobbig"};
    return all_among(k_efforts, cell);
}

bool tells_part_of_day(std::string_view cell) {
    static constexpr std::array<std::string_view, 52> k_parts{
        "morning",     "mornings",    "am",         "noon",     "midday",  "lunch",
        "lunchtime",   "afternoon",   "evening",    "evenings", "pm",      "night",
        "dawn",        "dusk",        "early",      "late",     "morgen",  "morgens",
        "fruh",        "vormittag",   "vormittags", "mittag",   "mittags", "nachmittag",
        "nachmittags", "abend",       "abends",     "nacht",    "nachts",  "matin",
        "midi",        "apres",       "soir",       "nuit",     "manana",  "mediodia",
        "tarde",       "noche",       "manha",      "noite",    "mattina", "pranzo",
        "pomeriggio",  "sera",        "ochtend",    "middag",   "avond",   "formiddag",
        "eftermiddag", "ettermiddag", "aften",      "kveld"};
    return all_among(k_parts, cell);
}

bool denies_pain(std::string_view cell) {
    static constexpr std::array<std::string_view, 32> k_denials{
        "none",      "no",       "nil",       "nothing",     "no pain",
        "pain free", "painfree", "zero",      "kein",        "keine",
        "keiner",    "nein",     "nichts",    "schmerzfrei", "keine schmerzen",
        "non",       "aucun",    "aucune",    "rien",        "ninguno",
        "ninguna",   "nada",     "sin dolor", "nessuno",     "nessuna",
        "niente",    "nenhum",   "nenhuma",   "sem dor",     "geen",
        "nee",       "ingen"};
    return among(k_denials, fold_words(cell));
}

bool means_no_value(std::string_view cell) {
    static constexpr std::array<std::string_view, 6> k_marks{
        "-", "--", "---", "\xE2\x80\x93", "\xE2\x80\x94", "?"};
    if (cell.front() == 'n' || cell.front() == 'N') {
        const std::string word = fold(cell);
        return word == "n/a" || word == "null";
    }
    return among(k_marks, cell);
}

}  // namespace soleus::sources::csv
