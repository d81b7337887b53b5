#pragma once

#include "decimal.hpp"
#include "digits.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace soleus::text {

/// What a short fraction's digits are divided by: exact in a double, as the dividend is.
inline constexpr std::array<double, 9> k_short_powers{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

/// Reads the number that begins at `p` where it is a plain one: perhaps a minus, up to seven
/// digits, perhaps a dot and up to eight more, or what long_fraction reads. Returns its end, before
/// whatever byte that is, and the nearest double in `value`; null for anything else, which
/// std::from_chars may still read. 64 bytes from `p` on must be readable.
[[nodiscard]] inline const char* quick_number(const char* p, double& value) {
    static_assert(std::endian::native == std::endian::little);
    constexpr unsigned k_most_whole = 7;
    constexpr unsigned k_most_fraction = 8;
    constexpr unsigned k_looked_at = 16;

    // NOLINTNEXTLINE(clang-analyzer-core.NullDereference): `p` stands in a window
    const std::uint64_t sign = *p == '-' ? std::uint64_t{1} << 63 : 0;
    p += sign >> 63;
    unsigned others = other_than_digits(p) | 1U << k_looked_at;
    const auto whole_digits = static_cast<unsigned>(std::countr_zero(others));
    if (whole_digits - 1 >= k_most_whole) {
        return nullptr;
    }
    const auto digit = [p](unsigned i) { return static_cast<unsigned char>(p[i]) - '0'; };
    int whole = digit(0);
    for (unsigned i = 1; i < whole_digits; ++i) {
        whole = whole * 10 + digit(i);
    }
    const auto with_sign = [sign](double number) {
        return std::bit_cast<double>(std::bit_cast<std::uint64_t>(number) | sign);
    };
    const char* const point = p + whole_digits;
    if (*point != '.') {
        value = with_sign(whole);
        return point;
    }
    others &= others - 1;
    const auto end = static_cast<unsigned>(std::countr_zero(others));
    const unsigned digits = end - whole_digits - 1;
    if (end == k_looked_at) {
        // At least the twelve bytes behind three digits and a dot were looked at.
        return whole_digits > k_most_before_long
                   ? nullptr
                   : long_fraction(point + 1, static_cast<std::uint32_t>(whole),
                                   k_digits_held - whole_digits, sign, value);
    }
    if (digits - 1 >= k_most_fraction) {
        return nullptr;
    }
    // Both are whole numbers below 2^53, so only the division rounds.
    const double power = k_short_powers[digits];
    const auto fraction = static_cast<std::int64_t>(value_of_last(point + 1, digits));
    value = with_sign((static_cast<double>(whole) * power + static_cast<double>(fraction)) / power);
    return p + end;
}

}  // namespace soleus::text
