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
        return earlier_of(entry, key_of(entry));
    }
    [[nodiscard]] std::optional<std::size_t> earlier(const model::PlainEntry& entry) {
        return earlier_of(entry, key_of(entry));
    }

    /// Whether a repeat says something of the body that the earlier row does not.
    [[nodiscard]] bool says_more(const model::Entry& repeat, const model::Entry& earlier) const;

private:
    /// What a run is looked up by.
    struct Key {
        Day day{};
        Maybe<model::Seconds> start{}, time{};
        Maybe<Metres> distance{};
        model::TextId athlete = model::TextId::none;
    };
    [[nodiscard]] static Key key_of(const model::Entry& entry) {
        return {entry.day, entry.start, active_time(entry), entry.distance, entry.athlete};
    }
    [[nodiscard]] static Key key_of(const model::PlainEntry& entry) {
        return {entry.day(), entry.start(), model::active_time(entry.moving(), entry.elapsed()),
                entry.distance(), entry.athlete()};
    }
    /// A day alone tells no run from another.
    [[nodiscard]] static bool comparable(const model::Entry& entry, const Key& key) {
        return model::is_run(entry) && tells_a_run(key);
    }
    /// All plain rows are runs.
    [[nodiscard]] static bool comparable(const model::PlainEntry&, const Key& key) {
        return tells_a_run(key);
    }
    [[nodiscard]] static bool tells_a_run(const Key& key) {
        return (key.distance && key.time) || key.start;
    }

    template <class AnyEntry>
    [[nodiscard]] std::optional<std::size_t> earlier_of(const AnyEntry& entry, const Key& key) {
        if (!comparable(entry, key)) {
            return std::nullopt;
        }
        if (key.day != day_ && !any_order_) {
            follow(key.day);
        }
        if (2 * (used_ + 1) > slots_.size()) {
            grow();
        }
        std::size_t slot = first_slot_of(key);
        if (taken(slots_[slot])) {
            slot = slot_of(entry, key);
            if (taken(slots_[slot])) {
                return slots_[slot].entry;
            }
        }
        put(slot, entries_.size());
        return std::nullopt;
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
    [[nodiscard]] std::size_t first_slot_of(const Key& key) const {
        const auto mixed = [](std::uint64_t value) {
            value *= 0x9E3779B97F4A7C15U;
            return value ^ (value >> 29U);
        };
        const auto low_half = [](std::int64_t value) -> std::uint64_t {
            return static_cast<std::uint32_t>(value);
        };
        const std::uint64_t figures = low_half(key.distance.value_or(Metres{-1}).count()) |
                                      low_half(key.time.value_or(model::Seconds{-1}).count())
                                          << 32U;
        const std::uint64_t whose = low_half(key.day.time_since_epoch().count()) |
                                    static_cast<std::uint64_t>(key.athlete) << 32U;
        return mixed(mixed(figures) ^ whose) & (slots_.size() - 1);
    }
    /// Where the same run stands, else the first place that is free for it.
    [[nodiscard]] std::size_t slot_of(const model::Entry& entry, const Key& key) const;
    [[nodiscard]] std::size_t slot_of(const model::PlainEntry& entry, const Key& key) const {
        return slot_of(entry.entry(0), key);
    }
    void grow();
    void enter_all();
    void follow(Day day);

    const model::Entries& entries_;
    const model::Texts& texts_;

    std::vector<Slot> slots_{};
    std::uint32_t round_ = 1;  ///< one day's, or all days' where they come in any order
    std::size_t used_ = 0;
    Day day_{};
    int direction_ = 0;
    bool any_order_ = false;
};

}  // namespace soleus::sources::csv
