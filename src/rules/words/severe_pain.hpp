#pragma once

#include "words/flag_words.hpp"

#include <cstddef>
#include <string_view>

/// The first sign of acute compartment syndrome (rules R2), in either order of its words. Whether a
/// leg word stands in the clause, and a negator before, is asked by the reader of the flags.
namespace soleus::rules {

inline constexpr std::string_view k_severe = "severe|unbearable|excruciating|constant";

/// "pain", "pain in my left calf": the index behind it, or 0.
[[nodiscard]] inline std::size_t behind_pain(const FlagWords& words, std::size_t i) {
    const std::size_t in =
        words.phrase(i, {"pain|pains", "in|of", "?the|my|your", "?left|right|lower"});
    if (in != 0 && words.same_clause(i, in) && words.leg(in)) {
        return in + 1;
    }
    return words.phrase(i, {"pain|pains"});
}

/// "constant pace", "severe headwind": what a runner calls so besides pain.
[[nodiscard]] inline bool of_the_run(const FlagWords& words, std::size_t i) {
    return words.is(
        i, {"pace",  "paces", "effort", "efforts",  "speed",    "tempo", "cadence", "rhythm",
            "power", "hr",    "climb",  "climbs",   "climbing", "hill",  "hills",   "gradient",
            "grade", "slope", "wind",   "headwind", "weather",  "rain",  "heat",    "cold"});
}

/// "severe pain", "severe calf pain", "pain is constant", "calf pain severe", "pain in my calf is
/// constant".
[[nodiscard]] inline bool severe_pain(const FlagWords& words, std::size_t i) {
    constexpr std::size_t k_near = 3;
    const auto near = [&](std::string_view any) {
        for (std::size_t ahead = 1; ahead <= k_near && words.same_clause(i, i + ahead); ++ahead) {
            if (words.phrase(i + ahead, {any}) != 0) {
                return !words.negated(i + ahead);  // "pain is not constant"
            }
        }
        return false;
    };
    if (words.phrase(i, {k_severe}) != 0) {
        return near("pain|pains");
    }
    if (words.phrase(i, {"pain|pains", "is|was|feels|felt|are|were"}) != 0 && near(k_severe)) {
        return true;
    }
    const std::size_t pain = behind_pain(words, i);
    const std::size_t behind =
        pain != 0 && words.same_clause(i, pain)
            ? words.phrase(pain, {"?is|was|feels|felt|are|were", "?now|still|really|very|so|quite",
                                  k_severe})
            : 0;
    return behind != 0 && !(words.same_clause(i, behind) && of_the_run(words, behind));
}

/// "worse at rest", "pain at rest", "pain in the calf even at rest".
[[nodiscard]] inline bool pain_at_rest(const FlagWords& words, std::size_t i) {
    if (words.phrase(i, {"worse|painful", "?even", "at", "rest"}) != 0) {
        return true;
    }
    const std::size_t pain = behind_pain(words, i);
    return pain != 0 && words.same_clause(i, pain) &&
           words.phrase(pain, {"?even|also|still", "at", "rest"}) != 0;
}

}  // namespace soleus::rules
