#include "csv_row.hpp"

#include "csv_words.hpp"

#include <soleus/model/plausible.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace soleus::sources::csv {
namespace {

using model::Ignored;

// Unlabelled weekly totals are sums of rounded figures.
constexpr double k_total_tolerance = 60.0;

bool yes(std::string_view cell) {
    const std::string word = fold(cell);
    return word == "true" || word == "yes" || word == "y" || word == "1" || word == "x" ||
           word == "ja" || word == "1.0";
}

std::array<double, k_fields> metres_in_columns(const Layout& layout, const Decisions& decisions) {
    std::array<double, k_fields> factors{};
    for (const Field field : {Field::distance, Field::ascent, Field::descent}) {
        const Unit fallback = field == Field::distance ? decisions.distance : decisions.climb;
        const Unit named = layout.unit(field);
        factors[static_cast<std::size_t>(field)] =
            metres_in(named == Unit::none ? fallback : named);
    }
    return factors;
}

}  // namespace

RowReader::RowReader(const Layout& layout, const Decisions& decisions, model::Texts& texts)
    : layout_{layout},
      decisions_{decisions},
      traits_{layout.dialect->traits},
      texts_{texts},
      recent_{texts},
      date_field_{layout.has(Field::date_local) ? Field::date_local : Field::date},
      factors_{metres_in_columns(layout, decisions)},
      plain_{layout, decisions, factors_, recent_} {
    dates_.set_order(decisions.order, decisions.order_by_user);
    commas_ = decisions.mark == text::DecimalMark::comma;
    for (std::size_t field = 1; field < k_fields; ++field) {
        if (layout.columns[field] >= 0) {
            columns_.push_back(
                {static_cast<Field>(field), static_cast<std::size_t>(layout.columns[field])});
        }
    }
}

void RowReader::take_cells() {
    const text::CsvRecord& record = *record_;
    const std::size_t size = record.size();
    for (const Column column : columns_) {
        cells_[static_cast<std::size_t>(column.field)] =
            column.place < size ? without_blanks(record[column.place]) : std::string_view{};
    }
}

Unit RowReader::unit(Field field) const {
    return layout_.unit(field);
}

Fate RowReader::read_whole(Entry& entry) {
    const text::CsvRecord& record = *record_;
    take_cells();
    day_.reset();
    rest_word_ = false;
    if (is_comment()) {
        ++row_notes_.comments;
        return Fate::no_record;
    }
    if (record.size() != layout_.names.size() && !fits_the_header()) {
        const auto place = culprit_;
        std::string why = std::move(why_);
        Entry dated;
        (void)date(dated);
        culprit_ = place;
        why_ = std::move(why);
        return Fate::rejected;
    }
    const Kind what = kind();
    if (no_value(cell(date_field_))) {
        return undated(what);
    }
    const bool elsewhere = what.word == SportWord::other;
    if (elsewhere && !named_track().empty()) {
        tracks_of_other_sports_.emplace_back(named_track());
    }
    if (elsewhere && !worth_without_run()) {
        return repeats_header(cell(date_field_)) ? Fate::no_record : ignored(Ignored::other_sport);
    }
    entry = Entry{};
    entry.origin.line = static_cast<std::uint32_t>(record.first_line());
    if (!date(entry)) {
        if (repeats_header(cell(date_field_))) {
            return Fate::no_record;
        }
        const bool heading = speaks_of_total(cell(date_field_)) || speaks_of_total(record[0]);
        return heading ? ignored(Ignored::total_row) : Fate::rejected;
    }
    day_ = entry.day;
    if (sums_up()) {
        return ignored(Ignored::total_row);
    }
    if (!body(entry)) {
        return Fate::rejected;
    }
    entry.sport = sport_of(what.word);
    if (elsewhere) {
        return without_run(entry, Ignored::other_sport);
    }
    if (!start_time(entry) || !measures(entry)) {
        return Fate::rejected;
    }
    if (what.word == SportWord::rest || rest_word_) {
        return without_run(entry, model::is_run(entry) ? Ignored::other_sport : Ignored::rest_day);
    }
    if (!model::is_run(entry)) {
        return without_run(entry, traits_.planned_rows ? Ignored::planned : Ignored::rest_day);
    }
    if (!sane(entry)) {
        return Fate::rejected;
    }
    sum_since_total_ += static_cast<double>(entry.distance.value_or(Metres{0}).count());
    texts_of(entry, what);
    return Fate::used;
}

