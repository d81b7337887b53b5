#include "commands.hpp"
#include "session.hpp"

#include <soleus/report/runs.hpp>

namespace soleus::cli {

Exit cmd_runs(Options options, const Streams& streams) {
    Session session{std::move(options), streams};
    const auto read = session.read();
    const bool as_json = session.options().format == Format::json;
    const auto answer = as_json                    ? report::runs_json(read.logs, read.texts, read.inputs)
                        : session.anything_used() ? report::runs_csv(read.logs, read.texts, read.inputs)
                                                   : std::string{};
    return session.finish(answer, read.diagnostics, read.inputs);
}

}  // namespace soleus::cli
