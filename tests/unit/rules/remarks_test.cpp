#include "found.hpp"

#include <gtest/gtest.h>

/// What is said beside the findings: pain without a site, and pain elsewhere.
namespace soleus::rules::testing {
namespace {

std::string remarks(const LogBuilder& log) {
    std::string text;
    for (const auto& remark : judge(log.history(on(90)).history, {}).remarks) {
        text += remark + "\n";
    }
    return text;
}

TEST(Remarks, scores_without_a_site_are_counted_and_said_to_be_read_as_calf) {
    EXPECT_EQ(remarks(LogBuilder{}.pain(on(0), "calf", 3)), "");
    EXPECT_EQ(remarks(LogBuilder{}.pain(on(0), "", 0)), "") << "a 0 hurts nowhere";
    EXPECT_EQ(remarks(LogBuilder{}.pain(on(0), "", 1)),
              "1 pain score without a site: read as calf.\n");
    EXPECT_EQ(remarks(LogBuilder{}.pain(on(0), "", 3).pain(on(1), "", 4).pain(on(2), "", 0)),
              "2 pain scores without a site: read as calf.\n");
}

TEST(Remarks, pain_elsewhere_is_named_as_written_and_sent_to_a_clinician) {
    EXPECT_EQ(
        remarks(LogBuilder{}
                    .pain(on(0), "Left knee", 4)
                    .note(on(3), "calf fine, shin sore")
                    .pain(on(5), "Left knee", 2)),
        "Pain elsewhere ('Left knee', 'shin sore') is outside these rules; pain that persists "
        "needs a clinician.\n");
    EXPECT_EQ(remarks(LogBuilder{}.note(on(0), "calf and achilles sore")), "");
    EXPECT_EQ(remarks(LogBuilder{}.pain(on(0), "knee", 0)), "") << "a 0 hurts nowhere";
}

TEST(Remarks, words_of_pain_without_a_site_are_counted_apart_from_scores) {
    EXPECT_EQ(remarks(LogBuilder{}.pain_in_words(on(0), "yes").pain_in_words(on(1), "left", 2)),
              "1 pain score without a site: read as calf.\n"
              "1 pain word without a site: read as calf.\n");
    EXPECT_EQ(remarks(LogBuilder{}.pain_in_words(on(0), "ok").pain_in_words(on(1), "calf")), "");
    EXPECT_EQ(remarks(LogBuilder{}.pain_in_words(on(0), "knee", 2)),
              "Pain elsewhere ('knee') is outside these rules; pain that persists needs a "
              "clinician.\n");
}

TEST(Remarks, a_pain_column_that_is_not_understood_is_quoted) {
    EXPECT_EQ(remarks(LogBuilder{}
                          .pain_in_words(on(0), "evening")
                          .pain_in_words(on(1), "abc")
                          .pain_in_words(on(2), "evening")
                          .pain_in_words(on(3), "evening", 0)),
              "A pain column says 'abc', 'evening': read as no pain report; write a score of 0 to "
              "10, or a place and a score.\n");
}

TEST(Remarks, name_at_most_eight_places) {
    LogBuilder log;
    for (int n = 0; n < 12; ++n) {
        log.pain(on(n), "place " + std::to_string(10 + n), 3);
    }
    const auto text = remarks(log);

    EXPECT_NE(text.find("'place 17'"), std::string::npos);
    EXPECT_EQ(text.find("'place 18'"), std::string::npos);
}

}  // namespace
}  // namespace soleus::rules::testing
