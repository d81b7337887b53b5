#pragma once

#include <soleus/diag/diagnostic.hpp>
#include <soleus/metrics/weeks.hpp>
#include <soleus/model/tally.hpp>
#include <soleus/rules/judge.hpp>

#include <optional>
#include <string>
#include <vector>

namespace soleus::report {

/// Everything a report shows of one athlete, computed before any renderer runs.
struct AthletePage {
    std::optional<std::string> athlete{};
    std::optional<Day> from{}, to{};  ///< first and last day of any used entry
    metrics::LoadMetric load_metric = metrics::LoadMetric::minutes;
    std::int64_t filled_rpe = 0;
    std::vector<metrics::Week> weeks{};  ///< those to be shown
    metrics::Standing now{};
    std::optional<std::vector<metrics::DayNumbers>> days{};  ///< --explain
    rules::Judgement judgement{};                            ///< findings to be shown
    std::optional<rules::Plan> plan{};
};

/// Finished data; a renderer takes it and returns text. Renderers never compute.
struct Document {
    Day as_of{};
    bool as_of_chosen = false;
    std::vector<AthletePage> athletes{};  ///< `check`: worst first
    std::vector<model::InputSummary> inputs{};
    std::vector<diag::Diagnostic> diagnostics{};
    std::vector<rules::Settings::Changed> changed_limits{};
    std::vector<std::string> disabled_rules{};
    bool explain = false;
    date::weekday week_start = date::Monday;
};

struct Style {
    bool colour = false;
    bool unicode = true;   ///< bars and dashes beyond ASCII
    std::size_t width = 80;
};

// The weekly report of one runner (or several, one after another).
[[nodiscard]] std::string report_text(const Document& document, const Style& style);
[[nodiscard]] std::string report_markdown(const Document& document);
[[nodiscard]] std::string report_html(const Document& document);
/// The week table: `athlete`, then the keys of a JSON week in their order; header always.
[[nodiscard]] std::string week_table_csv(const Document& document);
/// Schema soleus/1, one whole document.
[[nodiscard]] std::string json(const Document& document);

// One line per athlete.
[[nodiscard]] std::string check_text(const Document& document, const Style& style);
[[nodiscard]] std::string check_csv(const Document& document);
[[nodiscard]] std::string check_markdown(const Document& document);

// What the next days allow.
[[nodiscard]] std::string plan_text(const Document& document, const Style& style);
[[nodiscard]] std::string plan_json(const Document& document);

}  // namespace soleus::report
