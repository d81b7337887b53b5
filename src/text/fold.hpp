#pragma once

#include <string>
#include <string_view>

namespace soleus::text {

/// Lower case, without accents, compatibility forms made plain ("Août" is "aout", a narrow no-break
/// space is a space). Empty where `text` is not UTF-8.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace soleus::text
