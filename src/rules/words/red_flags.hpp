#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::rules {

enum class Sign : std::uint8_t { lung, compartment, vein, rupture, fever, urine };

/// What else of the log a note is read with.
struct NoteContext {
    bool calf_reported_lately = false;  ///< a calf report 0-14 days before
    int calf_score = 0;                 ///< the day's; 0 without one
};

/// A sign in a note, and the sentence that told it as written.
struct RedFlag {
    Sign sign{};
    bool emergency = false;
    std::string phrase{};
};

/// The red flags of one note (rules R2), the emergency first. One pass over its words.
[[nodiscard]] std::vector<RedFlag> read_red_flags(std::string_view note,
                                                  const NoteContext& context);

}  // namespace soleus::rules
