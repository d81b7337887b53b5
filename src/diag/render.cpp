#include "excerpt.hpp"

#include <soleus/diag/diagnostic.hpp>

#include <fmt/format.h>

#include <iterator>
#include <map>

namespace soleus::diag {
namespace {

std::string_view colour_of(Severity severity) {
    switch (severity) {
        case Severity::note:
            return "\x1b[1;36m";
        case Severity::warning:
            return "\x1b[1;33m";
        case Severity::error:
            break;
    }
    return "\x1b[1;31m";
}

constexpr std::string_view k_plain = "\x1b[0m";
constexpr std::string_view k_caret_colour = "\x1b[1;32m";

std::string file_name(const Location& where) {
    return where.file.empty() ? "soleus" : escaped(where.file);
}

}  // namespace

std::string_view word(Severity severity) {
    switch (severity) {
        case Severity::note:
            return "note";
        case Severity::warning:
            return "warning";
        case Severity::error:
            break;
    }
    return "error";
}

std::string render(const Diagnostic& diagnostic, RenderStyle style) {
    const Location& where = diagnostic.where;
    std::string out = file_name(where);
    auto end = std::back_inserter(out);
    if (!where.file.empty() && where.line > 0) {
        fmt::format_to(end, ":{}", where.line);
        if (where.column > 0) {
            fmt::format_to(end, ":{}", where.column);
        }
    }
    const auto severity = word(diagnostic.severity);
    if (style.colour) {
        fmt::format_to(end, ": {}{}:{} ", colour_of(diagnostic.severity), severity, k_plain);
    } else {
        fmt::format_to(end, ": {}: ", severity);
    }
    fmt::format_to(end, "{}\n", escaped(diagnostic.message));
    if (!diagnostic.source_line.empty() && where.column > 0) {
        const Excerpt excerpt = excerpt_of(diagnostic.source_line, where.column, where.width);
        fmt::format_to(end, "  {}\n  {:{}}{}{}{}\n", excerpt.line, "", excerpt.caret_column,
                       style.colour ? k_caret_colour : "", std::string(excerpt.caret_width, '^'),
                       style.colour ? k_plain : "");
    }
    return out;
}

std::string render_all(const std::vector<Diagnostic>& diagnostics, std::size_t most_per_file,
                       RenderStyle style) {
    struct Count {
        std::size_t all = 0;
        std::size_t seen = 0;
    };
    std::map<std::string_view, Count> counts;
    for (const auto& diagnostic : diagnostics) {
        ++counts[diagnostic.where.file].all;
    }
    std::string out;
    for (const auto& diagnostic : diagnostics) {
        Count& count = counts[diagnostic.where.file];
        ++count.seen;
        if (count.seen <= most_per_file) {
            out += render(diagnostic, style);
        }
        if (count.seen == count.all && count.all > most_per_file) {
            const std::size_t more = count.all - most_per_file;
            fmt::format_to(std::back_inserter(out), "{}: {} more message{}\n",
                           file_name(diagnostic.where), more, more == 1 ? "" : "s");
        }
    }
    return out;
}

}  // namespace soleus::diag
