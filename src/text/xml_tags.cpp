#include "utf8.hpp"
#include "xml_chars.hpp"
#include "xml_state.hpp"

#include <soleus/text/limits.hpp>

#include <fmt/format.h>

#include <cstring>

namespace soleus::text {
namespace {

constexpr std::size_t k_block = 16;

// Sixteen bytes are readable at either.
bool begins_with(const char* p, std::string_view name) {
    const auto sixteen = [](const char* from) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    };
    if (name.size() > k_block) {
        return std::memcmp(p, name.data(), name.size()) == 0;
    }
    const auto same =
        static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(sixteen(p), sixteen(name.data()))));
    const unsigned wanted = (1U << name.size()) - 1;
    return (same & wanted) == wanted;
}

}  // namespace

// A name at `here`; `what` is what begins with it, for the message.
bool XmlReader::State::xml_name(std::size_t& here, std::string_view& into, const char* what) {
    const std::size_t begin = here;
    bool high = false;
    if (starts_ascii_name(at(here)) || (at(here) & '\x80') != 0) {
        for (;;) {
            const char* p = window.data() + here;  // a reference would be stored byte by byte
            while (continues_ascii_name(*p)) {
                ++p;
            }
            here = static_cast<std::size_t>(p - window.data());
            if ((at(here) & '\x80') == 0) {
                break;
            }
            high = true;
            const std::size_t length = legal_high(here);
            if (length == 0) {
                return false;
            }
            char32_t c = static_cast<unsigned char>(at(here));
            if (charset == Charset::utf8) {
                static_cast<void>(utf8_sequence(window.text(here, here + length), c));
            }
            if (!(here == begin ? starts_xml_name(c) : continues_xml_name(c))) {
                fail(here, "a character that cannot stand in a name");
            }
            here += length;
        }
    }
    check_length(begin, here, limits::k_xml_name, "a name");
    if (!has(here)) {
        return false;
    }
    if (here == begin) {
        fail(here, fmt::format("{} without a name", what));
    }
    into = window.text(begin, here);
    if (high && charset == Charset::latin1) {
        append_raw(converted.emplace_back(), begin, here);
        into = converted.back();
    }
    return true;
}

bool XmlReader::State::start_tag() {
    std::size_t here = position + 1;
    if (!xml_name(here, name, "a tag")) {
        return false;
    }
    for (;;) {
        const std::size_t before = here;
        skip_blanks(here);
        const char c = at(here);
        if (c == '>') {
            break;
        }
        if (!has(here + 1)) {
            check_length(position, here, limits::k_xml_tag, "a tag");
            return false;
        }
        if (c == '/') {
            if (at(here + 1) != '>') {
                fail(here, "\"/\" inside a tag");
            }
            ++here;
            empty_element = true;
            break;
        }
        if (here == before) {
            fail(here,
                 fmt::format("<{}: blanks are missing before an attribute, or the tag is malformed",
                             name));
        }
        if (!attribute(here)) {
            check_length(position, window.size(), limits::k_xml_tag, "a tag");
            return false;
        }
    }
    check_length(position, here, limits::k_xml_tag, "a tag");
    check_unique();
    open_element();
    position = here + 1;
    if (shapes.learning()) {
        note_start();
    }
    return true;
}

bool XmlReader::State::attribute(std::size_t& here) {
    if (attributes.size() == limits::k_xml_attributes) {
        fail(here, fmt::format("more than {} attributes in one element", limits::k_xml_attributes));
    }
    Attribute read;
    if (!xml_name(here, read.name, "an attribute")) {
        return false;
    }
    skip_blanks(here);
    if (!has(here)) {
        return false;
    }
    if (at(here) != '=') {
        fail(here, fmt::format("attribute {} without a value", read.name));
    }
    ++here;
    skip_blanks(here);
    if (!has(here)) {
        return false;
    }
    if (at(here) != '"' && at(here) != '\'') {
        fail(here, fmt::format("attribute {} without quotes", read.name));
    }
    if (!attribute_value(here, read)) {
        return false;
    }
    attributes.push_back(read);
    return true;
}

