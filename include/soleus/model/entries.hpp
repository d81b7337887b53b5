#pragma once

#include <soleus/model/entry.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace soleus::model {

/// The entries of one input, one after another. Nearly all rows of a club's log say the same few
/// things, and such an entry takes 36 bytes here instead of 112: a million of them is memory that
/// is touched for the first time, which costs more than reading the rows. Every entry comes back as
/// it was put in.
class Entries {
public:
    /// Room for so many.
    void reserve(std::size_t count);
    void clear();

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    [[nodiscard]] Entry operator[](std::size_t i) const {
        Entry entry;
        get(i, entry);
        return entry;
    }
    /// The same into an entry that says nothing yet.
    void get(std::size_t i, Entry& into) const {
        if (rows_[i].wide()) {
            into = wide_entry(rows_[i]);
        } else {
            unpack(rows_[i], into);
        }
    }

    void push_back(const Entry& entry) {
        if (fits(entry)) {
            pack(entry, rows_.emplace_back());
        } else {
            rows_.push_back(wide_row(entry));
        }
    }
    void replace(std::size_t i, const Entry& entry);
    /// The input they are all of: their Origin::input.
    void set_input(std::uint32_t input) { input_ = input; }

    // What is asked of all entries, one after another.
    [[nodiscard]] Day day(std::size_t i) const { return rows_[i].day; }
    [[nodiscard]] Clock clock(std::size_t i) const { return rows_[i].clock(); }
    [[nodiscard]] TextId athlete(std::size_t i) const { return rows_[i].athlete; }
    /// Entry i is asked for soon.
    void fetch(std::size_t i) const {
        const auto* const at = reinterpret_cast<const char*>(&rows_[i]);
        __builtin_prefetch(at);
        __builtin_prefetch(at + sizeof(Row) - 1);
    }

private:
    static constexpr std::int16_t k_no_rpe = std::numeric_limits<std::int16_t>::min();
    static constexpr std::int8_t k_no_pain = std::numeric_limits<std::int8_t>::min();

    struct Row {
        Day day{};
        Maybe<Seconds> start{}, elapsed{};
        Maybe<Metres> distance{}, ascent{};
        TextId athlete = TextId::none, notes = TextId::none;
        std::uint32_t line = 0;  ///< of a wide entry: its place among wide_
        std::int16_t rpe = k_no_rpe;
        std::int8_t pain = k_no_pain;
        std::uint8_t kinds = 0;  ///< clock, sport, ascent source, and whether it is wide

        static constexpr std::uint8_t k_wide = 0x80;
        [[nodiscard]] static std::uint8_t kinds_of(const Entry& entry) {
            return static_cast<std::uint8_t>(static_cast<unsigned>(entry.clock) |
                                             static_cast<unsigned>(entry.sport) << 2U |
                                             static_cast<unsigned>(entry.ascent_source) << 5U);
        }
        [[nodiscard]] bool wide() const { return (kinds & k_wide) != 0; }
        [[nodiscard]] Clock clock() const { return static_cast<Clock>(kinds & 3U); }
        [[nodiscard]] Sport sport() const { return static_cast<Sport>(kinds >> 2U & 7U); }
        [[nodiscard]] AscentSource source() const {
            return static_cast<AscentSource>(kinds >> 5U & 3U);
        }
    };
    static_assert(sizeof(Row) == 36);

    /// Whether a row has room for all that the entry says.
    [[nodiscard]] static bool fits(const Entry& entry) {
        const auto texts =
            static_cast<std::uint32_t>(entry.pain_site) |
            static_cast<std::uint32_t>(entry.pain_side) |
            static_cast<std::uint32_t>(entry.diagnosis) |
            static_cast<std::uint32_t>(entry.workout) | static_cast<std::uint32_t>(entry.shoe) |
            static_cast<std::uint32_t>(entry.source) | static_cast<std::uint32_t>(entry.gpx_name);
        const bool figures = entry.moving || entry.descent || entry.rest_days;
        const bool others = entry.heart_rate || entry.cadence || entry.rest_until;
        const auto within = [](std::int64_t count, std::int64_t most) {
            return count >= 0 && count <= most;
        };
        return texts == 0 && !figures && !others &&
               within(entry.rpe.value_or(Exertion{0}).count(),
                      std::numeric_limits<std::int16_t>::max()) &&
               within(entry.pain.value_or(PainScore{0}).count(),
                      std::numeric_limits<std::int8_t>::max());
    }
    // In place: a row or entry that is made elsewhere and copied waits for its own bytes.
    static void pack(const Entry& entry, Row& row) {
        row.day = entry.day;
        row.start = entry.start;
        row.elapsed = entry.elapsed;
        row.distance = entry.distance;
        row.ascent = entry.ascent;
        row.athlete = entry.athlete;
        row.notes = entry.notes;
        row.line = entry.origin.line;
        row.rpe = entry.rpe ? static_cast<std::int16_t>((*entry.rpe).count()) : k_no_rpe;
        row.pain = entry.pain ? static_cast<std::int8_t>((*entry.pain).count()) : k_no_pain;
        row.kinds = Row::kinds_of(entry);
    }
    void unpack(const Row& row, Entry& entry) const {
        entry.day = row.day;
        entry.start = row.start;
        entry.clock = row.clock();
        entry.sport = row.sport();
        entry.ascent_source = row.source();
        entry.distance = row.distance;
        entry.elapsed = row.elapsed;
        entry.ascent = row.ascent;
        if (row.rpe != k_no_rpe) {
            entry.rpe = Exertion{row.rpe};
        }
        if (row.pain != k_no_pain) {
            entry.pain = PainScore{row.pain};
        }
        entry.athlete = row.athlete;
        entry.notes = row.notes;
        entry.origin = {input_, row.line};
    }
    [[nodiscard]] Row wide_row(const Entry& entry);
    [[nodiscard]] Entry wide_entry(const Row& row) const;

    std::vector<Row> rows_{};
    std::vector<Entry> wide_{};
    std::uint32_t input_ = 0;
};

}  // namespace soleus::model
