// What a file's times count that does not say it: a number without a unit, "1:05" of two parts.
#include "csv_plain.hpp"
#include "csv_survey.hpp"
#include "csv_values.hpp"
#include "csv_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace soleus::sources::csv {
namespace {

constexpr double k_minute = 60.0, k_hour = 3600.0, k_day = 24.0 * k_hour;
// Without a distance the size tells: nobody logs runs of less than 5 minutes or more than 10 hours
// in most rows of a file.
constexpr double k_short = 5.0 * k_minute, k_long = 10.0 * k_hour, k_most_hours = 6.0;
// A walk is no evidence of a run: "10" for 400 m may be anything.
constexpr double k_no_walk = 1.0;

void vote(std::size_t& votes, bool cast) {
    votes += cast ? 1U : 0U;
}

}  // namespace

std::optional<double> Survey::metres_of(const text::CsvRecord& record) const {
    const Unit named = layout_.unit(Field::distance);
    return length_in(cell(record, Field::distance), text::DecimalMark::either,
                     named == Unit::none ? Unit::km : named);
}

void Survey::look_at_time(const text::CsvRecord& record) {
    if (!layout_.has(Field::time)) {
        return;
    }
    const auto text = cell(record, Field::time);
    const auto metres = metres_of(record);
    const auto seconds = seconds_in(text, text::DecimalMark::either, layout_.unit(Field::time));
    const bool both = seconds && metres && *seconds > 0.0 && *metres > 0.0;
    const double speed = both ? *metres / *seconds : 0.0;
    const bool two_parts = plain_clock(text) && std::ranges::count(text, ':') == 1;
    if (both && runnable(speed)) {
        ++times_of_runs_;
    } else if (two_parts && speed >= k_no_walk * k_minute && runnable(speed / k_minute)) {
        ++times_in_hours_;
    } else if (clock_in(text)) {
        ++times_of_day_;
    }
}

/// The fastest and the slowest run are a factor of 27 apart: of seconds, minutes and hours one fits
/// at most.
void Survey::look_at_durations(const text::CsvRecord& record) {
    if (layout_.dialect->traits.exported) {
        return;
    }
    for (const Field field : {Field::duration, Field::moving, Field::elapsed, Field::time}) {
        if (!layout_.has(field) || layout_.unit(field) != Unit::none) {
            continue;
        }
        const auto text = cell(record, field);
        const auto clock = plain_clock(text);
        const auto count = clock ? std::nullopt : number_in(text, text::DecimalMark::either);
        const bool two_parts = clock && std::ranges::count(text, ':') == 1 && field != Field::time;
        const double value = clock ? static_cast<double>(*clock) : count.value_or(0.0);
        if (!(value > 0.0)) {
            continue;
        }
        ++times_.all;
        if (clock && !two_parts) {
            continue;
        }
        const double metres = metres_of(record).value_or(0.0);
        const auto is_run = [&](double unit) {
            const double speed = metres / (value * unit);
            return metres > 0.0 && runnable(speed) && (unit == 1.0 || speed >= k_no_walk);
        };
        const auto sized = [&](bool size) { return metres == 0.0 && size; };
        if (two_parts) {
            vote(times_.hours_first, is_run(k_minute) || sized(value < k_short));
            vote(times_.short_clocks, sized(value < k_short));
            continue;
        }
        const bool of_days = value * k_hour < k_short && value * k_day >= k_short;
        const bool of_hours = !of_days && value < k_most_hours;
        vote(times_.seconds, is_run(1.0) || sized(value * k_minute >= k_long));
        vote(times_.minutes, is_run(k_minute) || sized(value < k_short && !of_hours && !of_days));
        vote(times_.hours, is_run(k_hour) || sized(of_hours));
        vote(times_.days, is_run(k_day) || sized(of_days));
        vote(times_.short_counts, sized(value * k_minute < k_long));
    }
}

