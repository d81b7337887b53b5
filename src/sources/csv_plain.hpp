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

/// 0 where two texts have the same Word at a place.
template <class Word>
Word difference(std::string_view a, std::string_view b, std::size_t at) {
    Word first = 0;
    Word second = 0;
    std::memcpy(&first, a.data() + at, sizeof first);
    std::memcpy(&second, b.data() + at, sizeof second);
    return first ^ second;
}

/// Of two texts of one size, from k_least_words to k_most_words bytes, whether they are the same.
inline constexpr std::size_t k_least_words = 8, k_most_words = 32;
inline bool same_words(std::string_view a, std::string_view b) {
    using Word = std::uint64_t;
    const std::size_t size = a.size();
    Word differ = difference<Word>(a, b, 0) | difference<Word>(a, b, size - 8);
    if (size > 16) {
        differ |= difference<Word>(a, b, 8) | difference<Word>(a, b, size - 16);
    }
    return differ == 0;
}

/// a == b, without a call for the dates, names and notes that most cells hold.
inline bool same_text(std::string_view a, std::string_view b) {
    const std::size_t size = a.size();
    if (size != b.size()) {
        return false;
    }
    if (size - k_least_words <= k_most_words - k_least_words) {
        return same_words(a, b);
    }
    return size - 4 < 4 ? (difference<std::uint32_t>(a, b, 0) |
                           difference<std::uint32_t>(a, b, size - 4)) == 0
                        : a == b;
}

/// How a short cell may read, by its last eight characters: a digit stands for any up to it,
/// another character for itself.
class Form {
public:
    constexpr explicit Form(std::string_view greatest) {
        for (unsigned i = 0; i < greatest.size(); ++i) {
            const auto most = static_cast<unsigned char>(greatest[i] ^ '0');
            const bool sign = most > 9;
            signs_ |= std::uint64_t{sign ? most : 0U} << (8 * i);
            to_high_bit_ |= std::uint64_t{0x7FU - (sign ? 0U : most)} << (8 * i);
        }
    }

private:
    friend class Figures;

    std::uint64_t signs_ = 0;        ///< each less '0'
    std::uint64_t to_high_bit_ = 0;  ///< for each byte that is greater than it may be
};

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

    /// The same with zeros where the form has signs; as long as they are those of the form, and
    /// only then, fits() says that the cell reads so.
    [[nodiscard]] Figures without_signs(const Form& form) const {
        return Figures{bytes_ ^ form.signs_};
    }
    [[nodiscard]] bool fits(const Form& form) const {
        return (((bytes_ + form.to_high_bit_) | bytes_) & k_high_bits) == 0;
    }

    /// The highest bit of each byte that is no digit.
    [[nodiscard]] std::uint64_t others() const {
        return (((bytes_ & ~k_high_bits) + 0x7676767676767676U) | bytes_) & k_high_bits;
    }
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
    /// Without the last `count` characters.
    [[nodiscard]] Figures before_last(unsigned count) const {
        return Figures{bytes_ << (8 * count)};
    }
    /// Of eight digits, in three multiplications (Lemire's way).
    [[nodiscard]] std::int64_t value() const {
        std::uint64_t parts = pairs();
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

    /// Byte i of the answer: the number that the digits i and i + 1 are.
    [[nodiscard]] std::uint64_t pairs() const { return bytes_ * 2561U >> 8U; }

private:
    explicit Figures(std::uint64_t bytes) : bytes_{bytes} {}

    static constexpr std::uint64_t k_high_bits = 0x8080808080808080U;

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

inline constexpr std::int32_t k_longest_short_clock = 9999 * 60 + 59;

/// plain_clock of a cell of four to eight characters, all looked at at once; -1 for none.
inline std::int32_t short_clock(Figures figures, std::size_t size) {
    constexpr Form k_hours{"99:59:59"};
    constexpr Form k_minutes{"99999:59"};
    constexpr std::size_t k_least_with_hours = 7;
    constexpr std::int32_t k_minute = 60;
    const auto pair = [](std::uint64_t pairs, unsigned byte) {
        return static_cast<std::int32_t>(pairs >> (8 * byte) & 0xFFU);
    };
    if (const Figures hours = figures.without_signs(k_hours);
        size >= k_least_with_hours && hours.fits(k_hours)) {
        const std::uint64_t pairs = hours.pairs();
        return pair(pairs, 0) * 3600 + pair(pairs, 3) * k_minute + pair(pairs, 6);
    }
    const Figures minutes = figures.without_signs(k_minutes);
    return size <= k_least_with_hours && minutes.fits(k_minutes)
               ? static_cast<std::int32_t>(minutes.before_last(3).value()) * k_minute +
                     pair(minutes.pairs(), 6)
               : -1;
}

/// Hundredths of a cell such as "5.82" and "12.34"; -1 for any other, be it a number or none.
[[gnu::always_inline]] inline std::int64_t short_hundredths(Figures figures) {
    constexpr Form k_form{"00099.99"};
    const Figures point = figures.without_signs(k_form);
    const std::uint64_t pairs = point.pairs();
    return point.fits(k_form)
               ? static_cast<std::int64_t>((pairs >> 24U & 0xFFU) * 100 + (pairs >> 48U))
               : -1;
}

/// A whole number of at most three digits; -1 for any other cell.
[[gnu::always_inline]] inline std::int64_t short_whole(Figures figures) {
    constexpr Form k_form{"00000999"};
    return figures.fits(k_form) ? static_cast<std::int64_t>((figures.bytes() >> 40U & 0xFFU) * 100 +
                                                            (figures.pairs() >> 48U))
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
