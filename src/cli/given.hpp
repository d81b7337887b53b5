#pragma once

#include "option_table.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::cli {

/// Options as text, by long name, before anything is understood: from the command line, then, for
/// those not given there, from the config file. A flag has the value "true".
struct Given {
    Command command = Command::report;
    std::vector<std::string> inputs{};
    std::map<std::string, std::vector<std::string>, std::less<>> values{};
    /// [rules.ID] name = value of the config file, with the place for messages.
    struct RuleLimit {
        std::string rule{}, limit{}, value{}, place{};
    };
    std::vector<RuleLimit> limits{};
    /// "config.toml:3" for every value that the config file set.
    std::map<std::string, std::string, std::less<>> places{};

    [[nodiscard]] bool has(std::string_view name) const {
        return values.find(name) != values.end();
    }
    [[nodiscard]] bool configured(std::string_view name) const {
        return places.find(name) != places.end();
    }
    /// For messages: "--weeks", or "config.toml:3: weeks".
    [[nodiscard]] std::string called(std::string_view name) const;
    /// The last value given; only where has().
    [[nodiscard]] const std::string& last(std::string_view name) const {
        return values.find(name)->second.back();
    }
};

/// Splits the arguments (without the program's name). Throws UsageError with a suggestion.
[[nodiscard]] Given parse_command_line(const std::vector<std::string>& arguments);

/// Adds what the config file says to what was not given. The file is --config, else
/// $XDG_CONFIG_HOME/soleus/config.toml, else ~/.config/soleus/config.toml; a missing usual file is
/// none. Throws UsageError naming file and key.
void add_config(Given& given);
/// The same for a config file of this text; `path` is what messages call it.
void add_config_text(Given& given, const std::string& path, std::string text);

}  // namespace soleus::cli
