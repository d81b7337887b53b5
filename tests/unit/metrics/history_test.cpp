#include "log_from_text.hpp"

#include <soleus/metrics/history.hpp>

#include <gtest/gtest.h>

namespace soleus::metrics {
namespace {

using jotted::day;
using jotted::Jotted;
using jotted::repeated;

TEST(History, a_ride_is_no_run_but_its_row_stays_an_entry) {
    const Jotted log{"2026-01-01 10km 60min\n2026-01-02 40km 90min ride pain2\n", "2026-01-05"};

    EXPECT_EQ(log.history.runs().size(), 1U);
    EXPECT_EQ(log.history.entries().size(), 2U);
}

TEST(History, what_happens_after_as_of_is_not_looked_at) {
    const Jotted log{"2026-01-01 10km 60min\n2026-01-05 5km 30min\n2026-01-06 7km 40min rpe9\n",
                     "2026-01-05"};

    EXPECT_EQ(log.history.runs().size(), 2U);
    EXPECT_EQ(log.history.entries().size(), 2U);
    EXPECT_EQ(log.history.distance(day("2026-01-01"), day("2026-02-01")).value, 15'000);
}

TEST(History, windows_are_inclusive_calendar_days) {
    const Jotted log{
        "2026-01-01 1km 6min\n2026-01-02 2km 12min\n2026-01-02 4km 24min\n"
        "2026-01-04 8km 48min\n",
        "2026-01-10"};

    EXPECT_EQ(log.history.distance(day("2026-01-02"), day("2026-01-04")).value, 14'000);
    EXPECT_EQ(log.history.distance(day("2026-01-02"), day("2026-01-03")).value, 6'000);
    EXPECT_EQ(log.history.distance(day("2026-01-03"), day("2026-01-03")).runs, 0);
    EXPECT_EQ(log.history.distance(day("2026-01-04"), day("2026-01-02")).runs, 0);
    EXPECT_EQ(log.history.time(day("2026-01-01"), day("2026-01-02")), model::Seconds{42 * 60});
}

TEST(History, unknown_ascent_adds_nothing_and_its_distance_is_told) {
    const Jotted log{"2026-01-01 10km 60min +100\n2026-01-02 5km 30min\n2026-01-03 30min\n",
                     "2026-01-03"};

    const Sum climb = log.history.hill(Hill::ascent, day("2026-01-01"), day("2026-01-03"));

    EXPECT_EQ(climb.value, 100);
    EXPECT_EQ(climb.runs, 3);
    EXPECT_EQ(climb.runs_without, 2);
    EXPECT_EQ(climb.distance, 15'000);
    EXPECT_EQ(climb.distance_without, 5'000);
}

TEST(History, descent_is_summed_apart_from_ascent) {
    const Jotted log{"2026-01-01 10km 60min +100 -70\n", "2026-01-01"};

    EXPECT_EQ(log.history.hill(Hill::descent, day("2026-01-01"), day("2026-01-01")).value, 70);
}

Sum ascent_run_by_run(const History& history, Day from, Day to) {
    Sum sum;
    for (const auto& run : history.runs()) {
        if (run.day < from || run.day > to) {
            continue;
        }
        ++sum.runs;
        sum.value += run.ascent.value_or(Metres{0}).count();
        sum.distance += (*run.distance).count();
        sum.runs_without += run.ascent ? 0 : 1;
        sum.distance_without += run.ascent ? 0 : (*run.distance).count();
    }
    return sum;
}

TEST(History, long_windows_give_the_sums_of_adding_run_by_run) {
    std::string text;
    for (int i = 0; i < 400; ++i) {
        text += to_string(day("2024-01-01") + Days{i / 2}) + " " + std::to_string(1 + i % 13) +
                "km 60min" + (i % 3 == 0 ? " +50" : "") + "\n";
    }
    const Jotted log{text, "2025-01-01"};

    for (int from = 0; from < 200; from += 7) {
        for (int to = from; to < 200; to += 11) {
            const Day first = day("2024-01-01") + Days{from};
            const Day last = day("2024-01-01") + Days{to};
            const Sum expected = ascent_run_by_run(log.history, first, last);

            const Sum sum = log.history.hill(Hill::ascent, first, last);

            EXPECT_EQ(sum.value, expected.value);
            EXPECT_EQ(sum.runs, expected.runs);
            EXPECT_EQ(sum.runs_without, expected.runs_without);
            EXPECT_EQ(sum.distance, expected.distance);
            EXPECT_EQ(sum.distance_without, expected.distance_without);
            EXPECT_EQ(log.history.time(first, last), model::Seconds{3600 * expected.runs});
        }
    }
}

TEST(History, begins_with_the_first_run_not_with_the_first_entry) {
    const Jotted log{"2026-01-01 pain3\n2026-01-10 5km 30min\n", "2026-01-20"};

    EXPECT_EQ(log.history.first_entry(), day("2026-01-01"));
    EXPECT_EQ(log.history.first_day(day("2026-01-09")), std::nullopt);
    EXPECT_EQ(log.history.first_day(day("2026-01-10")), day("2026-01-10"));
    EXPECT_EQ(log.history.first_day(day("2026-01-20")), day("2026-01-10"));
}

TEST(History, fifty_six_days_without_a_run_are_a_gap_and_fifty_seven_a_new_start) {
    const Jotted gap{"2026-01-01 5km 30min\n2026-02-27 5km 30min\n", "2026-03-01"};
    const Jotted anew{"2026-01-01 5km 30min\n2026-02-28 5km 30min\n", "2026-03-01"};

    EXPECT_EQ(gap.history.first_day(day("2026-02-27")), day("2026-01-01"));
    EXPECT_EQ(anew.history.first_day(day("2026-02-28")), day("2026-02-28"));
    EXPECT_EQ(anew.history.first_day(day("2026-02-27")), day("2026-01-01"));
}

TEST(History, a_window_is_complete_from_the_first_run_on) {
    const Jotted log{"2026-01-10 5km 30min\n", "2026-03-01"};

    EXPECT_TRUE(log.history.covers(day("2026-01-10"), day("2026-02-06")));
    EXPECT_FALSE(log.history.covers(day("2026-01-09"), day("2026-02-06")));
    EXPECT_FALSE(log.history.covers(day("2026-01-01"), day("2026-01-09")));
}

TEST(History, an_empty_log_has_no_days_and_no_sums) {
    const Jotted log{"", "2026-03-01"};

    EXPECT_EQ(log.history.first_entry(), std::nullopt);
    EXPECT_EQ(log.history.first_day(day("2026-03-01")), std::nullopt);
    EXPECT_FALSE(log.history.covers(day("2026-03-01"), day("2026-03-01")));
    EXPECT_EQ(log.history.distance(day("2026-01-01"), day("2026-03-01")).runs, 0);
}

TEST(History, a_window_holds_the_runs_of_its_days_wherever_one_more_is_imagined) {
    const Jotted log{
        "2026-01-05 5km 30min\n2026-01-05 6km 30min\n2026-01-09 7km 40min\n"
        "2026-03-20 8km 50min\n",
        "2026-03-20"};
    const auto expect_windows = [](const History& history) {
        for (Day from = day("2026-01-01"); from <= day("2026-04-01"); from += Days{1}) {
            for (const int length : {1, 2, 7, 28, 90}) {
                const Day to = from + Days{length - 1};
                std::vector<const metrics::Run*> inside;
                for (const metrics::Run& run : history.runs()) {
                    if (run.day >= from && run.day <= to) {
                        inside.push_back(&run);
                    }
                }
                const auto window = history.runs(from, to);
                ASSERT_EQ(window.size(), inside.size()) << to_string(from) << " " << length;
                ASSERT_TRUE(inside.empty() || window.data() == inside.front());
            }
        }
        EXPECT_EQ(history.runs(Day::min(), Day::max()).size(), history.runs().size());
    };
    expect_windows(log.history);
    for (const char* imagined :
         {"2026-01-02", "2026-01-05", "2026-01-07", "2026-03-20", "2026-03-29"}) {
        expect_windows(
            log.history.with_run(day(imagined), Metres{5000}, Metres{0}, day("2026-03-20")));
    }
}

// Rules R17: above 2,200 m an hour, so 2,200 itself is believed.
TEST(History, ascent_above_2200_metres_an_hour_is_unknown) {
    const Jotted log{
        "2026-01-01 5km 60min +2200 -5\n2026-01-02 5km 60min +2201 -5\n"
        "2026-01-03 5km +2201\n",
        "2026-01-03"};
    const auto runs = log.history.runs();

    EXPECT_EQ(*runs[0].ascent, Metres{2200});
    EXPECT_EQ(log.history.ascent_rate_too_high(runs[0]), std::nullopt);
    EXPECT_FALSE(runs[1].ascent.has_value());
    EXPECT_EQ(log.history.ascent_rate_too_high(runs[1]), 2201.0);
    EXPECT_EQ(runs[1].ascent_source, model::AscentSource::stated) << "that of its descent";
    EXPECT_EQ(*runs[1].descent, Metres{5});
    EXPECT_EQ(*log.history.said(runs[1])->ascent, Metres{2201});
    EXPECT_EQ(*runs[2].ascent, Metres{2201}) << "no time, no rate";
}

TEST(History, the_climbing_rate_takes_elapsed_time_where_moving_time_is_unknown) {
    Jotted log{"2026-01-01 5km 30min +1500\n2026-01-02 5km 30min +1500\n", "2026-01-03"};
    model::Entry second = log.log.entries[1];
    second.moving = std::nullopt;
    second.elapsed = model::Seconds{3600};
    log.log.entries.replace(1, second);
    const History history{log.log, log.texts, jotted::seen_on("2026-01-03")};

    EXPECT_FALSE(history.runs()[0].ascent.has_value());
    EXPECT_TRUE(history.runs()[1].ascent.has_value());
}

TEST(History, an_ascent_without_a_source_is_stated) {
    const Jotted log{"2026-01-01 5km 60min +20\n2026-01-02 5km 60min +20 gps\n2026-01-03 5km\n",
                     "2026-01-03"};

    EXPECT_EQ(log.history.runs()[0].ascent_source, model::AscentSource::stated);
    EXPECT_EQ(log.history.runs()[1].ascent_source, model::AscentSource::gps);
    EXPECT_EQ(log.history.runs()[2].ascent_source, model::AscentSource::none);
}

TEST(History, an_imagined_run_stands_after_the_runs_of_its_day_and_changes_nothing_else) {
    const Jotted log{repeated("2026-01-01", 40, 1, "5km 30min +20 rpe5"), "2026-02-09"};

    const History ahead =
        log.history.with_run(day("2026-02-12"), Metres{8000}, std::nullopt, day("2026-02-19"));
    const History amid =
        log.history.with_run(day("2026-01-20"), std::nullopt, Metres{300}, day("2026-01-25"));

    EXPECT_EQ(ahead.as_of(), day("2026-02-19"));
    EXPECT_EQ(ahead.distance(day("2026-01-01"), day("2026-02-19")).value, 208'000);
    EXPECT_EQ(ahead.hill(Hill::ascent, day("2026-02-12"), day("2026-02-12")).runs_without, 1);
    EXPECT_EQ(ahead.load(day("2026-02-12"), day("2026-02-12")).runs_without, 1);
    EXPECT_EQ(ahead.load_metric(), LoadMetric::session_rpe);
    EXPECT_EQ(amid.hill(Hill::ascent, day("2026-01-01"), day("2026-02-09")).value, 1'100);
    EXPECT_FALSE(amid.said(amid.runs(day("2026-01-20"), day("2026-01-20")).back()));
    EXPECT_TRUE(amid.said(amid.runs(day("2026-01-20"), day("2026-01-20")).front()));
    EXPECT_EQ(log.history.runs().size(), 40U);
}

TEST(History, another_imagined_run_takes_the_place_of_the_first) {
    const Jotted log{repeated("2026-01-01", 60, 1, "5km 30min +20"), "2026-03-01"};
    for (const char* const on : {"2026-01-01", "2026-01-17", "2026-03-01", "2026-03-09"}) {
        History other = log.history.with_run(day(on), Metres{8000}, Metres{400}, day(on));
        // Running sums of the first are made here.
        EXPECT_EQ(other.distance(day("2026-01-01"), day("2026-03-09")).value, 308'000);

        other.imagine_instead(std::nullopt, Metres{30});

        const auto sum = other.distance(day("2026-01-01"), day("2026-03-09"));
        EXPECT_EQ(sum.value, 300'000) << on;
        EXPECT_EQ(sum.runs_without, 1) << on;
        EXPECT_EQ(other.hill(Hill::ascent, day("2026-01-01"), day("2026-03-09")).value, 1'230);
        EXPECT_EQ(other.hill(Hill::ascent, day(on), day(on)).value,
                  day(on) > day("2026-03-01") ? 30 : 50);
    }
}

TEST(History, what_is_imagined_of_one_changes_no_other_of_the_same_runs) {
    const Jotted log{repeated("2026-01-01", 60, 1, "5km 30min +20"), "2026-03-01"};
    const auto metres = [](const History& history) {
        return history.distance(day("2026-01-01"), day("2026-03-09")).value;
    };
    const History with =
        log.history.with_run(day("2026-03-02"), Metres{8000}, Metres{400}, day("2026-03-02"));
    History other = with.seen_from(day("2026-03-09"));

    other.imagine_instead(Metres{1000}, std::nullopt);

    EXPECT_EQ(metres(other), 301'000);
    EXPECT_EQ(metres(with), 308'000);
    EXPECT_EQ(metres(log.history), 300'000);
    EXPECT_EQ(with.runs().back().distance, Metres{8000});
}

TEST(History, a_run_imagined_between_two_starts_joins_or_parts_them) {
    const Jotted log{"2026-01-01 5km 30min\n2026-04-01 5km 30min\n", "2026-04-01"};

    const History joined =
        log.history.with_run(day("2026-02-10"), Metres{5000}, std::nullopt, day("2026-04-01"));
    const History parted =
        log.history.with_run(day("2026-03-10"), Metres{5000}, std::nullopt, day("2026-04-01"));

    EXPECT_EQ(log.history.first_day(day("2026-04-01")), day("2026-04-01"));
    EXPECT_EQ(joined.first_day(day("2026-04-01")), day("2026-01-01"));
    EXPECT_EQ(parted.first_day(day("2026-04-01")), day("2026-03-10"));
}

TEST(History, an_imagined_run_after_a_long_gap_is_a_new_start) {
    const Jotted log{"2026-01-01 5km 30min\n", "2026-01-10"};

    const History ahead =
        log.history.with_run(day("2026-02-28"), Metres{5000}, std::nullopt, day("2026-02-28"));

    EXPECT_EQ(ahead.first_day(day("2026-02-28")), day("2026-02-28"));
}

TEST(History, seen_from_a_later_day_only_the_day_moves) {
    const Jotted log{"2026-01-01 5km 30min\n", "2026-01-10"};

    const History later = log.history.seen_from(day("2026-01-17"));

    EXPECT_EQ(later.as_of(), day("2026-01-17"));
    EXPECT_EQ(later.runs().size(), 1U);
}

TEST(History, rejected_days_come_sorted_and_not_from_after_as_of) {
    Jotted log{"2026-01-01 5km 30min\n", "2026-01-10"};
    log.log.rejected_days = {day("2026-01-09"), day("2026-01-02"), day("2026-01-11")};
    log.log.rejected_undated = true;
    const History history{log.log, log.texts, jotted::seen_on("2026-01-10")};

    ASSERT_EQ(history.rejected_days().size(), 2U);
    EXPECT_EQ(history.rejected_days()[0], day("2026-01-02"));
    EXPECT_TRUE(history.rejected_undated());
}

TEST(History, reads_a_text_from_the_texts_of_the_entrys_input) {
    auto texts = std::make_shared<model::Texts>();
    model::Log log = jotted::log("2026-01-01 5km 30min\n");
    model::Entry entry = log.entries[0];
    entry.notes = texts->keep("calf tight");
    log.entries.replace(0, entry);
    const model::AllTexts all{texts};
    const History history{log, all, jotted::seen_on("2026-01-01")};

    EXPECT_EQ(history.text(history.entries()[0], history.entries()[0].notes), "calf tight");
    EXPECT_EQ(history.text(history.entries()[0], model::TextId::none), "");
}

}  // namespace
}  // namespace soleus::metrics
