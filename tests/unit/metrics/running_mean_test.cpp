#include "running_mean.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace soleus::metrics {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Pointwise;

std::vector<double> smoothed(double window, const std::vector<std::pair<double, double>>& places) {
    RunningMean mean{window};
    std::vector<double> result;
    const auto keep = [&](double altitude) { result.push_back(altitude); };
    for (const auto& [along, altitude] : places) {
        mean.add(along, altitude, keep);
    }
    mean.cut(keep);
    return result;
}

TEST(RunningMean, leaves_an_even_slope_alone_also_at_its_ends) {
    std::vector<std::pair<double, double>> places;
    std::vector<double> expected;
    for (int i = 0; i < 400; ++i) {
        places.emplace_back(3.0 * i, 50.0 + 0.3 * i);
        expected.push_back(50.0 + 0.3 * i);
    }

    EXPECT_THAT(smoothed(50.0, places), Pointwise(DoubleNear(1e-6), expected));
}

// A tooth of 4 m, 20 m wide at its foot, has the mean 4 * 10 / 40 = 1 over 40 m around its tip.
TEST(RunningMean, takes_the_mean_over_distance) {
    const auto result = smoothed(40.0, {{0, 0}, {40, 0}, {50, 4}, {60, 0}, {100, 0}});

    EXPECT_NEAR(result.at(2), 1.0, 1e-9);
}

TEST(RunningMean, does_not_depend_on_how_often_a_line_was_sampled) {
    const auto sparse = smoothed(40.0, {{0, 0}, {100, 10}, {200, 0}});
    std::vector<std::pair<double, double>> places;
    for (int i = 0; i <= 40; ++i) {
        const double along = 5.0 * i;
        places.emplace_back(along, along <= 100 ? along / 10 : 20 - along / 10);
    }
    const auto dense = smoothed(40.0, places);

    EXPECT_NEAR(sparse.at(1), dense.at(20), 1e-9);
    EXPECT_NEAR(sparse.at(1), 9.0, 1e-9);
}

TEST(RunningMean, one_place_is_its_own_mean_and_a_cut_starts_anew) {
    EXPECT_THAT(smoothed(40.0, {{0, 7}}), ElementsAre(7.0));

    RunningMean mean{40.0};
    std::vector<double> result;
    const auto keep = [&](double altitude) { result.push_back(altitude); };
    mean.add(0, 0, keep);
    mean.add(10, 0, keep);
    mean.cut(keep);
    mean.add(10, 500, keep);
    mean.add(20, 500, keep);
    mean.cut(keep);

    EXPECT_THAT(result, ElementsAre(0.0, 0.0, 500.0, 500.0));
}

TEST(RunningMean, its_ring_holds_the_widest_window_of_the_densest_places) {
    std::vector<std::pair<double, double>> places;
    std::vector<double> expected;
    for (int i = 0; i < 3000; ++i) {
        places.emplace_back(RunningMean::k_least_step * i, 0.01 * i);
        expected.push_back(0.01 * i);
    }

    EXPECT_THAT(smoothed(RunningMean::k_widest, places), Pointwise(DoubleNear(1e-6), expected));
}

}  // namespace
}  // namespace soleus::metrics
