#pragma once

#include <soleus/model/log.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace soleus::metrics {

enum class LoadMetric { session_rpe, trimp, minutes };
/// "session-rpe"
[[nodiscard]] std::string_view name(LoadMetric metric);

/// For Banister TRIMP; needed only where load is to come from heart rate.
struct HeartRates {
    std::optional<double> rest{}, max{};  ///< beats a minute
    bool women = false;                   ///< the formula's constants
};

struct HistoryOptions {
    Day as_of{};
    std::optional<LoadMetric> forced_load{};  ///< --load
    HeartRates heart_rates{};
    date::weekday week_start = date::Monday;
};

/// A run as the rules see it. Values that cannot be believed are absent here (ascent above 2,200 m
/// an hour: data-quality); what the log said says History::said.
struct Run {
    static constexpr std::uint32_t k_imagined = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t entry = k_imagined;  ///< which of History::entries() says it
    Day day{};
    Maybe<Metres> distance{}, ascent{}, descent{};
    Maybe<model::Seconds> time{};  ///< moving, else elapsed
    Maybe<Exertion> rpe{};
    /// Of ascent and descent: one device writes both. Stated where the log does not say; none where
    /// both are absent.
    model::AscentSource ascent_source = model::AscentSource::none;
    std::optional<Load> load{};
};
/// Sum of one quantity over a span of days. What is unknown adds nothing and is counted.
struct Sum {
    std::int64_t value = 0;  ///< metres
    std::int64_t runs = 0, runs_without = 0;
    std::int64_t distance = 0,
                 distance_without =
                     0;  ///< metres of all runs with known distance; of those without the value
};
struct LoadSum {
    double value = 0.0;  ///< Load::count()
    std::int64_t runs = 0, runs_without = 0;
};

/// Which side of the hill: every hill rule runs on both (rules M6).
enum class Hill { ascent, descent };

/// One runner's log by days, up to the as-of day. Runs are in order of day, start, origin. Refers
/// to the log and its texts, which must outlive it. Windows are inclusive calendar days;
/// days without a run count zero; days before the first run are outside history (rules D1, D2).
class History {
public:
    History(const model::Log& log, const model::AllTexts& texts, const HistoryOptions& options);

    [[nodiscard]] Day as_of() const;
    [[nodiscard]] date::weekday week_start() const;
    [[nodiscard]] LoadMetric load_metric() const;
    /// Runs whose RPE was filled with the athlete's median (session RPE only).
    [[nodiscard]] std::int64_t filled_rpe() const;

    /// Every entry up to as-of, runs and not, in date order.
    [[nodiscard]] model::Entries::Range entries() const { return entries_; }
    /// What the log says of a run; absent for one that is only imagined (with_run).
    [[nodiscard]] std::optional<model::Entry> said(const Run& run) const;
    /// What `look` makes of it, which is unpacked no further; nothing of one that is imagined.
    template <class Look>
    [[nodiscard]] auto said(const Run& run, Look look) const {
        using Value = decltype(look(std::declval<const model::Entry&>()));
        return run.entry == Run::k_imagined ? Value{} : (entries_.begin() + run.entry).use(look);
    }
    /// The ascent that the log says of a run in m/h, where it was not believed for it.
    [[nodiscard]] std::optional<double> ascent_rate_too_high(const Run& run) const;
    [[nodiscard]] std::string_view text(const model::Entry& entry, model::TextId id) const;
    [[nodiscard]] std::span<const Day> rejected_days() const;
    [[nodiscard]] bool rejected_undated() const;

    [[nodiscard]] std::span<const Run> runs() const;
    [[nodiscard]] std::span<const Run> runs(Day from, Day to) const;
    /// First day with a used entry of any kind; absent for an empty log.
    [[nodiscard]] std::optional<Day> first_entry() const;

    /// F as known on day t (D1, D2): the first run, or the first run after the newest gap of more
    /// than 56 days without a run, among runs on or before t. Absent where no run is on or before
    /// t.
    [[nodiscard]] std::optional<Day> first_day(Day t) const;
    /// The window from..t is complete: from >= F.
    [[nodiscard]] bool covers(Day from, Day t) const;

    [[nodiscard]] Sum distance(Day from, Day to) const;
    [[nodiscard]] Sum hill(Hill which, Day from, Day to) const;
    [[nodiscard]] LoadSum load(Day from, Day to) const;
    [[nodiscard]] model::Seconds time(Day from, Day to) const;  ///< known time of all runs

    /// The same log with one more run (flat or hilly, of unknown load): for looking ahead.
    /// Everything else, the load metric included, stays as it is; as-of moves to the run's day if
    /// it is later, or to `as_of` where given.
    [[nodiscard]] History with_run(Day day, Maybe<Metres> distance, Maybe<Metres> ascent,
                                   Day as_of) const;
    /// Of a history that with_run made: the run is another one on the same day. A search that tries
    /// dozens of runs need not copy the log for each.
    void imagine_instead(Maybe<Metres> distance, Maybe<Metres> ascent);
    /// The same log seen from a later day without any run added.
    [[nodiscard]] History seen_from(Day as_of) const;

private:
    /// Running sums at the start of every k_block-th run: windows are answered in O(log n), and ten
    /// million runs cost ten bytes each for it instead of a hundred and fifty. Made when a window
    /// asks for them: a table of weeks never does.
    struct Totals {
        Sum distance{}, ascent{}, descent{};
        LoadSum load{};
        std::int64_t time = 0;
        void add(const Run& run);
    };
    static constexpr std::size_t k_block = 16;

    [[nodiscard]] const Totals& totals_before(std::size_t block) const;
    [[nodiscard]] std::vector<Run>& own_runs(std::size_t more);
    void note_starts(std::size_t first_run);
    void note_days(std::size_t first_run) const;
    [[nodiscard]] std::size_t first_run_on(Day day) const;
    template <class Part, class Add>
    Part sum(Day from, Day to, Part Totals::*part, Add add) const;

    const model::AllTexts* texts_ = nullptr;
    model::Entries::Range entries_;
    // Shared by histories of the same runs: those seen from another day.
    std::shared_ptr<std::vector<Run>> runs_ = std::make_shared<std::vector<Run>>();
    // Of each day from that of the first run to that of the last: its first run, or the next one.
    // Made when a sum is asked for: rules want those of every day, a table of weeks none.
    mutable std::vector<std::uint32_t> first_runs_;
    mutable std::vector<Totals> totals_;  // of the blocks asked for so far
    std::vector<Day> rejected_days_;
    std::vector<Day> starts_;   // every day that is F for some t, ascending
    std::size_t imagined_ = 0;  // which run with_run added
    bool rejected_undated_ = false;
    HistoryOptions options_{};
    LoadMetric load_metric_ = LoadMetric::minutes;
    std::int64_t filled_rpe_ = 0;
};

}  // namespace soleus::metrics
