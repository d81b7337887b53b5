#include "pain_reports.hpp"

#include "rest_table.hpp"
#include "words/note_reader.hpp"
#include "words/pain_cell.hpp"
#include "words/recent_notes.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

namespace soleus::rules {
namespace {

constexpr int k_doms_score = 4;  // rules P13: soreness above 4 is no ordinary muscle soreness
constexpr std::size_t k_most_told = 8;

/// Collects reports, prescriptions and diagnoses entry by entry.
class Reader {
public:
    Reader(const metrics::History& history, bool read_notes)
        : history_{history}, read_notes_{read_notes} {
        // One a row where every row has a score; what is not used is never touched.
        record_.reports.reserve(history.entries().size());
    }

    void read(const model::Entry& entry) {
        if (!model::tells_of_the_body(entry)) {
            return;
        }
        entry_ = &entry;
        cell_ = text(entry.pain_site);
        note_ = text(entry.notes);
        words_ = text(entry.pain_words);
        said_ = words_.empty() ? PainCell{} : read_pain_cell(words_);
        place_ = cell_.empty() ? words_ : cell_;
        sites_ = cell_.empty() ? said_.sites : stated_sites(cell_);
        if (entry.rest_days || entry.rest_until) {
            read_prescription();
        }
        if (entry.diagnosis != model::TextId::none) {
            read_diagnosis_cell();
        }
        read_pain_of_row();
    }

    BodyRecord finish() {
        std::ranges::stable_sort(record_.prescriptions, {}, &Prescription::entered);
        std::ranges::sort(record_.clinician_days);
        std::ranges::stable_sort(record_.diagnoses, {}, &BodyRecord::Grade::day);
        merge_days();
        remark();
        return std::move(record_);
    }

private:
    [[nodiscard]] std::string_view text(model::TextId id) const {
        return history_.text(*entry_, id);
    }

    void read_prescription() {
        const Day day = entry_->day;
        Day last = day;
        if (entry_->rest_days) {
            last = std::max(last, day + *entry_->rest_days);
        }
        if (entry_->rest_until) {
            last = std::max(last, *entry_->rest_until);
        }
        const auto add = [&](std::string site) {
            record_.prescriptions.push_back({day, last, std::move(site), entry_->origin});
        };
        if (sites_.calf || !sites_.any()) {
            add("calf");
            record_.clinician_days.push_back(day);
        }
        if (sites_.achilles) {
            add("achilles");
        }
        if (sites_.other) {
            std::string place;
            for (const Word& word : words_of(place_)) {
                place += (place.empty() ? "" : " ") + word.folded;
            }
            add(std::move(place));
        }
    }

    void read_diagnosis_cell() {
        const auto read = read_diagnosis(text(entry_->diagnosis));
        const bool names_calf = sites_.calf || read.sites.calf;
        if (!names_calf && (sites_.any() || read.sites.any())) {
            return;
        }
        record_.clinician_days.push_back(entry_->day);
        if (read.cls != PainClass::none) {
            record_.diagnoses.push_back({entry_->day, read.cls});
        }
    }

    void read_pain_of_row() {
        static const std::vector<NoteReport> k_nothing;
        const auto& from_note =
            read_notes_ && !note_.empty()
                ? notes_read_.of(*entry_, 0, [this] { return read_pain(note_); })
                : k_nothing;
        // The site of a prescription or a diagnosis says what it is for, not that it hurts today.
        const bool clinical =
            entry_->rest_days || entry_->rest_until || entry_->diagnosis != model::TextId::none;
        const bool states = entry_->pain.has_value() || said_.says != PainCell::Says::nothing ||
                            (!cell_.empty() && sites_.any() && !clinical);
        if (!states && !words_.empty()) {
            note(not_understood_, words_);
        }
        std::array<bool, 3> scored{};
        const bool assumed = !sites_.any();
        // "yes" beside a note about the knee is about the knee.
        const bool note_has_it = assumed && !entry_->pain && !from_note.empty();
        if (states && !note_has_it) {
            for (const Site site : {Site::calf, Site::achilles, Site::other}) {
                const bool named = site == Site::calf       ? sites_.calf || assumed
                                   : site == Site::achilles ? sites_.achilles
                                                            : sites_.other;
                if (named) {
                    add_stated(site, assumed, from_note);
                    if (score_of_row()) {
                        scored[static_cast<std::size_t>(site)] = true;
                    }
                }
            }
        }
        for (const NoteReport& report : from_note) {
            // A heel that cannot be raised tells of the place the row states.
            if (!(report.site_assumed && sites_.any()) &&
                !scored[static_cast<std::size_t>(report.site)]) {
                add_read(report);
            }
        }
    }

