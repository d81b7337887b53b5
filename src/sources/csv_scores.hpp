#pragma once

#include <soleus/text/number.hpp>

#include <optional>
#include <string>
#include <string_view>

/// Pain and effort as people write them.
namespace soleus::sources::csv {

/// A score that may be written "3/10" or "3 out of 10", or as what it lies between: "2-3".
struct Score {
    double least = 0.0, most = 0.0;
};

/// What a cell says of pain or effort: a score, words ("tight"), or both ("calf 4/10", "3 (left)").
struct Said {
    std::optional<Score> score{};
    std::string words{};  ///< without the marks that parted them from the score
};
/// Nothing for a cell that holds other figures, or a unit ("10 km" belongs in another column).
[[nodiscard]] std::optional<Said> said_in(std::string_view cell, text::DecimalMark mark);

}  // namespace soleus::sources::csv
