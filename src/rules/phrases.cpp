#include "phrases.hpp"

#include <fmt/format.h>

#include <cmath>

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
    const auto whole = std::llround(percent);
    return std::fabs(percent - static_cast<double>(whole)) < 0.05 ? fmt::format("{:+} %", whole) : fmt::format("{:+.1f} %", percent);
}

std::string_view word(metrics::Hill hill) { return hill == metrics::Hill::ascent ? "ascent" : "descent"; }

std::string told(const metrics::Run& run) {
    std::string text = to_string(run.day) + ":";
    text += run.distance ? " " + km((*run.distance).count()) : std::string{" unknown distance"};
    text += run.ascent ? fmt::format(", {} m of ascent", (*run.ascent).count()) : std::string{", ascent unknown"};
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
