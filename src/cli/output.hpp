#pragma once

#include <soleus/cli/run.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace soleus::cli {

struct Written {
    std::string wrong{};       ///< what went wrong, "" where nothing did
    bool reader_left = false;  ///< nobody reads on (EPIPE): no failure, and nothing more to say
};

/// An answer in pieces: each call gives the next, valid until the one after it; nothing at the end.
using Pieces = std::function<std::optional<std::string_view>()>;
/// All of it in one; `answer` must outlive what is returned.
[[nodiscard]] Pieces whole(std::string_view answer);

/// Writes the whole answer to the stream, or to `path`: a temporary file beside it, fsync, rename,
/// so that an old report is replaced whole or not at all. A path that is no regular file (a device,
/// a FIFO) is written straight.
[[nodiscard]] Written write_answer(const Pieces& answer, const std::optional<std::string>& path,
                                   std::FILE* stream);
[[nodiscard]] inline Written write_answer(std::string_view answer,
                                          const std::optional<std::string>& path,
                                          std::FILE* stream) {
    return write_answer(whole(answer), path, stream);
}

}  // namespace soleus::cli
