#pragma once

#include "episodes.hpp"
#include "words/note.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace soleus::rules {

enum class Kind : std::uint8_t {
    site,
    symptom,
    negator,
    negator_after,
    free_after,
    score_link,
    heel_raise,  ///< the heel in it is no place
    calf_meant,  ///< a heel raise that cannot be done; in no table
    but,
    no_report,
    diagnosis,
    grade,
    both,
    doms,
    none,
    fine,  ///< this and complaint mean something in a pain cell alone ("left", "a bit")
    complaint,
    alarm_lung,
    alarm_numb,
    alarm_swollen,
    alarm_urine,
    alarm_leg
};

/// What a word or phrase means in one language.
struct Meaning {
    Kind kind{};
    Site site = Site::calf;               ///< of Kind::site
    PainClass symptom = PainClass::none;  ///< of Kind::symptom
    std::uint8_t language = 0;            ///< index of the table it stands in
};

/// A meaning found at words[at .. at + length).
struct Match {
    const Meaning* meaning = nullptr;
    std::size_t at = 0, length = 1;
};

inline constexpr std::uint16_t k_no_phrase = 0xFFFF;

/// The word tables of src/rules/words/*.txt, folded, taken apart and indexed when soleus is built
/// (make_lexicon.cpp).
struct Lexicon {
    struct Span {
        std::uint16_t begin, size;
    };
    struct Phrase {
        Meaning meaning;
        Span words;          ///< in words
        std::uint16_t next;  ///< phrase that begins with the same word, or k_no_phrase
    };
    std::string_view letters;     ///< of all words, one after another
    std::span<const Span> words;  ///< in letters
    std::span<const Phrase> phrases;
    /// The first phrase of each first word, in its slot or the next one that was free; as many as a
    /// power of two.
    std::span<const std::uint16_t> slots;
    std::uint8_t languages;  ///< one a table

    [[nodiscard]] std::string_view word(std::size_t i) const {
        return letters.substr(words[i].begin, words[i].size);
    }
    /// Which of so many slots (FNV-1a).
    [[nodiscard]] static std::size_t slot_of(std::string_view word, std::size_t slots) {
        std::uint32_t hash = 2166136261U;
        for (const char c : word) {
            hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
        }
        return (hash ^ hash >> 16U) & (slots - 1);
    }
};
extern const Lexicon k_lexicon;

/// All phrases of the lexicon that lie inside the words, in order.
[[nodiscard]] std::vector<Match> matches_in(std::span<const Word> words);

}  // namespace soleus::rules
