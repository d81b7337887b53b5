#include <soleus/model/entries.hpp>

#include <algorithm>
#include <cstdint>
#include <sys/mman.h>

namespace soleus::model {

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
    latest_ = Day::min();
    latest_replaced_ = false;
    clocks_ = 0;
}

void Entries::replace(std::size_t i, const Entry& entry) {
    latest_replaced_ = latest_replaced_ || day(i) == latest_;
    note(entry.day, entry.clock);
    if (is_wide(i)) {
        wide_[rows_[i].line()] = entry;
    } else {
        rows_[i] = row_of(entry);
    }
}

Day Entries::latest() const {
    if (!latest_replaced_) {
        return latest_;
    }
    Day latest = Day::min();
    for (std::size_t i = 0; i < size(); ++i) {
        latest = std::max(latest, day(i));
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
    Entry entry = wide_[row.line()];
    entry.origin.input = input_;
    return entry;
}

}  // namespace soleus::model
