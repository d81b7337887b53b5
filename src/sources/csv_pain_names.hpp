#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace soleus::sources::csv {

/// What a column's name says of pain, whole words only: "Calf L (0-10)", "pain after", "Knie".
enum class PainName {
    other,   ///< nothing, or it says more than pain and where: "calf raises"
    pain,    ///< pain and perhaps when, of no place
    at_site  ///< a place of the body, with or without a word for pain
};
[[nodiscard]] PainName pain_name(std::string_view column);

/// Whether a part of the folded name is a word of pain or of the calf: worth a word to the user.
[[nodiscard]] bool speaks_of_pain(std::string_view folded);
/// That word, of the column at `place` (from 0).
[[nodiscard]] std::string not_read_as_pain(std::size_t place, std::string_view column);

}  // namespace soleus::sources::csv
