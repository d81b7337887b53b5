#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::diag {

/// note: what was decided for the user; warning: something may be wrong; error: something was rejected.
enum class Severity { note, warning, error };

/// A place in an input as an editor counts it: lines from 1, columns in bytes from 1. line 0 means
/// the whole input; an empty file means the program itself. `width` is for the carets.
struct Location {
    std::string file{};
    std::size_t line = 0;
    std::size_t column = 0;
    std::size_t width = 1;
};

struct Diagnostic {
    Severity severity = Severity::error;
    Location where{};
    /// A sentence without a final full stop: what (got "...", wanted ...); what to do.
    std::string message{};
    /// The line itself, for CSV only; never where the message is about a position on the globe.
    std::string source_line{};
};

[[nodiscard]] std::string_view word(Severity severity);

struct RenderStyle {
    bool colour = false;
};

/// "log.csv:3:17: error: ..." and, where there is a source line, that line (cut to 80 columns around
/// the culprit) and carets under it. Without a file "soleus: error: ...". Control bytes are escaped.
/// Ends with a newline.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, RenderStyle style = {});

/// Text made fit for a terminal or a mail: control bytes (C0, DEL, C1, bidi overrides) and bytes that
/// are not UTF-8 as \xNN or \u{NN}; everything else as it was.
[[nodiscard]] std::string escaped(std::string_view text);

/// Renders in order, at most `most` per file and severity-blind, then "log.csv: 31 more messages".
[[nodiscard]] std::string render_all(const std::vector<Diagnostic>& diagnostics, std::size_t most_per_file = 20,
                                     RenderStyle style = {});

}  // namespace soleus::diag
