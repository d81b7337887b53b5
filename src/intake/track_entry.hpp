#pragma once

#include "zone.hpp"

#include <soleus/diag/diagnostic.hpp>
#include <soleus/model/track.hpp>
#include <soleus/sources/reader.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace soleus::intake {

/// What is known of a used track besides its entry.
struct TrackFacts {
    std::uint32_t document = 1;  ///< of its input, from 1
    std::int64_t points = 0;     ///< used ones
};

/// Reduces the tracks of one file to entries, and judges them.
class Tracks {
public:
    Tracks(std::string file, const Zone& zone, Day today, model::Texts& texts)
        : file_{std::move(file)}, zone_{zone}, today_{today}, texts_{texts} {}

    [[nodiscard]] sources::TrackFate take(const model::Track& track);

    model::Entries entries{};
    std::vector<TrackFacts> facts{};  ///< of each entry
    std::vector<diag::Diagnostic> diagnostics{}, details{};
    std::vector<Day> rejected_days{};
    bool rejected_undated = false;

private:
    sources::TrackFate reject(const model::Track& track, std::string why);
    void say(std::vector<diag::Diagnostic>& to, diag::Severity severity, const model::Track& track,
             std::string what) const;
    [[nodiscard]] std::optional<std::uint32_t> line_of_same(const model::Entry& entry,
                                                            std::uint32_t document) const;
    [[nodiscard]] LocalTime local_start(const model::Track& track, std::int64_t ms) const;

    std::string file_;
    const Zone& zone_;
    Day today_;
    model::Texts& texts_;
};

}  // namespace soleus::intake
