#include "paint.hpp"

#include <fmt/format.h>

#include <array>

namespace soleus::report {
namespace {

std::string coloured(std::string_view text, std::string_view code, const Style& style) {
    return style.colour && !code.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", code, text)
                                         : std::string{text};
}

}  // namespace

std::string painted(std::string_view text, rules::Level level, const Style& style) {
    static constexpr std::array<std::string_view, 4> k_codes{"", "36", "33", "1;31"};
    return coloured(text, k_codes[static_cast<std::size_t>(level)], style);
}

std::string painted(std::string_view text, rules::Verdict verdict, const Style& style) {
    switch (verdict) {
        case rules::Verdict::note:
            return painted(text, rules::Level::note, style);
        case rules::Verdict::warning:
            return painted(text, rules::Level::warning, style);
        case rules::Verdict::alert:
            return painted(text, rules::Level::alert, style);
        case rules::Verdict::none:
        case rules::Verdict::unknown:
            break;
    }
    return std::string{text};
}

}  // namespace soleus::report
