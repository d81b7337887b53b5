#pragma once

#include <soleus/cli/run.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace soleus::cli {

struct Written {
    std::string wrong{};       ///< what went wrong, "" where nothing did
    bool reader_left = false;  ///< nobody reads on (EPIPE): no failure, and nothing more to say
};

/// Writes the whole answer to the stream, or to `path`: a temporary file beside it, fsync, rename,
/// so that an old report is replaced whole or not at all. A path that is no regular file (a device,
/// a FIFO) is written straight.
[[nodiscard]] Written write_answer(std::string_view answer, const std::optional<std::string>& path,
                                   std::FILE* stream);

}  // namespace soleus::cli
