#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

/// The plain forms that nearly every cell of every log has, read at once where they stand; anything
/// else is left to csv_values.hpp and text/.
namespace soleus::sources::csv {

/// A length in km or miles from here on may be written with a mark for thousands.
inline constexpr double k_lone_mark = 1000.0;

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

/// "h:mm:ss" and "m:ss" in digits only, as seconds.
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

/// Half up, once (design 2). The hair above a half takes back what binary fractions lose: 1.0005 km
/// is 1000.4999999999999 m in a double.
inline std::int64_t half_up(double value) {
    constexpr double k_hair = 1e-9;
    const double raised = value + 0.5 + k_hair;
    return static_cast<std::int64_t>(raised >= 0.0 ? raised : std::floor(raised));
}

}  // namespace soleus::sources::csv
