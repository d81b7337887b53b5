#pragma once

#include "csv_scanner.hpp"
#include "window.hpp"

#include <soleus/text/csv.hpp>
#include <soleus/text/limits.hpp>

#include <cstddef>
#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace soleus::text {

/// A field of a record that was split byte by byte. Offsets into the window.
struct CsvField {
    std::size_t begin = 0;  ///< its first byte, its quote and blanks before it included
    std::size_t end = 0;
    std::size_t inner_begin = 0;  ///< what stands in the quotes, or all of it
    std::size_t inner_end = 0;
    bool quoted = false;
};

struct CsvRecord::State {
    State(Input& input, std::size_t window_size);

    void begin();
    [[nodiscard]] bool next();
    [[nodiscard]] CsvAhead ahead();
    void pass(std::size_t bytes, std::size_t count);
    [[nodiscard]] CsvField field(std::size_t i) const;
    [[nodiscard]] std::string_view value(std::size_t i) const;
    [[nodiscard]] Place place(std::size_t offset) const;
    /// While no line end stood in quotes, the number of a record is that of its line.
    [[nodiscard]] bool records_are_lines() const {
        return !split_some && !scanner.line_ends_in_quotes();
    }

    mutable Window window;
    CsvScanner scanner{};
    char delimiter = ',';
    bool begun = false;
    std::size_t nul = std::string_view::npos;  ///< offset of the first NUL byte in the window
    std::size_t span = CsvScanner::k_span;     ///< bytes that are scanned at once
    std::size_t next_begin = 0;                ///< where the next record begins
    bool after_cr = false;                     ///< a LF there belongs to the record before

    std::size_t records = 0;  ///< so far, this one included
    bool split_some = false;  ///< a record was split byte by byte: it may have held line ends
    std::size_t record_begin = 0;
    std::size_t record_end = 0;
    std::size_t field_count = 0;
    const std::uint32_t* places = nullptr;  ///< the fields' ends; null: `fields` holds them
    std::vector<CsvField> fields{};
    bool unterminated = false;

    /// A field whose doubled quotes were made single.
    struct Copy {
        std::size_t field = 0;
        std::string text{};
    };
    mutable bool holds_copies = false;  ///< of them, or of `fields`
    mutable std::deque<Copy> copies{};  ///< a deque because views of them are out; each used again
    mutable std::size_t copy_count = 0;

private:
    void drop_copies();
    /// Where the next record begins: the LF of a CRLF pair is no line of its own.
    [[nodiscard]] std::size_t next_record() const {
        return after_cr && window.data()[next_begin] == '\n' ? next_begin + 1 : next_begin;
    }
    [[nodiscard]] bool find_row();
    [[nodiscard]] bool look_further();
    void take_row();
    void refill();
    void check_pending() const;
    void check_row() const;
    void look_for_nul(std::size_t from);

    [[nodiscard]] bool split_irregular();
    [[nodiscard]] bool split_field(std::size_t at, CsvField& into) const;
    [[nodiscard]] bool find_closing(std::size_t at, std::size_t& closing) const;
    [[nodiscard]] bool quote_after_blanks(std::size_t at, bool& quoted) const;
    [[nodiscard]] bool is_blank(char c) const { return (c == ' ' || c == '\t') && c != delimiter; }
    [[nodiscard]] bool is_separator(char c) const {
        return c == delimiter || c == '\n' || c == '\r';
    }

    [[noreturn]] void fail(std::size_t offset, const std::string& message) const;
    [[noreturn]] void fail_nul() const;
    [[noreturn]] void fail_open_quote(std::size_t offset) const;
};

// Of every row, so without a call.
inline void CsvRecord::State::take_row() {
    record_begin = next_record();
    places = scanner.row_from(record_begin);
    field_count = scanner.row_size();
    const std::size_t end = places[field_count - 1];
    record_end = end;
    next_begin = unterminated ? end : end + 1;
    after_cr = !unterminated && window.data()[end] == '\r';
    if (field_count > limits::k_columns || record_end - record_begin > limits::k_field) {
        check_row();
    }
}

inline bool CsvRecord::State::next() {
    if (!begun) {
        begin();
    }
    if (places != nullptr) {
        scanner.drop_row();
    }
    if (holds_copies) {
        drop_copies();
    }
    ++records;
    if (scanner.has_row()) {
        take_row();
        return true;
    }
    places = nullptr;
    unterminated = false;
    field_count = 0;
    return find_row();
}

}  // namespace soleus::text
