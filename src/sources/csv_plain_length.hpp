#pragma once

#include "csv_plain.hpp"

#include <soleus/units/quantity.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

/// Lengths as plain cells say them, in metres; -1 where a cell is not plain.
namespace soleus::sources::csv {

/// How a column of lengths is written.
struct Scale {
    Scale() = default;
    Scale(double metres, bool groups)
        : factor{metres},
          whole{metres == 1000.0 || metres == 1.0 ? static_cast<std::int64_t>(metres) : 0},
          hundredth{groups ? 0 : whole / 100},
          dots_group{groups} {}

    double factor = 0.0;         ///< metres in its unit
    std::int64_t whole = 0;      ///< the same, of kilometres and metres; else 0
    std::int64_t hundredth = 0;  ///< metres in a hundredth of a kilometre, where "12.34" is plain
    bool dots_group = false;     ///< "1.234" is not plain
};

inline constexpr std::size_t k_shortest_group = 5;  // "1.234"

/// Of at most eight figures without a point.
[[gnu::always_inline]] inline std::int64_t whole_length(Figures figures, const Scale& scale) {
    constexpr auto k_most = static_cast<std::int64_t>(k_lone_mark);
    const std::int64_t units = figures.value();
    return units < k_most ? units * scale.whole : -1;
}

/// Of at most eight characters with a point.
[[gnu::always_inline]] inline std::int64_t pointed_length(Figures figures, std::uint64_t others,
                                                          const Scale& scale) {
    constexpr auto k_most = static_cast<std::int64_t>(k_lone_mark) * 1000;
    const std::int64_t thousandths = figures.thousandths(others);
    const std::int64_t metres = scale.whole == 1 ? (thousandths + 500) / 1000 : thousandths;
    return thousandths >= 0 && thousandths < k_most ? metres : -1;
}

/// Of kilometres and metres; eight bytes before the cell's end may be read.
[[gnu::always_inline]] inline std::int64_t short_length(std::string_view cell, const Scale& scale,
                                                        Metres most) {
    if (cell.size() > Figures::k_most || scale.whole == 0) {
        return -1;
    }
    const Figures figures{cell};
    if (const auto hundredths = short_hundredths(figures); hundredths >= 0 && scale.hundredth > 0) {
        return hundredths * scale.hundredth;
    }
    const std::uint64_t others = figures.others();
    if (others != 0 && scale.dots_group && cell.size() >= k_shortest_group) {
        return -1;
    }
    const std::int64_t metres =
        others == 0 ? whole_length(figures, scale) : pointed_length(figures, others, scale);
    return metres <= most.count() ? metres : -1;
}

/// Also in another unit or of more decimals.
inline std::int64_t any_length(std::string_view cell, const Scale& scale, Metres most) {
    if (scale.dots_group && cell.size() >= k_shortest_group &&
        cell.find('.') != std::string_view::npos) {
        return -1;
    }
    const auto plain = plain_decimal(cell);
    if (!plain || *plain >= k_lone_mark ||
        *plain * scale.factor > static_cast<double>(most.count())) {
        return -1;
    }
    return half_up(*plain * scale.factor);
}

}  // namespace soleus::sources::csv