/// "# back from holiday", or a row that was taken out. A column of "#1", "#2" is none beside a
/// date.
bool RowReader::is_comment() {
    const bool by_hand = layout_.dialect == &own() || layout_.dialect == &hand_kept();
    return by_hand && trimmed((*record_)[0]).starts_with('#') && !dates_.read(cell(date_field_));
}

bool RowReader::fits_the_header() {
    const std::size_t wanted = layout_.names.size();
    const std::size_t have = record_->size();
    if (have < wanted) {
        if (!record_->unterminated() || record_->blank()) {
            return true;
        }
        culprit_ = have - 1;
        why_ = fmt::format(
            "the last line has {} of {} fields and no line end: was the file cut off? export it "
            "again",
            have, wanted);
        return false;
    }
    for (std::size_t i = wanted; i < have; ++i) {
        if (!trimmed((*record_)[i]).empty()) {
            culprit_ = i;
            why_ = fmt::format(
                "{} fields where the header has {}; put a text that holds the separator in quotes",
                have, wanted);
            return false;
        }
    }
    return true;
}

Fate RowReader::undated(const Kind& what) {
    if (record_->blank()) {
        return Fate::no_record;
    }
    std::size_t seen = 0;
    std::size_t last = 0;
    bool total = false;
    for (std::size_t i = 0; i < record_->size(); ++i) {
        const auto text = trimmed((*record_)[i]);
        if (!text.empty()) {
            total = total || (seen < 2 && speaks_of_total(text));
            ++seen;
            last = i;
        }
    }
    const auto distance = cell(Field::distance);
    if (total || (layout_.dialect == &hand_kept() && sum_so_far(distance))) {
        sum_since_total_ = 0.0;
        return ignored(Ignored::total_row);
    }
    if (what.word == SportWord::other && !worth_without_run()) {
        return ignored(Ignored::other_sport);
    }
    const bool nothing_said = seen == 1 && speaks_of_rest((*record_)[last]);
    if (nothing_said) {
        return ignored(Ignored::rest_day);
    }
    (void)fail(
        date_field_,
        "date is missing (wanted a day such as 2026-03-02); fill it in, or take the row out");
    return Fate::rejected;
}

/// A dated row that is the sum of others. One that tells of the body is none, and of soleus's own
/// log every row says where it came from.
bool RowReader::sums_up() const {
    if (traits_.exported || layout_.has(Field::source) || tells_of_the_body()) {
        return false;
    }
    const bool by_hand = layout_.dialect == &hand_kept();
    return (by_hand &&
            (speaks_of_total(cell(Field::kind)) || speaks_of_total(cell(Field::title)))) ||
           is_total(cell(Field::workout)) || is_total(cell(Field::description)) ||
           (by_hand && !layout_.reads(0) && is_total((*record_)[0])) ||
           (no_value(cell(Field::description)) && dates_.spans_a_week(cell(date_field_)));
}

bool RowReader::tells_of_the_body() const {
    constexpr std::array k_said_of_the_body{Field::pain,       Field::pain_site, Field::rest_days,
                                            Field::rest_until, Field::diagnosis, Field::rpe,
                                            Field::heart_rate};
    return std::ranges::any_of(k_said_of_the_body,
                               [&](Field field) { return !no_value(cell(field)); }) ||
           std::ranges::any_of(decisions_.pains, [&](const PainColumn& column) {
               return !no_value(cell_at(column.place));
           });
}

