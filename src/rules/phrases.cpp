#include "phrases.hpp"

#include "exact.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

namespace soleus::rules {

std::string km(std::int64_t metres) {
    auto text = fmt::format("{}.{:03}", metres / 1000, metres % 1000);
    while (text.back() == '0' && text[text.size() - 2] != '.') {
        text.pop_back();
    }
    return text + " km";
}

std::string more_than(double value, double reference) {
    const double percent = (value / reference - 1.0) * 100.0;
    if (std::fabs(percent - std::round(percent)) < 1e-9) {
        return fmt::format("{:+.0f} %", percent);
    }
    // 11,001 m over 10,000 m is more than "+10 %": as many decimals as tell it from a whole number.
    int decimals = 1;
    for (double parts = 10.0; decimals < 4; ++decimals, parts *= 10.0) {
        if (std::llround(percent * parts) != std::llround(percent) * std::llround(parts)) {
            break;
        }
    }
    return fmt::format("{:+.{}f} %", percent, decimals);
}

std::string more_than(double value, double reference, double limit) {
    const auto text = more_than(value, reference);
    return text == more_than(limit, 1.0)
               ? "+" + over_limit((value / reference - 1.0) * 100.0, (limit - 1.0) * 100.0, 1) +
                     " %"
               : text;
}

std::string over_limit(double value, double limit, int decimals) {
    constexpr int k_most = 9;
    constexpr double k_equal = 1e-10;  // far below the last of these decimals
    auto text = fmt::format("{:.{}f}", value, decimals);
    while (decimals < k_most && std::strtod(text.c_str(), nullptr) <= limit + k_equal) {
        text = fmt::format("{:.{}f}", value, ++decimals);
    }
    return text;
}

std::string ratio_limit(double limit) {
    return fmt::format("{:.{}f}", limit, thousandths(limit) % 10 == 0 ? 2 : 3);
}

std::string to_tenths(double value) {
    const double tenths = std::round(value * 10.0) / 10.0;
    return fmt::format("{:.{}f}", tenths, tenths == std::round(tenths) ? 0 : 1);
}

std::string_view word(metrics::Hill hill) {
    return hill == metrics::Hill::ascent ? "ascent" : "descent";
}

std::string climbed(const metrics::Sum& ascent) {
    if (ascent.runs_without == 0) {
        return fmt::format("{} m of ascent", ascent.value);
    }
    return ascent.runs_without == ascent.runs
               ? std::string{"unknown ascent"}
               : fmt::format("{} m of ascent in {} of {} runs", ascent.value,
                             ascent.runs - ascent.runs_without, ascent.runs);
}

std::string told(const metrics::Run& run) {
    std::string text = to_string(run.day) + ":";
    text += run.distance ? " " + km((*run.distance).count()) : std::string{" unknown distance"};
    text += run.ascent ? fmt::format(", {} m of ascent", (*run.ascent).count())
                       : std::string{", ascent unknown"};
    if (run.descent) {
        text += fmt::format(", {} m of descent", (*run.descent).count());
    }
    if (run.time) {
        const auto seconds = (*run.time).count();
        text += fmt::format(", {}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    return text;
}

std::string counted(std::int64_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace soleus::rules
