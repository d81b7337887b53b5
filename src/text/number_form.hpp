#pragma once

#include "decimal.hpp"
#include "digits.hpp"

#include <array>
#include <cstdint>
#include <emmintrin.h>

namespace soleus::text {

/// How the last number in a place was written: its sign, the digits before its dot, how many came
/// after and what ended it. The next one mostly has all of that in common (48.8219433,
/// 48.8219310), and then only the fraction is to be read.
class NumberForm {
public:
    /// The number at `p` ends before `end`; one without a fraction teaches nothing.
    void learn(const char* p, const char* end);

    /// The end of the number at `p` and its nearest double in `value`, where it has this form; else
    /// null. 64 bytes from `p` on must be readable.
    [[nodiscard]] const char* read(const char* p, double& value) const {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i above = _mm_sub_epi8(bytes, load(base_));
        const __m128i within = _mm_cmpeq_epi8(_mm_min_epu8(above, load(room_)), above);
        if (_mm_movemask_epi8(within) != 0xFFFF) {
            return nullptr;
        }
        const char* const fraction = p + fraction_at_;
        if (length_ == k_long) {
            return long_fraction(fraction, whole_, room_for_fraction_, sign_, value);
        }
        const auto digits = static_cast<std::int64_t>(value_of_eight(eight_at(fraction) << shift_));
        // Whole numbers below 2^53, so only the division rounds; the sign is the divisor's.
        value = (scaled_whole_ + static_cast<double>(digits)) / power_;
        return p + length_;
    }

private:
    using Bytes = std::array<unsigned char, 16>;
    static constexpr std::uint8_t k_long = 16;  // it goes on behind what is compared
    [[nodiscard]] static __m128i load(const Bytes& bytes) {
        return _mm_load_si128(reinterpret_cast<const __m128i*>(bytes.data()));
    }

    // Each byte is this or so much above it. As yet all would have to be zeros: nothing that a hole
    // can hold, and nothing that ends one.
    alignas(16) Bytes base_{};
    alignas(16) Bytes room_{};
    double scaled_whole_ = 0.0, power_ = 1.0;
    std::uint64_t sign_ = 0;
    std::uint32_t whole_ = 0, room_for_fraction_ = 0;
    std::uint8_t length_ = 0, fraction_at_ = 0, shift_ = 0;
};

/// The number at `p` where it is one of one to three digits before `ending`: its end and value,
/// else null. Four bytes must be readable.
[[nodiscard]] inline const char* small_number(const char* p, char ending, double& value) {
    const auto digit = [p](int i) {
        return static_cast<unsigned>(static_cast<unsigned char>(p[i])) - '0';
    };
    unsigned number = digit(0);
    unsigned highest = number;
    int length = 1;
    for (; length < 3 && p[length] != ending; ++length) {
        highest |= digit(length) > 9 ? 16U : 0U;
        number = number * 10 + digit(length);
    }
    if (highest > 9 || p[length] != ending) {
        return nullptr;
    }
    value = static_cast<double>(static_cast<int>(number));
    return p + length;
}

}  // namespace soleus::text
