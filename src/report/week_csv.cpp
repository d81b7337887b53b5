#include "csv_cells.hpp"
#include "figures.hpp"

#include <soleus/report/document.hpp>

#include <fmt/format.h>

#include <iterator>

namespace soleus::report {
namespace {

template <class Value>
void add(std::string& row, const std::optional<Value>& value) {
    row += ',';
    if (value) {
        fmt::format_to(std::back_inserter(row), "{}", *value);
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
            fmt::format_to(std::back_inserter(table), "{},{},{},{},{},{},{}", athlete,
                           iso ? iso_week_name(week.from) : "", to_string(week.from),
                           to_string(week.to), week.partial, week.incomplete, week.runs);
            add(table, week.distance_m);
            add(table, week.moving_s);
            add(table, week.ascent_m);
            add(table, week.descent_m);
            fmt::format_to(std::back_inserter(table), ",{},{},", week.runs_without_ascent,
                           week.runs_without_load);
            table += week.load ? shortest(at_most_three_decimals(*week.load)) : std::string{};
            add(table, week.longest_m);
            add(table, week.pain_max);
            table += '\n';
        }
    }
    return table;
}

}  // namespace soleus::report
