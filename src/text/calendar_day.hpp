#pragma once

#include <date/date.h>

#include <optional>

namespace soleus::text {

/// The day, where there is one of that date and its year is 1 to 9999.
[[nodiscard]] inline std::optional<date::local_days> calendar_day(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
        return std::nullopt;
    }
    const date::year_month_day ymd{date::year{year}, date::month{static_cast<unsigned>(month)},
                                   date::day{static_cast<unsigned>(day)}};
    return ymd.ok() ? std::optional{date::local_days{ymd}} : std::nullopt;
}

/// "70" to "99" are the last century's, "00" to "69" this one's.
[[nodiscard]] inline int full_year(int year) {
    if (year >= 100) {
        return year;
    }
    return year >= 70 ? 1900 + year : 2000 + year;
}

}  // namespace soleus::text
