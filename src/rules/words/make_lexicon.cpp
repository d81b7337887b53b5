// Run when soleus is built: make_lexicon OUTPUT TABLE... writes the word tables
// (src/rules/words/*.txt) as one source, folded, taken apart and indexed. A report of one runner's
// log takes two milliseconds, and doing this anew took a tenth of them.
#include "words/lexicon.hpp"
#include "words/note.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <fstream>
#include <map>
#include <optional>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::rules {
namespace {

struct Head {
    std::string_view name{};
    Meaning meaning{};
};

const std::array<Head, 26> k_heads{{
    {"site calf", {.kind = Kind::site, .site = Site::calf}},
    {"site achilles", {.kind = Kind::site, .site = Site::achilles}},
    {"site other", {.kind = Kind::site, .site = Site::other}},
    {"symptom 1", {.kind = Kind::symptom, .symptom = PainClass::one}},
    {"symptom 2", {.kind = Kind::symptom, .symptom = PainClass::two}},
    {"symptom 3", {.kind = Kind::symptom, .symptom = PainClass::three}},
    {"symptom 4", {.kind = Kind::symptom, .symptom = PainClass::four}},
    {"negator", {.kind = Kind::negator}},
    {"negator-after", {.kind = Kind::negator_after}},
    {"free-after", {.kind = Kind::free_after}},
    {"score-link", {.kind = Kind::score_link}},
    {"heel-raise", {.kind = Kind::heel_raise}},
    {"but", {.kind = Kind::but}},
    {"no-report", {.kind = Kind::no_report}},
    {"diagnosis", {.kind = Kind::diagnosis}},
    {"grade", {.kind = Kind::grade}},
    {"both", {.kind = Kind::both}},
    {"doms", {.kind = Kind::doms}},
    {"none", {.kind = Kind::none}},
    {"fine", {.kind = Kind::fine}},
    {"complaint", {.kind = Kind::complaint}},
    {"alarm lung", {.kind = Kind::alarm_lung}},
    {"alarm numb", {.kind = Kind::alarm_numb}},
    {"alarm swollen", {.kind = Kind::alarm_swollen}},
    {"alarm urine", {.kind = Kind::alarm_urine}},
    {"alarm leg", {.kind = Kind::alarm_leg}},
}};

/// The part up to `mark`; what is left of `text` begins behind it.
std::string_view cut(std::string_view& text, char mark) {
    const auto end = text.find(mark);
    const std::string_view part = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    return part;
}

std::uint16_t small(std::size_t value) {
    if (value >= k_no_phrase) {
        throw std::runtime_error{"the word tables have outgrown the numbers that count them"};
    }
    return static_cast<std::uint16_t>(value);
}

class Maker {
public:
    /// The table of one language.
    void add(std::string_view table) {
        for (int number = 1; !table.empty(); ++number) {
            std::string_view line = cut(table, '\n');
            if (line.empty() || line.front() == '#') {
                continue;
            }
            const std::string_view head = cut(line, ':');
            const auto* const known = std::find_if(k_heads.begin(), k_heads.end(),
                                                   [&](const Head& h) { return h.name == head; });
            if (known == k_heads.end()) {
                throw std::runtime_error{
                    fmt::format("line {}: no heading of word tables (got '{}', wanted one such as "
                                "'site calf')",
                                number, head)};
            }
            add_phrases(known->meaning, line);
        }
        ++languages_;
    }

    /// The last phrase first: those that begin with one word are then found in the order of the
    /// tables.
    void index() {
        std::map<std::string, std::uint16_t> heads;
        for (std::size_t i = phrases_.size(); i-- > 0;) {
            const auto number = small(i);
            const auto [entry, is_new] = heads.try_emplace(words_[phrases_[i].begin], number);
            phrases_[i].next = is_new ? k_no_phrase : entry->second;
            entry->second = number;
        }
        slots_.assign(std::bit_ceil(2 * heads.size()), k_no_phrase);
        for (const auto& [word, phrase] : heads) {
            std::size_t slot = Lexicon::slot_of(word, slots_.size());
            while (slots_[slot] != k_no_phrase) {
                slot = (slot + 1) % slots_.size();
            }
            slots_[slot] = phrase;
        }
    }

    [[nodiscard]] std::string source() const {
        std::string letters;
        std::string words;
        std::size_t begin = 0;
        for (const auto& word : words_) {
            letters += fmt::format("\"{}\"\n", word);
            words += fmt::format("{{{}, {}}},\n", small(begin), small(word.size()));
            begin += word.size();
        }
        std::string phrases;
        for (const Phrase& p : phrases_) {
            phrases +=
                fmt::format("{{{{Kind{{{}}}, Site{{{}}}, PainClass{{{}}}, {}}}, {}, {}, {}}},\n",
                            static_cast<int>(p.meaning.kind), static_cast<int>(p.meaning.site),
                            static_cast<int>(p.meaning.symptom), p.meaning.language, small(p.begin),
                            small(p.size), p.next);
        }
        std::string slots;
        for (const auto slot : slots_) {
            slots += fmt::format("{},\n", slot);
        }
        return fmt::format(
            "#include \"words/lexicon.hpp\"\n\nnamespace soleus::rules {{\nnamespace {{\n\n"
            "constexpr Lexicon::Span k_words[] = {{\n{}}};\n"
            "constexpr Lexicon::Phrase k_phrases[] = {{\n{}}};\n"
            "constexpr std::uint16_t k_slots[] = {{\n{}}};\n\n}}  // namespace\n\n"
            "constinit const Lexicon k_lexicon{{\n{},\nk_words, k_phrases, k_slots, "
            "{}}};"
            "\n\n}}  // namespace soleus::rules\n",
            words, phrases, slots, letters, languages_);
    }

private:
    struct Phrase {
        Meaning meaning{};
        std::size_t begin = 0, size = 0;  ///< in words_
        std::uint16_t next = k_no_phrase;
    };

    /// A comma ends a phrase of a table as it ends a clause of a note.
    void add_phrases(Meaning meaning, std::string_view phrases) {
        meaning.language = languages_;
        std::optional<std::uint32_t> clause;
        for (const Word& word : words_of(phrases)) {
            if (clause != word.clause) {
                clause = word.clause;
                phrases_.push_back({meaning, words_.size(), 0, k_no_phrase});
            }
            ++phrases_.back().size;
            words_.push_back(word.folded);
        }
    }

    std::vector<std::string> words_{};
    std::vector<Phrase> phrases_{};
    std::vector<std::uint16_t> slots_{};
    std::uint8_t languages_ = 0;
};

std::string text_of(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    if (!(text << in.rdbuf())) {
        throw std::runtime_error{"cannot be read, or is empty"};
    }
    return text.str();
}

}  // namespace
}  // namespace soleus::rules

int main(int count, char** arguments) {
    const std::span<char*> files{arguments, static_cast<std::size_t>(count)};
    if (files.size() < 3) {
        std::fputs("usage: make_lexicon OUTPUT TABLE...\n", stderr);
        return 2;
    }
    std::string at;
    try {
        soleus::rules::Maker maker;
        for (const char* const table : files.subspan(2)) {
            at = table;
            maker.add(soleus::rules::text_of(at));
        }
        maker.index();
        at = files[1];
        const std::string source = maker.source();  // a file half made would pass for the lexicon
        std::ofstream out{at, std::ios::binary};
        out << source;
        if (!out.flush()) {
            throw std::runtime_error{"cannot be written"};
        }
    } catch (const std::exception& error) {
        std::fputs((at + ": " + error.what() + "\n").c_str(), stderr);
        return 1;
    }
    return 0;
}
