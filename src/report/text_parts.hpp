#pragma once

#include <soleus/report/document.hpp>

#include <string>

/// Pieces of text output that the report, the plan and the check share.
namespace soleus::report {

/// Level, rule, dates, then the message; `week` is the hill week the run makes, told in the same
/// paragraph. With document.explain the evidence, grade and sources too.
[[nodiscard]] std::string finding_paragraph(const rules::Finding& finding,
                                            const rules::Finding* week, const Document& document,
                                            const Style& style);
/// One line of at most style.width columns.
[[nodiscard]] std::string finding_line(const rules::Finding& finding, const Style& style);

}  // namespace soleus::report
