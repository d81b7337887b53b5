#pragma once

#include "episodes.hpp"
#include "words/note.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::rules {

/// A complaint read out of one clause of a note (rules P15).
struct NoteReport {
    Site site = Site::calf;
    PainClass words = PainClass::none;  ///< class of the wording alone
    std::optional<int> score{};         ///< "n/10" in the clause
    std::string phrase{};               ///< the clause as written
    bool site_assumed = false;          ///< no site word: a heel that cannot be raised
};
[[nodiscard]] std::vector<NoteReport> read_pain(std::string_view note);

/// What the note of a row that states a site adds to it (rules P11): the worst wording, site word
/// or not; pop, snap and tear only beside a site word. The cell's language is the note's: "hard" is
/// a complaint in Dutch and a kind of run in English.
struct Wording {
    PainClass words = PainClass::none;
    std::string phrase{};
};
[[nodiscard]] Wording wording_beside_site(std::string_view note, std::string_view site_cell);

/// "both" or "DOMS" (rules P13).
[[nodiscard]] bool says_both_or_doms(std::string_view text);

/// A pain_site cell: calf and achilles may stand together; other is any other place.
struct StatedSites {
    bool calf = false, achilles = false, other = false;
    [[nodiscard]] bool any() const { return calf || achilles || other; }
};
[[nodiscard]] StatedSites stated_sites(std::string_view cell);

/// A diagnosis cell (rules P10): the grade, else D, else none; and the sites its words name.
struct DiagnosisWords {
    PainClass cls = PainClass::none;
    StatedSites sites{};
};
[[nodiscard]] DiagnosisWords read_diagnosis(std::string_view cell);

}  // namespace soleus::rules
