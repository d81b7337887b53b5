#include <soleus/model/track.hpp>

namespace soleus::model {

void Track::clear() {
    auto kept = std::move(points);
    kept.clear();
    *this = Track{};
    points = std::move(kept);
}

}  // namespace soleus::model
