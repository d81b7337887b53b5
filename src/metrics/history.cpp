#include "load_choice.hpp"

#include <soleus/metrics/history.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace soleus::metrics {
namespace {

constexpr Days k_longest_gap{56};  // more days without a run than this: a new start (rules D2)

/// The best climb a vertical kilometre in half an hour; over a whole run a higher rate is a lift, a
/// car or a broken altimeter (rules R17).
constexpr std::int64_t k_highest_rate = 2200;  // m/h

void believe_ascent(Run& run) {
    if (!run.ascent || !run.time || (*run.time).count() <= 0) {
        return;
    }
    if (3600 * (*run.ascent).count() > k_highest_rate * (*run.time).count()) {
        run.ascent = std::nullopt;
    }
}

/// Into a run that says nothing yet, in place: one that is copied waits for its own bytes.
void tell(Run& run, const model::Entry& entry) {
    run.day = entry.day;
    run.distance = entry.distance;
    run.ascent = entry.ascent;
    run.descent = entry.descent;
    run.time = model::active_time(entry);
    run.rpe = entry.rpe;
    believe_ascent(run);
    if (run.ascent || run.descent) {
        run.ascent_source = entry.ascent_source == model::AscentSource::none
                                ? model::AscentSource::stated
                                : entry.ascent_source;
    }
}

void add_metres(Sum& sum, Maybe<Metres> value, Maybe<Metres> distance) {
    const std::int64_t length = distance.value_or(Metres{0}).count();
    ++sum.runs;
    sum.distance += length;
    if (value) {
        sum.value += (*value).count();
    } else {
        ++sum.runs_without;
        sum.distance_without += length;
    }
}

void add_load(LoadSum& sum, const std::optional<Load>& load) {
    ++sum.runs;
    if (load) {
        sum.value += load->count();
    } else {
        ++sum.runs_without;
    }
}

// What stands between two running sums.
Sum between(const Sum& a, const Sum& b) {
    return {.value = b.value - a.value,
            .runs = b.runs - a.runs,
            .runs_without = b.runs_without - a.runs_without,
            .distance = b.distance - a.distance,
            .distance_without = b.distance_without - a.distance_without};
}
LoadSum between(const LoadSum& a, const LoadSum& b) {
    return {.value = b.value - a.value,
            .runs = b.runs - a.runs,
            .runs_without = b.runs_without - a.runs_without};
}
std::int64_t between(std::int64_t a, std::int64_t b) {
    return b - a;
}

}  // namespace

void History::Totals::add(const Run& run) {
    add_metres(distance, run.distance, run.distance);
    add_metres(ascent, run.ascent, run.distance);
    add_metres(descent, run.descent, run.distance);
    add_load(load, run.load);
    time += run.time.value_or(model::Seconds{0}).count();
}

History::History(const model::Log& log, const model::AllTexts& texts, const HistoryOptions& options)
    : texts_{&texts}, rejected_undated_{log.rejected_undated}, options_{options} {
    const bool all = log.entries.latest() <= options.as_of;
    entries_ = {log.entries.begin(),
                all ? log.entries.end()
                    : std::ranges::upper_bound(log.entries, options.as_of, {}, &model::Entry::day)};

    // A vector that grows holds up to three times what it needs; what is not used is never touched.
    runs_->reserve(entries_.size());
    std::vector<Run>& runs = *runs_;
    std::uint32_t number = 0;
    for (auto at = entries_.begin(); at != entries_.end(); ++at, ++number) {
        at.use([&](const model::Entry& entry) {
            if (model::is_run(entry)) {
                Run& run = runs.emplace_back();
                run.entry = number;
                tell(run, entry);
            }
        });
    }
    const LoadChoice choice = choose_load(*runs_, log.entries, options);
    load_metric_ = choice.metric;
    filled_rpe_ = choice.filled_rpe;
    set_loads(*runs_, choice, log.entries, options.heart_rates);

    std::copy_if(log.rejected_days.begin(), log.rejected_days.end(),
                 std::back_inserter(rejected_days_), [&](Day day) { return day <= options.as_of; });
    std::sort(rejected_days_.begin(), rejected_days_.end());
    note_starts(0);
}

