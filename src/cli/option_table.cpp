#include "option_table.hpp"

#include <algorithm>
#include <array>

namespace soleus::cli {
namespace {

using Names = std::string_view;

constexpr std::array<Names, 5> k_report_formats{"text", "json", "csv", "markdown", "html"};
constexpr std::array<Names, 4> k_check_formats{"text", "json", "csv", "markdown"};
constexpr std::array<Names, 2> k_plan_formats{"text", "json"};
constexpr std::array<Names, 2> k_runs_formats{"csv", "json"};
constexpr std::array<Names, 1> k_completion_formats{"text"};

constexpr std::array<CommandSpec, 6> k_commands{{
    {Command::report, "report", "[INPUT...]",
     "the weekly report of one runner (what runs without a command)", k_report_formats},
    {Command::check, "check", "INPUT...", "one line per athlete, worst first, and an exit status",
     k_check_formats},
    {Command::plan, "plan", "[INPUT...]",
     "what the next days allow: headroom, clear dates, the way back", k_plan_formats},
    {Command::runs, "runs", "[INPUT...]", "every used entry as one log in soleus's own CSV",
     k_runs_formats},
    {Command::rules, "rules", "[ID]", "the rules; one rule in full", k_plan_formats},
    {Command::completion, "completion", "bash|zsh|fish", "the completion script of a shell",
     k_completion_formats},
}};

constexpr std::array<Names, 3> k_levels{"note", "warning", "alert"};
constexpr std::array<Names, 2> k_units{"metric", "imperial"};
constexpr std::array<Names, 3> k_loads{"session-rpe", "trimp", "minutes"};
constexpr std::array<Names, 2> k_formulas{"men", "women"};
constexpr std::array<Names, 2> k_input_formats{"csv", "gpx"};
constexpr std::array<Names, 3> k_date_orders{"dmy", "mdy", "ymd"};
constexpr std::array<Names, 3> k_whens{"auto", "always", "never"};
constexpr std::array<Names, 7> k_days{"monday", "tuesday",  "wednesday", "thursday",
                                      "friday", "saturday", "sunday"};

constexpr std::uint8_t k_reads =
    bit(Command::report) | bit(Command::check) | bit(Command::plan) | bit(Command::runs);
constexpr std::uint8_t k_writes = k_reads | bit(Command::rules);
constexpr std::uint8_t k_all = k_writes | bit(Command::completion);

constexpr std::array<OptionSpec, 33> k_options{{
    {"as-of", '\0', "DATE", "judge as of this day (default: today; runs: all)", {}, k_reads},
    {"since", '\0', "DATE", "show weeks, findings, runs from this day on", {}, k_reads},
    {"until", '\0', "DATE", "show weeks, findings, runs up to this day", {}, k_reads},
    {"weeks", '\0', "N|all", "show the last N weeks (default 12)", {}, k_reads},
    {"week-start", '\0', "DAY", "first day of the week (default monday)", k_days, k_reads},
    {"tz", '\0', "ZONE", "the runner's time zone, such as Europe/Zurich", {}, k_reads},
    {"units", '\0', "UNITS", "metric or imperial, where a file names none", k_units, k_reads},
    {"date-order", '\0', "ORDER", "dmy, mdy or ymd, where no row decides it", k_date_orders,
     k_reads},
    {"input-format", '\0', "FORMAT", "read every input as csv or gpx", k_input_formats, k_reads},
    {"athlete", '\0', "NAME", "only this athlete of an athlete column", {}, k_reads},
    {"files-from",
     '\0',
     "FILE",
     "read the names of inputs from FILE (- is the pipe)",
     {},
     k_reads,
     false,
     false},
    {"load", '\0', "METRIC", "session-rpe, trimp or minutes", k_loads, k_reads},
    {"hr-rest", '\0', "BPM", "resting heart rate, for trimp", {}, k_reads},
    {"hr-max", '\0', "BPM", "maximal heart rate, for trimp", {}, k_reads},
    {"hr-formula", '\0', "WHO", "men or women: the constants of trimp", k_formulas, k_reads},
    {"no-notes", '\0', "", "do not read pain out of free text (red flags are)", {}, k_reads},
    {"disable", '\0', "RULE", "leave a rule out (not a red flag); may repeat", {}, k_reads, true},
    {"explain", '\0', "", "print the runs and sums behind each finding", {}, k_reads},
    {"fail-on", '\0', "LEVEL", "exit 1 from this level on (default warning)", k_levels,
     bit(Command::check)},
    {"format", '\0', "FORMAT", "output format", {}, k_writes},
    {"output",
     'o',
     "FILE",
     "write here; an old file is replaced whole or not",
     {},
     k_writes,
     false,
     false},
    {"strict", '\0', "", "no answer where anything was rejected or doubtful", {}, k_reads},
    {"lenient", '\0', "", "rejected rows and points do not change the status", {}, k_reads},
    {"jobs", 'j', "N", "files read side by side (0: as many as cores)", {}, k_reads},
    {"color", '\0', "WHEN", "auto, always or never", k_whens, k_all},
    {"progress", '\0', "", "show progress on a terminal", {}, k_reads},
    {"no-progress", '\0', "", "show no progress", {}, k_reads},
    {"quiet", 'q', "", "errors only; check: only athletes that fail it", {}, k_reads},
    {"verbose", 'v', "", "say what became of every input and how it was read", {}, k_reads},
    {"config",
     '\0',
     "FILE",
     "read this config file instead of the usual one",
     {},
     k_all,
     false,
     false},
    {"no-config", '\0', "", "read no config file", {}, k_all, false, false},
    {"help", 'h', "", "print this and exit", {}, k_all, false, false},
    {"version", '\0', "", "print the version and exit", {}, k_all, false, false},
}};

}  // namespace

std::span<const CommandSpec> commands() {
    return k_commands;
}

std::span<const OptionSpec> options() {
    return k_options;
}

const CommandSpec& spec(Command command) {
    return k_commands[static_cast<std::size_t>(command)];
}

std::optional<Command> command_named(std::string_view name) {
    const auto* found = std::find_if(k_commands.begin(), k_commands.end(),
                                     [&](const auto& one) { return one.name == name; });
    return found == k_commands.end() ? std::nullopt : std::optional{found->command};
}

}  // namespace soleus::cli
