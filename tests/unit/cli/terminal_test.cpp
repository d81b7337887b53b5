#include "spoken.hpp"

#include <soleus/cli/run.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <pty.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace soleus::cli {
namespace {

using ::testing::HasSubstr;

/// A terminal that nobody sits at.
class Terminal {
public:
    Terminal() {
        if (::openpty(&master_, &slave_, nullptr, nullptr, nullptr) != 0) {
            // Only where the machine has none to give (a bare chroot) is that no fault of ours.
            EXPECT_NE(::access("/dev/pts/ptmx", F_OK), 0) << "a terminal could not be opened";
        }
    }
    ~Terminal() {
        if (there()) {
            ::close(slave_);
            ::close(master_);
        }
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    [[nodiscard]] bool there() const { return master_ >= 0; }
    [[nodiscard]] int descriptor() const { return slave_; }
    /// What stands on the screen after `act` has written to the stream it is given.
    template <class Act>
    [[nodiscard]] std::string screen(Act&& act) const {
        std::FILE* stream = ::fdopen(::dup(slave_), "w");
        std::string seen;
        std::thread watcher{[&] {
            char piece[256];
            while (seen.find("\n$") == std::string::npos) {
                const auto count = ::read(master_, piece, sizeof piece);
                if (count <= 0) {
                    break;
                }
                seen.append(piece, static_cast<std::size_t>(count));
            }
        }};
        act(stream);
        std::fputs("\n$", stream);
        std::fclose(stream);
        watcher.join();
        return seen;
    }

private:
    int master_ = -1, slave_ = -1;
};

TEST(OnATerminal, NoInputIsAnsweredWithTheShortHelp) {
    const Terminal terminal;
    if (!terminal.there()) {
        return;
    }
    Spoken out, err;
    const std::vector<const char*> none;

    EXPECT_EQ(run(none, {terminal.descriptor(), out.stream(), err.stream()}), Exit::usage);
    EXPECT_EQ(out.text(), "");
    EXPECT_THAT(
        err.text(),
        HasSubstr(
            "soleus tells a runner, from the logs they already have, what the calf is being\n"
            "asked to bear: weekly load and ascent, spikes in hills, too little rest after pain.\n"
            "\n"
            "  soleus activities.csv          the weekly report of one log\n"
            "  cat *.gpx | soleus             the same from a pipe\n"
            "  soleus check team/             one line per athlete, worst first\n"
            "\n"
            "commands\n"));
    EXPECT_THAT(
        err.text(),
        HasSubstr("\nsoleus COMMAND --help tells the options; man soleus tells everything.\n"));
}

TEST(OnATerminal, CheckAsksForItsInputs) {
    const Terminal terminal;
    if (!terminal.there()) {
        return;
    }
    Spoken out, err;
    const std::vector<const char*> check{"check", "--no-config"};

    EXPECT_EQ(run(check, {terminal.descriptor(), out.stream(), err.stream()}), Exit::usage);
    EXPECT_EQ(err.text(),
              "soleus: error: check takes the files or folders of athletes; see soleus check "
              "--help\n");
}

TEST(OnATerminal, ProgressIsShownAndWipedAway) {
    const auto log = std::filesystem::temp_directory_path() /
                     ("soleus-terminal-" + std::to_string(::getpid()) + ".csv");
    std::ofstream{log} << "date,distance_km,duration\n2025-03-04,8,0:44:00\n";
    const auto name = log.string();
    const Terminal terminal;
    if (!terminal.there()) {
        return;
    }
    Spoken out;
    const auto seen = [&](std::vector<const char*> arguments) {
        return terminal.screen([&](std::FILE* err) {
            EXPECT_EQ(run(arguments, {0, out.stream(), err}), Exit::done);
        });
    };

    EXPECT_THAT(seen({name.c_str(), "--no-config", "--as-of", "2025-03-04", "--progress"}),
                HasSubstr("\r1 of 1 files read\r\x1b[K"));
    EXPECT_EQ(seen({name.c_str(), "--no-config", "--as-of", "2025-03-04", "--no-progress"}),
              "\r\n$");
    std::filesystem::remove(log);
}

}  // namespace
}  // namespace soleus::cli
