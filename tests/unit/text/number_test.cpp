#include <soleus/text/number.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

namespace soleus::text {
namespace {

TEST(Number, IsReadWhole) {
    EXPECT_EQ(number("12"), 12.0);
    EXPECT_EQ(number(" -12.5\r\n"), -12.5);
    EXPECT_EQ(number("+0.25"), 0.25);
    EXPECT_EQ(number("1e-7"), 1e-7);
    EXPECT_EQ(number("2.5E+3"), 2500.0);
    EXPECT_EQ(number(".5"), 0.5);
    EXPECT_EQ(number("5."), 5.0);
    EXPECT_EQ(number("14016.0302734375"), 14016.0302734375);
    EXPECT_EQ(number("0000000000000000000000012.5000000000000000000000000000000"), 12.5);
    EXPECT_EQ(number("45.20987707190215587615966796875"), 45.20987707190215587615966796875);
}

TEST(Number, NothingElseIsOne) {
    for (const char* text :
         {"",      " ",   "nan",   "NaN", "inf", "-infinity", "1e400", "-1e400",  "0x10",
          "0x1p3", "1,5", "12 km", "1 2", "--1", "+-1",       "-+1",   "+",       "-",
          ".",     "-.",  "1.2.3", "1e",  "1e+", "e5",        "1_000", "\xD9\xA1"}) {
        EXPECT_EQ(number(text), std::nullopt) << text;
    }
}

TEST(Number, IsTheNearestDouble) {
    std::mt19937_64 random{7};
    for (int i = 0; i < 200'000; ++i) {
        std::string text =
            std::to_string(static_cast<std::int64_t>(random() % 20'000) - 10'000) + ".";
        for (auto digits = random() % 40; digits > 0; --digits) {
            text += static_cast<char>('0' + random() % 10);
        }
        EXPECT_EQ(number(text), std::strtod(text.c_str(), nullptr)) << text;
    }
}

TEST(Number, HalfwayCasesRoundToEven) {
    for (const char* text :
         {"9007199254740993", "9007199254740995", "9007199254740993.0", "9007199254740992.5",
          "1.00000000000000011102230246251565404236316680908203125",
          "1.00000000000000011102230246251565404236316680908203124",
          "1.00000000000000011102230246251565404236316680908203126", "18446744073709551615", "0.1",
          "0.3", "8.5", "4503599627370497.5", "4503599627370496.5"}) {
        EXPECT_EQ(number(text), std::strtod(text, nullptr)) << text;
    }
}

TEST(NumberWithMarks, ADotColumnGroupsByComma) {
    EXPECT_EQ(number_with_marks("1,079", DecimalMark::dot), 1079.0);
    EXPECT_EQ(number_with_marks("11,930.5", DecimalMark::dot), 11930.5);
    EXPECT_EQ(number_with_marks("1.500", DecimalMark::dot), 1.5);
    EXPECT_EQ(number_with_marks("-1,000,000", DecimalMark::dot), -1e6);
    EXPECT_EQ(number_with_marks("2,81", DecimalMark::dot), std::nullopt);
    EXPECT_EQ(number_with_marks("1234,567", DecimalMark::dot), std::nullopt);
    EXPECT_EQ(number_with_marks("1,2345", DecimalMark::dot), std::nullopt);
}

TEST(NumberWithMarks, ACommaColumnGroupsByDot) {
    EXPECT_EQ(number_with_marks("9,72", DecimalMark::comma), 9.72);
    EXPECT_EQ(number_with_marks("1.500", DecimalMark::comma), 1500.0);
    EXPECT_EQ(number_with_marks("1.234.567,8", DecimalMark::comma), 1234567.8);
    EXPECT_EQ(number_with_marks("1,500", DecimalMark::comma), 1.5);
    EXPECT_EQ(number_with_marks("9.7", DecimalMark::comma), std::nullopt);
}

TEST(NumberWithMarks, EitherTakesTheOnlyReadingThatFits) {
    EXPECT_EQ(number_with_marks("2,81", DecimalMark::either), 2.81);
    EXPECT_EQ(number_with_marks("1,079", DecimalMark::either), 1079.0);
    EXPECT_EQ(number_with_marks("1,0793", DecimalMark::either), 1.0793);
    EXPECT_EQ(number_with_marks("1234,567", DecimalMark::either), 1234.567);
    EXPECT_EQ(number_with_marks("1.500", DecimalMark::either), 1.5);
    EXPECT_EQ(number_with_marks("1.234,5", DecimalMark::either), 1234.5);
    EXPECT_EQ(number_with_marks("1,234.5", DecimalMark::either), 1234.5);
    EXPECT_EQ(number_with_marks("1,234,567", DecimalMark::either), 1234567.0);
    EXPECT_EQ(number_with_marks("1,23,567", DecimalMark::either), std::nullopt);
    EXPECT_EQ(number_with_marks("1,234.567,8", DecimalMark::either), std::nullopt);
    EXPECT_EQ(number_with_marks("-0,5", DecimalMark::either), -0.5);
}

TEST(NumberWithMarks, BlanksAndApostrophesGroupToo) {
    EXPECT_EQ(number_with_marks("1 234,5", DecimalMark::comma), 1234.5);
    EXPECT_EQ(number_with_marks("1\u00A0234,5", DecimalMark::either), 1234.5);
    EXPECT_EQ(number_with_marks("1\u202F234\u202F567", DecimalMark::either), 1234567.0);
    EXPECT_EQ(number_with_marks("1'234.5", DecimalMark::dot), 1234.5);
    EXPECT_EQ(number_with_marks("1 23", DecimalMark::either), std::nullopt);
    EXPECT_EQ(number_with_marks("1 234'567", DecimalMark::either), std::nullopt);
}

TEST(NumberWithMarks, WhatIsNoNumberStaysNone) {
    for (const char* text :
         {"", "--", "-", ",", ".", ",5,", "12 km", "nan", "1,5 km", "(5)", "1e400", "inf"}) {
        EXPECT_EQ(number_with_marks(text, DecimalMark::either), std::nullopt) << text;
    }
}

TEST(WholeNumber, IsDigitsOnlyAndAtMostEighteen) {
    EXPECT_EQ(whole_number("0"), 0);
    EXPECT_EQ(whole_number("007"), 7);
    EXPECT_EQ(whole_number("999999999999999999"), 999'999'999'999'999'999);
    for (const char* text : {"", "-1", "+1", "1.0", " 1", "1000000000000000000", "1a"}) {
        EXPECT_EQ(whole_number(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace soleus::text