bool RowReader::sum_so_far(std::string_view distance) const {
    const Unit named = unit(Field::distance);
    const auto metres = length_in(distance, decisions_.distance_mark,
                                  named == Unit::none ? decisions_.distance : named);
    return metres && sum_since_total_ > 0.0 &&
           std::abs(*metres - sum_since_total_) <= k_total_tolerance;
}

bool RowReader::repeats_header(std::string_view date) const {
    return date == layout_.names[static_cast<std::size_t>(layout_.column(date_field_))];
}

/// Pain, rest, diagnosis and notes of a row count whatever its sport (rules D6); a title alone does
/// not, for every exported ride has one.
bool RowReader::worth_without_run() const {
    constexpr std::array k_fields_of_the_body{
        Field::pain,      Field::pain_site,   Field::rest_days,   Field::rest_until,
        Field::diagnosis, Field::description, Field::private_note};
    return std::any_of(k_fields_of_the_body.begin(), k_fields_of_the_body.end(),
                       [&](Field field) { return !no_value(cell(field)); }) ||
           std::any_of(
               decisions_.pains.begin(), decisions_.pains.end(),
               [&](const PainColumn& column) { return !no_value(cell_at(column.place)); }) ||
           std::any_of(decisions_.notes.begin(), decisions_.notes.end(),
                       [&](std::size_t place) { return !no_value(cell_at(place)); });
}

Fate RowReader::without_run(Entry& entry, Ignored reason) {
    if (!worth_without_run()) {
        return ignored(reason);
    }
    entry.sport =
        model::is_run(entry) || reason == Ignored::other_sport ? model::Sport::other : entry.sport;
    entry.distance = std::nullopt;
    entry.moving = std::nullopt;
    entry.elapsed = std::nullopt;
    entry.ascent = std::nullopt;
    entry.descent = std::nullopt;
    entry.ascent_source = model::AscentSource::none;
    texts_of(entry, {});
    return Fate::used;
}

RowReader::Kind RowReader::kind() {
    Kind out;
    const auto sport = cell(Field::sport);
    if (!sport.empty()) {
        if (sport != last_sport_) {
            last_sport_ = sport;
            last_word_ = sport_word(sport);
        }
        out.word = last_word_;
        if (out.word == SportWord::unknown || (out.word == SportWord::kind && traits_.exported)) {
            if (out.word == SportWord::unknown && row_notes_.unknown_sports.size() < 100) {
                ++row_notes_.unknown_sports[std::string{sport}];
            }
            out.word = SportWord::other;
        } else if (out.word == SportWord::kind) {
            out.workout = unguarded(sport);
        }
    }
    if (const auto kind = cell(Field::kind); !kind.empty()) {
        const SportWord word = kind_word(kind);
        const bool silent = out.word == SportWord::nothing || out.word == SportWord::kind;
        if (word == SportWord::kind || word == SportWord::unknown) {
            out.workout = unguarded(kind);
        } else if (silent) {
            out.word = word;
        }
    }
    if (const auto workout = text_cell(Field::workout); !workout.empty()) {
        out.workout = workout;
        if (out.word == SportWord::nothing) {
            const SportWord word =
                layout_.dialect == &hand_kept() ? workout_word(workout) : exact_word(workout);
            out.word = word == SportWord::other || word == SportWord::rest ? word : out.word;
        }
    }
    const bool plain =
        out.word == SportWord::nothing || out.word == SportWord::kind || out.word == SportWord::run;
    if (plain && layout_.has(Field::treadmill) && yes(cell(Field::treadmill))) {
        out.word = SportWord::treadmill;
    }
    return out;
}

Fate RowReader::ignored(Ignored reason) {
    reason_ = reason;
    return Fate::ignored;
}

}  // namespace soleus::sources::csv
