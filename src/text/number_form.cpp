#include "number_form.hpp"

#include "quick_number.hpp"

#include <algorithm>
#include <cstddef>

namespace soleus::text {

void NumberForm::learn(const char* p, const char* end) {
    const auto length = static_cast<std::size_t>(end - p);
    const auto point = static_cast<std::size_t>(std::find(p, end, '.') - p);
    const std::size_t digits = length - point - 1;
    const bool negative = *p == '-';
    const std::size_t whole_digits = point - (negative ? 1 : 0);
    const bool is_long = length >= k_long;
    if (point >= length || (is_long ? whole_digits > k_most_before_long : digits > 8)) {
        return;
    }
    for (std::size_t i = 0; i < base_.size(); ++i) {
        const bool fraction = i > point && i < length;
        base_[i] = fraction || i > length ? '0' : static_cast<unsigned char>(p[i]);
        room_[i] = fraction ? 9 : i > length ? 255 : 0;
    }
    whole_ = 0;
    for (std::size_t i = point - whole_digits; i < point; ++i) {
        whole_ = whole_ * 10 + static_cast<std::uint32_t>(p[i] - '0');
    }
    sign_ = negative ? std::uint64_t{1} << 63 : 0;
    fraction_at_ = static_cast<std::uint8_t>(point + 1);
    room_for_fraction_ = static_cast<std::uint32_t>(k_digits_held - whole_digits);
    length_ = static_cast<std::uint8_t>(std::min<std::size_t>(length, k_long));
    if (!is_long) {
        scaled_whole_ = whole_ * k_short_powers[digits];
        power_ = negative ? -k_short_powers[digits] : k_short_powers[digits];
        shift_ = static_cast<std::uint8_t>(64 - 8 * digits);
    }
}

}  // namespace soleus::text
