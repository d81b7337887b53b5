#pragma once

#include <soleus/model/entry.hpp>
#include <soleus/units/calendar.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::rules {

/// note: information. warning: change the plan. alert: do not do the next hard or hilly run as
/// planned, or seek advice.
enum class Level : std::uint8_t { note = 1, warning = 2, alert = 3 };
[[nodiscard]] std::string_view name(Level level);
[[nodiscard]] Level raised(Level level);  ///< alert stays

/// Order of importance: red flags always stand first (rules §1.5, M4).
enum class Family : std::uint8_t { red_flag, pain_and_return, spike, context };

/// The figures of the peak day, so that a reader can redo the sum by hand (rules §7.1, D19). Absent
/// where the rule has none. `unit` is one of m, s, days, weeks, score, ratio, load, m/h, s/km, spm.
struct Numbers {
    std::optional<double> value{}, reference{}, ratio{}, limit{};
    std::string_view unit{};
    std::optional<std::string>
        measure{};  ///< ascent, descent, distance, longest, load, missing, source, rate
    std::optional<std::string> pain_class{};  ///< JSON "class": 1..4, G0..G3, D
    std::optional<std::string> site{};        ///< calf, achilles
    std::optional<std::string> phrase{};      ///< quoted from a note
    std::optional<std::string> shoe{};
    std::optional<Day> earliest_run{}, until{}, not_before{};
    std::optional<std::int64_t> return_day{}, gap_days{};
};

struct Finding {
    std::string_view rule{};  ///< id; lives in the catalogue
    Family family{};
    Level level{};
    char grade = 'C';  ///< A, B or C
    Day from{}, to{}, peak{};
    bool standing = false;
    /// Days on which the window of rules §7.1 is still open; a finding also stands for 7 days after
    /// `to`.
    std::optional<Day> open_until{};
    /// One or two plain sentences with the figures, the dates and the limit; what to do where a
    /// rule says so.
    std::string message{};
    Numbers numbers{};
    std::vector<model::Origin> origin{};  ///< entries the peak day rests on
    std::vector<std::string> evidence{};  ///< --explain: the runs and sums behind it, a line each
    int thread = 0;  ///< which of a rule's kinds that are joined apart (data-quality)
};

/// A rule that could not be judged on the as-of day.
struct Unjudged {
    std::string_view rule{};
    /// "history": have of need days are there. "incomplete": of need days have are without rejected
    /// rows. "unknown": of need runs have say `measure`, and more than a quarter do not (rules D7).
    /// "runs", "weeks", "minutes": what the rule compares with holds have where it needs need (runs
    /// with the value, weeks with a run, minutes a week).
    std::string reason{};
    std::int64_t have = 0, need = 0;
    std::string_view measure{};  ///< "ascent", "distance" or "load": whose values are compared
};

enum class Verdict : std::uint8_t { none, unknown, note, warning, alert };
[[nodiscard]] std::string_view name(Verdict verdict);

}  // namespace soleus::rules
