#include "utf8_input.hpp"

#include "utf8.hpp"

#include <array>
#include <cstring>
#include <string_view>

namespace soleus::text {
namespace {

constexpr std::size_t k_raw_piece = std::size_t{32} * 1024;

// What Windows-1252 has where Latin-1 has control characters; the five holes stay controls, as
// browsers read them.
constexpr std::array<char32_t, 32> k_windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr const char* k_mixed =
    "the text begins as UTF-8 but is not from here on (two encodings in one file?); save it as "
    "UTF-8";
constexpr const char* k_utf16 = "the text begins as UTF-16 but is not from here on";

}  // namespace

std::size_t Utf8Input::read(char* into, std::size_t capacity) {
    if (broken_ != nullptr) {
        throw BrokenText{broken_};
    }
    if (!begun_) {
        begun_ = true;
        return read_first(into, capacity);
    }
    if (encoding_ == Encoding::as_is) {
        return read_raw(into, capacity);
    }
    if (encoding_ == Encoding::utf16 || encoding_ == Encoding::windows_1252) {
        return decode(into, capacity);
    }
    const std::size_t cut = held_.size();
    std::memcpy(into, held_.data(), cut);
    held_.clear();
    return validate(into, cut + read_raw(into + cut, capacity - cut));
}

std::size_t Utf8Input::read_raw(char* into, std::size_t capacity) {
    std::size_t size = 0;
    while (size < capacity && !raw_ended_) {
        const std::size_t got = input_.read(into + size, capacity - size);
        raw_ended_ = got == 0;
        size += got;
    }
    return size;
}

std::size_t Utf8Input::read_first(char* into, std::size_t capacity) {
    const std::size_t size = read_raw(into, capacity);
    const std::string_view text{into, size};
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        big_endian_ = text[0] == '\xFE';
        encoding_ = Encoding::utf16;
        held_.assign(text.substr(2));
        return decode(into, capacity);
    }
    if (kind_ == Kind::markup) {
        encoding_ = Encoding::as_is;
        return size;
    }
    if (text.starts_with("\xEF\xBB\xBF")) {
        encoding_ = Encoding::utf8;
    }
    return validate(into, size);
}

std::size_t Utf8Input::validate(char* into, std::size_t size) {
    const std::string_view text{into, size};
    const Utf8Check check = check_utf8(text);
    const bool whole = check.valid == size;
    const bool cut = check.cut && !raw_ended_;
    // Letters before it show that it is no letter of Windows-1252.
    const bool cut_short =
        check.cut && raw_ended_ && (check.non_ascii || encoding_ == Encoding::utf8);
    cut_short_ = cut_short_ || cut_short;
    if (!whole && !cut && !cut_short && encoding_ == Encoding::ascii) {
        encoding_ = Encoding::windows_1252;
        held_.assign(text);
        return decode(into, size < 16 ? 16 : size);
    }
    if (check.non_ascii) {
        encoding_ = Encoding::utf8;
    }
    if (cut) {
        held_.assign(text.substr(check.valid));
    } else if (!whole && !cut_short) {
        broken_ = k_mixed;
        if (check.valid == 0) {
            throw BrokenText{broken_};
        }
    }
    return check.valid;
}

bool Utf8Input::have_raw(std::size_t bytes) {
    if (held_.size() - held_at_ >= bytes) {
        return true;
    }
    held_.erase(0, held_at_);
    held_at_ = 0;
    const std::size_t left = held_.size();
    held_.resize(left + k_raw_piece);
    held_.resize(left + read_raw(held_.data() + left, k_raw_piece));
    return held_.size() >= bytes;
}

std::size_t Utf8Input::decode(char* into, std::size_t capacity) {
    const std::size_t size = encoding_ == Encoding::utf16 ? decode_utf16(into, capacity)
                                                          : decode_windows_1252(into, capacity);
    if (size == 0 && broken_ != nullptr) {
        throw BrokenText{broken_};
    }
    return size;
}

std::size_t Utf8Input::decode_windows_1252(char* into, std::size_t capacity) {
    char* out = into;
    while (static_cast<std::size_t>(out - into) + 4 <= capacity && have_raw(1)) {
        const auto byte = static_cast<unsigned char>(held_[held_at_++]);
        out = put_utf8(out, byte >= 0x80 && byte < 0xA0 ? k_windows_1252[byte - 0x80] : byte);
    }
    return static_cast<std::size_t>(out - into);
}

unsigned Utf8Input::utf16_unit(std::size_t at) const {
    const unsigned first = static_cast<unsigned char>(held_[held_at_ + at]);
    const unsigned second = static_cast<unsigned char>(held_[held_at_ + at + 1]);
    return big_endian_ ? first << 8 | second : second << 8 | first;
}

std::size_t Utf8Input::decode_utf16(char* into, std::size_t capacity) {
    char* out = into;
    while (static_cast<std::size_t>(out - into) + 4 <= capacity && have_raw(1)) {
        if (!have_raw(2)) {
            broken_ = k_utf16;
            break;
        }
        char32_t code_point = utf16_unit(0);
        std::size_t bytes = 2;
        if (code_point >= 0xD800 && code_point < 0xE000) {
            const bool high = code_point < 0xDC00;
            const char32_t low = high && have_raw(4) ? utf16_unit(2) : 0;
            if (low < 0xDC00 || low > 0xDFFF) {
                broken_ = k_utf16;
                break;
            }
            code_point = 0x10000 + ((code_point - 0xD800) << 10) + (low - 0xDC00);
            bytes = 4;
        }
        held_at_ += bytes;
        out = put_utf8(out, code_point);
    }
    return static_cast<std::size_t>(out - into);
}

}  // namespace soleus::text
