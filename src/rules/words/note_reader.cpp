#include "words/note_reader.hpp"

#include "words/lexicon.hpp"

#include <algorithm>
#include <span>

namespace soleus::rules {
namespace {

constexpr std::size_t k_negator_reach = 3;  // rules P15: "within three words before"
constexpr std::size_t k_after_reach = 2;    // "zwickt nicht", "zwickt noch nicht"

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
    [[nodiscard]] bool names_a_site() const { return holds(Kind::site); }

    [[nodiscard]] bool cancelled(const Match& symptom) const {
        return std::ranges::any_of(matches, [&](const Match& m) {
            const std::size_t end = symptom.at + symptom.length;
            switch (m.meaning->kind) {
                case Kind::negator:
                    return m.at < symptom.at && symptom.at - m.at <= k_negator_reach;
                case Kind::negator_after:
                    return m.at >= end && m.at - end < k_after_reach;
                case Kind::free_after:
                    return m.at == end;
                default:
                    return false;
            }
        });
    }
};

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
        visit(Clause{words.subspan(begin, end - begin), std::move(inside)});
        begin = cut ? end + 1 : end;
    }
}

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

PainClass worst_symptom(const Clause& clause) {
    PainClass worst = PainClass::none;
    std::size_t cancelled_end = 0;
    for (const Match& m : clause.matches) {
        if (m.meaning->kind != Kind::symptom) {
            continue;
        }
        // "no soreness or pain": what "or" joins to a denied symptom is denied with it.
        const bool joined = cancelled_end > 0 && m.at == cancelled_end + 1 &&
                            clause.words[cancelled_end].folded == "or";
        if (joined || clause.cancelled(m)) {
            cancelled_end = m.at + m.length;
            continue;
        }
        worst = std::max(worst, m.meaning->symptom);
    }
    return worst;
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

bool is_rupture_word(const Word& word) {
    for (const std::string_view stem : {"pop", "snap", "tear", "tore", "torn"}) {
        if (word.folded.starts_with(stem)) {
            return true;
        }
    }
    return false;
}

void add_report(std::vector<NoteReport>& reports, NoteReport report) {
    const auto same = [&](const NoteReport& r) {
        return r.site == report.site && r.phrase == report.phrase;
    };
    const auto known = std::ranges::find_if(reports, same);
    if (known == reports.end()) {
        reports.push_back(std::move(report));
    } else {
        known->words = std::max(known->words, report.words);
    }
}

/// Where two languages share a word ("soleus" with "no"), the one that denies is believed.
bool denied_elsewhere(const std::vector<Match>& all, std::span<const Word> words, const Word& first,
                      const Word& last) {
    return std::ranges::any_of(all, [&](const Match& m) {
        return m.meaning->kind == Kind::no_report && words[m.at].begin >= first.begin &&
               words[m.at + m.length - 1].end <= last.end;
    });
}

}  // namespace

std::vector<NoteReport> read_pain(std::string_view note) {
    const auto words = words_of(note);
    const Lexicon& lexicon = Lexicon::instance();
    const auto all = lexicon.matches(words);
    std::vector<NoteReport> reports;
    for (std::uint8_t language = 0; language < lexicon.languages(); ++language) {
        const auto names_site = [&](const Match& m) {
            return m.meaning->language == language && m.meaning->kind == Kind::site;
        };
        if (!std::ranges::any_of(all, names_site)) {
            continue;
        }
        for_each_clause(words, all, language, [&](const Clause& clause) {
            if (!clause.names_a_site() || clause.holds(Kind::no_report)) {
                return;
            }
            const PainClass worst = worst_symptom(clause);
            if (worst == PainClass::none ||
                denied_elsewhere(all, words, clause.words.front(), clause.words.back())) {
                return;
            }
            for (const Site site : {Site::calf, Site::achilles, Site::other}) {
                if (clause.names(site)) {
                    add_report(reports,
                               {site, worst, score_in(clause.words), quoted(note, clause.words)});
                }
            }
        });
    }
    return reports;
}

Wording wording_beside_site(std::string_view note, std::string_view site_cell) {
    const auto words = words_of(note);
    const Lexicon& lexicon = Lexicon::instance();
    const auto cell_words = words_of(site_cell);
    const auto cell = lexicon.matches(cell_words);
    const auto all = lexicon.matches(words);
    Wording worst;
    for (std::uint8_t language = 0; language < lexicon.languages(); ++language) {
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
    const auto all = Lexicon::instance().matches(words);
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
    for (const Match& m : Lexicon::instance().matches(words)) {
        if (m.meaning->kind == Kind::site) {
            sites.calf = sites.calf || m.meaning->site == Site::calf;
            sites.achilles = sites.achilles || m.meaning->site == Site::achilles;
            sites.other = sites.other || m.meaning->site == Site::other;
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

}  // namespace

DiagnosisWords read_diagnosis(std::string_view cell) {
    const auto words = words_of(cell);
    const Lexicon& lexicon = Lexicon::instance();
    const auto all = lexicon.matches(words);
    DiagnosisWords read;
    int grade = -1;
    for (const Word& word : words) {
        if (word.folded.size() >= 2 && word.folded.front() == 'g') {
            grade = std::max(grade, grade_number(std::string_view{word.folded}.substr(1)));
        }
    }
    for (const Match& m : all) {
        if (m.meaning->kind == Kind::grade && m.at + 1 < words.size()) {
            grade = std::max(grade, grade_number(words[m.at + 1].folded));
        } else if (m.meaning->kind == Kind::site) {
            read.sites.calf = read.sites.calf || m.meaning->site == Site::calf;
            read.sites.achilles = read.sites.achilles || m.meaning->site == Site::achilles;
            read.sites.other = read.sites.other || m.meaning->site == Site::other;
        }
    }
    bool strain = false;
    for (std::uint8_t language = 0; language < lexicon.languages(); ++language) {
        for_each_clause(words, all, language, [&](const Clause& clause) {
            for (const Match& m : clause.matches) {
                strain = strain || (m.meaning->kind == Kind::diagnosis && !clause.cancelled(m));
            }
        });
    }
    read.cls = grade >= 0 ? grade_class(grade) : strain ? PainClass::d : PainClass::none;
    return read;
}

}  // namespace soleus::rules
