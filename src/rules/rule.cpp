#include <soleus/rules/nearest.hpp>
#include <soleus/rules/rule.hpp>

#include <algorithm>
#include <numeric>

namespace soleus::rules {
namespace {

/// Levenshtein distance; a transposition of neighbours counts two.
std::size_t edits(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates,
                         std::size_t most) {
    std::string_view best;
    std::size_t fewest = most + 1;
    for (const auto candidate : candidates) {
        const auto distance = edits(word, candidate);
        if (distance < fewest) {
            fewest = distance;
            best = candidate;
        }
    }
    return best;
}

const Rule* find_rule(std::string_view id) {
    const auto rules = catalogue();
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) { return rule->id == id; });
    return found == rules.end() ? nullptr : *found;
}

std::string_view nearest_rule(std::string_view id) {
    std::vector<std::string_view> ids;
    for (const auto* rule : catalogue()) {
        ids.push_back(rule->id);
    }
    return nearest(id, ids, std::max<std::size_t>(2, id.size() / 3));
}

}  // namespace soleus::rules
