#include "harvest.hpp"
#include "left_out.hpp"
#include "logs.hpp"
#include "merge_duplicates.hpp"
#include "message.hpp"
#include "other_sports.hpp"
#include "people.hpp"

#include <soleus/intake/intake.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace soleus::intake {
namespace {

using model::Ignored;

/// A log whose latest entry is older is looked at as of its own last day (design §4).
constexpr Days k_old_log{56};

void move_to_end(std::vector<diag::Diagnostic>& from, std::vector<diag::Diagnostic>& to) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
    from.clear();
}

/// Inputs are numbered in the order they were opened; entries learn their number.
void number_inputs(Harvest& harvest, Intake& intake) {
    std::uint32_t number = 0;
    for (auto& result : harvest.results) {
        move_to_end(result.reading.diagnostics, intake.diagnostics);
        move_to_end(result.details, intake.details);
        if (!result.opened) {
            continue;
        }
        result.reading.entries.set_input(number);
        intake.texts.push_back(result.texts);
        ++number;
    }
}

/// Cells that are merged in a spreadsheet are empty in all rows but the first.
void tell_of_the_nameless(const Harvest& harvest, const People& people, Intake& intake) {
    for (std::size_t file = 0; file < harvest.files.size(); ++file) {
        if (!people.some_nameless_in(file)) {
            continue;
        }
        const auto owner = people.owner_of_file(file);
        const auto owners = people.owners(file);
        const auto rows = std::count(owners.begin(), owners.end(), owner);
        const auto& name = people.name(owner);
        intake.diagnostics.push_back(message(
            diag::Severity::note, {harvest.files[file].path, 0, 0, 1},
            fmt::format("{} {} no athlete among others that do, and {} as {}'s; put the name in "
                        "every row",
                        rows, rows == 1 ? "row names" : "rows name", rows == 1 ? "counts" : "count",
                        name ? *name : "another runner")));
    }
}

void choose_as_of(const Harvest& harvest, const IntakeOptions& options, Intake& intake) {
    intake.as_of = options.as_of.value_or(options.today);
    if (options.as_of) {
        return;
    }
    Day latest = Day::min();
    for (std::size_t file = 0; file < harvest.results.size(); ++file) {
        const auto& entries = harvest.results[file].reading.entries;
        if (harvest.dropped[file].empty()) {
            latest = std::max(latest, entries.latest());
            continue;
        }
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (!harvest.is_dropped(file, i)) {
                latest = std::max(latest, entries.day(i));
            }
        }
    }
    if (latest != Day::min() && options.today - latest > k_old_log) {
        intake.as_of = latest;
        intake.as_of_chosen = true;
    }
}

void ignore_others(Harvest& harvest, const People& people, const std::string& asked) {
    for (std::uint32_t file = 0; file < harvest.files.size(); ++file) {
        const auto size = harvest.results[file].reading.entries.size();
        for (std::uint32_t i = 0; i < size; ++i) {
            if (people.name(people.owner(file, i)) != asked && !harvest.is_dropped(file, i)) {
                harvest.drop({file, i}, Ignored::other_athlete);
            }
        }
    }
}

void ignore_after(Harvest& harvest, Day as_of) {
    for (std::uint32_t file = 0; file < harvest.files.size(); ++file) {
        const auto& entries = harvest.results[file].reading.entries;
        const std::size_t size = entries.latest() > as_of ? entries.size() : 0;
        for (std::uint32_t i = 0; i < size; ++i) {
            if (entries.day(i) > as_of && !harvest.is_dropped(file, i)) {
                harvest.drop({file, i}, Ignored::after_as_of);
            }
        }
    }
}

void summarise(Harvest& harvest, Intake& intake) {
    for (auto& result : harvest.results) {
        const auto& reading = result.reading;
        const auto& tally = reading.summary.tally;
        intake.input_failed = intake.input_failed || reading.whole_rejected;
        intake.something_rejected =
            intake.something_rejected ||
            (!reading.whole_rejected && tally.rejected + tally.points_rejected > 0);
        intake.anything_used = intake.anything_used || tally.used > 0;
        if (result.opened) {
            intake.inputs.push_back(reading.summary);
        }
    }
}

}  // namespace

Intake gather(const std::vector<std::string>& inputs, const IntakeOptions& options) {
    const Zone zone{options.time_zone};
    Intake intake;
    Harvest harvest;
    harvest.files = walk(inputs);
    harvest.results = read_files(harvest.files, options, zone);
    leave_out_what_is_no_log(harvest.files, harvest.results, intake.diagnostics);
    harvest.dropped.resize(harvest.files.size());
    number_inputs(harvest, intake);

    const People people{inputs, harvest.files, harvest.results, options};
    tell_of_the_nameless(harvest, people, intake);
    ignore_tracks_of_other_sports(harvest, people);
    choose_as_of(harvest, options, intake);
    if (options.only_athlete) {
        ignore_others(harvest, people, *options.only_athlete);
    }
    if (!options.keep_after_as_of) {
        ignore_after(harvest, intake.as_of);
    }
    merge_duplicates(harvest, people, intake);
    summarise(harvest, intake);
    intake.logs = make_logs(harvest, people, options);
    return intake;
}

}  // namespace soleus::intake
