#pragma once

#include <soleus/model/entry.hpp>
#include <soleus/units/calendar.hpp>

#include <date/tz.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace soleus::intake {

/// A wall clock's day and second.
struct LocalTime {
    Day day{};
    model::Seconds second{};
};

/// `ms` UTC on the clock of a place `offset` ahead of UTC.
[[nodiscard]] LocalTime at_offset(std::int64_t ms, std::chrono::seconds offset);

/// The runner's zone. Zone data are touched only when a zone is named: libdate walks the whole tree
/// at first use (1.5 ms), and the C library already knows the system's zone.
class Zone {
public:
    /// Throws std::invalid_argument for a name that does not exist. Absent: the system's zone (TZ,
    /// else /etc/localtime).
    explicit Zone(const std::optional<std::string>& name);

    /// Summer time and every change of the zone's rules are minded. Safe from several threads.
    [[nodiscard]] LocalTime local(std::int64_t ms) const;

private:
    enum class Kind : std::uint8_t { system, utc, named } kind_ = Kind::system;
    const date::time_zone* zone_ = nullptr;
};

}  // namespace soleus::intake
