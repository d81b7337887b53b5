#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

/// The plain forms that nearly every cell of every log has, read at once where they stand; anything
/// else is left to csv_values.hpp and text/.
namespace soleus::sources::csv {

/// A length in km or miles from here on may be written with a mark for thousands.
inline constexpr double k_lone_mark = 1000.0;

/// The first and the last Word of two texts of one length, which has between one and two of them.
template <class Word>
bool same_words(std::string_view a, std::string_view b) {
    const auto differ = [&](std::size_t at) {
        Word first = 0;
        Word second = 0;
        std::memcpy(&first, a.data() + at, sizeof first);
        std::memcpy(&second, b.data() + at, sizeof second);
        return first ^ second;
    };
    return (differ(0) | differ(a.size() - sizeof(Word))) == 0;
}

/// a == b, without a call for the dates, names and notes that most cells hold.
inline bool same_text(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) {
        return false;
    }
    if (a.size() - 8 <= 8) {
        return same_words<std::uint64_t>(a, b);
    }
    return a.size() - 4 < 4 ? same_words<std::uint32_t>(a, b) : a == b;
}

/// The characters of a short cell side by side, each less '0': the last is byte 7, and bytes before
/// the first are 0, as if zeros stood there.
class Figures {
public:
    static constexpr std::size_t k_most = 8;

    /// `cell` has 1 to k_most characters, and eight bytes before its end may be read.
    explicit Figures(std::string_view cell) {
        constexpr std::uint64_t k_zeros = 0x3030303030303030U;
        using Masks = std::array<std::uint64_t, k_most + 1>;
        static constexpr Masks k_last = [] {
            Masks last{};
            for (unsigned size = 1; size < last.size(); ++size) {
                last[size] = ~std::uint64_t{0} << (8 * (k_most - size));
            }
            return last;
        }();
        std::memcpy(&bytes_, cell.data() + cell.size() - sizeof bytes_, sizeof bytes_);
        bytes_ = (bytes_ ^ k_zeros) & k_last[cell.size()];
    }

    /// The highest bit of each byte that is no digit.
    [[nodiscard]] std::uint64_t others() const {
        return (((bytes_ & 0x7F7F7F7F7F7F7F7FU) + 0x7676767676767676U) | bytes_) &
               0x8080808080808080U;
    }
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
    /// Without the last `count` characters.
    [[nodiscard]] Figures before_last(unsigned count) const {
        return Figures{bytes_ << (8 * count)};
    }
    /// Of eight digits, in three multiplications (Lemire's way).
    [[nodiscard]] std::int64_t value() const {
        std::uint64_t parts = bytes_ * 2561U >> 8U;
        parts = (parts & 0x00FF00FF00FF00FFU) * 6553601U >> 16U;
        return static_cast<std::int64_t>((parts & 0x0000FFFF0000FFFFU) * 42949672960001U >> 32U);
    }

    /// As thousandths, where `others`, of which there are some, are a point with one to three
    /// digits behind it; else -1.
    [[nodiscard]] std::int64_t thousandths(std::uint64_t others) const {
        static constexpr std::array<std::int64_t, 8> k_scale{0, 0, 0, 0, 1, 10, 100, 0};
        constexpr std::uint64_t k_point = '.' ^ '0';
        const auto at = static_cast<unsigned>(std::countr_zero(others)) / 8 * 8;  // its lowest bit
        const std::int64_t scale = k_scale[at / 8];
        if ((others & (others - 1)) != 0 || (bytes_ >> at & 0xFFU) != k_point || scale == 0) {
            return -1;
        }
        // What stands before the point moves up into its place.
        const std::uint64_t behind = ~std::uint64_t{0xFF} << at;
        const std::uint64_t moved = bytes_ << 8U;
        return Figures{moved ^ ((moved ^ bytes_) & behind)}.value() * scale;
    }

private:
    explicit Figures(std::uint64_t bytes) : bytes_{bytes} {}

    std::uint64_t bytes_ = 0;
};

/// A number of at most eight characters and three decimals, in thousandths; -1 for any other. Eight
/// bytes before the cell's end may be read.
inline std::int64_t plain_thousandths(std::string_view cell) {
    if (cell.size() == 1) {
        const auto figure = static_cast<unsigned char>(cell.front() - '0');
        return figure < 10 ? figure * 1000 : -1;
    }
    if (cell.size() - 1 >= Figures::k_most) {
        return -1;
    }
    const Figures figures{cell};
    const std::uint64_t others = figures.others();
    return others == 0 ? figures.value() * 1000 : figures.thousandths(others);
}

