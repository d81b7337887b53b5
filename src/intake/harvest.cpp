#include "harvest.hpp"

namespace soleus::intake {

void Harvest::drop(EntryRef ref, model::Ignored reason) {
    auto& result = results[ref.file];
    auto& gone = dropped[ref.file];
    if (gone.empty()) {
        gone.resize(result.reading.entries.size());
    }
    gone[ref.index] = true;
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
