#pragma once

#include <soleus/rules/finding.hpp>
#include <soleus/rules/settings.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace soleus::rules {

class Situation;

/// What a rule says on one day it fires on; the engine joins days into findings (rules M1).
struct Firing {
    Day day{};
    Level level{};
    Numbers numbers{};
    char grade = 'C';
    /// The window of §7.1 ("stands also while"): last day on which it is still open.
    std::optional<Day> open_until{};
    std::string message{};
    std::vector<model::Origin> origin{};
    std::vector<std::string> evidence{};
    /// Where set, this firing is a finding of its own, not joined with its neighbours: first and
    /// last day. Firings of one `thread` alone are joined (data-quality's kinds, several episodes
    /// share one thread unless the table says "one per ...").
    std::optional<Day> from{}, to{};
    int thread = 0;
};

/// One row of the catalogue: `soleus rules` lists it, every command runs it, a test asks that
/// soleus-rules(7) explains it. Adding a rule is one file with such a constant and one row.
struct Rule {
    std::string_view id{};
    Family family{};
    std::string_view summary{};      ///< one line, under 80 columns
    std::string_view grade{};        ///< "C", "B", "C (Achilles B)", "C, conflicting"
    std::string_view looks_at{};     ///< the data
    std::string_view formula{};      ///< with every guard and floor
    std::string_view levels{};       ///< what makes note, warning, alert
    std::string_view needs{};        ///< the least history, in words
    std::string_view supports{};     ///< who says so, with source
    std::string_view contradicts{};  ///< who says otherwise; "" where nothing is known
    std::string_view cannot_know{};  ///< what a log cannot tell
    std::span<const Limit> limits{};
    /// Every day up to as-of on which it fires, ascending. Looks at no day after the day it judges.
    std::vector<Firing> (*check)(const Situation& situation) = nullptr;
};

/// All rules, red flags first, in the order of rules.md §4 (which is also the order of `binding`).
[[nodiscard]] std::span<const Rule* const> catalogue();
/// nullptr where there is none of that id.
[[nodiscard]] const Rule* find_rule(std::string_view id);
/// The id nearest to a mistyped one; "" where none is near.
[[nodiscard]] std::string_view nearest_rule(std::string_view id);

}  // namespace soleus::rules
