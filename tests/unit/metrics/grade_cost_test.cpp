#include <soleus/metrics/grade_cost.hpp>

#include <gtest/gtest.h>

namespace soleus::metrics {
namespace {

// Rules §6.
TEST(GradeCost, has_minettis_ratios_to_the_flat) {
    const double flat = cost_of_running(0.0);

    EXPECT_NEAR(cost_of_running(-0.45) / flat, 1.1201, 1e-4);
    EXPECT_NEAR(cost_of_running(-0.20) / flat, 0.5000, 1e-4);
    EXPECT_NEAR(cost_of_running(-0.10) / flat, 0.5977, 1e-4);
    EXPECT_NEAR(cost_of_running(-0.05) / flat, 0.7628, 1e-4);
    EXPECT_NEAR(cost_of_running(+0.05) / flat, 1.3014, 1e-4);
    EXPECT_NEAR(cost_of_running(+0.10) / flat, 1.6578, 1e-4);
    EXPECT_NEAR(cost_of_running(+0.20) / flat, 2.5019, 1e-4);
    EXPECT_NEAR(cost_of_running(+0.45) / flat, 5.3961, 1e-4);
}

TEST(GradeCost, goes_no_further_than_was_measured) {
    EXPECT_EQ(cost_of_running(0.46), cost_of_running(0.45));
    EXPECT_EQ(cost_of_running(-2.0), cost_of_running(-0.45));
}

}  // namespace
}  // namespace soleus::metrics