void Survey::look_at_time_parts(const text::CsvRecord& record) {
    constexpr std::int64_t k_most_of_hours = 48, k_most_of_sixty = 59;
    const Layout::TimeParts& parts = layout_.time_parts;
    bool any = false;
    bool whole = true;
    const std::array<std::pair<std::optional<std::size_t>, std::int64_t>, 3> in_order{
        {{parts.hours, k_most_of_hours},
         {parts.minutes, k_most_of_sixty},
         {parts.seconds, k_most_of_sixty}}};
    for (const auto& [place, most] : in_order) {
        const auto text =
            place && *place < record.size() ? trimmed(record[*place]) : std::string_view{};
        if (!no_value(text)) {
            const auto number = text::whole_number(text);
            any = true;
            whole = whole && number && *number >= 0 && *number <= most;
        }
    }
    whole_parts_ += any && whole ? 1U : 0U;
    other_parts_ += any && !whole ? 1U : 0U;
}

void Survey::decide_time_parts(Decisions& out) const {
    const Layout::TimeParts& parts = layout_.time_parts;
    out.time_in_parts = whole_parts_ > 0 && whole_parts_ >= 9 * other_parts_;
    if (!parts.any()) {
        return;
    }
    std::string names;
    for (const auto& part : {parts.hours, parts.minutes, parts.seconds}) {
        if (part) {
            names += fmt::format("{}\"{}\"", names.empty() ? "" : " and ", layout_.names[*part]);
        }
    }
    out.remarks.emplace_back(
        diag::Severity::note,
        out.time_in_parts
            ? fmt::format("columns {} are read as one time", names)
            : fmt::format("columns {} hold no hours, minutes and seconds of one time; \"{}\" is "
                          "read as the duration",
                          names, layout_.names[parts.hours.value_or(*parts.minutes)]));
}

void Survey::decide_times(Decisions& out) const {
    const auto say = [&](std::string text) {
        out.remarks.emplace_back(diag::Severity::note, std::move(text));
    };
    if (times_.most_in_days()) {
        out.time = Unit::days;
        say("times are read as a spreadsheet's fractions of a day, as seconds they would be no "
            "runs; write 0:50:00");
    } else if (times_.most_in_minutes() || times_.most_in_hours()) {
        const bool hours = times_.most_in_hours();
        out.time = hours ? Unit::h : Unit::min;
        say(
            fmt::format("times name no unit: read as {}, as seconds they would be no runs; name "
                        "the column duration_{} or duration_s",
                        hours ? "hours" : "minutes", hours ? "h" : "min"));
    } else if (times_.short_counts > 0) {
        say(
            fmt::format("{} time{} no unit: read as seconds, though short for a run; name the "
                        "column duration_min, or write 0:55:00",
                        times_.short_counts, times_.short_counts == 1 ? " names" : "s name"));
    }
    const bool time_in_hours = times_in_hours_ > times_of_day_ && times_in_hours_ > times_of_runs_;
    out.hours_and_minutes = times_.most_hours_first() || time_in_hours;
    if (out.hours_and_minutes) {
        say("times of two parts are read as hours and minutes, as minutes and seconds they would "
            "be no runs; write 1:05:00 or 0:01:05");
    } else if (times_.short_clocks > 0) {
        say(
            fmt::format("{} time{} of two parts {} read as minutes and seconds, though short for "
                        "a run; write 1:05:00 where 1:05 means hours",
                        times_.short_clocks, times_.short_clocks == 1 ? "" : "s",
                        times_.short_clocks == 1 ? "is" : "are"));
    }
    if (!layout_.has(Field::time)) {
        return;
    }
    out.time_is_clock = !time_in_hours && times_of_day_ + times_in_hours_ > times_of_runs_;
    const auto& name = layout_.names[static_cast<std::size_t>(layout_.column(Field::time))];
    say(out.time_is_clock
            ? fmt::format("column \"{}\" is read as the time of day, as durations its values "
                          "would be no run; call it duration if they are",
                          name)
            : fmt::format("column \"{}\" is read as the run's duration; call it start_time "
                          "if it is the time of day",
                          name));
}

}  // namespace soleus::sources::csv
