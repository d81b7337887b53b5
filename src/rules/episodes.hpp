#pragma once

#include "open_windows.hpp"

#include <soleus/metrics/history.hpp>
#include <soleus/rules/settings.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace soleus::rules {

enum class Site : std::uint8_t { calf, achilles, other };

/// A calf's state in the rest table (rules §3): a score class 1..4, a recorded MRI grade, or a
/// diagnosis without a grade.
enum class PainClass : std::uint8_t { none, one, two, three, four, g0, g1, g2, g3, d };
[[nodiscard]] std::string name(PainClass c);
[[nodiscard]] bool three_up(PainClass c);  ///< 3, 4, G, D
[[nodiscard]] bool two_up(PainClass c);

/// One day's worst report of a site, after P1, P2, P11, P13, P15.
struct PainReport {
    Day day{};
    Site site = Site::calf;
    Maybe<PainScore> score{};  ///< 0 opens, prolongs and ends nothing
    bool zero_stated = false;  ///< a row of the day states a 0 beside a complaint without a score
    PainClass cls = PainClass::none;  ///< what this report alone says
    bool site_assumed = false;        ///< no site was stated: read as calf, and said
    std::string phrase{};             ///< quoted where it was read out of free text, else ""
    model::Origin origin{};
    std::vector<model::Origin> merged{};  ///< other rows that say it of this site and day
};
/// Of all rows that say it.
void add_origins(std::vector<model::Origin>& to, const PainReport& report);

/// A row of the rest table. R, K in whole days; cap in percent of baseline.
struct RestTerms {
    int rest_days = 0;       ///< R
    int pain_free_days = 0;  ///< K
    int cap_percent = 0;
    int flat_days = 0;
    int not_before_day = 0;
};

/// Calf or Achilles reports at most 7 days apart, seen with the knowledge of one day: classes, rest
/// and returns never look ahead of it (rules D10).
struct Episode {
    Site site = Site::calf;
    Day onset{}, last{};  ///< first report; last report above 0
    PainClass cls = PainClass::none;
    RestTerms terms{};   ///< each column the stricter where a grade stands beside a score class
    Day class_day{};     ///< day the present class was reached
    Day earliest_run{};  ///< max(class day + R, last + K) + 1, or after the prescription
    bool prescribed = false;         ///< a prescription covers it
    std::optional<Day> first_run{};  ///< f: first run on a day after `last`
};

/// Rest that somebody ordered (rules P8); `last` is its last day, the entry's own day where it
/// clears.
struct Prescription {
    Day entered{}, last{};
    std::string site{};  ///< "calf", "achilles", or another place as written
    model::Origin origin{};
};

/// What the runner did before an episode (rules P7), in metres. The mean week is distance * 7 /
/// days, never rounded.
struct Baseline {
    std::int64_t days = 0;  ///< 14 to 28
    std::int64_t distance = 0, longest = 0;
};

/// What of the reports of one day is already known when that day is judged (rules P5).
enum class Knowledge { before_the_day, with_the_day };

/// All pain, prescriptions and diagnoses of a history, episodes as known on any day.
class Episodes {
public:
    Episodes(const metrics::History& history, const Settings& settings);
    /// The same reports beside another set of runs (one imagined, or the same seen from a later
    /// day): nothing is read or copied twice. Asked only about days from `since` on; `history` must
    /// outlive the result.
    [[nodiscard]] Episodes beside(const metrics::History& history, Day since) const;

    [[nodiscard]] const std::vector<PainReport>& reports() const { return told_->reports; }
    /// No episode of calf or Achilles at all: nothing for the rules of return to walk through.
    [[nodiscard]] bool empty() const { return told_->courses.empty(); }
    /// Why hill findings rise one level on day t: within 105 days after an episode of class 3 up
    /// (rules R11); "" where they do not.
    [[nodiscard]] std::string hill_raise(Day t) const;
    /// A calf report dated t-days..t.
    [[nodiscard]] bool calf_report_within(Day t, int days) const;
    /// Day t is one of f..f+6 of an episode of class 2 up that has a baseline: return-too-big
    /// speaks there (rules R15).
    [[nodiscard]] bool return_too_big_applies(Day t) const;
    /// Lines for the reader: sites outside these rules, "no site stated: read as calf".
    [[nodiscard]] std::vector<std::string> remarks() const;

    /// The episodes of a site that have a report (or a diagnosis) by day t and still matter on it,
    /// oldest first: until 105 days after their last report or the first run of their return (the
    /// longest window of any rule).
    [[nodiscard]] std::vector<Episode> active_on(Day t, Site site, Knowledge knowledge) const;
    /// Mean week and longest run of the 28 days before the onset (rules P7); absent where there is
    /// none, or more than a quarter of the runs lack the distance (rules D7).
    [[nodiscard]] std::optional<Baseline> baseline(Day onset) const;
    /// The onset of each calf episode and the last report of the one before it, oldest first.
    struct Onset {
        Day onset{};
        std::optional<Day> before{};
    };
    [[nodiscard]] const std::vector<Onset>& calf_onsets() const { return told_->onsets; }
    [[nodiscard]] bool calf_onset_on(Day t) const;
    /// Prescriptions of every site, oldest first (rules P8).
    [[nodiscard]] const std::vector<Prescription>& prescriptions() const {
        return told_->prescriptions;
    }
    /// A diagnosis or prescription for the calf, or for no site, dated from..to (rules R12).
    [[nodiscard]] bool clinician_seen(Day from, Day to) const;
    /// The score stated for a site on a day (0 counts), absent without one.
    [[nodiscard]] std::optional<int> score_on(Day day, Site site) const;
    [[nodiscard]] const PainReport* report_on(Day day, Site site) const;

private:
    struct Event {
        Day day{};
        PainClass worst = PainClass::none;  ///< score class of the episode so far
        Day worst_day{};
    };
    struct Grading {
        Day day{};
        PainClass cls = PainClass::none;
    };
    /// All there is of an episode; what is known on a day is a prefix of it.
    struct Course {
        Site site{};
        std::vector<Event> events{};
        std::vector<Grading> gradings{};
    };
    /// What the log tells of the body. Never changed once read, and shared with every Episodes
    /// beside other runs.
    struct Told {
        std::vector<PainReport> reports{};
        std::vector<Prescription> prescriptions{};
        std::vector<Day> clinician_days{};
        std::vector<Course> courses{};  // by site, oldest first
        std::vector<Onset> onsets{};    // of the calf
        std::vector<std::string> remarks{};
    };

    Episodes() = default;
    void build_courses(Site site, const std::vector<Grading>& gradings);
    void settle_relevance(Day since);
    [[nodiscard]] std::optional<Episode> seen(const Course& course, Day t,
                                              Knowledge knowledge) const;
    void apply_prescription(Episode& episode, Day t, Knowledge knowledge) const;
    [[nodiscard]] std::optional<Day> first_run_after(Day last, Day t) const;

    const metrics::History* history_ = nullptr;
    std::shared_ptr<Told> told_;
    Day first_day_{};
    /// By day since first_day_: the courses whose windows may be open, as indices.
    OpenWindows active_;
};

}  // namespace soleus::rules
