#include "open_windows.hpp"

#include <numeric>

namespace soleus::rules {

OpenWindows::OpenWindows(std::size_t days, std::span<const DayWindow> windows) : ends_(days, 0) {
    for (const DayWindow& window : windows) {
        for (std::size_t day = window.begin; day < window.end; ++day) {
            ++ends_[day];
        }
    }
    // What ends before a day is where its own begin; filling moves that on to their end.
    std::exclusive_scan(ends_.begin(), ends_.end(), ends_.begin(), std::size_t{0});
    for (const DayWindow& window : windows) {
        owners_.resize(owners_.size() + window.end - window.begin);
    }
    for (const DayWindow& window : windows) {
        for (std::size_t day = window.begin; day < window.end; ++day) {
            owners_[ends_[day]++] = window.owner;
        }
    }
}

std::span<const std::uint32_t> OpenWindows::on(std::size_t day) const {
    const std::size_t begin = day == 0 ? 0 : ends_[day - 1];
    return std::span{owners_}.subspan(begin, ends_[day] - begin);
}

}  // namespace soleus::rules
