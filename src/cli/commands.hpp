#pragma once

#include "options.hpp"

#include <soleus/cli/run.hpp>

namespace soleus::cli {

// Each command: options in, answer and messages out. Inputs are read, everything is computed, then
// one answer is written.
[[nodiscard]] Exit cmd_report(Options options, const Streams& streams);
[[nodiscard]] Exit cmd_check(Options options, const Streams& streams);
[[nodiscard]] Exit cmd_plan(Options options, const Streams& streams);
[[nodiscard]] Exit cmd_runs(Options options, const Streams& streams);
[[nodiscard]] Exit cmd_rules(const Options& options, const Streams& streams);
[[nodiscard]] Exit cmd_completion(const Options& options, const Streams& streams);

}  // namespace soleus::cli
