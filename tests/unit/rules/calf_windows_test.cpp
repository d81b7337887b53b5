#include "found.hpp"

#include <gtest/gtest.h>

/// What an earlier calf episode does to later days: recurrence and the raise (rules R11),
/// not-settling (R12), the days of red flags (R2).
namespace soleus::rules::testing {
namespace {

TEST(Recurrence, is_one_level_lower_only_where_both_are_class_1) {
    const auto scores = [](int first, int second) {
        return told(LogBuilder{}.pain(on(0), "calf", first).pain(on(20), "calf", second),
                    "recurrence", on(20));
    };

    EXPECT_EQ(scores(2, 2), on(20) + " warning");
    EXPECT_EQ(scores(2, 3), on(20) + " alert");
    EXPECT_EQ(scores(3, 2), on(20) + " alert");
}

TEST(Recurrence, counts_from_the_last_report_of_the_nearest_earlier_episode) {
    const auto findings = found(LogBuilder{}
                                    .pain(on(0), "calf", 3)
                                    .pain(on(40), "calf", 3)
                                    .pain(on(47), "calf", 3)
                                    .pain(on(100), "calf", 3),
                                "recurrence", on(100));

    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].numbers.value, 40.0);
    EXPECT_EQ(findings[1].numbers.value, 53.0);
    EXPECT_EQ(findings[1].numbers.limit, 56.0);
    EXPECT_FALSE(findings[1].numbers.ratio);
}

/// A hill run of 521 m after runs of 400 m (a warning) on day 231, beside the reports of `pain`.
std::string hill_after(const LogBuilder& pain) {
    return told(LogBuilder{pain}
                    .runs(on(150), 27, 3, 10, {.ascent = 400})
                    .run(on(231), 10, {.ascent = 521}),
                "hill-spike-run", on(231));
}

TEST(HillRaise, lasts_105_days_after_the_last_report_of_a_class_3_episode) {
    const auto last_report = [](int n) {
        return hill_after(LogBuilder{}.pain(on(n - 5), "calf", 5).pain(on(n), "calf", 1));
    };

    EXPECT_EQ(last_report(125), on(231) + " warning");  // 106 days
    EXPECT_EQ(last_report(126), on(231) + " alert");
}

TEST(HillRaise, is_not_for_class_2_and_is_for_a_grade) {
    EXPECT_EQ(hill_after(LogBuilder{}.pain(on(200), "calf", 4)), on(231) + " warning");
    EXPECT_EQ(hill_after(LogBuilder{}.pain(on(200), "calf", 4).diagnosis(on(201), "G0")),
              on(231) + " alert");
    EXPECT_EQ(hill_after(LogBuilder{}.diagnosis(on(200), "strain")), on(231) + " alert");
}

TEST(HillRaise, begins_the_day_after_the_onset_and_as_the_class_is_known_before_the_day) {
    EXPECT_EQ(hill_after(LogBuilder{}.pain(on(231), "calf", 6)), on(231) + " warning");
    EXPECT_EQ(hill_after(LogBuilder{}.pain(on(230), "calf", 6)), on(231) + " alert");
    EXPECT_EQ(hill_after(LogBuilder{}.pain(on(230), "calf", 2).pain(on(231), "calf", 6)),
              on(231) + " warning");
}

TEST(HillRaise, keeps_an_alert_and_the_limit_of_the_level_before_it) {
    const auto findings = found(LogBuilder{}
                                    .pain(on(20), "calf", 6)
                                    .runs(on(0), 11, 3, 10, {.ascent = 100})
                                    .run(on(31), 10, {.ascent = 300})
                                    .run(on(35), 10, {.ascent = 400}),
                                "hill-spike-run", on(35));

    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].level, Level::alert);
    EXPECT_EQ(findings[0].numbers.limit, 2.0);
    EXPECT_EQ(findings[1].level, Level::alert);
    EXPECT_EQ(findings[1].numbers.limit, 1.3);
}

TEST(HillRaise, lifts_a_note_of_hills_in_a_week_to_a_warning) {
    const auto log = LogBuilder{}
                         .runs(on(0), 3, 7, 10, {.ascent = 400})
                         .pain(on(10), "calf", 5)
                         .run(on(27), 10, {.ascent = 600});

    EXPECT_EQ(told(log, "hill-spike-week", on(27)), on(27) + " warning");
}

