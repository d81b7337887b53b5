#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace soleus::text {

/// How a number's marks are to be read.
enum class DecimalMark { dot, comma, either };

/// The whole of `text` (blanks around it allowed) as a finite decimal number: digits, one decimal
/// point, an exponent, a sign. Nothing for "nan", "inf", "1e400", "0x1p3", "1,5", "12 km" or "".
[[nodiscard]] std::optional<double> number(std::string_view text);

/// The same where a column may use thousands marks and a decimal comma. With `either`: a comma
/// followed by other than exactly three digits is a decimal comma; with exactly three it groups
/// thousands where every group is well formed; where both marks stand, the last is the decimal one.
/// Spaces (also no-break and thin ones) and apostrophes between groups of three are accepted.
[[nodiscard]] std::optional<double> number_with_marks(std::string_view text, DecimalMark mark);

/// A whole number without sign: digits only, at most 18.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view text);

}  // namespace soleus::text
