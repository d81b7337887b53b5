#include "csv_cells.hpp"
#include "figures.hpp"
#include "runs_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace soleus::report {
namespace {

constexpr std::string_view k_header =
    "date,time,athlete,sport,distance_km,moving_time,elapsed_time,ascent_m,descent_m,ascent_source,"
    "rpe,pain,pain_site,"
    "pain_side,rest_days,diagnosis,workout,shoe,avg_hr,cadence_spm,notes,source\n";

std::string sport_name(model::Sport sport) {
    switch (sport) {
        case model::Sport::run:
            return "run";
        case model::Sport::trail_run:
            return "trail_run";
        case model::Sport::treadmill:
            return "treadmill";
        case model::Sport::virtual_run:
            return "virtual_run";
        case model::Sport::unstated:
        case model::Sport::other:
            break;
    }
    return {};
}

std::string source_name(model::AscentSource source) {
    switch (source) {
        case model::AscentSource::stated:
            return "stated";
        case model::AscentSource::barometer:
            return "barometer";
        case model::AscentSource::gps:
            return "gps";
        case model::AscentSource::none:
            break;
    }
    return {};
}

template <class Unit>
std::string count(Maybe<Unit> value) {
    return value ? std::to_string((*value).count()) : std::string{};
}

std::string duration(Maybe<model::Seconds> value) {
    return value ? hours_minutes_seconds((*value).count()) : std::string{};
}

std::string thousandths(Maybe<Exertion> value) {
    return value ? shortest(static_cast<double>((*value).count()) / 1000.0) : std::string{};
}

/// `rest_days` stands for `rest_until` too: both say the last day of rest, and of the two the later
/// counts. One that is over before the entry's own day prescribes nothing, which is what
/// 0 says.
std::string rest_days(const model::Entry& entry) {
    if (entry.rest_until) {
        const Days until = std::max(Days{0}, *entry.rest_until - entry.day);
        return std::to_string(std::max(entry.rest_days.value_or(Days{0}), until).count());
    }
    return count(entry.rest_days);
}

/// "4 left calf": what else the column said stands behind the score, and is read so.
std::string pain(const model::Entry& entry, const model::Texts& texts) {
    const bool both = entry.pain && entry.pain_words != model::TextId::none;
    return fmt::format("{}{}{}", count(entry.pain), both ? " " : "", texts[entry.pain_words]);
}

std::string real(const std::optional<float>& value) {
    return value ? fmt::format("{}", *value) : std::string{};
}

/// One entry's cells in the order of the header, not yet quoted.
std::vector<std::string> cells(const model::Log& log, const model::Entry& entry,
                               const model::Texts& texts, const model::InputSummary& input) {
    const auto distance = entry.distance ? fmt::format("{}.{:03}", (*entry.distance).count() / 1000,
                                                       (*entry.distance).count() % 1000)
                                         : std::string{};
    const auto source = entry.source != model::TextId::none
                            ? std::string{texts[entry.source]}
                            : fmt::format("{}:{}", input.file, entry.origin.line);
    return {to_string(entry.day),
            entry.start ? fmt::format("{:02}:{:02}:{:02}", (*entry.start).count() / 3600,
                                      (*entry.start).count() / 60 % 60, (*entry.start).count() % 60)
                        : std::string{},
            entry.athlete != model::TextId::none ? std::string{texts[entry.athlete]}
                                                 : log.athlete.value_or(""),
            sport_name(entry.sport),
            distance,
            duration(entry.moving),
            duration(entry.elapsed),
            count(entry.ascent),
            count(entry.descent),
            entry.ascent || entry.descent ? source_name(entry.ascent_source) : std::string{},
            thousandths(entry.rpe),
            pain(entry, texts),
            std::string{texts[entry.pain_site]},
            std::string{texts[entry.pain_side]},
            rest_days(entry),
            std::string{texts[entry.diagnosis]},
            std::string{texts[entry.workout]},
            std::string{texts[entry.shoe]},
            real(entry.heart_rate),
            real(entry.cadence),
            std::string{texts[entry.notes]},
            source};
}

class CsvTable final : public RunsPrinter::Table {
public:
    using Table::Table;

    [[nodiscard]] std::string begin() const override { return std::string{k_header}; }
    [[nodiscard]] std::string entries(const model::Log& log) override {
        std::string rows;
        for (const auto& entry : log.entries) {
            bool first = true;
            for (const auto& cell : cells(log, entry, texts_of(entry), input_of(entry))) {
                rows += first ? "" : ",";
                rows += csv_cell(cell);
                first = false;
            }
            rows += '\n';
        }
        return rows;
    }
    [[nodiscard]] std::string end() const override { return {}; }
};

}  // namespace

std::unique_ptr<RunsPrinter::Table> runs_as_csv(const model::AllTexts& texts,
                                                const std::vector<model::InputSummary>& inputs) {
    return std::make_unique<CsvTable>(texts, inputs);
}

RunsPrinter::RunsPrinter(RunsFormat format, const model::AllTexts& texts,
                         const std::vector<model::InputSummary>& inputs)
    : table_{format == RunsFormat::json ? runs_as_json(texts, inputs)
                                        : runs_as_csv(texts, inputs)} {}

RunsPrinter::~RunsPrinter() = default;

std::string RunsPrinter::begin() const {
    return table_->begin();
}

std::string RunsPrinter::entries(const model::Log& log) {
    return table_->entries(log);
}

std::string RunsPrinter::end() const {
    return table_->end();
}

}  // namespace soleus::report
