#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace soleus::text {

/// Reads a short text from its front; every step says whether it fitted.
class Scan {
public:
    explicit Scan(std::string_view rest) : rest_{rest} {}

    [[nodiscard]] bool done() const { return rest_.empty(); }
    [[nodiscard]] std::string_view rest() const { return rest_; }
    [[nodiscard]] bool at_digit() const { return !rest_.empty() && is_digit(rest_.front()); }

    bool take(char c) {
        const bool fits = rest_.starts_with(c);
        rest_.remove_prefix(fits ? 1 : 0);
        return fits;
    }
    /// Any number of blanks; whether there was one.
    bool take_blanks() {
        const std::size_t before = rest_.size();
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t')) {
            rest_.remove_prefix(1);
        }
        return rest_.size() < before;
    }
    /// A run of `least` to `most` (<= 9) digits, all that stand there.
    std::optional<int> digits(std::size_t least, std::size_t most);
    /// Exactly `count` digits; more may follow.
    std::optional<int> exactly(std::size_t count);
    /// The digits of a fraction, at least one, cut to milliseconds.
    std::optional<std::chrono::milliseconds> fraction();
    /// "06:13", "6:13:47", "06:13:47.5" below 24:00; with `wide` two digits everywhere.
    std::optional<std::chrono::milliseconds> clock(bool wide);

    static bool is_digit(char c) { return c >= '0' && c <= '9'; }

private:
    std::string_view rest_;
};

}  // namespace soleus::text
