#include "folder.hpp"

#include <gmock/gmock.h>
#include <zlib.h>

#include <as_anyone.hpp>

namespace soleus::intake {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Folder : public InFolder {
protected:
    std::vector<std::string> names(const Intake& intake) const {
        std::vector<std::string> all;
        for (const auto& input : intake.inputs) {
            all.push_back(std::filesystem::relative(input.file, path("")).string());
        }
        return all;
    }
    static GpxRun on(const std::string& day) {
        GpxRun run;
        run.day = day;
        return run;
    }
    void packed(const std::string& name, const std::string& text) const {
        file(name, "");
        const auto out = gzopen(path(name).c_str(), "wb");
        gzwrite(out, text.data(), static_cast<unsigned>(text.size()));
        gzclose(out);
    }
};

const std::string k_fit{"\x0e\x10\xd9\x07\0\0\0\0.FIT\0\0", 14};

TEST_F(Folder, IsWalkedInOrderOfPaths) {
    file("b/2.gpx", on("2026-03-02").text());
    file("a.gpx", on("2026-03-03").text());
    file("b/10.gpx", on("2026-03-04").text());
    file("c.gpx", on("2026-03-05").text());

    EXPECT_THAT(names(take({path("")})), ElementsAre("a.gpx", "b/10.gpx", "b/2.gpx", "c.gpx"));
}

TEST_F(Folder, HiddenFilesAndCirclesAreLeftAlone) {
    file("a.gpx", on("2026-03-02").text());
    file(".hidden.gpx", "no gpx");
    file(".git/x.gpx", "no gpx");
    std::filesystem::create_directory_symlink(path(""), path("again"));
    const auto intake = take({path("")});

    EXPECT_THAT(names(intake), ElementsAre("a.gpx"));
    EXPECT_FALSE(intake.input_failed);
}

TEST_F(Folder, WithoutFilesIsAnError) {
    std::filesystem::create_directories(path("none"));
    const auto intake = take({path("none")});

    EXPECT_TRUE(intake.input_failed);
    EXPECT_THAT(messages_of(intake.diagnostics), HasSubstr("holds no file"));
}

TEST_F(Folder, AForbiddenFolderIsAFailure) {
    file("log.csv", "date,distance_km,duration\n2026-03-02,8,0:44:00\n");
    file("forbidden/log.csv", "date,distance_km,duration\n2026-03-03,8,0:44:00\n");
    std::filesystem::permissions(path("forbidden"), std::filesystem::perms::none);
    const auto intake = [&] {
        const AsAnyone not_root;
        return take({path("")});
    }();

    EXPECT_TRUE(intake.input_failed);
    EXPECT_EQ(intake.logs.make(0).entries.size(), 1U) << "the rest is read";
    EXPECT_THAT(messages_of(intake.diagnostics),
                HasSubstr("error forbidden:0 the folder cannot be read: Permission denied"));
    std::filesystem::permissions(path("forbidden"), std::filesystem::perms::all);
}

TEST_F(Folder, WhatIsNoLogIsNamedOnceAndIsNoFailure) {
    file("run.gpx", on("2026-03-02").text());
    file("photo.jpg", "\xff\xd8\xff\xe0 1");
    file("photo2.jpg", "\xff\xd8\xff\xe0 2");
    file("notes.txt", "shopping list\n");
    const auto intake = take({path("")});

    EXPECT_THAT(names(intake), ElementsAre("run.gpx"));
    EXPECT_FALSE(intake.input_failed || intake.something_rejected);
    ASSERT_EQ(intake.diagnostics.size(), 1U);
    EXPECT_EQ(intake.diagnostics[0].severity, diag::Severity::note);
    EXPECT_EQ(intake.diagnostics[0].message,
              "3 files in it are no logs and were left out (an image (JPEG): 2, other text: 1)");
}

TEST_F(Folder, FitThatNothingElseStandsForIsAWarning) {
    file("run.gpx", on("2026-03-02").text());
    file("run.fit", k_fit);
    const auto intake = take({path("")});

    ASSERT_EQ(intake.diagnostics.size(), 1U);
    EXPECT_EQ(intake.diagnostics[0].severity, diag::Severity::warning);
    EXPECT_THAT(intake.diagnostics[0].message, HasSubstr("FIT: 1"));
}

TEST_F(Folder, NamedFileThatIsNoLogIsAnError) {
    const auto intake = take({file("photo.jpg", "\xff\xd8\xff\xe0")});

    EXPECT_TRUE(intake.input_failed);
    EXPECT_EQ(intake.inputs.at(0).tally.rejected, 1);
}

TEST_F(Folder, FileCalledGpxThatIsNoneIsAnError) {
    file("run.gpx", "<!DOCTYPE html><html>Please log in</html>");
    const auto intake = take({path("")});

    EXPECT_TRUE(intake.input_failed);
    EXPECT_THAT(messages_of(intake.diagnostics), HasSubstr("error run.gpx:0 looks like HTML"));
}

const std::string k_strava_header =
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed "
    "Time,Distance,Max Heart Rate,"
    "Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike "
    "Weight,Elapsed Time,"
    "Moving Time,Distance,Max Speed,Average Speed,Elevation Gain\n";

std::string strava_row(const std::string& id, const std::string& date, const std::string& type,
                       const std::string& filename) {
    return id + ",\"" + date + "\",Run " + id + ',' + type + ",,2000,5.00,,,false,,," + filename +
           ",,,2000.0,2000.0,5001.0,3.0,2.5,44.0\n";
}

TEST_F(Folder, StravaExportCountsEachRunOnceAndTakesTheStatedAscent) {
    file("activities.csv",
         k_strava_header + strava_row("1", "Mar 2, 2026, 6:00:00 AM", "Run", "activities/1.gpx") +
             strava_row("2", "Mar 3, 2026, 6:00:00 AM", "Run", "activities/2.gpx.gz") +
             strava_row("3", "Mar 4, 2026, 6:00:00 AM", "Run", "activities/3.fit.gz") +
             strava_row("4", "Mar 5, 2026, 6:00:00 AM", "Ride", "activities/4.gpx"));
    file("activities/1.gpx", on("2026-03-02").text());
    packed("activities/2.gpx.gz", on("2026-03-03").text());
    packed("activities/3.fit.gz", k_fit);
    auto ride = on("2026-03-05");
    ride.head = "<type>cycling</type>";
    file("activities/4.gpx", ride.text());
    file("profile.csv", "Email Address,First Name\nx@example.org,Anna\n");
    file("media/1.jpg", "\xff\xd8\xff\xe0");
    const auto intake = take({path("")});

    EXPECT_THAT(entries_of(intake),
                ElementsAre("- 2026-03-02 21600 5001", "- 2026-03-03 21600 5001",
                            "- 2026-03-04 21600 5001"));
    const auto log = intake.logs.make(0);
    for (const auto& entry : log.entries) {
        EXPECT_EQ((*entry.ascent).count(), 44);
        EXPECT_EQ(entry.ascent_source, model::AscentSource::stated);
    }
    EXPECT_FALSE(intake.input_failed || intake.something_rejected);
    EXPECT_TRUE(all_add_up(intake));
    EXPECT_THAT(names(intake), ElementsAre("activities.csv", "activities/1.gpx",
                                           "activities/2.gpx.gz", "activities/4.gpx"));
    EXPECT_EQ(ignored(intake, 1, model::Ignored::duplicate), 1);
    EXPECT_EQ(intake.inputs[1].tally.points_ignored, 501);
}

TEST_F(Folder, TrackThatTheListCallsAHikeIsNoRunThoughItDoesNotSaySo) {
    file("activities.csv",
         k_strava_header + strava_row("1", "Mar 2, 2026, 6:00:00 AM", "Run", "activities/1.gpx") +
             strava_row("2", "Mar 3, 2026, 6:00:00 AM", "Hike", "activities/2.gpx.gz") +
             "3,\"Mar 4, 2026, 6:00:00 AM\",Walk 3,Walk,left calf sore,2000,5.00,,,false,,,"
             "activities/3.gpx,,,2000.0,2000.0,5001.0,3.0,2.5,44.0\n");
    auto silent = on("2026-03-02");
    silent.head = "";
    file("activities/1.gpx", silent.text());
    silent.day = "2026-03-03";
    packed("activities/2.gpx.gz", silent.text());
    silent.day = "2026-03-04";
    file("activities/3.gpx", silent.text());
    const auto intake = take({path("")});

    EXPECT_THAT(entries_of(intake), ElementsAre("- 2026-03-02 21600 5001", "- 2026-03-04 21600 -"));
    EXPECT_EQ(ignored(intake, 2, model::Ignored::other_sport), 1);
    EXPECT_EQ(ignored(intake, 3, model::Ignored::other_sport), 1);
    EXPECT_EQ(intake.inputs[3].tally.points_ignored, 501);
    EXPECT_TRUE(all_add_up(intake));
}

TEST_F(Folder, AHikeInOneRunnersListLeavesTheTrackOfAnotherAlone) {
    const auto list =
        k_strava_header + strava_row("1", "Mar 2, 2026, 6:00:00 AM", "Hike", "activities/1.gpx");
    file("anna/activities.csv", list);
    file("bob/activities/1.gpx", on("2026-03-02").text());
    options.naming = Naming::by_input;
    const auto intake = take({path("anna"), path("bob")});

    EXPECT_THAT(entries_of(intake), ElementsAre("bob 2026-03-02 21600 4998"));
}

TEST_F(Folder, NameOfAnInputIsItsStem) {
    options.naming = Naming::by_input;
    file("team/anna.gpx", on("2026-03-02").text());
    packed("team/ben.csv.gz", "date,distance_km\n2026-03-02,5\n");
    file("team/cleo/1.gpx", on("2026-03-02").text());
    file("team/cleo/2.gpx", on("2026-03-04").text());
    const auto intake = take({path("team/ben.csv.gz"), path("team/cleo/"), path("team/anna.gpx")});

    EXPECT_THAT(entries_of(intake),
                ElementsAre("anna 2026-03-02 21600 4998", "ben 2026-03-02 - 5000",
                            "cleo 2026-03-02 21600 4998", "cleo 2026-03-04 21600 4998"));
}

TEST_F(Folder, InputsOfOneStemStayTwoAthletes) {
    options.naming = Naming::by_input;
    file("t1/log.csv", "date,distance_km\n2026-03-02,5\n");
    file("t2/log.csv", "date,distance_km\n2026-03-02,5\n");
    const auto intake = take({path("t1/log.csv"), path("t2/log.csv")});

    ASSERT_EQ(intake.logs.size(), 2U);
    EXPECT_EQ(intake.logs.make(0).athlete, path("t1/log.csv"));
}

TEST_F(Folder, ColumnSaysWhoseARowIs) {
    const auto club =
        file("club.csv",
             "date,athlete,distance_km\n2026-03-02,ben,5\n2026-03-03,anna,6\n2026-03-01,anna,7\n");

    EXPECT_THAT(
        entries_of(take({club})),
        ElementsAre("anna 2026-03-01 - 7000", "anna 2026-03-03 - 6000", "ben 2026-03-02 - 5000"));
    options.only_athlete = "anna";
    const auto anna = take({club});
    EXPECT_THAT(entries_of(anna), ElementsAre("anna 2026-03-01 - 7000", "anna 2026-03-03 - 6000"));
    EXPECT_EQ(ignored(anna, 0, model::Ignored::other_athlete), 1);
    EXPECT_TRUE(all_add_up(anna));
}

TEST_F(Folder, DiaryWithoutNamesIsThatOfTheOnlyAthlete) {
    const auto log = file("log.csv", "date,athlete,distance_km\n2026-03-02,anna,5\n");
    const auto diary = file("pain.csv", "date,pain_site,pain\n2026-03-03,calf,4\n");
    const auto intake = take({diary, log});

    EXPECT_THAT(entries_of(intake), ElementsAre("anna 2026-03-02 - 5000", "anna 2026-03-03 - -"));
}

TEST_F(Folder, RowsThatNameNobodyAmongRowsThatDoAreToldAndCountedApart) {
    const auto club = file("club.csv",
                           "athlete,date,distance_km,duration\n"
                           "Anna,2026-03-03,10,0:55:00\n,2026-03-05,5,0:28:00\n"
                           "Ben,2026-03-05,8,0:45:00\n,2026-03-06,6,0:35:00\n");
    const auto both = take({club});
    EXPECT_EQ(both.logs.size(), 3U);
    EXPECT_THAT(messages_of(both.diagnostics),
                HasSubstr("2 rows name no athlete among others that do, and count as another "
                          "runner's; put the name in every row"));

    const auto alone = file("anna.csv",
                            "athlete,date,distance_km,duration\n"
                            "Anna,2026-03-03,10,0:55:00\n,2026-03-05,5,0:28:00\n");
    EXPECT_THAT(messages_of(take({alone}).diagnostics), testing::Not(HasSubstr("no athlete")));
    const auto one = file("one.csv",
                          "athlete,date,distance_km,duration\n"
                          "Anna,2026-03-03,10,0:55:00\n,2026-03-05,5,0:28:00\n"
                          "Ben,2026-03-05,8,0:45:00\n");
    EXPECT_THAT(messages_of(take({one}).diagnostics),
                HasSubstr("1 row names no athlete among others that do, and counts as another "
                          "runner's"));
}

TEST_F(Folder, DiaryWithoutNamesBesideAClubIsNobodys) {
    const auto club =
        file("club.csv", "date,athlete,distance_km\n2026-03-02,ben,5\n2026-03-03,anna,6\n");
    const auto diary = file("pain.csv", "date,pain_site,pain\n2026-03-03,calf,4\n");

    EXPECT_THAT(entries_of(take({club, diary})),
                ElementsAre("- 2026-03-03 - -", "anna 2026-03-03 - 6000", "ben 2026-03-02 - 5000"));
    options.only_athlete = "anna";
    EXPECT_THAT(entries_of(take({club, diary})),
                ElementsAre("anna 2026-03-03 - 6000", "anna 2026-03-03 - -"));
}

TEST_F(Folder, RejectedRowsMakeTheWindowsOfTheirFileIncomplete) {
    options.naming = Naming::by_input;
    const auto anna =
        file("anna.csv", "date,distance_km,moving_time\n2026-03-02,5,30:00\n2026-03-03,50,10:00\n");
    const auto ben = file("ben.csv", "date,distance_km\n2026-03-02,5\n");
    const auto intake = take({anna, ben});

    ASSERT_EQ(intake.logs.size(), 2U);
    EXPECT_THAT(intake.logs.make(0).rejected_days, ElementsAre(*day_from_iso("2026-03-03")));
    EXPECT_THAT(intake.logs.make(1).rejected_days, testing::IsEmpty());
    EXPECT_FALSE(intake.logs.make(1).rejected_undated);
}

}  // namespace
}  // namespace soleus::intake
