#pragma once

#include <string_view>

namespace soleus::text {

/// Of a folded word without its dots (fold.hpp): 1 to 12, 0 where it names no month.
[[nodiscard]] int month_of_word(std::string_view word);

/// Words that stand in dates and say nothing more: weekdays, articles, "um", "at", "de".
[[nodiscard]] bool is_weekday(std::string_view word);
[[nodiscard]] bool is_filler(std::string_view word);

}  // namespace soleus::text
