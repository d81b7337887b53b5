#include <soleus/rules/finding.hpp>

#include <algorithm>
#include <array>

namespace soleus::rules {

std::string_view name(Level level) {
    static constexpr std::array<std::string_view, 4> k_names{"", "note", "warning", "alert"};
    return k_names[static_cast<std::size_t>(level)];
}

Level raised(Level level) {
    return level == Level::note ? Level::warning : Level::alert;
}

std::string_view name(Verdict verdict) {
    static constexpr std::array<std::string_view, 5> k_names{"none", "unknown", "note", "warning",
                                                             "alert"};
    return k_names[static_cast<std::size_t>(verdict)];
}

}  // namespace soleus::rules
