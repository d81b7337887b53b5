#pragma once

#include <soleus/model/entry.hpp>
#include <soleus/units/calendar.hpp>

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

/// The runner's zone. The C library knows the system's zone, and a named one while TZ names it: one
/// Zone at a time, made before any thread that asks it. libdate would do without TZ, but walks the
/// whole tree of zones at first use (1.5 ms), and loading it costs every start.
class Zone {
public:
    /// Throws std::invalid_argument for a name that does not exist. Absent: the system's zone (TZ,
    /// else /etc/localtime).
    explicit Zone(const std::optional<std::string>& name);
    ~Zone();
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;

    /// Summer time and every change of the zone's rules are minded. Safe from several threads.
    [[nodiscard]] LocalTime local(std::int64_t ms) const;

private:
    bool utc_ = false;
    bool named_ = false;
    std::optional<std::string> system_{};  ///< TZ as it was before
};

}  // namespace soleus::intake
