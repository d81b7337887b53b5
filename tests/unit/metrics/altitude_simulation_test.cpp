#include "simulated_track.hpp"

#include <soleus/metrics/track_summary.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

/// The targets of design §3 on simulated runs of an hour (10.8 km), where the true climb is known.
/// What was measured when the constants were chosen stands at each limit; on seven real barometric
/// runs the ascent was off by +0.4, -0.1, -1.4, +1.4, -3.5 and -4.3 % (142 to 2,578 m), and by 7 m
/// on a flat one.
namespace soleus::metrics {
namespace {

using simulated::Ground;
using simulated::Recording;
using simulated::Sensor;

constexpr unsigned k_runs = 20;

std::vector<TrackSummary> summaries(Recording recording) {
    std::vector<TrackSummary> result;
    for (unsigned seed = 1; seed <= k_runs; ++seed) {
        recording.seed = seed;
        result.push_back(summarise(simulated::track(recording)));
    }
    return result;
}

double ascent(const TrackSummary& summary) {
    return static_cast<double>((*summary.ascent).count());
}

double mean_ascent(const Recording& recording) {
    double sum = 0.0;
    for (const TrackSummary& summary : summaries(recording)) {
        sum += ascent(summary);
    }
    return sum / k_runs;
}

double false_metres_a_kilometre(const Recording& recording) {
    return mean_ascent(recording) / 10.8;
}

std::int64_t told_as_gps(const Recording& recording) {
    const auto all = summaries(recording);
    return std::count_if(all.begin(), all.end(), [](const TrackSummary& summary) {
        return summary.altitude == AltitudeKind::gps;
    });
}

// Measured: rolling 0.0-0.6 %, long climb -0.2 %, steps +0.2-0.6 %, rough trail -3.3 to -4.2 % (its
// 310 m waves are rounded off).
TEST(AltitudeSimulation, a_barometer_on_hills_is_within_three_percent) {
    for (const Ground ground : {Ground::rolling, Ground::long_climb, Ground::steps}) {
        for (const double noise : {0.0, 0.3, 0.5}) {
            for (const int every : {1, 5}) {
                const Recording recording{.ground = ground, .noise = noise, .every = every};

                EXPECT_NEAR(mean_ascent(recording) / simulated::true_climb(recording), 1.0, 0.015);
            }
        }
    }
    const Recording rough{.ground = Ground::rough_trail};

    EXPECT_NEAR(mean_ascent(rough) / simulated::true_climb(rough), 1.0, 0.05);
}

TEST(AltitudeSimulation, a_barometer_of_whole_metres_on_hills_is_within_three_percent) {
    const Recording recording{.ground = Ground::rolling, .noise = 0.3, .quantum = 1.0};

    EXPECT_NEAR(mean_ascent(recording) / simulated::true_climb(recording), 1.0, 0.015);
}

// Target 0.3 m per km; measured 0.04-0.09 with noise alone, and a drift of 2 m an hour adds that
// climb.
TEST(AltitudeSimulation, a_barometer_on_the_flat_counts_next_to_nothing) {
    for (const double noise : {0.3, 0.5}) {
        for (const double drift : {0.0, 2.0, -2.0}) {
            const Recording recording{.noise = noise, .drift = drift};

            EXPECT_LE(false_metres_a_kilometre(recording), 0.25);
        }
    }
}

// Target 2 m per km; measured 0.05 at 1 m, 0.6 at 1.3 m, 0.7-1.0 at 1.6 and 2 m, 0.8-1.2 at 3 m.
TEST(AltitudeSimulation, satellites_on_the_flat_count_less_than_two_metres_a_kilometre) {
    for (const double noise : {0.7, 1.0, 1.3, 1.6, 2.0, 3.0}) {
        for (const int every : {1, 5}) {
            const Recording recording{
                .sensor = Sensor::satellites, .noise = noise, .quantum = 0.1, .every = every};

            EXPECT_LE(false_metres_a_kilometre(recording), 1.5) << noise << " m, " << every << " s";
        }
    }
}

// Measured 2.1-2.2: an error of 5 m is as large as a hill, and a larger swing would lose 20 m
// hills.
TEST(AltitudeSimulation, poor_satellites_on_the_flat_count_three_metres_a_kilometre_at_most) {
    const Recording recording{.sensor = Sensor::satellites, .noise = 5.0, .quantum = 0.1};

    EXPECT_LE(false_metres_a_kilometre(recording), 3.0);
}

TEST(AltitudeSimulation, a_phones_climb_on_hills_is_within_ten_percent) {
    for (const double noise : {0.5, 1.0, 2.0, 3.0}) {
        for (const Ground ground : {Ground::rolling, Ground::long_climb}) {
            const Recording recording{.ground = ground,
                                      .sensor = Sensor::satellites,
                                      .noise = noise,
                                      .quantum = 0.1,
                                      .creator = "StravaGPX Android"};

            EXPECT_NEAR(mean_ascent(recording) / simulated::true_climb(recording), 1.0, 0.1);
        }
    }
}

// Target: median difference 1 %; measured 0.1-0.4 %.
TEST(AltitudeSimulation, a_point_every_second_and_every_fifth_agree) {
    for (const Ground ground : {Ground::rolling, Ground::long_climb, Ground::rough_trail}) {
        std::vector<double> differences;
        for (const bool smart : {false, true}) {
            const auto every = summaries({.ground = ground});
            const auto fifth = summaries({.ground = ground, .every = 5, .smart = smart});
            for (unsigned i = 0; i < k_runs; ++i) {
                differences.push_back(std::abs(ascent(fifth[i]) / ascent(every[i]) - 1.0));
            }
        }
        std::nth_element(differences.begin(), differences.begin() + k_runs, differences.end());

        EXPECT_LE(differences[k_runs], 0.01);
    }
}

TEST(AltitudeSimulation, the_noise_tells_the_source_where_the_creator_does_not) {
    for (const Ground ground :
         {Ground::flat, Ground::rolling, Ground::long_climb, Ground::steps, Ground::rough_trail}) {
        EXPECT_EQ(told_as_gps({.ground = ground, .noise = 0.3}), 0);
        EXPECT_LE(told_as_gps({.ground = ground, .noise = 0.5, .every = 5}), 1);
    }
    EXPECT_GE(told_as_gps({.sensor = Sensor::satellites, .noise = 1.3, .quantum = 0.1}), 18);
    EXPECT_GE(told_as_gps({.sensor = Sensor::satellites, .noise = 3.0, .quantum = 0.1}), 18);
}

TEST(AltitudeSimulation, a_known_creator_is_believed_and_sets_the_swing) {
    const TrackSummary watch = summarise(simulated::track(
        {.sensor = Sensor::satellites, .noise = 2.0, .creator = "Garmin Connect"}));
    const TrackSummary phone = summarise(simulated::track({.creator = "RunKeeper - http://"}));

    EXPECT_EQ(watch.altitude, AltitudeKind::barometer);
    EXPECT_EQ(watch.swing_m, 2.5);
    EXPECT_EQ(phone.altitude, AltitudeKind::gps);
    EXPECT_GE(phone.swing_m, 5.0);
}

}  // namespace
}  // namespace soleus::metrics
