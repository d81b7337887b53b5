#include "csv_log.hpp"

#include "csv_duplicates.hpp"
#include "csv_layout.hpp"
#include "csv_memory.hpp"
#include "csv_row.hpp"
#include "csv_survey.hpp"
#include "whole.hpp"

#include <soleus/model/plausible.hpp>
#include <soleus/text/csv.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace soleus::sources::csv {
namespace {

using diag::Severity;

// Enough to see how a log writes; a file that leaves anything open is looked at as a whole.
constexpr std::size_t k_sample_rows = 256;
// Lines shown below messages; render_all prints fewer per file.
constexpr std::size_t k_lines_kept = 32;
/// Messages kept about the rows of one file: enough to mend it by, and a file of nothing but
/// rejected rows takes no more memory than another.
constexpr std::int64_t k_messages_kept = 1000;

class LogReading {
public:
    LogReading(const std::string& name, const ReadOptions& options, model::Texts& texts,
               Reading& reading)
        : name_{name}, options_{options}, texts_{texts}, reading_{reading} {
        reading_.summary.format = "csv";
    }

    void read(Bytes& bytes) {
        const std::string_view raw = bytes.peek();
        Memory sample{raw};
        std::optional<text::CsvReader> sample_reader{std::in_place, sample};
        const std::string_view beginning = sample_reader->peek();
        if (const auto why = not_a_log(beginning)) {
            reading_.refused_as = "samples or laps of one run";
            reading_.may_hold_runs = true;
            return reject_whole(0, 0, *why);
        }
        auto found = find_layout(beginning);
        if (auto* none = std::get_if<NoLayout>(&found)) {
            return without_layout(bytes, *none);
        }
        auto& layout = std::get<Layout>(found);
        reading_.summary.dialect = layout.dialect->name;
        expect_rows(beginning, bytes.packed() ? 0 : bytes.size_on_disk());
        Survey survey{layout, options_};
        look(survey, layout, *sample_reader,
             {.most = k_sample_rows, .goes_on = raw.size() >= Bytes::k_peek});
        sample_reader.reset();  // its memory serves the next
        if (!survey.needs_whole_file()) {
            const Decisions decisions = survey.decide();
            take_columns_from(decisions, layout);
            return rows(bytes, layout, decisions);
        }
        const std::string all = everything(bytes);
        Survey whole{layout, options_};
        Memory first_pass{all};
        text::CsvReader first_reader{first_pass};
        look(whole, layout, first_reader, {});
        const Decisions decisions = whole.decide();
        if (!decisions.refusal.empty()) {
            return reject_whole(layout.header_line, 1, decisions.refusal);
        }
        take_columns_from(decisions, layout);
        Memory second_pass{all};
        rows(second_pass, layout, decisions);
    }

    void broken(const text::SyntaxError& error) {
        reject_whole(error.line, error.column, error.what());
    }
    void lost(const text::InputFailure& failure) { reject_whole(0, 0, failure.what()); }

private:
    static void take_columns_from(const Decisions& decisions, Layout& layout) {
        const auto column_of = [&layout](Field field) -> std::int32_t& {
            return layout.columns[static_cast<std::size_t>(field)];
        };
        if (decisions.kind_column) {
            column_of(Field::kind) = static_cast<std::int32_t>(*decisions.kind_column);
        }
        if (decisions.dump_in_metres) {
            for (Unit& unit : layout.units) {
                unit = unit == Unit::cm ? Unit::m : unit == Unit::ms ? Unit::s : unit;
            }
        }
        if (layout.time_parts.any() && !decisions.time_in_parts) {
            const auto parts = std::exchange(layout.time_parts, {});
            const auto whole = parts.hours.value_or(*parts.minutes);
            column_of(Field::duration) = static_cast<std::int32_t>(whole);
            layout.units[static_cast<std::size_t>(Field::duration)] =
                parts.hours ? Unit::h : Unit::min;
        }
        if (decisions.name_is_athlete) {
            column_of(Field::athlete) = std::exchange(column_of(Field::title), Layout::k_nowhere);
        }
    }

