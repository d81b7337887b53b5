#pragma once

#include <soleus/sources/reader.hpp>

#include <cstddef>
#include <string>

namespace soleus::sources {

/// Nothing of the input is used: what was read counts as rejected, at least one record.
inline void reject_whole(Reading& reading, diag::Location where, std::string message) {
    reading.summary.tally.reject_all();
    reading.entries.clear();
    reading.rejected_days.clear();
    reading.rejected_undated = true;
    reading.whole_rejected = true;
    reading.diagnostics.push_back(
        {diag::Severity::error, std::move(where), std::move(message), {}});
}

}  // namespace soleus::sources
