#include "headroom.hpp"

#include "catalogue.hpp"

#include <algorithm>
#include <array>

namespace soleus::rules {
namespace {

/// What the rules say on one day, the worst of each rule.
struct Said {
    std::string_view rule{};
    Level level{};
    double value = 0.0;
    std::optional<std::string> measure{};
    Day free_again{};  ///< the day after what forbids running, where a rest rule names it
};

std::vector<Said> said_on(const metrics::History& history, const Episodes& known,
                          const Settings& settings, const Imagined& imagined) {
    // The longest window of any rule (105 days) reaches back from the judged day.
    const Episodes episodes = known.beside(history, imagined.judged - Days{120});
    const Situation situation{history, episodes, settings, imagined.judged, imagined.judged};
    std::vector<Said> said;
    for (const auto* rule : imagined.by) {
        if (settings.disabled(rule->id)) {
            continue;
        }
        for (const auto& firing : rule->check(situation)) {
            if (firing.day == imagined.judged) {
                const auto open = firing.open_until.value_or(firing.day) + Days{1};
                said.push_back({rule->id, firing.level, firing.numbers.value.value_or(0.0),
                                firing.numbers.measure,
                                firing.numbers.earliest_run.value_or(open)});
            }
        }
    }
    return said;
}

/// return-too-big binds at any level: its caps are the return's own (rules R22).
bool matters(const Said& said) {
    return said.level >= Level::warning || said.rule == k_return_too_big.id;
}

/// Rules that say more with the run than without it.
std::vector<std::string_view> raised_by(const Imagined& imagined, const std::vector<Said>& with,
                                        const std::vector<Said>& without) {
    std::vector<std::string_view> rules;
    for (const auto& one : with) {
        const bool known = std::any_of(without.begin(), without.end(), [&](const Said& other) {
            return other.rule == one.rule && other.measure == one.measure && matters(other) &&
                   other.value >= one.value;
        });
        if (matters(one) && !known && !(imagined.sum_of_days && one.measure == "longest")) {
            rules.push_back(one.rule);
        }
    }
    return rules;
}

}  // namespace

Most most(const metrics::History& history, const Episodes& known, const Settings& settings,
          const Imagined& imagined, Searched searched) {
    const bool by_distance = searched == Searched::distance;
    const std::int64_t step = by_distance ? 100 : 10;
    const std::int64_t steps =
        by_distance ? 5000 : 2000;  // 500 km, 20,000 m: no run is longer (design §2)
    const auto without = said_on(history.seen_from(imagined.judged), known, settings, imagined);
    auto with = history.with_run(imagined.run_day, std::nullopt, std::nullopt, imagined.judged);
    const auto raised = [&](std::int64_t count) {
        const Metres metres{count * step};
        by_distance ? with.imagine_instead(metres, Metres{0})
                    : with.imagine_instead(std::nullopt, metres);
        return raised_by(imagined, said_on(with, known, settings, imagined), without);
    };
    if (raised(steps).empty()) {
        return {};
    }
    // More metres never unsay a rule: each compares a sum or a run that grows with them.
    std::int64_t free = 0;
    std::int64_t bound = steps;
    while (bound - free > 1) {
        const auto middle = free + (bound - free) / 2;
        (raised(middle).empty() ? free : bound) = middle;
    }
    return {.metres = free * step, .binding = raised(bound)};
}

Earliest earliest_run(const metrics::History& history, const Episodes& known,
                      const Settings& settings, Day from) {
    static constexpr std::array<const Rule*, 2> k_rest{&k_prescribed_rest_broken,
                                                       &k_rest_too_short};
    constexpr Days k_farthest{730};
    Earliest earliest{.day = from};
    while (earliest.day < from + k_farthest) {
        const auto with = history.with_run(earliest.day, Metres{1000}, Metres{0}, earliest.day);
        const auto said = said_on(with, known, settings,
                                  {.run_day = earliest.day, .judged = earliest.day, .by = k_rest});
        if (said.empty()) {
            break;
        }
        earliest.held_back_by = said.front().rule;
        earliest.day += Days{1};
        for (const auto& one : said) {
            earliest.day = std::max(earliest.day, one.free_again);
        }
    }
    return earliest;
}

}  // namespace soleus::rules
