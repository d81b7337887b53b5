#pragma once

#include <soleus/report/document.hpp>
#include <soleus/rules/rule.hpp>

#include <string>

namespace soleus::report {

[[nodiscard]] std::string rule_list_text(const Style& style);
[[nodiscard]] std::string rule_list_json();
/// One rule in full: what it looks at, formula, limits, history, grade, for, against, what it cannot know.
[[nodiscard]] std::string rule_text(const rules::Rule& rule, const Style& style);
[[nodiscard]] std::string rule_json(const rules::Rule& rule);

}  // namespace soleus::report
