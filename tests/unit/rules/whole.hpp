#pragma once

#include "found.hpp"

#include <string>
#include <string_view>

/// What each rule says in full: figures, days, limit, the rows it rests on, and the sum behind it.
namespace soleus::rules::testing {
/// "message", a line for each piece of evidence, and the lines of the log it rests on.
inline std::string whole(const LogBuilder& log, std::string_view rule, int as_of) {
    const auto findings = found(log, rule, on(as_of));
    if (findings.empty()) {
        return "";
    }
    const Finding& last = findings.back();
    std::string text = last.message;
    for (const auto& line : last.evidence) {
        text += "\n| " + line;
    }
    text += "\nlines";
    for (const auto& origin : last.origin) {
        text += " " + std::to_string(origin.line);
    }
    return text;
}

/// Three runs of 8 km in each of four weeks, then calf pain of the score on day 28.
inline LogBuilder weeks_of_24_km(int score, std::int64_t ascent = 0) {
    LogBuilder log;
    for (const int weekday : {0, 2, 4}) {
        log.runs(on(weekday), 4, 7, 8, {.ascent = ascent});
    }
    return log.pain(on(28), "calf", score);
}

/// The 28 days that end with the run on day 27.
inline LogBuilder weeks_of_20_km() {
    return LogBuilder{}.run(on(0), 20, {.ascent = 100}).runs(on(13), 3, 7, 20, {.ascent = 100});
}

inline LogBuilder hilly_january() {
    return LogBuilder{}.runs(on(0), 11, 3, 10, {.ascent = 200, .descent = 150, .minutes = 60});
}

}  // namespace soleus::rules::testing
