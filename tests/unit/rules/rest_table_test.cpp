#include "rest_table.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace soleus::rules {
namespace {

std::string row(PainClass c) {
    const RestTerms terms = terms_of(c);
    return fmt::format("{}: {} {} {}% {} {}", name(c), terms.rest_days, terms.pain_free_days,
                       terms.cap_percent, terms.flat_days, terms.not_before_day);
}

TEST(RestTable, is_that_of_the_manual) {
    EXPECT_EQ(row(PainClass::none), ": 0 0 0% 0 0");
    EXPECT_EQ(row(PainClass::one), "1: 1 1 100% 3 7");
    EXPECT_EQ(row(PainClass::two), "2: 3 2 75% 7 21");
    EXPECT_EQ(row(PainClass::three), "3: 7 3 50% 14 28");
    EXPECT_EQ(row(PainClass::four), "4: 14 5 30% 21 42");
    EXPECT_EQ(row(PainClass::g0), "G0: 8 3 50% 21 42");
    EXPECT_EQ(row(PainClass::g1), "G1: 17 3 50% 21 42");
    EXPECT_EQ(row(PainClass::g2), "G2: 25 3 50% 21 42");
    EXPECT_EQ(row(PainClass::g3), "G3: 48 3 50% 21 42");
    EXPECT_EQ(row(PainClass::d), "D: 21 3 50% 21 42");
}

TEST(RestTable, scores_have_their_classes) {
    std::string classes;
    for (int score = -1; score <= 10; ++score) {
        classes += name(class_of_score(score)) + ",";
    }
    EXPECT_EQ(classes, ",,1,1,2,2,3,3,4,4,4,4,");
}

TEST(RestTable, class_3_up_includes_4_and_what_a_clinician_recorded) {
    for (const auto c : {PainClass::none, PainClass::one, PainClass::two}) {
        EXPECT_FALSE(three_up(c));
        EXPECT_EQ(two_up(c), c == PainClass::two);
        EXPECT_FALSE(is_grade(c));
    }
    for (const auto c : {PainClass::three, PainClass::four, PainClass::g0, PainClass::d}) {
        EXPECT_TRUE(three_up(c) && two_up(c));
        EXPECT_EQ(is_grade(c), c >= PainClass::g0);
    }
}

TEST(RestTable, of_two_rows_each_column_is_the_stricter) {
    const RestTerms a{.rest_days = 5,
                      .pain_free_days = 1,
                      .cap_percent = 50,
                      .flat_days = 3,
                      .not_before_day = 9};
    const RestTerms b{.rest_days = 4,
                      .pain_free_days = 2,
                      .cap_percent = 60,
                      .flat_days = 2,
                      .not_before_day = 10};
    for (const RestTerms& terms : {stricter(a, b), stricter(b, a)}) {
        EXPECT_EQ(terms.rest_days, 5);
        EXPECT_EQ(terms.pain_free_days, 2);
        EXPECT_EQ(terms.cap_percent, 50);
        EXPECT_EQ(terms.flat_days, 3);
        EXPECT_EQ(terms.not_before_day, 10);
    }
}

}  // namespace
}  // namespace soleus::rules
