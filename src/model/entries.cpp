#include <soleus/model/entries.hpp>

namespace soleus::model {

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
        rows_[i] = fits(entry) ? narrow_row(entry) : wide_row(entry);
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
