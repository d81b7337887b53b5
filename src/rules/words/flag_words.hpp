#pragma once

#include "words/note.hpp"

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace soleus::rules {

/// A note as the red flags look at it: words by index, clauses cut at "but" too.
class FlagWords {
public:
    explicit FlagWords(std::string_view note);

    [[nodiscard]] std::size_t size() const { return words_.size(); }
    [[nodiscard]] const std::vector<Word>& words() const { return words_; }
    [[nodiscard]] bool is(std::size_t at, std::initializer_list<std::string_view> any) const;
    [[nodiscard]] bool same_clause(std::size_t a, std::size_t b) const;
    /// Words from `at` on, in one clause: "a|b" is one word or the other, "?x" may be missing. The
    /// index behind them, or 0 where they do not stand there.
    [[nodiscard]] std::size_t phrase(std::size_t at,
                                     std::initializer_list<std::string_view> words) const;
    /// cannot, can't, can not, could not, couldn't: the index behind it, or 0.
    [[nodiscard]] std::size_t cannot(std::size_t at) const;
    /// No sign begins with any other word: most notes are passed over quickly.
    [[nodiscard]] bool may_begin_a_sign(std::size_t at) const;
    [[nodiscard]] bool leg(std::size_t at) const;
    [[nodiscard]] bool leg_in_clause(std::size_t at) const;
    [[nodiscard]] bool leg_in_sentence(std::size_t at) const;
    [[nodiscard]] bool leg_in_note() const { return leg_in_note_; }
    [[nodiscard]] bool both_in_clause(std::size_t at) const;
    /// A negator within three words before, in the same clause; "can not" is none.
    [[nodiscard]] bool negated(std::size_t at) const;
    [[nodiscard]] bool at_rest_in_sentence(std::size_t at) const;

private:
    [[nodiscard]] static bool matches(std::string_view word, std::string_view alternatives);

    std::vector<Word> words_;
    // By clause or sentence: read once, so that a long note of alarming words stays linear.
    std::vector<char> clause_leg_, clause_both_, sentence_leg_, sentence_rest_;
    bool leg_in_note_ = false;
};

}  // namespace soleus::rules
