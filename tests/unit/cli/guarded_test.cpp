#include "guarded.hpp"

#include "spoken.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace soleus::cli {
namespace {

template <class Thrown>
std::string told(Exit status, const Thrown& thrown) {
    Spoken err;
    EXPECT_EQ(guarded(err.stream(), [&]() -> Exit { throw thrown; }), status);
    return err.text();
}

TEST(Guarded, AUsageErrorIsTwoAndAnyOtherIsInternal) {
    EXPECT_EQ(told(Exit::usage, UsageError{"no\x1bthing"}), "soleus: error: no\\x1Bthing\n");
    EXPECT_EQ(told(Exit::internal, std::bad_alloc{}), "soleus: error: out of memory\n");
    EXPECT_EQ(told(Exit::internal, std::logic_error{"a bug"}),
              "soleus: error: internal error: a bug\n");
    EXPECT_EQ(told(Exit::internal, 1), "soleus: error: internal error of an unknown kind\n");
}

TEST(Guarded, SaysNothingWhereNothingIsThrown) {
    Spoken err;

    EXPECT_EQ(guarded(err.stream(), [] { return Exit::found; }), Exit::found);
    EXPECT_EQ(err.text(), "");
}

}  // namespace
}  // namespace soleus::cli
