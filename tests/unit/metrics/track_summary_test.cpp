#include "track_from_text.hpp"

#include <soleus/metrics/track_summary.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace soleus::metrics {
namespace {

using jotted::track;
using model::Seconds;

/// Points every `seconds` at so many metres a second for `points` points.
std::string steady(int points, int seconds, double speed, double from = 0.0) {
    std::string text;
    for (int i = 0; i < points; ++i) {
        text += std::to_string(i * seconds) + " " + std::to_string(from + i * seconds * speed) +
                " 100\n";
    }
    return text;
}

TEST(TrackSummary, of_nothing_is_nothing) {
    const TrackSummary summary = summarise(track(""));

    EXPECT_EQ(summary.distance, Metres{0});
    EXPECT_FALSE(summary.elapsed.has_value());
    EXPECT_FALSE(summary.moving.has_value());
    EXPECT_FALSE(summary.ascent.has_value());
    EXPECT_EQ(summary.altitude, AltitudeKind::none);
    EXPECT_EQ(summary.start_ms, std::nullopt);
    EXPECT_EQ(summary.points_used, 0);
}

TEST(TrackSummary, of_one_point_has_a_start_but_no_length_and_no_duration) {
    const TrackSummary summary = summarise(track("0 0 100\n"));

    EXPECT_EQ(summary.distance, Metres{0});
    EXPECT_FALSE(summary.elapsed.has_value());
    EXPECT_FALSE(summary.ascent.has_value());
    EXPECT_EQ(summary.start_ms, 1'600'000'000'000);
    EXPECT_EQ(summary.points_used, 1);
}

TEST(TrackSummary, rounds_metres_and_seconds_half_up_once) {
    EXPECT_EQ(summarise(track("0 0 -\n1 5.49 -\n")).distance, Metres{5});
    EXPECT_EQ(summarise(track("0 0 -\n1 5.51 -\n")).distance, Metres{6});
    EXPECT_EQ(*summarise(track("0 0 -\n10.499 50 -\n")).elapsed, Seconds{10});
    EXPECT_EQ(*summarise(track("0 0 -\n10.5 50 -\n")).elapsed, Seconds{11});
}

TEST(TrackSummary, joins_no_segments) {
    const TrackSummary summary =
        summarise(track("0 0 100\n10 30 100\n\n600 1030 900\n610 1060 900\n"));

    EXPECT_EQ(summary.distance, Metres{60});
    EXPECT_EQ(*summary.elapsed, Seconds{610});
    EXPECT_EQ(*summary.moving, Seconds{20});
    EXPECT_EQ(*summary.ascent, Metres{0});
    EXPECT_EQ(summary.points_used, 4);
}

// Design §3: shorter than 60 s and faster than 0.5 m/s.
TEST(TrackSummary, an_interval_of_60_seconds_is_not_moving_time) {
    EXPECT_EQ(*summarise(track("0 0 -\n59.9 180 -\n100 300 -\n")).moving, Seconds{100});
    EXPECT_EQ(
        *summarise(track("0 0 -\n60 180 -\n125 300 -\n185 500 -\n1400 510 -\n1450 700 -\n")).moving,
        Seconds{50})
        << "mostly standing";
}

TEST(TrackSummary, half_a_metre_a_second_is_standing) {
    EXPECT_EQ(*summarise(track("0 0 -\n10 30 -\n20 34.99 -\n")).moving, Seconds{10});
    EXPECT_EQ(*summarise(track("0 0 -\n10 30 -\n20 35.01 -\n")).moving, Seconds{20});
}

TEST(TrackSummary, points_far_apart_leave_moving_time_unknown) {
    const TrackSummary summary = summarise(track(steady(20, 90, 3.0)));

    EXPECT_EQ(*summary.elapsed, Seconds{19 * 90});
    EXPECT_FALSE(summary.moving.has_value());
}

TEST(TrackSummary, a_long_rest_between_dense_points_keeps_moving_time) {
    const TrackSummary summary = summarise(track("0 0 -\n30 90 -\n3630 91 -\n3660 181 -\n"));

    EXPECT_EQ(*summary.moving, Seconds{60});
    EXPECT_EQ(*summary.elapsed, Seconds{3660});
}

TEST(TrackSummary, half_of_the_elapsed_time_told_is_enough) {
    const TrackSummary half = summarise(track("0 0 -\n50 150 -\n100 300 -\n200 600 -\n"));
    const TrackSummary less = summarise(track("0 0 -\n50 150 -\n99 300 -\n200 600 -\n"));

    EXPECT_EQ(*half.moving, Seconds{100});
    EXPECT_FALSE(less.moving.has_value());
}

TEST(TrackSummary, distance_and_climb_do_not_ask_the_clock) {
    std::string timed, untimed, stuck, backwards;
    for (int i = 0; i < 400; ++i) {
        const std::string place = " " + std::to_string(3 * i) + " " +
                                  std::to_string(100.0 + 0.2 * std::min(i, 400 - i)) + "\n";
        timed += std::to_string(i) + place;
        untimed += "-" + place;
        stuck += "7" + place;
        backwards += std::to_string(400 - i) + place;
    }
    const TrackSummary with = summarise(track(timed));

    for (const std::string& other : {untimed, stuck, backwards}) {
        const TrackSummary summary = summarise(track(other));
        EXPECT_EQ(summary.distance, with.distance);
        EXPECT_EQ(summary.ascent, with.ascent);
        EXPECT_EQ(summary.descent, with.descent);
        EXPECT_EQ(summary.points_used, 400);
    }
    EXPECT_FALSE(summarise(track(untimed)).elapsed.has_value());
    EXPECT_FALSE(summarise(track(stuck)).elapsed.has_value());
    EXPECT_EQ(*summarise(track(backwards)).elapsed, Seconds{399});
    EXPECT_FALSE(summarise(track(backwards)).moving.has_value());
}

TEST(TrackSummary, a_time_before_gps_existed_is_no_start) {
    model::Track lost = track("0 0 -\n1 3 -\n2 6 -\n");
    lost.points[0].time_ms = 0;

    EXPECT_EQ(summarise(lost).start_ms, 1'600'000'001'000);
    EXPECT_EQ(*summarise(lost).elapsed, Seconds{1});
}

TEST(TrackSummary, altitude_that_is_missing_is_skipped_and_not_zero) {
    const TrackSummary summary = summarise(track("0 0 -\n1 3 10\n2 6 -\n20 60 20\n"));

    EXPECT_EQ(*summary.ascent, Metres{10});
    EXPECT_EQ(*summary.descent, Metres{0});
}

TEST(TrackSummary, one_altitude_in_each_segment_cannot_be_compared) {
    const TrackSummary summary = summarise(track("0 0 10\n1 3 -\n\n5 3 90\n6 6 -\n"));

    EXPECT_FALSE(summary.ascent.has_value());
    EXPECT_FALSE(summary.descent.has_value());
    EXPECT_EQ(summary.altitude, AltitudeKind::none);
}

TEST(TrackSummary, infinite_altitudes_are_skipped) {
    model::Track odd = track(steady(100, 1, 3.0));
    odd.points[50].altitude = std::numeric_limits<float>::infinity();

    EXPECT_EQ(*summarise(odd).ascent, Metres{0});
}

TEST(TrackSummary, a_spike_that_returns_is_dropped_and_counted) {
    model::Track spiky = track(steady(200, 1, 3.0));
    spiky.points[40].altitude = 300.0F;
    for (std::size_t i = 100; i < 120; ++i) {
        spiky.points[i].altitude = 0.0F;
    }

    const TrackSummary summary = summarise(spiky);

    EXPECT_EQ(*summary.ascent, Metres{0});
    EXPECT_EQ(*summary.descent, Metres{0});
    EXPECT_EQ(summary.spikes_dropped, 21);
    EXPECT_EQ(summary.points_used, 200);
}

TEST(TrackSummary, an_altitude_that_finds_its_level_late_is_no_climb) {
    model::Track late = track(steady(400, 1, 3.0));
    for (std::size_t i = 0; i < 200; ++i) {
        late.points[i].altitude = 0.0F;
    }

    EXPECT_EQ(*summarise(late).ascent, Metres{0});
}

TEST(TrackSummary, a_climb_survives_an_altimeter_that_is_lost_again_and_again) {
    for (const float lost : {-32768.0F, 65535.0F, 0.0F}) {
        model::Track track_of_hill = track(steady(1000, 1, 3.0));
        for (std::size_t i = 0; i < 1000; ++i) {
            track_of_hill.points[i].altitude =
                i % 97 == 0 ? lost : 400.0F + 0.1F * static_cast<float>(i);
        }

        const TrackSummary summary = summarise(track_of_hill);

        EXPECT_NEAR(static_cast<double>((*summary.ascent).count()), 100.0, 2.0) << lost;
        EXPECT_EQ(*summary.descent, Metres{0}) << lost;
        EXPECT_LE(summary.spikes_dropped, 11) << lost;
    }
}

TEST(TrackSummary, zeros_of_an_altimeter_that_is_lost_are_no_descent) {
    for (const std::size_t until :
         {std::size_t{700}, std::size_t{1000}}) {  // it comes back, or not
        model::Track hill = track(steady(1000, 1, 3.0));
        for (std::size_t i = 0; i < 1000; ++i) {
            const bool zero = i >= 400 && i < until;
            hill.points[i].altitude = zero ? 0.0F : 400.0F + 0.1F * static_cast<float>(i);
        }

        const TrackSummary summary = summarise(hill);

        EXPECT_EQ(*summary.descent, Metres{0});
        EXPECT_NEAR(static_cast<double>((*summary.ascent).count()), until == 700 ? 100.0 : 40.0,
                    2.0);
        EXPECT_EQ(summary.spikes_dropped, static_cast<std::int64_t>(until - 400));
    }
}

TEST(TrackSummary, a_beach_at_sea_level_has_altitudes_of_zero) {
    model::Track beach = track(steady(400, 1, 3.0));
    for (std::size_t i = 0; i < 400; ++i) {
        beach.points[i].altitude = i < 200 ? static_cast<float>(200 - i) / 20.0F : 0.0F;
    }

    EXPECT_EQ(summarise(beach).spikes_dropped, 0);
    EXPECT_NEAR(static_cast<double>((*summarise(beach).descent).count()), 10.0, 1.0);
}

TEST(TrackSummary, altitudes_that_are_all_zero_were_not_measured) {
    model::Track zero = track(steady(400, 1, 3.0));
    for (auto& point : zero.points) {
        point.altitude = 0.0F;
    }

    EXPECT_FALSE(summarise(zero).ascent.has_value());
    EXPECT_EQ(summarise(zero).altitude, AltitudeKind::none);

    zero.points[200].altitude = 1.0F;
    EXPECT_EQ(*summarise(zero).ascent, Metres{0});
}

TEST(TrackSummary, standing_still_with_drifting_air_pressure_is_little_climb) {
    std::string text;
    for (int i = 0; i < 1200; ++i) {
        const int stand = std::clamp(i - 200, 0, 800);
        text += std::to_string(i) + " " + std::to_string(3.0 * (i - stand)) + " " +
                std::to_string(100.0 + (i >= 200 && i < 1000 ? 1.5 * (i % 2) : 0.0)) + "\n";
    }

    EXPECT_EQ(*summarise(track(text)).ascent, Metres{0});
}

TEST(TrackSummary, a_jump_across_the_globe_and_back_is_rejected) {
    model::Track jumpy = track(steady(100, 1, 3.0));
    jumpy.points[50].latitude = 45.0;
    jumpy.points[51].latitude = 45.0;

    const TrackSummary summary = summarise(jumpy);

    EXPECT_EQ(summary.distance, Metres{297});
    EXPECT_EQ(summary.points_rejected, 2);
    EXPECT_EQ(summary.points_used, 98);
}

TEST(TrackSummary, a_jump_of_kilometres_within_a_second_is_rejected) {
    model::Track jumpy = track(steady(100, 1, 3.0));
    jumpy.points[50].latitude = 0.05;

    EXPECT_EQ(summarise(jumpy).distance, Metres{297});
    EXPECT_EQ(summarise(jumpy).points_rejected, 1);
}

TEST(TrackSummary, a_first_point_where_the_last_run_ended_is_rejected) {
    model::Track stale = track(steady(100, 1, 3.0));
    stale.points[0].latitude = 20.0;

    EXPECT_EQ(summarise(stale).distance, Metres{294});
    EXPECT_EQ(summarise(stale).points_rejected, 1);
    EXPECT_EQ(summarise(stale).points_used, 99);
}

TEST(TrackSummary, the_jitter_of_satellites_is_used) {
    model::Track jittery = track(steady(100, 1, 3.0));
    jittery.points[50].latitude = 0.0015;  // 167 m off, out and back

    EXPECT_EQ(summarise(jittery).points_rejected, 0);
    EXPECT_NEAR(static_cast<double>(summarise(jittery).distance.count()), 297.0 + 2 * 166.0, 6.0);
}

TEST(TrackSummary, a_point_that_no_runner_reaches_adds_nothing_to_the_distance) {
    for (const double off : {0.002, 0.004, 0.009}) {  // 222, 445 and 1000 m, out and back
        model::Track astray = track(steady(100, 1, 3.0));
        astray.points[50].latitude = off;

        EXPECT_EQ(summarise(astray).points_rejected, 1) << off;
        EXPECT_EQ(summarise(astray).distance, Metres{297}) << off;
    }
}

TEST(TrackSummary, a_first_point_astray_costs_no_other_point) {
    for (const double off : {0.0095, 0.05}) {
        model::Track astray = track(steady(100, 1, 3.0));
        astray.points[0].latitude = off;

        EXPECT_EQ(summarise(astray).points_rejected, 1) << off;
        EXPECT_EQ(summarise(astray).distance, Metres{294}) << off;
    }
}

/// A hundred points, of which those in [begin, end) have no time.
model::Track untimed(std::size_t begin, std::size_t end) {
    model::Track some = track(steady(101, 1, 3.0));
    for (std::size_t i = begin; i < end; ++i) {
        some.points[i].time_ms = model::TrackPoint{}.time_ms;
    }
    return some;
}

TEST(TrackSummary, of_times_on_half_of_the_points_none_is_made) {
    for (const auto& half : {untimed(0, 50), untimed(51, 101)}) {
        const TrackSummary summary = summarise(half);
        EXPECT_EQ(summary.distance, Metres{300});
        EXPECT_FALSE(summary.elapsed);
        EXPECT_FALSE(summary.moving);
        EXPECT_TRUE(summary.start_ms);
        EXPECT_EQ(summary.untimed, Metres{150});
    }
}

TEST(TrackSummary, where_only_the_middle_has_no_times_the_elapsed_time_is_known) {
    const TrackSummary summary = summarise(untimed(30, 60));
    EXPECT_EQ(summary.elapsed, Seconds{100});
    EXPECT_FALSE(summary.moving);
    EXPECT_EQ(summary.untimed, Metres{93});
}

TEST(TrackSummary, a_few_points_without_a_time_change_nothing) {
    EXPECT_EQ(summarise(untimed(0, 8)).elapsed, Seconds{92});
    EXPECT_EQ(summarise(untimed(50, 55)).moving, Seconds{94});
    EXPECT_EQ(summarise(untimed(50, 55)).untimed + summarise(untimed(0, 0)).untimed, Metres{0});
}

TEST(TrackSummary, a_jump_for_good_is_joined_as_the_file_says) {
    model::Track moved = track(steady(400, 1, 3.0));
    for (std::size_t i = 200; i < 400; ++i) {
        moved.points[i].latitude = 10.0;
    }

    EXPECT_EQ(summarise(moved).points_rejected, 0);
    EXPECT_GT(summarise(moved).distance, Metres{1'000'000});
}

}  // namespace
}  // namespace soleus::metrics