/// Up to 15 digits are exact in a double and so is the power of ten: one division rounds correctly.
inline std::optional<double> plain_decimal(std::string_view text) {
    static constexpr std::array<double, 16> k_powers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                     1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    const std::size_t size = text.size();
    if (size == 0 || size > 16) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    std::size_t point = size;
    for (std::size_t i = 0; i < size; ++i) {
        const auto figure = static_cast<unsigned char>(text[i] - '0');
        if (figure < 10) {
            value = value * 10 + figure;
        } else if (text[i] == '.' && point == size) {
            point = i;
        } else {
            return std::nullopt;
        }
    }
    if (point == size) {
        return size < 16 ? std::optional{static_cast<double>(value)} : std::nullopt;
    }
    const std::size_t decimals = size - point - 1;
    return decimals == 0 ? std::nullopt
                         : std::optional{static_cast<double>(value) / k_powers[decimals]};
}

/// Two digits below 60, else -1.
inline int sixtieths(const char* at) {
    const auto tens = static_cast<unsigned char>(at[0] - '0');
    const auto ones = static_cast<unsigned char>(at[1] - '0');
    return tens < 6 && ones < 10 ? tens * 10 + ones : -1;
}

/// "h:mm:ss" and "m:ss" in digits only, as seconds; of any text.
inline std::optional<std::int32_t> plain_clock(std::string_view text) {
    constexpr std::ptrdiff_t k_lead = 4;  // digits of hours or minutes
    const char* const begin = text.data();
    const char* end = begin + text.size();
    if (text.size() < 4 || end[-3] != ':') {
        return std::nullopt;
    }
    const int last = sixtieths(end - 2);
    end -= 3;
    const bool hours = end - begin > 3 && end[-3] == ':';
    const int middle = hours ? sixtieths(end - 2) : 0;
    end -= hours ? 3 : 0;
    if (last < 0 || middle < 0 || end - begin > k_lead) {
        return std::nullopt;
    }
    int lead = 0;
    for (const char* at = begin; at != end; ++at) {
        const auto figure = static_cast<unsigned char>(*at - '0');
        if (figure > 9) {
            return std::nullopt;
        }
        lead = lead * 10 + figure;
    }
    return (hours ? lead * 3600 + middle * 60 : lead * 60) + last;
}

/// plain_clock of a cell of four to eight characters, all looked at at once; -1 for none.
inline std::int32_t short_clock(Figures figures, std::size_t size) {
    constexpr auto at = [](std::uint64_t value, unsigned byte) { return value << (8 * byte); };
    constexpr std::uint64_t k_colon = ':' ^ '0';
    constexpr std::uint64_t k_to_high_bit_from_6 = 0x80 - 6;
    constexpr std::size_t k_least_with_hours = 7;
    const std::uint64_t others = figures.others();
    const std::uint64_t bytes = figures.bytes();
    const std::uint64_t pairs = bytes * 2561U >> 8U;  // byte i: ten times byte i and the next
    const auto pair = [pairs](unsigned byte) {
        return static_cast<std::int32_t>(pairs >> (8 * byte) & 0xFFU);
    };
    if (others == (at(0x80, 2) | at(0x80, 5)) && size >= k_least_with_hours) {
        const std::uint64_t colons = bytes & (at(0xFF, 2) | at(0xFF, 5));
        const std::uint64_t tens =
            bytes + (at(k_to_high_bit_from_6, 3) | at(k_to_high_bit_from_6, 6));
        return colons == (at(k_colon, 2) | at(k_colon, 5)) &&
                       (tens & (at(0x80, 3) | at(0x80, 6))) == 0
                   ? pair(0) * 3600 + pair(3) * 60 + pair(6)
                   : -1;
    }
    constexpr std::int32_t k_minute = 60;
    return others == at(0x80, 5) && size <= k_least_with_hours &&
                   (bytes >> 40U & 0xFFU) == k_colon && pair(6) < k_minute
               ? static_cast<std::int32_t>(figures.before_last(3).value()) * k_minute + pair(6)
               : -1;
}

/// Half up, once (design 2). The hair above a half takes back what binary fractions lose: 1.0005 km
/// is 1000.4999999999999 m in a double.
inline std::int64_t half_up(double value) {
    constexpr double k_hair = 1e-9;
    const double raised = value + 0.5 + k_hair;
    return static_cast<std::int64_t>(raised >= 0.0 ? raised : std::floor(raised));
}

}  // namespace soleus::sources::csv
