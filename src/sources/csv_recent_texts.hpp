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
        return find(k_names, text, [&] { return texts_.keep_once(text); });
    }
    /// A text that is kept again where it has not come lately.
    [[nodiscard]] model::TextId note(std::string_view text) {
        return find(k_notes, text, [&] { return texts_.keep(text); });
    }

    /// The name or note that reads exactly so, where it came last of those that share its place;
    /// else none.
    [[nodiscard]] model::TextId known_name(std::string_view text) const {
        return known(k_names, text);
    }
    [[nodiscard]] model::TextId known_note(std::string_view text) const {
        return known(k_notes, text);
    }

private:
    /// Two texts that fall on one place do not drive each other out.
    struct Place {
        model::TextId newer = model::TextId::none, older = model::TextId::none;
    };
    static constexpr unsigned k_place_bits = 10;
    /// A name that also stands as a note is still one text wherever it is a name.
    static constexpr std::size_t k_names = 0, k_notes = std::size_t{1} << k_place_bits;

    [[nodiscard]] model::TextId known(std::size_t kind, std::string_view text) const {
        const model::TextId newer = (*places_)[kind + place_of(text)].newer;
        return same_text(texts_[newer], text) ? newer : model::TextId::none;
    }
    template <class Keep>
    [[nodiscard]] model::TextId find(std::size_t kind, std::string_view text, Keep keep) {
        Place& place = (*places_)[kind + place_of(text)];
        if (!same_text(texts_[place.newer], text)) {
            const bool known = same_text(texts_[place.older], text);
            const model::TextId found = known ? place.older : keep();
            place.older = place.newer;
            place.newer = found;
        }
        return place.newer;
    }

    template <class Word>
    [[nodiscard]] static std::uint64_t word_at(const char* at) {
        Word word = 0;
        std::memcpy(&word, at, sizeof word);
        return word;
    }
    /// The first eight bytes and the last eight, or all there are.
    [[nodiscard]] static std::size_t place_of(std::string_view text) {
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
        return mixed * k_odd >> (64U - k_place_bits);
    }

    model::Texts& texts_;
    std::unique_ptr<std::array<Place, 2 * k_notes>> places_ =
        std::make_unique<std::array<Place, 2 * k_notes>>();
};

}  // namespace soleus::sources::csv
