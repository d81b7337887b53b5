// Which units a file writes that does not name them (formats.md 1, 4).
#include "csv_survey.hpp"
#include "csv_values.hpp"

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

}  // namespace

bool Survey::runnable(double speed) {
    return speed >= model::limits::k_slowest && speed <= model::limits::k_fastest;
}

void Survey::UnitsSaid::add(std::string_view cell) {
    if (cell.find_first_of("0123456789") == std::string_view::npos) {
        return;
    }
    switch (unit_behind(cell)) {
        case Unit::none:
            ++bare;
            break;
        case Unit::mi:
        case Unit::yd:
        case Unit::ft:
            ++miles_or_feet;
            break;
        default:
            ++others;
    }
}

void Survey::look_at_units(const text::CsvRecord& record) {
    using enum text::DecimalMark;
    distance_units_.add(cell(record, Field::distance));
    ascent_units_.add(cell(record, Field::ascent));
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

/// Only an export of Garmin has its lengths in cm and its times in ms. Metres and seconds taken for
/// these are ten times as fast as they were.
void Survey::look_at_dump(const text::CsvRecord& record) {
    if (layout_.unit(Field::distance) != Unit::cm || !layout_.has(Field::date_local)) {
        return;
    }
    const auto metres = metres_of(record);
    const auto seconds = seconds_in(cell(record, Field::duration), text::DecimalMark::either,
                                    layout_.unit(Field::duration));
    if (metres && seconds && *metres > 0.0 && *seconds > 0.0) {
        const double speed = *metres / *seconds;
        dump_.in_centimetres += runnable(speed) ? 1U : 0U;
        dump_.in_metres += !runnable(speed) && runnable(speed / 10.0) ? 1U : 0U;
    }
}

void Survey::decide_dump(Decisions& out) const {
    out.dump_in_metres =
        dates_.written_out > dates_.in_one_number && dump_.in_metres > dump_.in_centimetres;
}

void Survey::decide_units(Decisions& out) const {
    const Unit named = layout_.unit(Field::distance);
    if (options_.units != ReadOptions::UnitSystem::by_content) {
        const bool imperial = options_.units == ReadOptions::UnitSystem::imperial;
        out.distance = imperial ? Unit::mi : Unit::km;
        out.climb = imperial ? Unit::ft : Unit::m;
        return;
    }
    const bool in_cells = named == Unit::none && distance_units_.everywhere();
    if (named == Unit::mi || named == Unit::yd || (in_cells && distance_units_.others == 0)) {
        climb_as_in_miles(out);
    } else if (in_cells) {
        return;
    } else if (named == Unit::none && layout_.has(Field::distance) &&
               !layout_.has(Field::distance_unit)) {
        infer_units(out);
    }
}

void Survey::climb_as_in_miles(Decisions& out) const {
    out.climb = Unit::ft;
    const bool unnamed = layout_.has(Field::ascent) && layout_.unit(Field::ascent) == Unit::none &&
                         !ascent_units_.everywhere();
    if (unnamed) {
        out.remarks.emplace_back(diag::Severity::note,
                                 "ascent names no unit: read as feet, as the distance is in "
                                 "miles; --units says otherwise");
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
    // 12 km in "40" minutes is no run of 12 m in 40 s.
    if (times_.in_seconds() && !raw_speeds_.empty() && runnable(median(raw_speeds_))) {
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
