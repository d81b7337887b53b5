#include "utf8.hpp"

#include <bit>
#include <emmintrin.h>

namespace soleus::text {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}

// The length a lead byte promises; 0 for a byte that cannot lead (C0, C1 and F5.. never do).
std::size_t promised_length(unsigned lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// Unicode table 3-7: the second byte's range depends on the lead.
bool second_fits(unsigned lead, unsigned second) {
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

// Whether `bytes` could become a sequence if more followed.
bool is_beginning(std::string_view bytes) {
    const std::size_t length = promised_length(byte_at(bytes, 0));
    if (length <= bytes.size()) {
        return false;
    }
    if (bytes.size() > 1 && !second_fits(byte_at(bytes, 0), byte_at(bytes, 1))) {
        return false;
    }
    return bytes.size() < 3 || (byte_at(bytes, 2) & 0xC0) == 0x80;
}

}  // namespace

std::size_t first_non_ascii(std::string_view bytes, std::size_t at) {
    for (; at + 64 <= bytes.size(); at += 64) {
        const auto* p = reinterpret_cast<const __m128i*>(bytes.data() + at);
        const __m128i both =
            _mm_or_si128(_mm_or_si128(_mm_loadu_si128(p), _mm_loadu_si128(p + 1)),
                         _mm_or_si128(_mm_loadu_si128(p + 2), _mm_loadu_si128(p + 3)));
        if (_mm_movemask_epi8(both) != 0) {
            break;
        }
    }
    for (; at + sizeof(__m128i) <= bytes.size(); at += sizeof(__m128i)) {
        const auto* p = reinterpret_cast<const __m128i*>(bytes.data() + at);
        const auto letters = static_cast<unsigned>(_mm_movemask_epi8(_mm_loadu_si128(p)));
        if (letters != 0) {
            return at + static_cast<std::size_t>(std::countr_zero(letters));
        }
    }
    while (at < bytes.size() && byte_at(bytes, at) < 0x80) {
        ++at;
    }
    return at;
}

std::size_t utf8_sequence(std::string_view bytes, char32_t& code_point) {
    if (bytes.empty()) {
        return 0;
    }
    const unsigned lead = byte_at(bytes, 0);
    const std::size_t length = promised_length(lead);
    if (length == 0 || length > bytes.size()) {
        return 0;
    }
    if (length == 1) {
        code_point = lead;
        return 1;
    }
    if (!second_fits(lead, byte_at(bytes, 1))) {
        return 0;
    }
    char32_t value = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned next = byte_at(bytes, i);
        if ((next & 0xC0) != 0x80) {
            return 0;
        }
        value = (value << 6) | (next & 0x3F);
    }
    code_point = value;
    return length;
}

Utf8Check check_utf8(std::string_view bytes) {
    Utf8Check check;
    for (;;) {
        check.valid = first_non_ascii(bytes, check.valid);
        if (check.valid == bytes.size()) {
            return check;
        }
        // Text that is not ASCII seldom comes alone: stay here as long as it lasts.
        while (check.valid < bytes.size() && byte_at(bytes, check.valid) >= 0x80) {
            char32_t ignored = 0;
            const std::size_t length = utf8_sequence(bytes.substr(check.valid), ignored);
            if (length == 0) {
                check.cut = is_beginning(bytes.substr(check.valid));
                return check;
            }
            check.non_ascii = true;
            check.valid += length;
        }
    }
}

char* put_utf8(char* into, char32_t c) {
    const auto put = [&](char32_t byte) { *into++ = static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
    return into;
}

void append_utf8(std::string& out, char32_t code_point) {
    char bytes[4];
    out.append(bytes, static_cast<std::size_t>(put_utf8(bytes, code_point) - bytes));
}

}  // namespace soleus::text
