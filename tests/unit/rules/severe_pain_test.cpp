#include "words/red_flags.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace soleus::rules {
namespace {

bool urgent(std::string_view note) {
    const auto flags = read_red_flags(note, {});
    return !flags.empty() && flags.front().sign == Sign::compartment;
}

TEST(SeverePain, is_read_in_either_order) {
    for (const char* note :
         {"constant calf pain", "calf pain constant", "calf pain severe", "leg pain is unbearable",
          "calf pain still constant", "pain in calf constant", "pain in my left calf is severe",
          "calf pain severe, stopped", "calf pain constant since Sunday"}) {
        EXPECT_TRUE(urgent(note)) << note;
    }
}

TEST(SeverePain, at_rest_is_read_with_the_leg_before_it_or_behind) {
    for (const char* note : {"calf pain at rest", "pain in calf at rest", "calf worse at rest",
                             "pain in the lower leg even at rest", "calf painful even at rest"}) {
        EXPECT_TRUE(urgent(note)) << note;
    }
}

TEST(SeverePain, that_is_denied_or_gone_is_none) {
    for (const char* note :
         {"no calf pain constant effort", "calf pain not severe", "calf pain is not constant",
          "calf pain isn't severe", "no pain in calf at rest", "pain in calf gone at rest",
          "pain in calf not at rest", "calf pain eases at rest", "never severe calf pain",
          "at rest the calf is fine"}) {
        EXPECT_FALSE(urgent(note)) << note;
    }
}

TEST(SeverePain, is_not_a_severe_headwind_or_a_constant_pace) {
    for (const char* note :
         {"constant pace, calf pain gone", "calf pain, constant pace", "calf pain constant pace",
          "calf pain. Severe headwind", "calf pain severe headwind", "knee pain constant",
          "pain constant, calf fine"}) {
        EXPECT_FALSE(urgent(note)) << note;
    }
}

}  // namespace
}  // namespace soleus::rules
