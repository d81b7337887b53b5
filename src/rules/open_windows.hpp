#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace soleus::rules {

/// Days `begin` to before `end`, counted from some first day, and whose window they are.
struct DayWindow {
    std::size_t begin = 0, end = 0;
    std::uint32_t owner = 0;
};

/// Which windows are open on each of many days: the owners, day after day in one block.
class OpenWindows {
public:
    OpenWindows() = default;
    /// Every window ends within the days.
    OpenWindows(std::size_t days, std::span<const DayWindow> windows);

    [[nodiscard]] std::size_t days() const { return ends_.size(); }
    /// In the order of the windows.
    [[nodiscard]] std::span<const std::uint32_t> on(std::size_t day) const;

private:
    std::vector<std::uint32_t> owners_{};
    std::vector<std::size_t> ends_{};  ///< of each day's owners
};

}  // namespace soleus::rules
