#include "session.hpp"

#include "output.hpp"
#include "terminal.hpp"
#include "usage_error.hpp"

#include <soleus/diag/diagnostic.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace soleus::cli {
namespace {

constexpr std::size_t k_files_worth_progress = 20;

std::string ignored_by(const model::Tally& tally) {
    std::string list;
    for (std::size_t kind = 0; kind < model::k_ignored_kinds; ++kind) {
        if (tally.ignored_by[kind] > 0) {
            list += fmt::format("; {} {}", tally.ignored_by[kind],
                                name(static_cast<model::Ignored>(kind)));
        }
    }
    return list;
}

std::string what_became_of(const std::vector<model::InputSummary>& inputs) {
    model::Tally sum;
    for (const auto& input : inputs) {
        sum.records += input.tally.records;
        for (std::size_t kind = 0; kind < model::k_ignored_kinds; ++kind) {
            sum.ignored_by[kind] += input.tally.ignored_by[kind];
        }
    }
    return fmt::format("{} records, {} ignored{}", sum.records, sum.ignored(), ignored_by(sum));
}

std::string tally_line(const model::InputSummary& input) {
    const auto& tally = input.tally;
    std::string line = fmt::format(
        "{}: {}{}{}, {} records = {} used + {} ignored + {} rejected", diag::escaped(input.file),
        input.format.empty() ? "not recognised" : input.format, input.dialect.empty() ? "" : " ",
        input.dialect, tally.records, tally.used, tally.ignored(), tally.rejected);
    line += ignored_by(tally);
    if (tally.points > 0) {
        line += fmt::format("; {} points = {} used + {} ignored + {} rejected", tally.points,
                            tally.points_used, tally.points_ignored, tally.points_rejected);
    }
    return line + "\n";
}

}  // namespace

Session::Session(Options options, const Streams& streams)
    : options_{std::move(options)}, streams_{streams} {}

intake::Intake Session::read() {
    if (!options_.named_inputs) {
        options_.inputs = {"-"};
    }
    const bool shows_progress =
        !options_.no_progress && !options_.quiet && is_terminal(streams_.err);
    if (shows_progress) {
        options_.intake.progress = [this](std::size_t done, std::size_t known) {
            if (options_.progress || known >= k_files_worth_progress) {
                std::fprintf(streams_.err, "\r%zu of %zu files read", done, known);
                std::fflush(streams_.err);
            }
        };
    }
    intake::Intake result;
    try {
        options_.intake.today = intake::today(options_.intake.time_zone);
        result = intake::gather(options_.inputs, options_.intake);
    } catch (const std::invalid_argument& error) {
        throw UsageError{error.what()};
    }
    if (shows_progress) {
        std::fprintf(streams_.err, "\r\x1b[K");
    }
    if (options_.inputs.empty()) {
        result.diagnostics.push_back({.message = "the list of --files-from names no input"});
    }
    const bool nothing_said =
        std::none_of(result.diagnostics.begin(), result.diagnostics.end(),
                     [](const auto& one) { return one.severity == diag::Severity::error; });
    if (!result.anything_used && nothing_said) {
        result.diagnostics.push_back(
            {.message = "nothing in the input can be used: " + what_became_of(result.inputs)});
    }
    if (result.as_of_chosen && options_.command != Command::runs) {
        result.diagnostics.push_back(
            {.severity = diag::Severity::note,
             .message = fmt::format("as of {}, the day of the latest entry, which is more than 8 "
                                    "weeks old; --as-of says otherwise",
                                    to_string(result.as_of))});
    }
    details_ = std::exchange(result.details, {});
    input_failed_ = result.input_failed;
    rejected_ = result.something_rejected;
    anything_used_ = result.anything_used;
    doubtful_ = std::any_of(result.diagnostics.begin(), result.diagnostics.end(),
                            [](const auto& one) { return one.severity != diag::Severity::note; });
    return result;
}

bool Session::answer_allowed() const {
    return !options_.strict || !(input_failed_ || rejected_ || doubtful_);
}

void Session::tell(const std::vector<diag::Diagnostic>& diagnostics,
                   const std::vector<model::InputSummary>& inputs) const {
    std::vector<diag::Diagnostic> told;
    std::copy_if(
        diagnostics.begin(), diagnostics.end(), std::back_inserter(told),
        [&](const auto& one) { return !options_.quiet || one.severity == diag::Severity::error; });
    if (options_.verbose) {
        told.insert(told.end(), details_.begin(), details_.end());
    }
    constexpr std::size_t k_most_per_file = 20;
    std::string text = diag::render_all(told, k_most_per_file,
                                        {.colour = wants_colour(options_.colour, streams_.err)});
    if (options_.verbose) {
        for (const auto& input : inputs) {
            text += tally_line(input);
        }
    }
    std::fputs(text.c_str(), streams_.err);
    std::fflush(streams_.err);
}

Exit Session::finish(const std::optional<Pieces>& answer,
                     const std::vector<diag::Diagnostic>& diagnostics,
                     const std::vector<model::InputSummary>& inputs, bool found) {
    const bool allowed = answer_allowed();
    const auto written =
        allowed && answer ? write_answer(*answer, options_.output, streams_.out) : Written{};
    if (written.reader_left) {
        return Exit::done;
    }
    tell(diagnostics, inputs);
    if (!allowed) {
        std::fputs("soleus: error: --strict: no answer, because of the messages above\n",
                   streams_.err);
        return Exit::input;
    }
    if (!written.wrong.empty()) {
        std::fputs(fmt::format("soleus: error: {}\n", diag::escaped(written.wrong)).c_str(),
                   streams_.err);
        return Exit::output;
    }
    if (input_failed_ || !anything_used_ || (rejected_ && !options_.lenient)) {
        return Exit::input;
    }
    return found ? Exit::found : Exit::done;
}

}  // namespace soleus::cli
