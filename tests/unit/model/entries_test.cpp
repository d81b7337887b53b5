#include "plain_run.hpp"

#include <soleus/model/entries.hpp>
#include <soleus/model/plausible.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace soleus::model {
namespace {

using namespace date::literals;

/// Each says one thing more, or less, than a plain run.
const std::vector<std::function<void(Entry&)>> k_changes{
    [](Entry&) {},
    [](Entry& e) { e = Entry{.origin = e.origin}; },
    [](Entry& e) { e.start = std::nullopt; },
    [](Entry& e) { e.clock = Clock::utc; },
    [](Entry& e) { e.sport = Sport::other; },
    [](Entry& e) { e.ascent_source = AscentSource::none; },
    [](Entry& e) { e.moving = Seconds{3'600}; },
    [](Entry& e) { e.descent = Metres{300}; },
    [](Entry& e) { e.rpe = Exertion{0}; },
    [](Entry& e) { e.rpe = Exertion{100'000}; },
    [](Entry& e) { e.rpe = Exertion{-1}; },
    [](Entry& e) { e.rpe = std::nullopt; },
    [](Entry& e) { e.heart_rate = 146.5F; },
    [](Entry& e) { e.cadence = 172.0F; },
    [](Entry& e) { e.pain = PainScore{0}; },
    [](Entry& e) { e.pain = PainScore{1'000}; },
    [](Entry& e) { e.pain = std::nullopt; },
    [](Entry& e) { e.pain_site = TextId{3}; },
    [](Entry& e) { e.pain_side = TextId{3}; },
    [](Entry& e) { e.pain_words = TextId{3}; },
    [](Entry& e) { e.rest_days = Days{0}; },
    [](Entry& e) { e.rest_until = Day{2026_y / 3 / 9}; },
    [](Entry& e) { e.diagnosis = TextId{3}; },
    [](Entry& e) { e.workout = TextId{3}; },
    [](Entry& e) { e.shoe = TextId{3}; },
    [](Entry& e) { e.source = TextId{3}; },
    [](Entry& e) { e.gpx_name = TextId{3}; },
    [](Entry& e) { e.day = Day{1969_y / 12 / 31}; },
    [](Entry& e) { e.day = Day{2150_y / 1 / 1}; },
    [](Entry& e) { e.distance = Metres{500'000}; },
    [](Entry& e) { e.distance = Metres{(1 << 20) - 1}; },
    [](Entry& e) { e.ascent = Metres{(1 << 16) - 1}; },
    [](Entry& e) { e.elapsed = Seconds{10 * 24 * 3600}; },
    [](Entry& e) { e.elapsed = std::nullopt; },
};

TEST(Entries, give_back_all_that_an_entry_says) {
    Entries entries;
    entries.set_input(2);
    for (const auto& change : k_changes) {
        Entry entry = plain_run();
        change(entry);

        entries.push_back(entry);

        SCOPED_TRACE(entries.size());
        expect_same(entries[entries.size() - 1], entry);
        EXPECT_EQ(entries.day(entries.size() - 1), entry.day);
        EXPECT_EQ(entries.clock(entries.size() - 1), entry.clock);
        EXPECT_EQ(entries.at(entries.size() - 1).athlete(), entry.athlete);
    }
}

TEST(Entries, keep_every_value_apart_where_all_are_at_their_limits) {
    Entry most = plain_run();
    most.distance = limits::k_longest;
    most.ascent = most.descent = limits::k_highest_ascent;
    most.start = Seconds{24 * 3600 - 1};
    most.moving = most.elapsed = limits::k_longest_time;
    most.rpe = Exertion{10'000};
    most.pain = PainScore{10};
    most.day = Day{2100_y / 12 / 31};
    most.clock = Clock::utc;
    most.sport = Sport::other;
    most.ascent_source = AscentSource::gps;
    most.athlete = most.notes = TextId{0xFFFF'FFFF};
    most.origin = {0, 0xFFFF'FFFF};
    Entry least;
    least.ascent = least.descent = Metres{0};
    least.start = Seconds{0};
    least.rpe = Exertion{0};
    least.pain = PainScore{0};
    // Each value of the one among all those of the other, and each alone absent.
    const std::vector<std::function<void(Entry&, const Entry&)>> values{
        [](Entry& e, const Entry& o) { e.distance = o.distance; },
        [](Entry& e, const Entry& o) { e.ascent = o.ascent; },
        [](Entry& e, const Entry& o) { e.descent = o.descent; },
        [](Entry& e, const Entry& o) { e.start = o.start; },
        [](Entry& e, const Entry& o) { e.moving = o.moving; },
        [](Entry& e, const Entry& o) { e.elapsed = o.elapsed; },
        [](Entry& e, const Entry& o) { e.rpe = o.rpe; },
        [](Entry& e, const Entry& o) { e.pain = o.pain; },
        [](Entry& e, const Entry& o) { e.day = o.day; },
        [](Entry& e, const Entry& o) { e.clock = o.clock; },
        [](Entry& e, const Entry& o) { e.sport = o.sport; },
        [](Entry& e, const Entry& o) { e.ascent_source = o.ascent_source; },
        [](Entry& e, const Entry& o) { e.athlete = o.athlete; },
        [](Entry& e, const Entry& o) { e.notes = o.notes; },
        [](Entry& e, const Entry& o) { e.origin = o.origin; },
    };
    const Entry absent;
    for (const Entry& all : {most, least, absent}) {
        for (const Entry& other : {most, least, absent}) {
            for (const auto& change : values) {
                Entry entry = all;
                change(entry, other);
                ASSERT_TRUE(PlainEntry::of(entry));
                expect_same(PlainEntry::of(entry)->entry(0), entry);
            }
        }
    }
}

TEST(Entries, hold_whatever_replaces_an_entry) {
    for (const auto& before : k_changes) {
        for (const auto& after : k_changes) {
            Entries entries;
            entries.set_input(2);
            Entry first = plain_run();
            before(first);
            entries.push_back(first);
            entries.push_back(first);
            Entry second = plain_run();
            after(second);
            second.day += Days{1};
            second.athlete = TextId{8};

            entries.replace(0, second);

            expect_same(entries[0], second);
            expect_same(entries[1], first);
            EXPECT_EQ(entries.day(0), second.day);
            EXPECT_EQ(entries.clock(0), second.clock);
            EXPECT_EQ(entries.at(0).athlete(), TextId{8});
        }
    }
}

TEST(Entries, know_their_latest_day_and_their_clocks) {
    Entries entries;
    EXPECT_EQ(entries.latest(), Day::min());
    Entry wide = plain_run();
    wide.day = Day{1969_y / 12 / 31};
    wide.clock = Clock::utc;
    wide.shoe = TextId{3};
    entries.push_back(wide);

    EXPECT_EQ(entries.latest(), wide.day);
    EXPECT_TRUE(entries.any(Clock::utc));
    EXPECT_FALSE(entries.any(Clock::day_only));

    entries.push_back(plain_run());

    EXPECT_EQ(entries.latest(), plain_run().day);
    EXPECT_TRUE(entries.any(Clock::local));
    EXPECT_FALSE(entries.any(Clock::day_only));
}

TEST(Entries, an_entry_that_is_replaced_takes_its_day_with_it) {
    const Day first = plain_run().day;
    const auto on = [](Day day) {
        Entry entry = plain_run();
        entry.day = day;
        return entry;
    };
    Entries entries;
    entries.push_back(on(first));
    entries.push_back(on(first + Days{3}));

    entries.replace(0, on(first + Days{1}));
    EXPECT_EQ(entries.latest(), first + Days{3});
    entries.replace(1, on(first + Days{2}));  // an evening in the zone of the log, a day earlier
    EXPECT_EQ(entries.latest(), first + Days{2});
    entries.push_back(on(first));
    EXPECT_EQ(entries.latest(), first + Days{2});
    entries.replace(2, on(first + Days{9}));
    EXPECT_EQ(entries.latest(), first + Days{9});
    entries.clear();
    EXPECT_EQ(entries.latest(), Day::min());
    EXPECT_FALSE(entries.any(Clock::local));
}

TEST(Entries, tell_of_which_input_they_are) {
    Entries entries;
    entries.push_back(plain_run());
    Entry wide = plain_run();
    wide.shoe = TextId{3};
    entries.push_back(wide);

    entries.set_input(5);

    EXPECT_EQ(entries[0].origin.input, 5U);
    EXPECT_EQ(entries[1].origin.input, 5U);
}

}  // namespace
}  // namespace soleus::model
