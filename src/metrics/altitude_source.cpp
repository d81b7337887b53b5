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

bool is_letter(char letter) {
    return lower(letter) >= 'a' && lower(letter) <= 'z';
}

/// `part` at the beginning of a word: "Keep 7.0", but no "Goalkeeper".
bool names(std::string_view text, std::string_view part) {
    const auto same = [](char a, char b) { return lower(a) == b; };
    auto at = text.begin();
    while ((at = std::search(at, text.end(), part.begin(), part.end(), same)) != text.end()) {
        if (at == text.begin() || !is_letter(*(at - 1))) {
            return true;
        }
        ++at;
    }
    return false;
}

// A minute at three metres a second: how far the satellites' error remembers (science §6).
constexpr double k_memory = 180.0;  // metres
// Mean size of a normal variable by its standard deviation.
constexpr double k_mean_of_normal = 0.7978845608;

}  // namespace

AltitudeKind kind_of_creator(std::string_view creator) {
    for (const Known& known : k_creators) {
        if (names(creator, known.part)) {
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

double NoiseGauge::Bends::step() const {
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
    const double expected = std::sqrt(large.step() / small.step());
    return small.mean() > 0.0 ? large.mean() / small.mean() / expected : 0.0;
}

double NoiseGauge::Bends::wander() const {
    // A walk's bend over a distance d has the variance 4 sd^2 d / memory.
    return count_ > 0 ? mean() / k_mean_of_normal * std::sqrt(k_memory / (4.0 * step())) : 0.0;
}

double NoiseGauge::wander() const {
    return near_.count() > 0 ? std::min(near_.wander(), middle_.wander()) : middle_.wander();
}

bool NoiseGauge::sounds_like_gps(bool flat) const {
    constexpr std::int64_t k_enough = 30;  // bends of each kind: a run of three kilometres
    if (near_.count() < k_enough) {
        return false;
    }
    constexpr double k_hiss = 1.0;  // metres, sd of white noise: twice the worst barometer's
    if (near_.mean() / (k_mean_of_normal * std::sqrt(6.0)) > k_hiss) {
        return true;
    }
    if (wide_.count() < k_enough) {
        return false;
    }
    // Simulated satellites (sd 1-5 m) grow by 0.90-1.07 and 0.87-1.09; simulated barometers on five
    // kinds of ground by 0.5-0.86 or above 1.3 in one of the two, and seven watches on trails
    // likewise, save one that writes whole metres (0.96, 1.14), whose wander of 1.1 m keeps it
    // apart.
    const double early = growth(near_, middle_);
    const double late = growth(middle_, wide_);
    if (flat) {
        constexpr double k_flat_wander = 0.8;  // metres; a watch on flat ground has 0.7
        return wander() >= k_flat_wander && early > 0.85 && late > 0.6 && late < 1.4;
    }
    constexpr double k_wander = 1.5;  // metres
    return wander() >= k_wander && early > 0.85 && early < 1.25 && late > 0.65 && late < 1.25;
}

}  // namespace soleus::metrics
