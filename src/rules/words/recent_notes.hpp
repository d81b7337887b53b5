#pragma once

#include <soleus/model/entry.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace soleus::rules {

/// What was read of notes lately: "easy" and "windy" come again and again.
template <class Value>
class RecentNotes {
public:
    /// What `read()` gives for the entry's note, beside something that it is read with; valid until
    /// the next call.
    template <class Read>
    [[nodiscard]] const Value& of(const model::Entry& entry, std::uint32_t beside, Read read) {
        const auto place = static_cast<std::size_t>(entry.notes) + entry.origin.input + beside;
        Slot& slot = slots_[place % slots_.size()];
        const bool same =
            slot.note == entry.notes && slot.input == entry.origin.input && slot.beside == beside;
        if (!same) {
            slot = {entry.origin.input, entry.notes, beside, read()};
        }
        return slot.value;
    }

private:
    struct Slot {
        std::uint32_t input = 0;
        model::TextId note = model::TextId::none;
        std::uint32_t beside = 0;
        Value value{};
    };
    std::array<Slot, 128> slots_{};
};

}  // namespace soleus::rules
