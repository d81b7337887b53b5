#include "words/lexicon.hpp"

#include <array>
#include <optional>
#include <stdexcept>
#include <utility>

namespace soleus::rules {
namespace {

struct Head {
    std::string_view name{};
    Meaning meaning{};
};

const std::array<Head, 25> k_heads{{
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

const Meaning* meaning_of(std::string_view head) {
    for (const Head& known : k_heads) {
        if (known.name == head) {
            return &known.meaning;
        }
    }
    return nullptr;
}

}  // namespace

const Lexicon& Lexicon::instance() {
    static const Lexicon lexicon{false};
    return lexicon;
}

const Lexicon& Lexicon::of_pain_cells() {
    static const Lexicon lexicon{true};
    return lexicon;
}

Lexicon::Lexicon(bool for_pain_cells) {
    for (const std::string_view table : word_tables()) {
        add_table(table, for_pain_cells);
        ++languages_;
    }
    index();
}

void Lexicon::add_table(std::string_view table, bool for_pain_cells) {
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
        const bool of_pain_cell = meaning->kind == Kind::fine || meaning->kind == Kind::complaint;
        if (for_pain_cells || !of_pain_cell) {
            add_phrases(*meaning, line);
        }
    }
}

/// A comma ends a phrase of a table as it ends a clause of a note.
void Lexicon::add_phrases(Meaning meaning, std::string_view phrases) {
    meaning.language = languages_;
    std::optional<std::uint32_t> clause;
    for (const Word& word : words_of(phrases)) {
        if (clause != word.clause) {
            clause = word.clause;
            phrases_.push_back({meaning, {static_cast<std::uint32_t>(words_.size()), 0}});
        }
        ++phrases_.back().words.size;
        words_.push_back({static_cast<std::uint32_t>(letters_.size()),
                          static_cast<std::uint32_t>(word.folded.size())});
        letters_ += word.folded;
    }
}

/// The last phrase first: those that begin with one word are then found in the order of the tables.
void Lexicon::index() {
    first_words_.reserve(phrases_.size());
    for (auto i = static_cast<std::uint32_t>(phrases_.size()); i-- > 0;) {
        const auto [entry, is_new] = first_words_.try_emplace(word(phrases_[i].words.begin), i);
        if (!is_new) {
            phrases_[i].next = std::exchange(entry->second, i);
        }
    }
}

bool Lexicon::stands_at(const Phrase& phrase, std::span<const Word> words) const {
    const auto [begin, size] = phrase.words;
    if (words.size() < size) {
        return false;
    }
    for (std::size_t i = 1; i < size; ++i) {
        if (words[i].folded != word(begin + i)) {
            return false;
        }
    }
    return true;
}

std::vector<Match> Lexicon::matches(std::span<const Word> words) const {
    std::vector<Match> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto entry = first_words_.find(words[at].folded);
        if (entry == first_words_.end()) {
            continue;
        }
        for (auto i = entry->second; i != k_no_more; i = phrases_[i].next) {
            if (stands_at(phrases_[i], words.subspan(at))) {
                found.push_back({&phrases_[i].meaning, at, phrases_[i].words.size});
            }
        }
    }
    return found;
}

}  // namespace soleus::rules
