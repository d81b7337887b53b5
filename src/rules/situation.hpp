#pragma once

#include "episodes.hpp"

#include <soleus/metrics/history.hpp>
#include <soleus/rules/rule.hpp>

#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace soleus::rules {

/// What a rule may look at. Rules run in catalogue order; a few read what earlier ones found.
class Situation {
public:
    Situation(const metrics::History& h, const Episodes& e, const Settings& s, Day first_judged,
              Day last_judged)
        : history{h}, episodes{e}, settings{s}, from{first_judged}, to{last_judged} {}

    const metrics::History& history;
    const Episodes& episodes;
    const Settings& settings;
    /// The days to be judged; windows reach back before `from` as far as they need. Looking ahead
    /// judges one day, a report the weeks it shows.
    const Day from, to;

    /// Runs of the days to be judged.
    [[nodiscard]] std::span<const metrics::Run> runs() const { return history.runs(from, to); }
    [[nodiscard]] double limit(std::string_view rule, std::string_view name) const {
        return settings.limit(rule, name);
    }
    /// Adds where the log says the run; nothing of one that is only imagined.
    void add_origin(std::vector<model::Origin>& origins, const metrics::Run& run) const;
    /// Firings of rules that ran before, before joining; used by speed-with-hills and data-quality.
    [[nodiscard]] const std::vector<Firing>& firings_of(std::string_view rule) const;
    void remember(std::string_view rule, std::vector<Firing> firings);

private:
    std::vector<std::pair<std::string_view, std::vector<Firing>>> earlier_;
};

}  // namespace soleus::rules
