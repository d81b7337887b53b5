#pragma once

#include "csv_fields.hpp"

#include <soleus/model/entry.hpp>
#include <soleus/text/moment.hpp>
#include <soleus/text/number.hpp>
#include <soleus/units/calendar.hpp>

#include <optional>
#include <string>
#include <string_view>

/// Cells into values. Nothing here knows of rows.
namespace soleus::sources::csv {

/// Metres of one `unit`; 0 for a unit of no length.
[[nodiscard]] double metres_in(Unit unit);

/// "8.200 m" and "42,195 m", of a run: nobody writes its metres to the millimetre.
[[nodiscard]] bool in_thousands_of_metres(std::string_view cell);

/// Seconds in one; 1 for what is no unit of time.
[[nodiscard]] double seconds_per(Unit unit);

/// A plain number in the file's marks, or in any where those do not fit; "~" or "ca." before it is
/// passed over.
[[nodiscard]] std::optional<double> number_in(std::string_view cell, text::DecimalMark mark);

/// The unit of length that stands behind a number ("5.2 km"); none where none does.
[[nodiscard]] Unit unit_behind(std::string_view cell);

/// A length in metres. A unit in the cell itself ("5.2 km") beats `unit`. In km and miles a mark
/// before three digits is a decimal one: nobody runs 21,130 km.
[[nodiscard]] std::optional<double> length_in(std::string_view cell, text::DecimalMark mark,
                                              Unit unit);

/// Seconds from a clock ("0:47:12") or a count of `unit` (seconds where none is said).
[[nodiscard]] std::optional<double> seconds_in(std::string_view cell, text::DecimalMark mark,
                                               Unit unit);

/// Within the years that a log may tell of (plausible.hpp).
[[nodiscard]] bool in_years(date::local_time<std::chrono::milliseconds> wall);

/// Reads the dates of one file. Equal bytes one after another are read once.
class Dates {
public:
    void set_order(std::optional<text::DateOrder> order, bool by_user);

    [[nodiscard]] std::optional<text::Moment> read(std::string_view cell);

    /// The three numbers of a date whose order the file must tell: "7/4/20", "20-06-2018".
    [[nodiscard]] static std::optional<text::NumericDate> open_order(std::string_view cell);
    /// "2026-08-03 - 2026-08-09", without the times that an activity begins and ends at: a week or
    /// more.
    [[nodiscard]] bool spans_a_week(std::string_view cell) const;
    /// A date of three numbers, in whatever order, that is no ISO date.
    [[nodiscard]] static std::optional<text::NumericDate> numeric(std::string_view cell);

    /// "8/3", "3. Aug", "Mon 03.08.": a day and a month.
    [[nodiscard]] static bool names_no_year(std::string_view cell);

    /// "46338": how spreadsheets keep a day, counted from the end of 1899.
    [[nodiscard]] static std::optional<Day> day_number(std::string_view cell);

private:
    [[nodiscard]] std::optional<text::Moment> fresh(std::string_view cell) const;

    std::optional<text::DateOrder> order_{};
    bool by_user_ = false;
    std::string last_{};
    std::optional<text::Moment> last_moment_{};
};

/// A time that is not said to be moving or elapsed is the one that is missing.
inline void add_duration(Maybe<model::Seconds> duration, Maybe<model::Seconds>& moving,
                         Maybe<model::Seconds>& elapsed) {
    if (duration && !elapsed) {
        elapsed = duration;
    } else if (duration && !moving) {
        moving = duration;
    }
}

/// "06:13", "6:13 pm", "06-13", "0613".
[[nodiscard]] std::optional<std::chrono::milliseconds> clock_in(std::string_view cell);

}  // namespace soleus::sources::csv
