#pragma once

#include "csv_layout.hpp"
#include "csv_words.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace soleus::sources::csv {

using Names = std::vector<HeaderName>;

/// Whether a column of that field may be in that unit, or in none.
[[nodiscard]] bool fits(Field field, Unit unit);

/// Puts the columns of a header to the fields of a layout, and remarks on those that are left over.
class Columns {
public:
    Columns(Layout& layout, Names names);

    /// Strava's, in a language whose names we do not know.
    void by_position();
    /// Names of an export; what stands by position gives way to what is named.
    void by_name(std::span<const Name> table, bool last_wins, bool over_positions);
    /// Names that people give; sets the dialect too.
    void by_hand();
    /// What somebody put beside the columns of an export: pain, rest, whose run it was.
    void added_by_hand();
    void forget_unit(Field field) { layout_.units[static_cast<std::size_t>(field)] = Unit::none; }

private:
    [[nodiscard]] const Name* hand_given(std::size_t column);
    [[nodiscard]] const Name* named_by_hand(std::size_t column);
    [[nodiscard]] const Name* meant_as(const Name& name, std::size_t column);
    void add_notes(const Name& name, std::size_t column);
    void remark_on_second(std::size_t column, Field field);
    void remark_on_unknown();
    void distance_by_unit();
    void find_time_parts();
    [[nodiscard]] bool is_second_pain(const Name& name) const {
        return name.field == Field::pain && layout_.has(Field::pain);
    }
    void add_pain(std::size_t column);
    void find_pains();
    void remark_on_pain();
    void remark_on_names();
    void remark_on_lengths();
    bool place(const Name& name, std::size_t column);
    void put(Field field, std::size_t column, Unit unit);
    void move(Field from, Field to);
    void settle_times();

    Layout& layout_;
    Names names_;
    std::vector<std::size_t> unknown_{};  ///< columns that nobody here has heard of
};

}  // namespace soleus::sources::csv
