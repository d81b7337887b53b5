#include "logs.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace soleus::intake {
namespace {

using model::Entry;

bool comes_before(const Entry& a, const Entry& b) {
    if (a.day != b.day) {
        return a.day < b.day;
    }
    const auto key = [](const Entry& e) {
        return std::tuple{e.start, e.origin.input, e.origin.line};
    };
    return key(a) < key(b);
}

void sort_by_date(std::vector<Entry>& entries) {
    if (!std::is_sorted(entries.begin(), entries.end(), comes_before)) {
        std::sort(entries.begin(), entries.end(), comes_before);
    }
}

std::vector<std::size_t> sizes(const Harvest& harvest, const People& people) {
    std::vector<std::size_t> size(people.count());
    for (std::size_t file = 0; file < harvest.files.size(); ++file) {
        const std::size_t count = harvest.results[file].reading.entries.size();
        if (!people.several_in(file) && harvest.dropped[file].empty()) {
            size[people.owner_of_file(file)] += count;
            continue;
        }
        for (std::size_t i = 0; i < count; ++i) {
            size[people.owner(file, i)] += harvest.is_dropped(file, i) ? 0U : 1U;
        }
    }
    return size;
}

/// File by file, and each file's entries are freed once they are in their logs: a log of ten
/// million rows must not stand in memory three times.
void move_entries(Harvest& harvest, const People& people, std::vector<model::Log>& logs) {
    const auto size = sizes(harvest, people);
    for (std::size_t file = 0; file < harvest.files.size(); ++file) {
        auto& entries = harvest.results[file].reading.entries;
        if (entries.empty()) {
            continue;
        }
        auto& own = logs[people.owner_of_file(file)].entries;
        if (!people.several_in(file) && harvest.dropped[file].empty() && own.empty() &&
            entries.size() == size[people.owner_of_file(file)]) {
            own = std::move(entries);
            continue;
        }
        const bool all = harvest.dropped[file].empty();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (all || !harvest.is_dropped(file, i)) {
                const auto person = people.owner(file, i);
                auto& log = logs[person].entries;
                if (log.empty()) {
                    log.reserve(size[person]);
                }
                log.push_back(entries[i]);
            }
        }
        entries = {};
    }
}

/// Whose entries stand in a file, by person; everybody's where it was rejected before anybody was
/// read.
std::vector<bool> told_of(std::size_t file, const Harvest& harvest, const People& people,
                          Naming naming) {
    const auto& reading = harvest.results[file].reading;
    std::vector<bool> told(people.count(), reading.whole_rejected && naming == Naming::one_runner);
    for (std::size_t i = 0; people.several_in(file) && i < reading.entries.size(); ++i) {
        told[people.owner(file, i)] = true;
    }
    told[people.owner_of_file(file)] = told[people.owner_of_file(file)] || !people.several_in(file);
    return told;
}

/// A rejected row does not say whose it was, so it makes the windows of all incomplete of whom its
/// file tells.
void note_rejections(const Harvest& harvest, const People& people, Naming naming,
                     std::vector<model::Log>& logs) {
    for (std::size_t file = 0; file < harvest.files.size(); ++file) {
        const auto& reading = harvest.results[file].reading;
        if (reading.rejected_days.empty() && !reading.rejected_undated) {
            continue;
        }
        const auto told = told_of(file, harvest, people, naming);
        for (std::size_t person = 0; person < logs.size(); ++person) {
            if (told[person]) {
                auto& log = logs[person];
                log.rejected_days.insert(log.rejected_days.end(), reading.rejected_days.begin(),
                                         reading.rejected_days.end());
                log.rejected_undated = log.rejected_undated || reading.rejected_undated;
            }
        }
    }
    for (auto& log : logs) {
        std::sort(log.rejected_days.begin(), log.rejected_days.end());
    }
}

}  // namespace

std::vector<model::Log> make_logs(Harvest& harvest, const People& people,
                                  const IntakeOptions& options) {
    std::vector<model::Log> logs(people.count());
    for (std::size_t person = 0; person < logs.size(); ++person) {
        logs[person].athlete = people.name(person);
    }
    note_rejections(harvest, people, options.naming, logs);
    move_entries(harvest, people, logs);
    std::erase_if(logs, [](const model::Log& log) { return log.entries.empty(); });
    for (auto& log : logs) {
        sort_by_date(log.entries);
    }
    std::stable_sort(logs.begin(), logs.end(), [](const model::Log& a, const model::Log& b) {
        return a.athlete < b.athlete;
    });
    return logs;
}

}  // namespace soleus::intake
