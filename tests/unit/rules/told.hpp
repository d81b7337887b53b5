#pragma once

#include "log_builder.hpp"

#include <soleus/rules/judge.hpp>

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

/// Findings as lines of text, so that a test reads: a log, a blank line, what is said of it.
namespace soleus::rules::testing {

inline std::vector<Finding> found(const metrics::History& history, std::string_view rule,
                                  const Settings& settings = {}) {
    std::vector<Finding> findings;
    for (auto& finding : judge(history, settings).findings) {
        if (finding.rule == rule) {
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

/// "warning 2026-04-01 640/390 over 1.3 ascent", a line a finding, newest last day first.
inline std::string line(const Finding& finding) {
    const auto& n = finding.numbers;
    const auto figure = [](const std::optional<double>& value) {
        return value ? fmt::format("{:.10g}", *value) : std::string{"-"};
    };
    std::string text = fmt::format("{} {}", name(finding.level), to_string(finding.from));
    if (finding.to != finding.from) {
        text += ".." + to_string(finding.to);
    }
    text += fmt::format(" {}/{} over {}", figure(n.value), figure(n.reference), figure(n.limit));
    return text + (n.measure ? " " + *n.measure : "");
}

inline std::string told(const metrics::History& history, std::string_view rule,
                        const Settings& settings = {}) {
    std::string text;
    for (const auto& finding : found(history, rule, settings)) {
        text += (text.empty() ? "" : "\n") + line(finding);
    }
    return text;
}

}  // namespace soleus::rules::testing
