#pragma once

#include "csv_fields.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace soleus::sources::csv {

/// A column of pain scores; its name is the site where it names one.
struct PainColumn {
    std::size_t place = 0;
    bool names_site = false;
};

/// What a header line says: where each field stands and in what unit.
struct Layout {
    static constexpr std::int32_t k_nowhere = -1;

    const Dialect* dialect = nullptr;
    char delimiter = ',';
    std::size_t header_record = 0;  ///< records before it, blank ones included
    std::size_t header_line = 1;
    std::array<std::int32_t, k_fields> columns{};
    std::array<Unit, k_fields> units{};
    std::vector<std::string> names{};      ///< as written, trimmed
    bool pain_names_site = false;          ///< the name of Field::pain's column does
    std::vector<PainColumn> maybe_pain{};  ///< more of them, if their cells are scores
    std::optional<std::size_t>
        maybe_athlete{};  ///< Field::title's column, if its cells name runners
    /// One time in several columns, in this order, if their cells are such parts.
    struct TimeParts {
        std::optional<std::size_t> hours{}, minutes{}, seconds{};
        [[nodiscard]] bool any() const { return minutes.has_value(); }
    };
    TimeParts time_parts{};
    std::vector<std::string> remarks{};  ///< what was decided about columns, for the user

    [[nodiscard]] std::int32_t column(Field field) const {
        return columns[static_cast<std::size_t>(field)];
    }
    [[nodiscard]] bool has(Field field) const { return column(field) >= 0; }
    /// Whether a field stands in this column.
    [[nodiscard]] bool reads(std::size_t column) const {
        return std::find(columns.begin(), columns.end(), static_cast<std::int32_t>(column)) !=
               columns.end();
    }
    [[nodiscard]] Unit unit(Field field) const { return units[static_cast<std::size_t>(field)]; }
};

/// Why no line is the header of a run log, with the way out; `line` 0 where none stands out.
struct NoLayout {
    std::string why{};
    std::size_t line = 0;
    std::string_view refused_as{};  ///< "daily totals": a table that is known to hold no runs
};

/// Finds the header among the first lines, title lines skipped, by the names of its columns. Tries
/// the likeliest delimiter first, then the others.
[[nodiscard]] std::variant<Layout, NoLayout> find_layout(std::string_view beginning);

}  // namespace soleus::sources::csv
