#include "csv_cells.hpp"
#include "figures.hpp"

#include <soleus/report/document.hpp>

#include <fmt/format.h>

#include <cmath>
#include <cstdint>

namespace soleus::report {
namespace {

void add_number(std::string& row, std::int64_t value) {
    const fmt::format_int digits{value};
    row.append(digits.data(), digits.size());
}

void add_flag(std::string& row, bool flag) {
    row += flag ? ",true" : ",false";
}

template <class Value>
void add(std::string& row, const std::optional<Value>& value) {
    row += ',';
    if (value) {
        add_number(row, *value);
    }
}

/// Shortest digits of a load that was cut to three decimals; nearly all are whole.
void add_load(std::string& row, const std::optional<double>& load) {
    constexpr double k_far_below_overflow = 1e15;
    row += ',';
    if (!load) {
        return;
    }
    const double value = at_most_three_decimals(*load);
    if (value == std::floor(value) && value >= 0.0 && value < k_far_below_overflow) {
        add_number(row, static_cast<std::int64_t>(value));
    } else {
        row += shortest(value);
    }
}

}  // namespace

std::string week_table_csv(const Document& document) {
    std::string table =
        "athlete,week,from,to,partial,incomplete,runs,distance_m,moving_s,ascent_m,descent_m,runs_"
        "without_ascent,"
        "runs_without_load,load,longest_m,pain_max\n";
    const bool iso = document.week_start == date::Monday;
    for (const auto& page : document.athletes) {
        const auto athlete = csv_cell(page.athlete.value_or(""));
        for (const auto& week : page.weeks) {
            table += athlete;
            table += ',';
            table += iso ? iso_week_name(week.from) : "";
            table += ',';
            table += to_string(week.from);
            table += ',';
            table += to_string(week.to);
            add_flag(table, week.partial);
            add_flag(table, week.incomplete);
            add(table, std::optional{week.runs});
            add(table, week.distance_m);
            add(table, week.moving_s);
            add(table, week.ascent_m);
            add(table, week.descent_m);
            add(table, std::optional{week.runs_without_ascent});
            add(table, std::optional{week.runs_without_load});
            add_load(table, week.load);
            add(table, week.longest_m);
            add(table, week.pain_max);
            table += '\n';
        }
    }
    return table;
}

}  // namespace soleus::report
