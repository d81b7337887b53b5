#include "output.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace soleus::cli {
namespace {

std::string failure(std::string_view what, const std::string& path) {
    const char* why = std::strerror(errno);
    return fmt::format("{}: {}: {}", path, what, why);
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0) {
            if (errno == EINTR) {
                continue;
            }
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool write_all(int descriptor, const Pieces& pieces) {
    while (const auto piece = pieces()) {
        if (!write_all(descriptor, *piece)) {
            return false;
        }
    }
    return true;
}

bool sync(int descriptor) {
    while (::fsync(descriptor) != 0) {
        // Some file systems cannot sync; what they hold is as safe as they make it.
        if (errno == EINVAL || errno == ENOSYS) {
            return true;
        }
        if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

/// The file a symbolic link names, so that the link itself stays.
std::string real_target(const std::string& path) {
    const std::unique_ptr<char, decltype(&std::free)> resolved{::realpath(path.c_str(), nullptr),
                                                               &std::free};
    return resolved ? std::string{resolved.get()} : path;
}

Written write_straight(const Pieces& answer, const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return {failure("cannot open it", path)};
    }
    const bool written = write_all(descriptor, answer);
    const int reason = errno;
    const bool closed = ::close(descriptor) == 0 || errno == EINTR;
    if (!written) {
        errno = reason;
    }
    if (written && closed) {
        return {};
    }
    return errno == EPIPE ? Written{.reader_left = true} : Written{failure("cannot write", path)};
}

mode_t mode_for(const std::string& path) {
    struct stat old {};
    if (::stat(path.c_str(), &old) == 0) {
        return old.st_mode & 07777;
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// Gone again unless it took its place, whatever happens meanwhile.
class Temporary {
public:
    explicit Temporary(const std::string& name) : name_{name} {}
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        if (!placed_) {
            ::unlink(name_.c_str());
        }
    }
    void placed() { placed_ = true; }

private:
    const std::string& name_;
    bool placed_ = false;
};

Written replace(const Pieces& answer, const std::string& path) {
    const auto target = real_target(path);
    const auto slash = target.rfind('/');
    auto temporary = (slash == std::string::npos ? std::string{} : target.substr(0, slash + 1)) +
                     ".soleus-XXXXXX";
    const mode_t mode = mode_for(target);
    const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (descriptor < 0) {
        return {failure("cannot make a file beside it", path)};
    }
    Temporary made{temporary};
    // A mode that cannot be kept is no reason to lose the report.
    static_cast<void>(::fchmod(descriptor, mode));
    std::string wrong;
    if (!write_all(descriptor, answer)) {
        wrong = failure("cannot write", path);
    } else if (!sync(descriptor)) {
        wrong = failure("cannot sync", path);
    }
    if (::close(descriptor) != 0 && errno != EINTR && wrong.empty()) {
        wrong = failure("cannot write", path);
    }
    if (wrong.empty() && ::rename(temporary.c_str(), target.c_str()) != 0) {
        wrong = failure("cannot put it in place", path);
    }
    if (wrong.empty()) {
        made.placed();
    } else {
        struct stat old {};
        wrong += ::stat(target.c_str(), &old) == 0 ? "; the old file is as it was" : "";
    }
    return {wrong};
}

}  // namespace

Pieces whole(std::string_view answer) {
    return [answer, given = false]() mutable {
        return std::exchange(given, true) ? std::nullopt : std::optional{answer};
    };
}

Written write_answer(const Pieces& answer, const std::optional<std::string>& path,
                     std::FILE* stream) {
    if (path) {
        struct stat there {};
        const bool special = ::stat(path->c_str(), &there) == 0 && !S_ISREG(there.st_mode);
        if (special && S_ISDIR(there.st_mode)) {
            errno = EISDIR;
            return {failure("cannot write", *path)};
        }
        return special ? write_straight(answer, *path) : replace(answer, *path);
    }
    errno = 0;
    bool written = true;
    while (const auto piece = written ? answer() : std::nullopt) {
        written = std::fwrite(piece->data(), 1, piece->size(), stream) == piece->size();
    }
    const bool flushed = std::fflush(stream) == 0;
    if (written && flushed) {
        return {};
    }
    return errno == EPIPE
               ? Written{.reader_left = true}
               : Written{fmt::format("cannot write the output: {}", std::strerror(errno))};
}

}  // namespace soleus::cli
