#include "commands.hpp"
#include "session.hpp"

#include <soleus/report/runs.hpp>

#include <optional>
#include <string>
#include <vector>

namespace soleus::cli {

Exit cmd_runs(Options options, const Streams& streams) {
    Session session{std::move(options), streams};
    auto read = session.read();
    auto logs = read.logs.all();
    read.logs = {};  // the same entries packed: memory for the answer
    for (auto& log : logs) {
        std::erase_if(log.entries,
                      [&](const auto& entry) { return !session.options().shows(entry.day); });
    }
    const bool as_json = session.options().format == Format::json;
    const auto answer = as_json ? std::optional{report::runs_json(logs, read.texts, read.inputs)}
                        : session.anything_used()
                            ? std::optional{report::runs_csv(logs, read.texts, read.inputs)}
                            : std::nullopt;
    return session.finish(answer, read.diagnostics, read.inputs);
}

}  // namespace soleus::cli
