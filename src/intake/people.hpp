#pragma once

#include "read_file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace soleus::intake {

/// Whose every entry is: by the athlete column, else by the naming rule.
class People {
public:
    People(const std::vector<std::string>& inputs, const std::vector<InputFile>& files,
           const std::vector<FileResult>& results, const IntakeOptions& options);

    [[nodiscard]] std::uint32_t owner(std::size_t file, std::size_t index) const {
        return of_entry_[file].empty() ? of_file_[file] : of_entry_[file][index];
    }
    /// The same of every entry of the file; empty where all are owner_of_file()'s.
    [[nodiscard]] std::span<const std::uint32_t> owners(std::size_t file) const {
        return of_entry_[file];
    }
    /// Whose the entries of a file are that name nobody.
    [[nodiscard]] std::uint32_t owner_of_file(std::size_t file) const { return of_file_[file]; }
    /// Whether a file names several in some rows and in others nobody.
    [[nodiscard]] bool some_nameless_in(std::size_t file) const {
        return some_nameless_[file] && named_[file] > 1;
    }
    [[nodiscard]] bool several_in(std::size_t file) const { return !of_entry_[file].empty(); }
    [[nodiscard]] std::size_t count() const { return names_.size(); }
    [[nodiscard]] const std::optional<std::string>& name(std::size_t person) const {
        return names_[person];
    }

private:
    std::uint32_t called(const std::string& name);
    void read_columns(const std::vector<FileResult>& results);
    void name_files(const std::vector<std::string>& inputs, const std::vector<InputFile>& files,
                    const IntakeOptions& options);
    [[nodiscard]] std::uint32_t the_one_runner(const IntakeOptions& options);

    std::vector<std::optional<std::string>> names_{};
    std::vector<std::uint32_t> of_file_{};
    std::vector<std::vector<std::uint32_t>> of_entry_{};  // empty where the file has no names
    std::vector<bool> some_nameless_{};                   // beside entries that name somebody
    std::vector<std::size_t> named_{};                    // how many a file names
};

}  // namespace soleus::intake
