#pragma once

#include "csv_fields.hpp"
#include "csv_words.hpp"

#include <string_view>

namespace soleus::sources::csv {

struct Meant {
    const Name* name = nullptr;  ///< what the column is then; none where no field is meant
    std::string_view why_not{};
};

/// What a column of that name is by what its name says besides: "Höhenmeter -" is the descent,
/// "Elevation (max)", "km (planned)" and "RPE (1-5)" are none of soleus's figures. Read as if it
/// were not there, a summit is a climb and a plan a run.
[[nodiscard]] Meant meant_by(const HeaderName& said, const Name& name);

}  // namespace soleus::sources::csv
