#include "calendar_day.hpp"
#include "scan.hpp"

#include <soleus/text/moment.hpp>

namespace soleus::text {
namespace {

// ISO 8601 leaves it open, XML Schema draws the line at 14:00, and no zone is further away.
constexpr std::chrono::minutes k_largest_offset{14 * 60};

// "Z", "+02:00", "+0200", "+02"
std::optional<std::chrono::minutes> zone(Scan& scan) {
    if (scan.take('Z')) {
        return std::chrono::minutes{0};
    }
    const bool west = scan.take('-');
    if (!west && !scan.take('+')) {
        return std::nullopt;
    }
    const auto hours = scan.exactly(2);
    std::optional<int> minutes = 0;
    if (scan.take(':') || scan.at_digit()) {
        minutes = scan.exactly(2);
    }
    if (!hours || !minutes || *minutes > 59) {
        return std::nullopt;
    }
    const std::chrono::minutes offset{*hours * 60 + *minutes};
    if (offset > k_largest_offset) {
        return std::nullopt;
    }
    return west ? -offset : offset;
}

int two(const char* p) {
    return (p[0] - '0') * 10 + (p[1] - '0');
}

// "2017-10-08T14:54:11Z" and "...11.000Z", which all but a few points of all logs have; nothing
// where anything else stands, also where it is no time at all.
std::optional<Moment> usual_form(std::string_view text) {
    constexpr std::string_view k_form = "dddd-dd-ddTdd:dd:dd.dddZ";
    constexpr std::size_t k_seconds = 19;
    if (text.size() != k_form.size() && text.size() != k_seconds + 1) {
        return std::nullopt;
    }
    const bool millis = text.size() == k_form.size();
    bool fits = text.back() == 'Z';
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        fits = fits & (k_form[i] == 'd' ? Scan::is_digit(text[i]) : text[i] == k_form[i]);
    }
    const char* const p = text.data();
    const int hour = two(p + 11);
    const int minute = two(p + 14);
    const int second = two(p + 17);
    if (!fits || hour > 23 || minute > 59 || second > 59) {
        return std::nullopt;
    }
    const auto day = calendar_day(two(p) * 100 + two(p + 2), two(p + 5), two(p + 8));
    if (!day) {
        return std::nullopt;
    }
    const int fraction = millis ? two(p + 20) * 10 + (p[22] - '0') : 0;
    return Moment{
        *day + std::chrono::milliseconds{((hour * 60 + minute) * 60 + second) * 1000 + fraction},
        true, std::chrono::minutes{0}};
}

}  // namespace

std::optional<Moment> iso_moment(std::string_view text) {
    if (const auto usual = usual_form(text)) {
        return usual;
    }
    Scan scan{text};
    const auto year = scan.exactly(4);
    if (!year || !scan.take('-')) {
        return std::nullopt;
    }
    const auto month = scan.exactly(2);
    if (!month || !scan.take('-')) {
        return std::nullopt;
    }
    const auto day_of_month = scan.exactly(2);
    if (!day_of_month) {
        return std::nullopt;
    }
    const auto day = calendar_day(*year, *month, *day_of_month);
    if (!day) {
        return std::nullopt;
    }
    Moment moment{*day, false, std::nullopt};
    if (scan.done()) {
        return moment;
    }
    const bool spaced = scan.take(' ');
    if (!spaced && !scan.take('T')) {
        return std::nullopt;
    }
    const auto time = scan.clock(true);
    if (!time) {
        return std::nullopt;
    }
    moment.wall += *time;
    moment.has_time = true;
    if (scan.done()) {
        return moment;
    }
    if (spaced) {
        scan.take(' ');  // "2026-03-02 06:13:47 +0200", as phones write it
    }
    moment.offset = zone(scan);
    return moment.offset && scan.done() ? std::optional{moment} : std::nullopt;
}

}  // namespace soleus::text
