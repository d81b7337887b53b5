#pragma once

#include <soleus/model/texts.hpp>
#include <soleus/units/calendar.hpp>
#include <soleus/units/maybe.hpp>
#include <soleus/units/quantity.hpp>

#include <chrono>
#include <cstdint>
#include <optional>

namespace soleus::model {

using Seconds = std::chrono::seconds;

/// unstated: the log does not say (then distance or time make it a run). other: stated, and no run.
enum class Sport : std::uint8_t { unstated, run, trail_run, treadmill, virtual_run, other };

/// Where an ascent comes from: the log's own figure, or counted from a track's altitudes.
enum class AscentSource : std::uint8_t { none, stated, barometer, gps };

/// What the wall clock of an entry is: a day without a time, the runner's local time, or UTC that is
/// still to be moved into the runner's zone (intake does that; afterwards it is local).
enum class Clock : std::uint8_t { day_only, local, utc };

/// Input (index in reading order) and line, from 1; a track's line is that of its <trk>. line 0: the
/// entry did not come from a line.
struct Origin {
    std::uint32_t input = 0;
    std::uint32_t line = 0;
};

/// What one row or one track said, nothing derived from it. Every value may be absent.
struct Entry {
    Day day{};               ///< the runner's calendar day, once intake has settled the zone
    Maybe<Seconds> start{};  ///< since midnight of `day`; absent where only a day is known
    Clock clock = Clock::day_only;
    Sport sport = Sport::unstated;
    AscentSource ascent_source = AscentSource::none;

    Maybe<Metres> distance{};  ///< 0 is never stored: no distance is unknown distance
    Maybe<Seconds> moving{};
    Maybe<Seconds> elapsed{};
    Maybe<Metres> ascent{};
    Maybe<Metres> descent{};
    Maybe<Exertion> rpe{};
    std::optional<float> heart_rate{};  ///< mean beats a minute
    std::optional<float> cadence{};     ///< mean steps a minute, both feet

    Maybe<PainScore> pain{};
    TextId pain_site = TextId::none;  ///< as written: "calf", "Wade links", "none"
    TextId pain_side = TextId::none;  ///< as written
    /// What the pain column says besides a score or instead of one, as written: "tight calf".
    TextId pain_words = TextId::none;
    Maybe<Days> rest_days{};          ///< prescribed: 0 is "cleared"
    std::optional<Day> rest_until{};  ///< prescribed: last day of rest
    TextId diagnosis = TextId::none;

    TextId athlete = TextId::none;
    TextId workout = TextId::none;  ///< kind of session as written: "tempo", "Long"
    TextId shoe = TextId::none;
    /// Description, private note and title in this order, one a line; titles come last because they
    /// weigh least.
    TextId notes = TextId::none;
    TextId source = TextId::none;   ///< soleus's own `source` column, else none (then origin tells)
    TextId gpx_name = TextId::none; ///< the track file that a Strava or Runkeeper row names
    Origin origin{};
};

/// Moving time where known, else elapsed (design §3): the time of load, pace and the speed limits.
[[nodiscard]] inline Maybe<Seconds> active_time(Maybe<Seconds> moving, Maybe<Seconds> elapsed) {
    return moving ? moving : elapsed;
}
[[nodiscard]] inline Maybe<Seconds> active_time(const Entry& entry) {
    return active_time(entry.moving, entry.elapsed);
}

/// A run's sport or none, and a distance or time above 0 (rules D6).
[[nodiscard]] inline bool is_run(const Entry& entry) {
    return entry.sport != Sport::other && (entry.distance.value_or(Metres{0}) > Metres{0} ||
                                           active_time(entry).value_or(Seconds{0}) > Seconds{0});
}

/// An entry that says no more than `entry` of whose and when it is and where it came from: for what
/// is told of one record in several entries.
[[nodiscard]] Entry beside(const Entry& entry);

/// Whether it says anything besides a run: pain, a site, prescribed rest, a diagnosis, notes.
[[nodiscard]] bool tells_of_the_body(const Entry& entry);

}  // namespace soleus::model
