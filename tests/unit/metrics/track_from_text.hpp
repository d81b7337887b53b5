#pragma once

#include <soleus/model/track.hpp>

#include <cmath>
#include <sstream>
#include <string>

/// A track jotted down by metres: one point a line, "seconds east altitude", `-` for what is
/// missing; an empty line begins a segment. It runs along the equator.
namespace soleus::jotted {

constexpr double k_metres_a_degree = 6'371'008.8 * 0.017453292519943295;

inline model::Track track(const std::string& text) {
    model::Track result;
    std::istringstream lines{text};
    bool starts = true;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words{line};
        std::string seconds, east, altitude;
        if (!(words >> seconds >> east >> altitude)) {
            starts = true;
            continue;
        }
        model::TrackPoint point;
        point.longitude = std::stod(east) / k_metres_a_degree;
        if (seconds != "-") {
            point.time_ms = 1'600'000'000'000 + std::llround(std::stod(seconds) * 1000.0);
        }
        if (altitude != "-") {
            point.altitude = std::stof(altitude);
        }
        point.starts_segment = starts;
        starts = false;
        result.points.push_back(point);
    }
    return result;
}

}  // namespace soleus::jotted
