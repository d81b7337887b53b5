#include "words/pain_cell.hpp"

#include "words/clause.hpp"
#include "words/lexicon.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace soleus::rules {
namespace {

/// What one clause says as one language reads it; where two languages differ, the higher holds.
enum class Verdict : std::uint8_t { nothing, place, fine, complaint, symptom, denial };

Verdict verdict_of(const Clause& clause, std::size_t words_of_cell) {
    const auto stands = [&](Kind kind) {
        for (std::size_t i = 0; i < clause.matches.size(); ++i) {
            if (clause.matches[i].meaning->kind == kind && !clause.cancelled(i)) {
                return true;
            }
        }
        return false;
    };
    const bool only_none = std::ranges::any_of(clause.matches, [&](const Match& m) {
        return m.meaning->kind == Kind::none && m.length == words_of_cell;
    });
    if (worst_symptom(clause) != PainClass::none) {
        return Verdict::symptom;
    }
    if (clause.holds(Kind::symptom) || clause.holds(Kind::no_report) || only_none) {
        return Verdict::denial;
    }
    if (stands(Kind::complaint) || stands(Kind::both) || stands(Kind::doms)) {
        return Verdict::complaint;
    }
    const bool names = clause.names_a_site();
    if (stands(Kind::fine) || (names && clause.holds(Kind::negator))) {
        return Verdict::fine;
    }
    return names ? Verdict::place : Verdict::nothing;
}

void add_sites(StatedSites& sites, const Clause& clause) {
    sites.calf = sites.calf || clause.names(Site::calf);
    sites.achilles = sites.achilles || clause.names(Site::achilles);
    sites.other = sites.other || clause.names(Site::other);
}

struct Judged {
    Verdict verdict = Verdict::nothing;
    StatedSites sites{};
    PainClass words = PainClass::none;
};

StatedSites united(StatedSites a, const StatedSites& b) {
    return {a.calf || b.calf, a.achilles || b.achilles, a.other || b.other};
}

}  // namespace

PainCell read_pain_cell(std::string_view cell) {
    const auto words = words_of(cell);
    const Lexicon& lexicon = Lexicon::of_pain_cells();
    const auto all = lexicon.matches(words);
    std::map<std::size_t, Judged> clauses;  // by their first word
    for (std::uint8_t language = 0; language < lexicon.languages(); ++language) {
        for_each_clause(words, all, language, [&](const Clause& clause) {
            Judged& judged = clauses[static_cast<std::size_t>(clause.words.data() - words.data())];
            judged.verdict = std::max(judged.verdict, verdict_of(clause, words.size()));
            judged.words = std::max(judged.words, worst_symptom(clause));
            add_sites(judged.sites, clause);
        });
    }
    PainCell said;
    StatedSites named;
    for (const auto& [begin, judged] : clauses) {
        named = united(named, judged.sites);
        if (judged.verdict == Verdict::nothing) {
            continue;
        }
        if (judged.verdict == Verdict::fine || judged.verdict == Verdict::denial) {
            said.says = std::max(said.says, PainCell::Says::no_pain);
            continue;
        }
        said.says = PainCell::Says::pain;
        said.sites = united(said.sites, judged.sites);
        said.words = std::max(said.words, judged.words);
    }
    said.sites = said.sites.any() ? said.sites : named;
    return said;
}

}  // namespace soleus::rules
