#include "hill_spikes.hpp"

#include "base.hpp"
#include "phrases.hpp"
#include "steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace soleus::rules {
namespace {

using metrics::Hill;
using metrics::Run;

Maybe<Metres> hill_of(const Run& run, Hill hill) {
    return hill == Hill::ascent ? run.ascent : run.descent;
}

/// The source most of the window's distance has; of equal distance stated, barometer, gps, which is
/// their order.
model::AscentSource main_source(std::span<const Run> runs, Hill hill) {
    std::array<std::int64_t, 4> metres{};
    for (const auto& run : runs) {
        if (hill_of(run, hill)) {
            metres[static_cast<std::size_t>(run.ascent_source)] +=
                run.distance.value_or(Metres{0}).count();
        }
    }
    return static_cast<model::AscentSource>(std::ranges::max_element(metres) - metres.begin());
}

bool over_a_quarter(std::int64_t part, std::int64_t whole, bool any_without) {
    return whole > 0 ? part * 4 > whole : any_without;
}

/// "3 runs of the 30 days lacked it": up to a quarter of the distance may, and is told.
std::string lacking(const metrics::Sum& sum, Hill hill) {
    return sum.runs_without == 0
               ? std::string{}
               : fmt::format(" {} of the {} runs in these days {} no {} and {} nothing.",
                             sum.runs_without, sum.runs, sum.runs_without == 1 ? "has" : "have",
                             word(hill), sum.runs_without == 1 ? "adds" : "add");
}

}  // namespace

std::optional<Doubt> doubt_on(const metrics::History& history, Hill hill, Day t) {
    const auto runs = history.runs(t - Days{30}, t);
    const auto main = main_source(runs, hill);
    std::int64_t whole = 0;
    std::int64_t missing = 0;
    std::int64_t other = 0;
    bool any_missing = false;
    for (const auto& run : runs) {
        const auto metres = run.distance.value_or(Metres{0}).count();
        whole += metres;
        if (!hill_of(run, hill)) {
            missing += metres;
            any_missing = true;
        } else if (run.ascent_source != main) {
            other += metres;
        }
    }
    const auto share = [&](std::int64_t part) {
        return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 1.0;
    };
    if (over_a_quarter(missing, whole, any_missing)) {
        return Doubt{.share = share(missing + other), .by_source = false};
    }
    if (over_a_quarter(missing + other, whole, any_missing)) {
        return Doubt{.share = share(missing + other), .by_source = true};
    }
    return std::nullopt;
}

std::vector<HillSpike> run_spikes(const Situation& situation) {
    constexpr std::string_view k_rule = "hill-spike-run";
    const auto steps = steps_of(situation, k_rule, {Level::warning, Level::alert});
    const auto warning_alone = steps_of(situation, k_rule, {Level::warning});
    const auto floor = static_cast<std::int64_t>(situation.limit(k_rule, "floor_m"));
    const auto least = static_cast<std::int64_t>(situation.limit(k_rule, "least_m"));
    const auto least_more = static_cast<std::int64_t>(situation.limit(k_rule, "least_more_m"));
    const auto alert_more = static_cast<std::int64_t>(situation.limit(k_rule, "alert_more_m"));
    const auto& history = situation.history;
    std::vector<HillSpike> spikes;
    for (const auto& run : situation.runs()) {
        const Day t = run.day;
        for (const auto hill : {Hill::ascent, Hill::descent}) {
            const auto climbed = hill_of(run, hill);
            if (!climbed || (*climbed).count() < least || !history.covers(t - Days{30}, t)) {
                continue;
            }
            const auto before = history.runs(t - Days{30}, t - Days{1});
            const Run* highest = nullptr;
            std::int64_t known = 0;
            for (const auto& one : before) {
                if (const auto there = hill_of(one, hill)) {
                    ++known;
                    highest =
                        highest == nullptr || *there > *hill_of(*highest, hill) ? &one : highest;
                }
            }
            if (known < k_least_runs) {
                continue;
            }
            const auto most = (*hill_of(*highest, hill)).count();
            const auto reference = std::max(most, floor);
            const auto value = (*climbed).count();
            const bool may_alert = value - reference >= alert_more;
            const Step* reached = highest_step(may_alert ? steps : warning_alone, [&](auto limit) {
                return over(value, reference, limit);
            });
            if (reached == nullptr || value - reference < least_more) {
                continue;
            }
            HillSpike spike{.hill = hill, .doubt = doubt_on(history, hill, t)};
            auto& firing = spike.firing;
            firing.day = t;
            firing.level = reached->level;
            firing.numbers = {.value = static_cast<double>(value),
                              .reference = static_cast<double>(reference),
                              .ratio = static_cast<double>(value) / static_cast<double>(reference),
                              .limit = reached->ratio(),
                              .unit = "m",
                              .measure = std::string{word(hill)}};
            firing.message = fmt::format(
                "{} m of {} in one run on {}; the most in one run of the 30 days before was {} m{} "
                "({}, {} over {}).{}",
                value, word(hill), to_string(t), most,
                most < floor ? fmt::format(", counted as {} m", floor) : "",
                more_than(static_cast<double>(value), static_cast<double>(reference),
                          reached->ratio()),
                name(firing.level), more_than(reached->ratio(), 1.0),
                lacking(history.hill(hill, t - Days{30}, t), hill));
            situation.add_origin(firing.origin, run);
            situation.add_origin(firing.origin, *highest);
            firing.evidence = {told(run), "before: " + told(*highest)};
            spikes.push_back(std::move(spike));
        }
    }
    return spikes;
}

