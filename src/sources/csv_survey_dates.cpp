// Whether the day, the month or the year comes first in the dates of a file.
#include "csv_survey.hpp"
#include "csv_values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace soleus::sources::csv {
namespace {

constexpr int k_months = 12;

}  // namespace

void Survey::look_at_date(std::string_view text) {
    if (!text.empty()) {
        ++(text::whole_number(text) ? dates_.in_one_number : dates_.written_out);
    }
    if (dates_.day_number.empty() && Dates::day_number(text)) {
        dates_.day_number = text;
    }
    const auto date = Dates::numeric(text);
    if (!date || date->year_first) {
        return;
    }
    if (date->mark != '.') {
        dates_.add_short_year(*date);
        dates_.short_example = dates_.short_example.empty() ? text : dates_.short_example;
    }
    const bool day_first = date->first > k_months && date->second <= k_months;
    const bool month_first = date->second > k_months && date->first <= k_months;
    if (date->mark == '.') {
        ++dates_.dotted;
        dates_.dotted_day_first += day_first ? 1U : 0U;
        dates_.dotted_month_first += month_first ? 1U : 0U;
    } else if (day_first) {
        ++dates_.day_first;
    } else if (month_first) {
        ++dates_.month_first;
    } else if (date->first != date->second && ++dates_.open == 1) {
        dates_.example = text;
    }
}

void Survey::DatesSaid::add_short_year(const text::NumericDate& date) {
    // A day from 13 to 31, or a year from 2013 on.
    const bool both_ways = date.first > k_months && date.first < 100 && date.second <= k_months &&
                           date.third > 0 && date.third <= 31;
    if (both_ways) {
        firsts.insert(date.first);
        thirds.insert(date.third);
        ++maybe_year_first;
    } else {
        ++surely_not_year_first;
    }
}

/// "26-08-03", "26-08-05": what comes first changes seldom, as years do, and what comes last often.
bool Survey::DatesSaid::year_first() const {
    constexpr std::size_t k_least = 3;
    return surely_not_year_first == 0 && thirds.size() >= k_least &&
           2 * firsts.size() <= thirds.size();
}

/// One day in each of some years, or some days one after another.
bool Survey::DatesSaid::one_a_year() const {
    const auto count = static_cast<int>(thirds.size());
    return maybe_year_first == thirds.size() && *thirds.begin() > k_months &&
           *thirds.rbegin() - *thirds.begin() == count - 1;
}

/// One row that is mistyped proves nothing against the way dots are written.
bool Survey::DatesSaid::dots_month_first() const {
    return slashed() == 0 && dotted_day_first == 0 && dotted_month_first > 1 &&
           4 * dotted_month_first >= dotted;
}

void Survey::decide_order(Decisions& out) const {
    using Order = ReadOptions::DateOrder;
    using text::DateOrder;
    if (const auto day = Dates::day_number(dates_.day_number)) {
        out.remarks.emplace_back(
            diag::Severity::note,
            fmt::format("dates are read as a spreadsheet's day numbers: {} is {}",
                        dates_.day_number, to_string(*day)));
    }
    if (options_.date_order != Order::by_content) {
        out.order_by_user = true;
        out.order = options_.date_order == Order::dmy   ? DateOrder::dmy
                    : options_.date_order == Order::mdy ? DateOrder::mdy
                                                        : DateOrder::ymd;
        return;
    }
    if (layout_.dialect->traits.order) {
        out.order = layout_.dialect->traits.order;
        return;
    }
    const auto decide = [&out](DateOrder order, std::string_view what, std::size_t rows) {
        out.order = order;
        out.remarks.emplace_back(
            diag::Severity::note,
            fmt::format(
                "dates are read {} first, as {} of its rows tell; --date-order says otherwise",
                what, rows));
    };
    if (dates_.year_first() && dates_.one_a_year()) {
        out.refusal = fmt::format(
            "its dates may have the year first or last (got \"{}\"); say --date-order ymd or "
            "--date-order dmy",
            dates_.short_example);
        return;
    }
    if (dates_.year_first()) {
        out.order_by_user = true;  // whatever the mark
        return decide(DateOrder::ymd, "year", dates_.maybe_year_first);
    }
    if (dates_.dots_month_first()) {
        out.order_by_user = true;
        return decide(DateOrder::mdy, "month", dates_.dotted_month_first);
    }
    const auto [day_first, month_first] = std::pair{dates_.day_first, dates_.month_first};
    if (day_first != month_first) {
        const bool day = day_first > month_first;
        out.order = day ? DateOrder::dmy : DateOrder::mdy;
        if (day && dates_.maybe_year_first > 0 && dates_.surely_not_year_first == 0) {
            const auto example = Dates::numeric(dates_.short_example);
            const auto moment = example ? example->read_as(DateOrder::dmy) : std::nullopt;
            if (moment) {
                out.remarks.emplace_back(
                    diag::Severity::note,
                    fmt::format("dates are read day first ({} is {}); --date-order says otherwise",
                                dates_.short_example,
                                to_string(date::floor<date::days>(moment->wall))));
            }
        }
        if (dates_.open > 0) {
            decide(*out.order, day ? "day" : "month", std::max(day_first, month_first));
        }
    } else if (dates_.open > 0) {
        out.refusal = fmt::format(
            "no row tells whether the day or the month comes first in its dates (got \"{}\"); say "
            "--date-order dmy or --date-order mdy",
            dates_.example);
    }
}

}  // namespace soleus::sources::csv
