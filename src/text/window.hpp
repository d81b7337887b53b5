#pragma once

#include "utf8_input.hpp"

#include <cstddef>
#include <memory>
#include <string_view>

namespace soleus::text {

struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// The part of a text that a tokenizer looks at: filled as far as it reaches, moved on by dropping
/// what is done with, grown when one token does not fit. 64 zero bytes follow the last one, so that
/// vectors may read past it, and eight may be read before the first, so that a number may be looked
/// at from its end. Knows the line of every byte in it; lines end with LF, CRLF or CR.
class Window {
public:
    static constexpr std::size_t k_slack = 64;
    static constexpr std::size_t k_lead = 8;

    Window(Input& input, Utf8Input::Kind kind, std::size_t capacity);

    [[nodiscard]] const char* data() const { return bytes_.get() + k_lead; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::string_view text() const { return {data(), size_}; }
    [[nodiscard]] std::string_view text(std::size_t from, std::size_t to) const {
        return {data() + from, to - from};
    }
    /// Nothing follows what is in the window.
    [[nodiscard]] bool ended() const { return ended_; }
    [[nodiscard]] Encoding encoding() const { return input_.encoding(); }
    [[nodiscard]] bool cut_short() const { return input_.cut_short(); }

    /// Drops bytes before `keep` and reads on; returns how many were dropped (offsets shrink by
    /// it), which may be one less than `keep`. Throws InputFailure and SyntaxError.
    std::size_t fill(std::size_t keep);

    /// The text begins at `offset` (after a BOM): line 1, column 1.
    void begin_at(std::size_t offset);
    /// The caller knows that line `line` begins at `offset`, which was not counted yet.
    void line_begins_at(std::size_t offset, std::size_t line);
    /// Places are counted from here on: calls of place() with smaller offsets become invalid.
    void count_to(std::size_t offset);
    [[nodiscard]] Place place(std::size_t offset) const;
    /// Whoever knows the bytes between need not have them counted again: so many line ends, and the
    /// column behind them where there are any.
    [[nodiscard]] std::size_t counted() const { return counted_; }
    void step_to(std::size_t offset, std::size_t lines, std::size_t column) {
        column_of_counted_ = lines > 0 ? column : column_of_counted_ + (offset - counted_);
        counted_ = offset;
        line_ += lines;
    }

private:
    [[nodiscard]] char* writable() { return bytes_.get() + k_lead; }
    void make_room();

    Utf8Input input_;
    std::unique_ptr<char[]> bytes_;  // never cleared: 2 MB of zeros cost 2 ms
    std::size_t capacity_;
    std::size_t size_ = 0;
    bool ended_ = false;
    std::size_t counted_ = 0;
    std::size_t line_ = 1;  // of the byte at counted_
    std::size_t column_of_counted_ = 1;
};

/// Line ends in `text`; of a CRLF pair only the LF counts. The byte after `text` must be readable.
[[nodiscard]] std::size_t count_line_ends(std::string_view text);

}  // namespace soleus::text
