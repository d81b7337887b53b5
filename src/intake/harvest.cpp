#include "harvest.hpp"

namespace soleus::intake {

bool Harvest::is_more_of_a_record(EntryRef ref) const {
    const auto& result = results[ref.file];
    const auto& entries = result.reading.entries;
    return result.facts.empty() && ref.index > 0 &&
           entries[ref.index].origin.line == entries[ref.index - 1].origin.line;
}

void Harvest::drop(EntryRef ref, model::Ignored reason) {
    auto& result = results[ref.file];
    auto& gone = dropped[ref.file];
    if (gone.empty()) {
        gone.resize(result.reading.entries.size());
    }
    gone[ref.index] = true;
    if (is_more_of_a_record(ref)) {
        return;
    }
    auto& tally = result.reading.summary.tally;
    --tally.used;
    tally.ignore(reason);
    if (!result.facts.empty()) {
        const auto points = result.facts[ref.index].points;
        tally.points_used -= points;
        tally.points_ignored += points;
    }
}

}  // namespace soleus::intake
