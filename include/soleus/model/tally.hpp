#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace soleus::model {

/// The written rules by which a record is ignored (design §2).
enum class Ignored : std::uint8_t {
    other_sport,
    rest_day,
    duplicate,
    planned,
    total_row,
    after_as_of,
    other_athlete,
    no_time,
    too_fast,
};
inline constexpr std::size_t k_ignored_kinds = 9;
/// "other-sport"
[[nodiscard]] std::string_view name(Ignored reason);

/// The promise that nothing is lost in silence: records = used + ignored + rejected, and likewise for points.
struct Tally {
    std::int64_t records = 0, used = 0, rejected = 0;
    std::array<std::int64_t, k_ignored_kinds> ignored_by{};
    std::int64_t points = 0, points_used = 0, points_ignored = 0, points_rejected = 0;

    [[nodiscard]] std::int64_t ignored() const;
    [[nodiscard]] bool adds_up() const;
    void ignore(Ignored reason, std::int64_t count = 1);
    /// The input is rejected whole: what was read of it counts as rejected, at least one record.
    void reject_all();
};

/// What became of one input.
struct InputSummary {
    std::string file{};     ///< as named by the user; "<stdin>" for the pipe
    std::string format{};   ///< "csv", "gpx"; "" where nothing was recognised
    std::string dialect{};  ///< design §5, JSON: "soleus", "strava", ..., a GPX creator's family; "" for none
    Tally tally{};
};

}  // namespace soleus::model
