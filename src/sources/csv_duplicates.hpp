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
    [[nodiscard]] std::optional<std::size_t> earlier(const model::Entry& entry) {
        return model::is_run(entry) ? earlier(model::PlainEntry::run_of(entry)) : std::nullopt;
    }
    /// The same of a plain row; all of them are runs.
    [[nodiscard]] std::optional<std::size_t> earlier(const model::PlainEntry& run) {
        if (!tells_a_run(run)) {
            return std::nullopt;
        }
        if (run.day() != day_ && !any_order_) {
            follow(run.day());
        }
        if (used_ >= room_) {
            grow();
        }
        std::size_t slot = first_slot_of(run);
        if (taken(slots_[slot])) {
            slot = slot_of(run);
            if (taken(slots_[slot])) {
                return slots_[slot].entry;
            }
        }
        put(slot, entries_.size());
        return std::nullopt;
    }

    /// Whether a repeat says something of the body that the earlier row does not.
    [[nodiscard]] bool says_more(const model::Entry& repeat, const model::Entry& earlier) const;

private:
    /// A day alone tells no run from another.
    [[nodiscard]] static bool tells_a_run(const model::PlainEntry& run) {
        return (run.distance() && (run.elapsed() || run.moving())) || run.start();
    }

    struct Slot {
        std::uint32_t round = 0;  ///< a slot of another round is free
        std::uint32_t entry = 0;
    };
    [[nodiscard]] bool taken(const Slot& slot) const { return slot.round == round_; }
    void put(std::size_t slot, std::size_t entry) {
        slots_[slot] = {round_, static_cast<std::uint32_t>(entry)};
        ++used_;
    }
    [[nodiscard]] std::size_t first_slot_of(const model::PlainEntry& run) const {
        return run.mixed() >> shift_;
    }
    /// Where the same run stands, else the first place that is free for it.
    [[nodiscard]] std::size_t slot_of(const model::PlainEntry& run) const;
    /// Empty slots, 2^bits of them.
    void make_slots(unsigned bits);
    void grow();
    void enter_all();
    void follow(Day day);

    const model::Entries& entries_;
    const model::Texts& texts_;

    std::vector<Slot> slots_{};
    unsigned shift_ = 64;      ///< leaves of a mixed number as many bits as the slots have
    std::size_t room_ = 0;     ///< so many of them may be taken
    std::uint32_t round_ = 1;  ///< one day's, or all days' where they come in any order
    std::size_t used_ = 0;
    Day day_{};
    int direction_ = 0;
    bool any_order_ = false;
};

}  // namespace soleus::sources::csv
