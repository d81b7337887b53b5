#pragma once

#include "csv_fields.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace soleus::sources::csv {

/// A word made comparable: case and accents folded, '_' and runs of blanks one space, the curly
/// apostrophe straight, no blanks around. "Höhenzunahme_(m) " becomes "hohenzunahme (m)".
[[nodiscard]] std::string fold(std::string_view text);

/// The same for words of a cell: also '/', '-', ',' and brackets are blanks.
[[nodiscard]] std::string fold_words(std::string_view text);

/// Without blanks (also no-break ones) around.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The same of a cell, nearly all of which have none.
[[nodiscard]] inline std::string_view without_blanks(std::string_view text) {
    const auto bare = [](char c) { return static_cast<unsigned char>(c - '!') <= '~' - '!'; };
    return text.empty() || (bare(text.front()) && bare(text.back())) ? text : trimmed(text);
}

/// Without the apostrophe that keeps spreadsheets from running a text (design 5): one is written
/// before = + - @, whatever apostrophes stand before these already.
[[nodiscard]] inline std::string_view unguarded(std::string_view text) {
    if (text.empty() || text.front() != '\'') {
        return text;
    }
    const std::size_t first = text.find_first_not_of('\'');
    const bool guarded = first != std::string_view::npos &&
                         std::string_view{"=+-@"}.find(text[first]) != std::string_view::npos;
    return guarded ? text.substr(1) : text;
}

/// "km", "miles", "sec" ...; foreign for a unit that no run is measured in; none for other words.
[[nodiscard]] Unit unit_of(std::string_view folded);

/// A folded column name taken apart: "distance (mi)", "distance_km", "distanz in km" and
/// "zeit hh:mm:ss" become "distance" mi, "distance" km, "distanz" km, "zeit".
struct HeaderName {
    std::string base{};
    Unit unit = Unit::none;
    std::string beside{};  ///< what stood in brackets that hold no unit: "max"
};
[[nodiscard]] HeaderName header_name(std::string_view raw);
/// "hohenmeter -" as "hohenmeter" with "-" beside; nothing where there is no sign at the end.
[[nodiscard]] HeaderName without_sign(const HeaderName& name);

/// A column name with its words parted by blanks alone: "distance-km", "Elev. Gain", "Date/Time"
/// and "movingTime" become "distance km", "Elev  Gain", "Date Time" and "moving Time".
[[nodiscard]] std::string words_apart(std::string_view name);

/// Whether a cell begins with a word for a total or a heading between weeks: "Total", "Week 12".
[[nodiscard]] bool speaks_of_total(std::string_view cell);
/// Whether a cell is nothing but a word for a sum and of what: "Total", "Week 12 total",
/// "Summe KW 33"; "Total recovery", "Total: 12" and "Week 12 long run" are not.
[[nodiscard]] bool is_total(std::string_view cell);

/// "rest", "off", "Ruhetag", "sick", "DNS" ...: a day without a run.
[[nodiscard]] bool speaks_of_rest(std::string_view cell);

/// "evening", "early morning", "abends" ...: a time of day that no clock says.
[[nodiscard]] bool tells_part_of_day(std::string_view cell);

/// "hard", "easy to moderate", "sehr leicht" ...: an effort that no figure says.
[[nodiscard]] bool tells_effort(std::string_view cell);

/// "none", "no pain", "keine" ...: a score of pain in words, 0.
[[nodiscard]] bool denies_pain(std::string_view cell);

/// "-", "--", "n/a": a word or sign for no value.
[[nodiscard]] bool means_no_value(std::string_view cell);

/// "" or such a word. Asked of every cell of every row, and nearly all hold a figure or nothing.
[[nodiscard]] inline bool no_value(std::string_view cell) {
    if (cell.empty()) {
        return true;
    }
    const bool figure = cell.front() >= '0' && cell.front() <= '9';
    return !figure && cell.size() <= 4 && means_no_value(cell);
}

template <std::size_t N>
[[nodiscard]] bool among(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a text of words parted by blanks has any and `fits` holds of each.
template <class Fits>
[[nodiscard]] bool all_words(std::string_view text, Fits fits) {
    bool any = false;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0 && !fits(text.substr(0, end))) {
            return false;
        }
        any = any || end > 0;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return any;
}

}  // namespace soleus::sources::csv
