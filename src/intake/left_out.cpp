#include "left_out.hpp"

#include "message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace soleus::intake {
namespace {

std::string_view folder_of(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

bool ends_like(std::string_view path, std::string_view ending) {
    return path.size() >= ending.size() &&
           std::equal(ending.begin(), ending.end(),
                      path.end() - static_cast<std::ptrdiff_t>(ending.size()), [](char e, char c) {
                          return e == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
                      });
}

/// Called a log by its owner: then failing to read it is an error, also in a folder.
bool is_called_a_log(std::string_view path) {
    if (ends_like(path, ".gz")) {
        path.remove_suffix(3);
    }
    return ends_like(path, ".csv") || ends_like(path, ".gpx");
}

/// Folders of Strava's exports: its other tables (profile.csv, followers.csv) lie beside
/// activities.csv, and the files its rows name below it.
class Exports {
public:
    explicit Exports(const std::vector<FileResult>& results) {
        for (const auto& result : results) {
            if (result.reading.summary.dialect == "strava" &&
                result.reading.summary.format == "csv") {
                folders_.insert(std::string{folder_of(result.reading.summary.file)});
            }
        }
    }
    [[nodiscard]] bool hold(std::string_view path) const {
        for (auto folder = folder_of(path);; folder = folder_of(folder)) {
            if (folders_.contains(std::string{folder})) {
                return true;
            }
            if (folder.empty()) {
                return false;
            }
        }
    }

private:
    std::set<std::string> folders_{};
};

/// Its text is no table of a run log; it broke no syntax.
bool is_unknown_text(const sources::Reading& reading) {
    return reading.refused_as.empty() && reading.summary.dialect.empty() &&
           reading.summary.format != "gpx";
}

bool is_no_log(const InputFile& file, const FileResult& result, const Exports& exports) {
    if (!file.from_folder || !result.opened || !result.reading.whole_rejected) {
        return false;
    }
    const bool unknown = !result.reading.refused_as.empty() || is_unknown_text(result.reading);
    return unknown && (!is_called_a_log(file.path) ||
                       (exports.hold(file.path) && is_unknown_text(result.reading)));
}

struct LeftOut {
    std::string folder{};
    std::map<std::string, std::size_t> kinds{};
    std::size_t count = 0;
    bool may_miss_runs = false;
};

diag::Diagnostic told(const LeftOut& left) {
    std::string kinds;
    for (const auto& [kind, count] : left.kinds) {
        kinds += fmt::format("{}{}: {}", kinds.empty() ? "" : ", ", kind, count);
    }
    auto what = left.count == 1 ? fmt::format("1 file in it is no log and was left out ({})", kinds)
                                : fmt::format("{} files in it are no logs and were left out ({})",
                                              left.count, kinds);
    if (left.may_miss_runs) {
        what += "; if they hold runs, export them as GPX or CSV";
    }
    return message(left.may_miss_runs ? diag::Severity::warning : diag::Severity::note,
                   {left.folder, 0, 0, 1}, what);
}

}  // namespace

void leave_out_what_is_no_log(std::vector<InputFile>& files, std::vector<FileResult>& results,
                              std::vector<diag::Diagnostic>& diagnostics) {
    const Exports exports{results};
    std::map<std::size_t, LeftOut> by_argument;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (is_no_log(files[i], results[i], exports)) {
            const auto& reading = results[i].reading;
            auto& left = by_argument[files[i].argument];
            left.folder = files[i].folder;
            ++left.kinds[reading.refused_as.empty() ? "other text"
                                                    : std::string{reading.refused_as}];
            ++left.count;
            left.may_miss_runs =
                left.may_miss_runs || (reading.may_hold_runs && !exports.hold(files[i].path));
            continue;
        }
        if (kept != i) {
            files[kept] = std::move(files[i]);
            results[kept] = std::move(results[i]);
        }
        ++kept;
    }
    files.resize(kept);
    results.resize(kept);
    for (const auto& [argument, left] : by_argument) {
        diagnostics.push_back(told(left));
    }
}

}  // namespace soleus::intake
