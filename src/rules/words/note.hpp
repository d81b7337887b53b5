#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::rules {

/// One word of a note: folded (case, accents, curly apostrophes), and where it stands in the text.
struct Word {
    std::string folded{};
    std::size_t begin = 0, end = 0;   ///< bytes of the note
    std::uint32_t clause = 0;         ///< cut at . ! ? ; , and line ends
    std::uint32_t sentence = 0;       ///< cut at . ! ? ; and line ends
    std::optional<int> out_of_ten{};  ///< "6/10" is one word; fractions are rounded up (rules P2)
};

/// The words of a text, in one pass over its bytes whatever they are.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

}  // namespace soleus::rules
