#include "words/note_reader.hpp"

#include "words/clause.hpp"
#include "words/lexicon.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace soleus::rules {
namespace {

std::string quoted(std::string_view note, std::span<const Word> words) {
    constexpr std::size_t k_most = 160;  // a phrase for a reader, not the note
    const std::size_t begin = words.front().begin;
    std::size_t length = words.back().end - begin;
    if (length > k_most) {
        length = k_most;
        while (length > 0 && (static_cast<unsigned char>(note[begin + length]) & 0xC0U) == 0x80U) {
            --length;
        }
    }
    return std::string{note.substr(begin, length)};
}

std::optional<int> score_in(std::span<const Word> words) {
    std::optional<int> score;
    for (const Word& word : words) {
        if (word.out_of_ten) {
            score = std::max(score.value_or(0), *word.out_of_ten);
        }
    }
    return score;
}

/// "calf 4/10", "calf was 4/10": a score right behind its site is a complaint without a word for
/// it; one further away may be that of an effort.
std::optional<int> score_beside(const Clause& clause, Site site) {
    std::optional<int> score;
    if (clause.holds(Kind::symptom)) {
        return score;  // denied, or the words would have been a report
    }
    for (const Match& m : clause.matches) {
        std::size_t at = m.at + m.length;
        const bool linked = clause.links_at(at);
        at += linked ? 1 : 0;
        if (m.meaning->kind == Kind::site && m.meaning->site == site && at < clause.words.size()) {
            score = std::max(score, clause.words[at].out_of_ten);
        }
    }
    return score;
}

bool is_rupture_word(const Word& word) {
    for (const std::string_view stem : {"pop", "snap", "tear", "tore", "torn"}) {
        if (word.folded.starts_with(stem)) {
            return true;
        }
    }
    return false;
}

/// A report and the word its clause begins with.
struct Placed {
    std::size_t at = 0;
    NoteReport report{};
};

/// Two languages may read one clause ("soleus" is a word of three): one report a clause and site.
std::vector<NoteReport> merged(std::vector<Placed> placed) {
    std::ranges::stable_sort(placed, [](const Placed& a, const Placed& b) {
        return std::pair{a.at, a.report.site} < std::pair{b.at, b.report.site};
    });
    std::vector<NoteReport> reports;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const bool again = i > 0 && placed[i].at == placed[i - 1].at &&
                           placed[i].report.site == placed[i - 1].report.site;
        if (again) {
            reports.back().words = std::max(reports.back().words, placed[i].report.words);
            reports.back().score = std::max(reports.back().score, placed[i].report.score);
        } else {
            reports.push_back(std::move(placed[i].report));
        }
    }
    return reports;
}

/// "Achilles sore, cannot raise the heel" is about the Achilles alone.
void forget_assumed_beside_others(std::vector<Placed>& placed) {
    const auto any = [&](auto is) {
        return std::ranges::any_of(placed, [&](const Placed& p) { return is(p.report); });
    };
    const bool other = any([](const NoteReport& r) { return r.site != Site::calf; });
    const bool calf =
        any([](const NoteReport& r) { return r.site == Site::calf && !r.site_assumed; });
    if (other && !calf) {
        std::erase_if(placed, [](const Placed& p) { return p.report.site_assumed; });
    }
}

/// Words at which a phrase of no report begins, in any language: where two languages share a word,
/// the one that denies is believed.
std::vector<std::size_t> denials(const std::vector<Match>& all) {
    std::vector<std::size_t> at;
    for (const Match& m : all) {
        if (m.meaning->kind == Kind::no_report) {
            at.push_back(m.at);
        }
    }
    return at;
}

}  // namespace

