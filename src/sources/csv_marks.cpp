#include "csv_marks.hpp"

#include <algorithm>

namespace soleus::sources::csv {
namespace {

constexpr std::size_t k_group = 3;  // digits between marks

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void DotGroups::add(std::string_view cell, double most) {
    // What stands behind the number ("412 m") is its unit.
    const std::string_view number = cell.substr(0, cell.find_first_not_of("0123456789."));
    const auto value = number_in(number, text::DecimalMark::dot);
    const auto dot = number.find('.');
    if (!value || *value <= 0.0) {
        return;
    }
    if (dot == std::string_view::npos) {
        ++(number.size() > k_group ? large_ : small_);
        return;
    }
    const auto before = number.substr(0, dot);
    const bool shape = all_digits(before) && before.front() != '0' && before.size() <= k_group &&
                       number.size() == dot + 1 + k_group;
    if (!shape || *value * 1000.0 > most) {
        ++decimal_;
        return;
    }
    if (++grouped_ == 1) {
        example_ = cell;
    }
}

void DecimalMarks::add(std::string_view cell) {
    if (cell.find_first_not_of("0123456789.,-") != std::string_view::npos) {
        return;  // a clock, a text
    }
    const auto comma = cell.rfind(',');
    const auto dot = cell.rfind('.');
    const bool comma_last =
        comma != std::string_view::npos && (dot == std::string_view::npos || comma > dot);
    if (comma_last) {
        commas_ += cell.size() != comma + 1 + k_group ? 1U : 0U;
    } else if (dot != std::string_view::npos) {
        dots_ += cell.size() != dot + 1 + k_group ? 1U : 0U;
    }
}

}  // namespace soleus::sources::csv
