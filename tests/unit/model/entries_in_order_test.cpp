#include "plain_run.hpp"

#include <soleus/model/entries.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace soleus::model {
namespace {

using namespace date::literals;

/// Runs of two inputs, plain ones and others, on these days of March.
Entries of_days(const std::vector<int>& days) {
    Entries entries;
    std::uint32_t line = 0;
    for (const int day : days) {
        Entry entry = plain_run();
        entry.day = Day{2026_y / 3 / 1} + Days{day - 1};
        entry.origin = {++line % 3, line};
        if (line % 2 == 0) {
            entry.shoe = TextId{3};
        }
        entries.push_back(entry);
    }
    return entries;
}

TEST(Entries, of_several_inputs_come_back_each_with_its_own) {
    const Entries entries = of_days({1, 2, 3, 4, 5, 6, 7});

    std::uint32_t line = 0;
    for (const auto& entry : entries) {
        ++line;
        EXPECT_EQ(entry.origin.line, line);
        EXPECT_EQ(entry.origin.input, line % 3);
        expect_same(entry, entries[line - 1]);
        EXPECT_EQ(entries.at(line - 1).pain(), entry.pain);
        EXPECT_EQ(entries.at(line - 1).day(), entry.day);
        EXPECT_EQ(entries.at(line - 1).use([](const Entry& e) { return e.shoe; }), entry.shoe);
    }
    EXPECT_EQ(line, 7U);
    expect_same(entries.front(), entries[0]);
    expect_same(entries.back(), entries[6]);
}

TEST(Entries, are_taken_from_others_by_their_numbers) {
    const Entries all =
        of_days({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19});
    Entries one_input;
    one_input.set_input(4);
    Entry plain = plain_run();
    for (plain.origin = {4, 0}; plain.origin.line < 30; ++plain.origin.line) {
        one_input.push_back(plain);
    }
    std::vector<std::uint32_t> odd;
    for (std::uint32_t number = 101; number < 119; number += 2) {
        odd.push_back(number);
    }

    Entries some;
    some.append(all, odd, 100);
    some.append(one_input, std::vector<std::uint32_t>{7, 3}, 0);
    some.append(one_input, {}, 0);

    ASSERT_EQ(some.size(), odd.size() + 2);
    for (std::size_t i = 0; i < odd.size(); ++i) {
        expect_same(some[i], all[odd[i] - 100]);
    }
    expect_same(some[odd.size()], one_input[7]);
    expect_same(some[odd.size() + 1], one_input[3]);
}

TEST(Entries, are_sorted_by_day_start_input_and_line) {
    for (const auto& days : std::vector<std::vector<int>>{
             {1, 2, 3}, {3, 1, 2}, {5, 5, 5, 5}, {2, 2, 1, 9, 4, 4}, {}, {7}}) {
        Entries entries = of_days(days);
        entries.sort();

        ASSERT_EQ(entries.size(), days.size());
        for (std::size_t i = 1; i < entries.size(); ++i) {
            const Entry a = entries[i - 1];
            const Entry b = entries[i];
            EXPECT_LE(a.day, b.day);
            EXPECT_TRUE(a.day < b.day || a.origin.input < b.origin.input ||
                        (a.origin.input == b.origin.input && a.origin.line < b.origin.line));
        }
    }
    Entry late = plain_run();
    Entry early = plain_run();
    early.start = Seconds{5 * 3600};
    early.origin.line = 99;
    Entries day{late, early};
    day.sort();
    EXPECT_EQ(day[0].origin.line, 99U) << "the morning comes first, wherever it stands";
}

TEST(Entries, appended_in_order_are_sorted_again_after_another_came) {
    const Entries rising = of_days({1, 2, 3});
    Entries entries;
    entries.append(rising, std::vector<std::uint32_t>{0, 1, 2}, 0);
    Entry first = plain_run();
    first.day = Day{2026_y / 2 / 1};
    entries.push_back(first);

    entries.sort();

    EXPECT_EQ(entries.day(0), first.day);
}

TEST(Entries, keep_the_days_that_are_wanted) {
    Entries entries = of_days({1, 2, 3, 4});
    const Entry third = entries[2];

    entries.keep_days([&](Day day) { return day == third.day; });

    ASSERT_EQ(entries.size(), 1U);
    expect_same(entries[0], third);
}

TEST(Entries, know_a_run_that_says_the_same) {
    const Entry run = plain_run();
    const PlainEntry wanted = PlainEntry::run_of(run);
    const std::vector<std::function<void(Entry&)>> others{
        [](Entry& e) { e.day += Days{1}; },
        [](Entry& e) { e.start = Seconds{7}; },
        [](Entry& e) { e.start = std::nullopt; },
        [](Entry& e) { e.clock = Clock::utc; },
        [](Entry& e) { e.distance = Metres{12'401}; },
        [](Entry& e) { e.moving = Seconds{3'723}; },
        [](Entry& e) { e.elapsed = Seconds{3'724}; },
        [](Entry& e) { e.athlete = TextId{8}; },
    };
    for (const TextId shoe : {TextId::none, TextId{3}}) {  // plain, and not
        Entry same = run;
        same.shoe = shoe;
        same.sport = Sport::run;
        same.ascent = Metres{5};
        same.notes = TextId{1};
        same.origin.line = 77;
        EXPECT_TRUE((Entries{same}.at(0).is_run(wanted)));
        for (const auto& change : others) {
            Entry other = same;
            change(other);
            EXPECT_FALSE((Entries{other}.at(0).is_run(wanted)));
        }
    }
}

}  // namespace
}  // namespace soleus::model