std::vector<NoteReport> read_pain(std::string_view note) {
    const auto words = words_of(note);
    const auto all = matches_in(words);
    const auto denied = denials(all);
    std::vector<Placed> placed;
    for (std::uint8_t language = 0; language < k_lexicon.languages; ++language) {
        const auto names_site = [&](const Match& m) {
            return m.meaning->language == language && m.meaning->kind == Kind::site;
        };
        if (!std::ranges::any_of(all, names_site)) {
            continue;
        }
        for_each_clause(words, all, language, [&](const Clause& clause) {
            const auto begin = static_cast<std::size_t>(clause.words.data() - words.data());
            const auto denial = std::ranges::lower_bound(denied, begin);
            const bool calf_meant = clause.holds(Kind::calf_meant) && !clause.names_a_site();
            if ((!calf_meant && !clause.names_a_site()) ||
                (denial != denied.end() && *denial < begin + clause.words.size())) {
                return;
            }
            const PainClass worst = worst_symptom(clause);
            for (const Site site : {Site::calf, Site::achilles, Site::other}) {
                const auto score =
                    worst == PainClass::none ? score_beside(clause, site) : score_in(clause.words);
                const bool named = clause.names(site) || (calf_meant && site == Site::calf);
                if (named && (worst != PainClass::none || score)) {
                    placed.push_back(
                        {begin, {site, worst, score, quoted(note, clause.words), calf_meant}});
                }
            }
        });
    }
    forget_assumed_beside_others(placed);
    return merged(std::move(placed));
}

Wording wording_beside_site(std::string_view note, std::string_view site_cell) {
    const auto words = words_of(note);
    const auto cell_words = words_of(site_cell);
    const auto cell = matches_in(cell_words);
    const auto all = matches_in(words);
    Wording worst;
    for (std::uint8_t language = 0; language < k_lexicon.languages; ++language) {
        const auto speaks = [&](const Match& m) {
            return m.meaning->language == language && m.meaning->kind == Kind::site;
        };
        if (!cell.empty() && !std::ranges::any_of(cell, speaks)) {
            continue;
        }
        for_each_clause(words, all, language, [&](Clause clause) {
            const bool calf = clause.names(Site::calf);
            if (clause.holds(Kind::no_report) || (!calf && clause.names_a_site())) {
                return;
            }
            std::erase_if(clause.matches, [&](const Match& m) {
                return !calf && m.meaning->kind == Kind::symptom &&
                       m.meaning->symptom == PainClass::four && is_rupture_word(clause.words[m.at]);
            });
            const PainClass cls = worst_symptom(clause);
            if (cls > worst.words) {
                worst = {cls, quoted(note, clause.words)};
            }
        });
    }
    return worst;
}

bool says_both_or_doms(std::string_view text) {
    const auto words = words_of(text);
    const auto all = matches_in(words);
    return std::ranges::any_of(all, [](const Match& m) {
        return m.meaning->kind == Kind::both || m.meaning->kind == Kind::doms;
    });
}

StatedSites stated_sites(std::string_view cell) {
    const auto words = words_of(cell);
    StatedSites sites;
    if (words.empty()) {
        return sites;
    }
    bool nothing = false;
    for (const Match& m : matches_in(words)) {
        if (m.meaning->kind == Kind::site) {
            sites.calf = sites.calf || m.meaning->site == Site::calf;
            sites.achilles = sites.achilles || m.meaning->site == Site::achilles;
        }
        nothing = nothing || (m.meaning->kind == Kind::none && m.length == words.size());
    }
    if (sites.calf || sites.achilles) {
        sites.other = false;  // "calf below the knee" is about the calf
    } else {
        sites.other = !nothing;
    }
    return sites;
}

