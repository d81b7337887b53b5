#pragma once

#include "csv_values.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace soleus::sources::csv {

/// Whether dots part thousands in lengths that are whole metres or feet: "1.234" in a column of
/// "85" and "412" is twelve hundred, in a column of "85.210" and "412.007" it is one and a bit.
/// Told by all numbers of the column together, since the cell alone does not say.
class DotGroups {
public:
    /// `most`: what no such length exceeds, as written.
    void add(std::string_view cell, double most);

    [[nodiscard]] bool seen() const { return grouped_ > 0; }
    /// Nothing speaks for decimals, and the smaller numbers are whole.
    [[nodiscard]] bool beside_whole_numbers() const { return could_be() && small_ > 0; }
    /// Nothing speaks for decimals; enough where a length below 1000 would be none.
    [[nodiscard]] bool could_be() const { return decimal_ == 0 && large_ == 0; }
    /// The first cell that may be grouped.
    [[nodiscard]] const std::string& example() const { return example_; }

private:
    std::size_t grouped_ = 0;  ///< one dot, three digits behind it
    std::size_t decimal_ = 0;  ///< dots that can only be decimal ones
    std::size_t large_ = 0;    ///< 1000 and more without a mark
    std::size_t small_ = 0;    ///< whole numbers from 1 to 999
    std::string example_{};
};

/// Counts which marks the numbers of a file use as decimal ones. One before three digits is the one
/// in doubt and says nothing.
class DecimalMarks {
public:
    void add(std::string_view cell);
    [[nodiscard]] bool any_comma() const { return commas_ > 0; }
    [[nodiscard]] text::DecimalMark usual() const {
        return commas_ > dots_ ? text::DecimalMark::comma : text::DecimalMark::either;
    }

private:
    std::size_t commas_ = 0, dots_ = 0;
};

}  // namespace soleus::sources::csv
