#pragma once

#include <soleus/model/entry.hpp>

#include <cstdint>
#include <string_view>

namespace soleus::sources::csv {

/// What a word of a sport or type column means.
enum class SportWord : std::uint8_t {
    nothing,  ///< empty
    run,
    trail_run,
    treadmill,
    virtual_run,
    other,  ///< a known sport that is no run
    rest,
    kind,  ///< a kind of session: easy, long, tempo
    unknown,
};

/// Knows the words and codes of the exports in the languages of formats.md, any case. "Walk/Run
/// club" names two sports and is other.
[[nodiscard]] SportWord sport_word(std::string_view cell);

/// The same for a type column kept by hand: "run with walk breaks" is a run.
[[nodiscard]] SportWord kind_word(std::string_view cell);

/// Whole cells only: for a column that holds free words ("4x1000, walk between").
[[nodiscard]] SportWord exact_word(std::string_view cell);

/// The same, and a sport with nothing but how much of it: "Bike 40k", "60min spin".
[[nodiscard]] SportWord workout_word(std::string_view cell);

/// Only for the four kinds of runs and other.
[[nodiscard]] model::Sport sport_of(SportWord word);

}  // namespace soleus::sources::csv
