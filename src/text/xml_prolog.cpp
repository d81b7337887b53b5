// What stands around elements: lead-in, XML declaration, comments, processing instructions.
#include "xml_chars.hpp"
#include "xml_state.hpp"

#include <soleus/text/limits.hpp>

#include <fmt/format.h>

#include <array>

namespace soleus::text {
namespace {

constexpr std::string_view k_bom = "\xEF\xBB\xBF";

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return out;
}

/// version="1.0" and its like inside a declaration. False where the grammar is broken.
class PseudoAttributes {
public:
    explicit PseudoAttributes(std::string_view rest) : rest_{rest} {}

    /// The value of `name`, if it stands next; blanks must come before it.
    bool take(std::string_view name, std::string_view& value) {
        auto rest = without_blanks(rest_);
        if (rest.size() == rest_.size() || !rest.starts_with(name)) {
            return false;
        }
        rest = without_blanks(rest.substr(name.size()));
        if (!rest.starts_with('=')) {
            return false;
        }
        rest = without_blanks(rest.substr(1));
        if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) {
            return false;
        }
        const auto end = rest.find(rest[0], 1);
        if (end == std::string_view::npos) {
            return false;
        }
        value = rest.substr(1, end - 1);
        rest_ = rest.substr(end + 1);
        return true;
    }
    [[nodiscard]] bool done() const { return without_blanks(rest_).empty(); }

private:
    static std::string_view without_blanks(std::string_view text) {
        while (!text.empty() && is_xml_blank(text.front())) {
            text.remove_prefix(1);
        }
        return text;
    }
    std::string_view rest_;
};

bool is_version(std::string_view text) {
    return text.size() > 2 && text.starts_with("1.") &&
           text.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

}  // namespace

bool XmlReader::State::skip_lead_in() {
    bool marked = false;
    for (;;) {
        skip_blanks(position);
        if (window.size() - position < k_bom.size() && !window.ended()) {
            refill();
        } else if (window.text(position, window.size()).starts_with(k_bom)) {
            marked = true;
            position += k_bom.size();
            if (position == k_bom.size()) {
                window.begin_at(position);
            }
        } else {
            return marked;
        }
    }
}

bool XmlReader::State::declaration() {
    const auto rest = window.text(position, window.size());
    constexpr std::string_view k_begin = "<?xml";
    if (rest.size() <= k_begin.size() && !window.ended()) {
        return false;
    }
    if (rest.size() > 1 && (rest[0] == '\0' || rest[1] == '\0') &&
        (rest[0] == '<' || rest[1] == '<')) {
        fail(position, "this looks like UTF-16 without a byte order mark; save it as UTF-8");
    }
    if (rest[0] != '<') {
        fail(position, "not XML: it does not begin with '<'");
    }
    if (!rest.starts_with(k_begin) || rest.size() == k_begin.size() ||
        !is_xml_blank(rest[k_begin.size()])) {
        return true;
    }
    const auto end = rest.find("?>");
    if (end == std::string_view::npos) {
        check_length(position, window.size(), limits::k_xml_text, "an XML declaration");
        return false;
    }
    use_declaration(rest.substr(k_begin.size(), end - k_begin.size()), position);
    position += end + 2;
    return true;
}

void XmlReader::State::use_declaration(std::string_view inside, std::size_t begin) {
    PseudoAttributes parts{inside};
    std::string_view version;
    std::string_view encoding;
    std::string_view standalone;
    if (!parts.take("version", version) || !is_version(version)) {
        fail(begin, "an XML declaration without version 1.0");
    }
    if (parts.take("encoding", encoding)) {
        use_encoding(encoding, begin);
    }
    if (parts.take("standalone", standalone) && standalone != "yes" && standalone != "no") {
        fail(begin, "an XML declaration whose standalone is neither yes nor no");
    }
    if (!parts.done()) {
        fail(begin, "a malformed XML declaration");
    }
}

void XmlReader::State::use_encoding(std::string_view encoding, std::size_t begin) {
    const std::string wanted = lower(encoding);
    const bool is_utf16 = window.encoding() == Encoding::utf16;
    if (wanted.starts_with("utf-16") &&
        (wanted.size() == 6 || wanted == "utf-16le" || wanted == "utf-16be")) {
        if (!is_utf16) {
            fail(begin, "the encoding is declared as UTF-16 but is not");
        }
        return;
    }
    if (wanted == "utf-8") {
        charset = Charset::utf8;
    } else if (wanted == "iso-8859-1") {
        charset = Charset::latin1;
    } else if (wanted == "us-ascii") {
        charset = Charset::ascii;
    } else {
        fail(begin, fmt::format("an encoding that is not read: {}; save it as UTF-8", encoding));
    }
    if (is_utf16) {
        fail(begin, fmt::format("the encoding is declared as {} but is UTF-16", encoding));
    }
    const bool marked = begin >= k_bom.size() && window.text(begin - k_bom.size(), begin) == k_bom;
    if (marked && charset == Charset::latin1) {
        fail(begin,
             fmt::format(
                 "the encoding is declared as {} but a UTF-8 byte order mark stands before it",
                 encoding));
    }
}

// "<!": a comment, a CDATA section, or what is refused.
bool XmlReader::State::bang() {
    constexpr std::string_view k_cdata = "<![CDATA[";
    const auto rest = window.text(position, window.size());
    if (rest.starts_with("<!--")) {
        return comment();
    }
    if (phase == Phase::content && rest.starts_with(k_cdata)) {
        return cdata();
    }
    if (rest.size() < k_cdata.size() && !window.ended()) {
        return false;
    }
    if (rest.starts_with("<!DOCTYPE")) {
        fail(position, "a DOCTYPE, which is not read (GPX has none); take it out");
    }
    fail(position, "\"<!\" without a comment or CDATA section");
}

bool XmlReader::State::comment() {
    for (std::size_t here = position + 4;; ++here) {
        here = skip_legal(here, '-');
        check_length(position + 4, here, limits::k_xml_text, "a comment");
        if (!has(here + 2)) {
            return false;
        }
        if (at(here + 1) != '-') {
            continue;
        }
        if (at(here + 2) != '>') {
            fail(here, "\"--\" inside a comment");
        }
        position = here + 3;
        return true;
    }
}

bool XmlReader::State::instruction() {
    std::size_t here = position + 2;
    std::string_view target;
    if (!xml_name(here, target, "a processing instruction")) {
        return false;
    }
    if (lower(target) == "xml") {
        fail(position, "an XML declaration that does not stand at the beginning");
    }
    if (!has(here + 1)) {
        return false;
    }
    if (!is_xml_blank(at(here)) && !(at(here) == '?' && at(here + 1) == '>')) {
        fail(here, "a malformed processing instruction");
    }
    const std::size_t begin = here;
    for (;; ++here) {
        here = skip_legal(here, '?');
        check_length(begin, here, limits::k_xml_text, "a processing instruction");
        if (!has(here + 1)) {
            return false;
        }
        if (at(here + 1) == '>') {
            position = here + 2;
            return true;
        }
    }
}

}  // namespace soleus::text
