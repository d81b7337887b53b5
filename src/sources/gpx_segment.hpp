#pragma once

#include "gpx_point.hpp"

#include <soleus/diag/diagnostic.hpp>
#include <soleus/model/track.hpp>
#include <soleus/text/xml.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::sources::gpx {

/// Messages kept about the points of one track: enough to see what is wrong with it, and a file of
/// ten million bad points must not fill the memory.
inline constexpr std::int64_t k_messages_per_track = 100;

/// What a value of a point is.
enum class Use : std::uint8_t { none, latitude, longitude, altitude, time, heart_rate, cadence };
inline constexpr std::size_t k_uses = 7;

/// Reads the points of tracks.
class SegmentReader {
public:
    SegmentReader(text::XmlReader& xml, const std::string& name) : xml_{xml}, name_{name} {
        numbers_[k_unsaid] = std::numeric_limits<double>::quiet_NaN();
    }

    /// The points that follow are this track's.
    void begin(model::Track& track);
    /// After the start of a <trkseg>: to its end.
    void segment();
    /// After the start of a <trkpt>: to its end.
    void point();

    /// About the points rejected since begin().
    [[nodiscard]] std::vector<diag::Diagnostic>& messages() { return messages_; }

private:
    struct Wanted {
        Use use = Use::none;
        std::uint8_t hole = 0;
    };
    /// The holes of a learnt shape that somebody wants.
    struct Uses {
        std::vector<Wanted> wanted{};
        /// Each use's one hole, k_unsaid where it has none.
        std::array<std::uint8_t, k_uses> hole_of{};
        bool plain = false;  // no use has two
    };

    void point_child();
    void extension();
    void count_point();
    void learn_uses();
    void repeated_point(std::size_t shape);
    [[nodiscard]] bool plain_point(const Uses& uses);
    void point_by_values(const Uses& uses);
    void give(Use use, std::size_t hole);
    void reject_point(std::size_t line, std::size_t column, const char* why);

    text::XmlReader& xml_;
    const std::string& name_;
    model::Track* track_ = nullptr;
    PointReader point_{};
    // One more for what is not said: no text, no number.
    std::array<std::string_view, text::XmlReader::k_most_holes + 1> values_{};
    std::array<double, text::XmlReader::k_most_holes + 1> numbers_{};
    static constexpr std::size_t k_unsaid = text::XmlReader::k_most_holes;
    std::vector<Uses> uses_{};  // of each learnt shape
    bool segment_begins_ = true;
    std::vector<diag::Diagnostic> messages_{};
};

}  // namespace soleus::sources::gpx
