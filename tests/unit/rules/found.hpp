#pragma once

#include "log_builder.hpp"

#include <soleus/rules/judge.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::rules::testing {

/// The findings of one rule, oldest first.
inline std::vector<Finding> found(const LogBuilder& log, std::string_view rule,
                                  std::string_view as_of, const Settings& settings = {}) {
    const auto built = log.history(as_of);
    std::vector<Finding> of_rule;
    for (auto& finding : judge(built.history, settings).findings) {
        if (finding.rule == rule) {
            of_rule.push_back(finding);
        }
    }
    std::ranges::sort(of_rule, {}, &Finding::from);
    return of_rule;
}

/// "2026-03-02 alert, 2026-03-08..2026-03-09 note"; "" where the rule is silent.
inline std::string told(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += text.empty() ? "" : ", ";
        text += to_string(finding.from);
        text += finding.to == finding.from ? "" : ".." + to_string(finding.to);
        text += " " + std::string{name(finding.level)};
    }
    return text;
}

inline std::string told(const LogBuilder& log, std::string_view rule, std::string_view as_of,
                        const Settings& settings = {}) {
    return told(found(log, rule, as_of, settings));
}

/// "2026-01-01" plus n days.
inline std::string on(int n, std::string_view first = "2026-01-01") {
    return to_string(day(first) + Days{n});
}

}  // namespace soleus::rules::testing
