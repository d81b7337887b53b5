#include "html_parts.hpp"

#include <soleus/diag/diagnostic.hpp>
#include <soleus/model/tally.hpp>

#include <fmt/format.h>

#include <map>
#include <vector>

namespace soleus::report::html {
namespace {

// As on the terminal (design, Streams): a damaged log must not bury its own report.
constexpr std::size_t k_messages_per_file = 20;

std::string ignored_by(const model::Tally& tally) {
    std::vector<std::string> parts;
    for (std::size_t kind = 0; kind < model::k_ignored_kinds; ++kind) {
        if (tally.ignored_by[kind] > 0) {
            parts.push_back(fmt::format("{} {}", tally.ignored_by[kind],
                                        model::name(static_cast<model::Ignored>(kind))));
        }
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string inputs(const Document& document) {
    std::string out =
        "<div class=\"scroll\"><table>\n<thead><tr><th>Input</th><th class=\"words\">Read "
        "as</th><th>Records</th>"
        "<th>Used</th><th>Ignored</th><th>Rejected</th><th class=\"words\">Ignored "
        "because</th></tr></thead>\n"
        "<tbody>\n";
    for (const auto& input : document.inputs) {
        const auto& tally = input.tally;
        out += fmt::format(
            "<tr><td>{}</td><td "
            "class=\"words\">{}{}{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td>"
            "<td class=\"words\">{}</td></tr>\n",
            escaped(input.file), escaped(input.format), input.dialect.empty() ? "" : ", ",
            escaped(input.dialect), tally.records, tally.used, tally.ignored(), tally.rejected,
            ignored_by(tally));
    }
    return out + "</tbody></table></div>\n";
}

std::string place(const diag::Location& where) {
    std::string out = where.file.empty() ? "soleus" : escaped(where.file);
    if (where.line > 0) {
        out += fmt::format(":{}", where.line);
    }
    if (where.line > 0 && where.column > 0) {
        out += fmt::format(":{}", where.column);
    }
    return out;
}

std::string messages(const Document& document) {
    std::string out = "<h3>Messages</h3>\n<ul>\n";
    std::map<std::string, std::size_t> told;
    for (const auto& diagnostic : document.diagnostics) {
        if (++told[diagnostic.where.file] <= k_messages_per_file) {
            out += fmt::format("<li><code>{}</code> {}: {}</li>\n", place(diagnostic.where),
                               diag::word(diagnostic.severity), escaped(diagnostic.message));
        }
    }
    for (const auto& [file, count] : told) {
        if (count > k_messages_per_file) {
            out += fmt::format("<li><code>{}</code>: {} more messages</li>\n", escaped(file),
                               count - k_messages_per_file);
        }
    }
    return out + "</ul>\n";
}

}  // namespace

std::string reading(const Document& document) {
    std::string out;
    if (!document.inputs.empty() || !document.diagnostics.empty()) {
        out += "<h2>What was read</h2>\n";
    }
    if (!document.inputs.empty()) {
        out += inputs(document);
    }
    if (!document.diagnostics.empty()) {
        out += messages(document);
    }
    return out;
}

}  // namespace soleus::report::html
