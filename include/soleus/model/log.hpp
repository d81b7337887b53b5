#pragma once

#include <soleus/model/entries.hpp>
#include <soleus/model/tally.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace soleus::model {

/// The texts of all inputs, by Origin::input.
using AllTexts = std::vector<std::shared_ptr<const Texts>>;

/// One runner's entries in date order (day, start where known, input, line).
struct Log {
    /// The column's value, or for `check` the file's or folder's name; absent where nobody is named.
    std::optional<std::string> athlete{};
    Entries entries{};
    /// Days of rejected rows whose date could be read, and whether any had none: they make windows
    /// "incomplete" (rules §1.4).
    std::vector<Day> rejected_days{};
    bool rejected_undated = false;
};

}  // namespace soleus::model