TEST(NotSettling, counts_four_blocks_of_seven_days_that_end_on_the_day) {
    const auto reports = [](int a, int b, int c) {
        return told(
            LogBuilder{}.pain(on(a), "calf", 2).pain(on(b), "calf", 2).pain(on(c), "calf", 2),
            "not-settling", on(90));
    };

    // Seen from day 27 the blocks begin on days 0, 7, 14 and 21.
    EXPECT_EQ(reports(0, 7, 27), on(27) + " warning");
    EXPECT_EQ(reports(0, 6, 27), "");
    EXPECT_EQ(reports(0, 13, 20), on(20) + ".." + on(26) + " warning");
    EXPECT_EQ(reports(0, 7, 28), "") << "the first is 28 days ago";
    EXPECT_EQ(reports(0, 14, 27), on(27) + " warning");
}

TEST(NotSettling, a_week_without_pain_is_settling) {
    const auto log =
        LogBuilder{}.pain(on(0), "calf", 2).pain(on(7), "calf", 2).pain(on(14), "calf", 2);
    const auto findings = found(log, "not-settling", on(60));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].from, day(on(14)));
    EXPECT_EQ(findings[0].to, day(on(20)));
}

TEST(NotSettling, a_clinician_counts_from_the_onset_of_the_earliest_of_these_episodes) {
    const auto log =
        LogBuilder{}.pain(on(10), "calf", 2).pain(on(18), "calf", 2).pain(on(25), "calf", 2);
    const auto seen = [&](LogBuilder with) { return told(with, "not-settling", on(25)); };

    EXPECT_EQ(seen(LogBuilder{log}.rest(on(9), 0)), on(25) + " warning");
    EXPECT_EQ(seen(LogBuilder{log}.rest(on(10), 0)), "");
    EXPECT_EQ(seen(LogBuilder{log}.rest_until(on(25), on(26))), "");
    EXPECT_EQ(seen(LogBuilder{log}.diagnosis(on(12), "overuse")), "");
    EXPECT_EQ(seen(LogBuilder{log}.rest(on(12), 5, "knee")), on(25) + " warning");
    EXPECT_EQ(seen(LogBuilder{log}.diagnosis(on(12), "knee strain")), on(25) + " warning");
    EXPECT_EQ(seen(LogBuilder{log}.rest(on(12), 5, "calf")), "");
}

TEST(NotSettling, an_episode_that_ended_28_days_ago_is_none_of_these) {
    const auto log = LogBuilder{}
                         .pain(on(0), "calf", 8)
                         .pain(on(8), "calf", 2)
                         .pain(on(15), "calf", 2)
                         .pain(on(22), "calf", 2);

    const auto on_day = [&](int n) {
        std::string level;
        for (const auto& finding : found(log, "not-settling", on(n))) {
            level = name(finding.level);
        }
        return level;
    };
    EXPECT_EQ(on_day(27), "alert");
    EXPECT_EQ(told(LogBuilder{log}.rest(on(7), 0), "not-settling", on(27)), "");
    EXPECT_EQ(told(LogBuilder{log}.rest(on(7), 0), "not-settling", on(28)), on(28) + " warning");
}

TEST(RedFlagDays, fever_reaches_14_days_after_a_calf_report_of_the_day_or_before) {
    const auto after = [](int n) {
        return told(LogBuilder{}.pain(on(10), "calf", 1).note(on(10 + n), "fever"),
                    "red-flag-urgent", on(60));
    };

    EXPECT_EQ(after(-1), "");
    EXPECT_EQ(after(0), on(10) + " alert");
    EXPECT_EQ(after(14), on(24) + " alert");
    EXPECT_EQ(after(15), "");
}

TEST(RedFlagDays, one_sign_with_a_calf_score_of_8_that_day_is_an_emergency) {
    const auto with = [](int score, const char* site) {
        return told(LogBuilder{}.note(on(0), "foot numb").pain(on(0), site, score),
                    "red-flag-emergency", on(5));
    };

    EXPECT_EQ(with(7, "calf"), "");
    EXPECT_EQ(with(8, "calf"), on(0) + " alert");
    EXPECT_EQ(with(9, "achilles"), "");
}

