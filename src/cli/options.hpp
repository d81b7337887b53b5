#pragma once

#include "given.hpp"

#include <soleus/intake/intake.hpp>
#include <soleus/metrics/history.hpp>
#include <soleus/rules/finding.hpp>
#include <soleus/rules/settings.hpp>

#include <optional>
#include <string>
#include <vector>

namespace soleus::cli {

enum class Format { text, json, csv, markdown, html };
enum class When { automatic, always, never };

/// Everything a command was told, understood and checked before anything is read.
struct Options {
    Command command = Command::report;
    std::vector<std::string> inputs{};  ///< with --files-from; "-" is the pipe
    bool named_inputs = false;          ///< some input was named; else the pipe is read

    intake::IntakeOptions intake{};
    date::weekday week_start = date::Monday;
    std::optional<metrics::LoadMetric> load{};
    metrics::HeartRates heart_rates{};
    rules::Settings settings{};

    std::optional<Day> since{}, until{};
    [[nodiscard]] bool shows(Day day) const {
        return !(since && day < *since) && !(until && day > *until);
    }
    std::optional<std::size_t>
        weeks{};  ///< absent: all; the default of 12 is set where nothing else chooses
    bool explain = false;
    rules::Level fail_on = rules::Level::warning;

    Format format = Format::text;
    std::optional<std::string> output{};
    When colour = When::automatic;
    bool progress = false, no_progress = false;
    bool quiet = false, verbose = false, strict = false, lenient = false;
};

/// Throws UsageError with what was wanted.
[[nodiscard]] Options understand(const Given& given, int pipe);

}  // namespace soleus::cli
