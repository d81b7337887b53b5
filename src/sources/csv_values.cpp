#include "csv_values.hpp"

#include "csv_plain.hpp"
#include "csv_words.hpp"

#include <soleus/model/plausible.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace soleus::sources::csv {
namespace {

bool one_mark_before_three_digits(std::string_view text) {
    const auto at = text.find_first_of(".,");
    return at != std::string_view::npos &&
           text.find_first_of(".,", at + 1) == std::string_view::npos && text.size() == at + 4;
}

std::string_view without_guard(std::string_view cell) {
    return !cell.empty() && cell.front() == '\'' ? cell.substr(1) : cell;
}

/// "~120", "ca. 55:00", "\u2191120": what somebody says of a figure before it.
std::string_view figure(std::string_view cell) {
    static constexpr std::array<std::string_view, 12> k_before{
        "~",       "\u2248",  "\u2191", "ca.",  "ca ", "circa ",
        "approx.", "approx ", "about ", "env.", "D+",  "d+"};
    cell = without_guard(cell);
    if (cell.empty() || (cell.front() >= '0' && cell.front() <= '9')) {
        return cell;
    }
    const auto same = [](char a, char b) {
        return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b);
    };
    for (const auto before : k_before) {
        if (std::ranges::equal(cell.substr(0, before.size()), before, same)) {
            return trimmed(cell.substr(before.size()));
        }
    }
    return cell;
}

/// Without the day of the week in brackets: "2026/11/20(\u91d1)", "11/20/2026 (Fri)".
std::string without_bracket(std::string_view cell) {
    const auto open = cell.find('(');
    const auto close = cell.find(')', open);
    if (open == std::string_view::npos || close == std::string_view::npos ||
        cell.substr(open, close - open).find_first_of("0123456789") != std::string_view::npos) {
        return std::string{cell};
    }
    std::string rest{trimmed(cell.substr(0, open))};
    if (const auto behind = trimmed(cell.substr(close + 1)); !behind.empty()) {
        rest += ' ';
        rest += behind;
    }
    return rest;
}

}  // namespace

double seconds_per(Unit unit) {
    switch (unit) {
        case Unit::min:
            return 60.0;
        case Unit::h:
            return 3600.0;
        case Unit::days:
            return 86'400.0;
        case Unit::ms:
            return 0.001;
        default:
            return 1.0;
    }
}

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
    cell = figure(cell);
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

namespace {

/// A number and what stands behind it.
std::pair<std::string_view, std::string_view> number_and_rest(std::string_view cell) {
    const auto end = cell.find_last_of("0123456789") + 1;  // 0 without any
    return {cell.substr(0, end), cell.substr(end)};
}

}  // namespace

Unit unit_behind(std::string_view cell) {
    const auto [number, rest] = number_and_rest(cell);
    const Unit unit = number.empty() || rest.empty() ? Unit::none : unit_of(fold(rest));
    return metres_in(unit) > 0.0 ? unit : Unit::none;
}

