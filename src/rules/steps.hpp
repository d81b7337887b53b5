#pragma once

#include "exact.hpp"
#include "situation.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace soleus::rules {

/// A level and the ratio that must be passed for it, in thousandths.
struct Step {
    Level level{};
    std::int64_t limit = 0;

    [[nodiscard]] double ratio() const { return static_cast<double>(limit) / 1000.0; }
};

/// The levels of a rule by their limits, highest level first. A user may set a warning below the
/// note: then it warns from there on.
[[nodiscard]] inline std::vector<Step> steps_of(const Situation& situation, std::string_view rule,
                                                std::initializer_list<Level> levels) {
    std::vector<Step> steps;
    for (const Level level : levels) {
        steps.push_back({level, thousandths(situation.limit(rule, name(level)))});
    }
    std::ranges::sort(steps, {}, [](const Step& step) { return -static_cast<int>(step.level); });
    return steps;
}

/// The highest level whose limit is passed; nullptr where none is.
template <class Passed>
[[nodiscard]] const Step* highest_step(const std::vector<Step>& steps, Passed passed) {
    const auto found = std::ranges::find_if(steps, passed, &Step::limit);
    return found == steps.end() ? nullptr : &*found;
}

}  // namespace soleus::rules
