#include "decimal.hpp"

#include <soleus/text/number.hpp>

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <optional>
#include <random>
#include <string>

namespace soleus::sources {
namespace {

std::string bits(std::optional<double> value) {
    return value ? std::to_string(std::bit_cast<std::uint64_t>(*value)) : "none";
}

TEST(Decimal, IsTextsNumberToTheLastBit) {
    for (const std::string text : {"0",
                                   "-0",
                                   "-0.0",
                                   "7",
                                   "90",
                                   "180",
                                   "1000",
                                   "12345",
                                   "47.5",
                                   "-8.25",
                                   "236.8",
                                   "236.8000030517578125",
                                   "45.20987707190215587615966796875",
                                   "28.227607779421938",
                                   "-112.88490946265975",
                                   "0.000000000000000000001",
                                   "9007199254740993",
                                   "9.007199254740993",
                                   "900.7199254740993",
                                   "0.9007199254740993",
                                   "1.",
                                   ".5",
                                   "-.5",
                                   "+5",
                                   "",
                                   "-",
                                   ".",
                                   "1.2.3",
                                   "47,5",
                                   "1e-7",
                                   "1.5e3",
                                   "nan",
                                   "inf",
                                   " 5 ",
                                   "5 ",
                                   "12x4567890",
                                   "12.x4567890",
                                   "12.1234567x",
                                   "12.12345678x",
                                   "12.3456789012345678x",
                                   "0x10",
                                   "1-2",
                                   "179.99999999999999999999999"}) {
        EXPECT_EQ(bits(decimal(text)), bits(text::number(text))) << text;
    }
}

TEST(Decimal, IsTextsNumberForDigitsOfAnyLength) {
    std::mt19937_64 random{7};
    for (int i = 0; i < 200'000; ++i) {
        std::string text = random() % 2 == 0 ? "-" : "";
        text += std::to_string(random() % 200) + '.';
        for (auto digits = random() % 32; digits > 0; --digits) {
            text += static_cast<char>('0' + random() % 10);
        }
        ASSERT_EQ(bits(decimal(text)), bits(text::number(text))) << text;
    }
}

TEST(Decimal, HalfwayBetweenTwoDoublesIsRoundedAsItMust) {
    std::mt19937_64 random{11};
    for (int i = 0; i < 100'000; ++i) {
        // A semicircle is 45 / 2^29 degrees: its decimals end, and end in fives.
        const auto whole =
            static_cast<long double>(random() % (1ULL << 31)) * 45.0L / 536'870'912.0L;
        std::string text(64, '\0');
        text.resize(
            static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%.29Lf", whole)));
        ASSERT_EQ(bits(decimal(text)), bits(text::number(text))) << text;
    }
}

}  // namespace
}  // namespace soleus::sources