    void add_stated(Site site, bool assumed, const std::vector<NoteReport>& from_note) {
        PainReport report{
            .day = entry_->day, .site = site, .site_assumed = assumed, .origin = entry_->origin};
        if (const auto score = score_of_row()) {
            report.score = score;
        } else {
            for (const NoteReport& read : from_note) {
                if (read.site == site && read.score) {
                    report.score = std::max(report.score, Maybe<PainScore>{PainScore{*read.score}});
                    report.phrase = read.phrase;
                }
            }
        }
        if (site == Site::calf && report.score != Maybe<PainScore>{PainScore{0}}) {
            static const Wording k_no_wording;
            const auto& wording =
                read_notes_ && !note_.empty()
                    ? wordings_.of(*entry_, static_cast<std::uint32_t>(entry_->pain_site),
                                   [this] { return wording_beside_site(note_, cell_); })
                    : k_no_wording;
            if (said_.words >= wording.words && said_.words != PainClass::none) {
                classify(report, said_.words, std::string{words_}, false);
            } else {
                classify(report, wording.words, wording.phrase, wording.words == PainClass::none);
            }
        }
        const bool hurts = report.score != Maybe<PainScore>{PainScore{0}};
        if (assumed && hurts) {
            ++(report.score ? assumed_ : assumed_unscored_);
        }
        if (site == Site::other && hurts) {
            note(places_, place_);
        }
        record_.reports.push_back(std::move(report));
    }

    void add_read(const NoteReport& read) {
        PainReport report{.day = entry_->day,
                          .site = read.site,
                          .site_assumed = read.site_assumed,
                          .phrase = read.phrase,
                          .origin = entry_->origin};
        assumed_unscored_ += read.site_assumed ? 1 : 0;
        if (read.score) {
            report.score = PainScore{*read.score};
        }
        if (read.site == Site::calf) {
            classify(report, read.words, read.phrase, false);
        }
        if (read.site == Site::other) {
            note(places_, read.phrase);
        }
        record_.reports.push_back(std::move(report));
    }

    /// P11: with a score only class 4 words raise the class; without one the wording decides, and a
    /// calf named without a word for it is class 3. P13: soreness in both calves after hills is
    /// class 1.
    void classify(PainReport& report, PainClass words, const std::string& phrase,
                  bool unworded) const {
        const int score = report.score ? static_cast<int>((*report.score).count()) : -1;
        if (score == 0) {
            return;
        }
        PainClass cls = PainClass::three;
        if (score > 0) {
            cls =
                std::max(class_of_score(score), words == PainClass::four ? words : PainClass::none);
        } else if (!unworded) {
            cls = words;
        }
        if (words != PainClass::none && (score < 0 || words == PainClass::four)) {
            report.phrase = phrase;
        }
        if (words != PainClass::four && cls != PainClass::one && score <= k_doms_score &&
            is_doms()) {
            cls = PainClass::one;
        }
        report.cls = cls;
    }

    [[nodiscard]] bool is_doms() const {
        const std::string_view side = text(entry_->pain_side);
        const bool said = (!side.empty() && says_both_or_doms(side)) ||
                          (!words_.empty() && says_both_or_doms(words_)) ||
                          (read_notes_ && !note_.empty() && says_both_or_doms(note_));
        return said && hilly_run_before(history_, entry_->day);
    }

    /// A cell that denies pain in words is a score of 0.
    [[nodiscard]] Maybe<PainScore> score_of_row() const {
        const bool none = !entry_->pain && said_.says == PainCell::Says::no_pain;
        return none ? Maybe<PainScore>{PainScore{0}} : entry_->pain;
    }

