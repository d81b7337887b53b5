#include <soleus/units/maybe.hpp>
#include <soleus/units/quantity.hpp>

#include <date/date.h>
#include <gtest/gtest.h>

#include <chrono>
#include <concepts>
#include <optional>
#include <type_traits>

namespace soleus {
namespace {

template <class A, class B>
concept addable = requires(A a, B b) {
    a + b;
};
template <class A, class B>
concept subtractable = requires(A a, B b) {
    a - b;
};
template <class A, class B>
concept comparable = requires(A a, B b) {
    a < b;
};
template <class A, class B>
concept equatable = requires(A a, B b) {
    a == b;
};
template <class A, class B>
concept multipliable = requires(A a, B b) {
    a* b;
};

// What must not compile is the point of these types.
static_assert(addable<Metres, Metres> && subtractable<Metres, Metres> &&
              comparable<Metres, Metres>);
static_assert(!addable<Metres, Load> && !subtractable<Metres, Load> && !comparable<Metres, Load> &&
              !equatable<Metres, Load>);
static_assert(!addable<Exertion, PainScore> && !comparable<Exertion, PainScore> &&
              !equatable<Exertion, PainScore>);
static_assert(!addable<Metres, int> && !comparable<Metres, int> && !equatable<Load, double>);
static_assert(!multipliable<Metres, Metres> && !multipliable<Metres, Load>);
static_assert(!std::is_convertible_v<int, Metres> && !std::is_convertible_v<double, Load> &&
              !std::is_convertible_v<int, PainScore>);
static_assert(!std::is_convertible_v<Metres, Load> && !std::is_constructible_v<Load, Metres>);
static_assert(!std::is_assignable_v<Metres&, Load> && !std::is_assignable_v<Metres&, int>);
static_assert(!std::is_convertible_v<Metres, std::int64_t> && !std::is_convertible_v<Load, double>);
static_assert(!std::is_convertible_v<int, Maybe<Metres>> &&
              !std::is_convertible_v<Load, Maybe<Metres>>);
static_assert(!std::is_convertible_v<Maybe<Metres>, Metres> &&
              !std::is_convertible_v<Maybe<Metres>, bool>);
static_assert(sizeof(Maybe<Metres>) == 4);

TEST(Quantity, AddsSubtractsAndScalesWithinItsUnit) {
    Metres sum{40};
    sum += Metres{2};
    sum -= Metres{12};

    EXPECT_EQ(sum, Metres{30});
    EXPECT_EQ(sum + Metres{5}, Metres{35});
    EXPECT_EQ(sum - Metres{31}, Metres{-1});
    EXPECT_EQ(sum * 3, Metres{90});
    EXPECT_LT(Metres{1}, Metres{2});
    EXPECT_EQ(Metres{}.count(), 0);
}

TEST(Quantity, ASessionOfFiftyMinutesAtFiveIsALoadOf250) {
    const Load load{50 * 60 * 5000.0};  // seconds x thousandths of an RPE point

    EXPECT_EQ(printed(load), 250.0);
}

TEST(Maybe, AbsentIsNoZero) {
    const Maybe<Metres> absent;

    EXPECT_FALSE(absent.has_value());
    EXPECT_FALSE(static_cast<bool>(absent));
    EXPECT_NE(absent, Maybe<Metres>{Metres{0}});
    EXPECT_EQ(absent, Maybe<Metres>{std::nullopt});
    EXPECT_EQ(absent.value_or(Metres{7}), Metres{7});
}

TEST(Maybe, HoldsWhatWasPutIn) {
    const Maybe<Metres> zero{Metres{0}};
    const Maybe<std::chrono::seconds> time{std::chrono::seconds{-5}};
    const Maybe<Metres> largest{Metres{2'147'483'647}};
    const Maybe<Metres> smallest{Metres{-2'147'483'647}};

    EXPECT_TRUE(zero.has_value());
    EXPECT_EQ(*zero, Metres{0});
    EXPECT_EQ(zero.value_or(Metres{7}), Metres{0});
    EXPECT_EQ(*time, std::chrono::seconds{-5});
    EXPECT_EQ(*largest, Metres{2'147'483'647});
    EXPECT_EQ(*smallest, Metres{-2'147'483'647});
}

TEST(Maybe, AbsentIsSmallerThanEveryValue) {
    EXPECT_LT(Maybe<Metres>{}, Maybe<Metres>{Metres{-2'147'483'647}});
    EXPECT_LT(Maybe<Metres>{Metres{1}}, Maybe<Metres>{Metres{2}});
}

}  // namespace
}  // namespace soleus
