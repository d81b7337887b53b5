#pragma once

#include <soleus/metrics/history.hpp>

#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::rules::testing {

inline Day day(std::string_view text) {
    const auto parsed = day_from_iso(text);
    if (!parsed) {
        throw std::invalid_argument{"not a day: " + std::string{text}};
    }
    return *parsed;
}

/// What a run may carry besides its day and distance.
struct RunFacts {
    std::optional<std::int64_t> ascent{}, descent{};
    std::optional<double> minutes{}, rpe{}, heart_rate{}, cadence{};
    std::optional<int> pain{};  ///< in the run's own row
    std::string workout{}, shoe{}, notes{};
    model::AscentSource source = model::AscentSource::none;
};

/// A history together with the log it points into.
struct BuiltHistory {
    std::shared_ptr<const model::Log> log{};
    std::shared_ptr<const model::AllTexts> texts{};
    metrics::History history;

    operator const metrics::History&() const& { return history; }  // NOLINT: stands for it
};

/// LogBuilder{}.run("2026-03-01", 10, {.ascent = 120}).pain("2026-03-02", "calf",
/// 5).history("2026-04-01")
class LogBuilder {
public:
    /// `km` unset: unknown distance.
    LogBuilder& run(Day on, std::optional<double> km, const RunFacts& facts = {}) {
        model::Entry& entry = added(on);
        entry.sport = model::Sport::run;
        if (km) {
            entry.distance = Metres{std::llround(*km * 1000.0)};
        }
        if (facts.ascent) {
            entry.ascent = Metres{*facts.ascent};
            entry.ascent_source = facts.source;
        }
        if (facts.descent) {
            entry.descent = Metres{*facts.descent};
            entry.ascent_source = facts.source;
        }
        if (facts.minutes) {
            entry.moving = model::Seconds{std::llround(*facts.minutes * 60.0)};
        }
        if (facts.rpe) {
            entry.rpe = Exertion{static_cast<std::int32_t>(std::lround(*facts.rpe * 1000.0))};
        }
        if (facts.heart_rate) {
            entry.heart_rate = static_cast<float>(*facts.heart_rate);
        }
        if (facts.pain) {
            entry.pain = PainScore{*facts.pain};
        }
        if (facts.cadence) {
            entry.cadence = static_cast<float>(*facts.cadence);
        }
        entry.workout = texts_->keep(facts.workout);
        entry.shoe = texts_->keep(facts.shoe);
        entry.notes = texts_->keep(facts.notes);
        return *this;
    }
    LogBuilder& run(std::string_view on, std::optional<double> km, const RunFacts& facts = {}) {
        return run(day(on), km, facts);
    }
    /// The same run `count` times, `every` days apart.
    LogBuilder& runs(std::string_view first, int count, int every, std::optional<double> km,
                     const RunFacts& facts = {}) {
        for (int i = 0; i < count; ++i) {
            run(day(first) + Days{i * every}, km, facts);
        }
        return *this;
    }
    /// `score` unset: a stated pain without a score.
    LogBuilder& pain(std::string_view on, std::string_view site, std::optional<int> score,
                     std::string_view note = {}, std::string_view side = {}) {
        model::Entry& entry = added(day(on));
        if (score) {
            entry.pain = PainScore{*score};
        }
        entry.pain_site = texts_->keep(site);
        entry.pain_side = texts_->keep(side);
        entry.notes = texts_->keep(note);
        return *this;
    }
    /// A pain column that holds words, beside a score or alone.
    LogBuilder& pain_in_words(std::string_view on, std::string_view words,
                              std::optional<int> score = {}, std::string_view note = {}) {
        pain(on, "", score, note);
        entries_.back().pain_words = texts_->keep(words);
        return *this;
    }
    LogBuilder& note(std::string_view on, std::string_view text) {
        added(day(on)).notes = texts_->keep(text);
        return *this;
    }
    LogBuilder& diagnosis(std::string_view on, std::string_view text, std::string_view site = {}) {
        model::Entry& entry = added(day(on));
        entry.diagnosis = texts_->keep(text);
        entry.pain_site = texts_->keep(site);
        return *this;
    }
    LogBuilder& rest(std::string_view on, int days, std::string_view site = {}) {
        model::Entry& entry = added(day(on));
        entry.rest_days = Days{days};
        entry.pain_site = texts_->keep(site);
        return *this;
    }
    LogBuilder& rest_until(std::string_view on, std::string_view last, std::string_view site = {}) {
        model::Entry& entry = added(day(on));
        entry.rest_until = day(last);
        entry.pain_site = texts_->keep(site);
        return *this;
    }
    LogBuilder& rejected(std::string_view on) {
        log_.rejected_days.push_back(day(on));
        return *this;
    }
    LogBuilder& rejected_undated() {
        log_.rejected_undated = true;
        return *this;
    }

    [[nodiscard]] BuiltHistory history(const metrics::HistoryOptions& options) const {
        auto log = std::make_shared<model::Log>(log_);
        for (const auto& entry : entries_) {
            log->entries.push_back(entry);
        }
        log->entries.sort();
        auto texts = std::make_shared<model::AllTexts>(
            model::AllTexts{std::make_shared<const model::Texts>(*texts_)});
        metrics::History built{*log, *texts, options};
        return {std::move(log), std::move(texts), std::move(built)};
    }
    [[nodiscard]] BuiltHistory history(std::string_view as_of) const {
        metrics::HistoryOptions options;
        options.as_of = day(as_of);
        return history(options);
    }

private:
    model::Entry& added(Day on) {
        model::Entry entry;
        entry.day = on;
        entry.origin.line = static_cast<std::uint32_t>(entries_.size() + 2);  // under a header
        entries_.push_back(entry);
        return entries_.back();
    }

    model::Log log_{};  ///< but for its entries
    std::vector<model::Entry> entries_{};
    std::shared_ptr<model::Texts> texts_ = std::make_shared<model::Texts>();
};

}  // namespace soleus::rules::testing
