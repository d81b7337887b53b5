#include "found.hpp"

#include <gtest/gtest.h>

/// Achilles reports (rules P12) and soreness of both calves after hills (P13).
namespace soleus::rules::testing {
namespace {

std::string short_rest(const LogBuilder& log, int run_day) {
    return told(LogBuilder{log}.run(on(run_day), 5), "rest-too-short", on(run_day));
}

TEST(Achilles, worse_the_morning_after_needs_a_run_and_a_higher_score) {
    const auto scores = [](int before, int after) {
        return LogBuilder{}.pain(on(0), "achilles", before).pain(on(1), "achilles", after);
    };

    EXPECT_EQ(short_rest(scores(2, 3).run(on(0), 5), 8), on(8) + " warning");
    EXPECT_EQ(short_rest(scores(2, 3).run(on(0), 5), 9), "");
    EXPECT_EQ(short_rest(scores(2, 3), 8), "") << "no run the day before";
    EXPECT_EQ(short_rest(scores(3, 3).run(on(0), 5), 8), "") << "not above";
    EXPECT_EQ(short_rest(scores(0, 1).run(on(0), 5), 8), on(8) + " warning") << "0 is a score";
    EXPECT_EQ(short_rest(LogBuilder{}.run(on(0), 5).pain(on(1), "achilles", 3), 8), "")
        << "no score the day before";
    EXPECT_EQ(
        short_rest(LogBuilder{}.pain(on(0), "achilles", 2).run(on(0), 5).pain(on(2), "achilles", 3),
                   8),
        "")
        << "two days later";
    EXPECT_EQ(short_rest(scores(2, 3).run(on(-1), 5), 8), "") << "a run two days before";
    EXPECT_EQ(
        short_rest(
            LogBuilder{}.pain(on(0), "achilles", 0).run(on(0), 5).pain(on(1), "achilles", {}), 8),
        "")
        << "no score";
}

TEST(Achilles, above_5_is_class_3_in_every_rule_of_the_return) {
    LogBuilder log;
    log.runs(on(0), 14, 2, 8, {.ascent = 0}).pain(on(28), "achilles", 6);
    const auto with = [&](double km, std::int64_t ascent = 0) {
        return LogBuilder{log}.run(on(36), km, {.ascent = ascent}).run(on(37), 1);
    };

    EXPECT_EQ(told(with(4.001), "return-too-big", on(36)), on(36) + " note");
    EXPECT_EQ(told(with(4, 51), "hills-too-soon", on(36)), on(36) + " alert");
    EXPECT_EQ(told(with(26), "same-regimen", on(36)), on(36) + " alert");
    EXPECT_EQ(told(with(4), "back-to-back", on(37)), on(37) + " note");
}

TEST(Achilles, of_5_or_less_opens_no_class) {
    LogBuilder log;
    log.runs(on(0), 14, 2, 8).pain(on(28), "achilles", 5).run(on(29), 30).run(on(30), 30);

    for (const auto* rule : {"rest-too-short", "return-too-big", "same-regimen", "back-to-back"}) {
        EXPECT_EQ(told(log, rule, on(35)), "") << rule;
    }
}

TEST(Achilles, recurrence_not_settling_and_the_raise_are_for_the_calf_only) {
    const auto log = LogBuilder{}
                         .pain(on(0), "achilles", 7)
                         .pain(on(10), "achilles", 7)
                         .pain(on(20), "achilles", 7)
                         .runs(on(40), 11, 3, 10, {.ascent = 400})
                         .run(on(71), 10, {.ascent = 521});

    EXPECT_EQ(told(log, "recurrence", on(75)), "");
    EXPECT_EQ(told(log, "not-settling", on(75)), "");
    EXPECT_EQ(told(log, "hill-spike-run", on(75)), on(71) + " warning");
}

TEST(Achilles, a_flat_week_after_3_to_5_counts_from_the_newest_such_report) {
    const auto log = LogBuilder{}
                         .pain(on(0), "achilles", 3)
                         .pain(on(4), "achilles", 5)
                         .pain(on(6), "achilles", 2);
    const auto hill_on = [&](int n) {
        return found(LogBuilder{log}.run(on(n), 5, {.ascent = 60}), "hills-too-soon", on(n));
    };

    ASSERT_EQ(hill_on(11).size(), 1U);
    EXPECT_EQ(hill_on(11)[0].level, Level::warning);
    EXPECT_EQ(hill_on(11)[0].numbers.until, day(on(11)));
    EXPECT_FALSE(hill_on(11)[0].numbers.pain_class);
    EXPECT_TRUE(hill_on(12).empty());
}

TEST(Achilles, every_day_of_a_flat_week_is_flat) {
    for (int n = 1; n <= 7; ++n) {
        EXPECT_EQ(told(LogBuilder{}.pain(on(0), "achilles", 4).run(on(n), 5, {.ascent = 60}),
                       "hills-too-soon", on(n)),
                  on(n) + " warning");
    }
}

TEST(Achilles, beside_a_calf_return_the_longer_flat_window_stays_open) {
    const auto log = LogBuilder{}
                         .pain(on(0), "calf", 2)
                         .run(on(5), 5)
                         .pain(on(6), "achilles", 4)
                         .run(on(7), 5, {.ascent = 60});
    const auto findings = found(log, "hills-too-soon", on(7));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].open_until, day(on(13)));
    EXPECT_EQ(findings[0].numbers.until, day(on(13)));
}

