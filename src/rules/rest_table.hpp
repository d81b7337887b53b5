#pragma once

#include "episodes.hpp"

namespace soleus::rules {

/// A row of the rest table (rules §3).
[[nodiscard]] RestTerms terms_of(PainClass c);
/// Each column the stricter of the two (rules P10).
[[nodiscard]] RestTerms stricter(const RestTerms& a, const RestTerms& b);
/// 1-2, 3-4, 5-6, 7-10 (rules §3).
[[nodiscard]] PainClass class_of_score(int score);
[[nodiscard]] bool is_grade(PainClass c);  ///< G0-G3 or D

}  // namespace soleus::rules
