#include "words/red_flags.hpp"

#include "words/flag_words.hpp"
#include "words/lexicon.hpp"
#include "words/severe_pain.hpp"

#include <algorithm>
#include <optional>

namespace soleus::rules {
namespace {

constexpr int k_severe_score = 8;  // rules §4: one compartment sign with pain 8 or more
constexpr std::size_t k_most_quoted = 160;

/// The signs of acute compartment syndrome, each counted once.
enum Compartment : unsigned {
    pain_sign = 1,
    numb_sign = 2,
    weak_sign = 4,
    hard_sign = 8,
    cold_sign = 16,
    burning_sign = 32
};

class Reader {
public:
    Reader(std::string_view note, const NoteContext& context)
        : note_{note}, context_{context}, words_{note} {}

    std::vector<RedFlag> read() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (!words_.may_begin_a_sign(i)) {
                continue;
            }
            lung(i);
            compartment(i);
            vein(i);
            rupture(i);
            other(i);
        }
        other_languages();
        settle_compartment();
        std::ranges::stable_sort(
            flags_, [](const RedFlag& a, const RedFlag& b) { return a.emergency > b.emergency; });
        return std::move(flags_);
    }

private:
    void add(Sign sign, bool emergency, std::size_t at) {
        const bool known =
            std::ranges::any_of(flags_, [&](const RedFlag& flag) { return flag.sign == sign; });
        if (!known) {
            flags_.push_back({sign, emergency, sentence_of(at)});
        }
    }

    void add_compartment(unsigned sign, std::size_t at) {
        if (compartment_ == 0 || compartment_ == burning_sign) {
            compartment_at_ = at;
        }
        compartment_ |= sign;
    }

    void lung(std::size_t i) {
        const bool sign =
            words_.phrase(i, {"chest", "pain|pains"}) ||
            words_.phrase(i, {"pain|pains", "in", "my|the", "chest"}) ||
            (words_.words()[i].folded.starts_with("cough") &&
             words_.phrase(i + 1, {"?up", "blood"}) && words_.same_clause(i, i + 1)) ||
            words_.is(i, {"fainted", "fainting", "collapsed"}) ||
            words_.phrase(i, {"passed", "out"});
        const bool breath = words_.is(i, {"breathless", "breathlessness"}) ||
                            words_.phrase(i, {"short|shortness", "of", "breath"});
        const bool breath_counts =
            breath && (words_.at_rest_in_sentence(i) || context_.calf_reported_lately);
        if ((sign || breath_counts) && !words_.negated(i)) {
            add(Sign::lung, true, i);
        }
    }

    void compartment(std::size_t i) {
        if (words_.negated(i)) {
            return;
        }
        const bool leg = words_.leg_in_clause(i);
        if (leg && (severe_pain(words_, i) || pain_at_rest(words_, i))) {
            add_compartment(pain_sign, i);
        }
        if (leg && (words_.is(i, {"numb", "numbness", "numbed", "tingling", "tingle", "tingles",
                                  "tingled", "tingly"}) ||
                    words_.phrase(i, {"pins", "and|n", "needles"}))) {
            add_compartment(numb_sign, i);
        }
        if (leg && words_.is(i, {"burning"})) {
            add_compartment(burning_sign, i);
        }
        const std::size_t after_cannot = words_.cannot(i);
        if (words_.phrase(i, {"foot", "drop"}) || words_.phrase(i, {"drop", "foot"}) ||
            words_.phrase(i, {"weak", "foot"}) ||
            words_.phrase(i, {"foot", "is|feels|felt|was", "?very|really|so|a", "?bit", "weak"}) ||
            (after_cannot != 0 && words_.same_clause(i, after_cannot) &&
             words_.phrase(after_cannot, {"move", "my|the", "?left|right", "foot"}))) {
            add_compartment(weak_sign, i);
        }
        hard_and_swollen(i);
        if (words_.phrase(i, {"pale|cold|blue", "foot"}) ||
            words_.phrase(i, {"foot", "is|feels|felt|was|went", "?very|really|so|a", "?bit",
                              "pale|cold|blue"})) {
            add_compartment(cold_sign, i);
        }
    }