TEST(Wording, is_quoted_only_where_it_decided_the_class) {
    const auto says = [](std::optional<int> score, const char* note) {
        const auto findings = found(LogBuilder{}.pain(on(0), "calf", score, note).run(on(1), 5),
                                    "rest-too-short", on(1));
        return findings.empty() ? std::string{} : findings[0].message;
    };

    EXPECT_EQ(says(3, "a bit sore").find("Read from your note"), std::string::npos);
    EXPECT_EQ(says(3, "niggle").find("Read from your note"), std::string::npos);
    EXPECT_NE(says(3, "limped home").find("\"limped home\""), std::string::npos);
    EXPECT_NE(says({}, "a bit sore").find("\"a bit sore\""), std::string::npos);
    EXPECT_EQ(says({}, "easy run").find("Read from your note"), std::string::npos);
}

TEST(Wording, of_several_rows_of_a_day_the_one_that_decided_is_quoted) {
    const auto log = LogBuilder{}
                         .note(on(0), "calf tight")
                         .note(on(0), "calf popped")
                         .note(on(0), "calf sore")
                         .run(on(1), 5);
    const auto findings = found(log, "rest-too-short", on(1));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].numbers.pain_class, "4");
    EXPECT_NE(findings[0].message.find("\"calf popped\""), std::string::npos);
    EXPECT_EQ(findings[0].origin.size(), 4U) << "the run and all three rows";
}

TEST(Wording, an_unscored_complaint_beside_a_score_of_0_is_a_complaint) {
    const auto log = LogBuilder{}.pain(on(0), "calf", 0).note(on(0), "calf sore");

    EXPECT_EQ(short_rest(log, 7), on(7) + " warning");
    EXPECT_EQ(told(LogBuilder{log}.run(on(0), 5), "run-in-pain", on(0)), "") << "no score";
}

TEST(Wording, a_score_in_the_note_is_that_of_a_stated_site_without_one) {
    EXPECT_EQ(short_rest(LogBuilder{}.pain(on(0), "calf", {}, "calf sore 4/10"), 3),
              on(3) + " warning");
    EXPECT_EQ(short_rest(LogBuilder{}.pain(on(0), "calf", {}, "calf sore 4/10"), 4), "");
    EXPECT_EQ(short_rest(LogBuilder{}.pain(on(0), "calf", 2, "calf sore 6/10"), 2), "")
        << "the row's own score counts";
}

/// Whether a report on day 3 is class 1: its rest is over on day 5. Class 2 and 3 rest longer.
bool is_mild(const LogBuilder& log) {
    return short_rest(log, 5).empty();
}

