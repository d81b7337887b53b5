#include "whole.hpp"

#include <gtest/gtest.h>

namespace soleus::rules::testing {
namespace {

TEST(PrescribedRestBrokenSays, tells_the_day_of_the_rest_and_who_asked_for_it) {
    EXPECT_EQ(
        whole(LogBuilder{}.rest(on(0), 20, "knee").run(on(2), 5), "prescribed-rest-broken", 3),
        "A run on 2026-01-03, day 2 of 20 days of rest prescribed on 2026-01-01; the "
        "last rest day is 2026-01-21. Take exactly the rest you were told to take, and "
        "ask who prescribed it before the next run. Rest means no running, not lying "
        "still: early physiotherapy brought athletes back about 3 weeks sooner (Bayer "
        "2017).\n"
        "| prescribed for the knee: 2026-01-02 to 2026-01-21\n"
        "lines 3 2");
}

TEST(RestTooShortSays, tells_the_days_that_are_missing_and_the_sum) {
    EXPECT_EQ(whole(LogBuilder{}.pain(on(0), "calf", 6).pain(on(2), "calf", 3).run(on(4), 5),
                    "rest-too-short", 5),
              "A run on 2026-01-05, 4 days too early after class 3 calf pain (last report "
              "2026-01-03): the earliest run is 2026-01-09 (7 days without running from "
              "2026-01-01, and 3 without pain). Rest means no running, not lying still: "
              "early physiotherapy brought athletes back about 3 weeks sooner (Bayer 2017). "
              "This is a floor, not a target: soleus strains typically take 19-44 days. "
              "Seeing a clinician is advised.\n"
              "lines 4 3");
}

TEST(RestTooShortSays, tells_of_a_strain_and_of_a_grade) {
    EXPECT_EQ(
        whole(LogBuilder{}.diagnosis(on(0), "calf strain").run(on(4), 5), "rest-too-short", 5),
        "A run on 2026-01-05, 18 days too early after a recorded calf strain (since "
        "2026-01-01): the earliest run is 2026-01-23 (21 days without running from "
        "2026-01-01, and 3 without pain). Rest means no running, not lying still: "
        "early physiotherapy brought athletes back about 3 weeks sooner (Bayer 2017). "
        "This is a floor, not a target: soleus strains typically take 19-44 days. "
        "Follow the plan of your clinician.\n"
        "lines 3");
    EXPECT_EQ(whole(LogBuilder{}.diagnosis(on(0), "G2").run(on(4), 5), "rest-too-short", 5),
              "A run on 2026-01-05, 22 days too early after a calf strain of grade 2 (since "
              "2026-01-01): the earliest run is 2026-01-27 (25 days without running from "
              "2026-01-01, and 3 without pain). Rest means no running, not lying still: "
              "early physiotherapy brought athletes back about 3 weeks sooner (Bayer 2017). "
              "This is a floor, not a target: soleus strains typically take 19-44 days. "
              "Follow the plan of your clinician.\n"
              "lines 3");
}

TEST(RestTooShortSays, sends_to_a_clinician_by_class) {
    EXPECT_EQ(whole(LogBuilder{}.pain(on(0), "calf", 1).run(on(1), 5), "rest-too-short", 5),
              "A run on 2026-01-02, 1 day too early after class 1 calf pain (last report "
              "2026-01-01): the earliest run is 2026-01-03 (1 day without running from "
              "2026-01-01, and 1 without pain). Rest means no running, not lying still: "
              "early physiotherapy brought athletes back about 3 weeks sooner (Bayer 2017). "
              "See a clinician if it lasts 2 weeks.\n"
              "lines 3 2");
    EXPECT_EQ(whole(LogBuilder{}.pain(on(0), "calf", 4).run(on(1), 5), "rest-too-short", 5),
              "A run on 2026-01-02, 3 days too early after class 2 calf pain (last report "
              "2026-01-01): the earliest run is 2026-01-05 (3 days without running from "
              "2026-01-01, and 2 without pain). Rest means no running, not lying still: "
              "early physiotherapy brought athletes back about 3 weeks sooner (Bayer 2017). "
              "See a clinician if it lasts 1 week.\n"
              "lines 3 2");
    EXPECT_EQ(whole(LogBuilder{}.pain(on(0), "calf", 8).run(on(1), 5), "rest-too-short", 5),
              "A run on 2026-01-02, 14 days too early after class 4 calf pain (last report "
              "2026-01-01): the earliest run is 2026-01-16 (14 days without running from "
              "2026-01-01, and 5 without pain). Rest means no running, not lying still: "
              "early physiotherapy brought athletes back about 3 weeks sooner (Bayer 2017). "
              "This is a floor, not a target: soleus strains typically take 19-44 days. See "
              "a clinician before running.\n"
              "lines 3 2");
}

TEST(RunInPainSays, quotes_the_note_or_says_that_no_site_was_stated) {
    EXPECT_EQ(whole(LogBuilder{}.run(on(0), 5).note(on(0), "calf sore 3/10"), "run-in-pain", 5),
              "Calf pain 3/10 on 2026-01-01, a day with a run. Change the plan: rest from "
              "running until the pain is gone, then come back short and flat. Read from your "
              "note: \"calf sore 3/10\".\n"
              "lines 3 2");
    EXPECT_EQ(whole(LogBuilder{}.run(on(0), 5).pain(on(0), "", 2), "run-in-pain", 5),
              "Calf pain 2/10 on 2026-01-01, a day with a run (no site was stated: read as "
              "calf). Watch it: stop if it rises during a run or is worse the next morning.\n"
              "lines 3 2");
    EXPECT_EQ(whole(LogBuilder{}.run(on(0), 5).pain(on(0), "achilles", 7), "run-in-pain", 5),
              "Achilles pain 7/10 on 2026-01-01, a day with a run. Do not do the next hard "
              "or hilly run as planned; rest from running, and seek advice if it stays.\n"
              "lines 3 2");
}

TEST(WorseNextDaySays, tells_both_scores_or_that_there_was_none) {
    EXPECT_EQ(whole(LogBuilder{}.run(on(0), 5).pain(on(0), "calf", 1).pain(on(1), "calf", 4),
                    "worse-next-day", 5),
              "Calf pain 4/10 on 2026-01-02, up from 1/10 the day before, a day with a run. "
              "That run was more than it could take: no running until it has settled, then a "
              "shorter and flatter one.\n"
              "lines 4 2");
    EXPECT_EQ(
        whole(LogBuilder{}.run(on(0), 5).note(on(1), "Achilles sore 6/10"), "worse-next-day", 5),
        "Achilles pain 6/10 on 2026-01-02, with no score the day before, a day with a "
        "run. That run was more than it could take: no running until it has settled, "
        "then a shorter and flatter one. Read from your note: \"Achilles sore 6/10\".\n"
        "lines 3 2");
}

TEST(ReturnTooBigSays, tells_of_the_longest_run_or_of_the_days_since_the_first) {
    EXPECT_EQ(whole(weeks_of_24_km(5).run(on(36), 4.5), "return-too-big", 36),
              "4.5 km in the longest run of the return that began on 2026-02-06 after class "
              "3 calf pain (last report 2026-01-29): the first 7 days allow at most 4.0 km "
              "(50 % of the longest run before it, note over 1.00 of that). Keep the rest of "
              "these days short and flat.\n"
              "| 2026-02-06: 4.5 km, ascent unknown\n"
              "lines 15");
    EXPECT_EQ(whole(weeks_of_24_km(5).runs(on(36), 4, 2, 4), "return-too-big", 42),
              "16.0 km in days 1 to 7 of the return that began on 2026-02-06 after class 3 "
              "calf pain (last report 2026-01-29): the first 7 days allow at most 12.0 km "
              "(50 % of the mean week before it, warning over 1.25 of that). Keep the rest "
              "of these days short and flat.\n"
              "| 2026-02-06: 4.0 km, ascent unknown\n"
              "| 2026-02-08: 4.0 km, ascent unknown\n"
              "| 2026-02-10: 4.0 km, ascent unknown\n"
              "| 2026-02-12: 4.0 km, ascent unknown\n"
              "lines 15 16 17 18");
}

TEST(HillsTooSoonSays, tells_the_day_of_the_return_or_the_achilles_report) {
    EXPECT_EQ(whole(weeks_of_24_km(5).run(on(36), 4, {.ascent = 80}), "hills-too-soon", 36),
              "80 m of ascent on 2026-02-06: day 1 of the return after class 3 calf pain "
              "(last report 2026-01-29), of which 14 days are flat. Flat runs (at most 50 m, "
              "or 5 m/km) until 2026-02-19.\n"
              "| 2026-02-06: 4.0 km, 80 m of ascent\n"
              "lines 15 14");
    EXPECT_EQ(whole(LogBuilder{}.pain(on(0), "achilles", 4).run(on(3), 4, {.ascent = 80}),
                    "hills-too-soon", 5),
              "80 m of ascent on 2026-01-04: Achilles pain 4/10 on 2026-01-01. Flat runs (at "
              "most 50 m, or 5 m/km) until 2026-01-08.\n"
              "| 2026-01-04: 4.0 km, 80 m of ascent\n"
              "lines 3 2");
}

TEST(SameRegimenSays, tells_what_was_compared) {
    EXPECT_EQ(whole(weeks_of_24_km(5, 50).run(on(40), 24, {.ascent = 140}), "same-regimen", 40),
              "On day 1 of the return after class 3 calf pain (last report 2026-01-29) the "
              "last 7 days hold 24.0 km and 140 m of ascent again; the mean week before the "
              "pain had 24.0 km and 150 m of ascent. Do not go back to 90 % of them before "
              "2026-03-09.\n"
              "lines 15");
    EXPECT_EQ(whole(weeks_of_24_km(5).run(on(40), 1).run(on(80), 24), "same-regimen", 80),
              "On day 41 of the return after class 3 calf pain (last report 2026-01-29) the "
              "last 7 days hold 24.0 km with a longest run of 24.0 km again; the mean week "
              "before the pain had 24.0 km with a longest run of 8.0 km. The same weeks came "
              "before the pain: watch the calf, and do not build on hills and distance "
              "together.\n"
              "lines 16");
}

TEST(SameRegimenSays, tells_of_the_pattern_that_preceded_both) {
    EXPECT_EQ(whole(weeks_of_24_km(1, 50)
                        .run(on(30), 1)
                        .run(on(35), 8, {.ascent = 50})
                        .runs(on(37), 11, 2, 8, {.ascent = 50})
                        .pain(on(63), "calf", 3),
                    "same-regimen", 63),
              "New calf pain on 2026-03-05 after weeks of 24.0 km and 150 m of ascent; the "
              "pain of 2026-01-29 came after weeks of 24.0 km and 150 m of ascent. The same "
              "pattern preceded both: change the weeks, not only the rest, and have the calf "
              "looked at.\n"
              "lines 28");
}

TEST(BackToBackSays, counts_the_days_and_tells_until_when_to_leave_one_between) {
    EXPECT_EQ(whole(LogBuilder{}.pain(on(0), "calf", 4).runs(on(10), 3, 1, 3), "back-to-back", 20),
              "Runs on 3 days in a row to 2026-01-13, day 3 of the return after class 2 calf "
              "pain (last report 2026-01-01). Leave a day between runs until 2026-01-24.\n"
              "lines 3 4 5");
}

TEST(RecurrenceSays, tells_both_days_and_quotes_the_note) {
    EXPECT_EQ(whole(LogBuilder{}.pain(on(0), "calf", 4).note(on(20), "calf sore again"),
                    "recurrence", 20),
              "New calf pain on 2026-01-21, 20 days after the last report of the episode "
              "before (2026-01-01). A recent calf strain is the strongest predictor of the "
              "next one (Orchard 2020): rest as for new pain, keep hills out, and have the "
              "calf looked at. Read from your note of 2026-01-21: \"calf sore again\".\n"
              "lines 3 2");
}

TEST(NotSettlingSays, tells_the_weeks_and_since_when) {
    EXPECT_EQ(
        whole(LogBuilder{}.pain(on(0), "calf", 7).pain(on(8), "calf", 2).pain(on(15), "calf", 2),
              "not-settling", 15),
        "Calf pain in 3 of the 4 weeks to 2026-01-16 (since 2026-01-01), and no "
        "diagnosis or prescribed rest in the log. Pain that does not settle needs a "
        "clinician, before the next run.\n"
        "lines 2 3 4");
    EXPECT_EQ(
        whole(LogBuilder{}.pain(on(0), "calf", 4).pain(on(8), "calf", 2).pain(on(15), "calf", 2),
              "not-settling", 15),
        "Calf pain in 3 of the 4 weeks to 2026-01-16 (since 2026-01-01), and no "
        "diagnosis or prescribed rest in the log. Pain that does not settle needs a "
        "clinician.\n"
        "lines 2 3 4");
}

TEST(RedFlagsSays, quote_the_sentence_and_say_whom_to_call) {
    EXPECT_EQ(whole(LogBuilder{}.note(on(0), "Ran home. Then chest pain"), "red-flag-emergency", 5),
              "Your note of 2026-01-01 says \"Then chest pain\". Chest pain, coughing blood, "
              "fainting or trouble breathing can mean a blood clot in the lung, which is not "
              "something a training log can judge. Stop running and call your emergency "
              "number now.\n"
              "| 2026-01-01: \"Then chest pain\"\n"
              "lines 2");
    EXPECT_EQ(whole(LogBuilder{}.note(on(0), "calf swollen"), "red-flag-urgent", 5),
              "Your note of 2026-01-01 says \"calf swollen\". Swelling, warmth or colour "
              "change in one leg can mean a blood clot, which is not something a training "
              "log can judge. Stop running and get medical advice today; if you also have "
              "chest pain or trouble breathing, call your emergency number now.\n"
              "| 2026-01-01: \"calf swollen\"\n"
              "lines 2");
}

TEST(RedFlagsSays, say_what_each_sign_can_mean) {
    EXPECT_EQ(whole(LogBuilder{}.note(on(0), "foot numb"), "red-flag-urgent", 5),
              "Your note of 2026-01-01 says \"foot numb\". Severe pain, numbness, weakness, "
              "or a hard or cold leg can mean dangerous pressure in a muscle, which is not "
              "something a training log can judge. Stop running and get medical advice "
              "today.\n"
              "| 2026-01-01: \"foot numb\"\n"
              "lines 2");
    EXPECT_EQ(whole(LogBuilder{}.note(on(0), "calf popped"), "red-flag-urgent", 5),
              "Your note of 2026-01-01 says \"calf popped\". A pop, a gap, or not being able "
              "to push off can mean a torn muscle or tendon, which is not something a "
              "training log can judge. Stop running and get medical advice today.\n"
              "| 2026-01-01: \"calf popped\"\n"
              "lines 2");
    EXPECT_EQ(whole(LogBuilder{}.note(on(0), "fever, calf sore"), "red-flag-urgent", 5),
              "Your note of 2026-01-01 says \"fever, calf sore\". Fever together with a sore "
              "leg can mean an infection or a blood clot, which is not something a training "
              "log can judge. Stop running and get medical advice today.\n"
              "| 2026-01-01: \"fever, calf sore\"\n"
              "lines 2");
    EXPECT_EQ(whole(LogBuilder{}.note(on(0), "dark urine"), "red-flag-urgent", 5),
              "Your note of 2026-01-01 says \"dark urine\". Dark urine after exercise can "
              "mean that muscle is breaking down, which is not something a training log can "
              "judge. Stop running and get medical advice today.\n"
              "| 2026-01-01: \"dark urine\"\n"
              "lines 2");
}

}  // namespace
}  // namespace soleus::rules::testing
