#include "climb_meter.hpp"

namespace soleus::metrics {

void ClimbMeter::add(double along, double altitude) {
    if (cell_count_ > 0 && along - cell_start_ >= RunningMean::k_least_step) {
        close_cell();
    }
    if (cell_count_ == 0) {
        cell_start_ = along;
        cell_first_ = altitude;
    }
    cell_along_ += along - cell_start_;
    cell_altitude_ += altitude;
    ++cell_count_;
    along_ = along;
    ++piece_count_;
}

void ClimbMeter::close_cell() {
    if (cell_count_ == 0) {
        return;
    }
    const double share = cell_count_ == 1 ? 1.0 : 1.0 / static_cast<double>(cell_count_);
    const double along = cell_start_ + cell_along_ * share;
    const double altitude = cell_altitude_ * share;
    cell_along_ = cell_altitude_ = 0.0;
    cell_count_ = 0;
    if (known_ != AltitudeKind::gps) {
        barometer_.add(along, altitude, [&](double mean) { barometer_swings_.add(mean); });
    }
    if (known_ != AltitudeKind::barometer) {
        gauge_.add(cell_start_, cell_first_);  // a mean would have less noise to tell by
    }
    if (known_ == AltitudeKind::gps) {
        gps_.add(along, altitude, [&](double mean) {
            for (SwingCounter& counter : gps_swings_) {
                counter.add(mean);
            }
        });
    }
}

void ClimbMeter::cut() {
    close_cell();
    comparable_ = comparable_ || piece_count_ > 1;
    piece_count_ = 0;
    gauge_.cut();
    barometer_.cut([&](double mean) { barometer_swings_.add(mean); });
    barometer_swings_.cut();
    gps_.cut([&](double mean) {
        for (SwingCounter& counter : gps_swings_) {
            counter.add(mean);
        }
    });
    for (SwingCounter& counter : gps_swings_) {
        counter.cut();
    }
}

ClimbMeter::Result ClimbMeter::result() const {
    if (!comparable_) {
        return {};
    }
    const bool flat = barometer_swings_.up() < k_flat * along_;
    const bool gps = known_ == AltitudeKind::gps ||
                     (known_ == AltitudeKind::none && gauge_.sounds_like_gps(flat));
    if (!gps) {
        return {AltitudeKind::barometer, barometer_swings_.swing(), barometer_swings_.up(),
                barometer_swings_.down()};
    }
    if (known_ == AltitudeKind::none) {
        return {AltitudeKind::gps};
    }
    std::size_t chosen = 0;
    while (chosen + 1 < gps_swings_.size() &&
           gps_swings_[chosen].swing() < k_swing_per_wander * gauge_.wander()) {
        ++chosen;
    }
    const SwingCounter& counter = gps_swings_[chosen];
    return {AltitudeKind::gps, counter.swing(), counter.up(), counter.down()};
}

}  // namespace soleus::metrics
