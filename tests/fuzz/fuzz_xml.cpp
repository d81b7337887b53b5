// Any bytes as XML: what libexpat calls malformed is refused, what both read says the same, and
// neither pieces nor the repetition of learnt elements change anything.
#include "require.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <text/xml_oracle.hpp>

using namespace soleus::text;
using namespace soleus::text::test;

namespace {

/// The events with every element learnt that can be, repeated ones as their number of bytes read.
struct Judged {
    std::string error{};
    std::size_t starts_and_repeats = 0;
    std::string places{};
};

Judged judge(std::string_view text, bool repeating) {
    Judged judged;
    TextInput input{text};
    XmlReader reader{input};
    std::array<std::string_view, XmlReader::k_most_holes> values;
    const auto seen = [&] {
        ++judged.starts_and_repeats;
        judged.places +=
            std::to_string(reader.line()) + ":" + std::to_string(reader.column()) + " ";
    };
    try {
        for (;;) {
            if (repeating && reader.repeat(values)) {
                seen();
                continue;
            }
            const XmlEvent event = reader.next();
            if (event == XmlEvent::input_end) {
                return judged;
            }
            if (event == XmlEvent::start && reader.local_name() == "p" && reader.depth() == 2) {
                seen();
                if (repeating) {
                    reader.learn();
                }
            }
        }
    } catch (const SyntaxError& error) {
        judged.error = spoken(error);
    }
    return judged;
}

bool begins_like_a_document(std::string_view text) {
    return text.starts_with('<') || text.starts_with("\xEF\xBB\xBF<") ||
           text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const std::string events = xml_events(text);
    require(xml_events(text, 1) == events, "one byte at a time reads as the whole");

    const bool one_document = events.ends_with("---") && events.find("---") + 3 == events.size();
    const bool nul = text.find('\0') != std::string_view::npos;
    if (begins_like_a_document(text) && one_document) {
        const Oracle oracle{text};
        require(oracle.well_formed, "what expat calls malformed is refused");
        require(nul || oracle.events == events, "events agree with expat's");
    }

    const Judged strict = judge(text, false);
    const Judged repeated = judge(text, true);
    require(strict.error == repeated.error, "repetition refuses what the strict way refuses");
    require(strict.starts_and_repeats == repeated.starts_and_repeats,
            "repetition finds every element");
    require(strict.places == repeated.places, "repetition keeps places");
    return 0;
}
