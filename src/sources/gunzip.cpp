#include "gunzip.hpp"

#include <soleus/text/input.hpp>

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>
#include <string>

namespace soleus::sources {
namespace {

constexpr int k_gzip_only = 16 + MAX_WBITS;  // zlib: 16 asks for a gzip header and its checksum

uInt within_uint(std::size_t size) {
    return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
}

}  // namespace

struct Gunzip::State {
    z_stream stream{};
    bool open = true;
    bool ended_one = false;
};

Gunzip::Gunzip() : state_{std::make_unique<State>()} {
    if (inflateInit2(&state_->stream, k_gzip_only) != Z_OK) {
        throw std::bad_alloc{};
    }
}

Gunzip::~Gunzip() {
    inflateEnd(&state_->stream);
}

bool Gunzip::may_end() const {
    return !state_->open;
}

Gunzip::Step Gunzip::step(const char* from, std::size_t size, char* into, std::size_t capacity) {
    auto& stream = state_->stream;
    if (!state_->open && size > 0) {
        inflateReset(&stream);
        state_->open = true;
    }
    const uInt offered = within_uint(size);
    const uInt room = within_uint(capacity);
    // zlib's interface is older than const; it does not write to its input.
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(from));
    stream.avail_in = offered;
    stream.next_out = reinterpret_cast<Bytef*>(into);
    stream.avail_out = room;
    const int result = inflate(&stream, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
        state_->open = false;
        state_->ended_one = true;
    } else if (result == Z_MEM_ERROR) {
        throw std::bad_alloc{};
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
        const bool header = stream.total_out == 0 && state_->ended_one;
        throw text::InputFailure{header ? "other bytes follow the gzip data; copy the file again"
                                        : "the gzip data are damaged; copy the file again"};
    }
    return {offered - stream.avail_in, room - stream.avail_out};
}

}  // namespace soleus::sources
