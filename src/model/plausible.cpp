#include <soleus/model/plausible.hpp>

#include <array>
#include <cstdio>

namespace soleus::model {
namespace {

std::string duration_text(Seconds time) {
    const auto total = time.count();
    std::array<char, 32> text{};
    const int length = std::snprintf(
        text.data(), text.size(), "%lld:%02lld:%02lld", static_cast<long long>(total / 3600),
        static_cast<long long>(total / 60 % 60), static_cast<long long>(total % 60));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string decimals(int places, double value) {
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.*f", places, value);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string speed_reason(Metres distance, Seconds time, double speed) {
    std::string reason = duration_text(time) + " for " +
                         decimals(1, static_cast<double>(distance.count()) / 1000.0) + " km is " +
                         decimals(2, speed) + " m/s, ";
    if (speed > limits::k_fastest) {
        reason += "faster than a run (wanted at most " + decimals(1, limits::k_fastest) + ")";
        // "1:05" for 12 km, or a plain 65: what was meant as minutes is read as seconds.
        const bool minutes_as_seconds = speed / 60.0 >= 1.0 && speed / 60.0 <= limits::k_fastest;
        if (minutes_as_seconds) {
            return reason +
                   "; were minutes read as seconds? write h:mm:ss, or name the column duration_min";
        }
        const bool as_miles = speed / 1.609344 <= limits::k_fastest;
        return reason + (as_miles ? "; is the distance in another unit, or was it a ride?"
                                  : "; was it a ride, or a lost digit?");
    }
    reason += "slower than a run (wanted at least " + decimals(2, limits::k_slowest) + ")";
    const double as_minutes = speed * 60.0;
    const bool minutes_as_hours = as_minutes >= 1.0 && as_minutes <= limits::k_fastest;
    return reason +
           (minutes_as_hours ? "; were minutes saved as hours?" : "; was the watch left running?");
}

}  // namespace

std::optional<std::string> implausible(const Entry& entry) {
    const auto distance = entry.distance.value_or(Metres{0});
    if (distance > limits::k_longest) {
        return decimals(1, static_cast<double>(distance.count()) / 1000.0) +
               " km is farther than a run (wanted at most 500)";
    }
    for (const auto time : {entry.moving, entry.elapsed}) {
        if (time.value_or(Seconds{0}) > limits::k_longest_time) {
            return duration_text(*time) + " is longer than a run (wanted at most 10 days)";
        }
    }
    for (const auto climb : {entry.ascent, entry.descent}) {
        if (climb.value_or(Metres{0}) > limits::k_highest_ascent) {
            return std::to_string((*climb).count()) +
                   " m of climb or descent is more than a run has (wanted at most 20000)";
        }
    }
    const auto time = active_time(entry);
    if (distance >= limits::k_speed_from && time && *time > Seconds{0}) {
        const double speed =
            static_cast<double>(distance.count()) / static_cast<double>((*time).count());
        if (speed > limits::k_fastest || speed < limits::k_slowest) {
            return speed_reason(distance, *time, speed);
        }
    }
    return std::nullopt;
}

bool too_many_rejected(std::int64_t rejected, std::int64_t not_ignored) {
    return rejected >= limits::k_rejected_least && rejected * 10 > not_ignored;
}

}  // namespace soleus::model
