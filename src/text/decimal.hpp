#pragma once

#include <optional>
#include <string_view>

namespace soleus::text {

/// The nearest double of "-12.34": digits, at most one dot, a minus. Nothing where the text has
/// another form or the fast way cannot tell which of two doubles is nearer; std::from_chars can.
[[nodiscard]] std::optional<double> fast_decimal(std::string_view text);

}  // namespace soleus::text
