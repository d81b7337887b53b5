#pragma once

#include <soleus/metrics/history.hpp>

#include <cctype>
#include <cmath>
#include <cstdint>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>

/// A log written as a runner would jot it down, one line an entry:
///   2026-01-05 10.5km 60min +120 -110 rpe5 hr150 pain3 ride
namespace soleus::jotted {

inline Day day(const std::string& text) {
    const auto parsed = day_from_iso(text);
    if (!parsed) {
        throw std::invalid_argument{"not a day: " + text};
    }
    return *parsed;
}

inline bool ends_with(const std::string& word, const std::string& end) {
    return word.size() > end.size() && word.compare(word.size() - end.size(), end.size(), end) == 0;
}

inline void read_word(model::Entry& entry, const std::string& word) {
    const auto number = [&](std::size_t from) { return std::stod(word.substr(from)); };
    if (ends_with(word, "km")) {
        entry.distance = Metres{std::llround(number(0) * 1000.0)};
    } else if (ends_with(word, "min")) {
        entry.moving = model::Seconds{std::llround(number(0) * 60.0)};
    } else if (ends_with(word, "s") && word.size() > 1 && std::isdigit(word[0])) {
        entry.moving = model::Seconds{std::stoi(word)};
    } else if (word[0] == '+') {
        entry.ascent = Metres{std::stoi(word)};
    } else if (word[0] == '-') {
        entry.descent = Metres{std::stoi(word.substr(1))};
    } else if (word.rfind("rpe", 0) == 0) {
        entry.rpe = Exertion{static_cast<std::int32_t>(std::lround(number(3) * 1000.0))};
    } else if (word.rfind("hr", 0) == 0) {
        entry.heart_rate = static_cast<float>(number(2));
    } else if (word.rfind("pain", 0) == 0) {
        entry.pain = PainScore{std::stoi(word.substr(4))};
    } else if (word == "gps") {
        entry.ascent_source = model::AscentSource::gps;
    } else if (word == "ride") {
        entry.sport = model::Sport::other;
    } else {
        throw std::invalid_argument{"not understood: " + word};
    }
}

inline model::Log log(const std::string& text) {
    model::Log result;
    std::istringstream lines{text};
    std::uint32_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        std::istringstream words{line};
        std::string word;
        if (!(words >> word)) {
            continue;
        }
        model::Entry entry;
        entry.day = day(word);
        entry.origin.line = number;
        while (words >> word) {
            read_word(entry, word);
        }
        result.entries.push_back(entry);
    }
    return result;
}

/// The same run on each of so many days from `first` on, `every` days apart.
inline std::string repeated(const std::string& first, int runs, int every,
                            const std::string& words) {
    std::string text;
    for (int i = 0; i < runs; ++i) {
        text += to_string(day(first) + Days{i * every}) + " " + words + "\n";
    }
    return text;
}

inline metrics::HistoryOptions seen_on(const std::string& as_of) {
    metrics::HistoryOptions options;
    options.as_of = day(as_of);
    return options;
}

/// A history of jotted lines; keeps the log it points into.
struct Jotted {
    explicit Jotted(const std::string& text, const std::string& as_of)
        : Jotted{text, seen_on(as_of)} {}
    Jotted(const std::string& text, const metrics::HistoryOptions& options)
        : log{jotted::log(text)}, history{log, texts, options} {}
    Jotted(const Jotted&) = delete;
    Jotted& operator=(const Jotted&) = delete;

    model::AllTexts texts{std::make_shared<const model::Texts>()};
    model::Log log;
    metrics::History history;
};

}  // namespace soleus::jotted
