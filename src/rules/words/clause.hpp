#pragma once

#include "words/lexicon.hpp"
#include "words/note.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace soleus::rules {

inline constexpr std::size_t k_negator_reach = 3;    // rules P15: "within three words before"
inline constexpr std::size_t k_after_reach = 2;      // "zwickt nicht", "zwickt noch nicht"
inline constexpr std::size_t k_longest_negator = 2;  // words: "no longer"

/// One clause as one language reads it: its words and their meanings.
struct Clause {
    std::span<const Word> words{};
    std::vector<Match> matches{};

    [[nodiscard]] bool holds(Kind kind) const {
        return std::ranges::any_of(matches,
                                   [&](const Match& m) { return m.meaning->kind == kind; });
    }
    [[nodiscard]] bool names(Site site) const {
        return std::ranges::any_of(matches, [&](const Match& m) {
            return m.meaning->kind == Kind::site && m.meaning->site == site;
        });
    }
    /// matches are in the order of the words.
    [[nodiscard]] bool links_at(std::size_t at) const {
        const auto before = [](const Match& m, std::size_t place) { return m.at < place; };
        const auto behind = [](std::size_t place, const Match& m) { return place < m.at; };
        const auto first = std::lower_bound(matches.begin(), matches.end(), at, before);
        const auto last = std::upper_bound(first, matches.end(), at, behind);
        return std::any_of(first, last,
                           [](const Match& m) { return m.meaning->kind == Kind::score_link; });
    }
    [[nodiscard]] bool names_a_site() const { return holds(Kind::site); }

    /// Looks only at the neighbours of matches[index]: a hostile clause of symptoms stays linear.
    [[nodiscard]] bool cancelled(std::size_t index) const {
        const Match& symptom = matches[index];
        const std::size_t end = symptom.at + symptom.length;
        for (std::size_t i = index;
             i-- > 0 && symptom.at < matches[i].at + k_negator_reach + k_longest_negator;) {
            const std::size_t last = matches[i].at + matches[i].length - 1;
            if (matches[i].meaning->kind == Kind::negator && last < symptom.at &&
                symptom.at - last <= k_negator_reach) {
                return true;
            }
        }
        for (std::size_t i = index + 1; i < matches.size() && matches[i].at < end + k_after_reach;
             ++i) {
            const Match& m = matches[i];
            if ((m.meaning->kind == Kind::negator_after && m.at >= end) ||
                (m.meaning->kind == Kind::free_after && m.at == end)) {
                return true;
            }
        }
        return false;
    }
};

/// The worst of its complaints that nothing cancels, else none.
[[nodiscard]] inline PainClass worst_symptom(const Clause& clause) {
    PainClass worst = PainClass::none;
    std::size_t cancelled_end = 0;
    for (std::size_t i = 0; i < clause.matches.size(); ++i) {
        const Match& m = clause.matches[i];
        if (m.meaning->kind != Kind::symptom) {
            continue;
        }
        // "no soreness or pain": what "or" joins to a denied symptom is denied with it.
        const bool joined = cancelled_end > 0 && m.at == cancelled_end + 1 &&
                            clause.words[cancelled_end].folded == "or";
        if (joined || clause.cancelled(i)) {
            cancelled_end = m.at + m.length;
            continue;
        }
        worst = std::max(worst, m.meaning->symptom);
    }
    return worst;
}

/// "cannot raise the heel" tells of the calf that should raise it (rules §3), and "heel raises" are
/// an exercise: the heel in them is no place. Each looks at its neighbours alone.
inline void read_heel_raises(std::vector<Match>& matches) {
    static constexpr Meaning k_calf_meant{.kind = Kind::calf_meant, .site = Site::calf};
    static constexpr Meaning k_no_place{.kind = Kind::heel_raise};
    constexpr std::size_t k_longest_phrase = 6;  // words
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (matches[i].meaning->kind != Kind::heel_raise) {
            continue;
        }
        const std::size_t begin = matches[i].at;
        const std::size_t end = begin + matches[i].length;
        std::size_t j = i;
        while (j > 0 && matches[j - 1].at + k_longest_phrase > begin) {
            --j;
        }
        for (; j < matches.size() && matches[j].at < end; ++j) {
            const Meaning& other = *matches[j].meaning;
            if (other.kind == Kind::site && matches[j].at >= begin) {
                matches[j].meaning = &k_no_place;
            } else if (other.symptom == PainClass::four &&
                       matches[j].at + matches[j].length > begin) {
                matches[i].meaning = &k_calf_meant;
            }
        }
    }
}

/// The clauses of a note as one language cuts them ("but" ends a clause in its own language only:
/// "mas" is but in Portuguese and more in Spanish).
template <class Visit>
void for_each_clause(std::span<const Word> words, const std::vector<Match>& all,
                     std::uint8_t language, Visit visit) {
    std::size_t begin = 0;
    std::size_t next = 0;
    while (begin < words.size()) {
        std::size_t end = begin + 1;
        std::vector<Match> inside;
        bool cut = false;
        while (end < words.size() && words[end].clause == words[begin].clause) {
            ++end;
        }
        for (; next < all.size() && all[next].at < end; ++next) {
            const Match& m = all[next];
            if (m.meaning->language != language || m.at < begin) {
                continue;
            }
            if (m.meaning->kind == Kind::but && m.at > begin) {
                end = m.at;
                cut = true;
                break;
            }
            inside.push_back({m.meaning, m.at - begin, m.length});
        }
        std::erase_if(inside, [&](const Match& m) { return m.at + m.length > end - begin; });
        read_heel_raises(inside);
        visit(Clause{words.subspan(begin, end - begin), std::move(inside)});
        begin = cut ? end + 1 : end;
    }
}

}  // namespace soleus::rules
