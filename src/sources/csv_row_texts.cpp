/// What a row says in words: whose it is, shoes, workout, notes.
#include "csv_row.hpp"
#include "csv_words.hpp"

#include <string>
#include <utility>

namespace soleus::sources::csv {
namespace {

/// Without what would part it from the words behind it: "How was the calf?".
std::string as_heading(std::string_view name) {
    std::string heading{name};
    std::erase_if(heading, [](char c) {
        return std::string_view{"?!.,;:"}.find(c) != std::string_view::npos;
    });
    return heading;
}

}  // namespace

std::string_view RowReader::named_track() const {
    const auto name = text_cell(Field::gpx_name);
    return name.find(".gpx") != std::string_view::npos ? name : std::string_view{};
}

void RowReader::texts_of(Entry& entry, const Kind& what) {
    if (layout_.has(Field::athlete)) {
        entry.athlete = recent_.name(text_cell(Field::athlete));
    }
    if (!what.workout.empty()) {
        entry.workout = recent_.name(what.workout);
    }
    if (layout_.has(Field::shoe)) {
        entry.shoe = recent_.name(text_cell(Field::shoe));
    }
    if (layout_.has(Field::source)) {
        entry.source = recent_.name(text_cell(Field::source));
    }
    entry.gpx_name = texts_.keep(named_track());
    join_notes(entry);
}

void RowReader::join_notes(Entry& entry) {
    std::string_view only;
    notes_.clear();
    for (const Field field : {Field::description, Field::private_note, Field::title}) {
        if (!layout_.has(field)) {
            continue;
        }
        std::string_view text = text_cell(field);
        if (traits_.planned_rows && field == Field::description) {
            // The service puts " *01/13/2025 Name: ... *" around what the athlete wrote.
            const auto colon = text.find(": ");
            if (text.starts_with('*') && colon != std::string_view::npos) {
                text = trimmed(text.substr(colon + 2));
                text = text.ends_with('*') ? text.substr(0, text.size() - 1) : text;
            }
        }
        if (no_value(text)) {
            continue;
        }
        if (only.empty()) {
            only = text;
            continue;
        }
        notes_ = notes_.empty() ? std::string{only} : std::move(notes_);
        notes_.append("\n").append(text);
    }
    for (const std::size_t place : decisions_.notes) {
        const auto text = cell_at(place);
        if (!no_value(text)) {
            notes_ = notes_.empty() ? std::string{only} : std::move(notes_);
            notes_.append(notes_.empty() ? "" : "\n");
            notes_.append(as_heading(layout_.names[place])).append(": ").append(unguarded(text));
        }
    }
    entry.notes = recent_.note(notes_.empty() ? only : std::string_view{notes_});
}

}  // namespace soleus::sources::csv
