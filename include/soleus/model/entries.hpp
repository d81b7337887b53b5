#pragma once

#include <soleus/model/plain_entry.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace soleus::model {

/// Entries one after another, of one input or of one runner; most take 32 bytes. Every entry comes
/// back as it was put in, by value: it is unpacked when it is asked for.
class Entries {
public:
    class Iterator;
    class Range;

    Entries() = default;
    Entries(std::initializer_list<Entry> entries);

    /// Room for so many.
    void reserve(std::size_t count);
    void clear();

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    [[nodiscard]] Entry operator[](std::size_t i) const { return entry_of(rows_[i]); }
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;
    /// Where entry i stands, or the end.
    [[nodiscard]] Iterator at(std::size_t i) const;
    [[nodiscard]] Entry front() const { return (*this)[0]; }
    [[nodiscard]] Entry back() const { return (*this)[size() - 1]; }

    /// Of the input of those that are there.
    void push_back(const PlainEntry& entry) {
        note(entry.day(), entry.clock());
        rows_.push_back(entry);
    }
    void push_back(const Entry& entry);
    /// Those of others that have these numbers, the first of which has the number `first`. They may
    /// lie far apart.
    void append(const Entries& others, std::span<const std::uint32_t> numbers, std::size_t first);
    void replace(std::size_t i, const Entry& entry);
    /// The input they are all of: their Origin::input; 0 until it is set.
    void set_input(std::uint32_t input);

    /// By day, start where known, input and line.
    void sort();
    /// Leaves only those of the days that are wanted.
    template <class Wanted>
    void keep_days(Wanted wanted);

    [[nodiscard]] Day day(std::size_t i) const { return day_of(rows_[i]); }
    [[nodiscard]] Clock clock(std::size_t i) const { return clock_of(rows_[i]); }
    /// The latest day of all; Day::min() where there are none.
    [[nodiscard]] Day latest() const;
    /// Whether any was put in with this clock.
    [[nodiscard]] bool any(Clock clock) const { return (clocks_ & bit(clock)) != 0; }

private:
    [[nodiscard]] static unsigned bit(Clock clock) { return 1U << static_cast<unsigned>(clock); }
    /// What is asked of all entries is noted as they come: a million rows are not looked at again.
    void note(Day day, Clock clock) {
        latest_ = std::max(latest_, day);
        days_rise_ = false;
        clocks_ |= bit(clock);
    }
    [[nodiscard]] PlainEntry row_of(const Entry& entry);

    // Of a row of rows_.
    [[nodiscard]] const Entry& wide(const PlainEntry& row) const { return wide_[row.line()]; }
    [[nodiscard]] Entry wide_entry(const PlainEntry& row) const;
    [[nodiscard]] Entry entry_of(const PlainEntry& row) const {
        return row.is_elsewhere() ? wide_entry(row) : row.entry(input_of(row));
    }
    [[nodiscard]] Day day_of(const PlainEntry& row) const {
        return row.is_elsewhere() ? wide(row).day : row.day();
    }
    [[nodiscard]] Clock clock_of(const PlainEntry& row) const {
        return row.is_elsewhere() ? wide(row).clock : row.clock();
    }
    [[nodiscard]] TextId athlete_of(const PlainEntry& row) const {
        return row.is_elsewhere() ? wide(row).athlete : row.athlete();
    }
    [[nodiscard]] Maybe<PainScore> pain_of(const PlainEntry& row) const {
        return row.is_elsewhere() ? wide(row).pain : row.pain();
    }
    [[nodiscard]] std::uint32_t input_of(const PlainEntry& row) const {
        return inputs_.empty() ? input_ : input_of(static_cast<std::size_t>(&row - rows_.data()));
    }
    [[nodiscard]] std::uint32_t input_of(std::size_t i) const {
        return i < inputs_.size() ? inputs_[i] : input_;
    }
    void tell_input(std::size_t i, std::uint32_t input);
    [[nodiscard]] bool sorted() const;
    [[nodiscard]] bool comes_before(const PlainEntry& a, const PlainEntry& b) const;

