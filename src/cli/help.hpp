#pragma once

#include "option_table.hpp"

#include <string>

namespace soleus::cli {

/// All commands in a dozen lines, for a terminal with nothing to read.
[[nodiscard]] std::string short_help();
/// One command with its options, within 80 columns.
[[nodiscard]] std::string help(Command command);
[[nodiscard]] std::string version();
/// The completion script of "bash", "zsh" or "fish"; "" for another word.
[[nodiscard]] std::string completion(std::string_view shell);

}  // namespace soleus::cli
