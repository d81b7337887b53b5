#include "commands.hpp"
#include "pages.hpp"
#include "session.hpp"
#include "terminal.hpp"

#include <soleus/report/document.hpp>

namespace soleus::cli {

Exit cmd_plan(Options options, const Streams& streams) {
    Session session{std::move(options), streams};
    auto read = session.read();
    const auto document = make_document(read, session.options(), {});
    if (session.options().format == Format::json) {
        return session.finish(report::plan_json(document), document.diagnostics, document.inputs);
    }
    const auto text =
        session.anything_used()
            ? std::optional{report::plan_text(document, style_for(session.options(), streams.out))}
            : std::nullopt;
    return session.finish(text, document.diagnostics, document.inputs);
}

}  // namespace soleus::cli
