#include "figures.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace soleus::report {

std::string kilometres(std::int64_t metres) {
    const auto tenths = (metres + 50) / 100;
    return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

std::string kilometres_at_most(std::int64_t metres) {
    const auto tenths = metres / 100;
    return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

std::string hours_minutes(std::int64_t seconds) {
    const auto minutes = (seconds + 30) / 60;
    return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

std::string hours_minutes_seconds(std::int64_t seconds) {
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string rounded(double value) {
    return fmt::format("{:.0f}", value);
}

std::string shortest(double value) {
    return value == std::floor(value) && std::fabs(value) < 1e15 ? fmt::format("{:.0f}", value)
                                                                 : fmt::format("{}", value);
}

double at_most_three_decimals(double value) {
    return std::round(value * 1000.0) / 1000.0;
}

std::string worded(Day day) {
    static constexpr std::array k_months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const date::year_month_day ymd{day};
    return fmt::format("{} {} {}", static_cast<unsigned>(ymd.day()),
                       k_months[static_cast<unsigned>(ymd.month()) - 1],
                       static_cast<int>(ymd.year()));
}

std::string span(Day from, Day to) {
    return from == to ? to_string(from) : fmt::format("{} to {}", to_string(from), to_string(to));
}

}  // namespace soleus::report
