#include "decimal.hpp"

#include <soleus/text/number.hpp>

#include <charconv>
#include <cmath>
#include <string>
#include <system_error>

namespace soleus::text {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view k_blanks = " \t\r\n";
    const auto first = text.find_first_not_of(k_blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(k_blanks) - first + 1);
}

// Length of a mark that may stand between groups of three digits: blank, apostrophe, no-break space
// (U+00A0), thin ones (U+2009, U+202F), typographic apostrophe (U+2019).
std::size_t group_mark(std::string_view text) {
    for (const std::string_view mark :
         {" ", "'", "\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF", "\xE2\x80\x99"}) {
        if (text.starts_with(mark)) {
            return mark.size();
        }
    }
    return 0;
}

// Takes the group marks out of an integral part: one to three digits, then groups of exactly three,
// all parted by the same mark. Nothing where the groups are not well formed.
std::optional<std::string> ungrouped(std::string_view text, char mark) {
    std::string digits;
    std::string_view used;
    std::size_t group = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (is_digit(text[i])) {
            digits += text[i++];
            ++group;
            continue;
        }
        const std::size_t length = text[i] == mark ? 1 : group_mark(text.substr(i));
        const auto found = text.substr(i, length);
        const bool group_fits = used.empty() ? group >= 1 && group <= 3 : group == 3;
        if (length == 0 || !group_fits || (!used.empty() && found != used)) {
            return std::nullopt;
        }
        used = found;
        group = 0;
        i += length;
    }
    return used.empty() || group == 3 ? std::optional{digits} : std::nullopt;
}

// The place of the decimal mark, npos where there is none; `grouping` is the mark that may group.
std::size_t find_decimal(std::string_view text, DecimalMark mark, char& grouping) {
    const auto dot = text.rfind('.');
    const auto comma = text.rfind(',');
    constexpr auto npos = std::string_view::npos;
    if (mark != DecimalMark::either) {
        grouping = mark == DecimalMark::dot ? ',' : '.';
        return mark == DecimalMark::dot ? dot : comma;
    }
    if (dot != npos && comma != npos) {
        grouping = dot > comma ? ',' : '.';
        return dot > comma ? dot : comma;
    }
    grouping = ',';
    if (comma == npos) {
        const bool many = dot != npos && text.find('.') != dot;
        grouping = many ? '.' : ',';
        return many ? npos : dot;
    }
    if (text.find(',') != comma) {
        return npos;
    }
    const bool groups = ungrouped(text, ',').has_value();
    grouping = groups ? ',' : '.';
    return groups ? npos : comma;
}

}  // namespace

std::optional<double> number(std::string_view text) {
    if (const auto fast = fast_decimal(text)) {
        return fast;
    }
    text = trimmed(text);
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) {
            return std::nullopt;
        }
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::optional<double> number_with_marks(std::string_view text, DecimalMark mark) {
    text = trimmed(text);
    std::string plain;
    if (text.starts_with('-') || text.starts_with('+')) {
        plain = text.starts_with('-') ? "-" : "";
        text.remove_prefix(1);
    }
    if (text.empty() || (!is_digit(text.front()) && text.front() != '.' && text.front() != ',')) {
        return std::nullopt;
    }
    std::string_view exponent;
    if (const auto e = text.find_first_of("eE"); e != std::string_view::npos) {
        exponent = text.substr(e);
        text = text.substr(0, e);
    }
    char grouping = ',';
    const auto decimal = find_decimal(text, mark, grouping);
    const auto whole = ungrouped(text.substr(0, decimal), grouping);
    if (!whole) {
        return std::nullopt;
    }
    plain += *whole;
    if (decimal != std::string_view::npos) {
        plain += '.';
        plain += text.substr(decimal + 1);
    }
    plain += exponent;
    return number(plain);
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    constexpr std::size_t k_most_digits = 18;
    if (text.empty() || text.size() > k_most_digits) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    for (const char c : text) {
        if (!is_digit(c)) {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace soleus::text
