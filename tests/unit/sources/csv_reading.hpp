#pragma once

#include "csv_log.hpp"

#include <soleus/sources/bytes.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace soleus::sources {

/// A table read from a string, and what it came to.
struct CsvReading {
    model::Texts texts{};
    Reading reading{};

    [[nodiscard]] const model::Tally& tally() const { return reading.summary.tally; }
    [[nodiscard]] model::Entry entry(std::size_t i) const { return reading.entries[i]; }
    [[nodiscard]] std::string notes(std::size_t i) const {
        return std::string{texts[entry(i).notes]};
    }

    [[nodiscard]] std::int64_t ignored(model::Ignored rule) const {
        return tally().ignored_by[static_cast<std::size_t>(rule)];
    }

    [[nodiscard]] std::string messages() const {
        std::string all;
        for (const auto& d : reading.diagnostics) {
            all += diag::render({d.severity, d.where, d.message, {}});
        }
        return all;
    }
};

inline CsvReading read_text(std::string text, const ReadOptions& options = {}) {
    CsvReading result;
    const auto bytes = Bytes::memory(std::move(text));
    csv::read_csv(*bytes, "log.csv", options, result.texts, result.reading);
    EXPECT_TRUE(result.tally().adds_up());
    return result;
}

/// Runs, metres, seconds and metres of ascent of all used runs.
struct Totals {
    std::int64_t runs = 0, metres = 0, seconds = 0, ascent = 0;
    friend bool operator==(const Totals&, const Totals&) = default;
    friend void PrintTo(const Totals& t, std::ostream* out) {
        *out << t.runs << " runs, " << t.metres << " m, " << t.seconds << " s, " << t.ascent
             << " m up";
    }
};

inline Totals totals(const CsvReading& log) {
    Totals sum;
    for (std::size_t i = 0; i < log.reading.entries.size(); ++i) {
        const auto entry = log.entry(i);
        if (model::is_run(entry)) {
            ++sum.runs;
            sum.metres += entry.distance.value_or(Metres{0}).count();
            sum.seconds += model::active_time(entry).value_or(model::Seconds{0}).count();
            sum.ascent += entry.ascent.value_or(Metres{0}).count();
        }
    }
    return sum;
}

}  // namespace soleus::sources
