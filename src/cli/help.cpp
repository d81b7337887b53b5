#include "help.hpp"

#include <fmt/format.h>

namespace soleus::cli {

std::string short_help() {
    std::string text =
        "soleus tells a runner, from the logs they already have, what the calf is being\n"
        "asked to bear: weekly load and ascent, spikes in hills, too little rest after pain.\n\n"
        "  soleus activities.csv          the weekly report of one log\n"
        "  cat *.gpx | soleus             the same from a pipe\n"
        "  soleus check team/             one line per athlete, worst first\n\n"
        "commands\n";
    for (const auto& command : commands()) {
        text += fmt::format("  {:10}  {}\n", command.name, command.summary);
    }
    return text + "\nsoleus COMMAND --help tells the options; man soleus tells everything.\n";
}

std::string help(Command command) {
    const auto& about = spec(command);
    std::string text = fmt::format("usage: soleus {} [OPTION...] {}\n\n{}\n", about.name,
                                   about.arguments, about.summary);
    if (command == Command::report) {
        text += "\nother commands:";
        for (const auto& other : commands()) {
            text += other.command == command ? "" : fmt::format(" {}", other.name);
        }
        text += "\n";
    }
    text += "\noptions\n";
    for (const auto& option : options()) {
        if ((option.commands & bit(command)) == 0) {
            continue;
        }
        const auto names =
            (option.letter == '\0' ? std::string{"    "} : fmt::format("-{}, ", option.letter)) +
            fmt::format("--{}", option.name) +
            (option.value.empty() ? "" : fmt::format(" {}", option.value));
        text += fmt::format("  {:26} {}\n", names, option.help);
    }
    if (about.formats.size() > 1) {
        text += fmt::format("\nformats: {}\n", fmt::join(about.formats, ", "));
    }
    return text;
}

std::string version() {
    return "soleus " SOLEUS_VERSION "\n";
}

}  // namespace soleus::cli
