#pragma once

#include <soleus/report/document.hpp>

#include <string>
#include <string_view>

/// Colour by level, only where the style asks for it.
namespace soleus::report {

[[nodiscard]] std::string painted(std::string_view text, rules::Level level, const Style& style);
[[nodiscard]] std::string painted(std::string_view text, rules::Verdict verdict,
                                  const Style& style);

}  // namespace soleus::report
