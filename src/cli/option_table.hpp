#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// Commands and options, said once: parsing, help, completion and the tests of the manual read
/// this.
namespace soleus::cli {

enum class Command : std::uint8_t { report, check, plan, runs, rules, completion };

struct CommandSpec {
    Command command{};
    std::string_view name{};
    std::string_view arguments{};  ///< as the synopsis says
    std::string_view summary{};
    std::span<const std::string_view> formats{};  ///< the first is the default
};

struct OptionSpec {
    std::string_view name{};   ///< long, without dashes
    char letter = '\0';        ///< short form, or none
    std::string_view value{};  ///< what follows, for help; "" for a flag
    std::string_view help{};
    std::span<const std::string_view> choices{};  ///< for completion and messages; may be empty
    std::uint8_t commands = 0;                    ///< bit per Command
    bool repeats = false;
    bool in_config = true;  ///< may stand in the config file
};

[[nodiscard]] std::span<const CommandSpec> commands();
[[nodiscard]] std::span<const OptionSpec> options();
[[nodiscard]] const CommandSpec& spec(Command command);
[[nodiscard]] std::optional<Command> command_named(std::string_view name);
[[nodiscard]] constexpr std::uint8_t bit(Command command) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(command));
}

}  // namespace soleus::cli
