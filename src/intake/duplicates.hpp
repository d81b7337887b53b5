#pragma once

#include "read_file.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace soleus::intake {

/// An entry by its place in the results.
struct EntryRef {
    std::uint32_t file = 0;
    std::uint32_t index = 0;
};

/// One runner's entry as far as the search for duplicates looks at it.
struct Candidate {
    EntryRef ref{};
    std::uint32_t person = 0;
    /// The input it is of: a CSV file, or one GPX document. Entries of one input are never merged.
    std::uint32_t group = 0;
    std::uint32_t next = 0;  ///< ring of those that are the same run
};

/// Finds what stands in two inputs (design §2, Duplicates) and leaves every candidate's `next` in a
/// ring of the same run. What is found does not depend on the order of the inputs.
void find_duplicates(std::vector<Candidate>& candidates, const std::vector<FileResult>& files);

}  // namespace soleus::intake
