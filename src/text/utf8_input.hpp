#pragma once

#include <soleus/text/input.hpp>

#include <cstddef>
#include <string>

namespace soleus::text {

/// The bytes from here on cannot be read as the encoding the text began in. Window, which knows the
/// place, makes a SyntaxError of it.
struct BrokenText {
    const char* message;
};

enum class Encoding { ascii, utf8, utf16, windows_1252, as_is };

/// Gives the bytes of an Input as UTF-8. UTF-16 is known by its BOM. What else a text may be
/// depends on the kind: a table names no encoding, so it is UTF-8 while it validates and
/// Windows-1252 where its first bytes beyond ASCII do not; markup names its encoding itself and
/// passes as it is.
class Utf8Input {
public:
    enum class Kind { table, markup };

    Utf8Input(Input& input, Kind kind) : input_{input}, kind_{kind} {}

    /// Fills `into` as far as the input reaches (a few bytes less where a character would be cut);
    /// 0 only at the end. `capacity` is at least 16. Throws BrokenText and InputFailure.
    std::size_t read(char* into, std::size_t capacity);

    [[nodiscard]] Encoding encoding() const { return encoding_; }
    /// The input ended inside a character of UTF-8, whose bytes are not given.
    [[nodiscard]] bool cut_short() const { return cut_short_; }

private:
    std::size_t read_raw(char* into, std::size_t capacity);
    std::size_t read_first(char* into, std::size_t capacity);
    std::size_t validate(char* into, std::size_t size);
    std::size_t decode(char* into, std::size_t capacity);
    std::size_t decode_utf16(char* into, std::size_t capacity);
    std::size_t decode_windows_1252(char* into, std::size_t capacity);
    bool have_raw(std::size_t bytes);
    unsigned utf16_unit(std::size_t at) const;

    Input& input_;
    Kind kind_;
    Encoding encoding_ = Encoding::ascii;
    bool begun_ = false;
    bool raw_ended_ = false;
    bool cut_short_ = false;
    bool big_endian_ = false;
    const char* broken_ = nullptr;
    std::string
        held_{};  // bytes read but not yet given: a cut character, or what waits for decoding
    std::size_t held_at_ = 0;
};

}  // namespace soleus::text
