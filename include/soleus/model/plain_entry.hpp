#pragma once

#include <soleus/model/entry.hpp>

#include <cstdint>
#include <optional>

namespace soleus::model {

/// What nearly all rows of a log say, in 32 bytes instead of an Entry's 112: a million of them is
/// memory that is touched for the first time, which costs more than reading the rows. Held in four
/// words, so that a row is made in registers and copied without waiting for its own bytes; aligned,
/// so that none lies across two lines of the cache: a log is made of rows that lie far apart.
class alignas(32) PlainEntry {
public:
    /// Of a day from 1970 to 2148 of which nothing else is known yet. Each value below may be said
    /// once, and is within its limit (plausible.hpp).
    PlainEntry(Day day, Clock clock, Maybe<Seconds> start, Sport sport)
        : place_{static_cast<std::uint64_t>(day.time_since_epoch().count()) << k_day_at |
                 absent<k_rpe> << k_rpe_at},
          lengths_{absent<k_distance> | absent<k_climb> << k_ascent_at |
                   absent<k_climb> << k_descent_at | absent<k_pain> << k_pain_at |
                   static_cast<std::uint64_t>(clock) << k_clock_at |
                   static_cast<std::uint64_t>(sport) << k_sport_at},
          times_{absent<k_time> | absent<k_time> << k_moving_at | absent<k_time> << k_elapsed_at} {
        if (start) {
            times_ ^= said<k_time>(*start);
        }
    }

    void set_distance(Metres distance) { lengths_ ^= said<k_distance>(distance); }
    void set_ascent(Metres ascent) { lengths_ ^= said<k_climb>(ascent) << k_ascent_at; }
    void set_descent(Metres descent) { lengths_ ^= said<k_climb>(descent) << k_descent_at; }
    void set_ascent_source(AscentSource source) {
        lengths_ |= static_cast<std::uint64_t>(source) << k_source_at;
    }
    void set_moving(Seconds moving) { times_ ^= said<k_time>(moving) << k_moving_at; }
    void set_elapsed(Seconds elapsed) { times_ ^= said<k_time>(elapsed) << k_elapsed_at; }
    void set_rpe(Exertion rpe) { place_ ^= said<k_rpe>(rpe) << k_rpe_at; }
    void set_pain(PainScore pain) { lengths_ ^= said<k_pain>(pain) << k_pain_at; }
    void set_texts(TextId athlete, TextId notes) {
        texts_ = static_cast<std::uint64_t>(athlete) | static_cast<std::uint64_t>(notes)
                                                           << k_notes_at;
    }
    void set_line(std::uint32_t line) { place_ |= line; }
    /// What was told stays; the day, clock, start and sport that it began with, those of `from`,
    /// become those of `to`.
    void move(const PlainEntry& from, const PlainEntry& to) {
        place_ ^= from.place_ ^ to.place_;
        lengths_ ^= from.lengths_ ^ to.lengths_;
        times_ ^= from.times_ ^ to.times_;
    }

    /// What tells an entry from other runs, and nothing else of it: whose it is, its day, start,
    /// distance and times.
    [[nodiscard]] static PlainEntry run_of(const Entry& entry);
    /// All of an entry; nothing where it says more.
    [[nodiscard]] static std::optional<PlainEntry> of(const Entry& entry);

    [[nodiscard]] Day day() const { return day_of(place_); }
    [[nodiscard]] Clock clock() const { return static_cast<Clock>(lengths_ >> k_clock_at & 3U); }
    [[nodiscard]] TextId athlete() const { return static_cast<TextId>(texts_ & 0xFFFFFFFFU); }
    [[nodiscard]] Maybe<Seconds> start() const { return maybe<Seconds, k_time>(times_); }
    [[nodiscard]] Maybe<Seconds> moving() const {
        return maybe<Seconds, k_time>(times_ >> k_moving_at);
    }
    [[nodiscard]] Maybe<Seconds> elapsed() const {
        return maybe<Seconds, k_time>(times_ >> k_elapsed_at);
    }
    [[nodiscard]] Maybe<Metres> distance() const { return maybe<Metres, k_distance>(lengths_); }
    [[nodiscard]] Maybe<PainScore> pain() const {
        return maybe<PainScore, k_pain>(lengths_ >> k_pain_at);
    }