TEST(Doms, needs_a_hilly_run_on_one_of_the_three_days_before) {
    const auto hill_on = [](int n) {
        return is_mild(
            LogBuilder{}.run(on(n), 10, {.ascent = 60}).pain(on(3), "calf", 4, {}, "both"));
    };

    EXPECT_FALSE(hill_on(-1));
    EXPECT_TRUE(hill_on(0));
    EXPECT_TRUE(hill_on(2));
    EXPECT_FALSE(hill_on(3));
}

TEST(Doms, a_hilly_run_has_more_than_50_m_and_more_than_5_m_a_km) {
    const auto after = [](std::optional<double> km, const RunFacts& facts) {
        return is_mild(LogBuilder{}.run(on(1), km, facts).pain(on(3), "calf", 4, {}, "both"));
    };

    EXPECT_FALSE(after(5, {.ascent = 50}));
    EXPECT_TRUE(after(5, {.ascent = 51}));
    EXPECT_FALSE(after(12, {.ascent = 60}));
    EXPECT_TRUE(after(12, {.ascent = 61}));
    EXPECT_TRUE(after(5, {.ascent = 0, .descent = 51}));
    EXPECT_FALSE(after(std::nullopt, {.ascent = 50, .minutes = 30}));
    EXPECT_TRUE(after(std::nullopt, {.ascent = 51, .minutes = 30}));
}

TEST(Doms, is_said_by_the_side_or_the_note_and_a_score_of_at_most_4) {
    const auto hills = LogBuilder{}.run(on(1), 10, {.ascent = 200});
    const auto report = [&](std::optional<int> score, const char* note, const char* side) {
        return is_mild(LogBuilder{hills}.pain(on(3), "calf", score, note, side));
    };

    EXPECT_TRUE(report(4, "", "both"));
    EXPECT_TRUE(report(4, "DOMS", ""));
    EXPECT_TRUE(report(4, "both sides", "left"));
    EXPECT_FALSE(report(4, "", "left"));
    EXPECT_FALSE(report(5, "", "both"));
    EXPECT_TRUE(report(std::nullopt, "sore, DOMS", "")) << "DOMS beats class 3 words";
    EXPECT_FALSE(report(4, "limping", "both")) << "class 4 words beat DOMS";
    EXPECT_FALSE(report(std::nullopt, "DOMS, limping", "")) << "class 4 words beat DOMS";
}

TEST(Doms, read_out_of_a_note_is_class_1_too) {
    const auto hills = LogBuilder{}.run(on(1), 10, {.ascent = 200});

    EXPECT_TRUE(is_mild(LogBuilder{hills}.note(on(3), "both calves sore")));
    EXPECT_FALSE(is_mild(LogBuilder{hills}.note(on(3), "left calf sore")));
}

TEST(Doms, muted_notes_do_not_say_it) {
    Settings muted;
    muted.read_notes = false;
    const auto rest = [&](const char* note, const char* side) {
        return told(LogBuilder{}
                        .run(on(1), 10, {.ascent = 200})
                        .pain(on(3), "calf", 4, note, side)
                        .run(on(5), 5),
                    "rest-too-short", on(5), muted);
    };

    EXPECT_EQ(rest("DOMS", ""), on(5) + " warning");
    EXPECT_EQ(rest("", "both"), "");
}

TEST(Wording, of_a_milder_row_is_not_quoted_for_the_class_of_a_score) {
    const auto findings =
        found(LogBuilder{}.pain(on(0), "calf", 6).note(on(0), "calf tight").run(on(1), 5),
              "rest-too-short", on(1));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].message.find("calf tight"), std::string::npos);
}

TEST(Achilles, is_called_by_its_name) {
    const auto findings =
        found(LogBuilder{}.pain(on(0), "achilles", 7).run(on(1), 5), "rest-too-short", on(1));

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_NE(findings[0].message.find("class 3 Achilles pain"), std::string::npos);
}

}  // namespace
}  // namespace soleus::rules::testing
