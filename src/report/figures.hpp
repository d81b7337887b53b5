#pragma once

#include <soleus/units/calendar.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// How figures are written for people; every renderer uses these and none writes its own.
namespace soleus::report {

/// "12.4" from metres.
[[nodiscard]] std::string kilometres(std::int64_t metres);
/// The same rounded down: for what is allowed.
[[nodiscard]] std::string kilometres_at_most(std::int64_t metres);
/// "4:07" hours and minutes from seconds.
[[nodiscard]] std::string hours_minutes(std::int64_t seconds);
/// "1:02:33".
[[nodiscard]] std::string hours_minutes_seconds(std::int64_t seconds);
/// "1980", no fraction: for tables.
[[nodiscard]] std::string rounded(double value);
/// A real number in the shortest form that reads back ("1.5", "240").
[[nodiscard]] std::string shortest(double value);
/// At most three decimals, for loads.
[[nodiscard]] double at_most_three_decimals(double value);
/// "8 Nov 2026": for prose.
[[nodiscard]] std::string worded(Day day);
/// "2026-11-09" or "2026-11-09 to 2026-11-15".
[[nodiscard]] std::string span(Day from, Day to);

}  // namespace soleus::report
