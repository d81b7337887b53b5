#include "recognise.hpp"

#include <cstddef>
#include <string>

namespace soleus::sources {
namespace {

constexpr std::string_view k_blanks = " \t\r\n";

/// UTF-16 text seen as if its characters were bytes: enough to read names of elements.
std::string low_bytes(std::string_view text, bool big_endian) {
    std::string low;
    low.reserve(text.size() / 2);
    for (std::size_t i = big_endian ? 3 : 2; i < text.size(); i += 2) {
        low += text[i];
    }
    return low;
}

/// Past "<?...?>", "<!--...-->" and "<!DOCTYPE ...>" to the root's name, without its prefix; ""
/// where it does not stand in the text whole.
std::string_view root_name(std::string_view text) {
    std::size_t at = 0;
    for (;;) {
        at = text.find_first_not_of(k_blanks, at);
        if (at == std::string_view::npos || text[at] != '<') {
            return {};
        }
        const auto rest = text.substr(at);
        const std::string_view closing = rest.starts_with("<?")     ? "?>"
                                         : rest.starts_with("<!--") ? "-->"
                                                                    : ">";
        const bool passed = rest.starts_with("<?") || rest.starts_with("<!");
        if (!passed) {
            const auto end = rest.find_first_of(" \t\r\n/>", 1);
            const auto name =
                end == std::string_view::npos ? std::string_view{} : rest.substr(1, end - 1);
            const auto colon = name.find(':');
            return colon == std::string_view::npos ? name : name.substr(colon + 1);
        }
        const auto end = rest.find(closing);
        if (end == std::string_view::npos) {
            return {};
        }
        at += end + closing.size();
    }
}

bool says_html(std::string_view text) {
    static constexpr std::string_view k_doctype = "<!doctype html";
    for (std::size_t i = 0; i < k_doctype.size(); ++i) {
        const char c = i < text.size() ? text[i] : '\0';
        if ((c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c) != k_doctype[i]) {
            return false;
        }
    }
    return true;
}

Recognised refuse(const RefusedFormat* format) {
    return {Recognised::Kind::refused, format};
}

Recognised recognise_text(std::string_view text) {
    const auto first = text.find_first_not_of(k_blanks);
    if (first == std::string_view::npos) {
        return {Recognised::Kind::empty};
    }
    if (text[first] == '<') {
        const auto rest = text.substr(first);
        const auto name = says_html(rest) ? std::string_view{"html"} : root_name(rest);
        const auto* const format = name.empty() ? nullptr : refused_by_root(name);
        return format == nullptr ? Recognised{Recognised::Kind::gpx} : refuse(format);
    }
    const auto* const format = refused_by_text(text);
    return format == nullptr ? Recognised{Recognised::Kind::csv} : refuse(format);
}

}  // namespace

Recognised recognise(std::string_view beginning) {
    if (beginning.starts_with("\xff\xfe") || beginning.starts_with("\xfe\xff")) {
        return recognise_text(low_bytes(beginning, beginning[0] == '\xfe'));
    }
    if (beginning.starts_with("\xef\xbb\xbf")) {
        beginning.remove_prefix(3);
    }
    if (beginning.empty()) {
        return {Recognised::Kind::empty};
    }
    const auto* format = refused_by_magic(beginning);
    if (format == nullptr) {
        format = refused_as_binary(beginning);
    }
    return format == nullptr ? recognise_text(beginning) : refuse(format);
}

}  // namespace soleus::sources
