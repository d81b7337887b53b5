#include "zone.hpp"

#include <soleus/intake/intake.hpp>

#include <ctime>
#include <stdexcept>

namespace soleus::intake {
namespace {

const date::time_zone* find(const std::string& name) {
    try {
        return date::locate_zone(name);
    } catch (const std::runtime_error&) {
        throw std::invalid_argument{"no time zone is called \"" + name +
                                    "\" (wanted a name like Europe/Berlin)"};
    }
}

/// The C library's own offset for the system's zone at this second.
std::chrono::seconds system_offset(std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm wall{};
    return ::localtime_r(&time, &wall) == nullptr ? std::chrono::seconds{0}
                                                  : std::chrono::seconds{wall.tm_gmtoff};
}

}  // namespace

LocalTime at_offset(std::int64_t ms, std::chrono::seconds offset) {
    const date::local_time<std::chrono::milliseconds> wall{std::chrono::milliseconds{ms} + offset};
    const auto day = date::floor<date::days>(wall);
    return {day, date::floor<std::chrono::seconds>(wall - day)};
}

Zone::Zone(const std::optional<std::string>& name) {
    if (!name) {
        return;
    }
    if (*name == "UTC" || *name == "Etc/UTC") {
        kind_ = Kind::utc;
        return;
    }
    kind_ = Kind::named;
    zone_ = find(*name);
}

LocalTime Zone::local(std::int64_t ms) const {
    const auto second = date::floor<std::chrono::seconds>(
        date::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{ms}});
    switch (kind_) {
        case Kind::utc:
            return at_offset(ms, std::chrono::seconds{0});
        case Kind::named:
            return at_offset(ms, zone_->get_info(second).offset);
        case Kind::system:
            break;
    }
    return at_offset(ms, system_offset(second.time_since_epoch().count()));
}

Day today(const std::optional<std::string>& time_zone) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return Zone{time_zone}
        .local(std::chrono::duration_cast<std::chrono::milliseconds>(now).count())
        .day;
}

}  // namespace soleus::intake
