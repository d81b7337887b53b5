// Any bytes as numbers, times and durations: what is read is finite, in range, and is a fixed
// point.
#include "require.hpp"

#include <soleus/text/moment.hpp>
#include <soleus/text/number.hpp>

#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace soleus::text;
using namespace std::chrono_literals;

namespace {

void check_numbers(const std::string& text) {
    if (const auto value = number(text)) {
        require(std::isfinite(*value), "a number is finite");
        require(*value == std::strtod(text.c_str(), nullptr), "a number is the nearest double");
        require(number(fmt::format("{}", *value)) == value, "a number is read as it is printed");
    }
    for (const auto mark : {DecimalMark::dot, DecimalMark::comma, DecimalMark::either}) {
        const auto value = number_with_marks(text, mark);
        require(!value || std::isfinite(*value), "a number with marks is finite");
    }
    if (const auto value = whole_number(text)) {
        require(*value >= 0 && number(text) == static_cast<double>(*value),
                "a whole number is a number");
    }
}

/// h:mm:ss.mmm
std::string clock(std::chrono::milliseconds time) {
    const auto ms = time.count();
    return fmt::format("{:02}:{:02}:{:02}.{:03}", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60,
                       ms % 1000);
}

void check_printed(const Moment& moment) {
    const auto midnight = date::floor<date::days>(moment.wall);
    const date::year_month_day day{midnight};
    auto text = fmt::format("{:04}-{:02}-{:02}", int{day.year()}, unsigned{day.month()},
                            unsigned{day.day()});
    if (moment.has_time) {
        text +=
            "T" +
            clock(std::chrono::duration_cast<std::chrono::milliseconds>(moment.wall - midnight));
    }
    if (moment.has_time && moment.offset) {
        const auto minutes = moment.offset->count();
        text += fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                            std::abs(minutes) % 60);
    }
    const auto again = iso_moment(text);
    require(again && again->wall == moment.wall && again->has_time == moment.has_time,
            "a moment is read as it is printed");
    require(!moment.has_time || again->offset == moment.offset, "so is its offset");
}

void check_moment(const std::optional<Moment>& moment) {
    if (!moment) {
        return;
    }
    const date::year_month_day day{date::floor<date::days>(moment->wall)};
    require(day.ok() && day.year() >= date::year{1} && day.year() <= date::year{9999},
            "a moment lies in years 1 to 9999");
    require(moment->has_time || moment->wall == date::floor<date::days>(moment->wall),
            "a day without time is a day");
    require(!moment->offset || (*moment->offset <= 14h && *moment->offset >= -14h),
            "an offset is one");
    check_printed(*moment);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{reinterpret_cast<const char*>(data), size};
    check_numbers(text);
    check_moment(iso_moment(text));
    check_moment(worded_date(text));
    if (const auto date = numeric_date(text)) {
        for (const auto order : {DateOrder::dmy, DateOrder::mdy, DateOrder::ymd}) {
            check_moment(date->read_as(order));
        }
    }
    if (const auto time = time_of_day(text)) {
        require(*time >= 0ms && *time < 24h, "a time of day is below 24 hours");
        require(time_of_day(clock(*time)) == time, "a time of day is read as it is printed");
    }
    if (const auto duration = clock_duration(text)) {
        require(*duration >= 0ms && *duration <= 1'000'000h + 1h,
                "a duration is not negative and does not overflow");
        require(clock_duration(clock(*duration)) == duration,
                "a duration is read as it is printed");
    }
    return 0;
}