std::optional<double> length_in(std::string_view cell, text::DecimalMark mark, Unit unit) {
    auto value = number_in(cell, mark);
    if (!value) {
        unit = unit_behind(cell);
        cell = trimmed(number_and_rest(cell).first);
        value = unit == Unit::none ? std::nullopt : number_in(cell, mark);
        if (!value) {
            return std::nullopt;
        }
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

bool in_thousands_of_metres(std::string_view cell) {
    constexpr std::size_t k_longest = std::string_view{"42.195"}.size();
    const auto number = trimmed(number_and_rest(cell).first);
    return unit_behind(cell) == Unit::m && one_mark_before_three_digits(number) &&
           number.size() <= k_longest && number.front() != '0';
}

std::optional<double> seconds_in(std::string_view cell, text::DecimalMark mark, Unit unit) {
    if (const auto plain = plain_clock(cell)) {
        return static_cast<double>(*plain);
    }
    if (const auto count = number_in(cell, mark)) {
        return *count * seconds_per(unit);
    }
    const auto clock = text::clock_duration(figure(cell));
    return clock ? std::optional{static_cast<double>(clock->count()) / 1000.0} : std::nullopt;
}

std::optional<std::chrono::milliseconds> clock_in(std::string_view cell) {
    if (const auto clock = text::time_of_day(cell)) {
        return clock;
    }
    const auto digit = [&](std::size_t at) { return cell[at] >= '0' && cell[at] <= '9'; };
    std::string colons{cell};
    for (std::size_t at = 1; at + 1 < cell.size(); ++at) {
        if ((cell[at] == '-' || cell[at] == '.') && digit(at - 1) && digit(at + 1)) {
            colons[at] = ':';
        }
    }
    constexpr std::size_t k_without_mark = 4;
    const bool bare = cell.size() == k_without_mark &&
                      cell.find_first_not_of("0123456789") == std::string_view::npos;
    if (bare) {
        colons.insert(2, 1, ':');
    }
    return text::time_of_day(colons);
}

bool in_years(date::local_time<std::chrono::milliseconds> wall) {
    constexpr date::local_days k_first{date::year{model::limits::k_first_year} / date::January / 1};
    constexpr date::local_days k_end{date::year{2101} / date::January / 1};
    return wall >= k_first && wall < k_end;
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

std::optional<text::NumericDate> in_numbers(std::string_view cell) {
    cell = start_of(cell);
    if (const auto date = text::numeric_date(cell)) {
        return date;
    }
    constexpr std::size_t k_shortest_day = 2;
    constexpr std::size_t k_longest_day = 12;
    const auto first_digit = cell.find_first_of("0123456789");
    if (first_digit == std::string_view::npos) {
        return std::nullopt;
    }
    const auto before = cell.substr(0, first_digit);
    const bool weekday = first_digit >= k_shortest_day && first_digit <= k_longest_day &&
                         before.find_first_of("#/-+=:;\"'") == std::string_view::npos;
    return weekday ? text::numeric_date(cell.substr(first_digit)) : std::nullopt;
}

}  // namespace

bool Dates::spans_a_week(std::string_view cell) const {
    constexpr std::string_view k_to = " - ";
    const auto to = cell.find(k_to);
    if (to == std::string_view::npos) {
        return false;
    }
    const auto first = fresh(cell.substr(0, to));
    const auto last = fresh(trimmed(cell.substr(to + k_to.size())));
    constexpr Days k_week{6};
    return first && last && !first->has_time && !last->has_time &&
           date::floor<date::days>(last->wall) - date::floor<date::days>(first->wall) >= k_week;
}

std::optional<text::NumericDate> Dates::numeric(std::string_view cell) {
    return text::iso_moment(start_of(cell)) ? std::nullopt : in_numbers(without_bracket(cell));
}

std::optional<text::NumericDate> Dates::open_order(std::string_view cell) {
    const auto date = numeric(cell);
    return date && !date->year_first && date->mark != '.' ? date : std::nullopt;
}

bool Dates::names_no_year(std::string_view cell) {
    using text::DateOrder;
    const std::string plain = without_bracket(cell);
    // A year that has a 29th of February.
    return std::ranges::any_of(
        std::array{"/2024", "-2024", ".2024", "2024", " 2024"}, [&](const char* year) {
            const std::string whole = plain + year;
            const auto date = in_numbers(whole);
            return text::worded_date(whole) ||
                   (date && !date->year_first &&
                    (date->read_as(DateOrder::dmy) || date->read_as(DateOrder::mdy)));
        });
}

std::optional<Day> Dates::day_number(std::string_view cell) {
    constexpr Day k_zero{date::year{1899} / date::December / 30};
    constexpr std::size_t k_figures = 5;  // from 1927 to 2173
    int days = 0;
    for (const char c : cell) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        days = cell.size() == k_figures ? days * 10 + (c - '0') : 0;
    }
    return days >= 10'000 ? std::optional{k_zero + Days{days}} : std::nullopt;
}

std::optional<text::Moment> Dates::fresh(std::string_view cell) const {
    const std::string plain = without_bracket(cell);
    const auto text = start_of(plain);
    if (const auto day = day_number(text)) {
        return text::Moment{.wall = *day};
    }
    if (const auto moment = text::iso_moment(text)) {
        return moment;
    }
    if (const auto date = in_numbers(text)) {
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
