#include "csv_values.hpp"

#include "csv_plain.hpp"
#include "csv_words.hpp"

#include <array>
#include <cmath>

namespace soleus::sources::csv {
namespace {

double seconds_per(Unit unit) {
    switch (unit) {
        case Unit::min:
            return 60.0;
        case Unit::h:
            return 3600.0;
        case Unit::ms:
            return 0.001;
        default:
            return 1.0;
    }
}

bool one_mark_before_three_digits(std::string_view text) {
    const auto at = text.find_first_of(".,");
    return at != std::string_view::npos &&
           text.find_first_of(".,", at + 1) == std::string_view::npos && text.size() == at + 4;
}

std::string_view without_guard(std::string_view cell) {
    return !cell.empty() && cell.front() == '\'' ? cell.substr(1) : cell;
}

}  // namespace

double metres_in(Unit unit) {
    switch (unit) {
        case Unit::km:
            return 1000.0;
        case Unit::mi:
            return 1609.344;
        case Unit::m:
            return 1.0;
        case Unit::yd:
            return 0.9144;
        case Unit::ft:
            return 0.3048;
        case Unit::cm:
            return 0.01;
        default:
            return 0.0;
    }
}

std::optional<double> number_in(std::string_view cell, text::DecimalMark mark) {
    cell = without_guard(cell);
    if (mark != text::DecimalMark::comma) {
        if (const auto plain = plain_decimal(cell)) {
            return plain;
        }
    }
    // Garmin writes "7,00" km and "1,443" kcal into one file: a comma before three digits groups
    // thousands even beside decimal commas, and a dot there does so only beside them.
    if (one_mark_before_three_digits(cell) && cell.find(',') != std::string_view::npos) {
        mark = text::DecimalMark::either;
    }
    const auto value = text::number_with_marks(cell, mark);
    return value || mark == text::DecimalMark::either
               ? value
               : text::number_with_marks(cell, text::DecimalMark::either);
}

std::optional<double> length_in(std::string_view cell, text::DecimalMark mark, Unit unit) {
    auto value = number_in(cell, mark);
    if (!value) {
        const auto last_digit = cell.find_last_of("0123456789");
        if (last_digit == std::string_view::npos || last_digit + 1 == cell.size()) {
            return std::nullopt;
        }
        const Unit in_cell = unit_of(fold(cell.substr(last_digit + 1)));
        cell = trimmed(cell.substr(0, last_digit + 1));
        value = metres_in(in_cell) > 0.0 ? number_in(cell, mark) : std::nullopt;
        if (!value) {
            return std::nullopt;
        }
        unit = in_cell;
    }
    constexpr double k_nobody_runs = 1000.0;
    if ((unit == Unit::km || unit == Unit::mi) && *value >= k_nobody_runs &&
        one_mark_before_three_digits(cell)) {
        const bool comma = cell.find(',') != std::string_view::npos;
        value = text::number_with_marks(cell,
                                        comma ? text::DecimalMark::comma : text::DecimalMark::dot);
    }
    return value ? std::optional{*value * metres_in(unit)} : std::nullopt;
}

std::optional<double> seconds_in(std::string_view cell, text::DecimalMark mark, Unit unit) {
    if (const auto plain = plain_clock(cell)) {
        return static_cast<double>(*plain);
    }
    if (const auto count = number_in(cell, mark)) {
        return *count * seconds_per(unit);
    }
    const auto clock = text::clock_duration(without_guard(cell));
    return clock ? std::optional{static_cast<double>(clock->count()) / 1000.0} : std::nullopt;
}

std::optional<double> score_in(std::string_view cell, text::DecimalMark mark) {
    constexpr std::string_view k_of_ten = "/10";
    const auto value = number_in(cell, mark);
    return value || !cell.ends_with(k_of_ten)
               ? value
               : number_in(trimmed(cell.substr(0, cell.size() - k_of_ten.size())), mark);
}

std::optional<std::chrono::milliseconds> clock_in(std::string_view cell) {
    if (const auto clock = text::time_of_day(cell)) {
        return clock;
    }
    std::string colons{cell};
    for (char& c : colons) {
        c = c == '-' || c == '.' ? ':' : c;
    }
    return text::time_of_day(colons);
}

void Dates::set_order(std::optional<text::DateOrder> order, bool by_user) {
    order_ = order;
    by_user_ = by_user;
}

std::optional<text::Moment> Dates::read(std::string_view cell) {
    if (cell != last_ || last_.empty()) {
        last_moment_ = fresh(cell);
        last_ = cell;
    }
    return last_moment_;
}

namespace {

/// "2021-01-02 15:05:17 - 2021-01-02 16:12:32" begins with the start; "Mon 7/4/20" with a weekday.
std::string_view start_of(std::string_view cell) {
    cell = without_guard(cell);
    if (const auto range = cell.find(" - "); range != std::string_view::npos) {
        cell = trimmed(cell.substr(0, range));
    }
    return cell;
}

std::optional<text::NumericDate> numeric(std::string_view cell) {
    cell = start_of(cell);
    if (const auto date = text::numeric_date(cell)) {
        return date;
    }
    const auto first_digit = cell.find_first_of("0123456789");
    const bool weekday =
        first_digit != std::string_view::npos && first_digit >= 2 && first_digit <= 12;
    return weekday ? text::numeric_date(cell.substr(first_digit)) : std::nullopt;
}

}  // namespace

std::optional<text::NumericDate> Dates::open_order(std::string_view cell) {
    if (text::iso_moment(start_of(cell))) {
        return std::nullopt;
    }
    const auto date = numeric(cell);
    return date && !date->year_first && date->mark != '.' ? date : std::nullopt;
}

std::optional<text::Moment> Dates::fresh(std::string_view cell) const {
    const auto text = start_of(cell);
    if (const auto moment = text::iso_moment(text)) {
        return moment;
    }
    if (const auto date = numeric(text)) {
        if (date->year_first) {
            return date->read_as(text::DateOrder::ymd);
        }
        if (date->mark == '.' && !by_user_) {
            return date->read_as(text::DateOrder::dmy);
        }
        const bool same_both_ways = date->first == date->second;
        return order_ || same_both_ways ? date->read_as(order_.value_or(text::DateOrder::dmy))
                                        : std::nullopt;
    }
    return text::worded_date(text);
}

}  // namespace soleus::sources::csv
