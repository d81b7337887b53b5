#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

namespace soleus {

/// A calendar day in the runner's own time zone; a day is not a timestamp. Differences are date::days.
using Day = date::local_days;
using Days = date::days;

/// "2026-11-22".
[[nodiscard]] std::string to_string(Day day);

/// A day from "2026-11-22": exactly that shape, a day that exists, years 1970 to 2100.
[[nodiscard]] std::optional<Day> day_from_iso(std::string_view text);

/// The first day of the week that holds `day`, for weeks that begin on `week_start`.
[[nodiscard]] Day week_begin(Day day, date::weekday week_start);

/// "2026-W46", the ISO 8601 week (Monday to Sunday, week 1 holds the year's first Thursday).
[[nodiscard]] std::string iso_week_name(Day day);

}  // namespace soleus