/// One's own to change, with room for so many more.
std::vector<Run>& History::own_runs(std::size_t more) {
    if (runs_.use_count() > 1 || runs_->capacity() < runs_->size() + more) {
        auto own = std::make_shared<std::vector<Run>>();
        own->reserve(runs_->size() + more);
        *own = *runs_;
        runs_ = std::move(own);
    }
    return *runs_;
}

void History::note_starts(std::size_t first_run) {
    auto run = runs_->begin() + static_cast<std::ptrdiff_t>(first_run);
    if (first_run == 0 && run != runs_->end()) {
        starts_.push_back(run->day);
        ++run;
    }
    for (; run != runs_->end(); ++run) {
        if (run->day - (run - 1)->day > k_longest_gap + Days{1}) {
            starts_.push_back(run->day);
        }
    }
}

/// From that run on, or of all where none is noted yet.
void History::note_days(std::size_t first_run) const {
    if (runs_->empty()) {
        return;
    }
    first_run = first_runs_.empty() ? 0 : first_run;
    const Day first = runs_->front().day;
    const auto days_to = [first](const Run& run) { return (run.day - first).count() + 1; };
    first_runs_.resize(static_cast<std::size_t>(days_to(runs_->back())));
    auto noted = first_runs_.begin() + (first_run == 0 ? 0 : days_to((*runs_)[first_run - 1]));
    auto number = static_cast<std::uint32_t>(first_run);
    for (const Run& run : std::span{*runs_}.subspan(first_run)) {
        for (const auto end = first_runs_.begin() + days_to(run); noted < end; ++noted) {
            *noted = number;
        }
        ++number;
    }
}

/// The first run on the day or after it.
std::size_t History::first_run_on(Day day) const {
    if (runs_->empty() || day <= runs_->front().day) {
        return 0;
    }
    if (day > runs_->back().day) {
        return runs_->size();
    }
    if (!first_runs_.empty()) {
        return first_runs_[static_cast<std::size_t>((day - runs_->front().day).count())];
    }
    const auto first = std::lower_bound(runs_->begin(), runs_->end(), day,
                                        [](const Run& run, Day of) { return run.day < of; });
    return static_cast<std::size_t>(first - runs_->begin());
}

const History::Totals& History::totals_before(std::size_t block) const {
    if (totals_.empty()) {
        totals_.reserve(runs_->size() / k_block + 1);
        totals_.emplace_back();
    }
    while (totals_.size() <= block) {
        Totals sum = totals_.back();
        const std::size_t end = totals_.size() * k_block;
        for (std::size_t i = end - k_block; i < end; ++i) {
            sum.add((*runs_)[i]);
        }
        totals_.push_back(sum);
    }
    return totals_[block];
}

template <class Part, class Add>
Part History::sum(Day from, Day to, Part Totals::*part, Add add) const {
    if (first_runs_.empty()) {
        note_days(0);
    }
    const std::span<const Run> window = runs(from, to);
    Part head{};
    if (window.size() <= 2 * k_block) {
        for (const Run& run : window) {
            add(head, run);
        }
        return head;
    }
    // A running sum up to any run: from the nearest block before it.
    const auto up_to = [&](std::size_t end) {
        const std::size_t block = end / k_block;
        Part total = totals_before(block).*part;
        for (std::size_t i = block * k_block; i < end; ++i) {
            add(total, (*runs_)[i]);
        }
        return total;
    };
    const auto begin = static_cast<std::size_t>(window.data() - runs_->data());
    return between(up_to(begin), up_to(begin + window.size()));
}

