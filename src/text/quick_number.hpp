#pragma once

#include "decimal.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <emmintrin.h>

namespace soleus::text {

/// Reads the number that begins at `p` where it is a plain one: perhaps a minus, up to seven
/// digits, perhaps a dot and up to eight more, or what long_decimal reads. Returns its end, before
/// whatever byte that is, and the nearest double in `value`; null for anything else, which
/// std::from_chars may still read. 64 bytes from `p` on must be readable.
[[nodiscard]] inline const char* quick_number(const char* p, double& value) {
    static_assert(std::endian::native == std::endian::little);
    constexpr unsigned k_most_whole = 7;  // with eight more they are exact in a double, as 1e8 is
    constexpr unsigned k_most_fraction = 8;
    constexpr std::array<double, k_most_fraction + 1> k_powers{1e0, 1e1, 1e2, 1e3, 1e4,
                                                               1e5, 1e6, 1e7, 1e8};

    const char* const first = p;
    const bool negative = *p == '-';
    p += negative ? 1 : 0;
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    // Moved so that '0' is the least of signed bytes, digits are the ten least.
    const __m128i moved = _mm_sub_epi8(bytes, _mm_set1_epi8(static_cast<char>('0' + 128)));
    auto others =
        static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpgt_epi8(moved, _mm_set1_epi8(-128 + 9))));
    others |= 1U << 16;  // the number ends within these bytes, or is not a short one
    const auto whole_digits = static_cast<unsigned>(std::countr_zero(others));
    if (whole_digits - 1 >= k_most_whole) {
        return nullptr;
    }
    auto number = static_cast<std::uint64_t>(*p - '0');
    for (unsigned i = 1; i < whole_digits; ++i) {
        number = number * 10 + static_cast<std::uint64_t>(p[i] - '0');
    }
    const char* const point = p + whole_digits;
    if (*point != '.') {
        value = static_cast<double>(number);
        value = negative ? -value : value;
        return point;
    }
    others &= others - 1;
    const auto end = static_cast<unsigned>(std::countr_zero(others));
    const unsigned digits = end - whole_digits - 1;
    if (end == 16) {
        return long_decimal(first, value);
    }
    if (digits - 1 >= k_most_fraction) {
        return nullptr;
    }
    // Eight digits at once (Lemire's way): the bytes' nibbles are joined in three multiplications.
    // Bytes shifted in are zeros, which are worth what the digit is.
    std::uint64_t eight = 0;
    std::memcpy(&eight, point + 1, sizeof eight);
    eight <<= 64 - 8 * digits;
    eight = (eight & 0x0F0F0F0F0F0F0F0FU) * 2561U >> 8;
    eight = (eight & 0x00FF00FF00FF00FFU) * 6553601U >> 16;
    eight = (eight & 0x0000FFFF0000FFFFU) * 42949672960001U >> 32;
    const double power = k_powers[digits];
    // All three are whole numbers below 2^53, so only the division rounds.
    value = (static_cast<double>(static_cast<std::int64_t>(number)) * power +
             static_cast<double>(static_cast<std::int64_t>(eight))) /
            power;
    value = negative ? -value : value;
    return p + end;
}

}  // namespace soleus::text
