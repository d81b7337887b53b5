#include "found.hpp"

#include <gtest/gtest.h>

/// Prescribed rest and diagnoses (rules P8, P10).
namespace soleus::rules::testing {
namespace {

std::string short_rest(const LogBuilder& log, int run_day) {
    return told(LogBuilder{log}.run(on(run_day), 5), "rest-too-short", on(run_day));
}
std::string broken_rest(const LogBuilder& log, int run_day) {
    return told(LogBuilder{log}.run(on(run_day), 5), "prescribed-rest-broken", on(run_day));
}

TEST(Prescription, covers_an_episode_from_the_day_after_its_entry) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 8).rest(on(3), 20);

    EXPECT_EQ(short_rest(log, 3), on(3) + " alert");
    EXPECT_EQ(broken_rest(log, 3), "");
    EXPECT_EQ(short_rest(log, 4), "");
    EXPECT_EQ(broken_rest(log, 4), on(4) + " alert");
}

TEST(Prescription, covers_it_until_a_report_after_the_last_rest_day) {
    const auto with_report_on = [](int n) {
        return LogBuilder{}.pain(on(0), "calf", 8).rest(on(0), 5).pain(on(n), "calf", 3);
    };

    EXPECT_EQ(short_rest(with_report_on(5), 6), "");
    EXPECT_EQ(short_rest(with_report_on(6), 7), on(7) + " alert");
}

TEST(Prescription, is_not_ended_by_the_report_of_the_day_judged) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 8).rest(on(0), 5).pain(on(6), "calf", 3);

    EXPECT_EQ(short_rest(log, 6), "");
}

TEST(Prescription, is_not_ended_by_a_report_of_another_site_or_of_no_pain) {
    const auto log = LogBuilder{}
                         .pain(on(0), "calf", 8)
                         .rest(on(0), 5)
                         .pain(on(6), "achilles", 2)
                         .pain(on(6), "calf", 0)
                         .pain(on(6), "knee", 4);

    EXPECT_EQ(short_rest(log, 7), "");
}

TEST(Prescription, of_one_site_does_not_replace_that_of_another) {
    const auto log = LogBuilder{}.rest(on(0), 20, "calf").rest(on(2), 0, "knee");

    EXPECT_EQ(broken_rest(log, 5), on(5) + " alert");
}

TEST(Prescription, without_a_site_is_for_the_calf) {
    EXPECT_EQ(broken_rest(LogBuilder{}.rest(on(0), 20, "calf").rest(on(2), 0), 5), "");
    EXPECT_EQ(broken_rest(LogBuilder{}.rest(on(0), 20).rest(on(2), 0, "calf"), 5), "");
}

TEST(Prescription, entered_today_replaces_nothing_before_tomorrow) {
    const auto log = LogBuilder{}.rest(on(0), 10).rest(on(5), 0);

    EXPECT_EQ(broken_rest(log, 5), on(5) + " alert");
    EXPECT_EQ(broken_rest(log, 6), "");
}

TEST(Prescription, of_one_date_the_longest_counts_for_the_episode_too) {
    for (const auto& [first, second] : {std::pair{3, 10}, {10, 3}}) {
        const auto log = LogBuilder{}.pain(on(0), "calf", 8).rest(on(1), first).rest(on(1), second);
        EXPECT_EQ(broken_rest(log, 11), on(11) + " alert");
        EXPECT_EQ(broken_rest(log, 12), "");
        EXPECT_EQ(short_rest(log, 12), "");
    }
}

TEST(Prescription, may_be_longer_than_the_table) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 2).rest_until(on(1), on(30));

    EXPECT_EQ(short_rest(log, 30), "");
    EXPECT_EQ(broken_rest(log, 30), on(30) + " alert");
    EXPECT_EQ(broken_rest(log, 31), "");
}

TEST(Prescription, opens_no_episode) {
    const auto log = LogBuilder{}.rest(on(0), 3).runs(on(10), 3, 1, 5);

    EXPECT_EQ(told(log, "back-to-back", on(20)), "");
}

