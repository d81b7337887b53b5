#include "fold.hpp"
#include "scan.hpp"

#include <soleus/text/moment.hpp>

namespace soleus::text {
namespace {

enum class Half { none, morning, evening };

// "am", "a.m.", "a. m." (Spanish writes the last with a space), already folded.
std::optional<Half> half_of_day(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        if (c != '.' && c != ' ') {
            letters += c;
        }
    }
    if (letters.empty()) {
        return text.empty() ? std::optional{Half::none} : std::nullopt;
    }
    if (letters == "am") {
        return Half::morning;
    }
    return letters == "pm" ? std::optional{Half::evening} : std::nullopt;
}

}  // namespace

std::optional<std::chrono::milliseconds> time_of_day(std::string_view text) {
    using namespace std::chrono_literals;
    constexpr std::size_t k_longest = 64;  // folding is for the few bytes a time has
    if (text.size() > k_longest) {
        return std::nullopt;
    }
    const std::string plain = folded(text);
    Scan scan{plain};
    scan.take_blanks();
    auto time = scan.clock(false);
    if (!time) {
        return std::nullopt;
    }
    scan.take_blanks();
    const auto half = half_of_day(scan.rest());
    if (!half || *half == Half::none) {
        return half ? time : std::nullopt;
    }
    if (*time < 1h || *time >= 13h) {
        return std::nullopt;
    }
    if (*time >= 12h) {
        *time -= 12h;
    }
    return *half == Half::evening ? *time + 12h : *time;
}

}  // namespace soleus::text