namespace {

/// 0..4 as digit, with a letter behind it ("2b"), or in Roman numerals; -1 where it is none.
int grade_number(std::string_view word) {
    if (word == "i" || word == "ii" || word == "iii" || word == "iv") {
        return word == "iv" ? 4 : static_cast<int>(word.size());
    }
    const bool shape = !word.empty() && word[0] >= '0' && word[0] <= '4' &&
                       (word.size() == 1 || (word.size() == 2 && word[1] >= 'a' && word[1] <= 'c'));
    return shape ? word[0] - '0' : -1;
}

PainClass grade_class(int grade) {
    constexpr PainClass k_grades[] = {PainClass::g0, PainClass::g1, PainClass::g2, PainClass::g3,
                                      PainClass::g3};
    return k_grades[grade];
}

/// "1 to 2", and as other languages say it.
constexpr std::array<std::string_view, 13> k_range_words{
    "to", "or", "bis", "oder", "a", "ou", "o", "tot", "till", "til", "eller", "ate", "al"};
/// What makes a number one of time or length: "grade 1 - 2 weeks off". Stems.
constexpr std::array<std::string_view, 20> k_units{
    "week", "wk",   "day",      "month", "mm",  "cm",   "woche", "tag", "monat", "semaine",
    "jour", "mois", "settiman", "giorn", "dag", "veck", "uke",   "uge", "seman", "dia"};

/// The word at which the second number of a range stands, where one begins at words[i]: behind a
/// dash ("1-2", "1 - 2"), a stroke or a word; 0 where there is none.
std::size_t end_of_range(std::string_view cell, std::span<const Word> words, std::size_t i) {
    const auto same_clause = [&](std::size_t at) {
        return at < words.size() && words[at].clause == words[i].clause;
    };
    std::size_t next = i + 1;
    if (!same_clause(next)) {
        return 0;
    }
    if (std::ranges::find(k_range_words, words[next].folded) != k_range_words.end()) {
        ++next;
    } else {
        std::string between{cell.substr(words[i].end, words[next].begin - words[i].end)};
        std::erase(between, ' ');
        constexpr std::array<std::string_view, 4> k_marks{"-", "\xE2\x80\x93", "\xE2\x80\x91", "/"};
        if (std::ranges::find(k_marks, between) == k_marks.end()) {
            return 0;
        }
    }
    const bool of_a_unit =
        same_clause(next + 1) && std::ranges::any_of(k_units, [&](std::string_view unit) {
            return words[next + 1].folded.starts_with(unit);
        });
    return same_clause(next) && !of_a_unit ? next : 0;
}

/// The grade at words[i] behind so many letters ("g2"); of a range its higher end, the careful
/// reading. "1/3" may be one of three.
int grade_from(std::string_view cell, std::span<const Word> words, std::size_t i,
               std::size_t letters = 0) {
    const int first = grade_number(std::string_view{words[i].folded}.substr(letters));
    const std::size_t end = first < 0 ? 0 : end_of_range(cell, words, i);
    if (end == 0) {
        return first;
    }
    const int last = grade_number(words[end].folded);
    const bool stroke = cell.substr(words[i].end, words[end].begin - words[i].end).find('/') !=
                        std::string_view::npos;
    return stroke && last != first + 1 ? first : std::max(first, last);
}

}  // namespace

DiagnosisWords read_diagnosis(std::string_view cell) {
    const auto words = words_of(cell);
    const auto all = matches_in(words);
    DiagnosisWords read;
    int grade = -1;
    for (const Word& word : words) {
        if (word.folded.size() >= 2 && word.folded.front() == 'g') {
            const auto at = static_cast<std::size_t>(&word - words.data());
            grade = std::max(grade, grade_from(cell, words, at, 1));
        }
    }
    for (const Match& m : all) {
        if (m.meaning->kind == Kind::grade && m.at + 1 < words.size()) {
            grade = std::max(grade, grade_from(cell, words, m.at + 1));
        } else if (m.meaning->kind == Kind::site) {
            read.sites.calf = read.sites.calf || m.meaning->site == Site::calf;
            read.sites.achilles = read.sites.achilles || m.meaning->site == Site::achilles;
            read.sites.other = read.sites.other || m.meaning->site == Site::other;
        }
    }
    bool strain = false;
    for (std::uint8_t language = 0; language < k_lexicon.languages; ++language) {
        for_each_clause(words, all, language, [&](const Clause& clause) {
            for (std::size_t i = 0; i < clause.matches.size(); ++i) {
                strain = strain || (clause.matches[i].meaning->kind == Kind::diagnosis &&
                                    !clause.cancelled(i));
            }
        });
    }
    read.cls = grade >= 0 ? grade_class(grade) : strain ? PainClass::d : PainClass::none;
    return read;
}

}  // namespace soleus::rules
