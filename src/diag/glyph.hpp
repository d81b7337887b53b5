#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace soleus::diag {

/// One character of a text that may be hostile, as a terminal will show it.
struct Glyph {
    std::size_t bytes = 1;
    std::int32_t code_point = -1;  ///< -1: a byte that is not UTF-8
    bool escape = false;           ///< must not reach a terminal as it is
};

/// The character at `at` (< text.size()).
[[nodiscard]] Glyph glyph_at(std::string_view text, std::size_t at);

/// Appends the character or, where it must be escaped, its \xNN or \u{NN}.
void append_shown(std::string& out, std::string_view bytes, const Glyph& glyph);

/// Columns of a terminal that an unescaped character takes.
[[nodiscard]] std::size_t columns(const Glyph& glyph);

}  // namespace soleus::diag
