#pragma once

#include "duplicates.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace soleus::intake {

/// The inputs that hold tracks, by the names that rows of Strava or Runkeeper give them.
class TrackFiles {
public:
    explicit TrackFiles(const std::vector<FileResult>& files);

    using Fits = std::function<bool(std::uint32_t file)>;
    /// The file that a row of file `table` means by `name`. A name is the end of a path
    /// ("activities/12.gpx.gz" of "export/activities/12.gpx", packed or not); where several files
    /// that fit end so, the one beside the row's own file is meant, else none.
    [[nodiscard]] std::optional<std::uint32_t> meant(std::string_view name, std::size_t table,
                                                     const Fits& fits) const;
    [[nodiscard]] bool empty() const { return by_name_.empty(); }

private:
    [[nodiscard]] std::string_view path(std::size_t file) const;

    const std::vector<FileResult>& files_;
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_name_{};
};

/// Rows and the tracks of the GPX they name, as places among the candidates.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> named_tracks(
    const std::vector<Candidate>& candidates, const std::vector<FileResult>& files);

}  // namespace soleus::intake
