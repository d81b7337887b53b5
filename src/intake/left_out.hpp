#pragma once

#include "read_file.hpp"

#include <vector>

namespace soleus::intake {

/// What a folder holds besides logs (images, FIT beside a Strava list that has their figures, other
/// tables of an export) is no failure: such results are taken out of `files` and `results`, and one
/// message per folder names and counts them.
void leave_out_what_is_no_log(std::vector<InputFile>& files, std::vector<FileResult>& results,
                              std::vector<diag::Diagnostic>& diagnostics);

}  // namespace soleus::intake
