#pragma once

#include <soleus/model/track.hpp>

#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

/// Runs over ground whose climb is known, recorded by instruments whose errors are known.
namespace soleus::simulated {

enum class Ground { flat, rolling, long_climb, steps, rough_trail };
enum class Sensor { barometer, satellites };

struct Recording {
    Ground ground = Ground::flat;
    Sensor sensor = Sensor::barometer;
    double noise = 0.4;    ///< metres, standard deviation
    double quantum = 0.2;  ///< metres
    double drift = 0.0;    ///< metres an hour
    int every = 1;         ///< seconds between points
    bool smart = false;    ///< points 1 to 7 s apart, as a watch that saves space
    double minutes = 60.0;
    unsigned seed = 1;
    std::string creator{};
};

/// Metres above the start, `along` metres from it.
inline double height(Ground ground, double along) {
    constexpr double k_turn = 6.283185307179586;
    switch (ground) {
        case Ground::flat:
            return 0.0;
        case Ground::rolling:  // 20 m hills, one every kilometre
            return 10.0 - 10.0 * std::cos(k_turn * along / 1000.0);
        case Ground::long_climb:  // a hill of 5.4 km at 8 %, and down again
            return 0.08 * std::abs(std::remainder(along, 10'800.0));
        case Ground::steps: {  // ramps of 100 m at 6 %, 300 m flat; up for a while, then down
            const double reach = std::abs(std::remainder(along, 10'800.0));
            const double step = std::floor(reach / 400.0);
            return 6.0 * (step + std::min(1.0, (reach - 400.0 * step) / 100.0));
        }
        case Ground::rough_trail:  // 40 m hills with shorter waves on them
            return 20.0 - 20.0 * std::cos(k_turn * along / 1200.0) +
                   4.0 * std::sin(k_turn * along / 310.0);
    }
    return 0.0;
}

inline double true_climb(const Recording& recording) {
    double climb = 0.0;
    double before = height(recording.ground, 0.0);
    const double length = recording.minutes * 180.0;
    for (double along = 1.0; along <= length; along += 1.0) {
        const double here = height(recording.ground, along);
        climb += std::max(0.0, here - before);
        before = here;
    }
    return climb;
}

/// Three metres a second northwards. The instrument is read every second, whatever is recorded.
inline model::Track track(const Recording& recording) {
    std::mt19937 random{recording.seed};
    std::normal_distribution<double> normal;
    const double memory = std::exp(-1.0 / 60.0);  // of the satellites' error, a minute
    double wander = recording.noise * normal(random);
    model::Track result;
    result.creator = recording.creator;
    const int seconds = static_cast<int>(recording.minutes * 60.0);
    int next = 0;
    for (int second = 0; second <= seconds; ++second) {
        double altitude =
            100.0 + height(recording.ground, 3.0 * second) + recording.drift * second / 3600.0;
        if (recording.sensor == Sensor::barometer) {
            altitude += recording.noise * normal(random);
        } else {
            wander = memory * wander +
                     recording.noise * std::sqrt(1.0 - memory * memory) * normal(random);
            altitude += wander;
        }
        if (second < next) {
            continue;
        }
        next = second + (recording.smart ? 1 + static_cast<int>(random() % 7) : recording.every);
        model::TrackPoint point;
        point.latitude = 50.0 + 3.0 * second / 111'195.0;
        point.longitude = 8.0;
        point.time_ms = 1'600'000'000'000 + 1000LL * second;
        point.altitude =
            static_cast<float>(recording.quantum * std::round(altitude / recording.quantum));
        point.starts_segment = result.points.empty();
        result.points.push_back(point);
    }
    return result;
}

}  // namespace soleus::simulated
