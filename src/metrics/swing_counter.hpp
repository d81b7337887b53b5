#pragma once

#include <algorithm>

namespace soleus::metrics {

/// Valley-to-peak counting: a rise counts in full from valley to peak once it is at least `swing`
/// metres, and so does a fall; smaller wiggles belong to the leg they interrupt. Unlike a reference
/// that follows in steps it loses nothing at the turns (science §6).
class SwingCounter {
public:
    explicit SwingCounter(double swing = 0.0) : swing_{swing} {}

    [[nodiscard]] double swing() const { return swing_; }
    /// What follows is not joined to what came before.
    void cut() {
        settle();
        leg_ = Leg::none;
    }
    void add(double altitude) {
        switch (leg_) {
            case Leg::none:
                low_ = high_ = altitude;
                leg_ = Leg::open;
                break;
            case Leg::open:
                low_ = std::min(low_, altitude);
                high_ = std::max(high_, altitude);
                if (altitude - low_ >= swing_ && altitude > low_) {
                    leg_ = Leg::rising;
                    high_ = altitude;
                } else if (high_ - altitude >= swing_ && altitude < high_) {
                    leg_ = Leg::falling;
                    low_ = altitude;
                }
                break;
            case Leg::rising:
                high_ = std::max(high_, altitude);
                if (high_ - altitude >= swing_ && altitude < high_) {
                    up_ += high_ - low_;
                    leg_ = Leg::falling;
                    low_ = altitude;
                }
                break;
            case Leg::falling:
                low_ = std::min(low_, altitude);
                if (altitude - low_ >= swing_ && altitude > low_) {
                    down_ += high_ - low_;
                    leg_ = Leg::rising;
                    high_ = altitude;
                }
                break;
        }
    }
    /// Metres so far; the leg in progress counts after cut().
    [[nodiscard]] double up() const { return up_; }
    [[nodiscard]] double down() const { return down_; }

private:
    enum class Leg { none, open, rising, falling };

    void settle() {
        up_ += leg_ == Leg::rising ? high_ - low_ : 0.0;
        down_ += leg_ == Leg::falling ? high_ - low_ : 0.0;
    }

    double swing_ = 0.0;
    double low_ = 0.0, high_ = 0.0;  // ends of the leg in progress
    double up_ = 0.0, down_ = 0.0;
    Leg leg_ = Leg::none;
};

}  // namespace soleus::metrics
