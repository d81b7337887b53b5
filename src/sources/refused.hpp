#pragma once

#include <string_view>

namespace soleus::sources {

/// A format that holds no log soleus reads, and what its owner can do about it.
struct RefusedFormat {
    std::string_view name;       ///< "FIT", "an image (PNG)"
    std::string_view way_out;    ///< "export it as GPX"
    bool may_hold_runs = false;  ///< leaving it out may leave out a run
};

/// By the bytes at the beginning (their BOM taken off); null where nothing is known against it.
[[nodiscard]] const RefusedFormat* refused_by_magic(std::string_view beginning);
/// Zero bytes where a text has none. Further on in a text the tokenizers name the place.
[[nodiscard]] const RefusedFormat* refused_as_binary(std::string_view beginning);
/// By the root element of an XML or HTML text; null for "gpx".
[[nodiscard]] const RefusedFormat* refused_by_root(std::string_view local_name);
/// JSON and other texts that are no table; null where it may be one.
[[nodiscard]] const RefusedFormat* refused_by_text(std::string_view beginning);

}  // namespace soleus::sources
