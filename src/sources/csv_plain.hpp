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
/// the first are 0, as if zeros stood there. Reads nothing outside of the cell.
class Figures {
public:
    static constexpr std::size_t k_most = 8;

    /// `text` has 1 to k_most characters.
    explicit Figures(std::string_view text) {
        const std::size_t size = text.size();
        const auto empty = static_cast<unsigned>(8 * (k_most - size));
        const char* const at = text.data();
        if (size >= 4) {
            std::uint32_t first = 0;
            std::uint32_t last = 0;
            std::memcpy(&first, at, sizeof first);
            std::memcpy(&last, at + size - sizeof last, sizeof last);
            bytes_ = std::uint64_t{last} << 32U | std::uint64_t{first} << empty;
        } else {
            const auto byte = [at](std::size_t i) {
                return std::uint64_t{static_cast<unsigned char>(at[i])};
            };
            bytes_ = byte(size - 1) << 56U | byte(0) << empty |
                     byte(size / 2) << (empty + 8 * (size / 2));
        }
        bytes_ ^= 0x3030303030303030U << empty;
    }

    /// The highest bit of each byte that is no digit.
    [[nodiscard]] std::uint64_t others() const {
        return (((bytes_ & 0x7F7F7F7F7F7F7F7FU) + 0x7676767676767676U) | bytes_) &
               0x8080808080808080U;
    }
    [[nodiscard]] unsigned operator[](unsigned byte) const {
        return static_cast<unsigned>(bytes_ >> (8 * byte)) & 0xFFU;
    }
    /// Without byte `i`: what stands before it moves up.
    [[nodiscard]] Figures without(unsigned i) const {
        const std::uint64_t below = (std::uint64_t{1} << (8 * i)) - 1;
        const std::uint64_t above = ~(below << 8U | 0xFFU);
        return Figures{(bytes_ & above) | (bytes_ & below) << 8U};
    }
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

private:
    explicit Figures(std::uint64_t bytes) : bytes_{bytes} {}

    std::uint64_t bytes_ = 0;
};

/// A number of at most eight characters and three decimals, in thousandths; -1 for any other.
inline std::int64_t plain_thousandths(std::string_view text) {
    static constexpr std::array<std::int64_t, 4> k_scale{1000, 100, 10, 1};
    if (text.size() == 1) {
        const auto figure = static_cast<unsigned char>(text.front() - '0');
        return figure < 10 ? figure * 1000 : -1;
    }
    if (text.size() - 1 >= Figures::k_most) {
        return -1;
    }
    const Figures figures{text};
    const std::uint64_t others = figures.others();
    if (others == 0) {
        return figures.value() * 1000;
    }
    const auto point = static_cast<unsigned>(std::countr_zero(others)) / 8;
    const unsigned decimals = 7 - point;
    const bool one_point = (others & (others - 1)) == 0 && figures[point] == ('.' ^ '0');
    return one_point && decimals - 1 < 3 ? figures.without(point).value() * k_scale[decimals] : -1;
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

/// plain_clock of four to eight characters, all looked at at once.
inline std::optional<std::int32_t> short_clock(std::string_view text) {
    constexpr std::uint64_t k_one_colon = std::uint64_t{0x80} << 40U;
    constexpr std::uint64_t k_two_colons = k_one_colon | std::uint64_t{0x80} << 16U;
    constexpr std::size_t k_least_with_hours = 7;
    constexpr unsigned k_colon = ':' ^ '0';
    const Figures figures{text};
    const std::uint64_t others = figures.others();
    if (figures[5] != k_colon || figures[6] > 5) {
        return std::nullopt;
    }
    const auto pair = [&](unsigned i) {
        return static_cast<std::int32_t>(figures[i] * 10 + figures[i + 1]);
    };
    if (others == k_one_colon && text.size() < k_least_with_hours + 1) {
        return static_cast<std::int32_t>(figures.before_last(3).value()) * 60 + pair(6);
    }
    const bool hours = others == k_two_colons && text.size() >= k_least_with_hours;
    return hours && figures[2] == k_colon && figures[3] <= 5
               ? std::optional{pair(0) * 3600 + pair(3) * 60 + pair(6)}
               : std::nullopt;
}

/// "h:mm:ss" and "m:ss" in digits only, as seconds.
inline std::optional<std::int32_t> plain_clock(std::string_view text) {
    constexpr std::ptrdiff_t k_lead = 4;  // digits of hours or minutes
    const char* const begin = text.data();
    const char* end = begin + text.size();
    if (text.size() >= 4 && text.size() <= Figures::k_most) {
        return short_clock(text);
    }
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

/// Half up, once (design 2). The hair above a half takes back what binary fractions lose: 1.0005 km
/// is 1000.4999999999999 m in a double.
inline std::int64_t half_up(double value) {
    constexpr double k_hair = 1e-9;
    const double raised = value + 0.5 + k_hair;
    return static_cast<std::int64_t>(raised >= 0.0 ? raised : std::floor(raised));
}

}  // namespace soleus::sources::csv
