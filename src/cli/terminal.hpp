#pragma once

#include "options.hpp"

#include <soleus/report/document.hpp>

#include <cstdio>

namespace soleus::cli {

[[nodiscard]] bool is_terminal(std::FILE* stream);
/// Colour only on a terminal, and not where NO_COLOR is set or TERM is dumb; --color decides first.
[[nodiscard]] bool wants_colour(When when, std::FILE* stream);
/// The locale's character set, by its name alone: setting a locale would change how numbers read.
[[nodiscard]] bool locale_is_utf8();
[[nodiscard]] report::Style style_for(const Options& options, std::FILE* out);

}  // namespace soleus::cli
