#pragma once

#include <date/date.h>

#include <chrono>
#include <optional>
#include <string_view>

namespace soleus::text {

/// A time as it was written: the wall clock it names and, where it names one, its offset from UTC.
struct Moment {
    date::local_time<std::chrono::milliseconds> wall{};
    bool has_time = false;                         ///< false: only a day was written
    std::optional<std::chrono::minutes> offset{};  ///< "Z" is 0; absent: no zone was written
};

/// ISO 8601 as GPX and exports write it: "2026-03-02", "2026-03-02T06:13:47Z", a space for the T, a
/// fraction of any length (cut to milliseconds), "+02:00", "+0200", "+02" or no zone, seconds
/// optional. Widths are checked, nothing may be left over, the day must exist, years 1 to 9999 (the
/// caller judges plausibility).
[[nodiscard]] std::optional<Moment> iso_moment(std::string_view text);

enum class DateOrder { dmy, mdy, ymd };

/// Three numbers divided by / . or - ("7/4/20", "18.02.12", "15/12/2019"), then optionally a time
/// ("09:08", "3:36 PM", "15:09:27", a comma between); or "20260302", year first; "2026年3月2日"
/// too. Two-digit years are 1970..2069.
struct NumericDate {
    int first = 0, second = 0, third = 0;
    bool year_first = false;
    char mark = '/';
    std::optional<std::chrono::milliseconds> time_of_day{};

    [[nodiscard]] std::optional<Moment> read_as(DateOrder order) const;
};
[[nodiscard]] std::optional<NumericDate> numeric_date(std::string_view text);

/// A date with a month in words, in the languages of the logs we know (English, German, French,
/// Spanish, Portuguese, Italian, Dutch, Danish): "Jun 4, 2024, 6:13:47 AM", "8 jul 2017, 15:25:34",
/// "Fr, 25 Mai 2012 20:31", "28 août 2026, 17:33:44", "lun., 30 juin 2014 7:03", "May 6, 2025",
/// "16-May-19".
[[nodiscard]] std::optional<Moment> worded_date(std::string_view text);

/// A time of day: "6:05", "06:05:33", "6:05 pm", "6pm", "18:30 Uhr", "18h30", "kl. 18:30".
[[nodiscard]] std::optional<std::chrono::milliseconds> time_of_day(std::string_view text);

/// A duration with colons: "29:57" (m:ss), "2:12:01" (h:mm:ss), "1:02:03:04" is none; a fraction
/// after dot or comma; with their unit behind "32:03 min" (m:ss), "1:30 h" (h:mm) and "2:12:01 h";
/// in units alone "1h 02m 03s", "52 min" and "48'30''". Minutes and seconds after the first are
/// < 60.
[[nodiscard]] std::optional<std::chrono::milliseconds> clock_duration(std::string_view text);

}  // namespace soleus::text
