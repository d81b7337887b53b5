#pragma once

#include "harvest.hpp"
#include "people.hpp"

namespace soleus::intake {

/// A list says what sport each of its tracks was; many tracks do not say it themselves. Those that
/// it calls a ride or a hike are ignored as other sports, whatever stands in them.
void ignore_tracks_of_other_sports(Harvest& harvest, const People& people);

}  // namespace soleus::intake
