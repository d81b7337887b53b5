#pragma once

#include <string>
#include <string_view>

namespace soleus::report {

/// Text from a log inside Markdown: marks that would format, link or break a table are escaped,
/// newlines become blanks, control bytes are shown.
[[nodiscard]] std::string markdown_cell(std::string_view text);

}  // namespace soleus::report
