#include "words/flag_words.hpp"

#include <algorithm>
#include <array>

namespace soleus::rules {
namespace {

constexpr std::size_t k_negator_reach = 3;  // rules R2
constexpr std::array<std::string_view, 11> k_leg_words{
    "calf", "calves", "leg", "legs", "shin", "shins", "soleus", "soleous", "foot", "feet", "ankle"};
constexpr std::array<std::string_view, 12> k_negators{"no",      "not",    "never", "without",
                                                      "denies",  "denied", "deny",  "denying",
                                                      "neither", "nor",    "none",  "zero"};

/// Words that a sign begins with; all others are passed over.
constexpr std::array<std::string_view, 67> k_first_words{
    "as",         "blue",        "breathless", "breathlessness", "burning", "can",
    "can't",      "cannot",      "cant",       "chest",          "cola",    "cold",
    "collapsed",  "constant",    "could",      "couldn't",       "couldnt", "dark",
    "discolored", "discoloured", "drop",       "excruciating",   "fainted", "fainting",
    "feel",       "felt",        "fever",      "feverish",       "fevers",  "foot",
    "gap",        "gaps",        "hear",       "heard",          "hot",     "kicked",
    "like",       "numb",        "numbed",     "numbness",       "pain",    "painful",
    "pains",      "pale",        "passed",     "pins",           "red",     "rock",
    "severe",     "short",       "shortness",  "swelling",       "swollen", "throb",
    "throbbing",  "throbs",      "tingle",     "tingled",        "tingles", "tingling",
    "tingly",     "unbearable",  "urine",      "warm",           "weak",    "woody",
    "worse"};
static_assert(std::ranges::is_sorted(k_first_words));

/// isn't, wasn't, didn't ...: every n't but can't and couldn't.
bool is_contraction(std::string_view word) {
    static constexpr std::array<std::string_view, 11> k_bare{"isnt",   "wasnt",  "arent", "werent",
                                                             "dont",   "doesnt", "didnt", "hasnt",
                                                             "havent", "hadnt",  "aint"};
    return (word.ends_with("n't") && word != "can't" && word != "couldn't") ||
           std::ranges::find(k_bare, word) != k_bare.end();
}

}  // namespace

FlagWords::FlagWords(std::string_view note) : words_{words_of(note)} {
    std::uint32_t cuts = 0;
    for (Word& word : words_) {
        cuts += word.folded == "but" ? 1U : 0U;
        word.clause += cuts;
    }
    if (words_.empty()) {
        return;
    }
    clause_leg_.resize(words_.back().clause + 1U);
    clause_both_.resize(words_.back().clause + 1U);
    sentence_leg_.resize(words_.back().sentence + 1U);
    sentence_rest_.resize(words_.back().sentence + 1U);
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (leg(i)) {
            clause_leg_[words_[i].clause] = sentence_leg_[words_[i].sentence] = 1;
            leg_in_note_ = true;
        }
        if (words_[i].folded == "both") {
            clause_both_[words_[i].clause] = 1;
        }
        if (phrase(i, {"at", "rest"}) != 0) {
            sentence_rest_[words_[i].sentence] = 1;
        }
    }
}

bool FlagWords::matches(std::string_view word, std::string_view alternatives) {
    for (;;) {
        const auto bar = alternatives.find('|');
        if (word == alternatives.substr(0, bar)) {
            return true;
        }
        if (bar == std::string_view::npos) {
            return false;
        }
        alternatives.remove_prefix(bar + 1);
    }
}

bool FlagWords::is(std::size_t at, std::initializer_list<std::string_view> any) const {
    return at < words_.size() && std::ranges::find(any, words_[at].folded) != any.end();
}

bool FlagWords::same_clause(std::size_t a, std::size_t b) const {
    return a < words_.size() && b < words_.size() && words_[a].clause == words_[b].clause;
}

std::size_t FlagWords::phrase(std::size_t at, std::initializer_list<std::string_view> words) const {
    std::size_t next = at;
    for (std::string_view wanted : words) {
        const bool optional = wanted.front() == '?';
        wanted.remove_prefix(optional ? 1 : 0);
        if (same_clause(at, next) && matches(words_[next].folded, wanted)) {
            ++next;
        } else if (!optional) {
            return 0;
        }
    }
    return next;
}

std::size_t FlagWords::cannot(std::size_t at) const {
    if (is(at, {"cannot", "can't", "cant", "couldn't", "couldnt"})) {
        return at + 1;
    }
    return phrase(at, {"can|could", "not"});
}

bool FlagWords::may_begin_a_sign(std::size_t at) const {
    const std::string& word = words_[at].folded;
    return std::ranges::binary_search(k_first_words, word) || leg(at) || word.starts_with("cough");
}

bool FlagWords::leg(std::size_t at) const {
    return at < words_.size() &&
           (std::ranges::find(k_leg_words, words_[at].folded) != k_leg_words.end() ||
            words_[at].folded == "ankles" || words_[at].folded == "calfs");
}

bool FlagWords::leg_in_clause(std::size_t at) const {
    return clause_leg_[words_[at].clause] != 0;
}
bool FlagWords::leg_in_sentence(std::size_t at) const {
    return sentence_leg_[words_[at].sentence] != 0;
}
bool FlagWords::both_in_clause(std::size_t at) const {
    return clause_both_[words_[at].clause] != 0;
}
bool FlagWords::at_rest_in_sentence(std::size_t at) const {
    return sentence_rest_[words_[at].sentence] != 0;
}

bool FlagWords::negated(std::size_t at) const {
    for (std::size_t back = 1; back <= k_negator_reach && back <= at && same_clause(at - back, at);
         ++back) {
        const std::size_t i = at - back;
        const std::string_view word = words_[i].folded;
        const bool can_not =
            word == "not" && i > 0 && is(i - 1, {"can", "could"}) && same_clause(i - 1, i);
        if (!can_not &&
            (std::ranges::find(k_negators, word) != k_negators.end() || is_contraction(word))) {
            return true;
        }
    }
    return false;
}

}  // namespace soleus::rules
