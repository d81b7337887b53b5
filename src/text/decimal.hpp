#pragma once

#include <optional>
#include <string_view>

namespace soleus::text {

/// The nearest double of "-12.34": digits, at most one dot, a minus. Nothing where the text has
/// another form or the fast way cannot tell which of two doubles is nearer; std::from_chars can.
[[nodiscard]] std::optional<double> fast_decimal(std::string_view text);

/// The rest of a number that begins with one to three digits: a dot at `point` and nine to forty
/// digits; else null. Returns its end, before whatever byte that is. Some watches write
/// floating-point numbers to their last decimal. 56 bytes from `point` on must be readable.
[[nodiscard]] const char* long_decimal(const char* point, int whole, unsigned whole_digits,
                                       double& value);

}  // namespace soleus::text
