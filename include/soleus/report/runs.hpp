#pragma once

#include <soleus/model/log.hpp>
#include <soleus/model/tally.hpp>

#include <string>
#include <vector>

namespace soleus::report {

/// Every used entry as soleus's own CSV (soleus-log(5)) in date order; reading it back gives the same
/// entries. Cells that begin with = + - @ are guarded by one apostrophe.
[[nodiscard]] std::string runs_csv(const std::vector<model::Log>& logs, const model::AllTexts& texts,
                                   const std::vector<model::InputSummary>& inputs);
[[nodiscard]] std::string runs_json(const std::vector<model::Log>& logs, const model::AllTexts& texts,
                                    const std::vector<model::InputSummary>& inputs);

}  // namespace soleus::report