    std::vector<PlainEntry> rows_{};
    std::vector<Entry> wide_{};            ///< those that say more than a row holds
    std::vector<std::uint32_t> inputs_{};  ///< of each, up to the last that is not of input_
    std::uint32_t input_ = 0;
    Day latest_ = Day::min();
    bool latest_replaced_ = false;  ///< the entry of the latest day may have another day now
    bool days_rise_ = false;        ///< every entry is known to be of a later day than those before
    unsigned clocks_ = 0;
};

/// Valid as long as nothing is put in or taken out.
class Entries::Iterator {
public:
    using value_type = Entry;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::random_access_iterator_tag;

    Iterator() = default;
    Iterator(const Entries& of, std::size_t i) : of_{&of}, row_{of.rows_.data() + i} {}

    [[nodiscard]] Entry operator*() const { return of_->entry_of(*row_); }
    [[nodiscard]] Entry operator[](difference_type n) const { return *(*this + n); }
    /// Of the entry it stands at, without the rest of it.
    [[nodiscard]] Day day() const { return of_->day_of(*row_); }
    [[nodiscard]] TextId athlete() const { return of_->athlete_of(*row_); }
    /// What tells it from other runs; and whether it is this run.
    [[nodiscard]] PlainEntry run() const {
        return row_->is_elsewhere() ? PlainEntry::run_of(of_->wide(*row_)) : *row_;
    }
    [[nodiscard]] bool is_run(const PlainEntry& run) const {
        return row_->is_elsewhere() ? this->run().same_run(run) : row_->same_run(run);
    }
    [[nodiscard]] Maybe<PainScore> pain() const { return of_->pain_of(*row_); }
    /// What `look` makes of the entry: nothing is unpacked but what it looks at.
    template <class Look>
    decltype(auto) use(Look look) const {
        return row_->is_elsewhere() ? look(of_->wide_entry(*row_))
                                    : look(row_->entry(of_->input_of(*row_)));
    }

    Iterator& operator+=(difference_type n) {
        row_ += n;
        return *this;
    }
    Iterator& operator-=(difference_type n) { return *this += -n; }
    Iterator& operator++() { return *this += 1; }
    Iterator& operator--() { return *this += -1; }
    Iterator operator++(int) { return std::exchange(*this, *this + 1); }
    Iterator operator--(int) { return std::exchange(*this, *this - 1); }
    friend Iterator operator+(Iterator at, difference_type n) { return at += n; }
    friend Iterator operator+(difference_type n, Iterator at) { return at += n; }
    friend Iterator operator-(Iterator at, difference_type n) { return at -= n; }
    friend difference_type operator-(Iterator a, Iterator b) { return a.row_ - b.row_; }
    friend bool operator==(Iterator a, Iterator b) { return a.row_ == b.row_; }
    friend auto operator<=>(Iterator a, Iterator b) { return a.row_ <=> b.row_; }

private:
    const Entries* of_ = nullptr;
    const PlainEntry* row_ = nullptr;
};

/// Some of them, one after another.
class Entries::Range {
public:
    Range() = default;
    Range(Iterator begin, Iterator end) : begin_{begin}, end_{end} {}

    [[nodiscard]] Iterator begin() const { return begin_; }
    [[nodiscard]] Iterator end() const { return end_; }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(end_ - begin_); }
    [[nodiscard]] bool empty() const { return begin_ == end_; }
    [[nodiscard]] Entry operator[](std::size_t i) const {
        return begin_[static_cast<std::ptrdiff_t>(i)];
    }

private:
    Iterator begin_{}, end_{};
};

inline Entries::Iterator Entries::begin() const {
    return at(0);
}
inline Entries::Iterator Entries::end() const {
    return at(size());
}
inline Entries::Iterator Entries::at(std::size_t i) const {
    return {*this, i};
}

template <class Wanted>
void Entries::keep_days(Wanted wanted) {
    Entries kept;
    for (std::size_t i = 0; i < size(); ++i) {
        if (wanted(day(i))) {
            kept.push_back((*this)[i]);
        }
    }
    *this = std::move(kept);
}

}  // namespace soleus::model
