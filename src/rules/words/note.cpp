#include "words/note.hpp"

#include <utf8proc.h>

#include <array>

namespace soleus::rules {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

struct Character {
    utf8proc_int32_t code = 0;
    std::size_t bytes = 1;
};

/// What is no UTF-8 counts as a byte that belongs to no word.
Character character_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        return {byte, 1};
    }
    utf8proc_int32_t code = 0;
    const auto left = static_cast<utf8proc_ssize_t>(text.size() - at);
    const auto read =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at, left, &code);
    return read > 0 ? Character{code, static_cast<std::size_t>(read)} : Character{0xFFFD, 1};
}

constexpr bool is_plain_letter(utf8proc_int32_t code) {
    return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
}

bool belongs_to_word(utf8proc_int32_t code) {
    if (code < 0x80) {
        return is_plain_letter(code) || (code >= 'A' && code <= 'Z');
    }
    const auto category = utf8proc_category(code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool is_apostrophe(utf8proc_int32_t code) {
    return code == '\'' || code == 0x2019;
}

bool ends_sentence(utf8proc_int32_t code) {
    return code == '.' || code == '!' || code == '?' || code == ';' || code == '\n' ||
           code == '\r' || code == 0x2026;
}

void append_folded(std::string& to, utf8proc_int32_t code) {
    if (code < 0x80) {
        to.push_back(static_cast<char>(code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code));
        return;
    }
    std::array<utf8proc_int32_t, 32> parts{};
    int last_class = 0;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
    const auto count = utf8proc_decompose_char(
        code, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()), options, &last_class);
    for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size());
         ++i) {
        std::array<utf8proc_uint8_t, 4> bytes{};
        const auto length = utf8proc_encode_char(parts[static_cast<std::size_t>(i)], bytes.data());
        for (utf8proc_ssize_t b = 0; b < length; ++b) {
            to.push_back(static_cast<char>(bytes[static_cast<std::size_t>(b)]));
        }
    }
}

/// Where the letters and digits that fold to themselves end: most words are nothing else.
std::size_t end_of_plain_letters(std::string_view text, std::size_t at) {
    while (at < text.size() && is_plain_letter(static_cast<unsigned char>(text[at]))) {
        ++at;
    }
    return at;
}

/// What stands after an apostrophe: "t" of can't stays with its word, "s" of calf's is dropped, and
/// anything else (l'achille) begins a word of its own.
enum class Tail { part, dropped, apart };

Tail tail_after(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && end - at < 3 && belongs_to_word(character_at(text, end).code)) {
        end += character_at(text, end).bytes;
    }
    const std::string_view tail = text.substr(at, end - at);
    if (tail == "s" || tail == "S") {
        return Tail::dropped;
    }
    return tail == "t" || tail == "T" ? Tail::part : Tail::apart;
}

/// "6/10" or "3.5 / 10" where the text at `at` begins with a number: the end of it, and the score.
struct Score {
    std::size_t end = 0;
    int value = 0;
};

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    for (int i = 0; i < 2 && at < text.size() && text[at] == ' '; ++i) {
        ++at;
    }
    return at;
}

std::optional<Score> score_at(std::string_view text, std::size_t at) {
    if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '/' || text[at - 1] == '.' ||
                   text[at - 1] == ',')) {
        return std::nullopt;
    }
    int value = 0;
    std::size_t digits = 0;
    while (at < text.size() && is_digit(text[at]) && digits < 3) {
        value = value * 10 + (text[at] - '0');
        ++at;
        ++digits;
    }
    if (at + 1 < text.size() && (text[at] == '.' || text[at] == ',') && is_digit(text[at + 1])) {
        bool fraction = false;
        ++at;
        for (int i = 0; i < 3 && at < text.size() && is_digit(text[at]); ++i) {
            fraction = fraction || text[at] != '0';
            ++at;
        }
        value += fraction ? 1 : 0;
    }
    at = skip_blanks(text, at);
    if (at >= text.size() || text[at] != '/') {
        return std::nullopt;
    }
    at = skip_blanks(text, at + 1);
    if (text.substr(at, 2) != "10") {
        return std::nullopt;
    }
    at += 2;
    const bool goes_on = at < text.size() && (is_digit(text[at]) || text[at] == '/');
    return goes_on || value > 10 ? std::nullopt : std::optional{Score{at, value}};
}

/// A point or comma between two digits belongs to a number, not to the sentence.
bool inside_number(std::string_view text, std::size_t at) {
    return at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
    constexpr std::size_t k_a_word = 8;  // and the blank behind it
    std::vector<Word> words;
    words.reserve(text.size() / k_a_word + 1);
    std::uint32_t clause = 0;
    std::uint32_t sentence = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto first = character_at(text, at);
        if (!belongs_to_word(first.code)) {
            if (ends_sentence(first.code) && !inside_number(text, at)) {
                ++sentence;
                ++clause;
            } else if (first.code == ',' && !inside_number(text, at)) {
                ++clause;
            }
            at += first.bytes;
            continue;
        }
        Word word{.begin = at, .clause = clause, .sentence = sentence};
        if (is_digit(text[at])) {
            if (const auto score = score_at(text, at)) {
                word.out_of_ten = score->value;
                word.end = at = score->end;
                words.push_back(std::move(word));
                continue;
            }
        }
        while (at < text.size()) {
            const std::size_t plain_end = end_of_plain_letters(text, at);
            if (plain_end > at) {
                word.folded.append(text, at, plain_end - at);
                at = plain_end;
                continue;
            }
            const auto next = character_at(text, at);
            if (belongs_to_word(next.code)) {
                append_folded(word.folded, next.code);
                at += next.bytes;
                continue;
            }
            if (!is_apostrophe(next.code)) {
                break;
            }
            const Tail tail = tail_after(text, at + next.bytes);
            if (tail == Tail::apart) {
                break;
            }
            word.end = at;
            at += next.bytes + 1;
            if (tail == Tail::part) {
                word.folded += "'t";
                word.end = at;
            }
            break;
        }
        word.end = word.end == 0 ? at : word.end;
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace soleus::rules
