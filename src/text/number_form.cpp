#include "number_form.hpp"

#include "quick_number.hpp"

#include <algorithm>
#include <cstddef>

namespace soleus::text {

void NumberForm::learn(const char* p, const char* end) {
    *this = {};
    const auto length = static_cast<std::size_t>(end - p);
    const auto point = static_cast<std::size_t>(std::find(p, end, '.') - p);
    const std::size_t digits = length - point - 1;
    if (length > k_longest || point >= length || digits >= k_short_powers.size()) {
        return;
    }
    for (std::size_t i = 0; i < base_.size(); ++i) {
        const bool fraction = i > point && i < length;
        base_[i] = fraction || i > length ? '0' : static_cast<unsigned char>(p[i]);
        room_[i] = fraction ? 9 : i > length ? 255 : 0;
    }
    const bool negative = *p == '-';
    for (std::size_t i = negative ? 1 : 0; i < point; ++i) {
        whole_ = whole_ * 10.0 + (p[i] - '0');
    }
    power_ = k_short_powers[digits];
    whole_ *= power_;
    power_ = negative ? -power_ : power_;
    length_ = static_cast<std::uint8_t>(length);
    fraction_at_ = static_cast<std::uint8_t>(point + 1);
    shift_ = static_cast<std::uint8_t>(64 - 8 * digits);
}

}  // namespace soleus::text
