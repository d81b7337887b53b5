// The day of a row and its start.
#include "csv_row.hpp"
#include "csv_values.hpp"
#include "csv_wanted.hpp"
#include "csv_words.hpp"

#include <fmt/format.h>

#include <chrono>

namespace soleus::sources::csv {

bool RowReader::date(Entry& entry) {
    const auto text = cell(date_field_);
    if (text != last_date_ || text.empty()) {
        Dated moment;
        if (!read_date(text, moment)) {
            return false;
        }
        begin_day(text, moment);
    }
    day_ = entry.day = last_moment_.day;
    entry.start = last_moment_.start;
    entry.clock = last_moment_.clock;
    return true;
}

bool RowReader::read_date(std::string_view text, Dated& into) {
    const Field field = date_field_;
    const bool local = field == Field::date_local;
    auto moment = dates_.read(text);
    if (local && !moment) {
        constexpr std::size_t k_epoch_ms_digits = 13;
        const auto epoch =
            text.size() == k_epoch_ms_digits ? text::whole_number(text) : std::nullopt;
        if (epoch) {
            moment = text::Moment{
                date::local_time<std::chrono::milliseconds>{std::chrono::milliseconds{*epoch}},
                true,
                {}};
        }
    }
    if (!moment && !decisions_.order && Dates::open_order(text)) {
        return fail(
            field,
            fmt::format(
                "date may have its day or its month first (got \"{}\"); say --date-order dmy or "
                "--date-order mdy",
                shown(text)));
    }
    if (!moment && Dates::names_no_year(text)) {
        return fail(field, fmt::format("date names no year (got \"{}\", wanted 2026-03-02); write "
                                       "the year in every row",
                                       shown(text)));
    }
    if (!moment) {
        return fail_number(field);
    }
    if (!in_years(moment->wall)) {
        return fail_range(field);
    }
    into = {date::floor<date::days>(moment->wall)};
    if (moment->has_time) {
        into.start = std::chrono::duration_cast<model::Seconds>(moment->wall - into.day);
        const bool zulu = moment->offset && *moment->offset == std::chrono::minutes{0};
        into.clock = !local && (zulu || (traits_.utc && !moment->offset)) ? model::Clock::utc
                                                                          : model::Clock::local;
    }
    return true;
}

bool RowReader::start_time(Entry& entry) {
    const Field field = decisions_.time_is_clock ? Field::time : Field::time_of_day;
    const auto text = cell(field);
    if (no_value(text) || entry.start) {
        return true;
    }
    const auto clock = clock_in(text);
    if (!clock && tells_part_of_day(text)) {
        ++row_notes_.starts_in_words;
        return true;
    }
    if (!clock) {
        return fail(field,
                    fmt::format("time is no time of day (got \"{}\", wanted 06:13)", shown(text)));
    }
    entry.start = std::chrono::duration_cast<model::Seconds>(*clock);
    entry.clock = model::Clock::local;
    return true;
}

}  // namespace soleus::sources::csv
