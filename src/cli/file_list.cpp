#include "file_list.hpp"

#include "usage_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace soleus::cli {
namespace {

std::string all_of(int descriptor, const std::string& path) {
    std::string text;
    std::array<char, 16384> piece;
    for (;;) {
        const auto count = ::read(descriptor, piece.data(), piece.size());
        if (count == 0) {
            return text;
        }
        if (count < 0) {
            if (errno == EINTR) {
                continue;
            }
            throw UsageError{fmt::format("--files-from {}: {}", path, std::strerror(errno))};
        }
        text.append(piece.data(), static_cast<std::size_t>(count));
    }
}

}  // namespace

std::vector<std::string> read_file_list(const std::string& path, int pipe) {
    const bool from_pipe = path == "-";
    const int descriptor = from_pipe ? pipe : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        throw UsageError{fmt::format("--files-from {}: {}", path, std::strerror(errno))};
    }
    std::string text;
    try {
        text = all_of(descriptor, path);
    } catch (...) {
        if (!from_pipe) {
            ::close(descriptor);
        }
        throw;
    }
    if (!from_pipe) {
        ::close(descriptor);
    }
    const char mark = text.find('\0') != std::string::npos ? '\0' : '\n';
    std::vector<std::string> names;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find(mark, begin), text.size());
        auto name = text.substr(begin, end - begin);
        if (mark == '\n' && !name.empty() && name.back() == '\r') {
            name.pop_back();
        }
        if (!name.empty()) {
            names.push_back(std::move(name));
        }
        begin = end + 1;
    }
    return names;
}

void refuse_output_over_input(const std::optional<std::string>& output,
                              const std::vector<std::string>& inputs) {
    struct stat there {};
    const bool exists = output && ::stat(output->c_str(), &there) == 0;
    for (const auto& input : inputs) {
        if (!output || input == "-") {
            continue;
        }
        struct stat read {};
        const bool same = exists && S_ISREG(there.st_mode) && ::stat(input.c_str(), &read) == 0 &&
                          read.st_dev == there.st_dev && read.st_ino == there.st_ino;
        if (same || input == *output) {
            throw UsageError{
                fmt::format("--output {} is also an input; write to another file", *output)};
        }
    }
}

}  // namespace soleus::cli
