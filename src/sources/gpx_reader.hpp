#pragma once

#include <soleus/sources/reader.hpp>

namespace soleus::sources::gpx {

/// Reads GPX documents, one or several after one another, and hands over their tracks. Leaves a
/// full tally, diagnostics and `whole_rejected` in `reading`.
void read_gpx(Bytes& bytes, const std::string& name, Reading& reading,
              const TrackHandler& on_track);

}  // namespace soleus::sources::gpx
