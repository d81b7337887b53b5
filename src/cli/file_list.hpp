#pragma once

#include <optional>
#include <string>
#include <vector>

namespace soleus::cli {

/// The names in a --files-from list, one a line or divided by NUL; empty ones are left out. "-"
/// reads the pipe. Throws UsageError where the list cannot be read.
[[nodiscard]] std::vector<std::string> read_file_list(const std::string& path, int pipe);

/// Throws UsageError where --output is one of the inputs (also by another name of the
/// same file).
void refuse_output_over_input(const std::optional<std::string>& output,
                              const std::vector<std::string>& inputs);

}  // namespace soleus::cli
