#pragma once

#include <soleus/metrics/track_summary.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace soleus::metrics {

/// What the program that wrote a track is known to record; none: not known.
[[nodiscard]] AltitudeKind kind_of_creator(std::string_view creator);

/// Listens to the noise of an altitude profile at three distances. Satellite altitude wanders like
/// a random walk with a memory of about a minute (science §6): the bend of the profile grows with
/// the root of the distance it is taken over. A barometer's noise is white (the bend does not grow)
/// and ground is smooth (the bend grows faster). The bend, a second difference, does not see slope.
class NoiseGauge {
public:
    /// Places of one unbroken profile, metres apart; cut() where it breaks.
    void add(double along, double altitude);
    void cut();

    /// Whether it sounds like satellites rather than air pressure. On flat ground nothing else
    /// bends the profile, so that a smaller wander is proof enough.
    [[nodiscard]] bool sounds_like_gps(bool flat) const;
    /// Standard deviation of the wander, metres, if it is one. Told from the two small distances,
    /// the lesser speaks: ground makes the wider one too large, hiss the nearer.
    [[nodiscard]] double wander() const;

private:
    class Bends {
    public:
        explicit Bends(double step) : step_{step} {}
        void add(double along, double altitude);
        void cut() { held_ = 0; }
        [[nodiscard]] std::int64_t count() const { return count_; }
        [[nodiscard]] double mean() const;  ///< mean size of a bend, metres
        [[nodiscard]] double step() const;  ///< mean distance between places, metres
        [[nodiscard]] double wander() const;

    private:
        double step_;
        std::array<double, 2> along_{}, altitude_{};  // the two places before
        std::size_t held_ = 0;
        double bends_ = 0.0, steps_ = 0.0;
        std::int64_t count_ = 0;
    };
    [[nodiscard]] static double growth(const Bends& small, const Bends& large);

    Bends near_{k_near}, middle_{4.0 * k_near}, wide_{16.0 * k_near};
    static constexpr double k_near = 6.0;  // metres: two seconds of running
};

}  // namespace soleus::metrics
