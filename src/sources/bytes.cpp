#include "gunzip.hpp"

#include <soleus/sources/bytes.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace soleus::sources {
namespace {

constexpr std::size_t k_piece = Bytes::k_peek;

std::string reason(int error) {
    return std::generic_category().message(error);
}

/// A block that is never cleared: what is not read into is not touched, and costs no page.
struct Block {
    std::unique_ptr<char[]> bytes{};
    std::size_t begin = 0, end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
    [[nodiscard]] const char* data() const { return bytes.get() + begin; }
    [[nodiscard]] std::size_t take(char* into, std::size_t capacity) {
        const auto count = std::min(capacity, size());
        std::memcpy(into, data(), count);
        begin += count;
        return count;
    }
    void make_room() {
        if (bytes == nullptr) {
            bytes = std::make_unique_for_overwrite<char[]>(k_piece);
        }
        if (begin > 0) {
            std::memmove(bytes.get(), data(), size());
            end = size();
            begin = 0;
        }
    }
};

int open_for_reading(const std::string& path) {
    int fd = -1;
    do {
        fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    } while (fd < 0 && errno == EINTR);
    return fd;
}

std::string cannot_open(int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR:
            return "no such file or folder";
        case EACCES:
        case EPERM:
            return "permission denied; may you read it?";
        case ELOOP:
            return "its symbolic links lead in a circle";
        default:
            return "cannot be opened: " + reason(error);
    }
}

}  // namespace

struct Bytes::State {
    int fd = -1;
    bool owned = false;
    std::size_t size_on_disk = 0;
    std::string text{};  // memory()
    std::size_t text_at = 0;

    bool begun = false;
    bool raw_ended = false;
    Block raw{};    // as it came
    Block ahead{};  // unpacked and looked at, not yet read
    std::optional<Gunzip> gunzip{};

    ~State() {
        if (owned) {
            ::close(fd);
        }
    }
    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    std::size_t fetch(char* into, std::size_t capacity);
    bool refill_raw();
    void begin();
    std::size_t unpack(char* into, std::size_t capacity);
    std::size_t produce(char* into, std::size_t capacity);
};

std::size_t Bytes::State::fetch(char* into, std::size_t capacity) {
    if (fd < 0) {
        const auto count = std::min(capacity, text.size() - text_at);
        std::memcpy(into, text.data() + text_at, count);
        text_at += count;
        return count;
    }
    for (;;) {
        const auto count = ::read(fd, into, capacity);
        if (count >= 0) {
            return static_cast<std::size_t>(count);
        }
        if (errno == EISDIR) {
            throw text::InputFailure{"is a folder"};
        }
        if (errno != EINTR) {
            throw text::InputFailure{"cannot be read: " + reason(errno)};
        }
    }
}

/// Appends to `raw`; false at the end.
bool Bytes::State::refill_raw() {
    if (raw_ended) {
        return false;
    }
    raw.make_room();
    const auto count = fetch(raw.bytes.get() + raw.end, k_piece - raw.end);
    raw_ended = count == 0;
    raw.end += count;
    return count > 0;
}

/// gzip shows itself by its first three bytes (magic and the one method there is, RFC 1952).
void Bytes::State::begin() {
    begun = true;
    while (raw.size() < 3 && refill_raw()) {
    }
    if (raw.size() >= 3 && std::memcmp(raw.data(), "\x1f\x8b\x08", 3) == 0) {
        gunzip.emplace();
    }
}

std::size_t Bytes::State::unpack(char* into, std::size_t capacity) {
    for (;;) {
        if (raw.size() == 0 && !refill_raw()) {
            if (!gunzip->may_end()) {
                throw text::InputFailure{
                    "the gzip data end too early (cut off?); copy the file again"};
            }
            return 0;
        }
        const auto step = gunzip->step(raw.data(), raw.size(), into, capacity);
        raw.begin += step.taken;
        if (step.made > 0) {
            return step.made;
        }
    }
}

std::size_t Bytes::State::produce(char* into, std::size_t capacity) {
    if (gunzip) {
        return unpack(into, capacity);
    }
    return raw.size() > 0 ? raw.take(into, capacity) : raw_ended ? 0 : fetch(into, capacity);
}

Bytes::Bytes(std::unique_ptr<State> state) : state_{std::move(state)} {}
Bytes::~Bytes() = default;

std::unique_ptr<Bytes> Bytes::open(const std::string& path) {
    auto state = std::make_unique<State>();
    state->fd = open_for_reading(path);
    if (state->fd < 0) {
        throw text::InputFailure{cannot_open(errno)};
    }
    state->owned = true;
    struct stat about {};
    if (::fstat(state->fd, &about) != 0) {
        throw text::InputFailure{"cannot be read: " + reason(errno)};
    }
    if (S_ISDIR(about.st_mode)) {
        throw text::InputFailure{"is a folder"};
    }
    if (!S_ISREG(about.st_mode) && !S_ISFIFO(about.st_mode)) {
        throw text::InputFailure{"is not a regular file or pipe"};
    }
    state->size_on_disk = S_ISREG(about.st_mode) ? static_cast<std::size_t>(about.st_size) : 0;
    return std::unique_ptr<Bytes>{new Bytes{std::move(state)}};
}

std::unique_ptr<Bytes> Bytes::descriptor(int fd) {
    auto state = std::make_unique<State>();
    state->fd = fd;
    return std::unique_ptr<Bytes>{new Bytes{std::move(state)}};
}

std::unique_ptr<Bytes> Bytes::memory(std::string bytes) {
    auto state = std::make_unique<State>();
    state->text = std::move(bytes);
    return std::unique_ptr<Bytes>{new Bytes{std::move(state)}};
}

std::size_t Bytes::read(char* into, std::size_t capacity) {
    auto& s = *state_;
    if (!s.begun) {
        s.begin();
    }
    if (s.ahead.size() > 0) {
        return s.ahead.take(into, capacity);
    }
    return s.produce(into, capacity);
}

std::string_view Bytes::peek() {
    auto& s = *state_;
    if (!s.begun) {
        s.begin();
    }
    if (!s.gunzip) {
        while (s.raw.size() < k_piece && s.refill_raw()) {
        }
        return {s.raw.data(), s.raw.size()};
    }
    s.ahead.make_room();
    while (s.ahead.end < k_piece) {
        const auto count = s.unpack(s.ahead.bytes.get() + s.ahead.end, k_piece - s.ahead.end);
        if (count == 0) {
            break;
        }
        s.ahead.end += count;
    }
    return {s.ahead.data(), s.ahead.size()};
}

std::size_t Bytes::size_on_disk() const {
    return state_->size_on_disk;
}

bool Bytes::packed() const {
    return state_->gunzip.has_value();
}

}  // namespace soleus::sources
