#include <soleus/model/plain_entry.hpp>

namespace soleus::model {
namespace {

/// Whether a count is absent or has room in so many bits, all ones being absent.
template <unsigned Bits, class T>
bool fits(Maybe<T> value) {
    const auto count = value ? std::int64_t{(*value).count()} : 0;
    return count >= 0 && count < (std::int64_t{1} << Bits) - 1;
}

template <class T>
std::int32_t count_of(Maybe<T> value) {
    return value ? static_cast<std::int32_t>((*value).count()) : PlainEntry::k_absent;
}

}  // namespace

std::optional<PlainEntry> PlainEntry::of(const Entry& entry) {
    const bool more = entry.heart_rate || entry.cadence || entry.rest_days || entry.rest_until;
    const std::int32_t day = entry.day.time_since_epoch().count();
    for (const TextId text : {entry.pain_site, entry.pain_side, entry.diagnosis, entry.workout,
                              entry.shoe, entry.source, entry.gpx_name}) {
        if (text != TextId::none) {
            return std::nullopt;
        }
    }
    if (more || day < 0 || day >= 1 << 16 || !fits<20>(entry.distance) || !fits<16>(entry.ascent) ||
        !fits<16>(entry.descent) || !fits<20>(entry.start) || !fits<20>(entry.moving) ||
        !fits<20>(entry.elapsed) || !fits<16>(entry.rpe) || !fits<4>(entry.pain)) {
        return std::nullopt;
    }
    return PlainEntry{{.distance = count_of(entry.distance),
                       .ascent = count_of(entry.ascent),
                       .descent = count_of(entry.descent),
                       .start = count_of(entry.start),
                       .moving = count_of(entry.moving),
                       .elapsed = count_of(entry.elapsed),
                       .rpe = count_of(entry.rpe),
                       .pain = count_of(entry.pain),
                       .day = entry.day,
                       .clock = entry.clock,
                       .sport = entry.sport,
                       .ascent_source = entry.ascent_source,
                       .athlete = entry.athlete,
                       .notes = entry.notes,
                       .line = entry.origin.line}};
}

}  // namespace soleus::model