std::vector<HillSpike> week_spikes(const Situation& situation) {
    constexpr std::string_view k_rule = "hill-spike-week";
    const auto steps = steps_of(situation, k_rule, {Level::note, Level::warning});
    const auto floor = static_cast<std::int64_t>(situation.limit(k_rule, "floor_m"));
    const auto least = static_cast<std::int64_t>(situation.limit(k_rule, "least_m"));
    const auto least_more = static_cast<std::int64_t>(situation.limit(k_rule, "least_more_m"));
    const auto& history = situation.history;
    std::vector<HillSpike> spikes;
    for (Day t = situation.from; t <= situation.to; t += Days{1}) {
        for (const auto hill : {Hill::ascent, Hill::descent}) {
            const auto week = history.hill(hill, t - Days{6}, t);
            if (week.value < least || !history.covers(t - Days{27}, t) ||
                reference_weeks_with_runs(history, t) < k_least_weeks) {
                continue;
            }
            // Everything times 3, so that a mean of three weeks is never rounded.
            const auto three_weeks = history.hill(hill, t - Days{27}, t - Days{7}).value;
            const auto reference3 = std::max(three_weeks, 3 * floor);
            const Step* reached = highest_step(
                steps, [&](auto limit) { return over(3 * week.value, reference3, limit); });
            if (reached == nullptr || 3 * week.value - reference3 < 3 * least_more) {
                continue;
            }
            HillSpike spike{.hill = hill, .doubt = doubt_on(history, hill, t)};
            auto& firing = spike.firing;
            firing.day = t;
            firing.level = reached->level;
            const double reference = static_cast<double>(reference3) / 3.0;
            firing.numbers = {
                .value = static_cast<double>(week.value),
                .reference = reference,
                .ratio = static_cast<double>(3 * week.value) / static_cast<double>(reference3),
                .limit = reached->ratio(),
                .unit = "m",
                .measure = std::string{word(hill)}};
            firing.message = fmt::format(
                "{} m of {} in the 7 days to {}; the mean week of the 3 weeks before was {:.0f} "
                "m{} (uncoupled ratio {}, {} over {}).{}",
                week.value, word(hill), to_string(t), static_cast<double>(three_weeks) / 3.0,
                three_weeks < 3 * floor ? fmt::format(", counted as {} m", floor) : "",
                over_limit(*firing.numbers.ratio, reached->ratio(), 2), name(firing.level),
                ratio_limit(reached->ratio()), lacking(history.hill(hill, t - Days{27}, t), hill));
            for (const auto& run : history.runs(t - Days{6}, t)) {
                if (hill_of(run, hill)) {
                    situation.add_origin(firing.origin, run);
                }
                firing.evidence.push_back(told(run));
            }
            firing.evidence.push_back(fmt::format("sum of the 21 days {} to {}: {} m of {}",
                                                  to_string(t - Days{27}), to_string(t - Days{7}),
                                                  three_weeks, word(hill)));
            spikes.push_back(std::move(spike));
        }
    }
    return spikes;
}

std::vector<Firing> told_spikes(const Situation& situation, std::vector<HillSpike> spikes) {
    std::vector<Firing> told;
    std::stable_sort(spikes.begin(), spikes.end(), [](const HillSpike& a, const HillSpike& b) {
        return a.firing.day < b.firing.day;
    });
    for (auto& spike : spikes) {
        if (spike.doubt) {
            continue;
        }
        auto& firing = spike.firing;
        if (!told.empty() && told.back().day == firing.day) {
            auto& other = told.back();
            const bool other_is_ascent = other.numbers.measure == "ascent";
            const bool same_hill = other.numbers.measure == firing.numbers.measure;
            const bool wins = firing.level != other.level ? firing.level > other.level
                              : same_hill ? firing.numbers.ratio > other.numbers.ratio
                                          : !other_is_ascent;
            if (wins) {
                other = std::move(firing);
            }
            continue;
        }
        told.push_back(std::move(firing));
    }
    for (auto& firing : told) {
        if (const auto why = situation.episodes.hill_raise(firing.day); !why.empty()) {
            firing.level = raised(firing.level);
            firing.message += fmt::format(" One level higher: {}.", why);
        }
    }
    return told;
}

}  // namespace soleus::rules
