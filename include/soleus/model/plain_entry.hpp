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
    struct Said {
        Maybe<Metres> distance{}, ascent{}, descent{};
        Maybe<Seconds> start{}, moving{}, elapsed{};
        Maybe<Exertion> rpe{};
        Maybe<PainScore> pain{};
        Day day{};
        Clock clock = Clock::day_only;
        Sport sport = Sport::unstated;
        AscentSource ascent_source = AscentSource::none;
        TextId athlete = TextId::none, notes = TextId::none;
        std::uint32_t line = 0;
    };

    /// Every value is absent or within its limit (plausible.hpp), the day from 1970 to 2148.
    explicit PlainEntry(const Said& said)
        : texts_{static_cast<std::uint64_t>(said.athlete) |
                 static_cast<std::uint64_t>(said.notes) << 32U},
          place_{said.line |
                 static_cast<std::uint64_t>(said.day.time_since_epoch().count()) << 32U |
                 part<k_rpe>(said.rpe) << 48U},
          lengths_{part<k_distance>(said.distance) | part<k_climb>(said.ascent) << 20U |
                   part<k_climb>(said.descent) << 36U | part<k_pain>(said.pain) << 52U |
                   static_cast<std::uint64_t>(said.clock) << 56U |
                   static_cast<std::uint64_t>(said.sport) << 58U |
                   static_cast<std::uint64_t>(said.ascent_source) << 61U},
          times_{part<k_time>(said.start) | part<k_time>(said.moving) << 20U |
                 part<k_time>(said.elapsed) << 40U} {}

    /// The same of an entry; nothing where it says more.
    [[nodiscard]] static std::optional<PlainEntry> of(const Entry& entry);

    [[nodiscard]] Day day() const { return Day{Days{place_ >> 32U & 0xFFFFU}}; }
    [[nodiscard]] Clock clock() const { return static_cast<Clock>(lengths_ >> 56U & 3U); }
    [[nodiscard]] TextId athlete() const { return static_cast<TextId>(texts_ & 0xFFFFFFFFU); }
    [[nodiscard]] Maybe<Seconds> start() const { return maybe<Seconds, k_time>(times_); }
    [[nodiscard]] Maybe<Seconds> moving() const { return maybe<Seconds, k_time>(times_ >> 20U); }
    [[nodiscard]] Maybe<Seconds> elapsed() const { return maybe<Seconds, k_time>(times_ >> 40U); }
    [[nodiscard]] Maybe<Metres> distance() const { return maybe<Metres, k_distance>(lengths_); }

    [[nodiscard]] Entry entry(std::uint32_t input) const {
        Entry out;
        out.day = day();
        out.start = start();
        out.clock = clock();
        out.sport = static_cast<Sport>(lengths_ >> 58U & 7U);
        out.ascent_source = static_cast<AscentSource>(lengths_ >> 61U & 3U);
        out.distance = distance();
        out.moving = moving();
        out.elapsed = elapsed();
        out.ascent = maybe<Metres, k_climb>(lengths_ >> 20U);
        out.descent = maybe<Metres, k_climb>(lengths_ >> 36U);
        out.rpe = maybe<Exertion, k_rpe>(place_ >> 48U);
        out.pain = maybe<PainScore, k_pain>(lengths_ >> 52U);
        out.athlete = athlete();
        out.notes = static_cast<TextId>(texts_ >> 32U);
        out.origin = {input, line()};
        return out;
    }

private:
    friend class Entries;

    /// Bits of a value; all ones where it is absent.
    static constexpr unsigned k_distance = 20, k_climb = 16, k_time = 20, k_rpe = 16, k_pain = 4;
    static constexpr std::uint64_t k_elsewhere = std::uint64_t{1} << 63U;

    /// The largest count there is room for.
    template <unsigned Bits>
    static constexpr std::int64_t k_most = (std::int64_t{1} << Bits) - 2;
    template <unsigned Bits, class T>
    [[nodiscard]] static bool fits(Maybe<T> value);
    template <unsigned Bits, class T>
    [[nodiscard]] static std::uint64_t part(Maybe<T> value) {
        return value ? static_cast<std::uint64_t>((*value).count()) : k_most<Bits> + 1;
    }
    template <class T, unsigned Bits>
    [[nodiscard]] static Maybe<T> maybe(std::uint64_t word) {
        constexpr std::uint64_t k_all = k_most<Bits> + 1;
        const std::uint64_t count = word & k_all;
        return count == k_all ? Maybe<T>{} : Maybe<T>{T{static_cast<typename T::rep>(count)}};
    }

    /// Stands for an entry that says more, which lies elsewhere: its own day and texts say nothing.
    [[nodiscard]] static PlainEntry instead_of_entry(std::uint32_t place) {
        PlainEntry out{Said{.line = place}};
        out.lengths_ |= k_elsewhere;
        return out;
    }
    [[nodiscard]] bool is_elsewhere() const { return (lengths_ & k_elsewhere) != 0; }
    /// Where, if it is.
    [[nodiscard]] std::uint32_t line() const { return static_cast<std::uint32_t>(place_); }

    std::uint64_t texts_;
    std::uint64_t place_;
    std::uint64_t lengths_;
    std::uint64_t times_;
};
static_assert(sizeof(PlainEntry) == 32);

}  // namespace soleus::model
