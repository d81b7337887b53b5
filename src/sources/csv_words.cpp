#include "csv_words.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace soleus::sources::csv {
namespace {

bool ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// COMPOSE keeps Korean syllables whole after the marks are gone.
std::string without_case_and_marks(std::string_view text) {
    if (ascii(text)) {
        std::string lower{text};
        for (char& c : lower) {
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        return lower;
    }
    utf8proc_uint8_t* mapped = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                     static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                     static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                                    UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned{mapped, &std::free};
    if (length < 0) {
        return std::string{text};
    }
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

std::string squeezed(std::string_view text, std::string_view blanks) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const bool blank = blanks.find(c) != std::string_view::npos;
        if (!blank) {
            out.push_back(c);
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
    }
    if (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

std::string folded(std::string_view text, std::string_view blanks) {
    std::string plain = without_case_and_marks(text);
    constexpr std::string_view k_curly = "\xE2\x80\x99";
    for (auto at = plain.find(k_curly); at != std::string::npos; at = plain.find(k_curly, at)) {
        plain.replace(at, k_curly.size(), "'");
    }
    return squeezed(plain, blanks);
}

struct UnitWord {
    std::string_view word;
    Unit unit;
};
constexpr std::array k_units{
    UnitWord{"km", Unit::km},
    UnitWord{"kms", Unit::km},
    UnitWord{"kilometer", Unit::km},
    UnitWord{"kilometers", Unit::km},
    UnitWord{"kilometre", Unit::km},
    UnitWord{"kilometres", Unit::km},
    UnitWord{"k", Unit::km},
    UnitWord{"mi", Unit::mi},
    UnitWord{"mi.", Unit::mi},
    UnitWord{"mile", Unit::mi},
    UnitWord{"miles", Unit::mi},
    UnitWord{"m", Unit::m},
    UnitWord{"meter", Unit::m},
    UnitWord{"meters", Unit::m},
    UnitWord{"metre", Unit::m},
    UnitWord{"metres", Unit::m},
    UnitWord{"hm", Unit::m},
    UnitWord{"vm", Unit::m},
    UnitWord{"m+", Unit::m},
    UnitWord{"m d+", Unit::m},
    UnitWord{"d+", Unit::m},
    UnitWord{"yd", Unit::yd},
    UnitWord{"yds", Unit::yd},
    UnitWord{"yard", Unit::yd},
    UnitWord{"yards", Unit::yd},
    UnitWord{"ft", Unit::ft},
    UnitWord{"ft.", Unit::ft},
    UnitWord{"feet", Unit::ft},
    UnitWord{"foot", Unit::ft},
    UnitWord{"cm", Unit::cm},
    UnitWord{"s", Unit::s},
    UnitWord{"sec", Unit::s},
    UnitWord{"secs", Unit::s},
    UnitWord{"second", Unit::s},
    UnitWord{"seconds", Unit::s},
    UnitWord{"min", Unit::min},
    UnitWord{"mins", Unit::min},
    UnitWord{"minute", Unit::min},
    UnitWord{"minutes", Unit::min},
    UnitWord{"minuten", Unit::min},
    UnitWord{"h", Unit::h},
    UnitWord{"hr", Unit::h},
    UnitWord{"hrs", Unit::h},
    UnitWord{"hour", Unit::h},
    UnitWord{"hours", Unit::h},
    UnitWord{"stunden", Unit::h},
    UnitWord{"ms", Unit::ms},
    UnitWord{"msec", Unit::ms},
    UnitWord{"days", Unit::days},
    UnitWord{"day", Unit::days},
    UnitWord{"d", Unit::days},
    UnitWord{"bpm", Unit::bpm},
    UnitWord{"count/min", Unit::bpm},
    UnitWord{"spm", Unit::spm},
    UnitWord{"steps/min", Unit::spm},
    UnitWord{"rpm", Unit::rpm},
    UnitWord{"laps", Unit::foreign},
    UnitWord{"steps", Unit::foreign},
    UnitWord{"kcal", Unit::foreign},
    UnitWord{"km/h", Unit::foreign},
    UnitWord{"mph", Unit::foreign},
    UnitWord{"min/km", Unit::foreign},
    UnitWord{"min/mi", Unit::foreign},
    UnitWord{"%", Unit::foreign},
};

// A suffix without brackets must be a unit that nobody uses as a plain word at the end of a name:
// "HR min" is the lowest heart rate, "rest day" no unit.
constexpr std::array<std::string_view, 24> k_suffixes{
    "km",     "kms",     "kilometers", "kilometres", "mi",  "miles", "m",       "meters",
    "metres", "ft",      "feet",       "s",          "sec", "secs",  "seconds", "min",
    "mins",   "minutes", "h",          "hours",      "hrs", "ms",    "spm",     "bpm"};

}  // namespace

std::string fold(std::string_view text) {
    return folded(text, " _\t\r\n");
}

std::string fold_words(std::string_view text) {
    return folded(text, " _\t\r\n/-,()[]:;");
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view k_no_break = "\xC2\xA0";
    while (!text.empty()) {
        if (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r')) {
            text.remove_prefix(1);
        } else if (text.substr(0, 2) == k_no_break) {
            text.remove_prefix(2);
        } else if (text.back() == ' ' || (text.back() >= '\t' && text.back() <= '\r')) {
            text.remove_suffix(1);
        } else if (text.size() > 2 && text.substr(text.size() - 2) == k_no_break) {
            text.remove_suffix(2);
        } else {
            break;
        }
    }
    return text;
}

Unit unit_of(std::string_view folded) {
    const auto found = std::find_if(k_units.begin(), k_units.end(),
                                    [&](const UnitWord& u) { return u.word == folded; });
    return found == k_units.end() ? Unit::none : found->unit;
}

HeaderName header_name(std::string_view raw) {
    HeaderName name{fold(raw)};
    std::string& base = name.base;
    if (!base.empty() && (base.back() == ')' || base.back() == ']')) {
        const auto open = base.rfind(base.back() == ')' ? '(' : '[');
        if (open != std::string::npos) {
            const std::string inside =
                fold(std::string_view{base}.substr(open + 1, base.size() - open - 2));
            name.unit = unit_of(inside);
            name.beside = name.unit == Unit::none ? inside : std::string{};
            base = std::string{trimmed(std::string_view{base}.substr(0, open))};
            return name;
        }
    }
    if (const auto space = base.rfind(' '); space != std::string::npos) {
        const std::string_view last = std::string_view{base}.substr(space + 1);
        const bool format =
            last == "hh:mm:ss" || last == "h:mm:ss" || last == "mm:ss" || last == "hh:mm";
        if (format || among(k_suffixes, last)) {
            name.unit = format ? Unit::none : unit_of(last);
            base.resize(space);
            if (base.size() > 3 && base.ends_with(" in")) {
                base.resize(base.size() - 3);
            }
        }
    }
    while (!base.empty() && (base.back() == '?' || base.back() == ':')) {
        base.pop_back();
    }
    return name;
}

HeaderName without_sign(const HeaderName& name) {
    if (!name.base.ends_with('+') && !name.base.ends_with('-')) {
        return {};
    }
    const std::string_view bare = std::string_view{name.base}.substr(0, name.base.size() - 1);
    return {std::string{trimmed(bare)}, name.unit, name.base.substr(bare.size())};
}

std::string words_apart(std::string_view name) {
    constexpr std::string_view k_parting = ".-/,&:;";
    std::string apart;
    bool lower = false;
    for (const char c : name) {
        if (c == '\'') {
            continue;
        }
        const bool upper = c >= 'A' && c <= 'Z';
        if (lower && upper) {
            apart.push_back(' ');
        }
        apart.push_back(k_parting.find(c) == std::string_view::npos ? c : ' ');
        lower = c >= 'a' && c <= 'z';
    }
    return apart;
}

}  // namespace soleus::sources::csv