    void hard_and_swollen(std::size_t i) {
        const auto sentence = words_.words()[i].sentence;
        if (words_.phrase(i, {"rock", "hard"}) || words_.is(i, {"woody"})) {
            hard_in_ = sentence;
        }
        if (words_.is(i, {"swollen", "swelling"})) {
            swollen_in_ = sentence;
        }
        if (hard_in_ == sentence && swollen_in_ == sentence && words_.leg_in_sentence(i)) {
            add_compartment(hard_sign, i);
        }
    }

    /// "hot calf", "calf is hot", "calf felt very warm".
    [[nodiscard]] bool coloured(std::size_t i) const {
        static constexpr std::string_view k_colours = "hot|red|warm|dark|discoloured|discolored";
        if (words_.phrase(i, {k_colours})) {
            return words_.same_clause(i, i + 1) && words_.leg(i + 1);
        }
        return words_.leg(i) && words_.same_clause(i, i + 1) &&
               words_.phrase(i + 1, {"is|was|feels|felt|looks|looked|are|were|feel|look",
                                     "?very|really|so|quite|a", "?bit", k_colours});
    }

    void vein(std::size_t i) {
        if (!words_.leg_in_clause(i) || words_.both_in_clause(i)) {
            return;
        }
        const bool sign = words_.is(i, {"swollen", "swelling"}) || coloured(i) ||
                          words_.phrase(i, {"throbbing|throbs|throb", "at", "rest"});
        // "calf is not hot": the negator stands between the leg and its colour, so the phrase is
        // not there.
        if (sign && !words_.negated(i)) {
            add(Sign::vein, false, i);
        }
    }

    [[nodiscard]] bool pop(std::size_t i) const {
        if (words_.is(i, {"felt", "heard", "feel", "hear"})) {
            for (std::size_t ahead = 1; ahead <= 3 && words_.same_clause(i, i + ahead); ++ahead) {
                if (words_.is(i + ahead, {"pop", "snap"})) {
                    return !words_.negated(i + ahead);
                }
            }
        }
        return words_.leg(i) && words_.same_clause(i, i + 1) &&
               words_.phrase(
                   i + 1, {"?muscle", "?just|suddenly|has|had|then|really", "popped|snapped"}) != 0;
    }

