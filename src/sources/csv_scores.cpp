#include "csv_scores.hpp"

#include "csv_values.hpp"
#include "csv_words.hpp"

#include <algorithm>
#include <array>

namespace soleus::sources::csv {
namespace {

/// "3/10", "3 out of 10": the 3.
std::string_view without_scale(std::string_view cell) {
    static constexpr std::array<std::string_view, 8> k_of{"/",    " out of", " of", " von",
                                                          " sur", " de",     " su", " van"};
    if (!cell.ends_with("10")) {
        return cell;
    }
    const auto before = trimmed(cell.substr(0, cell.size() - 2));
    for (const auto of : k_of) {
        if (before.ends_with(of)) {
            return trimmed(before.substr(0, before.size() - of.size()));
        }
    }
    return cell;
}

std::optional<Score> score_in(std::string_view cell, text::DecimalMark mark) {
    constexpr double k_widest = 3.0;  // "1-10" is a scale
    if (const auto value = number_in(cell, mark)) {
        return Score{*value, *value};
    }
    cell = without_scale(cell);
    if (const auto value = number_in(cell, mark)) {
        return Score{*value, *value};
    }
    for (const std::string_view dash : {"-", "\xE2\x80\x93"}) {
        const auto at = cell.find(dash);
        if (at == std::string_view::npos) {
            continue;
        }
        const auto least = number_in(trimmed(cell.substr(0, at)), mark);
        const auto most = number_in(trimmed(cell.substr(at + dash.size())), mark);
        if (least && most && *least < *most && *most - *least <= k_widest) {
            return Score{*least, *most};
        }
    }
    return std::nullopt;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// What programs write for a number that is none.
bool names_no_number(std::string_view words) {
    const std::string word = fold(words);
    return word == "nan" || word == "inf" || word == "infinity";
}

std::string_view without_marks_around(std::string_view text) {
    constexpr std::string_view k_marks = " \t()[]:;,.-~/";
    const auto first = text.find_first_not_of(k_marks);
    return first == std::string_view::npos
               ? std::string_view{}
               : text.substr(first, text.find_last_not_of(k_marks) + 1 - first);
}

/// "3?", "5+", "<1": how sure somebody is of a figure.
std::string_view without_doubt(std::string_view cell) {
    const std::string_view whole = cell;
    while (!cell.empty() && std::string_view{"?!+"}.find(cell.back()) != std::string_view::npos) {
        cell = trimmed(cell.substr(0, cell.size() - 1));
    }
    if (cell.starts_with('<')) {
        cell = trimmed(cell.substr(1));
    }
    return cell.empty() ? whole : cell;
}

}  // namespace

std::optional<Said> said_in(std::string_view cell, text::DecimalMark mark) {
    constexpr std::string_view k_digits = "0123456789";
    cell = without_doubt(cell);
    Said said{score_in(cell, mark), {}};
    if (said.score) {
        return said;
    }
    std::string_view before = cell;
    std::string_view behind;
    if (const auto first = cell.find_first_of(k_digits); first != std::string_view::npos) {
        const auto end = cell.find_last_of(k_digits) + 1;
        before = cell.substr(0, first);
        behind = cell.substr(end);
        said.score = score_in(cell.substr(first, end - first), mark);
        const bool glued = (!before.empty() && is_letter(before.back())) ||
                           (!behind.empty() && is_letter(behind.front()));
        // "out of 10" is a scale and no score.
        const auto scored = without_scale(cell.substr(0, end));
        if (!said.score || glued || scored.find_first_of(k_digits) == std::string_view::npos) {
            return std::nullopt;
        }
    }
    said.words = without_marks_around(before);
    if (const auto more = without_marks_around(behind); !more.empty()) {
        said.words.append(said.words.empty() ? "" : " ").append(more);
    }
    const bool worded = std::any_of(said.words.begin(), said.words.end(), is_letter);
    if (!worded || unit_of(fold(said.words)) != Unit::none || names_no_number(said.words)) {
        return std::nullopt;
    }
    return said;
}

}  // namespace soleus::sources::csv
