#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace soleus::text {

/// Where a tokenizer gets its bytes: a file, a pipe, an unpacked gzip, a string in a test.
class Input {
public:
    Input() = default;
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;
    virtual ~Input() = default;

    /// Up to `capacity` (> 0) bytes into `into`; 0 only at the end. Throws InputFailure when the
    /// bytes cannot be had (read error, broken gzip).
    virtual std::size_t read(char* into, std::size_t capacity) = 0;
};

/// The bytes themselves could not be had; what() says why, without the file's name.
struct InputFailure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The text breaks the rules of its own syntax (open quote, not well-formed, over a bound): nothing
/// after it can be trusted. Caught once per file by the reader, which rejects the whole file.
struct SyntaxError : std::runtime_error {
    SyntaxError(std::size_t at_line, std::size_t at_column, const std::string& message)
        : std::runtime_error{message}, line{at_line}, column{at_column} {}
    std::size_t line;    ///< from 1
    std::size_t column;  ///< bytes, from 1
};

}  // namespace soleus::text
