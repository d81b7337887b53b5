#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text by columns of a terminal, not bytes: names in any script line up (utf8proc).
namespace soleus::report {

[[nodiscard]] std::size_t columns(std::string_view text);
/// At most `width` columns, the last one an ellipsis ("…", or "~" without Unicode) where something
/// was cut.
[[nodiscard]] std::string cut(std::string_view text, std::size_t width, bool unicode);
[[nodiscard]] std::string left(std::string_view text, std::size_t width);
[[nodiscard]] std::string right(std::string_view text, std::size_t width);
/// Words in lines of at most `width` columns; every line begins with `indent` blanks.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::size_t indent = 0);
/// Every character beyond ASCII as one '?' per column it takes, so that tables keep their shape.
[[nodiscard]] std::string ascii_only(std::string_view text);
/// A bar of `value` out of `most` in at most `width` columns; eighths of a block, or '#'.
[[nodiscard]] std::string bar(double value, double most, std::size_t width, bool unicode);

}  // namespace soleus::report
