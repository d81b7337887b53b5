#pragma once

#include "refused.hpp"

#include <string_view>

namespace soleus::sources {

/// What an input is, told by its first bytes alone; names of files lie.
struct Recognised {
    enum class Kind { empty, csv, gpx, refused } kind = Kind::csv;
    const RefusedFormat* refused = nullptr;  ///< where refused
};

/// `beginning`: up to 64 KiB. A text that is nothing else is taken for CSV, whose reader judges the
/// header; XML without a visible root element is taken for GPX, whose reader judges the syntax.
[[nodiscard]] Recognised recognise(std::string_view beginning);

}  // namespace soleus::sources