    [[nodiscard]] bool kicked(std::size_t i) const {
        if (const auto in = words_.phrase(
                i, {"kicked", "in", "?the|my|your", "?back", "?of", "?the|my", "?left|right"})) {
            return words_.same_clause(i, in) && words_.leg(in);
        }
        const std::size_t as_if = words_.phrase(i, {"as", "if"});
        const std::size_t from = as_if != 0 ? as_if : words_.is(i, {"like"}) ? i + 1 : 0;
        for (std::size_t ahead = 0; from != 0 && ahead <= 3 && words_.same_clause(i, from + ahead);
             ++ahead) {
            if (words_.is(from + ahead, {"kicked"})) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool gap(std::size_t i) const {
        const auto in = words_.phrase(i, {"gap|gaps", "in", "?the|my", "?left|right"});
        return in != 0 && words_.same_clause(i, in) &&
               (words_.leg(in) || words_.is(in, {"muscle"}));
    }

    void rupture(std::size_t i) {
        if (words_.negated(i)) {
            return;
        }
        const bool by_leg = words_.leg_in_clause(i) && (pop(i) || kicked(i) || gap(i));
        const std::size_t after = words_.cannot(i);
        const bool by_foot =
            after != 0 && words_.same_clause(i, after) &&
            (words_.phrase(after, {"push", "off"}) ||
             words_.phrase(after, {"stand", "on", "?my|the", "?tip", "tiptoe|tiptoes|toe|toes"}));
        if (by_leg || by_foot) {
            add(Sign::rupture, false, i);
        }
    }

    void other(std::size_t i) {
        if (words_.negated(i)) {
            return;
        }
        if (words_.is(i, {"fever", "fevers", "feverish"}) &&
            (words_.leg_in_note() || context_.calf_reported_lately)) {
            add(Sign::fever, false, i);
        }
        if (words_.phrase(i, {"dark", "urine"}) ||
            words_.phrase(i, {"cola", "coloured|colored", "urine"}) ||
            words_.phrase(i, {"urine", "is|was|looks|looked", "?very|really", "dark"})) {
            add(Sign::urine, false, i);
        }
    }

    /// Plain words of the other tables: by phrase, with the negators and leg words of their
    /// language.
    void other_languages() {
        const auto all = matches_in(words_.words());
        if (all.empty()) {
            return;
        }
        mark_clauses(all);
        std::size_t window = 0;
        for (std::size_t k = 0; k < all.size(); ++k) {
            const Match& m = all[k];
            while (window < all.size() && all[window].at + 3 < m.at) {
                ++window;
            }
            if (m.meaning->kind < Kind::alarm_lung || m.meaning->kind == Kind::alarm_leg ||
                !words_.same_clause(m.at, m.at + m.length - 1)) {
                continue;
            }
            bool cancelled = false;
            for (std::size_t j = window; j < all.size() && all[j].at < m.at; ++j) {
                cancelled = cancelled || (all[j].meaning->kind == Kind::negator &&
                                          all[j].meaning->language == m.meaning->language &&
                                          words_.same_clause(all[j].at, m.at));
            }
            if (!cancelled) {
                foreign(m);
            }
        }
    }

    /// One bit a language: a leg word, or "both", of that language stands in the clause.
    void mark_clauses(const std::vector<Match>& all) {
        clause_leg_.resize(words_.words().back().clause + 1U);
        clause_both_.resize(words_.words().back().clause + 1U);
        for (const Match& m : all) {
            const auto clause = words_.words()[m.at].clause;
            const auto bit = 1U << m.meaning->language;
            clause_leg_[clause] |= m.meaning->kind == Kind::alarm_leg ? bit : 0U;
            clause_both_[clause] |= m.meaning->kind == Kind::both ? bit : 0U;
        }
    }

    [[nodiscard]] bool in_clause(const std::vector<unsigned>& bits, const Match& m) const {
        return (bits[words_.words()[m.at].clause] >> m.meaning->language & 1U) != 0;
    }

    void foreign(const Match& m) {
        switch (m.meaning->kind) {
            case Kind::alarm_lung:
                add(Sign::lung, true, m.at);
                break;
            case Kind::alarm_urine:
                add(Sign::urine, false, m.at);
                break;
            case Kind::alarm_numb:
                if ((compartment_ & numb_sign) == 0 && in_clause(clause_leg_, m)) {
                    add_compartment(numb_sign, m.at);
                }
                break;
            case Kind::alarm_swollen: {
                const bool known = std::ranges::any_of(
                    flags_, [](const RedFlag& flag) { return flag.sign == Sign::vein; });
                if (!known && in_clause(clause_leg_, m) && !in_clause(clause_both_, m)) {
                    add(Sign::vein, false, m.at);
                }
                break;
            }
            default:
                break;
        }
    }

    void settle_compartment() {
        const unsigned signs = compartment_;
        if ((signs & ~static_cast<unsigned>(burning_sign)) == 0) {
            return;  // burning alone is a climb
        }
        const bool two = (signs & (signs - 1)) != 0;
        add(Sign::compartment, two || context_.calf_score >= k_severe_score, compartment_at_);
    }

    [[nodiscard]] std::string sentence_of(std::size_t at) const {
        const auto& words = words_.words();
        std::size_t first = at;
        std::size_t last = at;
        while (first > 0 && words[first - 1].sentence == words[at].sentence &&
               words[at].end - words[first - 1].begin <= k_most_quoted / 2) {
            --first;
        }
        while (last + 1 < words.size() && words[last + 1].sentence == words[at].sentence &&
               words[last + 1].end - words[first].begin <= k_most_quoted) {
            ++last;
        }
        std::size_t length = std::min(words[last].end - words[first].begin, k_most_quoted);
        while (length > 0 && words[first].begin + length < note_.size() &&
               (static_cast<unsigned char>(note_[words[first].begin + length]) & 0xC0U) == 0x80U) {
            --length;
        }
        return std::string{note_.substr(words[first].begin, length)};
    }

    std::string_view note_;
    NoteContext context_;
    FlagWords words_;
    std::vector<RedFlag> flags_;
    std::vector<unsigned> clause_leg_, clause_both_;
    unsigned compartment_ = 0;
    std::size_t compartment_at_ = 0;
    std::optional<std::uint32_t> hard_in_{}, swollen_in_{};
};

}  // namespace

std::vector<RedFlag> read_red_flags(std::string_view note, const NoteContext& context) {
    return Reader{note, context}.read();
}

}  // namespace soleus::rules
