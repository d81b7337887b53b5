#include "altitude_source.hpp"

#include <algorithm>
#include <cmath>

namespace soleus::metrics {
namespace {

struct Known {
    std::string_view part;
    AltitudeKind kind;
};
// First match wins. Watches of these makers measure air pressure, or their site has put terrain
// under the track; phones write what the satellites say. "with barometer" is how Strava lets an
// upload say so.
constexpr std::array k_creators{
    Known{"with barometer", AltitudeKind::barometer},
    Known{"stravagpx android", AltitudeKind::gps},
    Known{"stravagpx iphone", AltitudeKind::gps},
    Known{"strava.com android", AltitudeKind::gps},
    Known{"strava.com iphone", AltitudeKind::gps},
    Known{"runkeeper", AltitudeKind::gps},
    Known{"opentracks", AltitudeKind::gps},
    Known{"nike", AltitudeKind::gps},
    Known{"keep", AltitudeKind::gps},
    Known{"joyrun", AltitudeKind::gps},
    Known{"codoon", AltitudeKind::gps},
    Known{"mapmy", AltitudeKind::gps},
    Known{"endomondo", AltitudeKind::gps},
    Known{"runtastic", AltitudeKind::gps},
    Known{"adidas", AltitudeKind::gps},
    Known{"osmand", AltitudeKind::gps},
    Known{"ultra gps logger", AltitudeKind::gps},
    Known{"gpslogger", AltitudeKind::gps},
    Known{"garmin", AltitudeKind::barometer},
    Known{"suunto", AltitudeKind::barometer},
    Known{"movescount", AltitudeKind::barometer},
    Known{"ambit", AltitudeKind::barometer},
    Known{"polar", AltitudeKind::barometer},
    Known{"coros", AltitudeKind::barometer},
    Known{"apple watch", AltitudeKind::barometer},
};

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool contains(std::string_view text, std::string_view part) {
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
                       [](char a, char b) { return lower(a) == b; }) != text.end();
}

// A minute at three metres a second: how far the satellites' error remembers (science §6).
constexpr double k_memory = 180.0;  // metres
// Mean size of a normal variable by its standard deviation.
constexpr double k_mean_of_normal = 0.7978845608;

}  // namespace

AltitudeKind kind_of_creator(std::string_view creator) {
    for (const Known& known : k_creators) {
        if (contains(creator, known.part)) {
            return known.kind;
        }
    }
    return AltitudeKind::none;
}

void NoiseGauge::Bends::add(double along, double altitude) {
    if (held_ > 0 && along - along_[1] < step_) {
        return;
    }
    // Places much further apart than asked for say nothing about this distance.
    if (held_ > 0 && along - along_[1] > 4.0 * step_) {
        held_ = 0;
    }
    if (held_ == 2) {
        bends_ += std::abs(altitude_[0] - 2.0 * altitude_[1] + altitude);
        steps_ += (along - along_[0]) / 2.0;
        ++count_;
    }
    along_ = {along_[1], along};
    altitude_ = {altitude_[1], altitude};
    held_ = std::min<std::size_t>(held_ + 1, 2);
}

double NoiseGauge::Bends::mean() const {
    return count_ > 0 ? bends_ / static_cast<double>(count_) : 0.0;
}

double NoiseGauge::Bends::mean_square_step() const {
    return count_ > 0 ? steps_ / static_cast<double>(count_) : 0.0;
}

void NoiseGauge::add(double along, double altitude) {
    near_.add(along, altitude);
    middle_.add(along, altitude);
    wide_.add(along, altitude);
}

void NoiseGauge::cut() {
    near_.cut();
    middle_.cut();
    wide_.cut();
}

/// 1 for a random walk, below for white noise, above for ground.
double NoiseGauge::growth(const Bends& small, const Bends& large) {
    const double expected = std::sqrt(large.mean_square_step() / small.mean_square_step());
    return small.mean() > 0.0 ? large.mean() / small.mean() / expected : 0.0;
}

double NoiseGauge::wander() const {
    if (middle_.count() == 0) {
        return 0.0;
    }
    // A walk's bend over a distance d has the variance 4 sd^2 d / memory.
    return middle_.mean() / k_mean_of_normal *
           std::sqrt(k_memory / (4.0 * middle_.mean_square_step()));
}

bool NoiseGauge::sounds_like_gps() const {
    constexpr std::int64_t k_enough = 30;  // bends over 100 m: a run of three kilometres
    constexpr double k_wander = 1.2;       // metres; a barometer does not wander so within minutes
    constexpr double k_white = 1.0;        // metres; nor does one hiss so
    if (near_.count() > 0 && near_.mean() / (k_mean_of_normal * std::sqrt(6.0)) > k_white &&
        near_.count() >= k_enough) {
        return true;
    }
    if (wide_.count() < k_enough || near_.count() < k_enough || wander() < k_wander) {
        return false;
    }
    const double early = growth(near_, middle_);
    const double late = growth(middle_, wide_);
    return early > 0.8 && early < 1.25 && late > 0.75 && late < 1.25;
}

}  // namespace soleus::metrics
