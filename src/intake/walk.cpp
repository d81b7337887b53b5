#include "walk.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace soleus::intake {
namespace {

namespace fs = std::filesystem;

class Walk {
public:
    explicit Walk(std::size_t argument) : argument_{argument} {}

    void folder(const std::string& path, const struct stat& about);
    [[nodiscard]] std::vector<InputFile> take() && { return std::move(files_); }

private:
    void entry(const std::string& path);

    std::size_t argument_;
    std::set<std::pair<dev_t, ino_t>> entered_{};
    std::vector<InputFile> files_{};
};

void Walk::folder(const std::string& path, const struct stat& about) {
    if (!entered_.emplace(about.st_dev, about.st_ino).second) {
        return;
    }
    std::error_code error;
    std::vector<std::string> names;
    for (fs::directory_iterator at{path, error}, end; !error && at != end; at.increment(error)) {
        auto name = at->path().filename().string();
        if (!name.starts_with('.')) {
            names.push_back(std::move(name));
        }
    }
    if (error) {
        files_.push_back(
            {path, argument_, true, false, {}, "the folder cannot be read: " + error.message()});
        return;
    }
    std::sort(names.begin(), names.end());
    const std::string before = path.ends_with('/') ? path : path + '/';
    for (const auto& name : names) {
        entry(before + name);
    }
}

void Walk::entry(const std::string& path) {
    struct stat about {};
    const bool there = ::stat(path.c_str(), &about) == 0;
    if (there && S_ISDIR(about.st_mode)) {
        folder(path, about);
    } else if (!there || S_ISREG(about.st_mode)) {
        files_.push_back({path, argument_, true, false, {}, {}});  // opening it says why it is not
    }
}

std::string without_slashes(std::string path) {
    while (path.size() > 1 && path.ends_with('/')) {
        path.pop_back();
    }
    return path;
}

}  // namespace

std::vector<InputFile> walk(const std::vector<std::string>& inputs) {
    std::vector<InputFile> files;
    bool pipe_taken = false;
    for (std::size_t argument = 0; argument < inputs.size(); ++argument) {
        const auto& input = inputs[argument];
        struct stat about {};
        if (input == "-") {
            files.push_back({"<stdin>",
                             argument,
                             false,
                             true,
                             {},
                             pipe_taken ? "was named twice; a pipe can be read only once" : ""});
            pipe_taken = true;
        } else if (::stat(input.c_str(), &about) == 0 && S_ISDIR(about.st_mode)) {
            Walk folder{argument};
            folder.folder(without_slashes(input), about);
            auto found = std::move(folder).take();
            std::sort(found.begin(), found.end(),
                      [](const InputFile& a, const InputFile& b) { return a.path < b.path; });
            if (found.empty()) {
                found.push_back({input, argument, true, false, {}, "the folder holds no file"});
            }
            for (auto& file : found) {
                file.folder = input;
                files.push_back(std::move(file));
            }
        } else {
            files.push_back({input, argument, false, false, {}, {}});
        }
    }
    return files;
}

std::string stem_of(const std::string& input) {
    const auto path = without_slashes(input);
    std::error_code error;
    if (fs::is_directory(path, error)) {
        const auto name = fs::path{path}.filename().string();
        const bool is_relative = name.empty() || name == "." || name == "..";
        return is_relative ? fs::weakly_canonical(path, error).filename().string() : name;
    }
    fs::path name = fs::path{path}.filename();
    if (name.extension() == ".gz") {
        name = name.stem();
    }
    return name.stem().string();
}

}  // namespace soleus::intake
