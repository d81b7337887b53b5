#include "named_tracks.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

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

using TracksByName = std::unordered_map<std::string_view, std::vector<std::size_t>>;

std::string_view path_of(const std::vector<FileResult>& files, const Candidate& candidate) {
    return files[candidate.ref.file].reading.summary.file;
}

TracksByName tracks_by_name(const std::vector<Candidate>& candidates,
                            const std::vector<FileResult>& files) {
    TracksByName tracks;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (!files[candidates[i].ref.file].facts.empty()) {
            tracks[base_name(unpacked_name(path_of(files, candidates[i])))].push_back(i);
        }
    }
    return tracks;
}

/// Of the tracks of files whose paths end so: those of the file that is meant.
std::vector<std::size_t> meant(std::vector<std::size_t> tracks, const std::string& beside,
                               const std::vector<Candidate>& candidates,
                               const std::vector<FileResult>& files) {
    const auto is_beside = [&](std::size_t i) {
        return unpacked_name(path_of(files, candidates[i])) == beside;
    };
    if (std::any_of(tracks.begin(), tracks.end(), is_beside)) {
        std::erase_if(tracks, [&](std::size_t i) { return !is_beside(i); });
    }
    const bool one_file = std::all_of(tracks.begin(), tracks.end(), [&](std::size_t i) {
        return path_of(files, candidates[i]) == path_of(files, candidates[tracks.front()]);
    });
    return one_file ? tracks : std::vector<std::size_t>{};
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> named_tracks(
    const std::vector<Candidate>& candidates, const std::vector<FileResult>& files) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    const auto by_name = tracks_by_name(candidates, files);
    for (std::size_t row = 0; row < candidates.size() && !by_name.empty(); ++row) {
        const auto& file = files[candidates[row].ref.file];
        const auto entry = file.reading.entries[candidates[row].ref.index];
        const auto name = unpacked_name((*file.texts)[entry.gpx_name]);
        const auto known = by_name.find(base_name(name));
        if (name.empty() || known == by_name.end()) {
            continue;
        }
        std::vector<std::size_t> tracks;
        std::copy_if(known->second.begin(), known->second.end(), std::back_inserter(tracks),
                     [&](std::size_t i) {
                         return candidates[i].person == candidates[row].person &&
                                ends_with_parts(unpacked_name(path_of(files, candidates[i])), name);
                     });
        const auto beside = std::string{folder_of(file.reading.summary.file)} + std::string{name};
        for (const auto track : meant(std::move(tracks), beside, candidates, files)) {
            pairs.emplace_back(row, track);
        }
    }
    return pairs;
}

}  // namespace soleus::intake
