#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace soleus::text {

/// Bytes from `at` to the first byte that is not ASCII, or to the end.
[[nodiscard]] std::size_t first_non_ascii(std::string_view bytes, std::size_t at = 0);

/// The length of the well-formed UTF-8 sequence at the beginning of `bytes` (shortest form, no
/// surrogates, up to U+10FFFF), 0 where there is none. Sets `code_point`.
[[nodiscard]] std::size_t utf8_sequence(std::string_view bytes, char32_t& code_point);

struct Utf8Check {
    std::size_t valid = 0;   ///< bytes that form whole, well-formed sequences
    bool cut = false;        ///< what follows them is the beginning of a sequence, and the end
    bool non_ascii = false;  ///< among the valid ones
};
[[nodiscard]] Utf8Check check_utf8(std::string_view bytes);

/// Appends `code_point` as UTF-8; returns one past the last byte written (at most 4).
char* put_utf8(char* into, char32_t code_point);
void append_utf8(std::string& out, char32_t code_point);

}  // namespace soleus::text
