#include <soleus/metrics/weeks.hpp>

#include <algorithm>

namespace soleus::metrics {
namespace {

/// 0 where there was no run, absent where there were runs and none has the value.
std::optional<std::int64_t> known(const Sum& sum) {
    const bool unknown = sum.runs > 0 && sum.runs_without == sum.runs;
    return unknown ? std::nullopt : std::optional{sum.value};
}
std::optional<double> known(const LoadSum& sum) {
    const bool unknown = sum.runs > 0 && sum.runs_without == sum.runs;
    return unknown ? std::nullopt : std::optional{printed(Load{sum.value})};
}

std::optional<std::int64_t> known_time(const History& history, Day from, Day to) {
    const auto runs = history.runs(from, to);
    const bool unknown =
        !runs.empty() &&
        std::none_of(runs.begin(), runs.end(), [](const Run& run) { return run.time.has_value(); });
    return unknown ? std::nullopt : std::optional{history.time(from, to).count()};
}

std::optional<std::int64_t> longest(const History& history, Day from, Day to) {
    std::optional<std::int64_t> metres;
    for (const Run& run : history.runs(from, to)) {
        if (run.distance) {
            metres = std::max(metres.value_or(0), (*run.distance).count());
        }
    }
    return metres;
}

bool incomplete(const History& history, Day from, Day to) {
    const auto rejected = history.rejected_days();
    const auto first = std::lower_bound(rejected.begin(), rejected.end(), from);
    return history.rejected_undated() || (first != rejected.end() && *first <= to);
}

std::optional<std::int32_t> worst_pain(const History& history, Day from, Day to) {
    const auto entries = history.entries();
    auto entry = std::lower_bound(entries.begin(), entries.end(), from,
                                  [](const model::Entry& e, Day day) { return e.day < day; });
    std::optional<std::int32_t> worst;
    for (; entry != entries.end() && entry->day <= to; ++entry) {
        if (entry->pain) {
            worst = std::max(worst.value_or(0), (*entry->pain).count());
        }
    }
    return worst;
}

Week week_from(const History& history, Day from) {
    const Day to = from + Days{6};
    const Sum ascent = history.hill(Hill::ascent, from, to);
    const LoadSum load = history.load(from, to);
    Week week;
    week.from = from;
    week.to = to;
    week.partial = from < *history.first_entry() || to > history.as_of();
    week.incomplete = incomplete(history, from, to);
    week.runs = ascent.runs;
    week.distance_m = known(history.distance(from, to));
    week.moving_s = known_time(history, from, to);
    week.ascent_m = known(ascent);
    week.descent_m = known(history.hill(Hill::descent, from, to));
    week.runs_without_ascent = ascent.runs_without;
    week.runs_without_load = load.runs_without;
    week.load = known(load);
    week.longest_m = longest(history, from, to);
    week.pain_max = worst_pain(history, from, to);
    return week;
}

}  // namespace

std::vector<Week> weeks(const History& history) {
    std::vector<Week> table;
    if (!history.first_entry()) {
        return table;
    }
    Day from = week_begin(*history.first_entry(), history.week_start());
    for (; from <= history.as_of(); from += Days{7}) {
        table.push_back(week_from(history, from));
    }
    return table;
}

}  // namespace soleus::metrics
