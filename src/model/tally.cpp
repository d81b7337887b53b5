#include <soleus/model/tally.hpp>

#include <numeric>

namespace soleus::model {

std::string_view name(Ignored reason) {
    static constexpr std::array<std::string_view, k_ignored_kinds> k_names{
        "other-sport", "rest-day",      "duplicate", "planned", "total-row",
        "after-as-of", "other-athlete", "no-time",   "too-fast"};
    return k_names[static_cast<std::size_t>(reason)];
}

std::int64_t Tally::ignored() const {
    return std::accumulate(ignored_by.begin(), ignored_by.end(), std::int64_t{0});
}

bool Tally::adds_up() const {
    return records == used + ignored() + rejected && points == points_used + points_ignored + points_rejected;
}

void Tally::reject_all() {
    records = records > 0 ? records : 1;
    used = points_used = points_ignored = 0;
    ignored_by = {};
    rejected = records;
    points_rejected = points;
}

void Tally::ignore(Ignored reason, std::int64_t count) { ignored_by[static_cast<std::size_t>(reason)] += count; }

}  // namespace soleus::model
