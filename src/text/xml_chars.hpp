#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <emmintrin.h>

namespace soleus::text {

/// Of characters beyond ASCII.
[[nodiscard]] bool starts_xml_name(char32_t c);
[[nodiscard]] bool continues_xml_name(char32_t c);

/// Of ASCII characters.
[[nodiscard]] constexpr bool starts_ascii_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
}
inline constexpr std::array<bool, 256> k_continues_ascii_name = [] {
    std::array<bool, 256> continues{};
    for (std::size_t i = 0; i < 128; ++i) {
        const char c = static_cast<char>(i);
        continues[i] = starts_ascii_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }
    return continues;
}();
[[nodiscard]] constexpr bool continues_ascii_name(char c) {
    return k_continues_ascii_name[static_cast<unsigned char>(c)];
}
[[nodiscard]] constexpr bool is_xml_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}
[[nodiscard]] constexpr bool is_xml_char(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

/// The first byte from `p` on that `stops` marks, 16 at a time; the caller's bytes end with one.
template <class Stops>
[[nodiscard]] const char* find_stop(const char* p, Stops stops) {
    for (;; p += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const auto mask = static_cast<unsigned>(_mm_movemask_epi8(stops(bytes)));
        if (mask != 0) {
            return p + std::countr_zero(mask);
        }
    }
}

[[nodiscard]] inline __m128i equals(__m128i bytes, char c) {
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c));
}
/// Control characters and, their sign bit being set, bytes beyond ASCII.
[[nodiscard]] inline __m128i control_or_high(__m128i bytes) {
    return _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20));
}
[[nodiscard]] inline __m128i either(__m128i a, __m128i b) {
    return _mm_or_si128(a, b);
}

}  // namespace soleus::text
