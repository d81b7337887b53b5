#pragma once

#include "episodes.hpp"

namespace soleus::rules {

/// Everything the entries say of the body, read once.
struct BodyRecord {
    std::vector<PainReport>
        reports{};  ///< one per day and site, in order of day (other sites: one per day)
    std::vector<Prescription> prescriptions{};
    struct Grade {
        Day day{};
        PainClass cls = PainClass::none;
    };
    std::vector<Grade> diagnoses{};     ///< of the calf
    std::vector<Day> clinician_days{};  ///< a diagnosis or prescription for the calf or no site
    std::vector<std::string> remarks{};
};
[[nodiscard]] BodyRecord read_body(const metrics::History& history, bool read_notes);

/// A run with ascent or descent above 50 m and above 5 m/km (unknown distance: above 50 m) on one
/// of the three days before (rules P13).
[[nodiscard]] bool hilly_run_before(const metrics::History& history, Day day);

}  // namespace soleus::rules
