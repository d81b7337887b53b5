#include "commands.hpp"
#include "session.hpp"

#include <soleus/report/runs.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::cli {
namespace {

/// The answer log by log: of a club's logs only one is unpacked and printed at a time.
class PrintedRuns {
public:
    PrintedRuns(const intake::Intake& read, const Options& options)
        : read_{read},
          options_{options},
          printer_{
              options.format == Format::json ? report::RunsFormat::json : report::RunsFormat::csv,
              read.texts, read.inputs} {}

    std::optional<std::string_view> next() {
        if (next_ > read_.logs.size() + 1) {
            return std::nullopt;
        }
        piece_ = next_ == 0                   ? printer_.begin()
                 : next_ <= read_.logs.size() ? entries_of(next_ - 1)
                                              : printer_.end();
        ++next_;
        return piece_;
    }

private:
    [[nodiscard]] std::string entries_of(std::size_t i) {
        auto log = read_.logs.make(i);
        log.entries.keep_days([&](Day day) { return options_.shows(day); });
        return printer_.entries(log);
    }

    const intake::Intake& read_;
    const Options& options_;
    report::RunsPrinter printer_;
    std::size_t next_ = 0;  ///< 0 the beginning, then the logs, then the end
    std::string piece_{};
};

}  // namespace

Exit cmd_runs(Options options, const Streams& streams) {
    Session session{std::move(options), streams};
    const auto read = session.read();
    PrintedRuns printed{read, session.options()};
    const bool answers = session.options().format == Format::json || session.anything_used();
    return session.finish(
        answers ? std::optional{Pieces{[&] { return printed.next(); }}} : std::nullopt,
        read.diagnostics, read.inputs);
}

}  // namespace soleus::cli
