#include <soleus/metrics/weeks.hpp>

#include <algorithm>
#include <span>

namespace soleus::metrics {
namespace {

constexpr Days k_week{7};

/// A quantity over one week: what is known of it, and how many runs do not tell.
template <class Value>
struct Known {
    Value sum{};
    std::int64_t without = 0;

    void add(bool known, Value value) {
        sum += known ? value : Value{};
        without += known ? 0 : 1;
    }
    /// 0 where there was no run, absent where there were runs and none has the value.
    [[nodiscard]] std::optional<Value> of(std::int64_t runs) const {
        return runs > 0 && without == runs ? std::nullopt : std::optional{sum};
    }
};

std::int64_t metres_of(Maybe<Metres> metres) {
    return metres.value_or(Metres{0}).count();
}

/// Walks once through what a history holds, week after week: a table of a whole log, or of the
/// years after it, must not search the log again for every line.
class Walk {
public:
    Walk(const History& history, Day from)
        : history_{history},
          runs_{history.runs(from, history.as_of())},
          entries_{history.entries()},
          rejected_{history.rejected_days()},
          first_{*history.first_entry()} {
        entry_ = from <= first_ ? entries_.begin()
                                : std::ranges::lower_bound(entries_, from, {}, &model::Entry::day);
        const auto day = std::lower_bound(rejected_.begin(), rejected_.end(), from);
        rejected_ = rejected_.subspan(static_cast<std::size_t>(day - rejected_.begin()));
    }

    [[nodiscard]] Week next(Day from) {
        Week week;
        week.from = from;
        week.to = from + Days{6};
        week.partial = from < first_ || week.to > history_.as_of();
        add_runs(week);
        for (; entry_ != entries_.end() && entry_.day() <= week.to; ++entry_) {
            if (const auto pain = entry_.pain()) {
                week.pain_max = std::max(week.pain_max.value_or(0), (*pain).count());
            }
        }
        week.incomplete = history_.rejected_undated();
        for (; !rejected_.empty() && rejected_.front() <= week.to;
             rejected_ = rejected_.subspan(1)) {
            week.incomplete = true;
        }
        return week;
    }

private:
    void add_runs(Week& week) {
        Known<std::int64_t> distance;
        Known<std::int64_t> ascent;
        Known<std::int64_t> descent;
        Known<std::int64_t> time;
        Known<double> load;
        for (; !runs_.empty() && runs_.front().day <= week.to; runs_ = runs_.subspan(1)) {
            const Run& run = runs_.front();
            ++week.runs;
            distance.add(run.distance.has_value(), metres_of(run.distance));
            ascent.add(run.ascent.has_value(), metres_of(run.ascent));
            descent.add(run.descent.has_value(), metres_of(run.descent));
            time.add(run.time.has_value(), run.time.value_or(model::Seconds{0}).count());
            load.add(run.load.has_value(), run.load.value_or(Load{0}).count());
            if (run.distance) {
                week.longest_m = std::max(week.longest_m.value_or(0), metres_of(run.distance));
            }
        }
        week.distance_m = distance.of(week.runs);
        week.ascent_m = ascent.of(week.runs);
        week.descent_m = descent.of(week.runs);
        week.moving_s = time.of(week.runs);
        if (const auto parts = load.of(week.runs)) {
            week.load = printed(Load{*parts});
        }
        week.runs_without_distance = distance.without;
        week.runs_without_time = time.without;
        week.runs_without_ascent = ascent.without;
        week.runs_without_load = load.without;
    }

    const History& history_;
    std::span<const Run> runs_;
    model::Entries::Range entries_;
    model::Entries::Iterator entry_;
    std::span<const Day> rejected_;
    Day first_;
};

}  // namespace

std::vector<Week> weeks(const History& history, const ChosenWeeks& chosen) {
    std::vector<Week> table;
    if (!history.first_entry() || *history.first_entry() > history.as_of()) {
        return table;
    }
    Day first = week_begin(*history.first_entry(), history.week_start());
    Day last = week_begin(history.as_of(), history.week_start());
    if (chosen.until) {
        last = std::min(last, week_begin(*chosen.until, history.week_start()));
    }
    if (chosen.since) {
        first = std::max(first, week_begin(*chosen.since, history.week_start()));
    }
    if (last < first || chosen.most == std::size_t{0}) {
        return table;
    }
    const auto there = static_cast<std::size_t>((last - first) / k_week) + 1;
    const auto count = std::min(there, chosen.most.value_or(there));
    table.reserve(count);
    Day from = last - k_week * (static_cast<int>(count) - 1);
    for (Walk walk{history, from}; from <= last; from += k_week) {
        table.push_back(walk.next(from));
    }
    return table;
}

}  // namespace soleus::metrics
