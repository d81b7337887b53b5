#pragma once

#include "log_builder.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::rules::testing {

/// Numbers that are the same on every machine for one seed (the distributions of <random> are not).
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_{seed} {}
    /// 0 .. below - 1
    std::int64_t roll(std::int64_t below) { return static_cast<std::int64_t>(engine_()) % below; }
    bool one_in(std::int64_t chances) { return roll(chances) == 0; }

private:
    std::mt19937 engine_;
};

/// What one day of a made-up log says, so that a test can leave days out, move or scale them.
struct MadeUpRow {
    int day = 0;
    std::optional<std::int64_t> metres{};  ///< of a run; absent with `is_run`: unknown distance
    bool is_run = false;
    RunFacts facts{};
    std::optional<int> score{};
    std::string site{}, diagnosis{}, note{};
    std::optional<int> rest_days{};
};

/// What may happen in a made-up log.
struct Life {
    int days = 240;
    bool pain = true;     ///< reports, diagnoses, prescriptions, notes
    bool unknown = true;  ///< runs without distance or ascent, other elevation sources
    std::int64_t least_metres = 2000, most_metres = 16000;
    std::int64_t least_ascent = 0, most_ascent = 300;
};

inline void make_up_pain(Dice& dice, int day, std::vector<MadeUpRow>& rows) {
    static const std::vector<std::string> k_sites{"calf", "calf", "calf", "achilles", ""};
    static const std::vector<std::string> k_notes{"calf tight",  "calf a bit sore", "no calf pain",
                                                  "calf popped", "easy day",        "calf swollen"};
    static const std::vector<std::string> k_diagnoses{"calf strain", "G1", "grade 2"};
    MadeUpRow row{.day = day};
    switch (dice.roll(8)) {
        case 0:
            row.note = k_notes[static_cast<std::size_t>(dice.roll(6))];
            break;
        case 1:
            row.rest_days = static_cast<int>(dice.roll(12));
            break;
        case 2:
            if (!dice.one_in(3)) {
                return;
            }
            row.diagnosis = k_diagnoses[static_cast<std::size_t>(dice.roll(3))];
            break;
        default:
            row.site = k_sites[static_cast<std::size_t>(dice.roll(5))];
            row.score = static_cast<int>(dice.roll(8));
    }
    rows.push_back(row);
}

inline MadeUpRow made_up_run(Dice& dice, int day, const Life& life) {
    using model::AscentSource;
    MadeUpRow row{.day = day, .is_run = true};
    row.metres = life.least_metres + dice.roll(life.most_metres - life.least_metres);
    if (dice.one_in(15)) {
        *row.metres *= 2;
    }
    row.facts.ascent = life.least_ascent + dice.roll(life.most_ascent - life.least_ascent);
    if (dice.one_in(15)) {
        *row.facts.ascent *= 3;
    }
    if (!life.unknown || dice.one_in(3)) {
        row.facts.descent = *row.facts.ascent + dice.roll(50);
    }
    row.facts.minutes =
        static_cast<double>(*row.metres) * (5.0 + 0.1 * double(dice.roll(20))) / 1e3;
    if (!life.unknown) {
        row.facts.minutes.reset();
        return row;
    }
    row.facts.source = dice.one_in(6) ? AscentSource::gps : AscentSource::barometer;
    if (dice.one_in(9)) {
        row.facts.ascent.reset();
        row.facts.descent.reset();
    }
    if (dice.one_in(20)) {
        row.metres.reset();
    }
    return row;
}

/// Months of running with spikes and gaps, and of pain where the life has it.
inline std::vector<MadeUpRow> made_up(std::uint32_t seed, const Life& life) {
    Dice dice{seed};
    std::vector<MadeUpRow> rows;
    int hurting = 0;
    for (int day = 0; day < life.days; ++day) {
        if (dice.one_in(60)) {
            day += static_cast<int>(dice.one_in(4) ? 57 + dice.roll(10) : 10 + dice.roll(20));
        }
        if (life.pain && hurting == 0 && dice.one_in(35)) {
            hurting = 1 + static_cast<int>(dice.roll(20));
        }
        if (hurting > 0) {
            --hurting;
            if (dice.one_in(3)) {
                make_up_pain(dice, day, rows);
            }
        }
        for (int run = dice.one_in(12) ? 2 : 1; run > 0 && dice.roll(100) < 55; --run) {
            rows.push_back(made_up_run(dice, day, life));
        }
    }
    return rows;
}

inline void add(LogBuilder& log, const MadeUpRow& row) {
    const auto when = to_string(day("2026-01-01") + Days{row.day});
    if (row.is_run) {
        log.run(
            when,
            row.metres ? std::optional{static_cast<double>(*row.metres) / 1000.0} : std::nullopt,
            row.facts);
    } else if (row.rest_days) {
        log.rest(when, *row.rest_days);
    } else if (!row.diagnosis.empty()) {
        log.diagnosis(when, row.diagnosis);
    } else if (!row.note.empty()) {
        log.note(when, row.note);
    } else {
        log.pain(when, row.site, row.score);
    }
}

inline LogBuilder log_of(const std::vector<MadeUpRow>& rows) {
    LogBuilder log;
    for (const auto& row : rows) {
        add(log, row);
    }
    return log;
}

}  // namespace soleus::rules::testing
