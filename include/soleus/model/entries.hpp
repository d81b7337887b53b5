#pragma once

#include <soleus/model/plain_entry.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace soleus::model {

/// The entries of one input, one after another; most take 32 bytes. Every entry comes back as it
/// was put in.
class Entries {
public:
    /// Room for so many.
    void reserve(std::size_t count);
    void clear();

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    [[nodiscard]] Entry operator[](std::size_t i) const {
        const PlainEntry& row = rows_[i];
        if (row.is_elsewhere()) {
            return wide_entry(row);
        }
        return row.entry(input_);
    }

    void push_back(const PlainEntry& entry) {
        note(entry.day(), entry.clock());
        rows_.push_back(entry);
    }
    void push_back(const Entry& entry) {
        note(entry.day, entry.clock);
        rows_.push_back(row_of(entry));
    }
    void replace(std::size_t i, const Entry& entry);
    /// The input they are all of: their Origin::input.
    void set_input(std::uint32_t input) { input_ = input; }

    [[nodiscard]] Day day(std::size_t i) const { return is_wide(i) ? wide(i).day : rows_[i].day(); }
    [[nodiscard]] Clock clock(std::size_t i) const {
        return is_wide(i) ? wide(i).clock : rows_[i].clock();
    }
    [[nodiscard]] TextId athlete(std::size_t i) const {
        return is_wide(i) ? wide(i).athlete : rows_[i].athlete();
    }
    /// The latest day of all; Day::min() where there are none.
    [[nodiscard]] Day latest() const;
    /// Whether any was put in with this clock.
    [[nodiscard]] bool any(Clock clock) const { return (clocks_ & bit(clock)) != 0; }

    /// Entry i is asked for soon.
    void fetch(std::size_t i) const { __builtin_prefetch(rows_.data() + i); }

private:
    [[nodiscard]] static unsigned bit(Clock clock) { return 1U << static_cast<unsigned>(clock); }
    /// What is asked of all entries is noted as they come: a million rows are not looked at again.
    void note(Day day, Clock clock) {
        latest_ = std::max(latest_, day);
        clocks_ |= bit(clock);
    }
    [[nodiscard]] bool is_wide(std::size_t i) const { return rows_[i].is_elsewhere(); }
    [[nodiscard]] const Entry& wide(std::size_t i) const { return wide_[rows_[i].line()]; }
    [[nodiscard]] PlainEntry row_of(const Entry& entry);
    [[nodiscard]] Entry wide_entry(const PlainEntry& row) const;

    std::vector<PlainEntry> rows_{};
    std::vector<Entry> wide_{};  ///< those that say more than a row holds
    std::uint32_t input_ = 0;
    Day latest_ = Day::min();
    bool latest_replaced_ = false;  ///< the entry of the latest day may have another day now
    unsigned clocks_ = 0;
};

}  // namespace soleus::model
