#include "log_builder.hpp"
#include "pain_reports.hpp"
#include "words/note_reader.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace soleus::rules::testing {
namespace {

/// "calf 4, other 3": what is read out of a note.
std::string read(std::string_view note) {
    std::string text;
    for (const NoteReport& report : read_pain(note)) {
        text += text.empty() ? "" : ", ";
        text += report.site == Site::calf       ? "calf"
                : report.site == Site::achilles ? "achilles"
                                                : "other";
        text += " " + name(report.words) + (report.site_assumed ? " assumed" : "");
    }
    return text;
}

TEST(HeelRaise, that_cannot_be_done_is_about_the_calf_that_should_do_it) {
    for (const char* note :
         {"cannot raise the heel", "can't raise my heel", "could not raise the left heel",
          "unable to raise heels", "can't lift my heel", "sore and cannot raise the heel"}) {
        EXPECT_EQ(wording_beside_site(note, "calf").words, PainClass::four) << note;
        EXPECT_EQ(wording_beside_site(note, "").words, PainClass::four) << note;
        EXPECT_EQ(read(note), "calf 4 assumed") << note;
    }
}

TEST(HeelRaise, that_cannot_be_done_is_told_in_every_language) {
    for (const auto& [note, cell] : {std::pair{"kann die Ferse nicht heben", "Wade"},
                                     {"je ne peux pas lever le talon", "mollet"},
                                     {"no puedo levantar el talón", "gemelo"},
                                     {"non riesco a sollevare il tallone", "polpaccio"},
                                     {"kan de hiel niet optillen", "kuit"},
                                     {"não consigo levantar o calcanhar", "panturrilha"},
                                     {"kan inte lyfta hälen", "vaden"},
                                     {"kan ikke løfte hælen", "leggen"},
                                     {"kan ikke løfte hælen", "læggen"}}) {
        EXPECT_EQ(wording_beside_site(note, cell).words, PainClass::four) << note;
        EXPECT_EQ(read(note), "calf 4 assumed") << note;
    }
}

TEST(HeelRaise, belongs_to_the_place_that_is_named) {
    EXPECT_EQ(read("calf hurts and I cannot raise the heel"), "calf 4");
    EXPECT_EQ(read("calf hurts, cannot raise the heel"), "calf 3, calf 4 assumed");
    EXPECT_EQ(read("Achilles sore, cannot raise the heel"), "achilles 3");
    EXPECT_EQ(read("knee sore, calf sore, cannot raise the heel"),
              "other 3, calf 3, calf 4 assumed");
}

TEST(HeelRaise, as_an_exercise_is_no_pain_of_the_heel) {
    EXPECT_EQ(read("heel raises, then a sore back"), "other 3");
    EXPECT_EQ(read("stiff after heel raises"), "");
    EXPECT_EQ(read("raise the heel sore or not"), "");
    EXPECT_EQ(read("limped heel raises"), "");
    EXPECT_EQ(read("heel raises knee sore"), "other 3");
    EXPECT_EQ(read("calf sore after heel raises"), "calf 3");
    EXPECT_EQ(wording_beside_site("limped after heel raises", "calf").words, PainClass::four);
}

TEST(HeelRaise, is_no_word_for_a_heel_that_hurts) {
    for (const char* note : {"bruised heel", "limp and sore heel", "limping on the left foot"}) {
        EXPECT_EQ(wording_beside_site(note, "calf").words, PainClass::none) << note;
        EXPECT_EQ(read(note), "other 4") << note;
    }
    EXPECT_EQ(read("raise, heel sore"), "other 3");
}

std::vector<PainReport> reports(const char* site, std::optional<int> score) {
    return read_body(LogBuilder{}
                         .pain("2026-03-01", site, score, "cannot raise the heel")
                         .history("2026-06-01")
                         .history,
                     true)
        .reports;
}

TEST(HeelRaise, tells_of_the_place_the_row_states) {
    EXPECT_EQ(reports("calf", 2).at(0).cls, PainClass::four);
    EXPECT_EQ(reports("calf", {}).at(0).cls, PainClass::four);
    EXPECT_EQ(reports("", 2).at(0).cls, PainClass::four);
    for (const auto score : {std::optional{4}, std::optional<int>{}}) {
        ASSERT_EQ(reports("achilles", score).size(), 1U);
        EXPECT_EQ(reports("achilles", score)[0].site, Site::achilles);
    }
}

TEST(HeelRaise, is_read_as_of_the_calf_and_said_where_no_place_is_named) {
    const auto built =
        LogBuilder{}.note("2026-03-01", "cannot raise the heel").history("2026-06-01");
    const auto body = read_body(built.history, true);

    ASSERT_EQ(body.reports.size(), 1U);
    EXPECT_EQ(body.reports[0].cls, PainClass::four);
    EXPECT_TRUE(body.reports[0].site_assumed);
    ASSERT_EQ(body.remarks.size(), 1U);
    EXPECT_EQ(body.remarks[0], "1 pain word without a site: read as calf.");
}

}  // namespace
}  // namespace soleus::rules::testing