    static void note(std::set<std::string>& texts, std::string_view text) {
        if (texts.size() < k_most_told) {
            texts.emplace(text);
        }
    }
    static std::string listed(const std::set<std::string>& texts) {
        std::string list;
        for (const std::string& text : texts) {
            list += (list.empty() ? "'" : ", '") + text + "'";
        }
        return list;
    }

    /// P2: the highest of a site on a day counts.
    void merge_days() {
        auto& reports = record_.reports;
        const auto comes_before = [](const PainReport& a, const PainReport& b) {
            return std::pair{a.day, a.site} < std::pair{b.day, b.site};
        };
        if (!std::ranges::is_sorted(reports, comes_before)) {
            std::ranges::stable_sort(reports, comes_before);
        }
        std::size_t merged = 0;
        for (PainReport& report : reports) {
            if (merged == 0 || reports[merged - 1].day != report.day ||
                reports[merged - 1].site != report.site) {
                if (&reports[merged] != &report) {
                    reports[merged] = std::move(report);
                }
                ++merged;
                continue;
            }
            PainReport& kept = reports[merged - 1];
            const bool speaks_louder =
                report.cls > kept.cls || (report.cls == kept.cls && kept.phrase.empty());
            if (speaks_louder) {
                kept.phrase = report.phrase;
            }
            // A complaint beside a 0 has no score, though the 0 serves as one (rules P1).
            const bool zero_beside_words =
                is_zero(kept) != is_zero(report) && (!kept.score || !report.score);
            kept.score =
                zero_beside_words ? Maybe<PainScore>{} : std::max(kept.score, report.score);
            kept.zero_stated = kept.zero_stated || zero_beside_words;
            kept.cls = std::max(kept.cls, report.cls);
            kept.site_assumed = kept.site_assumed && report.site_assumed;
            add_origins(kept.merged, report);
        }
        reports.resize(merged);
    }

    static bool is_zero(const PainReport& report) {
        return report.score && *report.score == PainScore{0};
    }

    void remark() {
        const auto remark_assumed = [&](int count, std::string_view what) {
            if (count > 0) {
                record_.remarks.push_back(fmt::format("{} {}{} without a site: read as calf.",
                                                      count, what, count == 1 ? "" : "s"));
            }
        };
        remark_assumed(assumed_, "pain score");
        remark_assumed(assumed_unscored_, "pain word");
        if (!not_understood_.empty()) {
            record_.remarks.push_back(
                fmt::format("A pain column says {}: read as no pain report; write a score of 0 to "
                            "10, or a place and a score.",
                            listed(not_understood_)));
        }
        if (!places_.empty()) {
            record_.remarks.push_back(fmt::format(
                "Pain elsewhere ({}) is outside these rules; pain that persists needs a clinician.",
                listed(places_)));
        }
    }

    const metrics::History& history_;
    bool read_notes_;
    const model::Entry* entry_ = nullptr;
    std::string_view cell_{}, note_{}, words_{};
    std::string_view place_{};  ///< the text that names the site
    PainCell said_{};           ///< by words_
    StatedSites sites_{};
    RecentNotes<std::vector<NoteReport>> notes_read_{};
    RecentNotes<Wording> wordings_{};  // beside the text of the site's cell
    BodyRecord record_{};
    std::set<std::string> places_{}, not_understood_{};
    int assumed_ = 0, assumed_unscored_ = 0;
};

}  // namespace

BodyRecord read_body(const metrics::History& history, bool read_notes) {
    Reader reader{history, read_notes};
    for (const model::Entry& entry : history.entries()) {
        reader.read(entry);
    }
    return reader.finish();
}

bool hilly_run_before(const metrics::History& history, Day day) {
    const auto hilly = [](const metrics::Run& run, Maybe<Metres> climb) {
        return climb && *climb > Metres{50} &&
               (!run.distance || (*climb).count() * 1000 > 5 * (*run.distance).count());
    };
    return std::ranges::any_of(
        history.runs(day - Days{3}, day - Days{1}),
        [&](const metrics::Run& run) { return hilly(run, run.ascent) || hilly(run, run.descent); });
}

}  // namespace soleus::rules
