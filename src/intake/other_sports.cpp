#include "other_sports.hpp"

#include "named_tracks.hpp"

namespace soleus::intake {

void ignore_tracks_of_other_sports(Harvest& harvest, const People& people) {
    const TrackFiles tracks{harvest.results};
    for (std::uint32_t table = 0; table < harvest.files.size() && !tracks.empty(); ++table) {
        const auto& reading = harvest.results[table].reading;
        if (reading.whole_rejected) {
            continue;
        }
        for (const auto& name : reading.tracks_of_other_sports) {
            const auto file = tracks.meant(name, table, [&](std::uint32_t candidate) {
                return people.owner_of_file(candidate) == people.owner_of_file(table);
            });
            const auto size = file ? harvest.results[*file].reading.entries.size() : 0;
            for (std::uint32_t i = 0; i < size; ++i) {
                if (!harvest.is_dropped(*file, i)) {
                    harvest.drop({*file, i}, model::Ignored::other_sport);
                }
            }
        }
    }
}

}  // namespace soleus::intake
