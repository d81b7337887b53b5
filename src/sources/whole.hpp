#pragma once

#include "message.hpp"

#include <soleus/sources/reader.hpp>

#include <cstddef>
#include <string>

namespace soleus::sources {

/// Nothing of the input is used: what was read counts as rejected, at least one record.
inline void reject_whole(Reading& reading, diag::Location where, std::string why) {
    reading.summary.tally.reject_all();
    reading.entries.clear();
    reading.rejected_days.clear();
    reading.rejected_undated = true;
    reading.whole_rejected = true;
    reading.diagnostics.push_back(message(diag::Severity::error, std::move(where), std::move(why)));
}

}  // namespace soleus::sources
