#include "folder.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace soleus::intake {
namespace {

using model::Ignored;
using testing::ElementsAre;
using testing::HasSubstr;

class Duplicates : public InFolder {
protected:
    /// Used entries of two hand-made logs, one row each.
    std::int64_t used(const std::string& a, const std::string& b) const {
        const std::string header = "date,time,distance_km,moving_time\n";
        const auto intake =
            take({file("a.csv", header + a + '\n'), file("b.csv", header + b + '\n')});
        EXPECT_TRUE(all_add_up(intake));
        return intake.inputs.at(0).tally.used + intake.inputs.at(1).tally.used;
    }
};

TEST_F(Duplicates, StartWithinTwoMinutesAndDistanceWithinFivePerCent) {
    EXPECT_EQ(used("2026-03-02,06:00:00,10,", "2026-03-02,06:02:00,10,"), 1);
    EXPECT_EQ(used("2026-03-02,06:00:00,10,", "2026-03-02,06:02:01,10,"), 2);
    EXPECT_EQ(used("2026-03-02,06:00:00,10,", "2026-03-02,06:00:00,9.5,"), 1);
    EXPECT_EQ(used("2026-03-02,06:00:00,10,", "2026-03-02,06:00:00,9.499,"), 2);
}

TEST_F(Duplicates, MidnightDoesNotPartARun) {
    EXPECT_EQ(used("2026-03-02,23:59:30,10,", "2026-03-03,00:00:30,10,"), 1);
}

TEST_F(Duplicates, WithoutStartTheSameDayAndDistanceWithinOnePerCent) {
    EXPECT_EQ(used("2026-03-02,,10,", "2026-03-02,,10.1,"), 1);
    EXPECT_EQ(used("2026-03-02,,10,", "2026-03-02,,10.102,"), 2);
    EXPECT_EQ(used("2026-03-02,,10,", "2026-03-03,,10,"), 2);
    EXPECT_EQ(used("2026-03-02,06:00:00,10,", "2026-03-02,,10.05,"), 1);
    EXPECT_EQ(used("2026-03-02,06:00:00,10,", "2026-03-02,18:00:00,10,"), 2);
}

TEST_F(Duplicates, WithoutDistanceTheTimeTellsThemApart) {
    EXPECT_EQ(used("2026-03-02,,,30:00", "2026-03-02,,,30:00"), 1);
    EXPECT_EQ(used("2026-03-02,,,30:00", "2026-03-02,,,31:00"), 2);
}

TEST_F(Duplicates, TwoEntriesOfOneInputAreNeverMerged) {
    const std::string twice =
        "date,distance_km,notes\n2026-03-02,5,morning\n2026-03-02,5,evening\n";

    EXPECT_EQ(take({file("a.csv", twice)}).inputs[0].tally.used, 2);
    const auto copies = take({file("a.csv", twice), file("b.csv", twice), file("c.csv", twice)});
    EXPECT_EQ(copies.logs.make(0).entries.size(), 2U);
    EXPECT_EQ(ignored(copies, 1, Ignored::duplicate), 2);
    EXPECT_EQ(ignored(copies, 2, Ignored::duplicate), 2);
}

TEST_F(Duplicates, DocumentsAndTracksOfOneFileCountOnce) {
    const GpxRun run;
    const auto documents = take({file("two.gpx", run.text() + run.text())});
    const auto tracks = take({file("one.gpx", "<gpx>" + run.track() + run.track() + "</gpx>")});

    EXPECT_EQ(ignored(documents, 0, Ignored::duplicate), 1);
    EXPECT_EQ(documents.inputs[0].tally.points_used, 501);
    EXPECT_EQ(documents.inputs[0].tally.points_ignored, 501);
    EXPECT_EQ(tracks.inputs[0].tally.used, 1);
    EXPECT_EQ(ignored(tracks, 0, Ignored::duplicate), 1);
    EXPECT_EQ(tracks.inputs[0].tally.points_ignored, 501);
}

TEST_F(Duplicates, StatedAscentIsKeptAndTheRestFilledIn) {
    const auto log = file("log.csv",
                          "date,time,distance_km,moving_time,ascent_m,notes\n2026-03-02,06:00:30,5,"
                          "33:20,77,calf tight\n");
    GpxRun run;
    run.head = "<name>Hills</name><type>running</type>";
    const auto intake = take({file("run.gpx", run.text()), log});

    ASSERT_EQ(intake.logs.make(0).entries.size(), 1U);
    const auto entry = intake.logs.make(0).entries[0];
    EXPECT_EQ((*entry.ascent).count(), 77);
    EXPECT_EQ((*entry.distance).count(), 5000);
    EXPECT_EQ(entry.sport, model::Sport::run);
    EXPECT_EQ((*intake.texts[entry.origin.input])[entry.notes], "calf tight\nHills");
    EXPECT_EQ(ignored(intake, 0, Ignored::duplicate), 1);
    EXPECT_THAT(messages_of(intake.diagnostics), HasSubstr("note run.gpx:3 the same run as "));
}

TEST_F(Duplicates, PainOfADiaryMeetsTheRun) {
    const auto a = file("a.csv", "date,distance_km,pain\n2026-03-02,5,3\n");
    const auto b = file("b.csv", "date,distance_km,pain,pain_site\n2026-03-02,5,6,calf\n");
    const auto intake = take({a, b});

    ASSERT_EQ(intake.logs.make(0).entries.size(), 1U);
    const auto entry = intake.logs.make(0).entries[0];
    EXPECT_EQ((*entry.pain).count(), 6);
    EXPECT_EQ((*intake.texts[entry.origin.input])[entry.pain_site], "calf");
}

TEST_F(Duplicates, WordsOfPainOfBothAreKept) {
    const auto a = file("a.csv", "date,distance_km,pain\n2026-03-02,5,tight calf\n");
    const auto b = file("b.csv", "date,distance_km,pain,rpe\n2026-03-02,5,2 knee,4\n");
    const auto intake = take({a, b});

    ASSERT_EQ(intake.logs.make(0).entries.size(), 1U);
    const auto entry = intake.logs.make(0).entries[0];
    EXPECT_EQ((*entry.pain).count(), 2);
    const auto words = (*intake.texts[entry.origin.input])[entry.pain_words];
    EXPECT_THAT(std::string{words}, testing::HasSubstr("tight calf"));
    EXPECT_THAT(std::string{words}, testing::HasSubstr("knee"));
}

TEST_F(Duplicates, PainOfAnotherPlaceIsNoScoreOfThisOne) {
    const auto a =
        file("a.csv", "date,distance_km,ascent_m,pain,pain_site\n2026-03-02,5,80,3,calf\n");
    const auto b = file("b.csv", "date,distance_km,rpe,pain,pain_site\n2026-03-02,5,6,5,knee\n");
    for (const auto& inputs : {std::vector{a, b}, std::vector{b, a}}) {
        const auto intake = take(inputs);

        EXPECT_TRUE(all_add_up(intake));
        const auto log = intake.logs.make(0);
        ASSERT_EQ(log.entries.size(), 2U);
        int runs = 0;
        for (const auto& entry : log.entries) {
            const auto site = (*intake.texts[entry.origin.input])[entry.pain_site];
            EXPECT_EQ((*entry.pain).count(), site == "knee" ? 5 : 3);
            runs += model::is_run(entry) ? 1 : 0;
        }
        EXPECT_EQ(runs, 1);
    }
}

TEST_F(Duplicates, ARowThatTellsPainOfSeveralPlacesIsOneRecord) {
    const std::string places =
        "date,distance_km,calf,achilles\n2026-03-02,5,3,1\n2026-03-04,6,2,0\n2026-03-05,,2,0\n";
    const auto all = take({file("a.csv", places)});
    EXPECT_EQ(all.inputs[0].tally.records, 3);
    EXPECT_EQ(all.inputs[0].tally.used, 3);
    EXPECT_EQ(all.logs.make(0).entries.size(), 6U);

    const auto twice = take({file("a.csv", places), file("b.csv", places)});
    EXPECT_TRUE(all_add_up(twice));
    EXPECT_EQ(twice.inputs[0].tally.used + twice.inputs[1].tally.used, 3);
    EXPECT_EQ(twice.logs.make(0).entries.size(), 6U);

    options.as_of = day_from_iso("2026-03-03");
    const auto early = take({file("a.csv", places)});
    EXPECT_TRUE(all_add_up(early));
    EXPECT_EQ(early.inputs[0].tally.used, 1);
    EXPECT_EQ(ignored(early, 0, Ignored::after_as_of), 2);
    EXPECT_EQ(early.logs.make(0).entries.size(), 2U);
}

TEST_F(Duplicates, OrderOfTheInputsDoesNotMatter) {
    GpxRun run;
    run.head = "<name>gpx</name>";
    std::vector<std::string> inputs{
        file("a.csv",
             "date,time,distance_km,ascent_m,rpe\n2026-03-02,06:01:00,5.1,40,\n2026-03-02,18:00:00,"
             "5,30,4\n"),
        file("b.csv", "date,distance_km,rpe\n2026-03-02,5.1,7\n2026-03-02,5,\n2026-03-03,9,\n"),
        file("c.gpx", run.text())};
    std::sort(inputs.begin(), inputs.end());
    const auto expected = entries_of(take(inputs));
    EXPECT_THAT(expected, ElementsAre("- 2026-03-02 21660 5100", "- 2026-03-02 64800 5000",
                                      "- 2026-03-03 - 9000"));
    do {
        EXPECT_EQ(entries_of(take(inputs)), expected);
    } while (std::next_permutation(inputs.begin(), inputs.end()));
}

TEST_F(Duplicates, DifferentAthletesRunTogether) {
    options.naming = Naming::by_input;
    const auto intake = take({file("anna.gpx", GpxRun{}.text()), file("ben.gpx", GpxRun{}.text())});

    EXPECT_EQ(intake.logs.size(), 2U);
    EXPECT_EQ(ignored(intake, 1, Ignored::duplicate), 0);
}

TEST_F(Duplicates, GpxNamedByARunkeeperRowIsThatRunWhateverItMeasures) {
    const auto row = file(
        "cardioActivities.csv",
        "Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed (km/h),Calories "
        "Burned,Climb (m),"
        "Average Heart Rate (bpm),Notes,GPX File\r\n"
        "2026-03-02 06:05:00,Running,,6.50,33:20,5:08,11.7,300,55,,,2026-03-02-060500.gpx\r\n");
    const auto track = file("2026-03-02-060500.gpx", GpxRun{}.text());
    const auto other = file("b2026-03-02-060500.gpx", GpxRun{}.text());

    EXPECT_THAT(entries_of(take({row, track})), ElementsAre("- 2026-03-02 21900 6500"));
    EXPECT_EQ(take({row, other}).logs.make(0).entries.size(), 2U);
}

TEST_F(Duplicates, DiaryRowsAreTheSameOnlyWhereEveryWordIs) {
    const std::string header = "date,pain_site,pain,notes\n";
    const auto a = file("a.csv", header + "2026-03-02,calf,3,after stairs\n");
    const auto same = file("b.csv", header + "2026-03-02,calf,3,after stairs\n");
    const auto other = file("c.csv", header + "2026-03-02,calf,3,after the run\n");

    EXPECT_EQ(ignored(take({a, same}), 1, Ignored::duplicate), 1);
    EXPECT_EQ(take({a, other}).logs.make(0).entries.size(), 2U);
}

TEST_F(Duplicates, ManyMergesAreOneNoteAndListedInTheDetails) {
    std::string rows = "date,distance_km\n";
    for (int day = 1; day <= 6; ++day) {
        rows += "2026-03-0" + std::to_string(day) + ",5\n";
    }
    const auto intake = take({file("a.csv", rows), file("b.csv", rows)});

    ASSERT_EQ(intake.diagnostics.size(), 1U);
    EXPECT_THAT(intake.diagnostics[0].message, HasSubstr("6 entries stand in two inputs"));
    EXPECT_EQ(intake.details.size(), 6U);
}

TEST_F(Duplicates, ManyCopiesTakeNoLongTime) {
    std::string rows = "date,time,distance_km\n";
    for (int i = 0; i < 20'000; ++i) {
        rows += "2026-03-02,06:00:00," + std::to_string(1 + i % 7) + "." +
                std::to_string(100 + i % 900) + '\n';
    }
    const auto intake = take({file("a.csv", rows), file("b.csv", rows)});

    EXPECT_TRUE(all_add_up(intake));
}

}  // namespace
}  // namespace soleus::intake
