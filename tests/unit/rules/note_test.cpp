#include "words/note.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <vector>

namespace soleus::rules {
namespace {

/// Folded words; a comma between clauses, a bar between sentences, n/10 in brackets.
std::string words(std::string_view text) {
    std::string shown;
    const Word* last = nullptr;
    const auto all = words_of(text);
    for (const Word& word : all) {
        if (last != nullptr) {
            shown += word.sentence != last->sentence ? " | "
                     : word.clause != last->clause   ? ", "
                                                     : " ";
        }
        shown += word.out_of_ten ? fmt::format("[{}]", *word.out_of_ten) : word.folded;
        last = &word;
    }
    return shown;
}

TEST(Words, are_folded_in_case_and_accents) {
    EXPECT_EQ(words("Calf CALF c\xC3\xA1lf \xC3\x9C"
                    "BER stra\xC3\x9F"
                    "e"),
              "calf calf calf uber strasse");
    EXPECT_EQ(words("z9 A1"), "z9 a1");
    EXPECT_EQ(words(""), "");
    EXPECT_EQ(words(" -- @[`{/: "), "");
}

TEST(Words, keep_the_t_of_a_negation_drop_an_s_and_part_before_anything_else) {
    EXPECT_EQ(words("can't CAN'T isn\xE2\x80\x99t"), "can't can't isn't");
    EXPECT_EQ(words("calf's sore"), "calf sore");
    EXPECT_EQ(words("CALF'S sore"), "calf sore");
    EXPECT_EQ(words("l'achille"), "l achille");
    EXPECT_EQ(words("'calf' sore"), "calf sore");
    EXPECT_EQ(words("we'll run"), "we ll run");
    EXPECT_EQ(words("don'ts"), "don ts");
}

TEST(Words, tell_where_they_stand) {
    const auto all = words_of("My calf's sore");

    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].begin, 0u);
    EXPECT_EQ(all[0].end, 2u);
    EXPECT_EQ(all[1].begin, 3u);
    EXPECT_EQ(all[1].end, 7u);
    EXPECT_EQ(all[2].begin, 10u);
    EXPECT_EQ(all[2].end, 14u);
    EXPECT_EQ(words_of("can't run")[0].end, 5u);
    EXPECT_EQ(words_of("is 3/10 now")[1].end, 7u);
}

TEST(Words, marks_end_clauses_and_sentences) {
    EXPECT_EQ(words("a. b! c? d; e\nf\rg\xE2\x80\xA6 h"), "a | b | c | d | e | f | g | h");
    EXPECT_EQ(words("a, b"), "a, b");
    EXPECT_EQ(words("a: b - c (d) / e"), "a b c d e");
}

TEST(Words, a_point_or_comma_between_digits_belongs_to_the_number) {
    EXPECT_EQ(words("12.5 km"), "12 5 km");
    EXPECT_EQ(words("12,5 km"), "12 5 km");
    EXPECT_EQ(words("12. Then"), "12 | then");
    EXPECT_EQ(words("a.5"), "a | 5");
    EXPECT_EQ(words("5,a"), "5, a");
    EXPECT_EQ(words(".5"), "5");
    EXPECT_EQ(words("5."), "5");
}

TEST(Words, n_of_ten_is_one_word_and_a_fraction_is_rounded_up) {
    EXPECT_EQ(words("0/10 6/10 10/10"), "[0] [6] [10]");
    EXPECT_EQ(words("3.5/10 3,5/10 3.0/10 9.01/10"), "[4] [4] [3] [10]");
    EXPECT_EQ(words("6 /10 6/ 10 6 / 10 6  /  10"), "[6] [6] [6] [6]");
    EXPECT_EQ(words("006/10"), "[6]");
    EXPECT_EQ(words("at 6/10."), "at [6]");
    EXPECT_EQ(words("6/10, then 7/10"), "[6], then [7]");
}

TEST(Words, what_only_looks_like_n_of_ten_is_none) {
    EXPECT_EQ(words("11/10"), "11 10");
    EXPECT_EQ(words("10.5/10"), "10 5 10");
    EXPECT_EQ(words("3/10/2026"), "3 10 2026");
    EXPECT_EQ(words("3/100"), "3 100");
    EXPECT_EQ(words("1/3/10"), "1 3 10");
    EXPECT_EQ(words("/3/10"), "3 10");
    EXPECT_EQ(words("6   /10"), "6 10");
    EXPECT_EQ(words("6/   10"), "6 10");
    EXPECT_EQ(words("6/1"), "6 1");
    EXPECT_EQ(words("6/"), "6");
    EXPECT_EQ(words("6"), "6");
    EXPECT_EQ(words("6 of 10"), "6 of 10");
    EXPECT_EQ(words("0006/10"), "0006 10");
    EXPECT_EQ(words("x6/10"), "x6 10");
    EXPECT_EQ(words("2.6.1/10"), "2 6 1 10");
}

TEST(Words, bytes_that_are_no_text_part_words) {
    EXPECT_EQ(words("calf\xFFsore"), "calf sore");
    EXPECT_EQ(words("calf\xC3"), "calf");
    EXPECT_EQ(words(std::string_view{"calf\0sore", 9}), "calf sore");
}

TEST(Words, know_the_ends_of_their_kinds_of_characters) {
    EXPECT_EQ(words("AZ az 09"), "az az 09");
    EXPECT_EQ(words("m\xC2\xB2"), "m\xC2\xB2");  // superscript two is a number
    EXPECT_EQ(words("12.5"), "12 5");
    EXPECT_EQ(words("3.123/10"), "[4]");
    EXPECT_EQ(words("3.1234/10"), "3 1234 10");
    EXPECT_EQ(words("sore,1/10"), "sore, 1 10");
}

/// A note is a view into a longer text: what stands before and behind it is not its own.
TEST(Words, look_at_nothing_outside_their_text) {
    const std::string text = "2,6/10.4/10 can't 3.5 / 10/1 calf's. 12.5, 3  /  10";
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        for (std::size_t length = 0; begin + length <= text.size(); ++length) {
            const auto part = std::string_view{text}.substr(begin, length);
            ASSERT_EQ(words(part), words(std::string{part})) << "\"" << part << "\"";
        }
    }
}

}  // namespace
}  // namespace soleus::rules
