#include <soleus/model/entries.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <sys/mman.h>
#include <tuple>

namespace soleus::model {

Entries::Entries(std::initializer_list<Entry> entries) {
    for (const Entry& entry : entries) {
        push_back(entry);
    }
}

void Entries::reserve(std::size_t count) {
    rows_.reserve(count);
    // A log is made of rows that lie far apart: in pages of 2 MiB they are found without a walk
    // through the page tables, and touched for the first time with one fault instead of 512. Where
    // the kernel has none to give nothing changes.
    constexpr std::size_t k_huge_page = 2U << 20U;
    auto* const memory = reinterpret_cast<char*>(rows_.data());
    const std::size_t size = rows_.capacity() * sizeof(PlainEntry);
    const std::size_t behind = reinterpret_cast<std::uintptr_t>(memory) % k_huge_page;
    const std::size_t before_first = behind == 0 ? 0 : k_huge_page - behind;
    if (size >= before_first + k_huge_page) {
        ::madvise(memory + before_first, size - before_first, MADV_HUGEPAGE);
    }
}

void Entries::clear() {
    rows_.clear();
    wide_.clear();
    inputs_.clear();
    latest_ = Day::min();
    latest_replaced_ = false;
    days_rise_ = false;
    clocks_ = 0;
}

void Entries::push_back(const Entry& entry) {
    note(entry.day, entry.clock);
    rows_.push_back(row_of(entry));
    tell_input(size() - 1, entry.origin.input);
}

void Entries::append(const Entries& others, std::span<const std::uint32_t> numbers,
                     std::size_t first) {
    constexpr std::ptrdiff_t k_ahead = 16;
    if (numbers.empty()) {
        return;
    }
    rows_.reserve(size() + numbers.size());
    if (empty()) {
        set_input(others.input_);
    }
    const bool of_one_input = inputs_.empty() && others.inputs_.empty() && others.input_ == input_;
    const PlainEntry* const rows = others.rows_.data();
    bool rising = empty();
    const std::uint32_t* const last = &numbers.back();
    for (const std::uint32_t& number : numbers) {
        const std::uint32_t soon = last - &number > k_ahead ? *(&number + k_ahead) : *last;
        __builtin_prefetch(rows + (soon - first));
        const PlainEntry& row = rows[number - first];
        const Day before = latest_;
        if (of_one_input && !row.is_elsewhere()) {
            push_back(row);
        } else {
            push_back(others.entry_of(row));
        }
        rising = rising && latest_ > before;
    }
    days_rise_ = rising;
}

void Entries::set_input(std::uint32_t input) {
    inputs_.clear();
    input_ = input;
}

/// The first says which input most are of.
void Entries::tell_input(std::size_t i, std::uint32_t input) {
    if (size() == 1) {
        set_input(input);
    } else if (input != input_of(i)) {
        inputs_.resize(std::max(inputs_.size(), i + 1), input_);
        inputs_[i] = input;
    }
}

void Entries::replace(std::size_t i, const Entry& entry) {
    latest_replaced_ = latest_replaced_ || day(i) == latest_;
    note(entry.day, entry.clock);
    if (rows_[i].is_elsewhere()) {
        wide_[rows_[i].line()] = entry;
    } else {
        rows_[i] = row_of(entry);
    }
    tell_input(i, entry.origin.input);
}

Day Entries::latest() const {
    if (!latest_replaced_) {
        return latest_;
    }
    Day latest = Day::min();
    for (const PlainEntry& row : rows_) {
        latest = std::max(latest, day_of(row));
    }
    return latest;
}

PlainEntry Entries::row_of(const Entry& entry) {
    if (const auto plain = PlainEntry::of(entry)) {
        return *plain;
    }
    wide_.push_back(entry);
    return PlainEntry::instead_of_entry(static_cast<std::uint32_t>(wide_.size() - 1));
}

Entry Entries::wide_entry(const PlainEntry& row) const {
    Entry entry = wide(row);
    entry.origin.input = input_of(row);
    return entry;
}

bool Entries::comes_before(const PlainEntry& a, const PlainEntry& b) const {
    if (day_of(a) != day_of(b)) {
        return day_of(a) < day_of(b);
    }
    const auto key = [this](const PlainEntry& row) {
        const Entry entry = entry_of(row);
        return std::tuple{entry.start, entry.origin.input, entry.origin.line};
    };
    return key(a) < key(b);
}

bool Entries::sorted() const {
    if (days_rise_) {
        return true;
    }
    Day before = Day::min();
    for (const PlainEntry& row : rows_) {
        const Day own = day_of(row);
        if (own <= before && comes_before(row, *(&row - 1))) {
            return false;
        }
        before = own;
    }
    return true;
}

void Entries::sort() {
    if (sorted()) {
        return;
    }
    std::vector<std::uint32_t> order(size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [this](auto a, auto b) { return comes_before(rows_[a], rows_[b]); });
    Entries in_order;
    in_order.append(*this, order, 0);
    *this = std::move(in_order);
}

}  // namespace soleus::model
