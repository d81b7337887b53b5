#include "csv_state.hpp"

#include <soleus/text/limits.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace soleus::text {

CsvRecord::State::State(Input& input, std::size_t window_size)
    : window{input, Utf8Input::Kind::table, window_size} {}

void CsvRecord::State::begin() {
    if (begun) {
        return;
    }
    begun = true;
    window.fill(0);
    if (window.text().starts_with("\xEF\xBB\xBF")) {
        next_begin = 3;
        window.begin_at(next_begin);
    }
    look_for_nul(0);
    scanner.restart(next_begin);
    scanner.set_delimiter(delimiter);
}

CsvAhead CsvRecord::State::ahead() {
    begin();
    const std::size_t from = next_record();
    const std::size_t line = records_are_lines() ? records + 1 : place(from).line;
    return {window.text(from, std::max(from, std::min(window.size(), nul))), line};
}

void CsvRecord::State::pass(std::size_t bytes, std::size_t count) {
    // A row that needs the scanner is mostly one of its own: what it found beyond is of no use.
    constexpr std::size_t k_shortest_span = 128;
    next_begin = record_begin = record_end = next_record() + bytes;
    after_cr = false;
    records += count;
    places = nullptr;
    scanner.restart(next_begin);
    span = k_shortest_span;
}

void CsvRecord::State::drop_copies() {
    holds_copies = false;
    fields.clear();
    // What the longest copies took is given back: a few serve any log.
    constexpr std::size_t k_copies_kept = 4;
    copies.resize(std::min(copies.size(), k_copies_kept));
    copy_count = 0;
}

bool CsvRecord::State::find_row() {
    while (!scanner.has_row()) {
        if (scanner.irregular()) {
            return split_irregular();
        }
        if (look_further()) {
            continue;
        }
        next_begin = next_record();
        if (next_begin == window.size()) {
            return false;
        }
        if (scanner.inside_quotes()) {
            fail_open_quote(scanner.pending() == 0 ? next_begin : scanner.last_place() + 1);
        }
        scanner.end_row(window.size());
        unterminated = true;
    }
    take_row();
    return true;
}

// False where the text has ended and all of it was scanned.
bool CsvRecord::State::look_further() {
    check_pending();
    const std::size_t left = window.size() - scanner.position();
    if (left >= 64 || (left > 0 && window.ended())) {
        if (nul <= scanner.position()) {
            fail_nul();
        }
        const std::size_t end = std::min({window.size(), nul, scanner.position() + span});
        scanner.scan(window.data(), end, end == nul || (window.ended() && end == window.size()));
        span = std::min(2 * span, CsvScanner::k_span);
        return true;
    }
    if (window.ended()) {
        return false;
    }
    refill();
    return true;
}

void CsvRecord::State::refill() {
    const std::size_t size = window.size();
    if (records_are_lines() && next_begin > 0 && window.data()[next_begin - 1] == '\n') {
        window.line_begins_at(next_begin, records);
    }
    const std::size_t dropped = window.fill(next_begin);
    next_begin -= dropped;
    scanner.shift(dropped);
    if (nul == std::string_view::npos) {
        look_for_nul(size - dropped);
    } else {
        nul -= dropped;
    }
}

void CsvRecord::State::look_for_nul(std::size_t from) {
    const void* found = std::memchr(window.data() + from, '\0', window.size() - from);
    nul = found == nullptr
              ? std::string_view::npos
              : static_cast<std::size_t>(static_cast<const char*>(found) - window.data());
}

void CsvRecord::State::check_pending() const {
    const std::size_t last = scanner.pending() == 0 ? next_begin : scanner.last_place() + 1;
    if (scanner.pending() > limits::k_columns) {
        fail(next_begin, fmt::format("more than {} fields in one record", limits::k_columns));
    }
    if (scanner.position() > last + limits::k_field + 1) {
        fail(last, scanner.inside_quotes()
                       ? fmt::format("a field longer than {} KiB (is its quote never closed?)",
                                     limits::k_field / 1024)
                       : fmt::format("a field longer than {} KiB", limits::k_field / 1024));
    }
    if (scanner.position() > next_begin + limits::k_line + 1) {
        fail(next_begin, fmt::format("a record longer than {} KiB", limits::k_line / 1024));
    }
}

void CsvRecord::State::check_row() const {
    if (field_count > limits::k_columns) {
        fail(record_begin, fmt::format("more than {} fields in one record", limits::k_columns));
    }
    for (std::size_t i = 0; i < field_count; ++i) {
        const CsvField f = field(i);
        if (f.end - f.begin > limits::k_field) {
            fail(f.begin, fmt::format("a field longer than {} KiB", limits::k_field / 1024));
        }
    }
    if (record_end - record_begin > limits::k_line) {
        fail(record_begin, fmt::format("a record longer than {} KiB", limits::k_line / 1024));
    }
}

CsvField CsvRecord::State::field(std::size_t i) const {
    if (places == nullptr) {
        return fields[i];
    }
    CsvField f;
    f.begin = *(places + i - 1) + 1U;
    f.end = places[i];
    f.quoted = f.begin < f.end && window.data()[f.begin] == '"';
    f.inner_begin = f.begin + (f.quoted ? 1 : 0);
    f.inner_end = f.end - (f.quoted ? 1 : 0);
    return f;
}

std::string_view CsvRecord::State::value(std::size_t i) const {
    const CsvField f = field(i);
    const auto inner = window.text(f.inner_begin, f.inner_end);
    if (!f.quoted || inner.find('"') == std::string_view::npos) {
        return inner;
    }
    for (std::size_t copy = 0; copy < copy_count; ++copy) {
        if (copies[copy].field == i) {
            return copies[copy].text;
        }
    }
    holds_copies = true;
    if (copy_count == copies.size()) {
        copies.emplace_back();
    }
    Copy& copy = copies[copy_count++];
    copy.field = i;
    copy.text.clear();
    for (std::size_t at = 0; at < inner.size();) {
        const std::size_t quote = std::min(inner.find('"', at), inner.size() - 1);
        copy.text.append(inner, at, quote + 1 - at);
        at = quote + (inner[quote] == '"' ? 2U : 1U);
    }
    return copy.text;
}

Place CsvRecord::State::place(std::size_t offset) const {
    window.count_to(record_begin);
    return window.place(offset);
}

void CsvRecord::State::fail(std::size_t offset, const std::string& message) const {
    const Place where = window.place(offset);
    throw SyntaxError{where.line, where.column, message};
}

void CsvRecord::State::fail_nul() const {
    fail(nul, "a NUL byte (is this a text file?)");
}

void CsvRecord::State::fail_open_quote(std::size_t offset) const {
    fail(offset, "the quote that opens here is never closed");
}

}  // namespace soleus::text
