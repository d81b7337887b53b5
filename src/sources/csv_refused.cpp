#include "csv_log.hpp"
#include "csv_words.hpp"

#include <algorithm>
#include <array>

namespace soleus::sources::csv {
namespace {

/// A table that holds points or laps of one run. All words of a row must stand in the first lines.
struct NoLog {
    std::array<std::string_view, 3> words;  // folded; unused ones are empty
    std::string_view name;
    std::string_view way_out;
};

constexpr std::string_view k_as_gpx = "export the track as GPX and give that";
constexpr std::array k_no_logs{
    NoLog{{"trackpoint type", "latitude", ""}, "OpenTracks' points", k_as_gpx},
    NoLog{{"stryd speed", "stryd distance", ""},
          "Stryd's samples of one run",
          "export the activity as FIT and turn it into GPX, or give the list of a service it syncs "
          "with"},
    NoLog{{"timestamp", "form power", "watch speed"},
          "Stryd's samples of one run",
          "export the activity as FIT and turn it into GPX, or give the list of a service it syncs "
          "with"},
    NoLog{{"wahoo", "", ""}, "Wahoo's tables of one workout", k_as_gpx},
    NoLog{{"secs,cad,hr", "kph", "watts"}, "GoldenCheetah's samples of one ride or run", k_as_gpx},
    NoLog{{"secs, cad, hr", "", ""}, "GoldenCheetah's samples of one ride or run", k_as_gpx},
    NoLog{{"minutes", "torq", "watts"}, "PowerTap's samples of one ride", k_as_gpx},
    NoLog{{"index,tag,date,time", "", ""},
          "a Columbus logger's points",
          "turn it into GPX with GPSBabel and give that"},
    NoLog{{"latitude n/s", "longitude e/w", ""},
          "a Columbus logger's points",
          "turn it into GPX with GPSBabel and give that"},
    NoLog{{"[[training", "", ""}, "Epson's sections of one training", k_as_gpx},
    NoLog{{"[[", "]]", ""}, "Epson's sections of one training", k_as_gpx},
    NoLog{{"laps", "cumulative time", ""},
          "Garmin's splits of one run",
          "export the list of activities (Activities.csv), or the run as GPX"},
    NoLog{{"split", "cumulative time", ""},
          "Garmin's splits of one run",
          "export the list of activities (Activities.csv), or the run as GPX"},
    NoLog{{"latitude", "longitude", "time"}, "points, one a row", k_as_gpx},
    NoLog{{"lat,lon", "time", ""}, "points, one a row", k_as_gpx},
};

// Wahoo's preamble and Epson's sections need a few lines; a log's own rows must not be searched.
std::string first_lines(std::string_view beginning, std::size_t lines) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < lines && end < beginning.size(); ++i) {
        end = std::min(beginning.find('\n', end), beginning.size() - 1) + 1;
    }
    std::string text = fold(beginning.substr(0, end));
    text.erase(std::remove(text.begin(), text.end(), '"'), text.end());
    return text;
}

}  // namespace

std::optional<std::string> not_a_log(std::string_view beginning) {
    const std::string first = first_lines(beginning, 1);
    for (const NoLog& kind : k_no_logs) {
        const bool all =
            std::all_of(kind.words.begin(), kind.words.end(), [&](std::string_view word) {
                return word.empty() || first.find(word) != std::string::npos;
            });
        const bool section = kind.words[0] != "[[" || first.starts_with("[[");
        if (all && section) {
            return "looks like " + std::string{kind.name} + ", not a list of runs; " +
                   std::string{kind.way_out};
        }
    }
    return std::nullopt;
}

}  // namespace soleus::sources::csv
