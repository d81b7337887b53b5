#include "gpx_reader.hpp"

#include "gpx_point.hpp"
#include "gpx_words.hpp"
#include "message.hpp"
#include "refused.hpp"
#include "whole.hpp"

#include <soleus/model/plausible.hpp>
#include <soleus/text/xml.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace soleus::sources::gpx {
namespace {

using text::XmlEvent;

/// Messages kept about the points of one track: enough to see what is wrong with it, and a file of
/// ten million bad points must not fill the memory.
constexpr std::int64_t k_messages_per_track = 100;

/// A mean below this is a count of one foot: nobody runs at 119 steps a minute, and a count of one
/// foot stays below 110.
constexpr double k_both_feet_from = 120.0;

/// What a value of a point is given to; null for one nobody asks for.
using Use = void (PointReader::*)(std::string_view);

/// The same decisions as point() and extension() make by events.
Use use_of(const text::XmlReader::Hole& hole) {
    if (hole.path.empty()) {
        return hole.attribute == "lat"   ? &PointReader::latitude
               : hole.attribute == "lon" ? &PointReader::longitude
                                         : nullptr;
    }
    if (!hole.attribute.empty()) {
        return nullptr;
    }
    if (hole.path == "ele") {
        return &PointReader::altitude;
    }
    if (hole.path == "time") {
        return &PointReader::time;
    }
    if (!hole.path.starts_with("extensions/")) {
        return nullptr;
    }
    const auto name = std::string_view{hole.path}.substr(hole.path.rfind('/') + 1);
    if (name == "hr" || name == "heartrate") {
        return &PointReader::heart_rate;
    }
    return name == "cad" || name == "cadence" ? &PointReader::cadence : nullptr;
}

class GpxReader {
public:
    GpxReader(Bytes& bytes, const std::string& name, Reading& reading, const TrackHandler& on_track)
        : xml_{bytes},
          name_{name},
          reading_{reading},
          tally_{reading.summary.tally},
          on_track_{on_track} {}

    void documents();
    /// What was read of a track that never ended.
    void close_open_track() { tally_.points += std::exchange(track_.points_read, 0); }

private:
    template <class OnChild>
    void children(const OnChild& on_child);
    template <class OnText>
    void content(const OnText& on_text);
    void skip();

    void document();
    void track();
    void segment();
    void point();
    void point_child();
    void extension();
    void count_point();
    void learn_uses();
    void repeated_point(std::size_t shape);
    void reject_point(std::size_t line, std::size_t column, const char* why);
    void finish_track(std::size_t column);
    void settle(const TrackFate& fate);
    void keep_messages();

    [[nodiscard]] diag::Location here() const { return {name_, xml_.line(), xml_.column(), 1}; }

    text::XmlReader xml_;
    const std::string& name_;
    Reading& reading_;
    model::Tally& tally_;
    const TrackHandler& on_track_;

