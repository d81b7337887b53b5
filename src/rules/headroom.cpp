#include "headroom.hpp"

#include "catalogue.hpp"

#include <algorithm>
#include <array>
#include <utility>

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

/// The first whole step at which something more is said, and by which rules.
struct Bound {
    std::int64_t at = 0;
    std::vector<std::string_view> rules{};
};

/// Outwards by four times as far, then by halves: most limits lie near. `raised` says nothing up to
/// some step and something from there on.
template <class Raised>
std::optional<Bound> first_bound(std::int64_t steps, Raised&& raised) {
    std::int64_t free = 0;
    Bound bound{.at = std::min<std::int64_t>(16, steps)};
    for (bound.rules = raised(bound.at); bound.rules.empty(); bound.rules = raised(bound.at)) {
        if (bound.at == steps) {
            return std::nullopt;
        }
        free = bound.at;
        bound.at = std::min(4 * bound.at, steps);
    }
    while (bound.at - free > 1) {
        const auto middle = free + (bound.at - free) / 2;
        if (auto rules = raised(middle); rules.empty()) {
            free = middle;
        } else {
            bound = {middle, std::move(rules)};
        }
    }
    return bound;
}

}  // namespace

Most most(const metrics::History& history, const Episodes& known, const Settings& settings,
          const Imagined& imagined, Searched searched) {
    const bool by_distance = searched == Searched::distance;
    const std::int64_t step = by_distance ? 100 : 10;
    const std::int64_t steps =
        by_distance ? 5000 : 2000;  // 500 km, 20,000 m: no run is longer (design §2)
    const auto later = history.seen_from(imagined.judged);
    // What the rules of `asked` say more of a run than of the day without it. One history is
    // changed from run to run: a copy for each would cost more than the rules.
    const auto raised_of = [&](const Imagined& asked) {
        return [&, asked, without = said_on(later, known, settings, asked),
                with = history.with_run(asked.run_day, std::nullopt, std::nullopt, asked.judged)](
                   Maybe<Metres> distance, Maybe<Metres> ascent) mutable {
            with.imagine_instead(distance, ascent);
            return raised_by(asked, said_on(with, known, settings, asked), without);
        };
    };
    auto of_all = [&, raised = raised_of(imagined)](std::int64_t count) mutable {
        const Metres metres{count * step};
        return by_distance ? raised(metres, Metres{0}) : raised(std::nullopt, metres);
    };
    auto bound = first_bound(steps, of_all);
    // same-regimen alone may speak of a run and not of a longer one, whose flat metres make the
    // ascent of the week known. Its first word is then that on a run of unknown ascent.
    const auto last_days =
        history.hill(metrics::Hill::ascent, imagined.judged - Days{6}, imagined.judged);
    if (by_distance && !known.empty() && last_days.distance_without > 0) {
        static constexpr std::array<const Rule*, 1> k_alone{&k_same_regimen};
        Imagined alone = imagined;
        alone.by = k_alone;
        const auto nearer = first_bound(bound ? bound->at : steps,
                                        [&, raised = raised_of(alone)](std::int64_t count) mutable {
                                            return raised(Metres{count * step}, std::nullopt);
                                        });
        if (nearer) {
            if (auto rules = of_all(nearer->at); !rules.empty()) {
                bound = {nearer->at, std::move(rules)};
            }
        }
    }
    return bound ? Most{.metres = (bound->at - 1) * step, .binding = std::move(bound->rules)}
                 : Most{};
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
