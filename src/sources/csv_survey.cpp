#include "csv_survey.hpp"

#include "csv_sports.hpp"
#include "csv_words.hpp"

#include <soleus/model/plausible.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace soleus::sources::csv {
namespace {

// Medians settle long before this; it bounds the memory of the samples.
constexpr std::size_t k_samples = 65'536;

// Five real Garmin files have medians 0.998 to 0.999 (km) and 1.607 to 1.609 (miles); 697 of 699
// rows fall on their file's side. Outside these bands nothing is inferred.
constexpr double k_km_from = 0.80, k_km_to = 1.25, k_miles_from = 1.35, k_miles_to = 1.90;

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void take(std::vector<double>& samples, double value) {
    if (samples.size() < k_samples) {
        samples.push_back(value);
    }
}

bool runnable(double speed) {
    return speed >= model::limits::k_slowest && speed <= model::limits::k_fastest;
}

}  // namespace

Survey::Survey(const Layout& layout, const ReadOptions& options)
    : layout_{layout}, options_{options} {}

std::string_view Survey::cell(const text::CsvRecord& record, Field field) const {
    const auto column = layout_.column(field);
    return column < 0 || static_cast<std::size_t>(column) >= record.size()
               ? std::string_view{}
               : trimmed(record[static_cast<std::size_t>(column)]);
}

void Survey::add(const text::CsvRecord& record) {
    look_at_date(cell(record, layout_.has(Field::date_local) ? Field::date_local : Field::date));
    const auto rest = cell(record, Field::rest_until);
    if (!rest.empty()) {
        look_at_date(rest);
    }
    const SportWord word =
        sport_word(cell(record, layout_.has(Field::sport) ? Field::sport : Field::kind));
    if (word == SportWord::other || word == SportWord::rest) {
        return;
    }
    look_at_marks(record);
    look_at_units(record);
    look_at_time(record);
}

void Survey::look_at_date(std::string_view text) {
    const auto date = Dates::open_order(text);
    if (!date) {
        return;
    }
    if (date->first > 12 && date->second <= 12) {
        ++day_first_;
    } else if (date->second > 12 && date->first <= 12) {
        ++month_first_;
    } else if (date->first != date->second && ++open_dates_ == 1) {
        open_date_ = text;
    }
}

void Survey::look_at_marks(const text::CsvRecord& record) {
    using model::limits::k_highest_ascent;
    using model::limits::k_longest;
    for (const Field field : {Field::distance, Field::ascent, Field::descent, Field::moving,
                              Field::elapsed, Field::duration, Field::rpe}) {
        marks_.add(cell(record, field));
    }
    const auto most = [](Metres metres, Unit unit) {
        return static_cast<double>(metres.count()) / metres_in(unit);
    };
    for (const Field field : {Field::ascent, Field::descent}) {
        const Unit unit = layout_.unit(field) == Unit::ft ? Unit::ft : Unit::m;
        climbs_.add(cell(record, field), most(k_highest_ascent, unit));
    }
    if (layout_.unit(Field::distance) == Unit::m) {
        metres_.add(cell(record, Field::distance), most(k_longest, Unit::m));
    }
}

void Survey::look_at_units(const text::CsvRecord& record) {
    using enum text::DecimalMark;
    // As kilometres: a mark before three digits is then a decimal one, as it will be when read.
    const auto metres = length_in(cell(record, Field::distance), either, Unit::km);
    const auto distance = metres ? std::optional{*metres / 1000.0} : std::nullopt;
    auto time_cell = cell(record, Field::duration);
    Field time_field = Field::duration;
    for (const Field other : {Field::moving, Field::elapsed, Field::time}) {
        if (time_cell.empty()) {
            time_cell = cell(record, other);
            time_field = other;
        }
    }
    const auto seconds = seconds_in(time_cell, either, layout_.unit(time_field));
    if (!distance || !seconds || !(*distance > 0.0) || !(*seconds > 0.0)) {
        return;
    }
    take(raw_speeds_, *distance / *seconds);
    const auto cadence = number_in(cell(record, Field::cadence), either);
    const auto stride = number_in(cell(record, Field::stride), either);
    if (cadence && stride && *cadence > 0.0 && *stride > 0.0) {
        take(stride_ratios_, *cadence * *seconds / 60.0 * *stride / (1000.0 * *distance));
    }
    const auto pace = text::clock_duration(cell(record, Field::pace));
    if (pace && pace->count() > 0) {
        take(pace_ratios_, *seconds / (*distance * static_cast<double>(pace->count()) / 1000.0));
    }
}

void Survey::look_at_time(const text::CsvRecord& record) {
    if (!layout_.has(Field::time)) {
        return;
    }
    const auto text = cell(record, Field::time);
    const auto metres = length_in(
        cell(record, Field::distance), text::DecimalMark::either,
        layout_.unit(Field::distance) == Unit::none ? Unit::km : layout_.unit(Field::distance));
    const auto seconds = seconds_in(text, text::DecimalMark::either, layout_.unit(Field::time));
    if (seconds && metres && *seconds > 0.0 && *metres > 0.0 && runnable(*metres / *seconds)) {
        ++times_of_runs_;
    } else if (clock_in(text)) {
        ++times_of_day_;
    }
}

bool Survey::needs_whole_file() const {
    const bool dates_open = day_first_ + month_first_ + open_dates_ > 0;
    const bool unit_open =
        layout_.has(Field::distance) && layout_.unit(Field::distance) == Unit::none;
    return dates_open || unit_open || marks_.any_comma() || climbs_.seen() || metres_.seen() ||
           layout_.has(Field::time);
}

