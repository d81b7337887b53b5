#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <emmintrin.h>

namespace soleus::text {

/// One bit for each of the sixteen bytes at `p` that is no digit.
[[nodiscard]] inline unsigned other_than_digits(const char* p) {
    // Moved so that '0' is the least of signed bytes, digits are the ten least.
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    const __m128i moved = _mm_sub_epi8(bytes, _mm_set1_epi8(static_cast<char>('0' + 128)));
    const __m128i digits = _mm_cmpgt_epi8(_mm_set1_epi8(-128 + 10), moved);
    return static_cast<unsigned>(_mm_movemask_epi8(digits)) ^ 0xFFFFU;
}

/// Eight digits at once (Lemire's way): the bytes' nibbles are joined in three multiplications.
[[nodiscard]] inline std::uint64_t value_of_eight(std::uint64_t bytes) {
    bytes = (bytes & 0x0F0F0F0F0F0F0F0FU) * 2561U >> 8;
    bytes = (bytes & 0x00FF00FF00FF00FFU) * 6553601U >> 16;
    return (bytes & 0x0000FFFF0000FFFFU) * 42949672960001U >> 32;
}
[[nodiscard]] inline std::uint64_t eight_at(const char* p) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, p, sizeof bytes);
    return bytes;
}
/// The one to eight digits at `p`: the zero bytes shifted in are worth what the digit is.
[[nodiscard]] inline std::uint64_t value_of_last(const char* p, unsigned digits) {
    return value_of_eight(eight_at(p) << (64 - 8 * digits));
}

}  // namespace soleus::text