    static std::string everything(Bytes& bytes) {
        constexpr std::size_t k_piece = std::size_t{64} * 1024;
        std::string all;
        for (std::size_t got = 1; got > 0;) {
            const std::size_t before = all.size();
            all.resize(before + k_piece);
            got = bytes.read(all.data() + before, k_piece);
            all.resize(before + got);
        }
        return all;
    }

    /// A vector that grows copies every entry and leaves as much memory behind: room is made at
    /// once, from the lines at the beginning. What is not used is never touched.
    void expect_rows(std::string_view beginning, std::size_t size) {
        constexpr std::size_t k_most = 2'000'000;  // 200 MB at most may be asked for in vain
        const auto lines =
            static_cast<std::size_t>(std::count(beginning.begin(), beginning.end(), '\n'));
        if (lines > 0 && size > beginning.size()) {
            const std::size_t a_line = std::max<std::size_t>(beginning.size() / lines, 1);
            reading_.entries.reserve(std::min(size / a_line + size / a_line / 16, k_most));
        }
    }

    /// Nothing names its columns: read on, so that what the syntax breaks is said first.
    void without_layout(Bytes& bytes, const NoLayout& none) {
        text::CsvReader reader{bytes};
        text::CsvRecord record;
        while (reader.next(record)) {
            reading_.summary.tally.records += record.blank() ? 0 : 1;
        }
        reading_.refused_as = none.refused_as;
        reject_whole(none.line, none.line > 0 ? 1 : 0,
                     none.why.empty()
                         ? "no line names the columns of a run log (wanted a first line such as "
                           "date,distance_km,duration,ascent_m); add one"
                         : none.why);
    }

    struct Look {
        std::size_t most = std::numeric_limits<std::size_t>::max();  ///< rows
        bool goes_on = false;  ///< the text ends somewhere in a row of which there is more
    };

    void look(Survey& survey, const Layout& layout, text::CsvReader& reader, Look how) {
        reader.set_delimiter(layout.delimiter);
        text::CsvRecord record;
        std::size_t rows = 0;
        try {
            for (std::size_t i = 0; rows < how.most && reader.next(record); ++i) {
                if (i > layout.header_record && !(how.goes_on && record.unterminated())) {
                    survey.add(record);
                    ++rows;
                }
            }
        } catch (const text::SyntaxError&) {
            // The sample may end inside a quote; the reading proper says where the syntax breaks.
        }
        reading_.summary.tally.records = static_cast<std::int64_t>(rows);
    }

    void rows(text::Input& input, const Layout& layout, const Decisions& decisions) {
        reading_.summary.tally.records = 0;
        for (const auto& remark : layout.remarks) {
            say(Severity::note, remark);
        }
        for (const auto& [severity, remark] : decisions.remarks) {
            say(severity, remark);
        }
        text::CsvReader reader{input};
        reader.set_delimiter(layout.delimiter);
        text::CsvRecord record;
        for (std::size_t i = 0; i <= layout.header_record; ++i) {
            if (!reader.next(record)) {
                return;
            }
        }
        RowReader row{layout, decisions, texts_};
        Duplicates duplicates{reading_.entries, texts_};
        for (;;) {
            if (row.plain().possible()) {
                plain(row.plain(), reader, duplicates);
            }
            if (!reader.next(record)) {
                break;
            }
            one(row, record, duplicates);
            if (layout.dialect->traits.one_row && reading_.summary.tally.records > 0) {
                break;
            }
        }
        finish(reader, row, layout);
    }

    void plain(PlainRows& rows, text::CsvReader& reader, Duplicates& duplicates) {
        const auto taken = rows.take(reader.ahead(), reading_.entries, duplicates);
        if (taken.rows > 0) {
            reader.pass(taken.bytes, taken.rows);
            reading_.summary.tally.records += static_cast<std::int64_t>(taken.rows);
            reading_.summary.tally.used += static_cast<std::int64_t>(taken.rows);
        }
    }

