#include "people.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

namespace soleus::intake {
namespace {

using model::TextId;

constexpr auto k_nobody_yet = std::numeric_limits<std::uint32_t>::max();

/// Names of the user's inputs: the stem, and where two inputs share it the whole path, so that
/// team1/log.csv and team2/log.csv stay two athletes with two names.
std::vector<std::string> names_of_inputs(const std::vector<std::string>& inputs) {
    std::map<std::string, std::set<std::string>> with_stem;
    for (const auto& input : inputs) {
        with_stem[stem_of(input)].insert(input);
    }
    std::vector<std::string> names;
    for (const auto& input : inputs) {
        const auto stem = stem_of(input);
        names.push_back(input == "-"                                 ? "<stdin>"
                        : with_stem[stem].size() > 1 || stem.empty() ? input
                                                                     : stem);
    }
    return names;
}

}  // namespace

People::People(const std::vector<std::string>& inputs, const std::vector<InputFile>& files,
               const std::vector<FileResult>& results, const IntakeOptions& options)
    : of_file_(files.size()),
      of_entry_(files.size()),
      some_nameless_(files.size()),
      named_(files.size()) {
    read_columns(results);
    name_files(inputs, files, options);
    for (std::size_t file = 0; file < files.size(); ++file) {
        if (some_nameless_[file]) {
            std::replace(of_entry_[file].begin(), of_entry_[file].end(), k_nobody_yet,
                         of_file_[file]);
        }
    }
}

std::uint32_t People::called(const std::string& name) {
    const auto known = std::find(names_.begin(), names_.end(), std::optional{name});
    if (known == names_.end()) {
        names_.emplace_back(name);
        return static_cast<std::uint32_t>(names_.size() - 1);
    }
    return static_cast<std::uint32_t>(known - names_.begin());
}

void People::read_columns(const std::vector<FileResult>& results) {
    std::unordered_map<std::string, std::uint32_t> by_name;
    for (std::size_t file = 0; file < results.size(); ++file) {
        const auto& entries = results[file].reading.entries;
        auto at = entries.begin();
        while (at != entries.end() && at.athlete() == TextId::none) {
            ++at;
        }
        if (at == entries.end()) {
            continue;
        }
        std::unordered_map<TextId, std::uint32_t> by_id{{TextId::none, k_nobody_yet}};
        // A club's athletes come back every few rows: most are found without the map.
        constexpr std::size_t k_slots = 1024;
        constexpr auto k_no_text_yet = TextId{std::numeric_limits<std::uint32_t>::max()};
        std::array<std::pair<TextId, std::uint32_t>, k_slots> lately;
        lately.fill({k_no_text_yet, k_nobody_yet});
        auto& owners = of_entry_[file];
        owners.resize(entries.size());
        at = entries.begin();
        for (auto& owner : owners) {
            const TextId athlete = at.athlete();
            ++at;
            auto& last = lately[static_cast<std::size_t>(athlete) % k_slots];
            if (athlete != last.first) {
                auto known = by_id.find(athlete);
                if (known == by_id.end()) {
                    const std::string name{(*results[file].texts)[athlete]};
                    const auto [person, is_new] =
                        by_name.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
                    if (is_new) {
                        names_.emplace_back(name);
                    }
                    known = by_id.emplace(athlete, person->second).first;
                }
                some_nameless_[file] = some_nameless_[file] || athlete == TextId::none;
                last = {known->first, known->second};
            }
            owner = last.second;
        }
        named_[file] = by_id.size() - 1;
    }
}

/// All inputs are one runner unless a column says otherwise: a diary without names beside a log
/// that names one athlete, or beside the log of the athlete asked for, is that athlete's.
std::uint32_t People::the_one_runner(const IntakeOptions& options) {
    const auto asked = std::find(names_.begin(), names_.end(), options.only_athlete);
    if (options.only_athlete && asked != names_.end()) {
        return static_cast<std::uint32_t>(asked - names_.begin());
    }
    if (names_.size() != 1) {
        names_.emplace_back(std::nullopt);
    }
    return static_cast<std::uint32_t>(names_.size() - 1);
}

void People::name_files(const std::vector<std::string>& inputs, const std::vector<InputFile>& files,
                        const IntakeOptions& options) {
    if (options.naming == Naming::one_runner) {
        std::fill(of_file_.begin(), of_file_.end(), the_one_runner(options));
        return;
    }
    const auto names = names_of_inputs(inputs);
    std::vector<std::uint32_t> of_input;
    std::transform(names.begin(), names.end(), std::back_inserter(of_input),
                   [this](const std::string& name) { return called(name); });
    for (std::size_t file = 0; file < files.size(); ++file) {
        of_file_[file] = of_input[files[file].argument];
    }
}

}  // namespace soleus::intake