TEST(Prescription, its_site_or_that_of_a_diagnosis_says_what_it_is_for_not_that_it_hurts) {
    for (const auto& log :
         {LogBuilder{}.rest(on(0), 3, "calf"), LogBuilder{}.rest_until(on(0), on(3), "calf"),
          LogBuilder{}.diagnosis(on(0), "overuse", "calf")}) {
        EXPECT_EQ(told(LogBuilder{log}.runs(on(10), 3, 1, 5), "back-to-back", on(20)), "");
    }
}

TEST(Prescription, that_was_broken_stands_though_a_newer_one_clears_it) {
    const auto log = LogBuilder{}.rest(on(0), 30).run(on(5), 5).rest(on(6), 0);
    const auto findings = found(log, "prescribed-rest-broken", on(30));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_TRUE(findings[0].standing);
    EXPECT_EQ(findings[0].open_until, day(on(30)));
}

TEST(Prescription, of_two_sites_that_of_more_days_speaks_and_the_longer_stays_open) {
    const auto log = LogBuilder{}.rest(on(0), 5, "calf").rest(on(1), 30, "knee");
    const auto findings = found(LogBuilder{log}.run(on(4), 5), "prescribed-rest-broken", on(4));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].numbers.value, 4.0);
    EXPECT_EQ(findings[0].open_until, day(on(31)));
}

TEST(Diagnosis, belongs_to_an_episode_whose_last_report_is_at_most_28_days_before) {
    const auto on_day = [](int n) {
        return short_rest(LogBuilder{}.pain(on(0), "calf", 2).diagnosis(on(n), "G1"), n + 1);
    };

    EXPECT_EQ(on_day(28), "");  // 17 days from the onset are over
    EXPECT_EQ(on_day(29), on(30) + " alert");
}

TEST(Diagnosis, the_newest_grade_counts) {
    const auto log =
        LogBuilder{}.pain(on(0), "calf", 2).diagnosis(on(1), "G3").diagnosis(on(2), "G1");

    EXPECT_EQ(short_rest(log, 2), on(2) + " alert");
    EXPECT_EQ(short_rest(log, 17), on(17) + " alert");
    EXPECT_EQ(short_rest(log, 18), "");
}

TEST(Diagnosis, a_strain_counts_only_without_a_grade) {
    for (const auto& [first, second] :
         {std::pair{"calf strain", "G1"}, std::pair{"G1", "calf strain"}}) {
        const auto log =
            LogBuilder{}.pain(on(0), "calf", 2).diagnosis(on(1), first).diagnosis(on(2), second);
        EXPECT_EQ(short_rest(log, 17), on(17) + " alert") << first;
        EXPECT_EQ(short_rest(log, 18), "") << first;
    }
}

TEST(Diagnosis, asks_for_days_without_pain_too) {
    const auto log = LogBuilder{}
                         .diagnosis(on(14), "calf strain")
                         .pain(on(21), "calf", 1)
                         .pain(on(28), "calf", 1)
                         .pain(on(34), "calf", 1);

    EXPECT_EQ(short_rest(log, 37), on(37) + " alert");
    EXPECT_EQ(short_rest(log, 38), "");
}

TEST(Diagnosis, a_report_within_seven_days_joins_the_episode_it_opened) {
    const auto with_report_on = [](int n) {
        return told(LogBuilder{}.diagnosis(on(0), "calf strain").pain(on(n), "calf", 1),
                    "recurrence", on(n));
    };

    EXPECT_EQ(with_report_on(7), "");
    EXPECT_EQ(with_report_on(8), on(8) + " alert");
}

TEST(Diagnosis, a_report_of_its_own_day_is_of_its_episode) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 2).diagnosis(on(0), "calf strain");

    EXPECT_EQ(told(log, "recurrence", on(0)), "");
    EXPECT_EQ(short_rest(log, 21), on(21) + " alert");
}

