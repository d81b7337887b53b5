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

std::string_view Texts::operator[](TextId id) const {
    const auto i = static_cast<std::size_t>(id);
    if (i == 0) {
        return {};
    }
    return std::string_view{bytes_}.substr(ends_[i - 1], ends_[i] - ends_[i - 1]);
}

}  // namespace soleus::model
