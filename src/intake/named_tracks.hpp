#pragma once

#include "duplicates.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace soleus::intake {

/// Rows of Strava or Runkeeper and the tracks of the GPX they name, as places among the candidates.
/// A name is the end of a path ("activities/12.gpx.gz" of "export/activities/12.gpx", packed or
/// not); where several files end so, the one beside the row's own file is meant, else none.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> named_tracks(
    const std::vector<Candidate>& candidates, const std::vector<FileResult>& files);

}  // namespace soleus::intake
