#include "scan.hpp"

namespace soleus::text {

std::optional<int> Scan::digits(std::size_t least, std::size_t most) {
    std::size_t count = 0;
    while (count < rest_.size() && is_digit(rest_[count])) {
        ++count;
    }
    return count < least || count > most ? std::nullopt : exactly(count);
}

std::optional<int> Scan::exactly(std::size_t count) {
    if (rest_.size() < count) {
        return std::nullopt;
    }
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!is_digit(rest_[i])) {
            return std::nullopt;
        }
        value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    return value;
}

std::optional<std::chrono::milliseconds> Scan::fraction() {
    if (!at_digit()) {
        return std::nullopt;
    }
    int value = 0;
    for (int weight = 100; at_digit(); weight /= 10) {
        value += weight * (rest_.front() - '0');
        rest_.remove_prefix(1);
    }
    return std::chrono::milliseconds{value};
}

std::optional<std::chrono::milliseconds> Scan::clock(bool wide) {
    const auto hour = wide ? exactly(2) : digits(1, 2);
    if (!hour || !take(':')) {
        return std::nullopt;
    }
    const auto minute = exactly(2);
    if (!minute || *hour > 23 || *minute > 59) {
        return std::nullopt;
    }
    std::chrono::milliseconds time = std::chrono::hours{*hour} + std::chrono::minutes{*minute};
    if (!take(':')) {
        return time;
    }
    // A leap second (":60") is refused: no log of a run needs it, and wrong clocks write it.
    const auto second = exactly(2);
    if (!second || *second > 59) {
        return std::nullopt;
    }
    time += std::chrono::seconds{*second};
    if (take('.') || take(',')) {
        const auto part = fraction();
        if (!part) {
            return std::nullopt;
        }
        time += *part;
    }
    return time;
}

}  // namespace soleus::text
