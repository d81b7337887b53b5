#include "csv_sports.hpp"

#include "csv_sport_words.hpp"
#include "csv_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace soleus::sources::csv {
namespace {

using enum SportWord;

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
    std::string words = fold_words(cell);
    if (constexpr std::string_view k_apple = "hkworkoutactivitytype"; words.starts_with(k_apple)) {
        words.erase(0, k_apple.size());
    }
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

SportWord workout_word(std::string_view cell) {
    const SportWord known = exact_word(cell);
    if (known != unknown) {
        return known;
    }
    const std::string words = fold_words(cell);
    std::string_view first = words;
    const auto word_of = [](std::string_view text) { return text.substr(0, text.find(' ')); };
    while (word_of(first).find_first_of("0123456789") != std::string_view::npos) {
        first.remove_prefix(std::min(word_of(first).size() + 1, first.size()));
    }
    return among(k_first_of_others, word_of(first)) && !has_one_of(words, k_run_tokens) ? other
                                                                                        : unknown;
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
