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
    auto* const memory = reinterpret_cast<char*>(rows_.data());
    const std::size_t size = rows_.capacity() * sizeof(Row);
    const std::size_t behind = reinterpret_cast<std::uintptr_t>(memory) % k_huge_page;
    const std::size_t before_first = behind == 0 ? 0 : k_huge_page - behind;
    if (size >= before_first + k_huge_page) {
        ::madvise(memory + before_first, size - before_first, MADV_HUGEPAGE);
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
