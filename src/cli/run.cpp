#include "commands.hpp"
#include "given.hpp"
#include "guarded.hpp"
#include "help.hpp"
#include "output.hpp"

#include <soleus/cli/run.hpp>

#include <fmt/format.h>

#include <malloc.h>
#include <unistd.h>

namespace soleus::cli {
namespace {

Exit print(const std::string& text, const Streams& streams) {
    const auto written = write_answer(text, std::nullopt, streams.out);
    if (written.wrong.empty()) {
        return Exit::done;
    }
    std::fputs(fmt::format("soleus: error: {}\n", written.wrong).c_str(), streams.err);
    return Exit::output;
}

bool reads_a_terminal(const Given& given, const Streams& streams) {
    const bool reads = given.command == Command::report || given.command == Command::plan ||
                       given.command == Command::runs;
    return reads && given.inputs.empty() && !given.has("files-from") && ::isatty(streams.in) == 1;
}

Exit dispatch(const std::vector<std::string>& arguments, const Streams& streams) {
    auto given = parse_command_line(arguments);
    if (given.has("help")) {
        return print(help(given.command), streams);
    }
    if (given.has("version")) {
        return print(version(), streams);
    }
    if (reads_a_terminal(given, streams)) {
        std::fputs(short_help().c_str(), streams.err);
        return Exit::usage;
    }
    add_config(given);
    auto options = understand(given, streams.in);
    switch (given.command) {
        case Command::check:
            return cmd_check(std::move(options), streams);
        case Command::plan:
            return cmd_plan(std::move(options), streams);
        case Command::runs:
            return cmd_runs(std::move(options), streams);
        case Command::rules:
            return cmd_rules(options, streams);
        case Command::completion:
            return cmd_completion(options, streams);
        case Command::report:
            break;
    }
    return cmd_report(std::move(options), streams);
}

/// A runner's history is copied and dropped dozens of times while looking ahead. By its usual
/// thresholds glibc hands each copy back to the kernel and faults the next one in anew: a third of
/// the time of a small report. At most these 3 MiB stay mapped for it.
void keep_freed_memory() {
    ::mallopt(M_MMAP_THRESHOLD, 1 << 20);
    ::mallopt(M_TRIM_THRESHOLD, 2 << 20);
    ::mallopt(M_TOP_PAD, 256 << 10);
}

}  // namespace

Exit run(std::span<const char* const> arguments, const Streams& streams) {
    keep_freed_memory();
    return guarded(streams.err, [&] {
        return dispatch({arguments.begin(), arguments.end()}, streams);
    });
}

}  // namespace soleus::cli
