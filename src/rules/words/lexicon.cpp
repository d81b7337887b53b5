#include "words/lexicon.hpp"

#include <array>
#include <stdexcept>
#include <utility>

namespace soleus::rules {
namespace {

struct Head {
    std::string_view name{};
    Meaning meaning{};
};

const std::array<Head, 23> k_heads{{
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
    {"but", {.kind = Kind::but}},
    {"no-report", {.kind = Kind::no_report}},
    {"diagnosis", {.kind = Kind::diagnosis}},
    {"grade", {.kind = Kind::grade}},
    {"both", {.kind = Kind::both}},
    {"doms", {.kind = Kind::doms}},
    {"none", {.kind = Kind::none}},
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

const Meaning* meaning_of(std::string_view head) {
    for (const Head& known : k_heads) {
        if (known.name == head) {
            return &known.meaning;
        }
    }
    return nullptr;
}

bool follows(const Meaning& meaning, std::span<const Word> words, std::size_t at) {
    if (words.size() - at - 1 < meaning.rest.size()) {
        return false;
    }
    for (std::size_t i = 0; i < meaning.rest.size(); ++i) {
        if (words[at + 1 + i].folded != meaning.rest[i]) {
            return false;
        }
    }
    return true;
}

}  // namespace

const Lexicon& Lexicon::instance() {
    static const Lexicon lexicon;
    return lexicon;
}

Lexicon::Lexicon() {
    for (const std::string_view table : word_tables()) {
        add_table(table);
        ++languages_;
    }
}

void Lexicon::add_table(std::string_view table) {
    while (!table.empty()) {
        std::string_view line = cut(table, '\n');
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const std::string_view head = cut(line, ':');
        const Meaning* meaning = meaning_of(head);
        if (meaning == nullptr) {
            throw std::logic_error{"word table: unknown line '" + std::string{head} + "'"};
        }
        while (!line.empty()) {
            add(*meaning, cut(line, ','));
        }
    }
}

void Lexicon::add(Meaning meaning, std::string_view phrase) {
    const auto words = words_of(phrase);
    if (words.empty()) {
        return;
    }
    meaning.language = languages_;
    for (std::size_t i = 1; i < words.size(); ++i) {
        meaning.rest.push_back(words[i].folded);
    }
    meanings_[words.front().folded].push_back(std::move(meaning));
}

std::vector<Match> Lexicon::matches(std::span<const Word> words) const {
    std::vector<Match> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto entry = meanings_.find(words[at].folded);
        if (entry == meanings_.end()) {
            continue;
        }
        for (const Meaning& meaning : entry->second) {
            if (follows(meaning, words, at)) {
                found.push_back({&meaning, at, meaning.rest.size() + 1});
            }
        }
    }
    return found;
}

}  // namespace soleus::rules
