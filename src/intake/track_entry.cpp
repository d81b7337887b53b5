#include "track_entry.hpp"

#include "message.hpp"

#include <soleus/metrics/track_summary.hpp>
#include <soleus/model/plausible.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace soleus::intake {
namespace {

using metrics::AltitudeKind;
using metrics::TrackSummary;
using model::Entry;
using model::Ignored;
using model::Seconds;
using model::Sport;
using model::Track;
using sources::TrackFate;

TrackFate ignored(Ignored reason) {
    return {TrackFate::Kind::ignored, reason, 0};
}

std::optional<std::int64_t> first_time(const Track& track) {
    const auto timed = std::find_if(track.points.begin(), track.points.end(),
                                    [](const auto& point) { return point.has_time(); });
    return timed == track.points.end() ? std::nullopt : std::optional{timed->time_ms};
}

template <class T>
Maybe<T> above_zero(Maybe<T> value) {
    return value && *value > T{0} ? value : Maybe<T>{};
}

/// A word for the sport settles it. Without one a fast track is a ride; Strava's number 17 says
/// "virtual" and leaves open of what.
bool too_fast(const Entry& entry) {
    const bool sport_is_open = entry.sport == Sport::unstated || entry.sport == Sport::virtual_run;
    const auto time = model::active_time(entry);
    return sport_is_open && entry.distance && time && *time > Seconds{0} &&
           static_cast<double>((*entry.distance).count()) >
               model::limits::k_ride * static_cast<double>((*time).count());
}

Entry figures(const Track& track, const TrackSummary& summary) {
    Entry entry;
    entry.sport = track.sport;
    entry.distance = above_zero(Maybe<Metres>{summary.distance});
    entry.moving = above_zero(summary.moving);
    entry.elapsed = above_zero(summary.elapsed);
    entry.ascent = summary.ascent;
    entry.descent = summary.descent;
    if (summary.ascent) {
        entry.ascent_source = summary.altitude == AltitudeKind::barometer
                                  ? model::AscentSource::barometer
                                  : model::AscentSource::gps;
    }
    entry.heart_rate = track.heart_rate.mean();
    entry.cadence = track.cadence.mean();
    entry.clock = model::Clock::local;
    entry.origin.line = track.line;
    return entry;
}

std::string dropped_altitudes(const Track& track, const TrackSummary& summary) {
    const auto dropped = summary.spikes_dropped + track.altitudes_not_finite;
    std::string what = fmt::format("{} of {} altitudes were left out", dropped,
                                   track.points_read - track.points_rejected);
    what += fmt::format(" ({} spike{}, {} no finite number)", summary.spikes_dropped,
                        summary.spikes_dropped == 1 ? "" : "s", track.altitudes_not_finite);
    return what + "; the positions are used";
}

std::string where_the_climb_is_from(const TrackSummary& summary) {
    if (!summary.ascent) {
        return "ascent unknown: no altitudes that can be compared";
    }
    const auto source = summary.altitude == AltitudeKind::barometer ? "barometric" : "GPS";
    return fmt::format("ascent {} m from {} altitudes, swings of {:.1f} m and more",
                       (*summary.ascent).count(), source, summary.swing_m);
}

std::string percent_of_points(std::int64_t rejected, std::int64_t read) {
    return fmt::format("{} of {} points are rejected, more than 10 %; the track is left out",
                       rejected, read);
}

}  // namespace

void Tracks::say(std::vector<diag::Diagnostic>& to, diag::Severity severity, const Track& track,
                 std::string what) const {
    to.push_back(message(severity, {file_, track.line, track.column, 1}, std::move(what)));
}

TrackFate Tracks::reject(const Track& track, std::string why) {
    const auto start = first_time(track);
    if (start) {
        rejected_days.push_back(local_start(track, *start).day);
    } else {
        rejected_undated = true;
    }
    say(diagnostics, diag::Severity::error, track, std::move(why));
    return {TrackFate::Kind::rejected, {}, 0};
}

LocalTime Tracks::local_start(const Track& track, std::int64_t ms) const {
    return track.offset ? at_offset(ms, *track.offset) : zone_.local(ms);
}

/// A document that holds a track twice; the same run in two of them is settled with all inputs.
std::optional<std::uint32_t> Tracks::line_of_same(const Entry& entry,
                                                  std::uint32_t document) const {
    const auto run = model::PlainEntry::run_of(entry);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (facts[i].document == document && entries.at(i).is_run(run)) {
            return entries[i].origin.line;
        }
    }
    return std::nullopt;
}

TrackFate Tracks::take(const Track& track) {
    if (track.sport == Sport::other) {
        return ignored(Ignored::other_sport);
    }
    const bool none_left = track.points_rejected > 0 && track.points.empty();
    if (none_left || model::too_many_rejected(track.points_rejected, track.points_read)) {
        return reject(track, percent_of_points(track.points_rejected, track.points_read));
    }
    if (!first_time(track)) {
        return ignored(Ignored::no_time);
    }
    const auto summary = metrics::summarise(track);
    const auto rejected = track.points_rejected + summary.points_rejected;
    if (model::too_many_rejected(rejected, track.points_read)) {
        return reject(track, percent_of_points(rejected, track.points_read));
    }
    auto entry = figures(track, summary);
    if (too_fast(entry)) {
        return ignored(Ignored::too_fast);
    }
    if (!model::is_run(entry)) {
        return ignored(Ignored::rest_day);
    }
    const auto start = local_start(track, summary.start_ms.value_or(*first_time(track)));
    entry.day = start.day;
    entry.start = start.second;
    if (entry.day > today_ + Days{1}) {
        return reject(
            track, fmt::format("{} is after tomorrow; was the clock wrong?", to_string(entry.day)));
    }
    if (auto why = model::implausible(entry)) {
        return reject(track, *std::move(why));
    }
    if (const auto line = line_of_same(entry, track.document)) {
        say(diagnostics, diag::Severity::note, track,
            fmt::format("the same run as in line {}, counted once", *line));
        return ignored(Ignored::duplicate);
    }
    const bool both = !track.description.empty() && !track.name.empty();
    entry.notes = texts_.keep(track.description + (both ? "\n" : "") + track.name);
    if (summary.spikes_dropped + track.altitudes_not_finite > 0) {
        say(diagnostics, diag::Severity::warning, track, dropped_altitudes(track, summary));
    }
    if (summary.untimed > Metres{0}) {
        say(diagnostics, diag::Severity::warning, track,
            fmt::format("{} of {} m have no times, so its {} unknown", summary.untimed.count(),
                        summary.distance.count(),
                        summary.elapsed ? "moving time is" : "moving and elapsed time are"));
    }
    if (summary.points_rejected > 0) {
        say(diagnostics, diag::Severity::error, track,
            fmt::format("{} rejected: no runner gets there in the time",
                        summary.points_rejected == 1
                            ? "1 point is"
                            : fmt::format("{} points are", summary.points_rejected)));
    }
    say(details, diag::Severity::note, track, where_the_climb_is_from(summary));
    entries.push_back(entry);
    facts.push_back({track.document, track.points_read - rejected});
    return {TrackFate::Kind::used, {}, summary.points_rejected};
}

}  // namespace soleus::intake
