#include "named_tracks.hpp"

#include <algorithm>
#include <string>

namespace soleus::intake {
namespace {

std::string_view unpacked_name(std::string_view path) {
    if (path.ends_with(".gz")) {
        path.remove_suffix(3);
    }
    return path;
}

std::string_view base_name(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view folder_of(std::string_view path) {
    return path.substr(0, path.size() - base_name(path).size());
}

/// "x/activities/12.gpx" ends with the parts "activities/12.gpx", "bactivities/12.gpx" does not.
bool ends_with_parts(std::string_view path, std::string_view name) {
    return path.ends_with(name) &&
           (path.size() == name.size() || path[path.size() - name.size() - 1] == '/');
}

}  // namespace

TrackFiles::TrackFiles(const std::vector<FileResult>& files) : files_{files} {
    for (std::uint32_t file = 0; file < files.size(); ++file) {
        if (!files[file].facts.empty()) {
            by_name_[base_name(path(file))].push_back(file);
        }
    }
}

std::string_view TrackFiles::path(std::size_t file) const {
    return unpacked_name(files_[file].reading.summary.file);
}

std::optional<std::uint32_t> TrackFiles::meant(std::string_view name, std::size_t table,
                                               const Fits& fits) const {
    name = unpacked_name(name);
    const auto known = by_name_.find(base_name(name));
    if (name.empty() || known == by_name_.end()) {
        return std::nullopt;
    }
    std::vector<std::uint32_t> found;
    std::copy_if(
        known->second.begin(), known->second.end(), std::back_inserter(found),
        [&](std::uint32_t file) { return ends_with_parts(path(file), name) && fits(file); });
    const auto beside =
        std::string{folder_of(files_[table].reading.summary.file)} + std::string{name};
    const auto there = std::find_if(found.begin(), found.end(),
                                    [&](std::uint32_t file) { return path(file) == beside; });
    if (there != found.end()) {
        return *there;
    }
    return found.size() == 1 ? std::optional{found.front()} : std::nullopt;
}

std::vector<std::pair<std::size_t, std::size_t>> named_tracks(
    const std::vector<Candidate>& candidates, const std::vector<FileResult>& files) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    const TrackFiles tracks{files};
    if (tracks.empty()) {
        return pairs;
    }
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> of_file;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        of_file[candidates[i].ref.file].push_back(i);
    }
    for (std::size_t row = 0; row < candidates.size(); ++row) {
        const auto table = candidates[row].ref.file;
        const auto entry = files[table].reading.entries[candidates[row].ref.index];
        const auto theirs = [&](std::size_t i) {
            return candidates[i].person == candidates[row].person;
        };
        const auto file = tracks.meant((*files[table].texts)[entry.gpx_name], table,
                                       [&](std::uint32_t candidate) {
                                           const auto& places = of_file[candidate];
                                           return std::any_of(places.begin(), places.end(), theirs);
                                       });
        if (file) {
            for (const auto track : of_file[*file]) {
                if (theirs(track)) {
                    pairs.emplace_back(row, track);
                }
            }
        }
    }
    return pairs;
}

}  // namespace soleus::intake