    std::size_t documents_ = 0;
    std::string creator_{};
    model::Track track_{};
    PointReader point_{};
    std::array<std::string_view, text::XmlReader::k_most_holes> values_{};
    std::vector<std::vector<Use>> uses_{};  // of each learnt shape, one per value
    bool segment_begins_ = true;
    std::vector<diag::Diagnostic> about_points_{};
};

/// After a start: calls `on_child` with every child's start; the child must be read to its end.
template <class OnChild>
void GpxReader::children(const OnChild& on_child) {
    for (;;) {
        switch (xml_.next()) {
            case XmlEvent::start:
                on_child(xml_.local_name());
                break;
            case XmlEvent::text:
                break;
            default:
                return;
        }
    }
}

/// After a start: the element's own text, in as many pieces as child elements cut it into.
template <class OnText>
void GpxReader::content(const OnText& on_text) {
    for (;;) {
        switch (xml_.next()) {
            case XmlEvent::start:
                skip();
                break;
            case XmlEvent::text:
                on_text(xml_.text());
                break;
            default:
                return;
        }
    }
}

void GpxReader::skip() {
    children([this](std::string_view) { skip(); });
}

void GpxReader::documents() {
    for (;;) {
        const auto event = xml_.next();
        if (event == XmlEvent::input_end) {
            break;
        }
        if (event == XmlEvent::start) {
            document();
        }
    }
    if (documents_ == 0) {
        throw text::SyntaxError{1, 1, "holds no GPX"};
    }
}

void GpxReader::document() {
    if (xml_.local_name() != "gpx") {
        const auto* const format = refused_by_root(xml_.local_name());
        throw text::SyntaxError{xml_.line(), xml_.column(),
                                fmt::format("looks like {}; {}", format->name, format->way_out)};
    }
    ++documents_;
    creator_.clear();
    for (std::size_t i = 0; i < xml_.attribute_count(); ++i) {
        if (xml_.attribute_local_name(i) == "creator") {
            creator_ = xml_.attribute_value(i);
        }
    }
    if (documents_ == 1) {
        reading_.summary.dialect = family_of(creator_);
    }
    children([this](std::string_view element) { element == "trk" ? track() : skip(); });
}

void GpxReader::track() {
    ++tally_.records;
    track_.clear();
    track_.creator = creator_;
    track_.line = static_cast<std::uint32_t>(xml_.line());
    track_.document = static_cast<std::uint32_t>(documents_);
    const auto column = xml_.column();
    about_points_.clear();
    point_.begin_track();
    std::string comment;
    const auto into = [this](std::string& text) {
        content([&text](std::string_view piece) { text += piece; });
    };
    children([&](std::string_view element) {
        if (element == "trkseg") {
            segment();
        } else if (element == "trkpt") {
            point();
        } else if (element == "name" && track_.name.empty()) {
            into(track_.name);
        } else if (element == "desc" && track_.description.empty()) {
            into(track_.description);
        } else if (element == "cmt" && comment.empty()) {
            into(comment);
        } else if (element == "type" && track_.type.empty()) {
            into(track_.type);
        } else {
            skip();
        }
    });
    if (track_.description.empty()) {
        track_.description = std::move(comment);
    }
    finish_track(column);
}

/// Points come again and again with the same bytes between their values: one is read by its events
/// and learnt, the next ones are read at once (xml.hpp).
void GpxReader::segment() {
    segment_begins_ = true;
    for (;;) {
        if (const auto shape = xml_.repeat(values_)) {
            repeated_point(*shape);
            continue;
        }
        const auto event = xml_.next();
        if (event == XmlEvent::start && xml_.local_name() == "trkpt") {
            xml_.learn();
            point();
            learn_uses();
        } else if (event == XmlEvent::start) {
            skip();
        } else if (event != XmlEvent::text) {
            break;
        }
    }
    segment_begins_ = true;
}

/// What the values of the point just learnt are for.
void GpxReader::learn_uses() {
    const auto shape = xml_.learnt();
    if (!shape) {
        return;
    }
    if (uses_.size() <= *shape) {
        uses_.resize(*shape + 1);
    }
    auto& uses = uses_[*shape];
    uses.clear();
    for (const auto& hole : xml_.holes(*shape)) {
        uses.push_back(use_of(hole));
    }
}

void GpxReader::repeated_point(std::size_t shape) {
    count_point();
    point_.begin();
    const auto& uses = uses_[shape];
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (uses[i] != nullptr) {
            (point_.*uses[i])(values_[i]);
        }
    }
    if (const char* const why = point_.finish(track_, segment_begins_)) {
        reject_point(xml_.line(), xml_.column(), why);
    } else {
        segment_begins_ = false;
    }
}

void GpxReader::count_point() {
    if (++track_.points_read > model::limits::k_points_per_track) {
        throw text::SyntaxError{xml_.line(), xml_.column(),
                                "a track of more than 10,000,000 points; split the file"};
    }
}

