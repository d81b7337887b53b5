#pragma once

#include <soleus/metrics/history.hpp>
#include <soleus/rules/settings.hpp>

#include <cstdint>
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
    Maybe<PainScore> score{};   ///< 0 opens, prolongs and ends nothing
    PainClass cls = PainClass::none;  ///< what this report alone says
    bool site_assumed = false;  ///< no site was stated: read as calf, and said
    std::string phrase{};       ///< quoted where it was read out of free text, else ""
    std::vector<model::Origin> origin{};
};

/// A row of the rest table. R, K in whole days; cap in percent of baseline.
struct RestTerms {
    int rest_days = 0;          ///< R
    int pain_free_days = 0;     ///< K
    int cap_percent = 0;
    int flat_days = 0;
    int not_before_day = 0;
};

/// Calf or Achilles reports at most 7 days apart, seen with the knowledge of one day: classes, rest
/// and returns never look ahead of it (rules D10).
struct Episode {
    Site site = Site::calf;
    Day onset{}, last{};        ///< first report; last report above 0
    PainClass cls = PainClass::none;
    RestTerms terms{};          ///< each column the stricter where a grade stands beside a score class
    Day class_day{};            ///< day the present class was reached
    Day earliest_run{};         ///< max(class day + R, last + K) + 1, or after the prescription
    bool prescribed = false;    ///< a prescription covers it
    std::optional<Day> first_run{};  ///< f: first run on a day after `last`
    std::vector<PainReport> reports{};
};

/// What of the reports of one day is already known when that day is judged (rules P5).
enum class Knowledge { before_the_day, with_the_day };

/// All pain, prescriptions and diagnoses of a history, episodes as known on any day.
class Episodes {
public:
    Episodes(const metrics::History& history, const Settings& settings);

    [[nodiscard]] const std::vector<PainReport>& reports() const { return reports_; }
    /// Every episode of a site that has a report (or a diagnosis) by day t, oldest first.
    [[nodiscard]] std::vector<Episode> known_on(Day t, Site site, Knowledge knowledge) const;
    /// Why hill findings rise one level on day t: within 105 days after an episode of class 3 up
    /// (rules R11); "" where they do not.
    [[nodiscard]] std::string hill_raise(Day t) const;
    /// A calf report dated t-days..t.
    [[nodiscard]] bool calf_report_within(Day t, int days) const;
    /// Day t is one of f..f+6 of an episode of class 2 up that has a baseline: return-too-big speaks
    /// there (rules R15).
    [[nodiscard]] bool return_too_big_applies(Day t) const;
    /// Lines for the reader: sites outside these rules, "no site stated: read as calf".
    [[nodiscard]] std::vector<std::string> remarks() const;

private:
    const metrics::History* history_;
    std::vector<PainReport> reports_;
    // further state is the implementation's
};

}  // namespace soleus::rules
