#pragma once

#include "altitude_source.hpp"
#include "running_mean.hpp"
#include "swing_counter.hpp"

#include <array>
#include <cstdint>

namespace soleus::metrics {

/// Ascent and descent of an altitude profile in one pass. Where the source of the altitudes is not
/// known the noise decides at the end whether it was a barometer's, as was counted, or whether the
/// profile must be gone through once more by who knows that it is the satellites'.
class ClimbMeter {
public:
    explicit ClimbMeter(AltitudeKind known) : known_{known} {}

    /// An altitude `along` metres from the start of the track.
    void add(double along, double altitude);
    /// What follows is not joined to what came before.
    void cut();

    /// From AltitudeKind::none to AltitudeKind::gps: no metres were counted yet.
    struct Result {
        AltitudeKind kind = AltitudeKind::none;
        double swing = 0.0, up = 0.0, down = 0.0;  ///< metres
    };
    /// After the last cut(). none: no two altitudes could be compared.
    [[nodiscard]] Result result() const;

private:
    void close_cell();

    // Barometric altitude: tuned on watches' own totals of seven trail and road runs and on
    // simulated ground, between the 40 m (reads 2 % more) and the 80 m (3 % less) that surround it.
    // A swing of 2.5 m is five times a barometer's noise (sd 0.3-0.5 m).
    static constexpr double k_barometer_window = 50.0;
    static constexpr double k_barometer_swing = 2.5;
    static constexpr double k_flat =
        0.005;  // climb by distance below which ground is flat (science §6)
    // Satellite altitude wanders by metres within a minute (science §6): a wider mean, and a swing
    // of three and a half times the wander, but never so small as a barometer's.
    static constexpr double k_gps_window = 100.0;
    static constexpr double k_swing_per_wander = 3.5;
    static constexpr std::array k_gps_swings{5.0, 7.0, 10.0, 14.0, 20.0};

    AltitudeKind known_;
    NoiseGauge gauge_{};
    RunningMean barometer_{k_barometer_window}, gps_{k_gps_window};
    SwingCounter barometer_swings_{k_barometer_swing};
    std::array<SwingCounter, k_gps_swings.size()> gps_swings_{
        SwingCounter{k_gps_swings[0]}, SwingCounter{k_gps_swings[1]}, SwingCounter{k_gps_swings[2]},
        SwingCounter{k_gps_swings[3]}, SwingCounter{k_gps_swings[4]}};

    // Altitudes within four metres are one place: standing still is one altitude, not a thousand.
    double cell_start_ = 0.0, cell_first_ = 0.0, cell_along_ = 0.0, cell_altitude_ = 0.0;
    std::int64_t cell_count_ = 0;
    std::int64_t piece_count_ = 0;  // altitudes since the last cut
    bool comparable_ = false;
    double along_ = 0.0;  // metres so far
};

}  // namespace soleus::metrics
