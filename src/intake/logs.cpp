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

/// Becomes the entry where the vector has room for it: one that is made elsewhere and copied costs
/// as much again.
struct InPlace {
    const model::Entries& entries;
    std::size_t i;
    operator Entry() const { return entries[i]; }  // NOLINT: converted by emplace_back
};

}  // namespace

/// Sorts the entries of all files by their owners, without moving them.
class Sorting {
public:
    Sorting(const Harvest& harvest, const People& people)
        : harvest_{harvest}, people_{people}, sizes_(people.count()) {
        for_each([this](std::uint32_t person, std::uint32_t) { ++sizes_[person]; });
    }

    [[nodiscard]] Logs logs(std::vector<model::Log> heads) {
        Logs logs;
        std::vector<std::size_t> places(people_.count());
        std::size_t end = 0;
        for (const auto person : by_name()) {
            places[person] = end;
            end += sizes_[person];
            logs.heads_.push_back(std::move(heads[person]));
            logs.ends_.push_back(end);
        }
        logs.order_.resize(end);
        for_each([&](std::uint32_t person, std::uint32_t number) {
            logs.order_[places[person]++] = number;
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
    constexpr std::ptrdiff_t k_ahead = 16;  // packed entries of one athlete lie far apart
    model::Log log = heads_[i];
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    log.entries.reserve(ends_[i] - begin);
    auto input = inputs_.begin();
    std::size_t first = 0;  // number of the input's first entry
    std::size_t size = input->size();
    const std::uint32_t* const end = order_.data() + ends_[i];
    for (const std::uint32_t* at = order_.data() + begin; at != end; ++at) {
        while (*at - first >= size) {
            first += size;
            size = (++input)->size();
        }
        const std::size_t ahead = end - at > k_ahead ? at[k_ahead] - first : size;
        if (ahead < size) {
            input->fetch(ahead);
        }
        log.entries.emplace_back(InPlace{*input, *at - first});
    }
    sort_by_date(log.entries);
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
