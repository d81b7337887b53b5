#include "glyph.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <iterator>

namespace soleus::diag {
namespace {

// Cc moves the cursor or sets colours; of Cf only what reorders or hides text (bidi marks,
// overrides and isolates, the zero-width no-break space); line and paragraph separators break the
// line. The zero-width joiners are left alone: names in Persian and emoji need them.
bool harmful(std::int32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

}  // namespace

Glyph glyph_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
        return {1, lead, harmful(lead)};
    }
    utf8proc_int32_t code_point = -1;
    const auto rest = text.substr(at);
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                         static_cast<utf8proc_ssize_t>(rest.size()), &code_point);
    if (length <= 0) {
        return {1, -1, true};
    }
    return {static_cast<std::size_t>(length), code_point, harmful(code_point)};
}

void append_shown(std::string& out, std::string_view bytes, const Glyph& glyph) {
    if (!glyph.escape) {
        out += bytes;
    } else if (glyph.code_point < 0x80) {
        fmt::format_to(std::back_inserter(out), "\\x{:02X}", static_cast<unsigned char>(bytes[0]));
    } else {
        fmt::format_to(std::back_inserter(out), "\\u{{{:02X}}}", glyph.code_point);
    }
}

std::size_t columns(const Glyph& glyph) {
    const int width = utf8proc_charwidth(glyph.code_point);
    return width > 0 ? static_cast<std::size_t>(width) : 0;
}

}  // namespace soleus::diag
