#include "layout.hpp"

#include <gtest/gtest.h>

namespace soleus::report {
namespace {

TEST(Layout, CountsColumnsNotBytes) {
    EXPECT_EQ(columns("Zoë"), 3U);
    EXPECT_EQ(columns("山田"), 4U);
    EXPECT_EQ(columns("e\u0301"), 1U);  // a combining accent takes none
    EXPECT_EQ(columns(""), 0U);
}

TEST(Layout, CutsAtTheWidthWithAnEllipsis) {
    EXPECT_EQ(cut("hill-spike", 10, true), "hill-spike");
    EXPECT_EQ(cut("hill-spike", 9, true), "hill-spi…");
    EXPECT_EQ(cut("hill-spike", 9, false), "hill-spi~");
}

TEST(Layout, NeverCutsAWideLetterInHalf) {
    EXPECT_EQ(cut("山田太郎", 6, true), "山田…");  // a third letter would take columns 5 to 7
}

TEST(Layout, PadsByColumns) {
    EXPECT_EQ(left("山田", 6), "山田  ");
    EXPECT_EQ(right("Zoë", 5), "  Zoë");
    EXPECT_EQ(left("longer", 3), "longer");
}

TEST(Layout, WrapsAtTheWidthAndIndentsEveryLine) {
    EXPECT_EQ(wrapped("one two three", 9, 2), "  one two\n  three\n");
    EXPECT_EQ(wrapped("one two three", 8, 2), "  one\n  two\n  three\n");
    EXPECT_EQ(wrapped("", 80), "");
}

TEST(Layout, KeepsAWordLongerThanTheLineWhole) {
    EXPECT_EQ(wrapped("a file/with/a/long/name b", 10), "a\nfile/with/a/long/name\nb\n");
}

TEST(Layout, DrawsBarsInEighthsOfABlock) {
    EXPECT_EQ(bar(100, 100, 2, true), "██");
    EXPECT_EQ(bar(50, 100, 2, true), "█");
    EXPECT_EQ(bar(56.25, 100, 2, true), "█▏");
    EXPECT_EQ(bar(0, 100, 2, true), "");
}

TEST(Layout, ShowsThatTheLeastValueIsNotZero) {
    EXPECT_EQ(bar(1, 10'000, 10, true), "▏");
    EXPECT_EQ(bar(1, 10'000, 10, false), "#");
}

TEST(Layout, DrawsNoBarWhereThereIsNothingToCompare) {
    EXPECT_EQ(bar(0, 0, 10, true), "");
}

TEST(Layout, KeepsTheShapeWhereOnlyAsciiCanBePrinted) {
    EXPECT_EQ(ascii_only("Zoë 山 |"), "Zo? ?? |");
}

}  // namespace
}  // namespace soleus::report
