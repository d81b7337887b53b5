#include "commands.hpp"
#include "pages.hpp"
#include "session.hpp"
#include "terminal.hpp"

#include <soleus/report/document.hpp>

namespace soleus::cli {
namespace {

std::string render(const report::Document& document, const Options& options, std::FILE* out) {
    switch (options.format) {
        case Format::json:
            return report::json(document);
        case Format::csv:
            return report::week_table_csv(document);
        case Format::markdown:
            return report::report_markdown(document);
        case Format::html:
            return report::report_html(document);
        case Format::text:
            break;
    }
    return report::report_text(document, style_for(options, out));
}

}  // namespace

Exit cmd_report(Options options, const Streams& streams) {
    Session session{std::move(options), streams};
    auto read = session.read();
    const bool judges = session.options().format != Format::csv;
    const auto document =
        make_document(read, session.options(), {.findings = judges, .plan = judges});
    const bool speaks = session.anything_used() || session.options().format == Format::json;
    const auto answer =
        speaks ? std::optional{render(document, session.options(), streams.out)} : std::nullopt;
    return session.finish(answer, document.diagnostics, document.inputs);
}

}  // namespace soleus::cli
