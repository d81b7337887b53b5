#include "gpx_segment.hpp"

#include "gpx_elements.hpp"
#include "message.hpp"

#include <soleus/model/plausible.hpp>

#include <cmath>

namespace soleus::sources::gpx {
namespace {

using text::XmlEvent;

/// The same decisions as point() and extension() make by events.
Use use_of(const text::XmlReader::Hole& hole) {
    if (hole.path.empty()) {
        return hole.attribute == "lat"   ? Use::latitude
               : hole.attribute == "lon" ? Use::longitude
                                         : Use::none;
    }
    if (!hole.attribute.empty()) {
        return Use::none;
    }
    if (hole.path == "ele") {
        return Use::altitude;
    }
    if (hole.path == "time") {
        return Use::time;
    }
    if (!hole.path.starts_with("extensions/")) {
        return Use::none;
    }
    const auto name = std::string_view{hole.path}.substr(hole.path.rfind('/') + 1);
    if (name == "hr" || name == "heartrate") {
        return Use::heart_rate;
    }
    return name == "cad" || name == "cadence" ? Use::cadence : Use::none;
}

}  // namespace

void SegmentReader::begin(model::Track& track) {
    track_ = &track;
    segment_begins_ = true;
    messages_.clear();
    point_.begin_track();
}

/// Points come again and again with the same bytes between their values: one is read by its events
/// and learnt, the next ones are read at once (xml.hpp).
void SegmentReader::segment() {
    segment_begins_ = true;
    for (;;) {
        if (const auto shape =
                xml_.repeat({values_.data(), k_unsaid}, {numbers_.data(), k_unsaid})) {
            repeated_point(*shape);
            continue;
        }
        const auto event = xml_.next();
        if (event == XmlEvent::start && xml_.local_name() == "trkpt") {
            xml_.learn();
            point();
            learn_uses();
        } else if (event == XmlEvent::start) {
            skip(xml_);
        } else if (event != XmlEvent::text) {
            break;
        }
    }
    segment_begins_ = true;
}

/// What the values of the point just learnt are for.
void SegmentReader::learn_uses() {
    const auto shape = xml_.learnt();
    if (!shape) {
        return;
    }
    if (uses_.size() <= *shape) {
        uses_.resize(*shape + 1);
    }
    auto& uses = uses_[*shape];
    uses.wanted.clear();
    uses.hole_of.fill(k_unsaid);
    uses.plain = true;
    const auto& holes = xml_.holes(*shape);
    for (std::size_t i = 0; i < holes.size(); ++i) {
        const auto use = use_of(holes[i]);
        if (use == Use::none) {
            continue;
        }
        auto& hole = uses.hole_of[static_cast<std::size_t>(use)];
        uses.plain = uses.plain && hole == k_unsaid;
        hole = static_cast<std::uint8_t>(i);
        uses.wanted.push_back({use, hole});
        if (use != Use::time) {
            xml_.ask_number(*shape, i);
        }
    }
}

inline void SegmentReader::count_point() {
    if (++track_->points_read > model::limits::k_points_per_track) {
        throw text::SyntaxError{xml_.line(), xml_.column(),
                                "a track of more than 10,000,000 points; split the file"};
    }
}

void SegmentReader::repeated_point(std::size_t shape) {
    count_point();
    const auto& uses = uses_[shape];
    if (uses.plain && plain_point(uses)) {
        segment_begins_ = false;
    } else {
        point_by_values(uses);
    }
}

/// Whether the point could be read as it stands.
inline bool SegmentReader::plain_point(const Uses& uses) {
    const auto hole = [&uses](Use use) { return uses.hole_of[static_cast<std::size_t>(use)]; };
    const auto number = [&](Use use) { return numbers_[hole(use)]; };
    const auto is_text = [&](Use use) { return hole(use) != k_unsaid && std::isnan(number(use)); };
    if (is_text(Use::altitude) || is_text(Use::heart_rate) || is_text(Use::cadence) ||
        (values_[hole(Use::time)].empty() && hole(Use::time) != k_unsaid)) {
        return false;
    }
    return point_.plain(*track_,
                        {number(Use::latitude), number(Use::longitude), number(Use::altitude),
                         number(Use::heart_rate), number(Use::cadence), values_[hole(Use::time)]},
                        segment_begins_);
}

void SegmentReader::point_by_values(const Uses& uses) {
    point_.begin();
    for (const Wanted& wanted : uses.wanted) {
        give(wanted.use, wanted.hole);
    }
    if (const char* const why = point_.finish(*track_, segment_begins_)) {
        reject_point(xml_.line(), xml_.column(), why);
    } else {
        segment_begins_ = false;
    }
}

inline void SegmentReader::give(Use use, std::size_t hole) {
    const double number = numbers_[hole];
    const bool read = !std::isnan(number);
    const auto text = values_[hole];
    switch (use) {
        case Use::none:
            break;
        case Use::latitude:
            return read ? point_.latitude(number) : point_.latitude(text);
        case Use::longitude:
            return read ? point_.longitude(number) : point_.longitude(text);
        case Use::altitude:
            return read ? point_.altitude(number) : point_.altitude(text);
        case Use::time:
            return point_.time(text);
        case Use::heart_rate:
            return read ? point_.heart_rate(number) : point_.heart_rate(text);
        case Use::cadence:
            return read ? point_.cadence(number) : point_.cadence(text);
    }
}

void SegmentReader::point() {
    const auto line = xml_.line();
    const auto column = xml_.column();
    count_point();
    point_.begin();
    for (std::size_t i = 0; i < xml_.attribute_count(); ++i) {
        const auto attribute = xml_.attribute_local_name(i);
        if (attribute == "lat") {
            point_.latitude(xml_.attribute_value(i));
        } else if (attribute == "lon") {
            point_.longitude(xml_.attribute_value(i));
        }
    }
    children(xml_, [this](std::string_view) { point_child(); });
    if (const char* const why = point_.finish(*track_, segment_begins_)) {
        reject_point(line, column, why);
    } else {
        segment_begins_ = false;
    }
}

void SegmentReader::point_child() {
    const auto element = xml_.local_name();
    if (element == "ele") {
        content(xml_, [this](std::string_view text) { point_.altitude(text); });
    } else if (element == "time") {
        content(xml_, [this](std::string_view text) { point_.time(text); });
    } else if (element == "extensions") {
        extension();
    } else {
        skip(xml_);
    }
}

/// Heart rate and cadence under any prefix and at any depth: writers agree on the names alone.
void SegmentReader::extension() {
    children(xml_, [this](std::string_view element) {
        if (element == "hr" || element == "heartrate") {
            content(xml_, [this](std::string_view text) { point_.heart_rate(text); });
        } else if (element == "cad" || element == "cadence") {
            content(xml_, [this](std::string_view text) { point_.cadence(text); });
        } else {
            extension();
        }
    });
}

void SegmentReader::reject_point(std::size_t line, std::size_t column, const char* why) {
    if (++track_->points_rejected <= k_messages_per_track) {
        messages_.push_back(message(diag::Severity::error, {name_, line, column, 1}, why));
    }
}

}  // namespace soleus::sources::gpx
