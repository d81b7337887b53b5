#include "open_windows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace soleus::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(OpenWindows, are_told_day_by_day_in_their_order) {
    const std::vector<DayWindow> windows{{1, 3, 7}, {0, 2, 4}, {2, 2, 9}, {2, 4, 5}};
    const OpenWindows open{5, windows};

    EXPECT_EQ(open.days(), 5U);
    EXPECT_THAT(open.on(0), ElementsAre(4U));
    EXPECT_THAT(open.on(1), ElementsAre(7U, 4U));
    EXPECT_THAT(open.on(2), ElementsAre(7U, 5U));
    EXPECT_THAT(open.on(3), ElementsAre(5U));
    EXPECT_THAT(open.on(4), IsEmpty());
}

TEST(OpenWindows, may_be_none) {
    EXPECT_EQ(OpenWindows{}.days(), 0U);
    EXPECT_THAT((OpenWindows{2, {}}.on(1)), IsEmpty());
}

}  // namespace
}  // namespace soleus::rules
