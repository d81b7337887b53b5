#pragma once

#include <soleus/model/entries.hpp>
#include <soleus/model/texts.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace soleus::sources::csv {

/// Finds runs that stand twice in one file with the same start, distance and time: page-wise copies
/// are real (design 2). Where days only rise or only fall, a day's runs are all it remembers.
class Duplicates {
public:
    Duplicates(const model::Entries& entries, const model::Texts& texts)
        : entries_{entries}, texts_{texts} {}

    /// Which earlier run `entry` repeats, if any. `entry` is not among the entries yet; if it is
    /// not a repeat it must be added right after.
    [[nodiscard]] std::optional<std::size_t> earlier(const model::Entry& entry);

    /// Whether a repeat says something of the body that the earlier row does not.
    [[nodiscard]] bool says_more(const model::Entry& repeat, const model::Entry& earlier) const;

private:
    [[nodiscard]] std::size_t slot_of(const model::Entry& entry) const;
    void grow();
    void enter_all();
    void follow(Day day);

    const model::Entries& entries_;
    const model::Texts& texts_;
    struct Slot {
        std::uint32_t round = 0;  ///< a slot of another round is free
        std::uint32_t entry = 0;
    };
    [[nodiscard]] bool taken(const Slot& slot) const { return slot.round == round_; }
    void put(std::size_t slot, std::size_t entry) {
        slots_[slot] = {round_, static_cast<std::uint32_t>(entry)};
        ++used_;
    }

    std::vector<Slot> slots_{};
    std::uint32_t round_ = 1;  ///< one day's, or all days' where they come in any order
    std::size_t used_ = 0;
    Day day_{};
    int direction_ = 0;
    bool any_order_ = false;
};

}  // namespace soleus::sources::csv
