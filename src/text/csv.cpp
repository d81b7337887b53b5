#include "csv_state.hpp"

#include <soleus/text/csv.hpp>

#include <algorithm>
#include <array>

namespace soleus::text {

std::string_view CsvRecord::unquoted(std::size_t i) const {
    return state_->value(i);
}

bool CsvRecord::quoted(std::size_t i) const {
    return state_->field(i).quoted;
}

std::size_t CsvRecord::line(std::size_t i) const {
    return state_->place(state_->field(i).begin).line;
}

std::size_t CsvRecord::column(std::size_t i) const {
    return state_->place(state_->field(i).begin).column;
}

std::size_t CsvRecord::width(std::size_t i) const {
    const CsvField field = state_->field(i);
    return field.end - field.begin;
}

std::string_view CsvRecord::source_line(std::size_t i) const {
    constexpr std::string_view k_line_ends = "\r\n";
    const auto record = state_->window.text(state_->record_begin, state_->record_end);
    const std::size_t at = state_->field(i).begin - state_->record_begin;
    const std::size_t before =
        at == 0 ? std::string_view::npos : record.find_last_of(k_line_ends, at - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    return record.substr(begin, record.find_first_of(k_line_ends, at) - begin);
}

std::size_t CsvRecord::counted_line() const {
    return state_->place(state_->record_begin).line;
}

bool CsvRecord::blank() const {
    for (std::size_t i = 0; i < size(); ++i) {
        if ((*this)[i].find_first_not_of(" \t\r\n") != std::string_view::npos) {
            return false;
        }
    }
    return true;
}

bool CsvRecord::unterminated() const {
    return state_->unterminated;
}

CsvReader::CsvReader(Input& input, std::size_t window)
    : state_{std::make_unique<CsvRecord::State>(input, window)} {}

CsvReader::~CsvReader() = default;

std::string_view CsvReader::peek() {
    constexpr std::size_t k_most = std::size_t{64} * 1024;
    state_->begin();
    return state_->window.text().substr(state_->next_begin, k_most);
}

void CsvReader::set_delimiter(char delimiter) {
    state_->delimiter = delimiter;
    state_->scanner.set_delimiter(delimiter);
}

bool CsvReader::next(CsvRecord& record) {
    if (!state_->next()) {
        record = {};
        return false;
    }
    record.state_ = state_.get();
    record.data_ = state_->window.data();
    record.ends_ = state_->places;
    record.size_ = state_->field_count;
    record.line_ = state_->records_are_lines() ? state_->records : 0;
    return true;
}

CsvAhead CsvReader::ahead() {
    return state_->ahead();
}

void CsvReader::pass(std::size_t bytes, std::size_t records) {
    state_->pass(bytes, records);
}

CsvEncoding CsvReader::encoding() const {
    switch (state_->window.encoding()) {
        case Encoding::utf8:
            return CsvEncoding::utf8;
        case Encoding::utf16:
            return CsvEncoding::utf16;
        case Encoding::windows_1252:
            return CsvEncoding::windows_1252;
        case Encoding::ascii:
        case Encoding::as_is:
            break;
    }
    return CsvEncoding::ascii;
}

bool CsvReader::cut_short() const {
    return state_->window.cut_short();
}

char guess_delimiter(std::string_view beginning) {
    constexpr std::string_view k_delimiters = ",;\t";
    std::array<std::size_t, k_delimiters.size()> counts{};
    bool quoted = false;
    for (const char c : beginning) {
        quoted ^= c == '"';
        if (quoted) {
            continue;
        }
        if (const auto kind = k_delimiters.find(c); kind != std::string_view::npos) {
            ++counts[kind];
        } else if ((c == '\n' || c == '\r') &&
                   std::ranges::any_of(counts, [](std::size_t n) { return n > 0; })) {
            break;
        }
    }
    return k_delimiters[static_cast<std::size_t>(std::ranges::max_element(counts) -
                                                 counts.begin())];
}

}  // namespace soleus::text
