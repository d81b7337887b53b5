#include <soleus/model/entry.hpp>

namespace soleus::model {

bool is_run(const Entry& entry) {
    return entry.sport != Sport::other && (entry.distance.value_or(Metres{0}) > Metres{0} ||
                                           active_time(entry).value_or(Seconds{0}) > Seconds{0});
}

Maybe<Seconds> active_time(const Entry& entry) { return entry.moving ? entry.moving : entry.elapsed; }

bool tells_of_the_body(const Entry& entry) {
    return entry.pain || entry.pain_site != TextId::none || entry.rest_days || entry.rest_until ||
           entry.diagnosis != TextId::none || entry.notes != TextId::none;
}

}  // namespace soleus::model
