#pragma once

#include <soleus/model/entry.hpp>
#include <soleus/model/texts.hpp>

namespace soleus::intake {

/// An entry and the texts its ids belong to.
struct Telling {
    const model::Entry* entry = nullptr;
    const model::Texts* texts = nullptr;
};

/// Whether `a` tells more than `b`: a stated ascent first, then the number of things told.
[[nodiscard]] bool tells_more(const model::Entry& a, const model::Entry& b);

/// Whether `other` tells pain of a place that `kept` does not speak of: 5 of the knee are not 5 of
/// the calf.
[[nodiscard]] bool pain_of_another_place(const model::Entry& kept, const model::Texts& texts,
                                         const Telling& other);
/// What `entry` tells of pain, as an entry of its own; `entry` tells it no more.
[[nodiscard]] model::Entry take_pain(model::Entry& entry);

/// Gives `kept` what only `other` tells of the same run; `texts` are those of `kept`.
void fill_in(model::Entry& kept, model::Texts& texts, const Telling& other);

}  // namespace soleus::intake
