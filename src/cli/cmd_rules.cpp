#include "commands.hpp"
#include "help.hpp"
#include "output.hpp"
#include "terminal.hpp"
#include "usage_error.hpp"

#include <soleus/diag/diagnostic.hpp>
#include <soleus/report/rules.hpp>
#include <soleus/rules/rule.hpp>

#include <fmt/format.h>

namespace soleus::cli {
namespace {

Exit answer(const std::string& text, const Options& options, const Streams& streams) {
    const auto written = write_answer(text, options.output, streams.out);
    if (written.wrong.empty()) {
        return Exit::done;
    }
    std::fputs(fmt::format("soleus: error: {}\n", diag::escaped(written.wrong)).c_str(),
               streams.err);
    return Exit::output;
}

}  // namespace

Exit cmd_rules(const Options& options, const Streams& streams) {
    const bool as_json = options.format == Format::json;
    const auto style = style_for(options, streams.out);
    if (options.inputs.empty()) {
        return answer(as_json ? report::rule_list_json() : report::rule_list_text(style), options,
                      streams);
    }
    if (options.inputs.size() > 1) {
        throw UsageError{"rules takes one ID"};
    }
    const auto& id = options.inputs.front();
    const auto* rule = rules::find_rule(id);
    if (rule == nullptr) {
        const auto near = rules::nearest_rule(id);
        throw UsageError{
            near.empty() ? fmt::format("no rule is called \"{}\"; soleus rules lists them", id)
                         : fmt::format("no rule is called \"{}\"; did you mean \"{}\"?", id, near)};
    }
    return answer(as_json ? report::rule_json(*rule) : report::rule_text(*rule, style), options,
                  streams);
}

Exit cmd_completion(const Options& options, const Streams& streams) {
    const auto script =
        options.inputs.size() == 1 ? completion(options.inputs.front()) : std::string{};
    if (script.empty()) {
        throw UsageError{"completion takes one shell: bash, zsh or fish"};
    }
    return answer(script, options, streams);
}

}  // namespace soleus::cli
