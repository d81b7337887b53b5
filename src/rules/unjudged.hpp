#pragma once

#include <soleus/metrics/history.hpp>
#include <soleus/rules/finding.hpp>
#include <soleus/rules/settings.hpp>

#include <vector>

namespace soleus::rules {

/// The five spike rules that could not be judged on the as-of day, as if it held a run (rules D18):
/// too little history, a window with rejected rows ("incomplete", rules §1.4), too many runs in it
/// without the value that is compared (rules D7), or too little running to compare with.
[[nodiscard]] std::vector<Unjudged> unjudged(const metrics::History& history,
                                             const Settings& settings);

}  // namespace soleus::rules
