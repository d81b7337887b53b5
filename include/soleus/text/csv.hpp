#pragma once

#include <soleus/text/input.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace soleus::text {

/// One record of a CSV text. Views live until the next call of CsvReader::next.
class CsvRecord {
public:
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Field `i` without its quotes, doubled quotes made single. Not trimmed.
    [[nodiscard]] std::string_view operator[](std::size_t i) const {
        if (ends_ != nullptr) {
            const std::uint32_t begin = *(ends_ + i - 1) + 1U;
            const std::string_view field{data_ + begin, ends_[i] - begin};
            if (field.empty() || field.front() != '"') {
                return field;
            }
            const std::string_view inside = field.substr(1, field.size() - 2);
            if (inside.find('"') == std::string_view::npos) {
                return inside;
            }
        }
        return unquoted(i);
    }
    /// Whether field `i` was written in quotes.
    [[nodiscard]] bool quoted(std::size_t i) const;
    /// Line of the field's first byte (its quote included), from 1.
    [[nodiscard]] std::size_t line(std::size_t i) const;
    /// Column in bytes of the field's first byte (its quote included), from 1.
    [[nodiscard]] std::size_t column(std::size_t i) const;
    /// Bytes the field takes in the file, quotes included.
    [[nodiscard]] std::size_t width(std::size_t i) const;
    /// The line of the file on which field `i` begins, without its newline.
    [[nodiscard]] std::string_view source_line(std::size_t i) const;
    /// Line of the record's first byte.
    [[nodiscard]] std::size_t first_line() const { return line_ > 0 ? line_ : counted_line(); }
    /// No field holds anything but blanks.
    [[nodiscard]] bool blank() const;
    /// The text ended inside this record's line: there was no newline after it.
    [[nodiscard]] bool unterminated() const;

private:
    friend class CsvReader;
    struct State;
    [[nodiscard]] std::string_view unquoted(std::size_t i) const;
    [[nodiscard]] std::size_t counted_line() const;

    const State* state_ = nullptr;
    // What most fields are found by without a call. `ends_` is null for a record that was split
    // byte by byte; the place before the first end is where a field before this record would have
    // ended.
    const char* data_ = nullptr;
    const std::uint32_t* ends_ = nullptr;
    std::size_t size_ = 0;
    std::size_t line_ = 0;  // 0: to be counted, for lines ended in quotes before
};

enum class CsvEncoding { ascii, utf8, utf16, windows_1252 };

/// A part of a CSV text that begins with a record; its last line may be the beginning of one. The
/// eight bytes before it and the 64 behind it may be read. Behind it no separator comes before a
/// NUL byte.
struct CsvAhead {
    std::string_view text{};
    std::size_t line = 0;  ///< where it begins, from 1
};

/// Splits a text into records: RFC 4180 quotes, LF, CRLF or CR line ends, any one-byte delimiter, a
/// leading BOM. Knows nothing of runs. Reads UTF-8 (validated), UTF-16 with a BOM, else
/// Windows-1252; fields come out as UTF-8. Buffers are refilled, nothing is mapped, nothing is
/// copied but fields with doubled quotes or from another encoding. Throws SyntaxError for a quote
/// that never closes, text after a closing quote, a NUL byte, or a bound of limits.hpp;
/// InputFailure as its input does.
class CsvReader {
public:
    /// Within the design's block of 32 to 128 KiB; also what decides a file's encoding at once.
    static constexpr std::size_t k_window = std::size_t{128} * 1024;

    /// Looks at `window` bytes at once (more where one field is longer): fewer where only the
    /// first records are wanted.
    explicit CsvReader(Input& input, std::size_t window = k_window);
    ~CsvReader();
    CsvReader(const CsvReader&) = delete;
    CsvReader& operator=(const CsvReader&) = delete;

    /// The text that stands at the beginning (up to 64 KiB of it, as UTF-8), to recognise it by;
    /// does not consume anything. Must not be called after next().
    [[nodiscard]] std::string_view peek();
    /// To be set before the first next(); ',' otherwise.
    void set_delimiter(char delimiter);

    /// The next record, empty lines included; false at the end.
    [[nodiscard]] bool next(CsvRecord& record);

    /// What lies in memory after the last record, for whoever knows how nearly all of it is written
    /// and finds the fields as it reads them (CsvLine); empty where that is nothing. Lives until
    /// the next call of next() or pass().
    [[nodiscard]] CsvAhead ahead();
    /// The first `records` lines of what ahead() gave, which take `bytes`, were read from it: each
    /// was one record and ended in LF or CRLF. The last record of next() is no longer to be used.
    void pass(std::size_t bytes, std::size_t records);

    [[nodiscard]] CsvEncoding encoding() const;
    /// Once next() has come to the end: the text ended inside a character of UTF-8, whose bytes are
    /// in no field.
    [[nodiscard]] bool cut_short() const;

private:
    std::unique_ptr<CsvRecord::State> state_;
};

/// The delimiter of ", ; tab" that fits the header line best: the one that stands most often
/// outside quotes in the first line that holds any.
[[nodiscard]] char guess_delimiter(std::string_view beginning);

}  // namespace soleus::text
