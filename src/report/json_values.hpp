#pragma once

#include <soleus/metrics/weeks.hpp>
#include <soleus/report/document.hpp>

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <string>

/// Pieces that every JSON document of soleus/1 is made of: unknown is null, keys are always there.
namespace soleus::report {

using Json = nlohmann::ordered_json;

/// A whole number without ".0", a real one in the shortest form that reads back.
[[nodiscard]] inline Json number(double value) {
    constexpr double k_exact = 9007199254740992.0;  // 2^53: beyond it a double holds no odd number
    return value == std::floor(value) && std::fabs(value) < k_exact
               ? Json(static_cast<std::int64_t>(value))
               : Json(value);
}
[[nodiscard]] inline Json number(const std::optional<double>& value) {
    return value ? number(*value) : Json(nullptr);
}
[[nodiscard]] inline Json whole(const std::optional<std::int64_t>& value) {
    return value ? Json(*value) : Json(nullptr);
}
[[nodiscard]] inline Json day(const std::optional<Day>& value) {
    return value ? Json(to_string(*value)) : Json(nullptr);
}
[[nodiscard]] inline Json text(const std::optional<std::string>& value) {
    return value ? Json(*value) : Json(nullptr);
}

[[nodiscard]] Json plan_object(const rules::Plan& plan);
/// Bytes that are not UTF-8 are replaced; indented by one blank, a newline at the end.
[[nodiscard]] std::string printed(const Json& document);

}  // namespace soleus::report
