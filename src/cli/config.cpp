#include "given.hpp"
#include "usage_error.hpp"

#include <soleus/rules/nearest.hpp>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <optional>
#include <sstream>
#include <unistd.h>
#include <utility>

namespace soleus::cli {
namespace {

std::string usual_file() {
    if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder != nullptr && *folder == '/') {
        return fmt::format("{}/soleus/config.toml", folder);
    }
    const char* home = std::getenv("HOME");
    return home != nullptr && *home == '/' ? fmt::format("{}/.config/soleus/config.toml", home)
                                           : std::string{};
}

/// The file's text, or nothing where the usual file does not exist.
std::optional<std::string> text_of(const std::string& path, bool must_exist) {
    errno = 0;
    std::ifstream file{path};
    if (!file) {
        if (!must_exist && (errno == ENOENT || errno == ENOTDIR)) {
            return std::nullopt;
        }
        throw UsageError{
            fmt::format("{}: cannot read the config file: {}", path, std::strerror(errno))};
    }
    std::ostringstream text;
    text << file.rdbuf();
    if (file.bad() || (text.fail() && file.peek() != std::ifstream::traits_type::eof())) {
        throw UsageError{
            fmt::format("{}: cannot read the config file: {}", path, std::strerror(errno))};
    }
    return text.str();
}

/// The line on which a key of a section ("" at the top) is set: the parser keeps none.
std::size_t line_of(const std::string& text, const std::string& section, const std::string& key) {
    std::istringstream lines{text};
    std::string line;
    std::string inside;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        std::erase_if(line, [](char c) { return c == ' ' || c == '\t' || c == '"' || c == '\r'; });
        if (!line.empty() && line.front() == '[') {
            inside = line.substr(1, line.find(']') - 1);
        } else if (inside == section && line.substr(0, line.find('=')) == key) {
            return number;
        }
    }
    return 1;
}

/// The config file as it is read, for messages with a place.
struct ConfigText {
    std::string path{}, text{};

    [[nodiscard]] std::string place(const CLI::ConfigItem& item) const {
        return fmt::format(
            "{}:{}", path,
            line_of(text, fmt::format("{}", fmt::join(item.parents, ".")), item.name));
    }
    [[noreturn]] void refuse(const CLI::ConfigItem& item, const std::string& why) const {
        throw UsageError{fmt::format("{}: {}", place(item), why)};
    }
};

/// What was typed decides, also where it says the opposite.
bool typed_otherwise(const Given& given, std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> k_opposites{
        {{"strict", "lenient"}, {"progress", "no-progress"}, {"quiet", "verbose"}}};
    const auto typed = [&](std::string_view one) {
        return given.has(one) && !given.configured(one);
    };
    return typed(name) ||
           std::any_of(k_opposites.begin(), k_opposites.end(), [&](const auto& pair) {
               return (pair.first == name && typed(pair.second)) ||
                      (pair.second == name && typed(pair.first));
           });
}

void add_option(Given& given, const CLI::ConfigItem& item, const ConfigText& file) {
    const auto known = std::find_if(options().begin(), options().end(), [&](const auto& option) {
        return option.name == item.name && option.in_config;
    });
    if (known == options().end()) {
        std::vector<std::string_view> names;
        for (const auto& option : options()) {
            if (option.in_config) {
                names.push_back(option.name);
            }
        }
        const auto near = rules::nearest(item.name, names, 3);
        file.refuse(item, near.empty() ? fmt::format("unknown option \"{}\"", item.name)
                                       : fmt::format("unknown option \"{}\"; did you mean \"{}\"?",
                                                     item.name, near));
    }
    if (given.configured(known->name)) {
        file.refuse(item, fmt::format("\"{}\" stands twice", item.name));
    }
    if (typed_otherwise(given, known->name) || (known->commands & bit(given.command)) == 0) {
        return;  // what is for other commands is theirs to read
    }
    if (item.inputs.empty()) {
        file.refuse(item, fmt::format("\"{}\" has no value", item.name));
    }
    if (known->value.empty()) {
        if (item.inputs.front() != "true" && item.inputs.front() != "false") {
            file.refuse(item, fmt::format("\"{}\" is on or off (got \"{}\", wanted true or false)",
                                          item.name, item.inputs.front()));
        }
        if (item.inputs.front() == "false") {
            return;
        }
    }
    given.values[std::string{known->name}] = item.inputs;
    given.places[std::string{known->name}] = file.place(item);
}

}  // namespace

std::string Given::called(std::string_view name) const {
    const auto place = places.find(name);
    return place == places.end() ? fmt::format("--{}", name)
                                 : fmt::format("{}: {}", place->second, name);
}

void add_config(Given& given) {
    if (given.has("no-config")) {
        return;
    }
    const bool named = given.has("config");
    const auto path = named ? given.last("config") : usual_file();
    if (path.empty()) {
        return;
    }
    if (auto text = text_of(path, named)) {
        add_config_text(given, path, std::move(*text));
    }
}

void add_config_text(Given& given, const std::string& path, std::string text) {
    const ConfigText file{path, std::move(text)};
    std::vector<CLI::ConfigItem> items;
    try {
        std::istringstream stream{file.text};
        items = CLI::ConfigTOML{}.from_config(stream);
    } catch (const CLI::Error& error) {
        throw UsageError{fmt::format("{}: {}", path, error.what())};
    }
    for (const auto& item : items) {
        if (item.name == "++" || item.name == "--") {
            continue;  // the parser's marks for the begin and end of a section
        }
        if (item.parents.empty()) {
            add_option(given, item, file);
        } else if (item.parents.size() == 2 && item.parents.front() == "rules" &&
                   !item.inputs.empty()) {
            given.limits.push_back(
                {item.parents.back(), item.name, item.inputs.front(), file.place(item)});
        } else {
            file.refuse(item, fmt::format("no section [{}] (wanted options, or [rules.ID])",
                                          fmt::join(item.parents, ".")));
        }
    }
}

}  // namespace soleus::cli
