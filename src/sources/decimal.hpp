#pragma once

#include <optional>
#include <string_view>

namespace soleus::sources {

/// The same as text::number, to the last bit, and three times as fast for what fills a GPX: a sign,
/// one to three digits, a fraction. Anything else is text::number's.
[[nodiscard]] std::optional<double> decimal(std::string_view text);

}  // namespace soleus::sources