Day History::as_of() const {
    return options_.as_of;
}
date::weekday History::week_start() const {
    return options_.week_start;
}
LoadMetric History::load_metric() const {
    return load_metric_;
}
std::int64_t History::filled_rpe() const {
    return filled_rpe_;
}
std::optional<model::Entry> History::said(const Run& run) const {
    return run.entry == Run::k_imagined ? std::nullopt : std::optional{entries_[run.entry]};
}
std::optional<double> History::ascent_rate_too_high(const Run& run) const {
    const auto entry = run.ascent || !run.time ? std::nullopt : said(run);
    if (!entry || !entry->ascent) {
        return std::nullopt;
    }
    return static_cast<double>(3600 * (*entry->ascent).count()) /
           static_cast<double>((*run.time).count());
}
std::span<const Day> History::rejected_days() const {
    return rejected_days_;
}
bool History::rejected_undated() const {
    return rejected_undated_;
}
std::span<const Run> History::runs() const {
    return *runs_;
}

std::string_view History::text(const model::Entry& entry, model::TextId id) const {
    if (id == model::TextId::none) {
        return {};
    }
    return (*(*texts_)[entry.origin.input])[id];
}

std::span<const Run> History::runs(Day from, Day to) const {
    if (to < from) {
        return {};
    }
    const std::size_t begin = first_run_on(from);
    const std::size_t end = to == Day::max() ? runs_->size() : first_run_on(to + Days{1});
    return std::span{*runs_}.subspan(begin, end - begin);
}

std::optional<Day> History::first_entry() const {
    return entries_.empty() ? std::nullopt : std::optional{entries_.begin().day()};
}

std::optional<Day> History::first_day(Day t) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), t);
    return after == starts_.begin() ? std::nullopt : std::optional{*(after - 1)};
}

bool History::covers(Day from, Day t) const {
    const std::optional<Day> first = first_day(t);
    return first && from >= *first;
}

Sum History::distance(Day from, Day to) const {
    return sum(from, to, &Totals::distance,
               [](Sum& part, const Run& run) { add_metres(part, run.distance, run.distance); });
}

Sum History::hill(Hill which, Day from, Day to) const {
    if (which == Hill::ascent) {
        return sum(from, to, &Totals::ascent,
                   [](Sum& part, const Run& run) { add_metres(part, run.ascent, run.distance); });
    }
    return sum(from, to, &Totals::descent,
               [](Sum& part, const Run& run) { add_metres(part, run.descent, run.distance); });
}

LoadSum History::load(Day from, Day to) const {
    return sum(from, to, &Totals::load,
               [](LoadSum& part, const Run& run) { add_load(part, run.load); });
}

model::Seconds History::time(Day from, Day to) const {
    return model::Seconds{sum(from, to, &Totals::time, [](std::int64_t& part, const Run& run) {
        part += run.time.value_or(model::Seconds{0}).count();
    })};
}

History History::with_run(Day day, Maybe<Metres> distance, Maybe<Metres> ascent, Day as_of) const {
    History other = *this;
    other.options_.as_of = std::max(day, as_of);
    Run run;
    run.day = day;
    other.imagined_ = other.first_run_on(day + Days{1});
    auto& runs = other.own_runs(1);
    runs.insert(runs.begin() + static_cast<std::ptrdiff_t>(other.imagined_), run);
    other.note_days(other.imagined_);
    const auto later = std::upper_bound(other.starts_.begin(), other.starts_.end(), day);
    other.starts_.erase(later, other.starts_.end());
    other.note_starts(other.imagined_);
    other.imagine_instead(distance, ascent);
    return other;
}

void History::imagine_instead(Maybe<Metres> distance, Maybe<Metres> ascent) {
    Run& run = own_runs(0)[imagined_];
    run.distance = distance;
    run.ascent = ascent;
    run.ascent_source = ascent ? model::AscentSource::stated : model::AscentSource::none;
    totals_.resize(std::min(totals_.size(), imagined_ / k_block + 1));
}

History History::seen_from(Day as_of) const {
    History other = *this;
    other.options_.as_of = as_of;
    return other;
}

}  // namespace soleus::metrics
