#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace soleus::intake {

/// One file to be read, or one thing that cannot be.
struct InputFile {
    std::string path{};        ///< as shown and opened; "<stdin>" for the pipe
    std::size_t argument = 0;  ///< which of the user's inputs it belongs to
    bool from_folder = false;  ///< found by walking, not named
    bool is_pipe = false;
    std::string folder{};   ///< the user's folder it was found in
    std::string problem{};  ///< why it cannot be read, where that is known already
};

/// The user's inputs with folders walked: their files sorted by path, hidden ones left out,
/// symbolic links followed but no folder entered twice.
[[nodiscard]] std::vector<InputFile> walk(const std::vector<std::string>& inputs);

/// "team/anna.gpx.gz" and "team/anna/" are both "anna".
[[nodiscard]] std::string stem_of(const std::string& input);

}  // namespace soleus::intake
