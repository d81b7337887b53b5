#include "decimal.hpp"

#include <soleus/text/number.hpp>

#include <array>
#include <bit>
#include <cfloat>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace soleus::sources {
namespace {

constexpr std::size_t k_block = 8;
constexpr std::size_t k_whole_digits =
    3;  // with two blocks of fraction 19 digits: they fit 64 bits

constexpr std::array<double, 17> k_powers{1e0, 1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7, 1e8,
                                          1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16};
constexpr std::array<std::uint64_t, 9> k_shifts{1,       10,        100,        1'000,      10'000,
                                                100'000, 1'000'000, 10'000'000, 100'000'000};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Eight digits in the order of memory, most significant first; nothing else is checked.
bool are_digits(std::uint64_t bytes) {
    constexpr std::uint64_t k_high = 0xF0F0F0F0F0F0F0F0;
    return ((bytes & k_high) | (((bytes + 0x0606060606060606) & k_high) >> 4)) ==
           0x3333333333333333;
}
std::uint64_t value_of(std::uint64_t bytes) {
    bytes -= 0x3030303030303030;
    bytes = bytes * 10 + (bytes >> 8);
    constexpr std::uint64_t k_pairs = 0x000000FF000000FF;
    return (((bytes & k_pairs) * 0x000F424000000064) +
            (((bytes >> 16) & k_pairs) * 0x0000271000000001)) >>
           32;
}

struct Digits {
    std::uint64_t value = 0;
    std::size_t count = 0;  // of the fraction, those in value
    bool cut = false;       // further digits follow, not in value
    bool good = false;
};

/// The last `count` < 8 bytes before `end` as eight digits with zeros before them; eight bytes
/// stand before `end`.
std::uint64_t tail_of(const char* end, std::size_t count) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, end - k_block, k_block);
    const std::uint64_t mask = ~std::uint64_t{0} << (8 * (k_block - count));
    return (bytes & mask) | (0x3030303030303030 & ~mask);
}

std::uint64_t block_at(const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, k_block);
    return bytes;
}

/// Adds up to eight digits from `from` on.
void add(Digits& digits, const char* from, const char* end) {
    const auto left = static_cast<std::size_t>(end - from);
    const auto count = left < k_block ? left : k_block;
    const auto bytes = left < k_block ? tail_of(end, left) : block_at(from);
    digits.good = digits.good && are_digits(bytes);
    digits.value = digits.value * k_shifts[count] + value_of(bytes);
    digits.count += count;
}

/// The fraction from `from` to `end`, where at least eight bytes of text stand before `end`. Of
/// what is beyond sixteen digits it is only asked whether they are some.
Digits fraction(const char* from, const char* end, std::uint64_t whole) {
    Digits digits{whole, 0, false, true};
    add(digits, from, end);
    if (static_cast<std::size_t>(end - from) <= k_block) {
        return digits;
    }
    from += k_block;
    add(digits, from, end);
    from += k_block;
    digits.cut = from < end;
    for (; from < end; from += k_block) {
        const bool whole_block = static_cast<std::size_t>(end - from) >= k_block;
        digits.good = digits.good && are_digits(block_at(whole_block ? from : end - k_block));
    }
    return digits;
}

/// value / 10^count rounded once, where 64 bits of it tell how; nothing where they do not.
std::optional<double> rounded(const Digits& digits) {
    constexpr std::uint64_t k_exact = std::uint64_t{1} << 53;
    if (digits.value <= k_exact && !digits.cut) {
        return static_cast<double>(digits.value) / k_powers[digits.count];
    }
#if LDBL_MANT_DIG == 64
    // The quotient is right to half of its 64th bit, and what was cut adds less than one of
    // `value`: between those the 11 bits beyond a double's 53 must not reach their half.
    const auto quotient =
        static_cast<long double>(digits.value) / static_cast<long double>(k_powers[digits.count]);
    std::uint64_t mantissa = 0;
    std::memcpy(&mantissa, &quotient, sizeof mantissa);
    const auto beyond = mantissa & 0x7FF;
    const auto zeros = std::countl_zero(digits.value | 1);
    const std::uint64_t added = !digits.cut ? 0 : zeros < 9 ? std::uint64_t{2} << zeros : 0x400;
    if (beyond + added + 1 < 0x400 || (zeros < 9 && beyond > 0x401) ||
        (!digits.cut && beyond > 0x401)) {
        return static_cast<double>(quotient);
    }
#endif
    return std::nullopt;
}

}  // namespace

std::optional<double> decimal(std::string_view text) {
    if constexpr (std::endian::native != std::endian::little) {
        return text::number(text);
    }
    const char* at = text.data();
    const char* const end = at + text.size();
    const bool negative = at != end && *at == '-';
    at += negative ? 1 : 0;
    std::uint64_t whole = 0;
    const char* const first = at;
    while (at != end && is_digit(*at)) {
        whole = whole * 10 + static_cast<std::uint64_t>(*at - '0');
        if (static_cast<std::size_t>(++at - first) > k_whole_digits) {
            return text::number(text);
        }
    }
    if (at == first) {
        return text::number(text);
    }
    if (at == end) {
        return negative ? -static_cast<double>(whole) : static_cast<double>(whole);
    }
    if (*at != '.' || at + 1 == end) {
        return text::number(text);
    }
    ++at;
    Digits digits{whole, 0, false, true};
    if (text.size() >= k_block) {
        digits = fraction(at, end, whole);
    } else {
        for (; at != end; ++at, ++digits.count) {
            digits.good = digits.good && is_digit(*at);
            digits.value = digits.value * 10 + static_cast<std::uint64_t>(*at - '0');
        }
    }
    const auto value = digits.good ? rounded(digits) : std::nullopt;
    if (!value) {
        return text::number(text);
    }
    return negative ? -*value : *value;
}

}  // namespace soleus::sources
