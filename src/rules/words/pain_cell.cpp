#include "words/pain_cell.hpp"

#include "words/clause.hpp"
#include "words/lexicon.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <vector>

namespace soleus::rules {
namespace {

/// What one clause says as one language reads it; where two languages differ, the higher holds.
enum class Verdict : std::uint8_t { nothing, place, complaint, fine, symptom, denial };

/// "left not ok" is not fine in Dutch either, which shares its "ok": a negator of any language
/// counts. `negators` are places in the cell, as is that of the clause.
bool is_fine(const Clause& clause, std::size_t begin, const std::vector<std::size_t>& negators) {
    return std::ranges::any_of(clause.matches, [&](const Match& m) {
        if (m.meaning->kind != Kind::fine) {
            return false;
        }
        const std::size_t at = begin + m.at;
        const auto before = std::ranges::lower_bound(negators, at - std::min(at, k_negator_reach));
        return before == negators.end() || *before >= at;
    });
}

Verdict verdict_of(const Clause& clause, bool fine, std::size_t words_of_cell) {
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
    // "left calf ok": what stands beside it says where.
    if (fine) {
        return Verdict::fine;
    }
    if (stands(Kind::complaint) || stands(Kind::both) || stands(Kind::doms)) {
        return Verdict::complaint;
    }
    const bool names = clause.names_a_site();
    if (names && clause.holds(Kind::negator)) {
        return Verdict::fine;
    }
    return names ? Verdict::place : Verdict::nothing;
}

void unite(StatedSites& sites, const StatedSites& more) {
    sites.calf = sites.calf || more.calf;
    sites.achilles = sites.achilles || more.achilles;
    sites.other = sites.other || more.other;
}

struct Judged {
    Verdict verdict = Verdict::nothing;
    StatedSites sites{};
    PainClass words = PainClass::none;
};

}  // namespace

PainCell read_pain_cell(std::string_view cell) {
    const auto words = words_of(cell);
    const auto all = matches_in(words);
    std::vector<std::size_t> negators;
    for (const Match& m : all) {
        if (m.meaning->kind == Kind::negator) {
            negators.push_back(m.at);
        }
    }
    std::map<std::size_t, Judged> clauses;  // by their first word
    for (std::uint8_t language = 0; language < k_lexicon.languages; ++language) {
        for_each_clause(words, all, language, [&](const Clause& clause) {
            const auto begin = static_cast<std::size_t>(clause.words.data() - words.data());
            Judged& judged = clauses[begin];
            const bool fine = is_fine(clause, begin, negators);
            judged.verdict = std::max(judged.verdict, verdict_of(clause, fine, words.size()));
            judged.words = std::max(judged.words, worst_symptom(clause));
            unite(judged.sites, {clause.names(Site::calf), clause.names(Site::achilles),
                                 clause.names(Site::other)});
        });
    }
    PainCell said;
    StatedSites named;
    for (const auto& [begin, judged] : clauses) {
        unite(named, judged.sites);
        if (judged.verdict == Verdict::nothing) {
            continue;
        }
        if (judged.verdict == Verdict::fine || judged.verdict == Verdict::denial) {
            said.says = std::max(said.says, PainCell::Says::no_pain);
            continue;
        }
        said.says = PainCell::Says::pain;
        unite(said.sites, judged.sites);
        said.words = std::max(said.words, judged.words);
    }
    said.sites = said.sites.any() ? said.sites : named;
    return said;
}

}  // namespace soleus::rules
