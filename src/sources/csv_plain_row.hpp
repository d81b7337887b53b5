#pragma once

#include "csv_duplicates.hpp"
#include "csv_layout.hpp"
#include "csv_plain_length.hpp"
#include "csv_recent_texts.hpp"
#include "csv_sports.hpp"
#include "csv_survey.hpp"

#include <soleus/model/entries.hpp>
#include <soleus/text/csv.hpp>
#include <soleus/text/csv_line.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::sources::csv {

/// Nearly every row of soleus's own log says the same few things in the same plain way. Such a row
/// is read with one look at each cell, in the order of the columns; whatever is not plain is left
/// to the whole reading (csv_row.hpp), which then begins anew: nothing is kept of a row that is
/// given up.
class PlainRows {
public:
    /// `factors`: metres in the unit of each column of lengths.
    PlainRows(const Layout& layout, const Decisions& decisions,
              const std::array<double, k_fields>& factors, RecentTexts& texts);

    /// Whether the columns are such that a row may be plain at all.
    [[nodiscard]] bool possible() const { return !columns_.empty(); }

    /// The rows to come may be of the day that `text` says.
    void begin_day(std::string_view text, Day day, model::Clock clock,
                   Maybe<model::Seconds> start) {
        static_assert(k_most_words <= text::CsvLine::k_longest_same);
        const bool short_enough = text.size() >= k_least_words && text.size() <= k_most_words;
        last_date_ = short_enough ? text : k_no_date;
        day_ = {day, clock, start, sport_of(SportWord::nothing)};
    }

    struct Taken {
        std::size_t rows = 0, bytes = 0;
    };
    /// Adds the rows that come next, each a line, up to the first that is no plain run or repeats
    /// another.
    [[nodiscard]] Taken take(const text::CsvAhead& ahead, model::Entries& entries,
                             Duplicates& duplicates);

private:
    struct Text {
        std::string_view text{};
        std::string copy{};  ///< it, where it stood with doubled quotes
    };
    /// What a row says, as far as it was read. Whatever has a column is said anew by every row.
    struct Said {
        model::PlainEntry row;
        std::int64_t metres = 0;
        Maybe<model::Seconds> duration{}, moving{}, elapsed{};
        Text athlete{}, notes{}, passed_over{};
    };
    /// Each column's step reads its cell and goes on with the next column's; the last answers where
    /// the row ends, and any of them null where it is not plain. One loop over all columns would
    /// jump from one place to all kinds of cells, and the processor would guess wrong in every row.
    /// What is seldom is a step of its own: a call among the quick ways costs as much as they do.
    struct Column;
    using Step = const char* (*)(PlainRows&, const Column*, const char* at);
    struct Column {
        Step step;
        Scale scale{};  ///< of a column of lengths
    };
    struct Cells;
    template <class Cell, bool Last>
    static const char* step(PlainRows& rows, const Column* column, const char* at);
    template <class Cell, bool Last>
    static const char* slow_step(PlainRows& rows, const Column* column, const char* at);
    template <class Cell, bool Last>
    static const char* score_step(PlainRows& rows, const Column* column, const char* at);
    template <Text Said::*Which, bool Last>
    static const char* text_step(PlainRows& rows, const Column* column, const char* at);
    template <Text Said::*Which, bool Last>
    static const char* quotes_step(PlainRows& rows, const Column* column, const char* at);
    template <bool Last>
    static const char* day_step(PlainRows& rows, const Column* column, const char* at);
    template <bool Last>
    static const char* new_day_step(PlainRows& rows, const Column* column, const char* at);
    static const char* finish(PlainRows&, const Column*, const char* at) { return at; }
    /// Null for a field that no plain row has.
    template <bool Last>
    [[nodiscard]] static Step step_of(Field field);
    /// The row at `at` but for its line; nothing where it is not plain. `at` moves behind it.
    [[nodiscard]] std::optional<model::PlainEntry> next(const char*& at);
    [[nodiscard]] model::TextId new_name(std::string_view cell);
    [[nodiscard]] model::TextId new_note(std::string_view cell);
    template <auto Known, auto Keep>
    [[nodiscard]] model::TextId id_of(std::string_view cell);

    RecentTexts& texts_;
    text::CsvLine line_;
    std::vector<Column> columns_{};  ///< all of the table's and `finish`, where rows may be plain
    static constexpr std::string_view k_no_date{"\0\0\0\0\0\0\0", k_least_words};
    std::string last_date_{k_no_date};  ///< the same day stands in many rows of a club's log
    /// What a row of that day begins with.
    model::PlainEntry day_{Day{}, model::Clock::day_only, {}, model::Sport::unstated};
    Said said_{day_};
};

}  // namespace soleus::sources::csv
