#pragma once

#include "csv_layout.hpp"
#include "csv_marks.hpp"
#include "csv_values.hpp"

#include <soleus/diag/diagnostic.hpp>
#include <soleus/sources/reader.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace soleus::sources::csv {

/// How the cells of one file are to be read where neither header nor cell says it.
struct Decisions {
    text::DecimalMark mark = text::DecimalMark::either;
    text::DecimalMark distance_mark = text::DecimalMark::either;
    text::DecimalMark climb_mark = text::DecimalMark::either;
    std::optional<text::DateOrder> order{};
    bool order_by_user = false;
    Unit distance = Unit::km;
    Unit climb = Unit::m;
    Unit time = Unit::s;             ///< of a number of no unit
    bool hours_and_minutes = false;  ///< "1:05"; else minutes and seconds
    bool time_is_clock = false;
    bool efforts_to_20 = false;                ///< of the scale from 6 to 20: none is kept
    std::vector<PainColumn> pains{};           ///< beside or instead of Field::pain
    std::vector<std::size_t> notes{};          ///< in words, beside Field::description
    bool time_in_parts = false;                ///< Layout::time_parts are
    bool dump_in_metres = false;               ///< and seconds, where names mean cm and ms
    bool name_is_athlete = false;              ///< Layout::maybe_athlete, and no title
    std::optional<std::size_t> kind_column{};  ///< of a header that calls none a sport or type
    std::vector<std::pair<diag::Severity, std::string>>
        remarks{};          ///< what was decided, for the user
    std::string refusal{};  ///< not empty: the file cannot be read without the user's word

    [[nodiscard]] text::DecimalMark mark_of(Field length) const {
        return length == Field::distance ? distance_mark : climb_mark;
    }
};

/// Looks at many rows before any is read: order of dates, decimal marks, units (formats.md 1, 4 and
/// 5).
class Survey {
public:
    Survey(const Layout& layout, const ReadOptions& options);

    void add(const text::CsvRecord& record);

    /// The beginning does not settle it: every row must be seen.
    [[nodiscard]] bool needs_whole_file() const;

    [[nodiscard]] Decisions decide() const;

private:
    [[nodiscard]] std::string_view cell(const text::CsvRecord& record, Field field) const;
    /// Metres a second that a run may have.
    [[nodiscard]] static bool runnable(double speed);
    void look_at_date(std::string_view cell);
    void look_at_dump(const text::CsvRecord& record);
    void look_at_marks(const text::CsvRecord& record);
    void look_at_units(const text::CsvRecord& record);
    void look_at_time(const text::CsvRecord& record);
    void look_at_durations(const text::CsvRecord& record);
    void look_at_time_parts(const text::CsvRecord& record);
    void decide_time_parts(Decisions& out) const;
    [[nodiscard]] std::optional<double> metres_of(const text::CsvRecord& record) const;
    void look_for_sports(const text::CsvRecord& record);
    void look_at_pain(const text::CsvRecord& record);
    void look_at_effort(const text::CsvRecord& record);
    void look_at_name(const text::CsvRecord& record);
    void decide_kind(Decisions& out) const;
    void decide_name(Decisions& out) const;
    void decide_pain(Decisions& out) const;
    void decide_notes(Decisions& out) const;
    void decide_efforts(Decisions& out) const;
    void decide_marks(Decisions& out) const;
    void decide_order(Decisions& out) const;
    void decide_dump(Decisions& out) const;
    void decide_units(Decisions& out) const;
    void decide_times(Decisions& out) const;
    void climb_as_in_miles(Decisions& out) const;
    void infer_units(Decisions& out) const;

