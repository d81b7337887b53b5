#include <soleus/model/texts.hpp>

namespace soleus::model {

Texts::Texts() : ends_{0} {}

TextId Texts::keep(std::string_view text) {
    if (text.empty()) {
        return TextId::none;
    }
    bytes_.append(text);
    ends_.push_back(bytes_.size());
    return static_cast<TextId>(ends_.size() - 1);
}

TextId Texts::keep_once(std::string_view text) {
    if (text.empty()) {
        return TextId::none;
    }
    const auto [known, is_new] = known_.try_emplace(std::string{text}, TextId::none);
    if (is_new) {
        known->second = keep(text);
    }
    return known->second;
}

}  // namespace soleus::model
