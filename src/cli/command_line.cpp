#include "given.hpp"
#include "usage_error.hpp"

#include <soleus/rules/nearest.hpp>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <sys/stat.h>

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
            throw UsageError{fmt::format(
                "no command and no file is called \"{}\"; did you mean \"{}\"?", word, near)};
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
            throw UsageError{fmt::format("{} has no option {}; see soleus {} --help",
                                         spec(command).name, name, spec(command).name)};
        }
        if ((option.commands & bit(command)) != 0) {
            known.push_back(full);
        }
    }
    const std::vector<std::string_view> candidates{known.begin(), known.end()};
    const auto near = rules::nearest(name, candidates, 3);
    throw UsageError{near.empty() ? fmt::format("unknown option {}; see soleus {} --help", name,
                                                spec(command).name)
                                  : fmt::format("unknown option {}; did you mean {}?", name, near)};
}

/// CLI11 takes "[a,b]" apart where an option may come often; a mark in front, which no argument of
/// a program can be without being odd itself, keeps a file of that name whole.
constexpr char k_mark = '\x01';

std::string marked(const std::string& argument) {
    const bool would_be_split =
        argument.size() > 1 && argument.front() == '[' && argument.back() == ']';
    return would_be_split ? k_mark + argument : argument;
}

std::vector<std::string> unmarked(std::vector<std::string> texts) {
    for (auto& text : texts) {
        if (text.size() > 2 && text[0] == k_mark && text[1] == '[') {
            text.erase(0, 1);
        }
    }
    return texts;
}

const OptionSpec* option_called(std::string_view argument, Command command) {
    for (const auto& option : options()) {
        const bool is_long = argument.size() > 2 && argument.substr(0, 2) == "--" &&
                             argument.substr(2) == option.name;
        const bool is_short = argument.size() == 2 && argument[0] == '-' && option.letter != '\0' &&
                              argument[1] == option.letter;
        if ((is_long || is_short) && (option.commands & bit(command)) != 0) {
            return &option;
        }
    }
    return nullptr;
}

/// Says in the program's own words what the parser could not understand.
[[noreturn]] void explain(const CLI::ParseError& error, const std::vector<std::string>& arguments,
                          Command command) {
    for (const auto& argument : arguments) {
        if (argument == "--") {
            break;
        }
        const bool is_long = argument.size() > 2 && argument.compare(0, 2, "--") == 0;
        if (!is_long) {
            continue;
        }
        const auto equals = argument.find('=');
        const auto* option = option_called(std::string_view{argument}.substr(0, equals), command);
        if (option == nullptr) {
            refuse_unknown(argument, command);
        }
        if (equals != std::string::npos && option->value.empty()) {
            throw UsageError{fmt::format("--{} takes no value", option->name)};
        }
    }
    if (!arguments.empty()) {
        if (const auto* last = option_called(arguments.back(), command);
            last != nullptr && !last->value.empty()) {
            throw UsageError{fmt::format("--{} needs a value ({})", last->name, last->value)};
        }
    }
    throw UsageError{fmt::format("{}; see soleus {} --help", error.what(), spec(command).name)};
}

/// "--athlete= log.csv" would otherwise take the log for the athlete's name.
void refuse_empty_values(const std::vector<std::string>& arguments, Command command) {
    for (const auto& argument : arguments) {
        if (argument == "--") {
            return;
        }
        const bool empty = !argument.empty() && argument.back() == '=';
        const auto* option =
            empty
                ? option_called(std::string_view{argument}.substr(0, argument.size() - 1), command)
                : nullptr;
        if (option != nullptr) {
            throw UsageError{fmt::format("--{} needs a value ({})", option->name, option->value)};
        }
    }
}

/// "soleus -q check team" would otherwise look for a file called check.
void refuse_late_command(const std::vector<std::string>& arguments, const Given& given) {
    const bool named = !arguments.empty() && command_named(arguments.front()).has_value();
    for (const auto& input : given.inputs) {
        if (!named && command_named(input) && !exists(input)) {
            throw UsageError{fmt::format("the command comes first: soleus {} ...", input)};
        }
    }
}

}  // namespace

Given parse_command_line(const std::vector<std::string>& arguments) {
    auto rest = arguments;
    Given given{.command = take_command(rest)};
    refuse_empty_values(rest, given.command);

    CLI::App app;
    app.set_help_flag();
    for (const auto& option : options()) {
        if ((option.commands & bit(given.command)) == 0) {
            continue;
        }
        if (option.value.empty()) {
            app.add_flag_callback(
                   names_of(option),
                   [&given, name = option.name] { given.values[std::string{name}] = {"true"}; })
                ->disable_flag_override();
        } else {
            // The raw results: a conversion would read "{}" and "%%" as something else.
            app.add_option(
                   names_of(option),
                   CLI::callback_t{[&given, name = option.name](const CLI::results_t& texts) {
                       given.values[std::string{name}] = unmarked(texts);
                       return true;
                   }})
                ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        }
    }
    app.add_option("INPUT", CLI::callback_t{[&given](const CLI::results_t& texts) {
                       given.inputs = unmarked(texts);
                       return true;
                   }})
        ->expected(-1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    try {
        std::vector<std::string> backwards;
        std::transform(rest.rbegin(), rest.rend(), std::back_inserter(backwards), marked);
        app.parse(std::move(backwards));
    } catch (const CLI::ParseError& error) {
        explain(error, rest, given.command);
    }
    refuse_late_command(arguments, given);
    return given;
}

}  // namespace soleus::cli
