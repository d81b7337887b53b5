#include "catalogue.hpp"
#include "exact.hpp"
#include "phrases.hpp"
#include "situation.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace soleus::rules {
namespace {

constexpr std::string_view k_id = "shoe-age";
constexpr std::array<Limit, 2> k_limits{{
    {"old_m", 800000, 1000, 10000000, "m",
     "about 500 miles, a convention; 70-80 % of the cushioning is left there in real wear"},
    {"new_share", 0.3, 0.01, 1.0, "ratio", "of a week's distance in a shoe first worn in it"},
}};

/// Trimmed and case folded: "Pegasus 40 " and "pegasus 40" are one shoe.
std::string shoe_key(std::string_view name) {
    const auto begin = name.find_first_not_of(" \t");
    if (begin == std::string_view::npos) {
        return {};
    }
    const std::string trimmed{name.substr(begin, name.find_last_not_of(" \t") - begin + 1)};
    utf8proc_uint8_t* folded = nullptr;
    const auto length = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(trimmed.data()),
        static_cast<utf8proc_ssize_t>(trimmed.size()), &folded,
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{folded, &std::free};
    return length < 0 ? trimmed
                      : std::string{reinterpret_cast<const char*>(folded),
                                    static_cast<std::size_t>(length)};
}

struct Worn {
    std::string name{};  ///< as first written
    std::int64_t metres = 0;
    std::optional<Day> first{};
    std::optional<Day> told_old{};
    std::size_t old_firing = 0;  ///< its place among the firings
    bool told_new = false;
};

struct NamedRun {
    Day day{};
    std::int64_t metres = 0;
    Worn* shoe = nullptr;
    model::Origin origin{};
};

Firing old_shoe(const Worn& shoe, Day day, std::int64_t limit) {
    Firing firing{.day = day, .level = Level::note, .from = day, .to = day};
    firing.numbers = {.value = static_cast<double>(shoe.metres),
                      .limit = static_cast<double>(limit),
                      .unit = "m",
                      .shoe = shoe.name};
    firing.message = fmt::format("{} has {} in this log by {} (note over {}).", shoe.name,
                                 km(shoe.metres), to_string(day), km(limit));
    return firing;
}

Firing new_shoe(const Worn& shoe, Day day, std::int64_t metres, std::int64_t all, double limit) {
    Firing firing{.day = day, .level = Level::note, .from = day, .to = day};
    firing.numbers = {.value = static_cast<double>(metres),
                      .reference = static_cast<double>(all),
                      .ratio = static_cast<double>(metres) / static_cast<double>(all),
                      .limit = limit,
                      .unit = "m",
                      .shoe = shoe.name};
    firing.message = fmt::format(
        "{}, first worn on {}, took {} of {} in the 7 days to {} ({} %, note over {} %).",
        shoe.name, to_string(*shoe.first), km(metres), km(all), to_string(day),
        over_limit(*firing.numbers.ratio * 100.0, limit * 100.0, 0), to_tenths(limit * 100.0));
    return firing;
}

std::vector<Firing> check(const Situation& situation) {
    const auto old_limit = static_cast<std::int64_t>(situation.limit(k_id, "old_m"));
    const double new_limit = situation.limit(k_id, "new_share");
    const auto& history = situation.history;
    std::map<std::string, Worn> shoes;
    std::vector<NamedRun> named;
    std::vector<Firing> firings;
    // A shoe's age is the sum over the whole log, so this rule alone always begins at its start.
    for (const auto& run : history.runs()) {
        if (run.day > situation.to) {
            break;
        }
        if (history.said(run, [](const model::Entry& entry) { return entry.shoe; }) ==
            model::TextId::none) {
            continue;
        }
        const auto said = history.said(run);
        const auto written = history.text(*said, said->shoe);
        const auto key = shoe_key(written);
        if (key.empty()) {
            continue;
        }
        auto& shoe = shoes[key];
        shoe.name = shoe.name.empty() ? std::string{written} : shoe.name;
        shoe.first = shoe.first ? shoe.first : std::optional{run.day};
        shoe.metres += run.distance.value_or(Metres{0}).count();
        named.push_back({run.day, run.distance.value_or(Metres{0}).count(), &shoe, said->origin});
        if (shoe.metres > old_limit && !shoe.told_old) {
            shoe.told_old = run.day;
            shoe.old_firing = firings.size();
            firings.push_back(old_shoe(shoe, run.day, old_limit));
            firings.back().origin = {said->origin};
        } else if (shoe.told_old == run.day) {
            auto whole_day = old_shoe(shoe, run.day, old_limit);
            whole_day.origin = firings[shoe.old_firing].origin;
            firings[shoe.old_firing] = std::move(whole_day);
        }
    }
    for (const auto& run : named) {
        auto& shoe = *run.shoe;
        const Day t = run.day;  // judged with all of its runs
        const auto first = history.first_day(*shoe.first);
        const bool has_past = first && *shoe.first - *first >= Days{28} &&
                              named.front().day <= *shoe.first - Days{28};
        if (shoe.told_new || t - *shoe.first > Days{6} || !has_past) {
            continue;
        }
        std::int64_t its = 0;
        std::int64_t all = 0;
        const auto begin =
            std::lower_bound(named.begin(), named.end(), t - Days{6},
                             [](const NamedRun& one, Day day) { return one.day < day; });
        std::vector<model::Origin> origin;
        for (auto one = begin; one != named.end() && one->day <= t; ++one) {
            all += one->metres;
            if (one->shoe == &shoe) {
                its += one->metres;
                origin.push_back(one->origin);
            }
        }
        if (over(its, all, thousandths(new_limit))) {
            shoe.told_new = true;
            firings.push_back(new_shoe(shoe, t, its, all, new_limit));
            firings.back().origin = std::move(origin);
        }
    }
    return firings;
}

}  // namespace

const Rule k_shoe_age{
    .id = k_id,
    .family = Family::context,
    .summary = "a shoe with very many kilometres, or a new one that takes much of a week",
    .grade = "C, conflicting",
    .looks_at =
        "Distance of the runs that name a shoe; names are trimmed and case folded. Each shoe is "
        "told of once per kind.",
    .formula =
        "old: its total in the log passes 800 km. new: on one of the 7 days from its first run its "
        "share of the last 7 days' distance of runs "
        "that name a shoe is over 30 %.",
    .levels = "note only.",
    .needs =
        "nothing for an old shoe; for a new one 28 days since the first run, and runs that name a "
        "shoe 28 days before it.",
    .supports =
        "The 300-500 mile rule is convention without an injury trial. Using more than one pair: "
        "0.61 (0.39-0.97; Malisoux 2015).",
    .contradicts = "Changing shoes every 0-3 months went with more injury (RISC 2023).",
    .cannot_know = "Kilometres before the log began, and walks in the same shoe.",
    .limits = k_limits,
    .check = check,
};

}  // namespace soleus::rules
