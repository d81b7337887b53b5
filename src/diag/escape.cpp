#include "glyph.hpp"

#include <soleus/diag/diagnostic.hpp>

namespace soleus::diag {

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Glyph glyph = glyph_at(text, at);
        append_shown(out, text.substr(at, glyph.bytes), glyph);
        at += glyph.bytes;
    }
    return out;
}

}  // namespace soleus::diag
