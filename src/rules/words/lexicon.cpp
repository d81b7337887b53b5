#include "words/lexicon.hpp"

namespace soleus::rules {
namespace {

/// The first phrase that begins with the word, or k_no_phrase.
std::uint16_t first_phrase(std::string_view word) {
    const auto slots = k_lexicon.slots;
    std::size_t slot = Lexicon::slot_of(word, slots.size());
    while (slots[slot] != k_no_phrase &&
           k_lexicon.word(k_lexicon.phrases[slots[slot]].words.begin) != word) {
        slot = (slot + 1) % slots.size();
    }
    return slots[slot];
}

/// Of a phrase whose first word stands there.
bool stands_at(const Lexicon::Phrase& phrase, std::span<const Word> words) {
    const auto [begin, size] = phrase.words;
    if (words.size() < size) {
        return false;
    }
    for (std::size_t i = 1; i < size; ++i) {
        if (words[i].folded != k_lexicon.word(begin + i)) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::vector<Match> matches_in(std::span<const Word> words) {
    std::vector<Match> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (auto i = first_phrase(words[at].folded); i != k_no_phrase;
             i = k_lexicon.phrases[i].next) {
            const Lexicon::Phrase& phrase = k_lexicon.phrases[i];
            if (stands_at(phrase, words.subspan(at))) {
                found.push_back({&phrase.meaning, at, phrase.words.size});
            }
        }
    }
    return found;
}

}  // namespace soleus::rules
