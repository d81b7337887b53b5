#include "words/red_flags.hpp"

#include <gtest/gtest.h>

#include <string>

/// What is quoted of a note that alarms.
namespace soleus::rules {
namespace {

TEST(RedFlagQuotes, the_sentence_is_quoted_and_a_long_one_around_its_sign) {
    EXPECT_EQ(read_red_flags("Good run. Then my calf swollen, hot. Home", {})[0].phrase,
              "Then my calf swollen, hot");
    std::string many;
    for (int i = 0; i < 40; ++i) {
        many += "words ";
    }
    const auto phrase = read_red_flags(many + "calf swollen " + many, {})[0].phrase;
    EXPECT_NE(phrase.find("calf swollen"), std::string::npos);
    EXPECT_LE(phrase.size(), 160u);
    EXPECT_GE(phrase.size(), 150u);
    const std::string sign = "calf swollen ";
    EXPECT_EQ(read_red_flags(sign + std::string(147, 'x'), {})[0].phrase.size(), 160u);
    EXPECT_EQ(read_red_flags(sign + std::string(148, 'x'), {})[0].phrase, "calf swollen");
}

TEST(RedFlagQuotes, a_compartment_is_told_by_its_first_sign_and_by_burning_last) {
    EXPECT_EQ(read_red_flags("Calf burning. Foot numb. Cold foot", {})[0].phrase, "Foot numb");
    EXPECT_EQ(read_red_flags("Foot numb. Calf burning", {})[0].phrase, "Foot numb");
    EXPECT_EQ(read_red_flags("Severe calf pain. Foot numb", {})[0].phrase, "Severe calf pain");
}

TEST(RedFlagQuotes, a_word_longer_than_a_quotation_is_cut_between_characters) {
    std::string accents;
    for (int i = 0; i < 200; ++i) {
        accents += "\xC3\xA9";
    }
    const auto phrase = read_red_flags("calf swollen" + accents + " calf swollen " + accents, {});

    ASSERT_FALSE(phrase.empty());
    EXPECT_LE(phrase[0].phrase.size(), 160u);
    EXPECT_NE(static_cast<unsigned char>(phrase[0].phrase.back()), 0xC3u);
}

TEST(RedFlagQuotes, up_to_80_bytes_to_the_end_of_the_sign_are_quoted_before_it) {
    EXPECT_EQ(read_red_flags(std::string(67, 'x') + " calf swollen", {})[0].phrase.size(), 80u);
    EXPECT_EQ(read_red_flags(std::string(68, 'x') + " calf swollen", {})[0].phrase, "calf swollen");
}

}  // namespace
}  // namespace soleus::rules
