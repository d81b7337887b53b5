#pragma once

#include "words/note_reader.hpp"

#include <string_view>

namespace soleus::rules {

/// What a pain column says in words. Anything in it is about pain, so a place alone is a complaint
/// ("left calf"), and so is a bare "yes"; but a word that is understood in no way is none.
struct PainCell {
    enum class Says { nothing, no_pain, pain } says = Says::nothing;
    StatedSites sites{};                ///< that complain; where none does, all that are named
    PainClass words = PainClass::none;  ///< class of the wording alone
};
[[nodiscard]] PainCell read_pain_cell(std::string_view cell);

}  // namespace soleus::rules
