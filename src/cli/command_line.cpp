#include "given.hpp"

#include "usage_error.hpp"

#include <soleus/rules/nearest.hpp>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <deque>

namespace soleus::cli {
namespace {

bool exists(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0;
}

/// The command is the first argument or nothing; a near miss that names no file was meant as one.
Command take_command(std::vector<std::string>& arguments) {
    if (arguments.empty() || arguments.front().empty() || arguments.front().front() == '-') {
        return Command::report;
    }
    const auto word = arguments.front();
    if (const auto command = command_named(word)) {
        arguments.erase(arguments.begin());
        return *command;
    }
    if (!exists(word)) {
        std::vector<std::string_view> names;
        for (const auto& one : commands()) {
            names.push_back(one.name);
        }
        if (const auto near = rules::nearest(word, names, 2); !near.empty()) {
            throw UsageError{fmt::format("no command and no file is called \"{}\"; did you mean \"{}\"?", word, near)};
        }
    }
    return Command::report;
}

std::string names_of(const OptionSpec& option) {
    const auto name = fmt::format("--{}", option.name);
    return option.letter == '\0' ? name : fmt::format("-{},{}", option.letter, name);
}

[[noreturn]] void refuse_unknown(const std::string& argument, Command command) {
    const auto name = argument.substr(0, argument.find('='));
    std::vector<std::string> known;
    for (const auto& option : options()) {
        const auto full = fmt::format("--{}", option.name);
        if (full == name) {
            throw UsageError{fmt::format("{} has no option {}; see soleus {} --help", spec(command).name, name, spec(command).name)};
        }
        if ((option.commands & bit(command)) != 0) {
            known.push_back(full);
        }
    }
    const std::vector<std::string_view> candidates{known.begin(), known.end()};
    const auto near = rules::nearest(name, candidates, 3);
    throw UsageError{near.empty() ? fmt::format("unknown option {}; see soleus {} --help", name, spec(command).name)
                                  : fmt::format("unknown option {}; did you mean {}?", name, near)};
}

}  // namespace

Given parse_command_line(const std::vector<std::string>& arguments) {
    auto rest = arguments;
    Given given{.command = take_command(rest)};

    CLI::App app;
    app.set_help_flag();
    std::deque<std::pair<std::string_view, std::vector<std::string>>> values;
    std::deque<std::pair<std::string_view, bool>> flags;
    for (const auto& option : options()) {
        if ((option.commands & bit(given.command)) == 0) {
            continue;
        }
        if (option.value.empty()) {
            flags.emplace_back(option.name, false);
            app.add_flag(names_of(option), flags.back().second)->disable_flag_override();
        } else {
            values.emplace_back(option.name, std::vector<std::string>{});
            app.add_option(names_of(option), values.back().second)->type_size(1)->expected(1)->multi_option_policy(
                CLI::MultiOptionPolicy::TakeAll);
        }
    }
    app.add_option("INPUT", given.inputs)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    try {
        std::reverse(rest.begin(), rest.end());
        app.parse(std::move(rest));
    } catch (const CLI::ParseError& error) {
        for (const auto& argument : arguments) {
            const bool looks_like_option = argument.size() > 1 && argument.front() == '-';
            const auto name = argument.substr(0, argument.find('='));
            const bool known = !looks_like_option || argument[1] != '-' || argument == "--" ||
                               std::any_of(options().begin(), options().end(), [&](const auto& option) {
                                   return name == fmt::format("--{}", option.name) &&
                                          (option.commands & bit(given.command)) != 0;
                               });
            if (!known) {
                refuse_unknown(argument, given.command);
            }
        }
        throw UsageError{fmt::format("{}; see soleus {} --help", error.what(), spec(given.command).name)};
    }
    for (const auto& [name, texts] : values) {
        if (!texts.empty()) {
            given.values[std::string{name}] = texts;
        }
    }
    for (const auto& [name, is_set] : flags) {
        if (is_set) {
            given.values[std::string{name}] = {"true"};
        }
    }
    return given;
}

}  // namespace soleus::cli
