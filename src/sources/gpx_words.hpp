#pragma once

#include <soleus/model/entry.hpp>

#include <string>
#include <string_view>

namespace soleus::sources::gpx {

/// The sport that a track's <type> names, by word or by Strava's number; unstated for a word that
/// is no sport ("user", "t").
[[nodiscard]] model::Sport sport_of(std::string_view type);

/// The family of a creator: "StravaGPX Android" is "strava", "Garmin Connect" is "garmin"; "" where
/// it is none that is known.
[[nodiscard]] std::string_view family_of(std::string_view creator);

}  // namespace soleus::sources::gpx
