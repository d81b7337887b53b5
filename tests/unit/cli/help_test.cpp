#include "help.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace soleus::cli {
namespace {

using ::testing::HasSubstr;

TEST(Help, FitsEightyColumnsForEveryCommand) {
    for (const auto& command : commands()) {
        std::istringstream lines{help(command.command)};
        for (std::string line; std::getline(lines, line);) {
            EXPECT_LE(line.size(), 80U) << line;
        }
    }
}

TEST(Help, NamesEveryOptionOfTheCommandAndNoOther) {
    for (const auto& command : commands()) {
        const auto text = help(command.command);
        for (const auto& option : options()) {
            const bool has = (option.commands & bit(command.command)) != 0;
            const auto name = "--" + std::string{option.name} + " ";
            EXPECT_EQ(text.find(name) != std::string::npos, has) << command.name << " " << name;
        }
    }
}

TEST(Completion, KnowsEveryOptionInEveryShell) {
    for (const auto* shell : {"bash", "zsh", "fish"}) {
        const auto script = completion(shell);
        for (const auto& option : options()) {
            EXPECT_THAT(script, HasSubstr(std::string{option.name})) << shell;
        }
    }
    EXPECT_EQ(completion("ksh"), "");
}

}  // namespace
}  // namespace soleus::cli
