#pragma once

#include <soleus/report/runs.hpp>

#include <memory>
#include <string>
#include <vector>

namespace soleus::report {

/// One format of RunsPrinter.
struct RunsPrinter::Table {
public:
    Table(const model::AllTexts& texts, const std::vector<model::InputSummary>& inputs)
        : texts_{texts}, inputs_{inputs} {}
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;
    virtual ~Table() = default;

    [[nodiscard]] virtual std::string begin() const = 0;
    [[nodiscard]] virtual std::string entries(const model::Log& log) = 0;
    [[nodiscard]] virtual std::string end() const = 0;

protected:
    [[nodiscard]] const model::Texts& texts_of(const model::Entry& entry) const {
        return *texts_[entry.origin.input];
    }
    [[nodiscard]] const model::InputSummary& input_of(const model::Entry& entry) const {
        return inputs_[entry.origin.input];
    }

private:
    const model::AllTexts& texts_;
    const std::vector<model::InputSummary>& inputs_;
};

[[nodiscard]] std::unique_ptr<RunsPrinter::Table> runs_as_csv(
    const model::AllTexts& texts, const std::vector<model::InputSummary>& inputs);
[[nodiscard]] std::unique_ptr<RunsPrinter::Table> runs_as_json(
    const model::AllTexts& texts, const std::vector<model::InputSummary>& inputs);

}  // namespace soleus::report
