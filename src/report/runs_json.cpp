#include "json_values.hpp"
#include "runs_tables.hpp"

#include <fmt/format.h>

#include <array>

namespace soleus::report {
namespace {

template <class Unit>
Json count(Maybe<Unit> value) {
    return value ? Json((*value).count()) : Json(nullptr);
}

Json text_of(const model::Texts& texts, model::TextId id) {
    return id == model::TextId::none ? Json(nullptr) : Json(texts[id]);
}

Json real(const std::optional<float>& value) {
    return value ? number(static_cast<double>(*value)) : Json(nullptr);
}

Json sport(model::Sport value) {
    static constexpr std::array<const char*, 6> k_names{nullptr,     "run",         "trail_run",
                                                        "treadmill", "virtual_run", nullptr};
    const char* name = k_names[static_cast<std::size_t>(value)];
    return name == nullptr ? Json(nullptr) : Json(name);
}

Json ascent_source(const model::Entry& entry) {
    static constexpr std::array<const char*, 4> k_names{nullptr, "stated", "barometer", "gps"};
    const char* name = k_names[static_cast<std::size_t>(entry.ascent_source)];
    return name == nullptr || !(entry.ascent || entry.descent) ? Json(nullptr) : Json(name);
}

Json entry_object(const model::Log& log, const model::Entry& entry, const model::Texts& texts,
                  const model::InputSummary& input) {
    return {{"date", to_string(entry.day)},
            {"start_s", count(entry.start)},
            {"athlete",
             entry.athlete != model::TextId::none ? Json(texts[entry.athlete]) : text(log.athlete)},
            {"sport", sport(entry.sport)},
            {"distance_m", count(entry.distance)},
            {"moving_s", count(entry.moving)},
            {"elapsed_s", count(entry.elapsed)},
            {"ascent_m", count(entry.ascent)},
            {"descent_m", count(entry.descent)},
            {"ascent_source", ascent_source(entry)},
            {"rpe", entry.rpe ? number((*entry.rpe).count() / 1000.0) : Json(nullptr)},
            {"pain", count(entry.pain)},
            {"pain_words", text_of(texts, entry.pain_words)},
            {"pain_site", text_of(texts, entry.pain_site)},
            {"pain_side", text_of(texts, entry.pain_side)},
            {"rest_days", count(entry.rest_days)},
            {"rest_until", day(entry.rest_until)},
            {"diagnosis", text_of(texts, entry.diagnosis)},
            {"workout", text_of(texts, entry.workout)},
            {"shoe", text_of(texts, entry.shoe)},
            {"avg_hr", real(entry.heart_rate)},
            {"cadence_spm", real(entry.cadence)},
            {"notes", text_of(texts, entry.notes)},
            {"source", entry.source != model::TextId::none
                           ? Json(texts[entry.source])
                           : Json(fmt::format("{}:{}", input.file, entry.origin.line))}};
}

/// The array of runs is written element by element: as values of a document they would take ten
/// times the memory of the log.
class JsonTable final : public RunsPrinter::Table {
public:
    using Table::Table;

    [[nodiscard]] std::string begin() const override {
        return "{\n \"schema\": \"soleus-runs/1\",\n \"runs\": [";
    }
    [[nodiscard]] std::string entries(const model::Log& log) override {
        std::string objects;
        for (const auto& entry : log.entries) {
            objects += any_ ? ",\n" : "\n";
            any_ = true;
            append_inside(objects,
                          printed(entry_object(log, entry, texts_of(entry), input_of(entry))));
        }
        return objects;
    }
    [[nodiscard]] std::string end() const override { return any_ ? "\n ]\n}\n" : "]\n}\n"; }

private:
    /// As an element of the array: two blanks before every line. Line ends in texts are escaped.
    static void append_inside(std::string& to, std::string_view object) {
        while (!object.empty()) {
            const auto line = object.substr(0, object.find('\n'));
            to.append("  ").append(line);
            object.remove_prefix(line.size() + 1);
            to += object.empty() ? "" : "\n";
        }
    }

    bool any_ = false;
};

}  // namespace

std::unique_ptr<RunsPrinter::Table> runs_as_json(const model::AllTexts& texts,
                                                 const std::vector<model::InputSummary>& inputs) {
    return std::make_unique<JsonTable>(texts, inputs);
}

}  // namespace soleus::report
