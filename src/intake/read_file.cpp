#include "read_file.hpp"

#include "message.hpp"

#include <soleus/model/plausible.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace soleus::intake {
namespace {

using diag::Severity;

void reject_whole(FileResult& file, const std::string& name, std::string why) {
    auto& reading = file.reading;
    reading.summary.tally.reject_all();
    reading.entries.clear();
    file.facts.clear();
    reading.rejected_days.clear();
    reading.rejected_undated = true;
    reading.whole_rejected = true;
    reading.diagnostics.push_back(message(Severity::error, {name, 0, 0, 1}, std::move(why)));
}

void to_local(model::Entry& entry, const Zone& zone) {
    const auto wall = entry.day.time_since_epoch() + entry.start.value_or(model::Seconds{0});
    const auto local = zone.local(std::chrono::milliseconds{wall}.count());
    entry.day = local.day;
    entry.start = local.second;
    entry.clock = model::Clock::local;
}

/// Rows dated after tomorrow are rejected here: the reader has no clock.
void reject_future_rows(FileResult& file, const std::string& name, Day today) {
    auto& reading = file.reading;
    const Day last = today + Days{1};
    if (reading.entries.latest() <= last) {
        return;
    }
    auto& tally = reading.summary.tally;
    model::Entries kept;
    for (std::size_t i = 0; i < reading.entries.size(); ++i) {
        const auto entry = reading.entries[i];
        if (entry.day <= last) {
            kept.push_back(entry);
            continue;
        }
        --tally.used;
        ++tally.rejected;
        reading.rejected_days.push_back(entry.day);
        reading.diagnostics.push_back(
            message(Severity::error, {name, entry.origin.line, 1, 1},
                    fmt::format("{} is after tomorrow; is the year right?", to_string(entry.day))));
    }
    reading.entries = std::move(kept);
    const auto judged = tally.records - tally.ignored();
    if (model::too_many_rejected(tally.rejected, judged)) {
        reject_whole(file, name,
                     fmt::format("{} of {} rows are rejected, more than 10 %; the file is left out",
                                 tally.rejected, judged));
    }
}

void add_tracks(FileResult& file, Tracks&& tracks) {
    auto& reading = file.reading;
    auto& said = reading.diagnostics;
    said.insert(said.begin(), std::move_iterator{tracks.diagnostics.begin()},
                std::move_iterator{tracks.diagnostics.end()});
    if (reading.whole_rejected) {
        return;
    }
    reading.entries = std::move(tracks.entries);
    reading.rejected_days = std::move(tracks.rejected_days);
    reading.rejected_undated = tracks.rejected_undated;
    file.facts = std::move(tracks.facts);
    file.details = std::move(tracks.details);
}

/// Messages in the order of the file, whoever found them; those about the whole come first.
void sort_messages(std::vector<diag::Diagnostic>& diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [](const diag::Diagnostic& a, const diag::Diagnostic& b) {
                         return std::pair{a.where.line, a.where.column} <
                                std::pair{b.where.line, b.where.column};
                     });
}

void read_opened(FileResult& result, sources::Bytes& bytes, const std::string& name,
                 const IntakeOptions& options, const Zone& zone) {
    Tracks tracks{name, zone, options.today, *result.texts};
    result.reading =
        sources::read(bytes, name, options.reading, *result.texts,
                      [&tracks](const model::Track& track) { return tracks.take(track); });
    if (result.reading.summary.format == "gpx") {
        add_tracks(result, std::move(tracks));
    } else {
        auto& entries = result.reading.entries;
        const auto size = entries.any(model::Clock::utc) ? entries.size() : 0;
        for (std::size_t i = 0; i < size; ++i) {
            if (entries.clock(i) == model::Clock::utc) {
                auto entry = entries[i];
                to_local(entry, zone);
                entries.replace(i, entry);
            }
        }
        reject_future_rows(result, name, options.today);
    }
    sort_messages(result.reading.diagnostics);
}

}  // namespace

FileResult read_file(const InputFile& file, const IntakeOptions& options, const Zone& zone) {
    FileResult result;
    auto why = file.problem;
    if (why.empty()) {
        try {
            const auto bytes = file.is_pipe ? sources::Bytes::descriptor(options.pipe)
                                            : sources::Bytes::open(file.path);
            result.opened = true;
            read_opened(result, *bytes, file.path, options, zone);
        } catch (const text::InputFailure& failure) {
            why = failure.what();
        }
    }
    result.reading.summary.file = file.path;
    if (!why.empty()) {
        reject_whole(result, file.path, std::move(why));
    }
    return result;
}

}  // namespace soleus::intake
