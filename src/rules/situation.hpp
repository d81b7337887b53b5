#pragma once

#include "episodes.hpp"

#include <soleus/metrics/history.hpp>
#include <soleus/rules/rule.hpp>

#include <string_view>
#include <vector>

namespace soleus::rules {

/// What a rule may look at. Rules run in catalogue order; a few read what earlier ones found.
class Situation {
public:
    Situation(const metrics::History& history, const Episodes& episodes, const Settings& settings)
        : history{history}, episodes{episodes}, settings{settings} {}

    const metrics::History& history;
    const Episodes& episodes;
    const Settings& settings;

    [[nodiscard]] double limit(std::string_view rule, std::string_view name) const {
        return settings.limit(rule, name);
    }
    /// Firings of rules that ran before, before joining; used by speed-with-hills and data-quality.
    [[nodiscard]] const std::vector<Firing>& firings_of(std::string_view rule) const;
    void remember(std::string_view rule, std::vector<Firing> firings);

private:
    std::vector<std::pair<std::string_view, std::vector<Firing>>> earlier_;
};

}  // namespace soleus::rules
