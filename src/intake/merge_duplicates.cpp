#include "merge_duplicates.hpp"

#include "merge.hpp"
#include "message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace soleus::intake {
namespace {

/// So many merges are told one by one; more of them would hide every other message.
constexpr std::size_t k_told_one_by_one = 5;

class Merge {
public:
    Merge(Harvest& harvest, const People& people) : harvest_{harvest}, people_{people} {}

    void run();
    void tell(Intake& intake);

private:
    void collect();
    void match_copies();
    void settle(const std::vector<Candidate>& candidates);
    void settle_ring(std::vector<EntryRef> ring);
    [[nodiscard]] std::string copy_key(EntryRef ref) const;
    [[nodiscard]] std::string place(EntryRef ref) const;
    [[nodiscard]] model::Entry entry(EntryRef ref) const { return harvest_.entry(ref); }

    Harvest& harvest_;
    const People& people_;
    std::vector<Candidate> runs_{}, others_{};
    std::vector<diag::Diagnostic> merged_{};
};

/// Groups are numbered through: a CSV file is one, a GPX file one per document.
std::vector<std::uint32_t> first_groups(const std::vector<FileResult>& results) {
    std::vector<std::uint32_t> first;
    std::uint32_t next = 0;
    for (const auto& result : results) {
        first.push_back(next);
        next += result.facts.empty() ? 1 : result.facts.back().document + 1;
    }
    return first;
}

/// Whom more than one input tells of; nobody else's entries need to be compared.
std::vector<bool> in_several_groups(const std::vector<Candidate>& all, std::size_t people) {
    std::vector<std::int64_t> seen(people, -1);
    std::vector<bool> several(people);
    for (const auto& candidate : all) {
        auto& group = seen[candidate.person];
        several[candidate.person] =
            several[candidate.person] || (group >= 0 && group != candidate.group);
        group = candidate.group;
    }
    return several;
}

void Merge::collect() {
    const auto& results = harvest_.results;
    const auto groups = first_groups(results);
    if (results.size() < 2 && (results.empty() || results[0].facts.empty())) {
        return;
    }
    std::vector<Candidate> all;
    for (std::uint32_t file = 0; file < results.size(); ++file) {
        const auto size = results[file].reading.entries.size();
        for (std::uint32_t i = 0; i < size; ++i) {
            const auto document = results[file].facts.empty() ? 0 : results[file].facts[i].document;
            if (!harvest_.is_dropped(file, i)) {
                all.push_back({{file, i}, people_.owner(file, i), groups[file] + document, 0});
            }
        }
    }
    const auto several = in_several_groups(all, people_.count());
    for (const auto& candidate : all) {
        if (several[candidate.person]) {
            (model::is_run(entry(candidate.ref)) ? runs_ : others_).push_back(candidate);
        }
    }
}

/// Everything a diary row says, in one text.
std::string Merge::copy_key(EntryRef ref) const {
    const auto e = entry(ref);
    const auto& texts = *harvest_.results[ref.file].texts;
    auto key =
        fmt::format("{}|{}|{}|{}|{}", to_string(e.day), e.start ? (*e.start).count() : -1,
                    e.pain ? (*e.pain).count() : -1, e.rest_days ? (*e.rest_days).count() : -1,
                    e.rest_until ? to_string(*e.rest_until) : "");
    for (const auto text :
         {e.pain_site, e.pain_side, e.pain_words, e.diagnosis, e.workout, e.shoe, e.notes}) {
        key += '\0';
        key += texts[text];
    }
    return key;
}

/// A diary row is the same only where it is the same in every word; copy after copy, as they stand.
void Merge::match_copies() {
    std::unordered_map<std::string, std::vector<std::size_t>> known;
    for (std::size_t i = 0; i < others_.size(); ++i) {
        others_[i].next = static_cast<std::uint32_t>(i);
        auto& rings = known[fmt::format("{}|{}", others_[i].person, copy_key(others_[i].ref))];
        const auto ring = std::find_if(rings.begin(), rings.end(), [&](std::size_t first) {
            return others_[first].group != others_[i].group;
        });
        if (ring != rings.end()) {
            std::swap(others_[i].next, others_[*ring].next);
        }
        // A ring's last member stands for it: a further copy is of a later input.
        ring != rings.end() ? void(*ring = i) : rings.push_back(i);
    }
}

void Merge::run() {
    collect();
    if (!runs_.empty()) {
        find_duplicates(runs_, harvest_.results);
        settle(runs_);
    }
    match_copies();
    settle(others_);
}

void Merge::settle(const std::vector<Candidate>& candidates) {
    std::vector<bool> settled(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        std::vector<EntryRef> ring;
        for (auto at = i; !settled[at]; at = candidates[at].next) {
            settled[at] = true;
            ring.push_back(candidates[at].ref);
        }
        if (ring.size() > 1) {
            settle_ring(std::move(ring));
        }
    }
}

std::string Merge::place(EntryRef ref) const {
    return fmt::format("{}:{}", harvest_.files[ref.file].path, entry(ref).origin.line);
}

void Merge::settle_ring(std::vector<EntryRef> ring) {
    std::sort(ring.begin(), ring.end(), [this](EntryRef a, EntryRef b) {
        const auto left = entry(a);
        const auto right = entry(b);
        if (tells_more(left, right) || tells_more(right, left)) {
            return tells_more(left, right);
        }
        return std::pair{a.file, a.index} < std::pair{b.file, b.index};
    });
    const auto first = ring.front();
    auto kept = entry(first);
    auto& texts = *harvest_.results[first.file].texts;
    for (auto ref = ring.begin() + 1; ref != ring.end(); ++ref) {
        auto other = entry(*ref);
        const auto& their_texts = *harvest_.results[ref->file].texts;
        if (pain_of_another_place(kept, texts, {&other, &their_texts})) {
            harvest_.results[ref->file].reading.entries.replace(ref->index, take_pain(other));
        } else {
            harvest_.drop(*ref, model::Ignored::duplicate);
        }
        fill_in(kept, texts, {&other, &their_texts});
        const char* what = model::is_run(kept) ? "the same run as" : "the same as";
        merged_.push_back(message(
            diag::Severity::note, {harvest_.files[ref->file].path, other.origin.line, 1, 1},
            fmt::format("{} {}, counted once; the figures there are kept and filled in from here",
                        what, place(first))));
    }
    harvest_.results[first.file].reading.entries.replace(first.index, kept);
}

void Merge::tell(Intake& intake) {
    std::sort(
        merged_.begin(), merged_.end(), [](const diag::Diagnostic& a, const diag::Diagnostic& b) {
            return std::pair{a.where.file, a.where.line} < std::pair{b.where.file, b.where.line};
        });
    const bool many = merged_.size() > k_told_one_by_one;
    if (many) {
        intake.diagnostics.push_back(message(
            diag::Severity::note, {},
            fmt::format("{} entries stand in two inputs and are counted once (-v lists them)",
                        merged_.size())));
    }
    auto& to = many ? intake.details : intake.diagnostics;
    std::move(merged_.begin(), merged_.end(), std::back_inserter(to));
}

}  // namespace

void merge_duplicates(Harvest& harvest, const People& people, Intake& intake) {
    Merge merge{harvest, people};
    merge.run();
    merge.tell(intake);
}

}  // namespace soleus::intake