Decisions Survey::decide() const {
    Decisions out;
    decide_order(out);
    decide_marks(out);
    decide_units(out);
    if (layout_.has(Field::time)) {
        out.time_is_clock = times_of_day_ > times_of_runs_;
        out.remarks.emplace_back(diag::Severity::note,
                                 out.time_is_clock
                                     ? "column \"time\" is read as the time of day, as durations "
                                       "its values would be no run; call it duration "
                                       "if they are"
                                     : "column \"time\" is read as the run's duration; call it "
                                       "start_time if it is the time of day");
    }
    return out;
}

void Survey::decide_marks(Decisions& out) const {
    // A comma before three digits is the one in doubt: the file's other numbers tell.
    out.mark = out.distance_mark = out.climb_mark = marks_.usual();
    const auto group = [&](const DotGroups& groups, text::DecimalMark& mark, const char* what) {
        mark = text::DecimalMark::comma;  // beside which a dot parts thousands
        if (groups.seen() && marks_.usual() != text::DecimalMark::comma) {
            out.remarks.emplace_back(
                diag::Severity::note,
                fmt::format("a dot before three digits is read as a mark of thousands in {} (got "
                            "\"{}\")",
                            what, groups.example()));
        }
    };
    if (climbs_.beside_whole_numbers()) {
        group(climbs_, out.climb_mark, "ascent and descent");
    }
    if (metres_.seen() && metres_.could_be()) {
        group(metres_, out.distance_mark, "distance");
    }
}

void Survey::decide_order(Decisions& out) const {
    using Order = ReadOptions::DateOrder;
    if (options_.date_order != Order::by_content) {
        out.order_by_user = true;
        out.order = options_.date_order == Order::dmy   ? text::DateOrder::dmy
                    : options_.date_order == Order::mdy ? text::DateOrder::mdy
                                                        : text::DateOrder::ymd;
        return;
    }
    if (layout_.dialect->traits.order) {
        out.order = layout_.dialect->traits.order;
        return;
    }
    if (day_first_ != month_first_) {
        out.order = day_first_ > month_first_ ? text::DateOrder::dmy : text::DateOrder::mdy;
        if (open_dates_ > 0) {
            out.remarks.emplace_back(
                diag::Severity::note,
                fmt::format(
                    "dates are read {} first, as {} of its rows tell; --date-order says otherwise",
                    day_first_ > month_first_ ? "day" : "month",
                    std::max(day_first_, month_first_)));
        }
    } else if (open_dates_ > 0) {
        out.refusal = fmt::format(
            "no row tells whether the day or the month comes first in its dates (got \"{}\"); say "
            "--date-order dmy or --date-order mdy",
            open_date_);
    }
}

void Survey::decide_units(Decisions& out) const {
    const Unit named = layout_.unit(Field::distance);
    if (options_.units != ReadOptions::UnitSystem::by_content) {
        const bool imperial = options_.units == ReadOptions::UnitSystem::imperial;
        out.distance = imperial ? Unit::mi : Unit::km;
        out.climb = imperial ? Unit::ft : Unit::m;
        return;
    }
    if (named == Unit::mi || named == Unit::yd) {
        out.climb = Unit::ft;
        const bool unnamed_climb =
            layout_.has(Field::ascent) && layout_.unit(Field::ascent) == Unit::none;
        if (unnamed_climb) {
            out.remarks.emplace_back(diag::Severity::note,
                                     "ascent names no unit: read as feet, as the distance is in "
                                     "miles; --units says otherwise");
        }
    } else if (named == Unit::none && layout_.has(Field::distance) &&
               !layout_.has(Field::distance_unit)) {
        infer_units(out);
    }
}

void Survey::infer_units(Decisions& out) const {
    const auto say = [&](diag::Severity severity, std::string text) {
        out.remarks.emplace_back(severity, std::move(text));
    };
    if (!stride_ratios_.empty()) {
        const double ratio = median(stride_ratios_);
        const bool miles = ratio >= k_miles_from && ratio <= k_miles_to;
        if (miles || (ratio >= k_km_from && ratio <= k_km_to)) {
            out.distance = miles ? Unit::mi : Unit::km;
            out.climb = miles ? Unit::ft : Unit::m;
            say(diag::Severity::note,
                fmt::format("the file names no units: read as {}, for cadence, stride and time of "
                            "{} runs give {:.3f} times "
                            "the distance; --units says otherwise",
                            miles ? "miles and feet" : "km and m", stride_ratios_.size(), ratio));
            return;
        }
    }
    if (!raw_speeds_.empty() && runnable(median(raw_speeds_))) {
        out.distance = Unit::m;
        say(diag::Severity::note,
            "distance names no unit: read as metres, as its times tell; name it distance_km or "
            "distance_m");
        return;
    }
    if (!pace_ratios_.empty() && (median(pace_ratios_) < 0.9 || median(pace_ratios_) > 1.1)) {
        say(diag::Severity::warning,
            "distance times pace is not the time in most rows; look whether the decimal marks are "
            "right");
    }
    const bool guess = layout_.dialect->traits.infer_units;
    say(guess ? diag::Severity::warning : diag::Severity::note,
        guess ? "the file names no units and has no cadence and stride to tell them by: read as km "
                "and m; say --units "
                "imperial if it is in miles and feet"
              : "distance names no unit: read as km; say --units imperial if it is in miles");
}

}  // namespace soleus::sources::csv