    const Layout& layout_;
    const ReadOptions& options_;
    /// Dates in figures that do not begin with a year of four.
    struct DatesSaid {
        std::size_t day_first = 0, month_first = 0, open = 0;  ///< with a slash or a hyphen
        std::size_t dotted = 0, dotted_day_first = 0, dotted_month_first = 0;
        std::size_t in_one_number = 0, written_out = 0;
        std::string example{};     ///< the first that is open
        std::string day_number{};  ///< the first of them
        /// Of two figures that may be a year or a day, with what comes last beside it.
        std::set<int> firsts{}, thirds{};
        std::size_t maybe_year_first = 0, surely_not_year_first = 0;
        std::string short_example{};
        void add_short_year(const text::NumericDate& date);
        [[nodiscard]] bool year_first() const;
        [[nodiscard]] bool one_a_year() const;
        [[nodiscard]] bool dots_month_first() const;
        [[nodiscard]] std::size_t slashed() const { return day_first + month_first + open; }
        [[nodiscard]] bool any() const {
            return slashed() + dotted_month_first + maybe_year_first > 0;
        }
    };
    DatesSaid dates_{};
    struct DumpSaid {
        std::size_t in_metres = 0, in_centimetres = 0;  ///< rows that are runs so
    };
    DumpSaid dump_{};
    std::size_t whole_parts_ = 0, other_parts_ = 0;  ///< rows of Layout::time_parts
    DecimalMarks marks_{};
    DotGroups climbs_{};  ///< of ascent and descent
    DotGroups metres_{};  ///< of a distance in metres
    std::vector<double>
        stride_ratios_{};  ///< steps x stride / 1000 x distance: 1 in km, 1.609 in miles
    std::vector<double>
        pace_ratios_{};  ///< time / distance x pace: 1 where the numbers are read aright
    std::vector<double> raw_speeds_{};  ///< distance as written a second
    /// How a column of lengths says its unit in its cells.
    struct UnitsSaid {
        std::size_t miles_or_feet = 0, others = 0, bare = 0;
        void add(std::string_view cell);
        [[nodiscard]] bool everywhere() const { return bare == 0 && miles_or_feet + others > 0; }
    };
    UnitsSaid distance_units_{}, ascent_units_{};
    /// A column that nothing is read from may tell which rows are no runs.
    struct UnreadColumn {
        std::size_t place = 0;
        std::size_t runs = 0, kinds = 0, others = 0, rests = 0, empty = 0, unknown = 0;  ///< cells
        std::string example{};    ///< of the others
        std::size_t of_pain = 0;  ///< of the unknown, those in words that may tell of it
        [[nodiscard]] bool names_sports() const;
    };
    std::vector<UnreadColumn> unread_{};
    /// A column whose name may be one of pain, as Layout::maybe_pain: cells.
    struct MaybePain {
        std::size_t place = 0;
        std::size_t scores = 0, others = 0, words = 0;
        bool above_one = false;
    };
    std::vector<MaybePain> pains_{};
    /// Figures of effort: above 10, of the others those of 6 or more.
    struct EffortsSaid {
        std::size_t above_ten = 0, from_six = 0, others = 0;
    };
    EffortsSaid efforts_{};
    /// A column "name": of runners where days have rows of several, of runs elsewhere.
    struct NamesSaid {
        struct OfDay {
            std::string first{};
            bool several = false;
        };
        std::size_t rows = 0, of_runs = 0;  ///< a word of training, a figure or nothing in them
        std::set<std::string> all{};
        std::map<std::string, OfDay> of_days{};
        [[nodiscard]] bool are_runners() const;
    };
    NamesSaid names_{};
    std::size_t times_of_runs_ = 0, times_in_hours_ = 0, times_of_day_ = 0;
    /// Cells in which a time that does not say what it counts is that of a run if it counts so.
    struct TimesSaid {
        std::size_t all = 0;
        std::size_t seconds = 0, minutes = 0, hours = 0, days = 0;  ///< of numbers without a unit
        std::size_t hours_first = 0;                                ///< of clocks of two parts
        /// Without a distance that would show it: numbers and clocks that are too short for a run.
        std::size_t short_counts = 0, short_clocks = 0;
        /// How most cells are written, so that one of them decides nothing.
        [[nodiscard]] bool most_in_minutes() const { return 2 * minutes > all; }
        [[nodiscard]] bool most_in_hours() const { return 2 * hours > all; }
        [[nodiscard]] bool most_in_days() const { return 2 * days > all; }
        [[nodiscard]] bool most_hours_first() const { return 2 * hours_first > all; }
        [[nodiscard]] bool in_seconds() const {
            return !most_in_minutes() && !most_in_hours() && !most_in_days() && !most_hours_first();
        }
    };
    TimesSaid times_{};
};

}  // namespace soleus::sources::csv
