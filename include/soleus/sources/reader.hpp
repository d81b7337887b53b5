#pragma once

#include <soleus/diag/diagnostic.hpp>
#include <soleus/model/entries.hpp>
#include <soleus/model/tally.hpp>
#include <soleus/model/texts.hpp>
#include <soleus/model/track.hpp>
#include <soleus/sources/bytes.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::sources {

/// What the user said about inputs that do not say it themselves.
struct ReadOptions {
    enum class Format { by_content, csv, gpx } format = Format::by_content;  // --input-format
    enum class UnitSystem { by_content, metric, imperial } units = UnitSystem::by_content;
    enum class DateOrder { by_content, dmy, mdy, ymd } date_order = DateOrder::by_content;
};

/// What became of a track in intake: the reader counts by it.
struct TrackFate {
    enum class Kind { used, ignored, rejected } kind = Kind::used;
    model::Ignored reason{};  ///< where ignored
    std::int64_t points_rejected =
        0;  ///< where used: accepted points that the callee could not use
};

/// Called once per track, in file order, while the file is read; the track is the reader's and is
/// reused after the call. The callee reduces it to an entry of its own.
using TrackHandler = std::function<TrackFate(const model::Track&)>;

/// Everything one input said. Never throws for what stands in the input: a broken structure leaves
/// `whole_rejected` and an error, and the entries and tracks that came before it must be dropped.
struct Reading {
    model::InputSummary summary{};  ///< format, dialect and tally; file is left to the caller
    /// CSV only; origin.line set, origin.input left to the caller. A row that tells pain of several
    /// places has an entry for each, one after another and all of its line, and is one record.
    model::Entries entries{};
    std::vector<diag::Diagnostic> diagnostics{};  ///< where.file is set to `name`
    std::vector<Day> rejected_days{};             ///< of rejected rows with a readable date
    bool rejected_undated = false;
    bool whole_rejected = false;
    /// GPX files that rows of other sports name (CSV only): what stands in them is no run either.
    std::vector<std::string> tracks_of_other_sports{};
    /// "FIT", "an image (PNG)": what it was recognised as where that holds no log; else "".
    std::string_view refused_as{};
    /// Whether such a file may hold runs: in a folder FIT is worth a warning, an image a note.
    bool may_hold_runs = false;
};

/// Recognises by content and reads one input: CSV in any known dialect, or one or more GPX
/// documents. Anything else is refused by its name with the way out. Rows whose values cannot be
/// read, or that cannot be a run (model/plausible.hpp), are rejected with place and reason; the
/// reader fills the whole tally (tracks by the handler's answer) and rejects the file over the
/// limit of rejected records. Entries of rows that are ignored by rule are not in `entries`.
[[nodiscard]] Reading read(Bytes& bytes, const std::string& name, const ReadOptions& options,
                           model::Texts& texts, const TrackHandler& on_track);

}  // namespace soleus::sources
