#include "given.hpp"

#include "usage_error.hpp"

#include <soleus/rules/nearest.hpp>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>

namespace soleus::cli {
namespace {

std::string usual_file() {
    if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder != nullptr && *folder == '/') {
        return fmt::format("{}/soleus/config.toml", folder);
    }
    const char* home = std::getenv("HOME");
    return home != nullptr && *home == '/' ? fmt::format("{}/.config/soleus/config.toml", home) : std::string{};
}

/// The file's text, or nothing where the usual file does not exist.
std::optional<std::string> text_of(const std::string& path, bool must_exist) {
    errno = 0;
    std::ifstream file{path};
    if (!file) {
        if (!must_exist && (errno == ENOENT || errno == ENOTDIR)) {
            return std::nullopt;
        }
        throw UsageError{fmt::format("{}: cannot read the config file: {}", path, std::strerror(errno))};
    }
    std::ostringstream text;
    text << file.rdbuf();
    if (file.bad() || (text.fail() && file.peek() != std::ifstream::traits_type::eof())) {
        throw UsageError{fmt::format("{}: cannot read the config file: {}", path, std::strerror(errno))};
    }
    return text.str();
}

/// The line on which a key is set: the parser keeps none.
std::size_t line_of(const std::string& text, const std::string& key) {
    std::istringstream lines{text};
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        const auto begin = line.find_first_not_of(" \t");
        if (begin != std::string::npos && line.compare(begin, key.size(), key) == 0) {
            return number;
        }
    }
    return 1;
}

[[noreturn]] void refuse(const std::string& path, const std::string& text, const std::string& key, const std::string& why) {
    throw UsageError{fmt::format("{}:{}: {}", path, line_of(text, key), why)};
}

void add_option(Given& given, const CLI::ConfigItem& item, const std::string& path, const std::string& text) {
    const auto known = std::find_if(options().begin(), options().end(),
                                    [&](const auto& option) { return option.name == item.name && option.in_config; });
    if (known == options().end()) {
        std::vector<std::string_view> names;
        for (const auto& option : options()) {
            if (option.in_config) {
                names.push_back(option.name);
            }
        }
        const auto near = rules::nearest(item.name, names, 3);
        refuse(path, text, item.name,
               near.empty() ? fmt::format("unknown option \"{}\"", item.name)
                            : fmt::format("unknown option \"{}\"; did you mean \"{}\"?", item.name, near));
    }
    if (given.has(known->name) || (known->commands & bit(given.command)) == 0) {
        return;  // the command line wins; an option of other commands is for them
    }
    if (item.inputs.empty()) {
        refuse(path, text, item.name, fmt::format("\"{}\" has no value", item.name));
    }
    if (known->value.empty()) {
        if (item.inputs.front() != "true" && item.inputs.front() != "false") {
            refuse(path, text, item.name, fmt::format("\"{}\" is on or off (got \"{}\", wanted true or false)", item.name, item.inputs.front()));
        }
        if (item.inputs.front() == "false") {
            return;
        }
    }
    given.values[std::string{known->name}] = item.inputs;
}

}  // namespace

void add_config(Given& given) {
    if (given.has("no-config")) {
        return;
    }
    const bool named = given.has("config");
    const auto path = named ? given.last("config") : usual_file();
    if (path.empty()) {
        return;
    }
    const auto text = text_of(path, named);
    if (!text) {
        return;
    }
    std::vector<CLI::ConfigItem> items;
    try {
        std::istringstream stream{*text};
        items = CLI::ConfigTOML{}.from_config(stream);
    } catch (const CLI::Error& error) {
        throw UsageError{fmt::format("{}: {}", path, error.what())};
    }
    for (const auto& item : items) {
        if (item.name == "++" || item.name == "--") {
            continue;  // the parser's marks for the begin and end of a section
        }
        if (item.parents.empty()) {
            add_option(given, item, path, *text);
        } else if (item.parents.size() == 2 && item.parents.front() == "rules" && !item.inputs.empty()) {
            given.limits.push_back({item.parents.back(), item.name, item.inputs.front()});
        } else {
            refuse(path, *text, item.name, fmt::format("no section [{}] (wanted options, or [rules.ID])", fmt::join(item.parents, ".")));
        }
    }
}

}  // namespace soleus::cli
