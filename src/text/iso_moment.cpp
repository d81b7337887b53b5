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

}  // namespace

std::optional<Moment> iso_moment(std::string_view text) {
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
