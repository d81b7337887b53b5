#include "help.hpp"

#include <fmt/format.h>

#include <vector>

namespace soleus::cli {
namespace {

std::span<const std::string_view> choices_for(const OptionSpec& option, Command command) {
    return option.name == "format" ? spec(command).formats : option.choices;
}

bool takes_file(const OptionSpec& option) {
    return option.value == "FILE";
}

std::string joined_options(Command command) {
    std::vector<std::string> names;
    for (const auto& option : options()) {
        if ((option.commands & bit(command)) != 0) {
            names.push_back(fmt::format("--{}", option.name));
        }
    }
    return fmt::format("{}", fmt::join(names, " "));
}

std::string command_names() {
    std::vector<std::string_view> names;
    for (const auto& command : commands()) {
        names.push_back(command.name);
    }
    return fmt::format("{}", fmt::join(names, " "));
}

std::string bash() {
    std::string cases;
    for (const auto& command : commands()) {
        cases += fmt::format("        {}) options='{}' ;;\n", command.name,
                             joined_options(command.command));
    }
    std::string values;
    for (const auto& option : options()) {
        if (takes_file(option)) {
            values += fmt::format(
                "        --{}) COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n", option.name);
        } else if (option.name != "format" && !option.choices.empty()) {
            values += fmt::format(
                "        --{}) COMPREPLY=($(compgen -W '{}' -- \"$word\")); return ;;\n",
                option.name, fmt::join(option.choices, " "));
        } else if (option.name == "disable") {
            values +=
                "        --disable) COMPREPLY=($(compgen -W \"$(soleus rules --format json "
                "2>/dev/null | sed -n 's/.*\"rule\": \"\\(.*\\)\".*/\\1/p')\" -- \"$word\")); "
                "return ;;\n";
        }
    }
    std::string formats;
    for (const auto& command : commands()) {
        formats += fmt::format(
            "        {}:--format) COMPREPLY=($(compgen -W '{}' -- \"$word\")); return ;;\n",
            command.name, fmt::join(command.formats, " "));
    }
    return fmt::format(R"(# bash completion of soleus
_soleus() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command=report options
    COMPREPLY=()
    case " {0} " in *" ${{COMP_WORDS[1]}} "*) [ "$COMP_CWORD" -gt 1 ] && command=${{COMP_WORDS[1]}} ;; esac
    case $command:$before in
{3}    esac
    case $before in
{2}    esac
    case $command in
{1}    esac
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
    elif [ "$command" = completion ]; then
        COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word"))
    else
        COMPREPLY=($(compgen -f -- "$word"))
        [ "$COMP_CWORD" -eq 1 ] && COMPREPLY+=($(compgen -W '{0}' -- "$word"))
    fi
}}
complete -o filenames -F _soleus soleus
)",
                       command_names(), cases, values, formats);
}

std::string escaped(std::string_view text, std::string_view what) {
    std::string safe;
    for (const char c : text) {
        if (what.find(c) != std::string_view::npos) {
            safe += '\\';
        }
        safe += c;
    }
    return safe;
}

/// Between single quotes.
std::string fish_help(std::string_view help) {
    return escaped(help, "'\\");
}

/// Inside an option's brackets in a word of _arguments, between single quotes, which a backslash
/// does not keep open.
std::string zsh_help(std::string_view help) {
    std::string safe;
    for (const char c : escaped(help, "[]:\\")) {
        safe += c == '\'' ? std::string{"'\\''"} : std::string{c};
    }
    return safe;
}

std::string zsh() {
    std::string cases;
    for (const auto& command : commands()) {
        cases += fmt::format("        {})\n            _arguments", command.name);
        for (const auto& option : options()) {
            if ((option.commands & bit(command.command)) == 0) {
                continue;
            }
            const auto choices = choices_for(option, command.command);
            const auto action = takes_file(option) ? std::string{":file:_files"}
                                : !choices.empty()
                                    ? fmt::format(":{}:({})", option.value, fmt::join(choices, " "))
                                : option.value.empty() ? std::string{}
                                                       : fmt::format(":{}:", option.value);
            cases += fmt::format(" \\\n                '{}--{}[{}]{}'", option.repeats ? "*" : "",
                                 option.name, zsh_help(option.help), action);
        }
        cases += command.command == Command::completion
                     ? " \\\n                '*:shell:(bash zsh fish)'"
                     : " \\\n                '*:input:_files'";
        cases += " ;;\n";
    }
    return fmt::format(R"(#compdef soleus
_soleus() {{
    local command=report
    if (( CURRENT == 2 )); then
        _alternative 'commands:command:({0})' 'files:input:_files'
        [[ $words[2] == -* ]] || return
    elif [[ " {0} " == *" $words[2] "* ]]; then
        command=$words[2]
        shift words
        (( CURRENT-- ))
    fi
    case $command in
{1}    esac
}}
compdef _soleus soleus
)",
                       command_names(), cases);
}

std::string fish() {
    std::string text = "# fish completion of soleus\n";
    for (const auto& command : commands()) {
        text += fmt::format("complete -c soleus -n __fish_use_subcommand -a {} -d '{}'\n",
                            command.name, fish_help(command.summary));
    }
    text +=
        "complete -c soleus -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'\n";
    for (const auto& command : commands()) {
        const auto condition =
            command.command == Command::report
                ? fmt::format("not __fish_seen_subcommand_from {}", command_names().substr(7))
                : fmt::format("__fish_seen_subcommand_from {}", command.name);
        for (const auto& option : options()) {
            if ((option.commands & bit(command.command)) == 0) {
                continue;
            }
            const auto choices = choices_for(option, command.command);
            text += fmt::format("complete -c soleus -n '{}' -l {}", condition, option.name);
            text += option.letter == '\0' ? "" : fmt::format(" -s {}", option.letter);
            text += takes_file(option)     ? " -r -F"
                    : !choices.empty()     ? fmt::format(" -x -a '{}'", fmt::join(choices, " "))
                    : option.value.empty() ? std::string{}
                                           : " -x";
            text += fmt::format(" -d '{}'\n", fish_help(option.help));
        }
    }
    return text;
}

}  // namespace

std::string completion(std::string_view shell) {
    if (shell == "bash") {
        return bash();
    }
    if (shell == "zsh") {
        return zsh();
    }
    return shell == "fish" ? fish() : std::string{};
}

}  // namespace soleus::cli