void GpxReader::point() {
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
    children([this](std::string_view) { point_child(); });
    if (const char* const why = point_.finish(track_, segment_begins_)) {
        reject_point(line, column, why);
    } else {
        segment_begins_ = false;
    }
}

void GpxReader::point_child() {
    const auto element = xml_.local_name();
    if (element == "ele") {
        content([this](std::string_view text) { point_.altitude(text); });
    } else if (element == "time") {
        content([this](std::string_view text) { point_.time(text); });
    } else if (element == "extensions") {
        extension();
    } else {
        skip();
    }
}

/// Heart rate and cadence under any prefix and at any depth: writers agree on the names alone.
void GpxReader::extension() {
    children([this](std::string_view element) {
        if (element == "hr" || element == "heartrate") {
            content([this](std::string_view text) { point_.heart_rate(text); });
        } else if (element == "cad" || element == "cadence") {
            content([this](std::string_view text) { point_.cadence(text); });
        } else {
            extension();
        }
    });
}

void GpxReader::reject_point(std::size_t line, std::size_t column, const char* why) {
    if (++track_.points_rejected <= k_messages_per_track) {
        about_points_.push_back(message(diag::Severity::error, {name_, line, column, 1}, why));
    }
}

void GpxReader::finish_track(std::size_t column) {
    const auto cadence = track_.cadence.mean();
    if (cadence && static_cast<double>(*cadence) < k_both_feet_from) {
        track_.cadence.sum *= 2.0;
    }
    track_.sport = sport_of(track_.type);
    track_.column = static_cast<std::uint32_t>(column);
    settle(on_track_(track_));
    close_open_track();
}

void GpxReader::settle(const TrackFate& fate) {
    const auto accepted = track_.points_read - track_.points_rejected;
    switch (fate.kind) {
        case TrackFate::Kind::used:
            ++tally_.used;
            tally_.points_used += accepted - fate.points_rejected;
            tally_.points_rejected += track_.points_rejected + fate.points_rejected;
            keep_messages();
            break;
        case TrackFate::Kind::ignored:
            tally_.ignore(fate.reason);
            tally_.points_ignored += track_.points_read;
            break;
        case TrackFate::Kind::rejected:
            ++tally_.rejected;
            tally_.points_rejected += track_.points_read;
            keep_messages();
            break;
    }
}

void GpxReader::keep_messages() {
    std::move(about_points_.begin(), about_points_.end(), std::back_inserter(reading_.diagnostics));
    const auto more = track_.points_rejected - k_messages_per_track;
    if (more > 0) {
        reading_.diagnostics.push_back(
            message(diag::Severity::error, {name_, track_.line, track_.column, 1},
                    fmt::format("{} more points of this track are rejected", more)));
    }
}

void judge_the_whole(const std::string& name, Reading& reading) {
    const auto& tally = reading.summary.tally;
    const auto judged = tally.records - tally.ignored();
    if (model::too_many_rejected(tally.rejected, judged)) {
        reject_whole(
            reading, {name, 0, 0, 1},
            fmt::format("{} of {} tracks are rejected, more than 10 %; the file is left out",
                        tally.rejected, judged));
    } else if (tally.records == 0) {
        reading.diagnostics.push_back(message(
            diag::Severity::warning, {name, 0, 0, 1},
            "holds no track (way points, a route or a manual activity); nothing was read from it"));
    }
}

}  // namespace

void read_gpx(Bytes& bytes, const std::string& name, Reading& reading,
              const TrackHandler& on_track) {
    reading.summary.format = "gpx";
    GpxReader reader{bytes, name, reading, on_track};
    try {
        reader.documents();
        judge_the_whole(name, reading);
    } catch (const text::SyntaxError& error) {
        reader.close_open_track();
        reject_whole(reading, {name, error.line, error.column, 1}, error.what());
    } catch (const text::InputFailure& failure) {
        reader.close_open_track();
        reject_whole(reading, {name, 0, 0, 1}, failure.what());
    }
}

}  // namespace soleus::sources::gpx
