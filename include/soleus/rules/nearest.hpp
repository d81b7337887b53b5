#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace soleus::rules {

/// The candidate within `most` single-letter edits of a mistyped word (fewest first, then first in
/// order); "" where there is none.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::span<const std::string_view> candidates,
                                       std::size_t most);

}  // namespace soleus::rules