    void one(RowReader& row, const text::CsvRecord& record, Duplicates& duplicates) {
        model::Tally& tally = reading_.summary.tally;
        const Fate fate = row.read(record, entry_);
        if (fate == Fate::no_record) {
            return;
        }
        ++tally.records;
        if (fate == Fate::used) {
            if (const auto earlier = duplicates.earlier(entry_)) {
                ++repeated_;
                // What is said of a further place is not compared: a day's highest score counts
                // once.
                if (row.more().empty() &&
                    !duplicates.says_more(entry_, reading_.entries[*earlier])) {
                    tally.ignore(model::Ignored::duplicate);
                    return;
                }
                only_the_body(entry_);
            }
            ++tally.used;
            reading_.entries.push_back(entry_);
            for (const model::Entry& more : row.more()) {
                reading_.entries.push_back(more);
            }
        } else if (fate == Fate::ignored) {
            tally.ignore(row.reason());
        } else {
            rejected(row, record);
        }
    }

    static void only_the_body(model::Entry& entry) {
        entry.sport = model::Sport::other;
        entry.distance = std::nullopt;
        entry.moving = std::nullopt;
        entry.elapsed = std::nullopt;
        entry.ascent = std::nullopt;
        entry.descent = std::nullopt;
        entry.ascent_source = model::AscentSource::none;
        entry.workout = model::TextId::none;
    }

    void rejected(const RowReader& row, const text::CsvRecord& record) {
        ++reading_.summary.tally.rejected;
        if (const auto day = row.day()) {
            reading_.rejected_days.push_back(*day);
        } else {
            reading_.rejected_undated = true;
        }
        if (++rows_told_ > k_messages_kept) {
            return;
        }
        auto told = about_cell(Severity::error, record, row.culprit());
        told.where.file = name_;
        told.message = row.why();
        if (reading_.diagnostics.size() >= k_lines_kept) {
            told.source_line = {};
        }
        reading_.diagnostics.push_back(std::move(told));
    }

    void finish(const text::CsvReader& reader, const RowReader& row, const Layout& layout) {
        model::Tally& tally = reading_.summary.tally;
        if (reader.encoding() == text::CsvEncoding::windows_1252) {
            say(Severity::note, "is not UTF-8; its letters are read as Windows-1252");
        }
        if (reader.cut_short()) {
            say(Severity::warning,
                "ends inside a character: was the file cut off? export it again");
        }
        for (auto& told : row.notes().told(name_, tally.used == 0)) {
            reading_.diagnostics.push_back(std::move(told));
        }
        reading_.tracks_of_other_sports = row.tracks_of_other_sports();
        if (repeated_ > 0) {
            say(Severity::note,
                fmt::format("{} row{} the start, distance and time of an earlier one; counted once",
                            repeated_, repeated_ == 1 ? " repeats" : "s repeat"));
        }
        if (const auto more = rows_told_ - k_messages_kept; more > 0) {
            say(Severity::error, fmt::format("{} more row{} rejected than are told one by one",
                                             more, more == 1 ? " is" : "s are"));
        }
        if (tally.records == 0) {
            say(Severity::warning, "holds no rows after its header");
        }
        const auto judged = tally.records - tally.ignored();
        if (model::too_many_rejected(tally.rejected, judged)) {
            reject_whole(layout.header_line, 1,
                         fmt::format("{} of {} rows were rejected, more than one in ten: the file "
                                     "is left out as a whole; mend "
                                     "the rows named above",
                                     tally.rejected, judged));
        }
    }

    void say(Severity severity, std::string message) {
        reading_.diagnostics.push_back({severity, {name_, 0, 0, 1}, std::move(message), {}});
    }

    void reject_whole(std::size_t line, std::size_t column, std::string message) {
        sources::reject_whole(reading_, {name_, line, column, 1}, std::move(message));
    }

    const std::string& name_;
    const ReadOptions& options_;
    model::Texts& texts_;
    Reading& reading_;
    model::Entry entry_{};
    std::int64_t repeated_ = 0;
    std::int64_t rows_told_ = 0;  // or left untold, beyond k_messages_kept
};

}  // namespace

void read_csv(Bytes& bytes, const std::string& name, const ReadOptions& options,
              model::Texts& texts, Reading& reading) {
    LogReading log{name, options, texts, reading};
    try {
        log.read(bytes);
    } catch (const text::SyntaxError& error) {
        log.broken(error);
    } catch (const text::InputFailure& failure) {
        log.lost(failure);
    }
}

}  // namespace soleus::sources::csv
