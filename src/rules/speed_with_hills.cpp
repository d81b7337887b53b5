#include "catalogue.hpp"
#include "pace.hpp"
#include "phrases.hpp"
#include "situation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace soleus::rules {
namespace {

constexpr std::string_view k_id = "speed-with-hills";
constexpr double k_share_of_median = 0.90;
constexpr double k_equal = 1e-9;  // paces are quotients: a pace of exactly 90 % counts
constexpr std::size_t k_least_paces = 4;

std::string lower(std::string_view text) {
    std::string folded{text};
    std::transform(folded.begin(), folded.end(), folded.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return folded;
}

/// A workout typed as interval, race or tempo, or one of their synonyms (whole words).
bool is_fast_workout(std::string_view workout) {
    static constexpr std::array<std::string_view, 12> k_words{
        "interval", "intervals",   "repeat", "repeats",   "fartlek", "race",
        "races",    "competition", "tempo",  "threshold", "racing",  "competitions"};
    const auto text = lower(workout);
    for (std::size_t begin = 0; begin < text.size();) {
        const auto is_letter = [&](std::size_t i) { return text[i] >= 'a' && text[i] <= 'z'; };
        std::size_t end = begin;
        while (end < text.size() && is_letter(end)) {
            ++end;
        }
        const auto word = std::string_view{text}.substr(begin, end - begin);
        if (std::find(k_words.begin(), k_words.end(), word) != k_words.end()) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

std::vector<double> paces_before(const metrics::History& history, Day t) {
    std::vector<double> paces;
    for (const auto& run : history.runs(t - Days{28}, t - Days{1})) {
        if (const auto one = pace(run)) {
            paces.push_back(*one);
        }
    }
    return paces;
}

/// Some hill rule fired in t-7..t, earliest first.
const Firing* hill_firing(const Situation& situation, Day t) {
    const Firing* latest = nullptr;
    for (const auto* rule : {&k_hill_spike_run, &k_hill_spike_week, &k_hills_too_soon}) {
        for (const auto& firing : situation.firings_of(rule->id)) {
            if (firing.day <= t && firing.day >= t - Days{7} &&
                (latest == nullptr || firing.day > latest->day)) {
                latest = &firing;
            }
        }
    }
    return latest;
}

/// What all runs of a day are held against.
struct Measure {
    Day day{};
    const Firing* hill = nullptr;
    std::optional<double> usual_pace{};
};

Measure measure_of(const Situation& situation, Day t) {
    Measure measure{.day = t, .hill = hill_firing(situation, t)};
    if (measure.hill != nullptr) {
        const auto before = paces_before(situation.history, t);
        measure.usual_pace =
            before.size() >= k_least_paces ? std::optional{median(before)} : std::nullopt;
    }
    return measure;
}

std::string clock(double seconds) {
    const auto whole = std::lround(seconds);
    return fmt::format("{}:{:02} min/km", whole / 60, whole % 60);
}

std::vector<Firing> check(const Situation& situation) {
    const auto& history = situation.history;
    std::vector<Firing> firings;
    std::optional<Measure> measure;
    for (const auto& run : situation.runs()) {
        const Day t = run.day;
        if (!measure || measure->day != t) {
            measure = measure_of(situation, t);
        }
        const auto* hill = measure->hill;
        if (hill == nullptr) {
            continue;
        }
        const auto own = pace(run);
        const auto usual = measure->usual_pace;
        const bool faster = own && usual && *own <= k_share_of_median * *usual * (1.0 + k_equal);
        const auto said = history.said(run);
        const auto workout = said ? history.text(*said, said->workout) : std::string_view{};
        if (!faster && !is_fast_workout(workout)) {
            continue;
        }
        Firing firing{.day = t, .level = Level::note};
        firing.numbers = {.value = own,
                          .reference = usual,
                          .ratio = own && usual ? std::optional{*own / *usual} : std::nullopt,
                          .limit = k_share_of_median,
                          .unit = "s/km"};
        firing.message = fmt::format(
            "A fast run on {} ({}) within 7 days of a hill finding of {}; speed loads the soleus "
            "at least as much as slope.",
            to_string(t),
            faster ? fmt::format("{}, median of 28 days {}", clock(*own), clock(*usual))
                   : std::string{workout},
            to_string(hill->day));
        situation.add_origin(firing.origin, run);
        firing.evidence = {told(run)};
        if (!firings.empty() && firings.back().day == t) {
            if (firing.numbers.ratio.value_or(1.0) < firings.back().numbers.ratio.value_or(1.0)) {
                firings.back() = std::move(firing);
            }
            continue;
        }
        firings.push_back(std::move(firing));
    }
    return firings;
}

}  // namespace

const Rule k_speed_with_hills{
    .id = k_id,
    .family = Family::context,
    .summary = "a fast session close to a hill finding",
    .grade = "C",
    .looks_at =
        "Pace of each run against the median of the 28 days before, and workouts typed interval, "
        "race or tempo.",
    .formula =
        "pace <= 0.90 x median pace of t-28..t-1, or a workout of that kind, with a hill finding "
        "in t-7..t.",
    .levels = "note only.",
    .needs = "4 runs with pace in the 28 days before; none for a typed workout.",
    .supports =
        "Soleus force rises with speed up to 7 m/s (Dorn 2012). Injured women had added speed work "
        "(Winter 2020).",
    .contradicts = "A framework that ties the calf to pace is a hypothesis (Nielsen 2013).",
    .cannot_know = "Whether a faster pace was downhill.",
    .limits = {},
    .check = check,
};

}  // namespace soleus::rules
