#pragma once

#include <soleus/model/entry.hpp>

#include <cstdint>
#include <optional>

namespace soleus::model {

/// What nearly all rows of a log say, in 32 bytes instead of an Entry's 112: a million of them is
/// memory that is touched for the first time, which costs more than reading the rows. Held in four
/// words, so that a row is made in registers and copied without waiting for its own bytes.
class PlainEntry {
public:
    /// Counts of an Entry's units; k_absent where nothing was said.
    static constexpr std::int32_t k_absent = -1;
    struct Said {
        std::int32_t distance = k_absent, ascent = k_absent, descent = k_absent;
        std::int32_t start = k_absent, moving = k_absent, elapsed = k_absent;
        std::int32_t rpe = k_absent, pain = k_absent;
        Day day{};
        Clock clock = Clock::day_only;
        Sport sport = Sport::unstated;
        AscentSource ascent_source = AscentSource::none;
        TextId athlete = TextId::none, notes = TextId::none;
        std::uint32_t line = 0;
    };

    /// Every count is absent or within its limit (plausible.hpp), the day from 1970 to 2149.
    explicit PlainEntry(const Said& said)
        : texts_{static_cast<std::uint64_t>(said.athlete) |
                 static_cast<std::uint64_t>(said.notes) << 32U},
          place_{said.line | part<16>(said.day.time_since_epoch().count()) << 32U |
                 part<16>(said.rpe) << 48U},
          lengths_{part<20>(said.distance) | part<16>(said.ascent) << 20U |
                   part<16>(said.descent) << 36U | part<4>(said.pain) << 52U |
                   kinds(said.clock, said.sport, said.ascent_source) << 56U},
          times_{part<20>(said.start) | part<20>(said.moving) << 20U |
                 part<20>(said.elapsed) << 40U} {}

    /// The same of an entry; nothing where it says more.
    [[nodiscard]] static std::optional<PlainEntry> of(const Entry& entry);
    /// Stands for an entry that says more, which lies elsewhere.
    [[nodiscard]] static PlainEntry instead_of_entry(std::uint32_t place) {
        PlainEntry out{Said{.line = place}};
        out.lengths_ |= k_elsewhere;
        return out;
    }

    [[nodiscard]] bool is_elsewhere() const { return (lengths_ & k_elsewhere) != 0; }
    /// Where, if it is.
    [[nodiscard]] std::uint32_t line() const { return static_cast<std::uint32_t>(place_); }

    [[nodiscard]] Day day() const { return Day{Days{place_ >> 32U & 0xFFFFU}}; }
    [[nodiscard]] Clock clock() const { return static_cast<Clock>(lengths_ >> 56U & 3U); }
    [[nodiscard]] TextId athlete() const { return static_cast<TextId>(texts_ & 0xFFFFFFFFU); }
    [[nodiscard]] Maybe<Seconds> start() const { return maybe<Seconds, 20>(times_); }
    [[nodiscard]] Maybe<Metres> distance() const { return maybe<Metres, 20>(lengths_); }
    /// Moving, else elapsed.
    [[nodiscard]] Maybe<Seconds> active_time() const {
        const auto moving = maybe<Seconds, 20>(times_ >> 20U);
        return moving ? moving : maybe<Seconds, 20>(times_ >> 40U);
    }

    [[nodiscard]] Entry entry(std::uint32_t input) const {
        Entry out;
        out.day = day();
        out.start = start();
        out.clock = clock();
        out.sport = static_cast<Sport>(lengths_ >> 58U & 7U);
        out.ascent_source = static_cast<AscentSource>(lengths_ >> 61U & 3U);
        out.distance = distance();
        out.moving = maybe<Seconds, 20>(times_ >> 20U);
        out.elapsed = maybe<Seconds, 20>(times_ >> 40U);
        out.ascent = maybe<Metres, 16>(lengths_ >> 20U);
        out.descent = maybe<Metres, 16>(lengths_ >> 36U);
        out.rpe = maybe<Exertion, 16>(place_ >> 48U);
        out.pain = maybe<PainScore, 4>(lengths_ >> 52U);
        out.athlete = athlete();
        out.notes = static_cast<TextId>(texts_ >> 32U);
        out.origin = {input, line()};
        return out;
    }

private:
    static constexpr std::uint64_t k_elsewhere = std::uint64_t{1} << 63U;

    /// The lowest bits of a count: all ones where it is absent.
    template <unsigned Bits>
    [[nodiscard]] static constexpr std::uint64_t part(std::int32_t count) {
        return static_cast<std::uint32_t>(count) & ((1U << Bits) - 1);
    }
    template <class T, unsigned Bits>
    [[nodiscard]] static Maybe<T> maybe(std::uint64_t word) {
        constexpr std::uint64_t k_all = (1U << Bits) - 1;
        const std::uint64_t count = word & k_all;
        return count == k_all ? Maybe<T>{} : Maybe<T>{T{static_cast<typename T::rep>(count)}};
    }
    [[nodiscard]] static std::uint64_t kinds(Clock clock, Sport sport, AscentSource source) {
        return static_cast<std::uint64_t>(clock) | static_cast<std::uint64_t>(sport) << 2U |
               static_cast<std::uint64_t>(source) << 5U;
    }

    std::uint64_t texts_;
    std::uint64_t place_;
    std::uint64_t lengths_;
    std::uint64_t times_;
};
static_assert(sizeof(PlainEntry) == 32);

}  // namespace soleus::model
