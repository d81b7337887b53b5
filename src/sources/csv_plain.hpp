#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

/// The plain forms that nearly every cell of every log has, read at once where they stand; anything
/// else is left to csv_values.hpp and text/.
namespace soleus::sources::csv {

inline bool digit(char c) {
    return c >= '0' && c <= '9';
}

/// Up to 15 digits are exact in a double and so is the power of ten: one division rounds correctly.
inline std::optional<double> plain_decimal(std::string_view text) {
    static constexpr std::array<double, 16> k_powers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                     1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    if (text.empty() || text.size() > 16) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    std::size_t digits = 0;
    std::size_t decimals = 0;
    bool after_point = false;
    for (const char c : text) {
        if (digit(c)) {
            value = value * 10 + (c - '0');
            ++digits;
            decimals += after_point ? 1 : 0;
        } else if (c == '.' && !after_point) {
            after_point = true;
        } else {
            return std::nullopt;
        }
    }
    if (digits == 0 || digits > 15 || (after_point && decimals == 0)) {
        return std::nullopt;
    }
    return static_cast<double>(value) / k_powers[decimals];
}

inline std::optional<int> sixtieths(std::string_view text) {
    const bool good = text.size() == 2 && digit(text[0]) && digit(text[1]) && text[0] < '6';
    return good ? std::optional{(text[0] - '0') * 10 + (text[1] - '0')} : std::nullopt;
}

/// "h:mm:ss" and "m:ss" in digits only.
inline std::optional<double> plain_clock(std::string_view text) {
    constexpr std::size_t k_lead = 4;  // digits of hours or minutes
    if (text.size() < 4 || text[text.size() - 3] != ':') {
        return std::nullopt;
    }
    const auto last = sixtieths(text.substr(text.size() - 2));
    text.remove_suffix(3);
    const bool hours = text.size() > 3 && text[text.size() - 3] == ':';
    const auto middle = hours ? sixtieths(text.substr(text.size() - 2)) : std::optional{0};
    text.remove_suffix(hours ? 3 : 0);
    if (!last || !middle || text.empty() || text.size() > k_lead) {
        return std::nullopt;
    }
    int lead = 0;
    for (const char c : text) {
        if (!digit(c)) {
            return std::nullopt;
        }
        lead = lead * 10 + (c - '0');
    }
    return (hours ? lead * 3600 + *middle * 60 : lead * 60) + *last;
}

/// Half up, once (design 2). The hair above a half takes back what binary fractions lose: 1.0005 km
/// is 1000.4999999999999 m in a double.
inline std::int64_t half_up(double value) {
    constexpr double k_hair = 1e-9;
    const double raised = value + 0.5 + k_hair;
    return static_cast<std::int64_t>(raised >= 0.0 ? raised : std::floor(raised));
}

}  // namespace soleus::sources::csv
