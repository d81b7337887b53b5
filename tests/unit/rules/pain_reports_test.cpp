#include "pain_reports.hpp"

#include "log_builder.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

std::vector<PainReport> reports_of(const LogBuilder& log, bool read_notes = true) {
    const auto built = log.history("2026-06-01");
    return read_body(built.history, read_notes).reports;
}

/// "calf 5 class 2, achilles 3": the reports in their order.
std::string told_by(const LogBuilder& log, bool read_notes = true) {
    std::string text;
    for (const PainReport& report : reports_of(log, read_notes)) {
        text += text.empty() ? "" : ", ";
        text += report.site == Site::calf       ? "calf"
                : report.site == Site::achilles ? "achilles"
                                                : "other";
        text += report.score ? " " + std::to_string((*report.score).count()) : "";
        text += report.cls == PainClass::none ? "" : " class " + std::string{name(report.cls)};
    }
    return text;
}

TEST(PainReports, a_score_in_the_note_belongs_to_the_site_it_stands_by) {
    EXPECT_EQ(told_by(LogBuilder{}.pain("2026-03-01", "calf", {}, "achilles hurt 6/10")),
              "calf class 3, achilles 6");
    EXPECT_EQ(told_by(LogBuilder{}.pain("2026-03-01", "calf", {}, "calf hurt 6/10")),
              "calf 6 class 3");
}

TEST(PainReports, only_a_calf_has_a_class) {
    EXPECT_EQ(told_by(LogBuilder{}.pain("2026-03-01", "achilles", 8, "limped home")), "achilles 8");
    EXPECT_EQ(told_by(LogBuilder{}.pain("2026-03-01", "knee", 8, "limped home")), "other 8");
    EXPECT_EQ(told_by(LogBuilder{}.pain("2026-03-01", "calf", 0, "limped home")), "calf 0");
    EXPECT_EQ(told_by(LogBuilder{}.pain("2026-03-01", "calf", 5, "limped home")), "calf 5 class 4");
}

TEST(PainReports, a_note_that_is_not_to_be_read_words_nothing) {
    const auto popped = LogBuilder{}.pain("2026-03-01", "calf", {}, "limped home");

    EXPECT_EQ(told_by(popped), "calf class 4");
    EXPECT_EQ(told_by(popped, false), "calf class 3");
}

TEST(PainReports, words_of_a_pain_column_tell_the_site_of_its_score) {
    const auto told = [](std::string_view words, std::optional<int> score,
                         std::string_view note = {}) {
        return told_by(LogBuilder{}.pain_in_words("2026-03-01", words, score, note));
    };

    EXPECT_EQ(told("calf", 4), "calf 4 class 2");
    EXPECT_EQ(told("knee", 4), "other 4");
    EXPECT_EQ(told("left", 4), "calf 4 class 2");
    EXPECT_EQ(told("achilles", 6), "achilles 6");
    EXPECT_EQ(told("calf popped", 2), "calf 2 class 4");
    EXPECT_EQ(told("tight calf", 5), "calf 5 class 3") << "a score weighs more than a mild word";
    EXPECT_EQ(told("calf fine", 0), "calf 0");
}

TEST(PainReports, words_of_a_pain_column_without_a_score_are_a_report_of_their_own) {
    const auto told = [](std::string_view words, std::string_view note = {}) {
        return told_by(LogBuilder{}.pain_in_words("2026-03-01", words, {}, note));
    };

    EXPECT_EQ(told("calf"), "calf class 3");
    EXPECT_EQ(told("tight calf"), "calf class 1");
    EXPECT_EQ(told("yes"), "calf class 3");
    EXPECT_EQ(told("calf ok"), "calf 0");
    EXPECT_EQ(told("evening"), "");
    EXPECT_EQ(told("knee sore"), "other");
    EXPECT_EQ(told("calf", "limped home"), "calf class 4");
    EXPECT_EQ(told("yes", "knee sore"), "other") << "the note says where";
    EXPECT_EQ(told("ok", "calf tight on the hills"), "calf class 1");
    EXPECT_EQ(told("calf", "calf hurt 6/10"), "calf 6 class 3");
}

