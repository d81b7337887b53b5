#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>

namespace soleus {

/// A whole quantity or nothing, in four bytes: a log of ten million runs holds a dozen of these
/// each. T counts whole units (Metres, std::chrono::seconds, date::days, PainScore ...); counts must
/// lie within +-2'147'483'647. Absent is a state of its own and never compares equal to 0.
template <class T>
class Maybe {
public:
    constexpr Maybe() = default;
    constexpr Maybe(T value) : count_{static_cast<std::int32_t>(value.count())} {}  // NOLINT: implicit like optional
    constexpr Maybe(std::nullopt_t) {}                                              // NOLINT: implicit like optional

    [[nodiscard]] constexpr bool has_value() const { return count_ != k_absent; }
    explicit constexpr operator bool() const { return has_value(); }
    /// The value; only where has_value().
    [[nodiscard]] constexpr T operator*() const { return T{static_cast<typename T::rep>(count_)}; }
    [[nodiscard]] constexpr T value_or(T other) const { return has_value() ? **this : other; }

    /// Absent is smaller than every value, as with std::optional.
    friend constexpr auto operator<=>(Maybe, Maybe) = default;

private:
    static constexpr std::int32_t k_absent = std::numeric_limits<std::int32_t>::min();
    std::int32_t count_ = k_absent;
};

}  // namespace soleus
