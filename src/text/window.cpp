#include "window.hpp"

#include <algorithm>
#include <cstring>
#include <emmintrin.h>

namespace soleus::text {
namespace {

bool ends_line(const char* p) {
    return *p == '\n' || (*p == '\r' && p[1] != '\n');
}

}  // namespace

std::size_t count_line_ends(std::string_view text) {
    const char* p = text.data();
    const char* const end = p + text.size();
    std::size_t count = 0;
    const __m128i lf = _mm_set1_epi8('\n');
    const __m128i cr = _mm_set1_epi8('\r');
    const __m128i zero = _mm_setzero_si128();
    __m128i sum = zero;
    for (; end - p >= 16; p += 16) {
        const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + 1));
        const __m128i lone_cr =
            _mm_andnot_si128(_mm_cmpeq_epi8(next, lf), _mm_cmpeq_epi8(here, cr));
        const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(here, lf), lone_cr);
        sum = _mm_add_epi64(sum, _mm_sad_epu8(_mm_sub_epi8(zero, ends), zero));
    }
    count += static_cast<std::size_t>(_mm_cvtsi128_si64(sum)) +
             static_cast<std::size_t>(_mm_cvtsi128_si64(_mm_srli_si128(sum, 8)));
    for (; p < end; ++p) {
        count += ends_line(p) ? 1U : 0U;
    }
    return count;
}

Window::Window(Input& input, Utf8Input::Kind kind, std::size_t capacity)
    : input_{input, kind},
      bytes_{std::make_unique_for_overwrite<char[]>(k_lead + capacity + k_slack)},
      capacity_{capacity} {
    std::memset(bytes_.get(), 0, k_lead + k_slack);
}

void Window::make_room() {
    if (size_ <= capacity_ / 2) {
        return;
    }
    auto larger = std::make_unique_for_overwrite<char[]>(k_lead + 2 * capacity_ + k_slack);
    std::memcpy(larger.get(), bytes_.get(), k_lead + size_);
    bytes_ = std::move(larger);
    capacity_ *= 2;
}

std::size_t Window::fill(std::size_t keep) {
    count_to(keep);
    const std::size_t dropped = std::min(keep, counted_);
    std::memmove(writable(), data() + dropped, size_ - dropped);
    size_ -= dropped;
    counted_ -= dropped;
    make_room();
    try {
        const std::size_t got = input_.read(writable() + size_, capacity_ - size_);
        size_ += got;
        ended_ = got == 0;
    } catch (const BrokenText& broken) {
        std::memset(writable() + size_, 0, k_slack);
        const Place here = place(size_);
        throw SyntaxError{here.line, here.column, broken.message};
    }
    std::memset(writable() + size_, 0, k_slack);
    return dropped;
}

void Window::count_to(std::size_t offset) {
    // Whether a CR ends its line is known only with the byte after it.
    if (offset > counted_ && data()[offset - 1] == '\r' && offset == size_) {
        --offset;
    }
    if (offset <= counted_) {
        return;
    }
    const Place there = place(offset);
    line_ = there.line;
    column_of_counted_ = there.column;
    counted_ = offset;
}

void Window::begin_at(std::size_t offset) {
    counted_ = offset;
}

void Window::line_begins_at(std::size_t offset, std::size_t line) {
    if (offset > counted_) {
        counted_ = offset;
        line_ = line;
        column_of_counted_ = 1;
    }
}

Place Window::place(std::size_t offset) const {
    if (offset <= counted_) {
        return {line_, column_of_counted_};
    }
    const std::size_t lines = count_line_ends(text(counted_, offset));
    if (lines == 0) {
        return {line_, column_of_counted_ + (offset - counted_)};
    }
    const char* begin = data() + offset;
    while (!ends_line(begin - 1)) {
        --begin;
    }
    return {line_ + lines, static_cast<std::size_t>(data() + offset - begin) + 1};
}

}  // namespace soleus::text
