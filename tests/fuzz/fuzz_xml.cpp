// Any bytes as XML: what libexpat calls malformed is refused, what both read says the same, and
// neither pieces nor the repetition of learnt elements change anything.
#include "require.hpp"

#include <soleus/text/number.hpp>

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
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
    std::string values{};  // of repeated elements, as numbers where they are some
};

enum class Way { strict, repeating, repeating_with_numbers };

void tell_value(Judged& judged, std::string_view text, double number) {
    const double told = std::isnan(number) ? soleus::text::number(text).value_or(number) : number;
    judged.values +=
        std::isnan(told) ? std::string{text} : std::to_string(std::bit_cast<std::uint64_t>(told));
    judged.values += ' ';
}

Judged judge(std::string_view text, Way way) {
    const bool repeating = way != Way::strict;
    Judged judged;
    TextInput input{text};
    XmlReader reader{input};
    std::array<std::string_view, XmlReader::k_most_holes> values;
    std::array<double, XmlReader::k_most_holes> numbers{};
    const auto seen = [&] {
        ++judged.starts_and_repeats;
        judged.places +=
            std::to_string(reader.line()) + ":" + std::to_string(reader.column()) + " ";
    };
    try {
        for (;;) {
            numbers.fill(std::numeric_limits<double>::quiet_NaN());
            const auto shape = repeating ? reader.repeat(values, numbers) : std::nullopt;
            if (shape) {
                seen();
                for (std::size_t i = 0; i < reader.holes(*shape).size(); ++i) {
                    tell_value(judged, values[i], numbers[i]);
                }
                continue;
            }
            const XmlEvent event = reader.next();
            const auto learnt = reader.learnt();
            if (learnt && way == Way::repeating_with_numbers) {
                for (std::size_t i = 0; i < reader.holes(*learnt).size(); ++i) {
                    reader.ask_number(*learnt, i);
                }
            }
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

/// The text as expat takes it: byte order marks and blanks in front are read over here, however
/// many (design 6), and there only one mark is.
std::string without_lead_in(std::string_view text) {
    constexpr std::string_view k_blanks = " \t\r\n";
    const bool little = text.starts_with("\xFF\xFE");
    if (little || text.starts_with("\xFE\xFF")) {
        const std::string_view mark = text.substr(0, 2);
        text.remove_prefix(2);
        const auto blank = [&] {
            return text.size() > 1 && text[little ? 1 : 0] == '\0' &&
                   k_blanks.find(text[little ? 0 : 1]) != std::string_view::npos;
        };
        while (text.starts_with(mark) || blank()) {
            text.remove_prefix(2);
        }
        return std::string{mark}.append(text);
    }
    constexpr std::string_view k_mark = "\xEF\xBB\xBF";
    while (text.starts_with(k_mark) ||
           (!text.empty() && k_blanks.find(text.front()) != std::string_view::npos)) {
        text.remove_prefix(text.starts_with(k_mark) ? k_mark.size() : 1);
    }
    return std::string{text};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const std::string events = xml_events(text);
    require(xml_events(text, 1) == events, "one byte at a time reads as the whole");

    const Judged strict = judge(text, Way::strict);
    const bool one_document =
        strict.error.empty() && events.ends_with("---") && events.find("---") + 3 == events.size();
    const bool nul = text.find('\0') != std::string_view::npos;
    if (one_document) {
        const Oracle oracle{without_lead_in(text)};
        require(oracle.well_formed, "what expat calls malformed is refused");
        require(nul || oracle.events == events, "events agree with expat's");
    }

    const Judged repeated = judge(text, Way::repeating);
    const Judged in_numbers = judge(text, Way::repeating_with_numbers);
    require(in_numbers.values == repeated.values, "numbers are what the values say");
    require(in_numbers.places == repeated.places && in_numbers.error == repeated.error,
            "numbers change nothing else");
    require(strict.error == repeated.error, "repetition refuses what the strict way refuses");
    require(strict.starts_and_repeats == repeated.starts_and_repeats,
            "repetition finds every element");
    require(strict.places == repeated.places, "repetition keeps places");
    return 0;
}
