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
    constexpr std::array<std::string_view, 8> k_sizes{"km",  "k",    "mi", "miles",
                                                      "min", "mins", "h",  "m"};
    const SportWord known = exact_word(cell);
    if (known != unknown) {
        return known;
    }
    bool elsewhere = false;
    const bool nothing_else = all_words(fold_words(cell), [&](std::string_view word) {
        const bool sport = among(k_whole_workouts, word);
        elsewhere = elsewhere || sport;
        return sport || among(k_sizes, word) || (word.front() >= '0' && word.front() <= '9');
    });
    return nothing_else && elsewhere ? other : unknown;
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
