#pragma once

#include <soleus/diag/diagnostic.hpp>

#include <string>
#include <utility>

namespace soleus::intake {

[[nodiscard]] inline diag::Diagnostic message(diag::Severity severity, diag::Location where,
                                              std::string what) {
    diag::Diagnostic said;
    said.severity = severity;
    said.where = std::move(where);
    said.message = std::move(what);
    return said;
}

}  // namespace soleus::intake
