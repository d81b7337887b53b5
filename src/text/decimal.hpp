#pragma once

#include <optional>
#include <string_view>

namespace soleus::text {

/// The nearest double of "-12.34": digits, at most one dot, a minus. Nothing where the text has
/// another form or the fast way cannot tell which of two doubles is nearer; std::from_chars can.
[[nodiscard]] std::optional<double> fast_decimal(std::string_view text);

/// The number that begins at `p` where it has one to three digits, a dot and nine to forty more;
/// else null. Returns its end, before whatever byte that is. Some watches write floating-point
/// numbers to their last decimal. 64 bytes from `p` on must be readable.
[[nodiscard]] const char* long_decimal(const char* p, double& value);

}  // namespace soleus::text
