#pragma once

#include "harvest.hpp"
#include "people.hpp"

#include <soleus/intake/intake.hpp>

namespace soleus::intake {

/// Counts what stands in two inputs once: the entry that tells most is kept and filled in from the
/// others, which are ignored as duplicates. Every decision is said, many of them in `details`.
void merge_duplicates(Harvest& harvest, const People& people, Intake& intake);

}  // namespace soleus::intake
