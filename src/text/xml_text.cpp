#include "utf8.hpp"
#include "xml_chars.hpp"
#include "xml_state.hpp"

#include <soleus/text/limits.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace soleus::text {
namespace {

constexpr const char* k_text = "a text";

__m128i stops_text(__m128i bytes) {
    const __m128i white = either(equals(bytes, '\n'), equals(bytes, '\t'));
    return either(_mm_andnot_si128(white, control_or_high(bytes)),
                  either(either(equals(bytes, '<'), equals(bytes, '&')), equals(bytes, ']')));
}

// The text of a reference between '&' and ';' without them; 0 where there is no such character.
char32_t referenced(std::string_view name) {
    if (!name.starts_with('#')) {
        return name == "lt"     ? U'<'
               : name == "gt"   ? U'>'
               : name == "amp"  ? U'&'
               : name == "apos" ? U'\''
               : name == "quot" ? U'"'
                                : 0;
    }
    const bool hex = name.starts_with("#x");
    name.remove_prefix(hex ? 2 : 1);
    char32_t value = 0;
    for (const char c : name) {
        char32_t digit = 16;
        if (c >= '0' && c <= '9') {
            digit = static_cast<char32_t>(c - '0');
        } else if (hex && c >= 'a' && c <= 'f') {
            digit = static_cast<char32_t>(c - 'a' + 10);
        } else if (hex && c >= 'A' && c <= 'F') {
            digit = static_cast<char32_t>(c - 'A' + 10);
        }
        if (digit == 16) {
            return 0;
        }
        value = std::min<char32_t>(value * (hex ? 16 : 10) + digit, 0x110000);
    }
    return is_xml_char(value) ? value : 0;
}

}  // namespace

// The text at `position` where it is one run as it was written, and a tag follows: most texts are.
bool XmlReader::State::plain_text() {
    const char* const begin = window.data() + position;
    const char* const stop = find_stop(begin, stops_text);
    const auto size = static_cast<std::size_t>(stop - begin);
    // Behind the window there are zeros, so a '<' lies within.
    if (*stop != '<' || stop[1] == '!' || stop[1] == '?' || !has(position + size + 1) ||
        size > limits::k_xml_text) {
        return false;
    }
    text = {begin, size};
    position += size;
    if (shapes.learning()) {
        shapes.add_text(text);
    }
    return true;
}

// One piece of text at `position`: a run, a reference or a line end that is not LF.
bool XmlReader::State::text_piece() {
    if (at(position) == '&') {
        end_run();
        if (!reference(position, assembled)) {
            return false;
        }
        check_length(0, assembled.size(), limits::k_xml_text, k_text);
        return true;
    }
    if (at(position) == '\r') {
        end_run();
        return line_end(position, assembled, '\n');
    }
    std::size_t here = position;
    for (;;) {
        here =
            static_cast<std::size_t>(find_stop(window.data() + here, stops_text) - window.data());
        const char c = at(here);
        if (c == '<' || c == '&' || (c == '\r' && here > position)) {
            break;
        }
        if (!has(here)) {
            check_length(position, here, limits::k_xml_text, k_text);
            return false;
        }
        if (c == ']') {
            if (!has(here + 2) && !window.ended()) {
                return false;
            }
            if (at(here + 1) == ']' && at(here + 2) == '>') {
                fail(here, "\"]]>\" outside a CDATA section");
            }
            ++here;
            continue;
        }
        const std::size_t length = legal_high(here);
        if (length == 0) {
            return false;
        }
        here += length;
    }
    add_text(position, here);
    position = here;
    return true;
}

void XmlReader::State::add_text(std::size_t from, std::size_t to) {
    end_run();
    check_length(from, to, limits::k_xml_text, k_text);
    run_begin = from;
    run_end = to;
    if (!assembled.empty() || charset == Charset::latin1) {
        end_run();
    }
}

void XmlReader::State::end_run() {
    if (run_end > run_begin) {
        append_raw(assembled, run_begin, run_end);
        if (assembled.size() > limits::k_xml_text) {
            fail(run_begin, fmt::format("a text longer than {} KiB", limits::k_xml_text / 1024));
        }
    }
    run_begin = run_end = 0;
}