TEST(Diagnosis, with_a_score_class_beside_it_each_column_takes_the_stricter) {
    // Class 4 from day 5 with its last report on day 19: day 25, where the strain says day 23.
    const auto log = LogBuilder{}
                         .diagnosis(on(0), "calf strain")
                         .pain(on(5), "calf", 8)
                         .pain(on(12), "calf", 1)
                         .pain(on(19), "calf", 1);
    EXPECT_EQ(short_rest(log, 24), on(24) + " alert");
    EXPECT_EQ(short_rest(log, 25), "");

    // The cap of class 4 is 30 %, that of a strain 50 %.
    LogBuilder capped;
    capped.runs(on(0), 14, 2, 10).pain(on(28), "calf", 8).diagnosis(on(29), "calf strain");
    EXPECT_EQ(told(LogBuilder{capped}.run(on(60), 3), "return-too-big", on(60)), "");
    EXPECT_EQ(told(LogBuilder{capped}.run(on(60), 3.001), "return-too-big", on(60)),
              on(60) + " note");
}

TEST(Diagnosis, the_days_of_rest_told_count_from_the_onset_where_the_grade_decides) {
    const auto findings = found(LogBuilder{}
                                    .pain(on(0), "calf", 2)
                                    .pain(on(3), "calf", 5)
                                    .diagnosis(on(4), "calf strain")
                                    .run(on(10), 5),
                                "rest-too-short", on(10));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].numbers.pain_class, "D");
    EXPECT_EQ(findings[0].numbers.reference, 21.0);
    EXPECT_EQ(findings[0].numbers.earliest_run, day(on(22)));
}

TEST(Diagnosis, belongs_to_the_episode_that_a_report_of_its_own_day_opens) {
    const auto log =
        LogBuilder{}.pain(on(0), "calf", 2).pain(on(20), "calf", 2).diagnosis(on(20), "strain");

    EXPECT_EQ(short_rest(log, 41), on(41) + " alert");
    EXPECT_EQ(short_rest(log, 42), "");
}

TEST(Diagnosis, of_an_episode_works_from_the_day_after_its_entry_too) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 2).diagnosis(on(5), "G1");

    EXPECT_EQ(short_rest(log, 5), "");
    EXPECT_EQ(short_rest(log, 6), on(6) + " alert");
}

TEST(Diagnosis, the_days_of_rest_told_count_from_the_class_day_where_the_score_decides) {
    const auto required = [](int class_day, int report) {
        const auto findings = found(LogBuilder{}
                                        .diagnosis(on(0), "calf strain")
                                        .pain(on(class_day), "calf", 8)
                                        .pain(on(report), "calf", 1)
                                        .run(on(20), 5),
                                    "rest-too-short", on(20));
        return findings.at(0).numbers.reference.value_or(0.0);
    };

    EXPECT_EQ(required(7, 8), 21.0) << "both ask for day 22: the strain is told";
    EXPECT_EQ(required(7, 17 - 3), 21.0);
    EXPECT_EQ(found(LogBuilder{}
                        .diagnosis(on(0), "calf strain")
                        .pain(on(6), "calf", 1)
                        .pain(on(8), "calf", 8)
                        .run(on(20), 5),
                    "rest-too-short", on(20))
                  .at(0)
                  .numbers.reference,
              14.0);
}

TEST(Diagnosis, is_of_the_calf_where_site_or_words_name_it_or_neither_names_a_site) {
    const auto rest_after = [](const char* words, const char* site) {
        return short_rest(LogBuilder{}.diagnosis(on(0), words, site), 5);
    };

    EXPECT_EQ(rest_after("strain", ""), on(5) + " alert");
    EXPECT_EQ(rest_after("strain", "calf"), on(5) + " alert");
    EXPECT_EQ(rest_after("soleus strain", "knee"), on(5) + " alert");
    EXPECT_EQ(rest_after("strain", "knee"), "");
    EXPECT_EQ(rest_after("hamstring strain", ""), "");
    EXPECT_EQ(rest_after("strain", "achilles"), "");
    EXPECT_EQ(rest_after("nothing torn", ""), "");
}

}  // namespace
}  // namespace soleus::rules::testing
