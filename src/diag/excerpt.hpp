#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace soleus::diag {

/// A line cut to fit a terminal, and where the carets stand under it.
struct Excerpt {
    std::string line{};
    std::size_t caret_column = 0;  ///< columns before the first caret
    std::size_t caret_width = 1;   ///< at least 1
};

/// `column` (bytes, from 1) and `width` (bytes) as in Location.
[[nodiscard]] Excerpt excerpt_of(std::string_view source_line, std::size_t column,
                                 std::size_t width);

}  // namespace soleus::diag
