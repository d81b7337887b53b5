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

/// Gives `kept` what only `other` tells of the same run; `texts` are those of `kept`.
void fill_in(model::Entry& kept, model::Texts& texts, const Telling& other);

}  // namespace soleus::intake
