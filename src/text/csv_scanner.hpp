#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace soleus::text {

/// Finds the separators of a CSV text, 64 bytes at a time: bit masks of delimiter, line end and
/// quote, and the running xor of the quote mask tells what lies in quotes. It handles what RFC 4180
/// allows; at the first quote that stands elsewhere (inside a plain field, before text) it stops
/// and leaves that record to the byte-wise splitter. Offsets are into the caller's window.
class CsvScanner {
public:
    /// Bytes of one scan; the index is sized for them and never grows.
    static constexpr std::size_t k_span = std::size_t{32} * 1024;

    CsvScanner();

    void set_delimiter(char delimiter) { delimiter_ = delimiter; }

    /// Scans on from position() towards `end`, at most k_span bytes, whole blocks of 64 unless
    /// `last` says that nothing is scanned beyond `end`. 64 bytes after `end` must be readable.
    void scan(const char* data, std::size_t end, bool last);

    [[nodiscard]] std::size_t position() const { return position_; }
    [[nodiscard]] bool inside_quotes() const { return inside_ != 0; }
    /// A line end stood in quotes somewhere so far.
    [[nodiscard]] bool line_ends_in_quotes() const { return line_ends_in_quotes_; }
    /// The record that comes after the found rows must be split byte by byte.
    [[nodiscard]] bool irregular() const { return irregular_; }

    [[nodiscard]] bool has_row() const { return next_row_ < row_count_; }
    /// The separators of the next row, which begins at `begin`; the last one is its line end, and
    /// the place before the first is made that of the byte before `begin` (of 0, of no byte).
    [[nodiscard]] const std::uint32_t* row_from(std::size_t begin) {
        std::uint32_t* const places = places_.get() + next_place_;
        places[-1] = static_cast<std::uint32_t>(begin) - 1U;
        return places;
    }
    [[nodiscard]] std::size_t row_size() const { return rows_[next_row_] + 1 - next_place_; }
    void drop_row() {
        next_place_ = rows_[next_row_++] + 1;
        if (next_row_ == row_count_) {
            move_pending();
        }
    }

    /// Separators found after the last whole row.
    [[nodiscard]] std::size_t pending() const { return place_count_ - next_place_; }
    [[nodiscard]] std::size_t last_place() const { return places_[place_count_ - 1]; }
    /// Closes the last row, which has no line end, at `end`.
    void end_row(std::size_t end);

    /// Begins anew at the record that starts at `position`.
    void restart(std::size_t position);
    /// The window has dropped `bytes` in front. No whole row may be waiting.
    void shift(std::size_t bytes);

private:
    /// places_[0] is that before a first row.
    static constexpr std::size_t k_first_place = 1;

    struct Block;
    [[nodiscard]] bool add(const Block& block, std::size_t base, std::uint64_t valid);
    void note_places(std::uint64_t separator, std::uint64_t row, std::size_t base);
    void move_pending();

    char delimiter_ = ',';
    std::unique_ptr<std::uint32_t[]> places_;
    std::unique_ptr<std::uint32_t[]> rows_;  // index in places_ of each row's line end
    std::size_t place_count_ = k_first_place;
    std::size_t row_count_ = 0;
    std::size_t next_row_ = 0;
    std::size_t next_place_ = k_first_place;
    std::size_t position_ = 0;
    std::uint64_t inside_ = 0;           // all ones inside quotes
    std::uint64_t after_separator_ = 1;  // or a quote: a quote may open here
    std::uint64_t after_closing_ = 0;
    std::uint64_t after_cr_ = 0;
    bool irregular_ = false;
    bool line_ends_in_quotes_ = false;
};

}  // namespace soleus::text
