#include "layout.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace soleus::report {
namespace {

struct Glyph {
    std::size_t bytes = 1;
    std::size_t width = 1;
};

Glyph first_glyph(std::string_view text) {
    utf8proc_int32_t code = 0;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                        static_cast<utf8proc_ssize_t>(text.size()), &code);
    if (bytes < 1) {
        return {};
    }
    return {static_cast<std::size_t>(bytes),
            static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)))};
}

}  // namespace

std::size_t columns(std::string_view text) {
    std::size_t sum = 0;
    while (!text.empty()) {
        const auto glyph = first_glyph(text);
        sum += glyph.width;
        text.remove_prefix(glyph.bytes);
    }
    return sum;
}

std::string cut(std::string_view text, std::size_t width, bool unicode) {
    if (columns(text) <= width) {
        return std::string{text};
    }
    std::string kept;
    std::size_t used = 1;  // the ellipsis
    while (!text.empty()) {
        const auto glyph = first_glyph(text);
        if (used + glyph.width > width) {
            break;
        }
        kept.append(text.substr(0, glyph.bytes));
        used += glyph.width;
        text.remove_prefix(glyph.bytes);
    }
    return kept + (unicode ? "…" : "~");
}

std::string left(std::string_view text, std::size_t width) {
    std::string padded{text};
    padded.append(width - std::min(width, columns(text)), ' ');
    return padded;
}

std::string right(std::string_view text, std::size_t width) {
    std::string padded(width - std::min(width, columns(text)), ' ');
    return padded.append(text);
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
    std::string lines;
    std::string line(indent, ' ');
    std::size_t used = indent;
    const auto flush = [&] {
        lines += line + "\n";
        line.assign(indent, ' ');
        used = indent;
    };
    while (!text.empty()) {
        const auto blank = std::min(text.find(' '), text.size());
        const auto word = text.substr(0, blank);
        text.remove_prefix(std::min(blank + 1, text.size()));
        if (word.empty()) {
            continue;
        }
        const auto wide = columns(word);
        if (used > indent && used + 1 + wide > width) {
            flush();
        }
        if (used > indent) {
            line += ' ';
            ++used;
        }
        line += word;
        used += wide;
    }
    if (used > indent) {
        flush();
    }
    return lines;
}

std::string ascii_only(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto glyph = first_glyph(text);
        const bool is_ascii = static_cast<unsigned char>(text.front()) < 0x80;
        plain += is_ascii ? std::string{text.front()} : std::string(glyph.width, '?');
        text.remove_prefix(glyph.bytes);
    }
    return plain;
}

std::string bar(double value, double most, std::size_t width, bool unicode) {
    if (!(value > 0.0) || !(most > 0.0)) {
        return {};
    }
    const double share = std::min(1.0, value / most);
    if (!unicode) {
        const auto full = static_cast<std::size_t>(std::lround(share * static_cast<double>(width)));
        return std::string(std::max<std::size_t>(1, full), '#');
    }
    static constexpr std::array k_eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const auto eighths = std::max<std::size_t>(
        1, static_cast<std::size_t>(std::lround(share * static_cast<double>(width * 8))));
    std::string blocks;
    for (std::size_t i = 0; i < eighths / 8; ++i) {
        blocks += "█";
    }
    return blocks + k_eighths[eighths % 8];
}

}  // namespace soleus::report
