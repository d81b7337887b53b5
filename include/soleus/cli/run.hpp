#pragma once

#include <cstdio>
#include <span>

namespace soleus::cli {

/// The documented exit statuses (design §5); precedence 2, 70, 4, 3, 1.
enum class Exit : int {
    done = 0,
    found = 1,         ///< `check`: something stands at --fail-on or above
    usage = 2,
    input = 3,         ///< some input missing, unreadable or rejected, or nothing usable
    output = 4,        ///< the output could not be written
    internal = 70,
};

/// Where a command reads and writes; a test gives files of its own.
struct Streams {
    int in = 0;
    std::FILE* out = nullptr;
    std::FILE* err = nullptr;
};

/// The whole program: arguments without the program's name. Never throws, never exits.
[[nodiscard]] Exit run(std::span<const char* const> arguments, const Streams& streams);

}  // namespace soleus::cli
