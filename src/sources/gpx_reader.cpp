#include "gpx_reader.hpp"

#include "gpx_elements.hpp"
#include "gpx_segment.hpp"
#include "gpx_words.hpp"
#include "message.hpp"
#include "refused.hpp"
#include "whole.hpp"

#include <soleus/model/plausible.hpp>
#include <soleus/text/xml.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace soleus::sources::gpx {
namespace {

using text::XmlEvent;

/// A mean below this is a count of one foot: nobody runs at 119 steps a minute, and a count of one
/// foot stays below 110.
constexpr double k_both_feet_from = 120.0;

class GpxReader {
public:
    GpxReader(Bytes& bytes, const std::string& name, Reading& reading, const TrackHandler& on_track)
        : xml_{bytes},
          points_{xml_, name},
          name_{name},
          reading_{reading},
          tally_{reading.summary.tally},
          on_track_{on_track} {}

    void documents();
    /// What was read of a track that never ended.
    void close_open_track() { tally_.points += std::exchange(track_.points_read, 0); }

private:
    void document();
    void track();
    void finish_track(std::size_t column);
    void settle(const TrackFate& fate);
    void keep_messages();

    text::XmlReader xml_;
    SegmentReader points_;
    const std::string& name_;
    Reading& reading_;
    model::Tally& tally_;
    const TrackHandler& on_track_;

    std::size_t documents_ = 0;
    std::string creator_{};
    model::Track track_{};
};

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
    children(xml_, [this](std::string_view element) { element == "trk" ? track() : skip(xml_); });
}

void GpxReader::track() {
    ++tally_.records;
    track_.clear();
    track_.creator = creator_;
    track_.line = static_cast<std::uint32_t>(xml_.line());
    track_.document = static_cast<std::uint32_t>(documents_);
    const auto column = xml_.column();
    points_.begin(track_);
    std::string comment;
    const auto into = [this](std::string& text) {
        content(xml_, [&text](std::string_view piece) { text += piece; });
    };
    children(xml_, [&](std::string_view element) {
        if (element == "trkseg") {
            points_.segment();
        } else if (element == "trkpt") {
            points_.point();
        } else if (element == "name" && track_.name.empty()) {
            into(track_.name);
        } else if (element == "desc" && track_.description.empty()) {
            into(track_.description);
        } else if (element == "cmt" && comment.empty()) {
            into(comment);
        } else if (element == "type" && track_.type.empty()) {
            into(track_.type);
        } else {
            skip(xml_);
        }
    });
    if (track_.description.empty()) {
        track_.description = std::move(comment);
    }
    finish_track(column);
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
    auto& about = points_.messages();
    std::move(about.begin(), about.end(), std::back_inserter(reading_.diagnostics));
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