TEST(PainReports, words_of_a_pain_column_are_no_note_that_could_be_muted) {
    const auto log = LogBuilder{}.pain_in_words("2026-03-01", "tight calf");

    EXPECT_EQ(told_by(log, false), "calf class 1");
    const auto reports = reports_of(log);
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(reports[0].phrase, "tight calf");
    const auto both = LogBuilder{}.pain_in_words("2026-03-01", "tight calf", {}, "stiff all day");
    EXPECT_EQ(reports_of(both).at(0).phrase, "tight calf");
}

TEST(PainReports, a_stated_site_stands_before_the_words_of_the_pain_column) {
    const auto log =
        LogBuilder{}.pain("2026-03-01", "knee", 4).pain_in_words("2026-03-02", "both", 3);
    EXPECT_EQ(told_by(log), "other 4, calf 3 class 2");
    const auto soreness = LogBuilder{}
                              .run("2026-03-01", 10, {.ascent = 300})
                              .pain_in_words("2026-03-02", "both calves", 3);
    EXPECT_EQ(told_by(soreness), "calf 3 class 1") << "soreness of both calves after hills";
    const auto one_calf = LogBuilder{}
                              .run("2026-03-01", 10, {.ascent = 300})
                              .pain_in_words("2026-03-02", "left calf", 3);
    EXPECT_EQ(told_by(one_calf), "calf 3 class 2");
}

TEST(PainReports, of_a_day_and_site_the_highest_score_counts) {
    const auto both = [](std::optional<int> first, std::optional<int> second) {
        return told_by(LogBuilder{}
                           .pain("2026-03-01", "achilles", first)
                           .pain("2026-03-01", "achilles", second));
    };

    EXPECT_EQ(both(0, 4), "achilles 4");
    EXPECT_EQ(both(4, 0), "achilles 4");
    EXPECT_EQ(both(3, 4), "achilles 4");
    EXPECT_EQ(both({}, 4), "achilles 4");
    EXPECT_EQ(both(4, {}), "achilles 4");
    // A complaint without a score is not taken back by a score of 0 beside it.
    EXPECT_EQ(both({}, 0), "achilles");
    EXPECT_EQ(both(0, {}), "achilles");
    EXPECT_EQ(both(0, 0), "achilles 0");
}

TEST(PainReports, each_site_of_a_day_has_its_own_with_each_row_once) {
    const auto reports = reports_of(LogBuilder{}
                                        .pain("2026-03-01", "calf", 2)
                                        .pain("2026-03-01", "achilles", 3)
                                        .pain("2026-03-01", "calf", 4)
                                        .pain("2026-03-01", "achilles", 1)
                                        .pain("2026-03-02", "achilles", 5));

    ASSERT_EQ(reports.size(), 3U);
    EXPECT_EQ(reports[0].score, Maybe<PainScore>{PainScore{4}});
    EXPECT_EQ(reports[1].score, Maybe<PainScore>{PainScore{3}});
    const auto lines = [](const PainReport& report) {
        std::vector<model::Origin> origins;
        add_origins(origins, report);
        std::vector<std::uint32_t> rows;
        for (const auto& origin : origins) {
            rows.push_back(origin.line);
        }
        return rows;
    };
    using Rows = std::vector<std::uint32_t>;
    const std::uint32_t first = reports[0].origin.line;
    EXPECT_EQ(lines(reports[0]), (Rows{first, first + 2}));
    EXPECT_EQ(lines(reports[1]), (Rows{first + 1, first + 3}));
    EXPECT_EQ(lines(reports[2]), (Rows{first + 4}));
}

TEST(PainReports, a_site_that_one_row_states_is_not_assumed) {
    const auto assumed = [](const char* first, const char* second) {
        return reports_of(
                   LogBuilder{}.pain("2026-03-01", first, 4).pain("2026-03-01", second, 4))[0]
            .site_assumed;
    };

    EXPECT_TRUE(assumed("", ""));
    EXPECT_FALSE(assumed("calf", ""));
    EXPECT_FALSE(assumed("", "calf"));
}

}  // namespace
}  // namespace soleus::rules::testing
