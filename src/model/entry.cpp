#include <soleus/model/entry.hpp>

namespace soleus::model {

Entry beside(const Entry& entry) {
    Entry other;
    other.day = entry.day;
    other.start = entry.start;
    other.clock = entry.clock;
    other.athlete = entry.athlete;
    other.source = entry.source;
    other.origin = entry.origin;
    return other;
}

bool tells_of_the_body(const Entry& entry) {
    return entry.pain || entry.pain_site != TextId::none || entry.pain_words != TextId::none ||
           entry.rest_days || entry.rest_until || entry.diagnosis != TextId::none ||
           entry.notes != TextId::none;
}

}  // namespace soleus::model
