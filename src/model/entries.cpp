#include <soleus/model/entries.hpp>

#include <cstdint>
#include <sys/mman.h>

namespace soleus::model {

void Entries::reserve(std::size_t count) {
    rows_.reserve(count);
    // A log is made of rows that lie far apart: in pages of 2 MiB they are found without a walk
    // through the page tables, and touched for the first time with one fault instead of 512. Where
    // the kernel has none to give nothing changes.
    constexpr std::size_t k_huge_page = 2U << 20U;
    const auto begin = reinterpret_cast<std::uintptr_t>(rows_.data());
    const auto first = (begin + k_huge_page - 1) / k_huge_page * k_huge_page;
    const auto end = begin + rows_.capacity() * sizeof(Row);
    if (end >= first + k_huge_page) {
        ::madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);
    }
}

void Entries::clear() {
    rows_.clear();
    wide_.clear();
}

void Entries::replace(std::size_t i, const Entry& entry) {
    if (rows_[i].wide()) {
        const std::uint32_t place = rows_[i].line;
        wide_[place] = entry;
        rows_[i].day = entry.day;
        rows_[i].athlete = entry.athlete;
        rows_[i].kinds = Row::kinds_of(entry) | Row::k_wide;
    } else {
        rows_[i] = Row{};
        if (fits(entry)) {
            pack(entry, rows_[i]);
        } else {
            rows_[i] = wide_row(entry);
        }
    }
}

Entries::Row Entries::wide_row(const Entry& entry) {
    Row row;
    row.day = entry.day;
    row.athlete = entry.athlete;
    row.kinds = Row::kinds_of(entry) | Row::k_wide;
    row.line = static_cast<std::uint32_t>(wide_.size());
    wide_.push_back(entry);
    return row;
}

Entry Entries::wide_entry(const Row& row) const {
    Entry entry = wide_[row.line];
    entry.origin.input = input_;
    return entry;
}

}  // namespace soleus::model