TEST(RedFlagDays, are_findings_of_their_own_on_days_in_a_row) {
    const auto log = LogBuilder{}.note(on(0), "calf swollen").note(on(1), "calf swollen");

    EXPECT_EQ(told(log, "red-flag-urgent", on(3)), on(0) + " alert, " + on(1) + " alert");
}

TEST(RedFlags, are_seen_in_a_pain_column_too) {
    const auto flagged = found(LogBuilder{}.pain_in_words(on(0), "calf swollen and hot", 3),
                               "red-flag-urgent", on(1));

    ASSERT_EQ(flagged.size(), 1U);
    EXPECT_EQ(flagged[0].numbers.phrase, "calf swollen and hot");
}

TEST(RedFlagDays, what_they_rest_on_is_not_muted_with_the_notes) {
    Settings muted;
    muted.read_notes = false;

    EXPECT_EQ(told(LogBuilder{}.note(on(0), "calf sore").note(on(3), "breathless"),
                   "red-flag-emergency", on(3), muted),
              on(3) + " alert");
    EXPECT_EQ(told(LogBuilder{}.note(on(0), "foot numb, calf pain 9/10"), "red-flag-emergency",
                   on(0), muted),
              on(0) + " alert");
}

TEST(RedFlagDays, of_two_like_notes_of_a_day_the_first_is_quoted_and_both_are_evidence) {
    const auto findings = found(LogBuilder{}
                                    .note(on(0), "calf swollen")
                                    .note(on(0), "foot numb")
                                    .note(on(0), "calf is hot"),
                                "red-flag-urgent", on(0));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].numbers.phrase, "calf swollen");
    EXPECT_EQ(findings[0].evidence.size(), 3U);
    EXPECT_EQ(findings[0].origin.size(), 3U);
}

TEST(Scores, name_the_site_they_are_of) {
    for (const auto* site : {"calf", "achilles"}) {
        const auto log = LogBuilder{}.run(on(0), 5).pain(on(0), site, 6).pain(on(1), site, 7);
        EXPECT_EQ(found(log, "run-in-pain", on(1)).at(0).numbers.site, site);
        EXPECT_EQ(found(log, "worse-next-day", on(1)).at(0).numbers.site, site);
    }
}

TEST(Scores, of_two_sites_the_higher_level_speaks_and_then_the_higher_score) {
    const auto in_pain = [](int calf, int achilles) {
        const auto log =
            LogBuilder{}.run(on(0), 5).pain(on(0), "calf", calf).pain(on(0), "achilles", achilles);
        return found(log, "run-in-pain", on(0)).at(0).numbers.site.value_or("");
    };

    EXPECT_EQ(in_pain(3, 5), "calf");
    EXPECT_EQ(in_pain(2, 6), "achilles");
    EXPECT_EQ(in_pain(6, 7), "achilles");
    EXPECT_EQ(in_pain(7, 7), "calf");
}

TEST(Scores, a_zero_stated_beside_a_complaint_is_what_the_next_day_is_compared_with) {
    const auto log = [](std::string_view site, int later) {
        return LogBuilder{}
            .run(on(0), 5.0)
            .pain(on(0), site, {}, "a bit stiff")
            .pain(on(0), site, 0)
            .pain(on(1), site, later);
    };

    EXPECT_EQ(told(log("calf", 2), "worse-next-day", on(3)), on(1) + " warning");
    for (const auto& [site, later] : {std::pair{"calf", 2}, {"calf", 3}, {"achilles", 5}}) {
        EXPECT_EQ(found(log(site, later), "worse-next-day", on(3)).at(0).numbers.reference, 0.0);
    }
    EXPECT_EQ(told(LogBuilder{}
                       .run(on(0), 5.0)
                       .pain(on(0), "calf", {}, "a bit stiff")
                       .pain(on(1), "calf", 2),
                   "worse-next-day", on(3)),
              "")
        << "nothing was stated to compare with";
}

TEST(Scores, worse_the_next_day_rest_on_the_report_and_the_runs_of_the_day_before) {
    const auto log =
        LogBuilder{}.run(on(0), 5).run(on(1), 5).run(on(1), 6).pain(on(2), "calf", 4).run(on(2), 5);

    EXPECT_EQ(found(log, "worse-next-day", on(2)).at(0).origin.size(), 3U);
}

}  // namespace
}  // namespace soleus::rules::testing
