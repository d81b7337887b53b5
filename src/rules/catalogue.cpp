#include "catalogue.hpp"

#include <array>

namespace soleus::rules {
namespace {

constexpr std::array<const Rule*, 22> k_catalogue{
    &k_red_flag_emergency, &k_red_flag_urgent,    &k_prescribed_rest_broken,
    &k_rest_too_short,     &k_run_in_pain,        &k_worse_next_day,
    &k_return_too_big,     &k_hills_too_soon,     &k_same_regimen,
    &k_back_to_back,       &k_recurrence,         &k_not_settling,
    &k_hill_spike_run,     &k_hill_spike_week,    &k_distance_spike_run,
    &k_load_spike_week,    &k_distance_jump_week, &k_return_after_gap,
    &k_speed_with_hills,   &k_shoe_age,           &k_cadence_drop,
    &k_data_quality,
};

}  // namespace

std::span<const Rule* const> catalogue() {
    return k_catalogue;
}

}  // namespace soleus::rules
