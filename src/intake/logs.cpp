#include "logs.hpp"

#include <algorithm>
#include <utility>

namespace soleus::intake {
namespace {

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

/// Sorts the entries of all files by their owners, without moving them.
class Sorting {
public:
    Sorting(const Harvest& harvest, const People& people)
        : harvest_{harvest}, people_{people}, sizes_(people.count()) {
        for_each([sizes = sizes_.data()](std::uint32_t person, std::uint32_t) { ++sizes[person]; });
    }

    [[nodiscard]] Logs logs(std::vector<model::Log> heads) {
        Logs logs;
        std::vector<std::size_t> begins(people_.count());
        std::size_t end = 0;
        for (const auto person : by_name()) {
            begins[person] = end;
            end += sizes_[person];
            logs.heads_.push_back(std::move(heads[person]));
            logs.ends_.push_back(end);
        }
        logs.order_.resize(end);
        std::vector<std::uint32_t*> places;
        places.reserve(begins.size());
        for (const std::size_t begin : begins) {
            places.push_back(logs.order_.data() + begin);
        }
        for_each([ends = places.data()](std::uint32_t person, std::uint32_t number) {
            *ends[person]++ = number;
        });
        return logs;
    }

    static void give(Logs& logs, Harvest& harvest) {
        for (auto& result : harvest.results) {
            logs.inputs_.push_back(std::move(result.reading.entries));
        }
    }

private:
    template <class Use>
    void for_each(Use use) const {
        std::uint32_t number = 0;
        for (std::size_t file = 0; file < harvest_.files.size(); ++file) {
            const auto count = harvest_.results[file].reading.entries.size();
            const auto owners = people_.owners(file);
            const std::uint32_t one = people_.owner_of_file(file);
            const bool some_dropped = !harvest_.dropped[file].empty();
            if (!some_dropped && !owners.empty()) {  // of a club's log nothing is asked twice
                for (const std::uint32_t person : owners) {
                    use(person, number++);
                }
                continue;
            }
            for (std::size_t i = 0; i < count; ++i, ++number) {
                if (!some_dropped || !harvest_.is_dropped(file, i)) {
                    use(owners.empty() ? one : owners[i], number);
                }
            }
        }
    }

    /// Those of whom there is anything.
    [[nodiscard]] std::vector<std::uint32_t> by_name() const {
        std::vector<std::uint32_t> order;
        for (std::uint32_t person = 0; person < people_.count(); ++person) {
            if (sizes_[person] > 0) {
                order.push_back(person);
            }
        }
        std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
            return people_.name(a) < people_.name(b);
        });
        return order;
    }

    const Harvest& harvest_;
    const People& people_;
    std::vector<std::size_t> sizes_;  // of each person's log
};

model::Log Logs::make(std::size_t i) const {
    model::Log log = heads_[i];
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    std::span numbers{order_.data() + begin, ends_[i] - begin};
    log.entries.reserve(numbers.size());
    std::size_t first = 0;  // number of the input's first entry
    for (const auto& input : inputs_) {
        const std::size_t end = first + input.size();
        const auto behind = std::lower_bound(numbers.begin(), numbers.end(), end);
        const auto here = static_cast<std::size_t>(behind - numbers.begin());
        log.entries.append(input, numbers.first(here), first);
        numbers = numbers.subspan(here);
        first = end;
    }
    log.entries.sort();
    return log;
}

Logs make_logs(Harvest& harvest, const People& people, const IntakeOptions& options) {
    std::vector<model::Log> heads(people.count());
    for (std::uint32_t person = 0; person < heads.size(); ++person) {
        heads[person].athlete = people.name(person);
    }
    note_rejections(harvest, people, options.naming, heads);
    Logs logs = Sorting{harvest, people}.logs(std::move(heads));
    Sorting::give(logs, harvest);
    return logs;
}

}  // namespace soleus::intake
