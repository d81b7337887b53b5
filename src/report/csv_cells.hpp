#pragma once

#include <string>
#include <string_view>

namespace soleus::report {

/// A text as one CSV cell: guarded by one apostrophe where it begins with = + - @ (a spreadsheet
/// would run it; soleus's own reader takes one apostrophe off), also where apostrophes stand before
/// the mark, so that reading takes off no more than was put on. Quoted where it must be.
[[nodiscard]] std::string csv_cell(std::string_view text);

}  // namespace soleus::report
