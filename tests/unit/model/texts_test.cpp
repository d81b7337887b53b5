#include <soleus/model/texts.hpp>

#include <gtest/gtest.h>

#include <string>

namespace soleus::model {
namespace {

TEST(Texts, give_back_what_was_kept) {
    Texts texts;
    const TextId note = texts.keep("calf tight after the hills");
    const TextId shoe = texts.keep_once("Wildhorse 8");

    EXPECT_EQ(texts[note], "calf tight after the hills");
    EXPECT_EQ(texts[shoe], "Wildhorse 8");
}

TEST(Texts, an_empty_text_is_no_text) {
    Texts texts;

    EXPECT_EQ(texts.keep(""), TextId::none);
    EXPECT_EQ(texts.keep_once(""), TextId::none);
    EXPECT_EQ(texts[TextId::none], "");
}

TEST(Texts, keep_a_recurring_text_once_and_a_note_each_time) {
    Texts texts;

    EXPECT_EQ(texts.keep_once("anna"), texts.keep_once("anna"));
    EXPECT_NE(texts.keep_once("anna"), texts.keep_once("Anna"));
    EXPECT_NE(texts.keep("easy"), texts.keep("easy"));
}

TEST(Texts, stay_right_while_many_are_added) {
    Texts texts;
    const TextId first = texts.keep("first");
    for (int i = 0; i < 5000; ++i) {
        const std::string text = "note " + std::to_string(i);
        ASSERT_EQ(texts[texts.keep(text)], text);
    }

    EXPECT_EQ(texts[first], "first");
}

TEST(Texts, keep_bytes_of_any_kind) {
    Texts texts;
    const std::string odd{"a\0b\n\xFF", 5};

    EXPECT_EQ(texts[texts.keep(odd)], odd);
}

}  // namespace
}  // namespace soleus::model