bool XmlReader::State::attribute_value(std::size_t& here, Attribute& into) {
    const char quote = at(here++);
    const auto stops = [quote](__m128i bytes) {
        return either(either(control_or_high(bytes), equals(bytes, quote)),
                      either(equals(bytes, '<'), equals(bytes, '&')));
    };
    into.raw_begin = here;
    std::size_t piece = here;
    std::string* changed = nullptr;
    for (;;) {
        here = static_cast<std::size_t>(find_stop(window.data() + here, stops) - window.data());
        const char c = at(here);
        if (c == quote || !has(here)) {
            break;
        }
        if (c == '<') {
            fail(here, fmt::format("\"<\" inside the value of attribute {}", into.name));
        }
        const bool high = (c & '\x80') != 0;
        if (!high || charset == Charset::latin1) {
            changed = changed == nullptr ? &converted.emplace_back() : changed;
            append_raw(*changed, piece, here);
        }
        if (high) {
            const std::size_t length = legal_high(here);
            if (length == 0) {
                return false;
            }
            if (charset == Charset::latin1) {
                // NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker): latin1 set it above
                append_raw(*changed, here, here + 1);
                piece = here + 1;
            }
            here += length;
            continue;
        }
        if (c == '&' ? !reference(here, *changed)
                     : is_xml_blank(c) && !line_end(here, *changed, ' ')) {
            return false;
        }
        if (c != '&' && !is_xml_blank(c)) {
            fail_char(here);
        }
        piece = here;
    }
    check_length(into.raw_begin, here, limits::k_xml_text, "an attribute's value");
    if (!has(here)) {
        return false;
    }
    into.raw_end = here;
    if (changed != nullptr) {
        append_raw(*changed, piece, here);
    }
    into.value =
        changed != nullptr ? std::string_view{*changed} : window.text(into.raw_begin, here);
    ++here;
    return true;
}

void XmlReader::State::check_unique_names() const {
    for (std::size_t i = 1; i < attributes.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (attributes[i].name == attributes[k].name) {
                fail(position,
                     fmt::format("attribute {} twice in one element", attributes[i].name));
            }
        }
    }
}

bool XmlReader::State::end_tag() {
    if (open_ends.empty()) {
        fail(position, "an end tag where no element is open");
    }
    const std::size_t begin = open_ends.size() > 1 ? open_ends[open_ends.size() - 2] : 0;
    const std::string_view expected =
        std::string_view{open_names}.substr(begin, open_ends.back() - begin);
    std::size_t here = position + 2;
    if (window.size() - here > expected.size() && begins_with(window.data() + here, expected) &&
        at(here + expected.size()) == '>') {
        here += expected.size();
    } else {
        std::string_view found;
        if (!xml_name(here, found, "an end tag")) {
            return false;
        }
        skip_blanks(here);
        if (!has(here)) {
            check_length(position, here, limits::k_xml_tag, "a tag");
            return false;
        }
        if (found != expected) {
            fail(position, fmt::format("</{}> where </{}> is due", found, expected));
        }
        if (at(here) != '>') {
            fail(here, fmt::format("</{}> is malformed", found));
        }
    }
    close_element();
    if (shapes.learning()) {
        learnt = shapes.leave(window.data(), position, here + 1);
    }
    position = here + 1;
    return true;
}

void XmlReader::State::open_element() {
    if (depth() == limits::k_xml_depth) {
        fail(position,
             fmt::format("more than {} elements inside one another", limits::k_xml_depth));
    }
    // The string only grows: what lies beyond the last end is no name.
    const std::size_t begin = open_ends.empty() ? 0 : open_ends.back();
    const std::size_t end = begin + name.size();
    if (open_names.size() < end + k_block) {
        open_names.resize(2 * end + k_block);
    }
    // In the window sixteen bytes can be copied at once, whatever follows the name.
    const bool plain = name.size() <= k_block && charset != Charset::latin1;
    if (plain) {
        std::memcpy(open_names.data() + begin, name.data(), k_block);
    } else {
        std::memcpy(open_names.data() + begin, name.data(), name.size());
    }
    open_ends.push_back(static_cast<std::uint32_t>(end));
}

void XmlReader::State::close_element() {
    const std::size_t begin = open_ends.size() > 1 ? open_ends[open_ends.size() - 2] : 0;
    // The bytes stay where they are until another element opens, so the view holds.
    name = std::string_view{open_names}.substr(begin, open_ends.back() - begin);
    open_ends.pop_back();
}

}  // namespace soleus::text