    /// Whether both say the same of what run_of() holds, whatever the sport.
    [[nodiscard]] bool same_run(const PlainEntry& other) const {
        constexpr std::uint64_t k_clock_too = absent<k_distance> | std::uint64_t{3} << k_clock_at;
        return (((texts_ ^ other.texts_) & 0xFFFFFFFFU) | (day_in_place() ^ other.day_in_place()) |
                ((lengths_ ^ other.lengths_) & k_clock_too) | (times_ ^ other.times_)) == 0;
    }
    /// One number of what run_of() holds: the same for entries that say the same of it, nearly
    /// always another for others.
    [[nodiscard]] std::uint64_t mixed() const {
        constexpr std::uint64_t k_odd = 0x9E3779B97F4A7C15U;
        const std::uint64_t day_and_distance = day_in_place() | (lengths_ & absent<k_distance>);
        const std::uint64_t half = (times_ * k_odd ^ day_and_distance) * k_odd;
        return ((half ^ half >> 29U) + (texts_ & 0xFFFFFFFFU)) * k_odd;
    }

    [[nodiscard]] Entry entry(std::uint32_t input) const {
        Entry out = k_says_nothing;
        out.day = day();
        out.start = start();
        out.clock = clock();
        out.sport = static_cast<Sport>(lengths_ >> k_sport_at & 7U);
        out.ascent_source = static_cast<AscentSource>(lengths_ >> k_source_at & 3U);
        out.distance = distance();
        out.moving = moving();
        out.elapsed = elapsed();
        out.ascent = maybe<Metres, k_climb>(lengths_ >> k_ascent_at);
        out.descent = maybe<Metres, k_climb>(lengths_ >> k_descent_at);
        out.rpe = maybe<Exertion, k_rpe>(place_ >> k_rpe_at);
        out.pain = pain();
        out.athlete = athlete();
        out.notes = static_cast<TextId>(texts_ >> k_notes_at);
        out.origin = {input, line()};
        return out;
    }

private:
    friend class Entries;

    /// Bits of a value; all ones where it is absent.
    static constexpr unsigned k_distance = 20, k_climb = 16, k_time = 20, k_rpe = 16, k_pain = 4;
    // Where the others begin in their words: a line, a distance, a start and a name come first.
    static constexpr unsigned k_notes_at = 32;
    static constexpr unsigned k_day_at = 32, k_rpe_at = 48;
    static constexpr unsigned k_ascent_at = 20, k_descent_at = 36, k_pain_at = 52, k_clock_at = 56,
                              k_sport_at = 58, k_source_at = 61, k_elsewhere_at = 63;
    static constexpr unsigned k_moving_at = 20, k_elapsed_at = 40;
    /// To be copied: an entry begun anew is cleared in a way that is slow to begin (rep stos).
    static const Entry k_says_nothing;
    static constexpr std::uint64_t k_elsewhere = std::uint64_t{1} << k_elsewhere_at;

    template <unsigned Bits>
    static constexpr std::uint64_t absent = (std::uint64_t{1} << Bits) - 1;
    /// The largest count there is room for.
    template <unsigned Bits>
    static constexpr std::int64_t k_most = (std::int64_t{1} << Bits) - 2;
    template <unsigned Bits, class T>
    [[nodiscard]] static bool fits(Maybe<T> value);
    /// What turns an absent value into this one.
    template <unsigned Bits, class T>
    [[nodiscard]] static std::uint64_t said(T value) {
        return static_cast<std::uint64_t>(value.count()) ^ absent<Bits>;
    }
    template <class T, unsigned Bits>
    [[nodiscard]] static Maybe<T> maybe(std::uint64_t word) {
        constexpr std::uint64_t k_absent = absent<Bits>;
        const std::uint64_t count = word & k_absent;
        return count == k_absent ? Maybe<T>{} : Maybe<T>{T{static_cast<typename T::rep>(count)}};
    }

    /// Days where they stand in place_ are in the order of the days.
    [[nodiscard]] std::uint64_t day_in_place() const {
        return place_ & std::uint64_t{0xFFFF} << k_day_at;
    }
    [[nodiscard]] static Day day_of(std::uint64_t place) {
        return Day{Days{place >> k_day_at & 0xFFFFU}};
    }

    /// Stands for an entry that says more, which lies elsewhere: its own day and texts say nothing.
    [[nodiscard]] static PlainEntry instead_of_entry(std::uint32_t place) {
        PlainEntry out{Day{}, Clock::day_only, {}, Sport::unstated};
        out.set_line(place);
        out.lengths_ |= k_elsewhere;
        return out;
    }
    [[nodiscard]] bool is_elsewhere() const { return (lengths_ & k_elsewhere) != 0; }
    /// Where, if it is.
    [[nodiscard]] std::uint32_t line() const { return static_cast<std::uint32_t>(place_); }

    std::uint64_t texts_ = 0;
    std::uint64_t place_;
    std::uint64_t lengths_;
    std::uint64_t times_;
};
static_assert(sizeof(PlainEntry) == 32);

}  // namespace soleus::model
