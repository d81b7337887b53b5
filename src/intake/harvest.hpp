#pragma once

#include "duplicates.hpp"
#include "read_file.hpp"
#include "walk.hpp"

#include <soleus/model/tally.hpp>

#include <cstddef>
#include <vector>

namespace soleus::intake {

/// What all files gave, and which entries have been taken out since, by a written rule.
struct Harvest {
    std::vector<InputFile> files{};
    std::vector<FileResult> results{};         ///< of each file
    std::vector<std::vector<bool>> dropped{};  ///< of each file's entries; empty where none is

    [[nodiscard]] model::Entry entry(EntryRef ref) const {
        return results[ref.file].reading.entries[ref.index];
    }
    [[nodiscard]] bool is_dropped(std::size_t file, std::size_t index) const {
        return !dropped[file].empty() && dropped[file][index];
    }
    /// Whether it is a further entry of a row that says pain of several places: the record is that
    /// of the first.
    [[nodiscard]] bool is_more_of_a_record(EntryRef ref) const;
    /// From used to ignored, with the points of its track.
    void drop(EntryRef ref, model::Ignored reason);
};

}  // namespace soleus::intake
