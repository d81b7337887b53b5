#pragma once

#include "gpx_text.hpp"

#include <soleus/sources/reader.hpp>

#include <string>
#include <utility>
#include <vector>

/// Reading GPX from a text, with what came of it.
namespace soleus::sources {

struct Read {
    Reading reading;
    std::vector<model::Track> tracks;
};

inline Read read_text(const std::string& text, TrackFate fate = {}) {
    Read result;
    model::Texts texts;
    const auto bytes = Bytes::memory(text);
    result.reading = read(*bytes, "run.gpx", {}, texts, [&](const model::Track& track) {
        result.tracks.push_back(track);
        return fate;
    });
    return result;
}

inline std::string messages(const Reading& reading) {
    std::string all;
    for (const auto& d : reading.diagnostics) {
        all += d.where.file + ':' + std::to_string(d.where.line) + ':' +
               std::to_string(d.where.column) + ' ' + d.message + '\n';
    }
    return all;
}

}  // namespace soleus::sources