bool XmlReader::State::cdata() {
    const std::size_t begin = position + 9;
    for (std::size_t here = begin;; ++here) {
        here = skip_legal(here, ']');
        check_length(begin, here, limits::k_xml_text, "a CDATA section");
        if (!has(here + 2)) {
            return false;
        }
        if (at(here + 1) != ']' || at(here + 2) != '>') {
            continue;
        }
        for (std::size_t from = begin; from < here;) {
            const auto cr = std::min(window.text(from, here).find('\r'), here - from);
            append_raw(assembled, from, from + cr);
            from += cr;
            if (from < here) {
                static_cast<void>(line_end(from, assembled, '\n'));
            }
        }
        position = here + 3;
        check_length(0, assembled.size(), limits::k_xml_text, k_text);
        return true;
    }
}

bool XmlReader::State::reference(std::size_t& here, std::string& into) {
    std::size_t end = here + 1;
    while (has(end) && (continues_ascii_name(at(end)) || at(end) == '#')) {
        ++end;
    }
    check_length(here, end, limits::k_xml_name, "a reference");
    if (!has(end)) {
        return false;
    }
    const auto written = window.text(here + 1, end);
    const char32_t c = at(end) == ';' ? referenced(written) : 0;
    if (c == 0) {
        fail(here, at(end) == ';' && !written.empty()
                       ? fmt::format("a reference that means nothing here: &{};", written)
                       : "\"&\" without a reference (write &amp;)");
    }
    append_utf8(into, c);
    here = end + 1;
    return true;
}

// CR and CRLF are one line end, given as `as`.
bool XmlReader::State::line_end(std::size_t& here, std::string& into, char as) {
    if (!has(here + 1) && !window.ended()) {
        return false;
    }
    into += as;
    here += at(here) == '\r' && at(here + 1) == '\n' ? 2U : 1U;
    return true;
}

// The length of the legal character beyond ASCII at `here`, 0 where the window cuts it.
std::size_t XmlReader::State::legal_high(std::size_t here) const {
    const auto byte = static_cast<unsigned char>(at(here));
    if (byte < 0x80 || charset == Charset::ascii) {
        fail_char(here);
    }
    if (charset == Charset::latin1) {
        return 1;
    }
    char32_t c = 0;
    const std::size_t length = utf8_sequence(window.text(here, window.size()), c);
    if (length == 0 && window.size() - here < 4 && !window.ended()) {
        return 0;
    }
    if (length == 0 || !is_xml_char(c)) {
        fail_char(here);
    }
    return length;
}

// The first `stop` from `here` on, or the window's end; all before it are characters of XML.
std::size_t XmlReader::State::skip_legal(std::size_t here, char stop) const {
    const auto stops = [stop](__m128i bytes) {
        return either(control_or_high(bytes), equals(bytes, stop));
    };
    while (here < window.size()) {
        here = static_cast<std::size_t>(find_stop(window.data() + here, stops) - window.data());
        if (!has(here) || at(here) == stop) {
            break;
        }
        if (is_xml_blank(at(here))) {
            ++here;
            continue;
        }
        const std::size_t length = legal_high(here);
        if (length == 0) {
            return window.size();
        }
        here += length;
    }
    return std::min(here, window.size());
}

void XmlReader::State::append_raw(std::string& into, std::size_t from, std::size_t to) const {
    const auto raw = window.text(from, to);
    if (charset != Charset::latin1) {
        into += raw;
        return;
    }
    for (const char c : raw) {
        append_utf8(into, static_cast<unsigned char>(c));
    }
}

void XmlReader::State::fail_char(std::size_t offset) const {
    const auto byte = static_cast<unsigned char>(at(offset));
    if (byte < 0x80) {
        fail(offset, fmt::format("a control character (0x{:02X}) that XML does not allow", byte));
    }
    fail(offset, charset == Charset::ascii ? "a byte beyond ASCII in a text declared as US-ASCII"
                                           : "a byte that is not UTF-8; save the file as UTF-8");
}

}  // namespace soleus::text
