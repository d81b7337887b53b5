#include "fold.hpp"
#include "scan.hpp"

#include <soleus/text/moment.hpp>

namespace soleus::text {
namespace {

using std::chrono::milliseconds;

enum class Half { none, morning, evening };

// What stands behind the numbers, already folded: "am", "a.m.", "a. m." (Spanish writes the last
// with a space), or the languages' words for o'clock.
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
    if (letters == "pm") {
        return Half::evening;
    }
    const bool o_clock = letters == "uhr" || letters == "h" || letters == "uur" || letters == "u";
    return o_clock ? std::optional{Half::none} : std::nullopt;
}

// "kl. 18:30" is Nordic.
void take_kl(Scan& scan) {
    if (scan.rest().starts_with("kl")) {
        scan = Scan{scan.rest().substr(2)};
        scan.take('.');
        scan.take_blanks();
    }
}

// "18h30", "6 h 05"; an hour alone where a word behind it says that it is one.
std::optional<milliseconds> hour_and_minute(Scan& scan) {
    const auto hour = scan.digits(1, 2);
    if (!hour || *hour > 23) {
        return std::nullopt;
    }
    scan.take_blanks();
    Scan behind = scan;
    if (!behind.take('h') || (behind.take_blanks(), !behind.at_digit())) {
        return scan.done() ? std::nullopt : std::optional<milliseconds>{std::chrono::hours{*hour}};
    }
    const auto minute = behind.exactly(2);
    if (!minute || *minute > 59) {
        return std::nullopt;
    }
    scan = behind;
    return std::chrono::hours{*hour} + std::chrono::minutes{*minute};
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
    take_kl(scan);
    const Scan begin = scan;
    auto time = scan.clock(false);
    if (!time) {
        scan = begin;
        time = hour_and_minute(scan);
    }
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
