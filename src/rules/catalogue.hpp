#pragma once

#include <soleus/rules/rule.hpp>

/// One file per rule defines its constant; the table in catalogue.cpp orders them.
namespace soleus::rules {

extern const Rule k_red_flag_emergency, k_red_flag_urgent;
extern const Rule k_prescribed_rest_broken, k_rest_too_short, k_run_in_pain, k_worse_next_day,
    k_return_too_big, k_hills_too_soon, k_same_regimen, k_back_to_back, k_recurrence,
    k_not_settling;
// return-too-big speaks once a day for each measure (distance, longest): joining lets the worse
// speak, and looking ahead asks for the distance of seven days alone.
extern const Rule k_hill_spike_run, k_hill_spike_week, k_distance_spike_run, k_load_spike_week,
    k_distance_jump_week, k_return_after_gap;
extern const Rule k_speed_with_hills, k_shoe_age, k_cadence_drop, k_data_quality;

}  // namespace soleus::rules
