#include "csv_log.hpp"
#include "gpx_reader.hpp"
#include "recognise.hpp"
#include "whole.hpp"

#include <soleus/sources/reader.hpp>

#include <fmt/format.h>

namespace soleus::sources {
namespace {

Recognised forced(ReadOptions::Format format, std::string_view beginning) {
    if (beginning.empty()) {
        return {Recognised::Kind::empty};
    }
    switch (format) {
        case ReadOptions::Format::csv:
            return {Recognised::Kind::csv};
        case ReadOptions::Format::gpx:
            return {Recognised::Kind::gpx};
        case ReadOptions::Format::by_content:
            break;
    }
    return recognise(beginning);
}

}  // namespace

Reading read(Bytes& bytes, const std::string& name, const ReadOptions& options, model::Texts& texts,
             const TrackHandler& on_track) {
    Reading reading;
    Recognised what;
    try {
        what = forced(options.format, bytes.peek());
    } catch (const text::InputFailure& failure) {
        reject_whole(reading, {name, 0, 0, 1}, failure.what());
        return reading;
    }
    switch (what.kind) {
        case Recognised::Kind::empty:
            reject_whole(reading, {name, 0, 0, 1}, "is empty; export it again");
            break;
        case Recognised::Kind::refused:
            reading.refused_as = what.refused->name;
            reading.may_hold_runs = what.refused->may_hold_runs;
            reject_whole(
                reading, {name, 0, 0, 1},
                fmt::format("looks like {}; {}", what.refused->name, what.refused->way_out));
            break;
        case Recognised::Kind::gpx:
            gpx::read_gpx(bytes, name, reading, on_track);
            break;
        case Recognised::Kind::csv:
            csv::read_csv(bytes, name, options, texts, reading);
            break;
    }
    return reading;
}

}  // namespace soleus::sources
