#pragma once

#include <soleus/model/log.hpp>
#include <soleus/model/tally.hpp>

#include <memory>
#include <string>
#include <vector>

namespace soleus::report {

enum class RunsFormat { csv, json };

/// The used entries of logs as text, piece by piece: a club's logs need not be in memory together.
/// CSV is soleus's own log (soleus-log(5)); reading it back gives the same entries, and cells that
/// begin with = + - @ are guarded by one apostrophe.
class RunsPrinter {
public:
    /// `texts` and `inputs` must outlive it.
    RunsPrinter(RunsFormat format, const model::AllTexts& texts,
                const std::vector<model::InputSummary>& inputs);
    ~RunsPrinter();

    /// The whole text is begin(), entries() of every log in their order, end().
    [[nodiscard]] std::string begin() const;
    [[nodiscard]] std::string entries(const model::Log& log);
    [[nodiscard]] std::string end() const;

    struct Table;  ///< how one format writes

private:
    std::unique_ptr<Table> table_;
};

}  // namespace soleus::report
