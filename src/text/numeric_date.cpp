#include "calendar_day.hpp"
#include "scan.hpp"

#include <soleus/text/moment.hpp>

#include <array>

namespace soleus::text {
namespace {

// One of the three numbers: one or two digits, or a year's four.
std::optional<int> part(Scan& scan, bool& is_year) {
    const std::size_t before = scan.rest().size();
    const auto value = scan.digits(1, 4);
    const std::size_t width = before - scan.rest().size();
    is_year = width == 4;
    if (!value || width == 3 || (is_year && *value < 1000)) {
        return std::nullopt;
    }
    return value;
}

/// "20260302", eight characters: only of these two centuries, so that no other digits are one.
std::optional<NumericDate> without_marks(std::string_view text) {
    NumericDate date;
    const auto year = Scan{text.substr(0, 4)}.digits(4, 4);
    const auto month = Scan{text.substr(4, 2)}.digits(2, 2);
    const auto day = Scan{text.substr(6, 2)}.digits(2, 2);
    if (!year || !month || !day || *year < 1900 || *year > 2099) {
        return std::nullopt;
    }
    date.first = *year;
    date.second = *month;
    date.third = *day;
    date.year_first = true;
    return date;
}

/// A time of day behind a date, or nothing more than blanks.
std::optional<NumericDate> with_time(Scan scan, NumericDate date) {
    const bool comma = scan.take(',');
    const bool parted = scan.take_blanks() || comma;
    if (scan.done()) {
        return comma ? std::nullopt : std::optional{date};
    }
    if (!parted && !(date.year_first && scan.take('T'))) {
        return std::nullopt;
    }
    date.time_of_day = soleus::text::time_of_day(scan.rest());
    return date.time_of_day ? std::optional{date} : std::nullopt;
}

/// The three signs behind a date's numbers, Chinese and Japanese or Korean: year, month, day.
constexpr std::array<std::array<std::string_view, 3>, 2> k_signs{
    {{"\u5e74", "\u6708", "\u65e5"}, {"\ub144", "\uc6d4", "\uc77c"}}};

std::optional<NumericDate> with_signs(Scan scan, const std::array<std::string_view, 3>& signs) {
    std::array<int, 3> numbers{};
    for (std::size_t i = 0; i < signs.size(); ++i) {
        scan.take_blanks();
        const auto number = i == 0 ? scan.digits(4, 4) : scan.digits(1, 2);
        if (!number || !scan.rest().starts_with(signs[i])) {
            return std::nullopt;
        }
        numbers[i] = *number;
        scan = Scan{scan.rest().substr(signs[i].size())};
    }
    NumericDate date;
    date.first = numbers[0];
    date.second = numbers[1];
    date.third = numbers[2];
    date.year_first = true;
    return date.first < 1000 ? std::nullopt : with_time(scan, date);
}

}  // namespace

std::optional<NumericDate> numeric_date(std::string_view text) {
    constexpr std::size_t k_without_marks = 8;
    if (text.size() == k_without_marks) {
        if (const auto date = without_marks(text)) {
            return date;
        }
    }
    for (const auto& signs : k_signs) {
        if (text.find(signs.front()) != std::string_view::npos) {
            return with_signs(Scan{text}, signs);
        }
    }
    Scan scan{text};
    scan.take_blanks();
    NumericDate date;
    // "20. 11. 2026" and "2026. 11. 20." are how Czechs and Koreans write.
    const auto take_mark = [&] {
        const bool there = scan.take(date.mark);
        if (there && date.mark == '.') {
            scan.take_blanks();
        }
        return there;
    };
    bool middle_year = false;
    bool last_year = false;
    const auto first = part(scan, date.year_first);
    for (const char mark : {'/', '.', '-'}) {
        if (scan.rest().starts_with(mark)) {
            date.mark = mark;
        }
    }
    if (!first || !take_mark()) {
        return std::nullopt;
    }
    const auto second = part(scan, middle_year);
    if (!second || middle_year || !take_mark()) {
        return std::nullopt;
    }
    const auto third = part(scan, last_year);
    if (!third || (date.year_first && last_year)) {
        return std::nullopt;
    }
    date.first = *first;
    date.second = *second;
    date.third = *third;

    if (date.year_first && date.mark == '.') {
        scan.take('.');
    }
    return with_time(scan, date);
}

std::optional<Moment> NumericDate::read_as(DateOrder order) const {
    std::optional<date::local_days> day;
    if (year_first || order == DateOrder::ymd) {
        day = third < 100 ? calendar_day(full_year(first), second, third) : std::nullopt;
    } else if (order == DateOrder::dmy) {
        day = calendar_day(full_year(third), second, first);
    } else {
        day = calendar_day(full_year(third), first, second);
    }
    if (!day) {
        return std::nullopt;
    }
    Moment moment{*day, time_of_day.has_value(), std::nullopt};
    moment.wall += time_of_day.value_or(std::chrono::milliseconds{0});
    return moment;
}

}  // namespace soleus::text
