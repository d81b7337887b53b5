// Whether a column "name" names runners or runs.
#include "csv_sports.hpp"
#include "csv_survey.hpp"
#include "csv_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace soleus::sources::csv {
namespace {

/// A date without its time of day.
std::string_view day_of(std::string_view date) {
    const auto colon = date.find(':');
    return colon == std::string_view::npos ? date : date.substr(0, date.find_last_of(" T", colon));
}

bool names_a_run(std::string_view name) {
    return name.empty() || name.find_first_of("0123456789") != std::string_view::npos ||
           kind_word(name) != SportWord::unknown || tells_part_of_day(name);
}

}  // namespace

void Survey::look_at_name(const text::CsvRecord& record) {
    constexpr std::size_t k_most = 10'000;  // runners; more names are those of runs
    const auto place = layout_.maybe_athlete;
    if (!place || *place >= record.size() || names_.all.size() > k_most) {
        return;
    }
    const std::string name{trimmed(record[*place])};
    ++names_.rows;
    names_.of_runs += names_a_run(name) ? 1U : 0U;
    names_.all.insert(name);
    const Field dated = layout_.has(Field::date_local) ? Field::date_local : Field::date;
    const std::string day{day_of(cell(record, dated))};
    const auto [of_day, is_new] = names_.of_days.try_emplace(day, NamesSaid::OfDay{name});
    of_day->second.several = of_day->second.several || of_day->second.first != name;
}

/// Nobody gives two runs of most days two titles that come again and again.
bool Survey::NamesSaid::are_runners() const {
    const auto several = static_cast<std::size_t>(
        std::ranges::count_if(of_days, [](const auto& of_day) { return of_day.second.several; }));
    return rows >= 10 * of_runs && rows >= 3 * all.size() && 2 * several >= of_days.size() &&
           several > 0;
}

void Survey::decide_name(Decisions& out) const {
    if (!layout_.maybe_athlete) {
        return;
    }
    out.name_is_athlete = !layout_.has(Field::athlete) && names_.are_runners();
    const std::string& name = layout_.names[*layout_.maybe_athlete];
    out.remarks.emplace_back(
        diag::Severity::note,
        out.name_is_athlete
            ? fmt::format("column \"{}\" is read as the athlete, as most days have rows of "
                          "several; call it title if it names runs",
                          name)
            : fmt::format("column \"{}\" is read as the run's title; call it athlete if it names "
                          "runners",
                          name));
}

}  // namespace soleus::sources::csv
