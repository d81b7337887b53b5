#include "decimal.hpp"

#include "digits.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace soleus::text {
namespace {

__extension__ using Wide = unsigned __int128;

constexpr int k_most_scale = 27;  // of 29 decimals 19 digits leave at most 18 behind a leading one

/// 10^-k as mantissa x 2^-exponent, rounded down.
struct Power {
    std::uint64_t mantissa;
    int exponent;
};
constexpr std::array<Power, k_most_scale + 1> k_powers = [] {
    std::array<Power, k_most_scale + 1> powers{};
    Wide value = Wide{1} << 127;  // 1, and then a tenth of it again and again
    int exponent = 63;
    for (auto& power : powers) {
        power = {static_cast<std::uint64_t>(value >> 64), exponent};
        // Before every division the remainder's bits are kept, so the error stays far below 2^-64.
        Wide tenth = value / 10;
        Wide rest = value % 10;
        while ((tenth >> 127) == 0) {
            rest *= 2;
            tenth = tenth * 2 + rest / 10;
            rest %= 10;
            ++exponent;
        }
        value = tenth;
    }
    return powers;
}();

// Powers of ten that a double holds exactly: one division of exact numbers is rounded right.
constexpr std::array<double, 16> k_exact_powers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

constexpr std::array<std::uint64_t, 9> k_whole_powers{
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool eight_digits(std::uint64_t bytes) {
    return ((bytes & (bytes + 0x0606060606060606U)) & 0xF0F0F0F0F0F0F0F0U) == 0x3030303030303030U;
}

struct Digits {
    std::uint64_t value = 0;
    std::size_t count = 0;  // taken into value
    bool cut = false;       // more followed
};

// Takes the digits at `p`; those that no longer fit are only looked at.
inline const char* take_digits(const char* p, const char* end, Digits& taken) {
    Digits digits = taken;  // in registers
    for (;;) {
        std::uint64_t bytes = 0;
        while (end - p >= 8 &&
               (digits.count + 8 <= k_digits_held || digits.count == k_digits_held)) {
            std::memcpy(&bytes, p, 8);
            if (!eight_digits(bytes)) {
                break;
            }
            if (digits.count < k_digits_held) {
                digits.value = digits.value * 100'000'000U + value_of_eight(bytes);
                digits.count += 8;
            } else {
                digits.cut = true;
            }
            p += 8;
        }
        const std::size_t before = digits.count;
        while (p < end && is_digit(*p) && digits.count < k_digits_held) {
            digits.value = digits.value * 10 + static_cast<std::uint64_t>(*p++ - '0');
            ++digits.count;
        }
        if (digits.count < k_digits_held || digits.count == before) {
            break;
        }
    }
    for (; p < end && is_digit(*p); ++p) {
        digits.cut = true;
    }
    taken = digits;
    return p;
}

// value x 10^-scale. The product is at most 44 units of its 64 bits too small (19 of them, doubled
// by the shift, for digits that were cut off); only where that could move it over the middle
// between two doubles, one time in forty, is there no answer.
inline std::optional<double> scaled(std::uint64_t value, int scale) {
    constexpr std::uint64_t k_middle = 1024;
    constexpr std::uint64_t k_doubt = 50;
    const Power& power = k_powers[static_cast<std::size_t>(scale)];
    const int shift = std::countl_zero(value);
    const Wide product = Wide{value << shift} * power.mantissa;
    auto top = static_cast<std::uint64_t>(product >> 64);
    int second = 0;
    if (top >> 63 == 0) {  // mostly the same for one place after another: no shift by a variable
        top = static_cast<std::uint64_t>(product >> 63);
        second = 1;
    }
    const std::uint64_t below = top & 2047;
    if (below + k_doubt >= k_middle && below <= k_middle) {
        return std::nullopt;
    }
    const auto mantissa = static_cast<double>((top >> 11) + (below > k_middle ? 1 : 0));
    const int exponent = 75 - second - shift - power.exponent;
    return mantissa * std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

inline std::optional<double> rounded(const Digits& digits, int scale) {
    constexpr std::uint64_t k_nineteen_digits = 1'000'000'000'000'000'000U;
    constexpr std::uint64_t k_exact = std::uint64_t{1} << 53;
    if (digits.cut && digits.value < k_nineteen_digits) {
        return std::nullopt;
    }
    if (digits.value < k_exact && !digits.cut && scale < static_cast<int>(k_exact_powers.size())) {
        return static_cast<double>(digits.value) / k_exact_powers[static_cast<std::size_t>(scale)];
    }
    return digits.value == 0 ? 0.0 : scaled(digits.value, scale);
}

}  // namespace

std::optional<double> fast_decimal(std::string_view text) {
    const char* p = text.data();
    const char* const end = p + text.size();
    const bool negative = p < end && *p == '-';
    p += negative ? 1 : 0;

    Digits digits;
    p = take_digits(p, end, digits);
    if (digits.count == 0 || digits.cut) {
        return std::nullopt;
    }
    int scale = 0;
    if (p < end && *p == '.') {
        const std::size_t whole = digits.count;
        p = take_digits(p + 1, end, digits);
        scale = static_cast<int>(digits.count - whole);
    }
    if (p != end) {
        return std::nullopt;
    }
    const auto result = rounded(digits, scale);
    return negative && result ? -*result : result;
}

const char* long_fraction(const char* p, std::uint32_t whole, std::uint32_t room,
                          std::uint64_t sign, double& value) {
    constexpr unsigned k_most_fraction = 40;
    const std::uint64_t others = other_than_digits(p + 8) | std::uint64_t{1} << k_most_fraction |
                                 std::uint64_t{other_than_digits(p + 24)} << 16;
    const auto fraction = static_cast<unsigned>(std::countr_zero(others)) + 8;
    if (fraction <= 8 || fraction > k_most_fraction) {
        return nullptr;
    }
    Digits digits;
    digits.value = whole * k_whole_powers[8] + value_of_eight(eight_at(p));
    unsigned taken = fraction;
    if (fraction < 16) {
        const unsigned second = fraction - 8;
        digits.value = digits.value * k_whole_powers[second] + value_of_last(p + 8, second);
    } else {
        digits.value = digits.value * k_whole_powers[8] + value_of_eight(eight_at(p + 8));
        taken = std::min(fraction, room);
        for (unsigned i = 16; i < taken; ++i) {
            digits.value = digits.value * 10 + static_cast<std::uint64_t>(p[i] - '0');
        }
        digits.cut = taken < fraction;
    }
    const auto result = rounded(digits, static_cast<int>(taken));
    value = std::bit_cast<double>(std::bit_cast<std::uint64_t>(result.value_or(0.0)) | sign);
    return result ? p + fraction : nullptr;
}

}  // namespace soleus::text
