// Records whose quotes stand where RFC 4180 has none: `5" nails`, ` "a, b"`. They are rare, so they
// are split byte by byte, and every function gives up (false) where the window must be refilled.
#include "csv_state.hpp"

#include <soleus/text/limits.hpp>

#include <fmt/format.h>

#include <cstring>

namespace soleus::text {

bool CsvRecord::State::split_irregular() {
    split_some = holds_copies = true;
    for (;;) {
        fields.clear();
        std::size_t at = next_record();
        record_begin = at;
        bool whole = false;
        for (CsvField field; split_field(at, field); at = field.end + 1) {
            fields.push_back(field);
            if (fields.size() > limits::k_columns) {
                fail(record_begin,
                     fmt::format("more than {} fields in one record", limits::k_columns));
            }
            if (field.end - record_begin > limits::k_line) {
                fail(record_begin,
                     fmt::format("a record longer than {} KiB", limits::k_line / 1024));
            }
            if (field.end == window.size() || window.data()[field.end] != delimiter) {
                whole = true;
                break;
            }
        }
        if (whole) {
            break;
        }
        refill();
    }
    field_count = fields.size();
    record_end = fields.back().end;
    if (nul < record_end) {
        fail_nul();
    }
    unterminated = record_end == window.size();
    next_begin = unterminated ? record_end : record_end + 1;
    after_cr = !unterminated && window.data()[record_end] == '\r';
    scanner.restart(next_record());
    return true;
}

bool CsvRecord::State::split_field(std::size_t at, CsvField& into) const {
    const char* const data = window.data();
    into = {};
    into.begin = into.inner_begin = at;
    if (!quote_after_blanks(at, into.quoted)) {
        return false;
    }
    std::size_t end = at;
    if (into.quoted) {
        while (data[into.inner_begin] != '"') {
            ++into.inner_begin;
        }
        const std::size_t opening = into.inner_begin++;
        if (!find_closing(into.inner_begin, into.inner_end)) {
            if (window.ended()) {
                fail_open_quote(opening);
            }
            if (window.size() - at > limits::k_field) {
                fail(at, fmt::format("a field longer than {} KiB (is its quote never closed?)",
                                     limits::k_field / 1024));
            }
            return false;
        }
        for (end = into.inner_end + 1; end < window.size() && is_blank(data[end]);) {
            ++end;
        }
        if (end < window.size() && !is_separator(data[end])) {
            fail(end,
                 "text after a closing quote (a quote inside a quoted field is written twice)");
        }
    } else {
        while (end < window.size() && !is_separator(data[end])) {
            ++end;
        }
        into.inner_end = end;
    }
    into.end = end;
    if (end - at > limits::k_field) {
        fail(at, fmt::format("a field longer than {} KiB", limits::k_field / 1024));
    }
    // The byte after a CR must be known too: it may be the LF of a pair.
    return window.ended() || end + 1 < window.size();
}

// The offset of the quote that closes the field whose inside begins at `at`.
bool CsvRecord::State::find_closing(std::size_t at, std::size_t& closing) const {
    for (;;) {
        const void* found = std::memchr(window.data() + at, '"', window.size() - at);
        if (found == nullptr) {
            return false;
        }
        closing = static_cast<std::size_t>(static_cast<const char*>(found) - window.data());
        if (closing + 1 == window.size() && !window.ended()) {
            return false;
        }
        if (window.data()[closing + 1] != '"') {
            return true;
        }
        at = closing + 2;
    }
}

// Whether a quoted field begins at `at`. Blanks may stand before the quote as people write them by
// hand, but only where that quote closes again on the same line, before a separator; else it is
// text.
bool CsvRecord::State::quote_after_blanks(std::size_t at, bool& quoted) const {
    const char* const data = window.data();
    std::size_t quote = at;
    while (quote < window.size() && is_blank(data[quote])) {
        ++quote;
    }
    quoted = quote < window.size() && data[quote] == '"';
    if (!quoted || quote == at) {
        return quoted || quote < window.size() || window.ended();
    }
    std::size_t closing = 0;
    const bool closes = find_closing(quote + 1, closing);
    const std::size_t until = closes ? closing : window.size();
    if (until - at > limits::k_field ||
        window.text(quote, until).find_first_of("\r\n") != std::string_view::npos) {
        quoted = false;
        return true;
    }
    if (!closes) {
        quoted = false;
        return window.ended();
    }
    for (++closing; closing < window.size() && is_blank(data[closing]);) {
        ++closing;
    }
    quoted = closing == window.size() || is_separator(data[closing]);
    return closing < window.size() || window.ended();
}

}  // namespace soleus::text
