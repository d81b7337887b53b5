#pragma once

#include <soleus/diag/diagnostic.hpp>
#include <soleus/intake/logs.hpp>
#include <soleus/model/log.hpp>
#include <soleus/model/tally.hpp>
#include <soleus/sources/reader.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace soleus::intake {

/// Who an input belongs to where no athlete column says so.
enum class Naming {
    one_runner,  ///< report, plan, runs: all inputs are one runner, who has no name
    by_input,    ///< check: each argument is one athlete, named after its file or folder without
                 ///< extension
};

struct IntakeOptions {
    sources::ReadOptions reading{};
    Naming naming = Naming::one_runner;
    std::optional<std::string> time_zone{};     ///< IANA name of --tz; else the system's zone
    std::optional<Day> as_of{};                 ///< entries after it are ignored and counted
    bool keep_after_as_of = false;              ///< `runs` takes everything
    std::optional<std::string> only_athlete{};  ///< --athlete
    Day today{};        ///< the clock's day in the runner's zone, given so that tests can turn it
    unsigned jobs = 1;  ///< files read side by side; the result does not depend on it
    int pipe = 0;       ///< descriptor read for "-"
    /// Called now and then with files done and known; may be empty.
    std::function<void(std::size_t done, std::size_t known)> progress{};
};

/// What was read.
struct Intake {
    Logs logs{};
    std::vector<model::InputSummary>
        inputs{};  ///< one per file opened, in order; a folder's files sorted by path
    std::vector<diag::Diagnostic> diagnostics{};  ///< in input order, whatever the jobs
    /// Severity::note each, for -v: where a climb comes from, which runs were merged.
    std::vector<diag::Diagnostic> details{};
    model::AllTexts texts{};
    Day as_of{};  ///< as given, else today, else the latest entry's day where that is over 8 weeks
                  ///< old
    bool as_of_chosen = false;  ///< it is the latest entry's day; the report says so
    /// Some input was missing, unreadable or rejected whole (exit 3 even under --lenient).
    bool input_failed = false;
    /// Some record or point was rejected in an input that was otherwise used.
    bool something_rejected = false;
    bool anything_used = false;
};

/// Walks files and folders ("-" is the pipe), recognises, reads, moves times into the runner's
/// zone, reduces tracks, merges what stands twice (design §2, Duplicates), splits by athlete and
/// counts. Never throws for an input. Throws std::invalid_argument for a time zone that does not
/// exist.
[[nodiscard]] Intake gather(const std::vector<std::string>& inputs, const IntakeOptions& options);

/// Today's day in a zone (absent: the system's), for IntakeOptions::today. Throws like gather.
[[nodiscard]] Day today(const std::optional<std::string>& time_zone);

}  // namespace soleus::intake
