#include "joining.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace soleus::rules {
namespace {

/// What orders two days of one finding where their levels are equal: the ratio, or the value where
/// there is none; a rule that fires on what is small has its peak at the smallest.
double weight(const Rule& rule, const Numbers& numbers) {
    const auto figure = numbers.ratio ? numbers.ratio : numbers.value;
    if (!figure) {
        return -std::numeric_limits<double>::infinity();
    }
    const bool small_is_worse = rule.id == "speed-with-hills" || rule.id == "cadence-drop";
    return small_is_worse ? -*figure : *figure;
}

bool outdoes(const Rule& rule, const Firing& later, const Firing& peak) {
    return later.level != peak.level ? later.level > peak.level
                                     : weight(rule, later.numbers) > weight(rule, peak.numbers);
}

std::optional<Day> later_of(const std::optional<Day>& a, const std::optional<Day>& b) {
    return !a || (b && *b > *a) ? b : a;
}

/// A row that tells both of the pain and of the run is one place to look at.
std::vector<model::Origin> each_once(std::vector<model::Origin> origins) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    std::erase_if(origins, [&](const model::Origin& one) {
        return !seen.insert({one.input, one.line}).second;
    });
    return origins;
}

Finding finding_of(const Rule& rule, Firing peak, Day from, Day to, std::optional<Day> open_until,
                   Day as_of) {
    constexpr Days k_stands{6};
    Finding finding{.rule = rule.id,
                    .family = rule.family,
                    .level = peak.level,
                    .grade = peak.grade,
                    .from = from,
                    .to = to,
                    .peak = peak.day,
                    .open_until = open_until,
                    .message = std::move(peak.message),
                    .numbers = std::move(peak.numbers),
                    .origin = each_once(std::move(peak.origin)),
                    .evidence = std::move(peak.evidence),
                    .thread = peak.thread};
    finding.standing = to >= as_of - k_stands || (open_until && *open_until >= as_of);
    return finding;
}

}  // namespace

std::vector<Finding> joined(const Rule& rule, std::vector<Firing> firings, Day as_of) {
    std::stable_sort(firings.begin(), firings.end(), [](const Firing& a, const Firing& b) {
        return std::tie(a.thread, a.day) < std::tie(b.thread, b.day);
    });
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < firings.size();) {
        if (firings[i].from) {
            const auto from = *firings[i].from;
            const auto to = firings[i].to.value_or(from);
            const auto open_until = firings[i].open_until;
            findings.push_back(
                finding_of(rule, std::move(firings[i]), from, to, open_until, as_of));
            ++i;
            continue;
        }
        std::size_t peak = i;
        auto open_until = firings[i].open_until;
        std::size_t last = i;
        for (std::size_t j = i + 1;
             j < firings.size() && firings[j].thread == firings[i].thread && !firings[j].from &&
             firings[j].day <= firings[last].day + Days{1};
             ++j) {
            last = j;
            open_until = later_of(open_until, firings[j].open_until);
            peak = outdoes(rule, firings[j], firings[peak]) ? j : peak;
        }
        const auto from = firings[i].day;
        const auto to = firings[last].day;
        findings.push_back(finding_of(rule, std::move(firings[peak]), from, to, open_until, as_of));
        i = last + 1;
    }
    return findings;
}

void order_by_importance(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tuple{a.family, -static_cast<int>(a.level), -a.to.time_since_epoch().count(),
                          a.rule} < std::tuple{b.family, -static_cast<int>(b.level),
                                               -b.to.time_since_epoch().count(), b.rule};
    });
}

}  // namespace soleus::rules
