#pragma once

#include "csv_plain.hpp"

#include <soleus/model/texts.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace soleus::sources::csv {

/// The texts of a file that came lately. A club's athletes come back every few rows, and so do most
/// of its notes: such a text is neither looked up nor kept again.
class RecentTexts {
public:
    explicit RecentTexts(model::Texts& texts) : texts_{texts} {}

    /// A text that is to be kept once, however long ago it came.
    [[nodiscard]] model::TextId name(std::string_view text) {
        model::TextId& slot = slot_of(text);
        if (!holds(slot, text)) {
            slot = texts_.keep_once(text);
        }
        return slot;
    }
    /// A text that is kept again where it has not come lately.
    [[nodiscard]] model::TextId note(std::string_view text) {
        model::TextId& slot = slot_of(text);
        if (!holds(slot, text)) {
            slot = texts_.keep(text);
        }
        return slot;
    }

private:
    static constexpr std::size_t k_slots = 4096;

    template <class Word>
    [[nodiscard]] static std::uint64_t word_at(const char* at) {
        Word word = 0;
        std::memcpy(&word, at, sizeof word);
        return word;
    }
    /// The first eight bytes and the last eight, or all there are.
    [[nodiscard]] model::TextId& slot_of(std::string_view text) {
        constexpr std::uint64_t k_odd = 0x9E3779B97F4A7C15U;
        const char* const at = text.data();
        const std::size_t size = text.size();
        std::uint64_t mixed = size;
        if (size >= 8) {
            mixed ^= word_at<std::uint64_t>(at) * k_odd ^ word_at<std::uint64_t>(at + size - 8);
        } else if (size >= 4) {
            mixed ^= word_at<std::uint32_t>(at) << 32U | word_at<std::uint32_t>(at + size - 4);
        } else if (size > 0) {
            mixed ^= word_at<unsigned char>(at) << 48U |
                     word_at<unsigned char>(at + size / 2) << 32U |
                     word_at<unsigned char>(at + size - 1) << 16U;
        }
        mixed *= k_odd;
        return (*slots_)[(mixed ^ mixed >> 32U) % k_slots];
    }
    [[nodiscard]] bool holds(model::TextId slot, std::string_view text) const {
        return same_text(texts_[slot], text);
    }

    model::Texts& texts_;
    std::unique_ptr<std::array<model::TextId, k_slots>> slots_ =
        std::make_unique<std::array<model::TextId, k_slots>>();
};

}  // namespace soleus::sources::csv
