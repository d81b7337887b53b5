#pragma once

#include "csv_layout.hpp"
#include "csv_plain_row.hpp"
#include "csv_recent_texts.hpp"
#include "csv_row_notes.hpp"
#include "csv_sports.hpp"
#include "csv_survey.hpp"
#include "csv_values.hpp"
#include "csv_wanted.hpp"
#include "csv_words.hpp"

#include <soleus/model/entry.hpp>
#include <soleus/model/tally.hpp>
#include <soleus/model/texts.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace soleus::sources::csv {

/// What became of one record. no_record: blank, or the header once more.
enum class Fate { used, ignored, rejected, no_record };

/// Turns the records of one file into entries. Keeps nothing of a row but its texts.
class RowReader {
public:
    RowReader(const Layout& layout, const Decisions& decisions, model::Texts& texts);

    /// Those rows that may be read without read(). Only of a record that is not among them is
    /// read() to be asked.
    [[nodiscard]] PlainRows& plain() { return plain_; }
    /// `entry` is set where the answer is used; its line is the record's.
    [[nodiscard]] Fate read(const text::CsvRecord& record, model::Entry& entry) {
        record_ = &record;
        const Fate fate = read_whole(entry);
        more_.clear();
        if (fate == Fate::used) {
            tell_more(entry);
        }
        return fate;
    }
    /// After used: what the row says of pain beyond the entry's one site, an entry each.
    [[nodiscard]] const std::vector<model::Entry>& more() const { return more_; }

    /// After ignored: by which rule.
    [[nodiscard]] model::Ignored reason() const { return reason_; }
    /// After rejected: the column at fault, and why.
    [[nodiscard]] std::size_t culprit() const { return culprit_; }
    [[nodiscard]] const std::string& why() const { return why_; }
    /// The row's day where it could be read, also of a rejected row.
    [[nodiscard]] std::optional<Day> day() const { return day_; }

    [[nodiscard]] const RowNotes& notes() const { return row_notes_; }
    /// GPX files named by rows of other sports, whether the row was used or ignored.
    [[nodiscard]] const std::vector<std::string>& tracks_of_other_sports() const {
        return tracks_of_other_sports_;
    }

private:
    using Entry = model::Entry;
    struct Kind {
        SportWord word = SportWord::nothing;
        std::string_view workout{};
    };

    /// A date cell as an entry holds it.
    struct Dated {
        Day day{};
        Maybe<model::Seconds> start{};
        model::Clock clock = model::Clock::day_only;
    };

    /// The trimmed cell of a field; empty where the file has no such column.
    [[nodiscard]] std::string_view cell(Field field) const {
        return cells_[static_cast<std::size_t>(field)];
    }
    /// The same of a column.
    [[nodiscard]] std::string_view cell_at(std::size_t place) const {
        return place < record_->size() ? without_blanks((*record_)[place]) : std::string_view{};
    }
    /// The text of a field's cell.
    [[nodiscard]] std::string_view text_cell(Field field) const { return unguarded(cell(field)); }
    void take_cells();

    struct Column {
        Field field;
        std::size_t place;
    };
    [[nodiscard]] Unit unit(Field field) const;

    [[nodiscard]] Fate read_whole(Entry& entry);
    [[nodiscard]] bool is_comment();
    [[nodiscard]] bool fits_the_header();
    [[nodiscard]] Kind kind();
    [[nodiscard]] bool body(Entry& entry);
    [[nodiscard]] bool pains(Entry& entry);
    [[nodiscard]] bool read_pain(std::size_t place, std::string_view text, bool names_site);
    void tell_more(const Entry& entry);
    [[nodiscard]] bool date(Entry& entry);
    [[nodiscard]] bool read_date(std::string_view text, Dated& into);
    /// The rows to come may be of the moment that `text` says.
    void begin_day(std::string_view text, const Dated& moment) {
        last_date_ = text;
        last_moment_ = moment;
        plain_.begin_day(text, moment.day, moment.clock, moment.start);
    }
    [[nodiscard]] bool start_time(Entry& entry);
    [[nodiscard]] bool measures(Entry& entry);
    [[nodiscard]] bool climbs(Entry& entry);
    [[nodiscard]] bool time_in_parts(Maybe<model::Seconds>& into);
    [[nodiscard]] bool times(Entry& entry);
    [[nodiscard]] bool efforts(Entry& entry);
    [[nodiscard]] bool length(Field field, Maybe<Metres>& into, Metres most) {
        return !layout_.has(field) || read_length(field, into, most);
    }
    [[nodiscard]] bool seconds(Field field, Maybe<model::Seconds>& into) {
        return !layout_.has(field) || read_seconds(field, into);
    }
    [[nodiscard]] bool score(Field field, double most, std::optional<double>& into) {
        return !layout_.has(field) || read_score(field, most, into);
    }
    [[nodiscard]] bool read_length(Field field, Maybe<Metres>& into, Metres most);
    [[nodiscard]] bool read_seconds(Field field, Maybe<model::Seconds>& into);
    [[nodiscard]] bool read_score(Field field, double most, std::optional<double>& into);
    [[nodiscard]] bool sane(const Entry& entry);
    [[nodiscard]] Fate undated(const Kind& what);
    [[nodiscard]] bool repeats_header(std::string_view date) const;
    [[nodiscard]] bool tells_of_the_body() const;
    [[nodiscard]] bool sums_up() const;
    [[nodiscard]] bool sum_so_far(std::string_view distance) const;
    [[nodiscard]] bool worth_without_run() const;
    [[nodiscard]] std::string_view named_track() const;
    void texts_of(Entry& entry, const Kind& what);
    void join_notes(Entry& entry);
    [[nodiscard]] Fate without_run(Entry& entry, model::Ignored reason);

    [[nodiscard]] bool fail(Field field, std::string message);
    [[nodiscard]] bool fail_number(Field field) {
        return fail(field, no_number(field, cell(field)));
    }
    [[nodiscard]] bool fail_range(Field field) {
        return fail(field, out_of_range(field, cell(field)));
    }
    [[nodiscard]] bool fail_at(std::size_t place, std::string message);
    [[nodiscard]] Fate ignored(model::Ignored reason);

    const Layout& layout_;
    const Decisions& decisions_;
    const Traits& traits_;
    model::Texts& texts_;
    RecentTexts recent_;
    const Field date_field_;
    Dates dates_{};
    std::string last_date_{};  ///< the same day stands in many rows of a club's log
    Dated last_moment_{};
    const text::CsvRecord* record_ = nullptr;
    std::vector<Column> columns_{};  ///< those that mean something
    std::array<std::string_view, k_fields> cells_{};
    bool commas_ = false;                     ///< the file writes decimal commas
    std::array<double, k_fields> factors_{};  ///< metres in a column's unit
    PlainRows plain_;

    model::Ignored reason_{};
    std::size_t culprit_ = 0;
    std::string why_{};
    std::optional<Day> day_{};
    bool rest_word_ = false;  ///< "rest" or "off" stands where a distance or time would
    double sum_since_total_ = 0.0;
    /// What one column of pain says; nothing is kept of an empty cell.
    struct SaidPain {
        Maybe<PainScore> score{};
        model::TextId words = model::TextId::none;
        model::TextId site = model::TextId::none;
    };
    std::vector<SaidPain> pains_{};  ///< of the row being read
    std::vector<model::Entry> more_{};
    RowNotes row_notes_{};
    std::vector<std::string> tracks_of_other_sports_{};
    std::string last_sport_{};
    SportWord last_word_ = SportWord::nothing;
    std::string notes_{};
};

}  // namespace soleus::sources::csv
