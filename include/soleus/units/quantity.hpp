#pragma once

#include <compare>
#include <cstdint>

namespace soleus {

/// A count of one unit. The tag keeps metres of climb, training load and pain apart: they do not
/// add, compare or convert into one another, and a bare number does not become one by accident.
template <class Unit, class Rep>
class Quantity {
public:
    using rep = Rep;

    constexpr Quantity() = default;
    explicit constexpr Quantity(Rep count) : count_{count} {}

    [[nodiscard]] constexpr Rep count() const { return count_; }

    constexpr Quantity& operator+=(Quantity other) {
        count_ += other.count_;
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other) {
        count_ -= other.count_;
        return *this;
    }
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return a += b; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return a -= b; }
    friend constexpr Quantity operator*(Quantity a, Rep factor) { return Quantity{a.count_ * factor}; }
    friend constexpr auto operator<=>(Quantity, Quantity) = default;

private:
    Rep count_{};
};

/// Whole metres of distance, ascent or descent (a run is rounded half up once, when it is made).
using Metres = Quantity<struct MetresUnit, std::int64_t>;

/// Training load in sixty-thousandths of a printed unit, so that seconds x RPE (thousandths) and
/// plain seconds are whole numbers and their sums compare exactly. TRIMP alone has a fraction here.
using Load = Quantity<struct LoadUnit, double>;
inline constexpr double k_load_parts = 60'000.0;

/// The figure people know: minutes x RPE, minutes, or TRIMP.
[[nodiscard]] constexpr double printed(Load load) { return load.count() / k_load_parts; }

/// Perceived exertion of a whole session on Borg's CR-10 scale, 0..10, in thousandths of a point.
using Exertion = Quantity<struct ExertionUnit, std::int32_t>;

/// Pain 0..10 in whole points; a fraction in a log is rounded up (rules P2).
using PainScore = Quantity<struct PainUnit, std::int32_t>;

}  // namespace soleus
