#include "catalogue.hpp"
#include "pain_rules.hpp"

#include <fmt/format.h>

namespace soleus::rules {
namespace {

constexpr Days k_first_two_weeks{13};

/// Days in a row with a run up to t, counted back to the first run of the return; 0 outside its
/// first two weeks.
int days_in_a_row(const Situation& situation, Day t, const Episode& episode) {
    if (!two_up(episode.cls) || !episode.first_run || t - *episode.first_run > k_first_two_weeks) {
        return 0;
    }
    int in_a_row = 1;
    while (t - Days{in_a_row} >= *episode.first_run &&
           !situation.history.runs(t - Days{in_a_row}, t - Days{in_a_row}).empty()) {
        ++in_a_row;
    }
    return in_a_row;
}

Level level_of(int in_a_row) {
    return in_a_row >= 3 ? Level::warning : Level::note;
}

Firing worded(const Situation& situation, Day t, const Episode& episode, int in_a_row) {
    Firing firing{.day = t, .level = level_of(in_a_row)};
    firing.numbers = {.value = in_a_row,
                      .limit = in_a_row >= 3 ? 3.0 : 2.0,
                      .unit = "days",
                      .pain_class = name(episode.cls)};
    firing.message = fmt::format(
        "Runs on {} days in a row to {}, day {} of the return after {}. Leave a day between runs "
        "until {}.",
        in_a_row, to_string(t), (t - *episode.first_run).count() + 1, told(episode),
        to_string(*episode.first_run + k_first_two_weeks));
    firing.origin = origins(situation.history, t - Days{in_a_row - 1}, t);
    return firing;
}

std::vector<Firing> check(const Situation& situation) {
    std::vector<Firing> firings;
    if (situation.episodes.empty()) {
        return firings;
    }
    for (const Day t : run_days(situation)) {
        for (const Episode& episode : episodes_before(situation, t)) {
            const int in_a_row = days_in_a_row(situation, t, episode);
            if (in_a_row >= 2 && worth_wording(firings, t, level_of(in_a_row), in_a_row)) {
                keep_worse(firings, worded(situation, t, episode, in_a_row));
            }
        }
    }
    return firings;
}

}  // namespace

const Rule k_back_to_back{
    .id = "back-to-back",
    .family = Family::pain_and_return,
    .summary = "runs on consecutive days in the first two weeks after pain",
    .grade = "C",
    .looks_at =
        "Days with a run in the first 14 days from the first run after an episode of class 2 up.",
    .formula = "Days in a row with a run, counted back to the first run of the return.",
    .levels = "note: 2 in a row. warning: 3 or more in a row.",
    .needs = "The first run of a return.",
    .supports =
        "Clinicians who treat calf strains say: no running on consecutive days (20 experts, Green "
        "2022).",
    .contradicts = "",
    .cannot_know = "How short and easy the runs were meant to be.",
    .check = check,
};

}  // namespace soleus::rules
