// What is said of the columns that are not read.
#include "csv_columns.hpp"
#include "csv_pain_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::sources::csv {
namespace {

/// Halves of names: neither tells one runner from another.
constexpr std::array<std::string_view, 15> k_halves_of_names{
    "first name", "firstname",   "given name", "last name", "lastname",
    "surname",    "family name", "vorname",    "nachname",  "prenom",
    "apellido",   "apellidos",   "cognome",    "voornaam",  "achternaam"};

}  // namespace

void Columns::remark_on_second(std::size_t column, Field field) {
    const auto& first = layout_.names[static_cast<std::size_t>(layout_.column(field))];
    layout_.remarks.push_back(fmt::format("column {} (\"{}\") is not read: \"{}\" already tells it",
                                          column + 1, layout_.names[column], first));
}

/// "Treadmill km" and "Warm-up (km)" beside a distance are no part of it.
void Columns::remark_on_lengths() {
    if (!layout_.has(Field::distance)) {
        return;
    }
    const auto& first = layout_.names[static_cast<std::size_t>(layout_.column(Field::distance))];
    for (const std::size_t i : unknown_) {
        if (names_[i].unit == Unit::km || names_[i].unit == Unit::mi) {
            layout_.remarks.push_back(
                fmt::format("column {} (\"{}\") is not read; where it tells more of a run's "
                            "distance, add it to \"{}\"",
                            i + 1, layout_.names[i], first));
        }
    }
}

/// A log without distances may have them in one of these.
void Columns::remark_on_unknown() {
    constexpr std::size_t k_named = 5;
    const bool timed = layout_.has(Field::duration) || layout_.has(Field::moving) ||
                       layout_.has(Field::elapsed) || layout_.has(Field::time) ||
                       layout_.time_parts.any();
    std::vector<std::string_view> missing;
    std::vector<std::string_view> wanted;
    const auto miss = [&](bool is_there, std::string_view what, std::string_view name) {
        if (!is_there) {
            missing.push_back(what);
            wanted.push_back(name);
        }
    };
    miss(layout_.has(Field::distance), "distance", "distance_km");
    miss(timed, "time", "duration");
    miss(layout_.has(Field::ascent), "ascent", "ascent_m");
    // A score without a site counts as the calf's.
    const bool pain_of_no_place = (layout_.has(Field::pain) && !layout_.pain_names_site) ||
                                  std::ranges::any_of(layout_.maybe_pain, [](const auto& column) {
                                      return !column.names_site;
                                  });
    miss(layout_.has(Field::pain_site) || !pain_of_no_place, "site of the pain", "pain_site");
    if (missing.empty() || unknown_.empty()) {
        return;
    }
    std::string names;
    for (std::size_t i = 0; i < unknown_.size() && i < k_named; ++i) {
        names += fmt::format("{}\"{}\"", i > 0 ? ", " : "", layout_.names[unknown_[i]]);
    }
    layout_.remarks.push_back(fmt::format(
        "no column tells the {}, and these are not understood: {}{}; call the one that does {}",
        fmt::join(missing, " or the "), names, unknown_.size() > k_named ? ", ..." : "",
        fmt::join(wanted, " or ")));
}

/// What tells of pain is what a runner would least want passed over.
void Columns::remark_on_pain() {
    for (const std::size_t i : unknown_) {
        if (speaks_of_pain(names_[i].base)) {
            layout_.remarks.push_back(not_read_as_pain(i, layout_.names[i]));
        }
    }
}

/// A team whose names are passed over would count as one runner.
void Columns::remark_on_names() {
    if (layout_.has(Field::athlete)) {
        return;
    }
    for (const std::size_t i : unknown_) {
        if (std::ranges::find(k_halves_of_names, names_[i].base) != k_halves_of_names.end()) {
            layout_.remarks.push_back(
                fmt::format("column {} (\"{}\") is not read, so all rows count as one runner's; "
                            "name them in one column, athlete",
                            i + 1, layout_.names[i]));
            return;
        }
    }
}

}  // namespace soleus::sources::csv
