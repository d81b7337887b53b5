#include "situation.hpp"

#include <algorithm>

namespace soleus::rules {

void Situation::add_origin(std::vector<model::Origin>& origins, const metrics::Run& run) const {
    if (const auto said = history.said(run)) {
        origins.push_back(said->origin);
    }
}

const std::vector<Firing>& Situation::firings_of(std::string_view rule) const {
    static const std::vector<Firing> k_none;
    const auto found = std::find_if(earlier_.begin(), earlier_.end(),
                                    [&](const auto& one) { return one.first == rule; });
    return found == earlier_.end() ? k_none : found->second;
}

void Situation::remember(std::string_view rule, std::vector<Firing> firings) {
    earlier_.emplace_back(rule, std::move(firings));
}

}  // namespace soleus::rules
