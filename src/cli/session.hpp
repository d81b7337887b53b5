#pragma once

#include "options.hpp"
#include "output.hpp"

#include <soleus/cli/run.hpp>
#include <soleus/report/document.hpp>

#include <optional>
#include <string>
#include <vector>

namespace soleus::cli {

/// What the reading commands share: inputs in, messages and exit status out.
class Session {
public:
    Session(Options options, const Streams& streams);

    /// Reads all inputs and adds what the program itself decided to the messages. Throws UsageError
    /// for a time zone that does not exist and where there is nothing to read.
    [[nodiscard]] intake::Intake read();
    /// Under --strict an answer is held back where anything was rejected or doubtful.
    [[nodiscard]] bool answer_allowed() const;
    /// Writes the answer (where there is one: an old report is not replaced by nothing), then the
    /// messages, and says the exit status; `found` is check's 1.
    [[nodiscard]] Exit finish(const std::optional<Pieces>& answer,
                              const std::vector<diag::Diagnostic>& diagnostics,
                              const std::vector<model::InputSummary>& inputs, bool found = false);
    [[nodiscard]] Exit finish(const std::optional<std::string>& answer,
                              const std::vector<diag::Diagnostic>& diagnostics,
                              const std::vector<model::InputSummary>& inputs, bool found = false) {
        return finish(answer ? std::optional{whole(*answer)} : std::nullopt, diagnostics, inputs,
                      found);
    }

    [[nodiscard]] const Options& options() const { return options_; }
    [[nodiscard]] bool anything_used() const { return anything_used_; }

private:
    void tell(const std::vector<diag::Diagnostic>& diagnostics,
              const std::vector<model::InputSummary>& inputs) const;

    Options options_;
    Streams streams_;
    std::vector<diag::Diagnostic> details_{};
    bool input_failed_ = false, rejected_ = false, doubtful_ = false, anything_used_ = false;
};

}  // namespace soleus::cli
