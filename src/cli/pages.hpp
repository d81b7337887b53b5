#pragma once

#include "options.hpp"

#include <soleus/intake/intake.hpp>
#include <soleus/report/document.hpp>

namespace soleus::cli {

/// What has to be computed of each athlete; a week table needs no rules.
struct PageNeeds {
    bool findings = true;
    bool plan = true;
};

/// History, weeks, findings and plan of every athlete, ready for a renderer. Moves the inputs'
/// tallies and messages out of the intake.
[[nodiscard]] report::Document make_document(intake::Intake& read, const Options& options,
                                             PageNeeds needs);

/// Leaves the findings that overlap the weeks chosen by --since, --until and --weeks (rules D9), or
/// stand. Nothing that was computed changes.
void show_only_chosen_findings(report::AthletePage& page, const Options& options);

}  // namespace soleus::cli
