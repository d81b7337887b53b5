#include "zone.hpp"

#include <soleus/intake/intake.hpp>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <stdexcept>

namespace soleus::intake {
namespace {

/// Whether the zone data have it: the C library itself takes every name and means UTC by those it
/// does not know. Zones that count leap seconds ("right/...") are none of a log's.
bool exists(const std::string& name) {
    if (name.empty() || name.front() == '/' || name.find("..") != std::string::npos ||
        name.starts_with("right/") || name.starts_with("posix/")) {
        return false;
    }
    const char* const folder = std::getenv("TZDIR");
    std::ifstream file{std::string{folder != nullptr ? folder : "/usr/share/zoneinfo"} + '/' + name,
                       std::ios::binary};
    std::string magic(4, '\0');
    return file.read(magic.data(), 4) && magic == "TZif";
}

void set_tz(const std::optional<std::string>& name) {
    if (name) {
        ::setenv("TZ", name->c_str(), 1);
    } else {
        ::unsetenv("TZ");
    }
    ::tzset();
}

std::chrono::seconds offset_at(std::int64_t seconds) {
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
        utc_ = true;
        return;
    }
    if (!exists(*name)) {
        throw std::invalid_argument{"no time zone is called \"" + *name +
                                    "\" (wanted a name like Europe/Berlin)"};
    }
    if (const char* const before = std::getenv("TZ")) {
        system_ = before;
    }
    named_ = true;
    set_tz(name);
}

Zone::~Zone() {
    if (named_) {
        set_tz(system_);
    }
}

LocalTime Zone::local(std::int64_t ms) const {
    const auto second = date::floor<std::chrono::seconds>(
        date::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{ms}});
    return at_offset(ms,
                     utc_ ? std::chrono::seconds{0} : offset_at(second.time_since_epoch().count()));
}

Day today(const std::optional<std::string>& time_zone) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return Zone{time_zone}
        .local(std::chrono::duration_cast<std::chrono::milliseconds>(now).count())
        .day;
}

}  // namespace soleus::intake
