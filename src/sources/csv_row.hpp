#pragma once

#include "csv_layout.hpp"
#include "csv_sports.hpp"
#include "csv_survey.hpp"
#include "csv_values.hpp"
#include "csv_words.hpp"

#include <soleus/model/entry.hpp>
#include <soleus/model/tally.hpp>
#include <soleus/model/texts.hpp>

#include <array>
#include <map>
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

    /// `entry` is set where the answer is used; its line is the record's.
    [[nodiscard]] Fate read(const text::CsvRecord& record, model::Entry& entry);

    /// After ignored: by which rule.
    [[nodiscard]] model::Ignored reason() const { return reason_; }
    /// After rejected: the column at fault, and why.
    [[nodiscard]] std::size_t culprit() const { return culprit_; }
    [[nodiscard]] const std::string& why() const { return why_; }
    /// The row's day where it could be read, also of a rejected row.
    [[nodiscard]] std::optional<Day> day() const { return day_; }

    /// Sport words that are in no table, with their rows.
    [[nodiscard]] const std::map<std::string, std::size_t>& unknown_sports() const {
        return unknown_sports_;
    }

private:
    using Entry = model::Entry;
    struct Kind {
        SportWord word = SportWord::nothing;
        std::string_view workout{};
    };

    /// The trimmed cell of a field; empty where the file has no such column.
    [[nodiscard]] std::string_view cell(Field field) const {
        const auto column = layout_.column(field);
        if (column < 0 || static_cast<std::size_t>(column) >= record_->size()) {
            return {};
        }
        const std::string_view text = (*record_)[static_cast<std::size_t>(column)];
        const auto bare = [](char c) { return c > ' ' && c <= '~'; };
        return text.empty() || (bare(text.front()) && bare(text.back())) ? text : trimmed(text);
    }
    [[nodiscard]] std::string_view text_cell(Field field) const;
    [[nodiscard]] Unit unit(Field field) const;

    [[nodiscard]] bool fits_the_header();
    [[nodiscard]] Kind kind();
    [[nodiscard]] bool body(Entry& entry);
    [[nodiscard]] bool date(Entry& entry);
    [[nodiscard]] bool start_time(Entry& entry);
    [[nodiscard]] bool measures(Entry& entry);
    [[nodiscard]] bool climbs(Entry& entry);
    [[nodiscard]] bool times(Entry& entry);
    [[nodiscard]] bool efforts(Entry& entry);
    [[nodiscard]] bool length(Field field, Maybe<Metres>& into, Metres most);
    [[nodiscard]] bool seconds(Field field, Maybe<model::Seconds>& into);
    [[nodiscard]] bool score(Field field, double most, std::optional<double>& into);
    [[nodiscard]] bool sane(const Entry& entry);
    [[nodiscard]] Fate undated(const Kind& what);
    [[nodiscard]] bool repeats_header(std::string_view date) const;
    [[nodiscard]] bool sum_so_far(std::string_view distance) const;
    [[nodiscard]] bool worth_without_run() const;
    void texts_of(Entry& entry, const Kind& what);
    void join_notes(Entry& entry);
    [[nodiscard]] Fate without_run(Entry& entry, model::Ignored reason);

    [[nodiscard]] bool fail(Field field, std::string message);
    [[nodiscard]] bool fail_number(Field field);
    [[nodiscard]] bool fail_range(Field field);
    [[nodiscard]] Fate ignored(model::Ignored reason);
    [[nodiscard]] model::TextId once(std::string_view text);

    const Layout& layout_;
    const Decisions& decisions_;
    const Traits& traits_;
    model::Texts& texts_;
    Dates dates_{};
    const text::CsvRecord* record_ = nullptr;
    bool commas_ = false;                     ///< the file writes decimal commas
    std::array<double, k_fields> factors_{};  ///< metres in a column's unit

    model::Ignored reason_{};
    std::size_t culprit_ = 0;
    std::string why_{};
    std::optional<Day> day_{};
    bool rest_word_ = false;  ///< "rest" or "off" stands where a distance or time would
    double sum_since_total_ = 0.0;

    std::map<std::string, std::size_t> unknown_sports_{};
    std::string last_sport_{};
    SportWord last_word_ = SportWord::nothing;
    std::vector<model::TextId> seen_texts_{};
    std::string notes_{};
};

}  // namespace soleus::sources::csv
