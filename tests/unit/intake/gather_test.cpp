#include "folder.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <stdexcept>

namespace soleus::intake {
namespace {

using model::Ignored;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Gather = InFolder;

const std::string k_header = "date,time,sport,distance_km,moving_time,ascent_m,notes\n";

TEST_F(Gather, GpxBecomesARun) {
    const auto intake = take({file("run.gpx", GpxRun{}.text())});

    EXPECT_THAT(entries_of(intake), ElementsAre("- 2026-03-02 21600 4998"));
    const auto entry = intake.logs.make(0).entries[0];
    EXPECT_EQ((*entry.moving).count(), 2000);
    EXPECT_EQ((*entry.elapsed).count(), 2000);
    EXPECT_EQ(entry.sport, model::Sport::run);
    EXPECT_EQ(intake.inputs[0].tally.points_used, 501);
    EXPECT_TRUE(intake.anything_used);
    EXPECT_FALSE(intake.input_failed || intake.something_rejected);
    EXPECT_EQ(messages_of(intake.diagnostics), "");
    EXPECT_THAT(messages_of(intake.details), HasSubstr("ascent 0 m"));
}

TEST_F(Gather, NameAndDescriptionBecomeNotesDescriptionFirst) {
    GpxRun run;
    run.head = "<name>Hills</name><desc>calf tight</desc>";
    const auto intake = take({file("run.gpx", run.text())});

    const auto entry = intake.logs.make(0).entries[0];
    EXPECT_EQ((*intake.texts[entry.origin.input])[entry.notes], "calf tight\nHills");
}

TEST_F(Gather, EveningInLimaIsNotTomorrow) {
    options.time_zone = "America/Lima";
    GpxRun run;
    run.start = 60;  // 00:01 UTC is 19:01 the day before
    const auto intake = take({file("run.gpx", run.text())});

    EXPECT_THAT(entries_of(intake), ElementsAre("- 2026-03-01 68460 4998"));
}

TEST_F(Gather, OffsetInTheFileWinsOverTheZone) {
    options.time_zone = "America/Lima";
    GpxRun run;
    run.zone = "+01:00";
    const auto intake = take({file("run.gpx", run.text())});

    EXPECT_THAT(entries_of(intake), ElementsAre("- 2026-03-02 21600 4998"));
}

TEST_F(Gather, SummerTimeBeginsInTheMiddleOfANight) {
    options.time_zone = "Europe/Berlin";
    options.today = *day_from_iso("2026-04-01");
    GpxRun before;
    before.day = "2026-03-29";
    before.start = 59 * 60 + 59;  // 00:59:59 UTC is 01:59:59, one second before the change
    GpxRun after = before;
    after.start += 1;  // 01:00:00 UTC is 03:00:00
    const auto first = take({file("a.gpx", before.text())});
    const auto second = take({file("b.gpx", after.text())});

    EXPECT_EQ((*first.logs.make(0).entries[0].start).count(), 2 * 3600 - 1);
    EXPECT_EQ((*second.logs.make(0).entries[0].start).count(), 3 * 3600);
}

TEST_F(Gather, NamedZoneLeavesTheSystemsZoneAsItWas) {
    const char* const set = std::getenv("TZ");
    const std::string before = set != nullptr ? set : "(unset)";
    options.time_zone = "Asia/Tokyo";
    options.today = *day_from_iso("2026-04-01");
    GpxRun run;
    run.day = "2026-03-29";
    run.start = 20 * 3600;

    const auto intake = take({file("a.gpx", run.text())});

    ASSERT_EQ(intake.logs.size(), 1U);
    EXPECT_EQ((*intake.logs.make(0).entries[0].start).count(), 5 * 3600);
    const char* const after = std::getenv("TZ");
    EXPECT_EQ(after != nullptr ? after : "(unset)", before);
}

TEST_F(Gather, NoFileThatIsNoZoneIsTakenForOne) {
    for (const char* const name : {"", "Asia", "Asia/Tokio", "/etc/localtime", "../zoneinfo/UTC",
                                   "right/Asia/Tokyo", "tzdata.zi", "CET-1"}) {
        options.time_zone = name;
        EXPECT_THROW(static_cast<void>(take({})), std::invalid_argument) << name;
    }
}

TEST_F(Gather, SystemZoneIsThatOfTheEnvironment) {
    const char* const before = std::getenv("TZ");
    const std::string kept = before == nullptr ? "" : before;
    ::setenv("TZ", "America/Lima", 1);
    ::tzset();
    options.time_zone = std::nullopt;
    GpxRun run;
    run.start = 60;
    const auto intake = take({file("run.gpx", run.text())});
    before == nullptr ? ::unsetenv("TZ") : ::setenv("TZ", kept.c_str(), 1);
    ::tzset();

    EXPECT_THAT(entries_of(intake), ElementsAre("- 2026-03-01 68460 4998"));
}

TEST_F(Gather, UnknownZoneIsSaid) {
    options.time_zone = "Mars/Olympus";

    EXPECT_THROW((void)take({}), std::invalid_argument);
    EXPECT_THROW((void)today("Mars/Olympus"), std::invalid_argument);
}

TEST_F(Gather, OtherSportsAndPlansAreIgnored) {
    GpxRun ride;
    ride.head = "<type>cycling</type>";
    ride.seconds = 1;
    GpxRun fast;
    fast.head = "";
    fast.seconds = 1;  // 10 m/s
    const auto plan =
        "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"1\"/><trkpt lat=\"1.001\" "
        "lon=\"1\"/></trkseg></trk></gpx>";
    const auto intake =
        take({file("1.gpx", ride.text()), file("2.gpx", fast.text()), file("3.gpx", plan)});

    EXPECT_EQ(ignored(intake, 0, Ignored::other_sport), 1);
    EXPECT_EQ(ignored(intake, 1, Ignored::too_fast), 1);
    EXPECT_EQ(ignored(intake, 2, Ignored::no_time), 1);
    EXPECT_EQ(intake.inputs[0].tally.points_ignored, 501);
    EXPECT_TRUE(all_add_up(intake));
    EXPECT_FALSE(intake.anything_used || intake.something_rejected || intake.input_failed);
}

TEST_F(Gather, TrackWithASportThatIsTooFastIsRejectedWithItsPlace) {
    GpxRun fast;
    fast.seconds = 1;
    const auto intake = take({file("run.gpx", fast.text())});

    EXPECT_THAT(messages_of(intake.diagnostics), HasSubstr("error run.gpx:3 "));
    EXPECT_THAT(messages_of(intake.diagnostics), HasSubstr("faster than a run"));
    EXPECT_TRUE(intake.something_rejected);
    EXPECT_FALSE(intake.input_failed);
    EXPECT_EQ(intake.inputs[0].tally.points_rejected, 501);
}

TEST_F(Gather, TrackWithMoreThanATenthOfItsPointsRejectedIsRejected) {
    const auto with_bad = [&](int bad, int good) {
        GpxRun run;
        run.count = good;
        auto text = run.text();
        std::string points;
        for (int i = 0; i < bad; ++i) {
            points += "<trkpt lat=\"91\" lon=\"8\"/>";
        }
        text.insert(text.find("</trkseg>"), points);
        return take({file("run.gpx", text)}).inputs[0].tally;
    };
    EXPECT_EQ(with_bad(3, 27).used, 1);
    EXPECT_EQ(with_bad(3, 27).points_rejected, 3);
    EXPECT_EQ(with_bad(3, 26).rejected, 1);
    EXPECT_EQ(with_bad(3, 26).points_rejected, 29);
    EXPECT_EQ(with_bad(2, 8).used, 1);
    EXPECT_EQ(with_bad(2, 0).rejected, 1);
}

TEST_F(Gather, DroppedAltitudesAreOneWarningPerTrack) {
    auto text = GpxRun{}.text();
    for (int i = 0; i < 2; ++i) {
        text.replace(text.find("<ele>400"), 8, "<ele>NaN");
    }
    const auto intake = take({file("run.gpx", text)});

    EXPECT_EQ(messages_of(intake.diagnostics),
              "warning run.gpx:3 2 of 501 altitudes were left out (0 spikes, 2 no finite number); "
              "the positions are used\n");
    EXPECT_EQ(intake.inputs[0].tally.points_used, 501);
}

TEST_F(Gather, RunTomorrowIsUsedAndTheDayAfterIsRejected) {
    options.keep_after_as_of = true;
    GpxRun tomorrow;
    tomorrow.day = "2026-03-11";
    GpxRun later;
    later.day = "2026-03-12";

    EXPECT_EQ(take({file("a.gpx", tomorrow.text())}).inputs[0].tally.used, 1);
    const auto gpx = take({file("b.gpx", later.text())});
    EXPECT_EQ(gpx.inputs[0].tally.rejected, 1);
    EXPECT_THAT(messages_of(gpx.diagnostics), HasSubstr("2026-03-12 is after tomorrow"));
    const auto csv =
        take({file("c.csv", "date,distance_km\n2026-03-01,5\n2026-03-11,6\n2026-03-12,7\n")});
    EXPECT_EQ(csv.inputs[0].tally.used, 2);
    EXPECT_EQ(csv.inputs[0].tally.rejected, 1);
    EXPECT_THAT(messages_of(csv.diagnostics), HasSubstr("c.csv:4 2026-03-12 is after tomorrow"));
}

TEST_F(Gather, EntriesAfterTheAsOfDayAreIgnoredUnlessKept) {
    const auto log = file("log.csv", "date,distance_km\n2026-03-01,5\n2026-03-03,6\n");
    options.as_of = day_from_iso("2026-03-02");

    const auto until = take({log, file("run.gpx", [] {
                                 GpxRun r;
                                 r.day = "2026-03-03";
                                 r.count = 301;
                                 return r.text();
                             }())});
    EXPECT_EQ(ignored(until, 0, Ignored::after_as_of), 1);
    EXPECT_EQ(ignored(until, 1, Ignored::after_as_of), 1);
    EXPECT_EQ(until.inputs[1].tally.points_ignored, 301);
    EXPECT_TRUE(all_add_up(until));
    options.keep_after_as_of = true;
    EXPECT_EQ(take({log}).inputs[0].tally.used, 2);
}

TEST_F(Gather, LogThatEndedMoreThanEightWeeksAgoIsSeenFromItsLastDay) {
    const auto log = file("log.csv", "date,distance_km\n2026-01-13,5\n");
    options.today = *day_from_iso("2026-03-10");  // 56 days later

    EXPECT_EQ(take({log}).as_of, options.today);
    options.today += Days{1};
    const auto old = take({log});
    EXPECT_EQ(to_string(old.as_of), "2026-01-13");
    EXPECT_TRUE(old.as_of_chosen);
}

TEST_F(Gather, OneBadFileHidesNoGoodOne) {
    const auto good = file("a.gpx", GpxRun{}.text());
    const auto cut = file("b.gpx", GpxRun{}.text().substr(0, 5000));
    const auto intake = take({good, cut, path("missing.gpx"), file("empty.csv", "")});

    EXPECT_EQ(intake.inputs.size(), 3U);
    EXPECT_EQ(intake.logs.make(0).entries.size(), 1U);
    EXPECT_TRUE(intake.logs.make(0).rejected_undated);
    EXPECT_TRUE(intake.input_failed);
    EXPECT_THAT(messages_of(intake.diagnostics),
                HasSubstr("error missing.gpx:0 no such file or folder"));
    EXPECT_THAT(messages_of(intake.diagnostics), HasSubstr("error empty.csv:0 is empty"));
    EXPECT_TRUE(all_add_up(intake));
}

TEST_F(Gather, CutAnywhereIsNeverUsed) {
    GpxRun run;
    run.count = 5;
    const auto whole = run.text();
    for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
        const auto intake = take({file("run.gpx", whole.substr(0, size))});

        ASSERT_FALSE(intake.anything_used) << size;
        ASSERT_TRUE(intake.input_failed) << size;
        ASSERT_TRUE(all_add_up(intake)) << size;
    }
}

TEST_F(Gather, PipeHoldsSeveralDocuments) {
    GpxRun second;
    second.day = "2026-03-04";
    options.pipe = ::open(file("both", GpxRun{}.text() + "\n" + second.text()).c_str(), O_RDONLY);
    const auto intake = take({"-"});
    ::close(options.pipe);

    EXPECT_EQ(intake.inputs.at(0).file, "<stdin>");
    EXPECT_THAT(entries_of(intake),
                ElementsAre("- 2026-03-02 21600 4998", "- 2026-03-04 21600 4998"));
}

TEST_F(Gather, ResultDoesNotDependOnTheJobs) {
    std::vector<std::string> inputs;
    for (int i = 0; i < 12; ++i) {
        GpxRun run;
        run.start += i * 3600;
        run.count = 101 + i;
        run.head = "<name>n" + std::to_string(i) + "</name>";
        inputs.push_back(file("r" + std::to_string(i) + ".gpx", i == 5 ? "<gpx>" : run.text()));
    }
    options.jobs = 1;
    const auto one = take(inputs);
    options.jobs = 4;
    const auto four = take(inputs);

    EXPECT_EQ(entries_of(one), entries_of(four));
    EXPECT_EQ(messages_of(one.diagnostics), messages_of(four.diagnostics));
    EXPECT_EQ(messages_of(one.details), messages_of(four.details));
}

TEST_F(Gather, ProgressIsToldForEveryFile) {
    std::vector<std::size_t> done;
    options.progress = [&](std::size_t n, std::size_t known) {
        done.push_back(n);
        EXPECT_EQ(known, 2U);
    };
    (void)take({file("a.gpx", GpxRun{}.text()), path("missing")});

    EXPECT_THAT(done, ElementsAre(1U, 2U));
}

TEST_F(Gather, NothingGivesNothing) {
    const auto intake = take({});

    EXPECT_THAT(intake.logs, IsEmpty());
    EXPECT_EQ(intake.as_of, options.today);
    EXPECT_FALSE(intake.anything_used || intake.input_failed);
}

}  // namespace
}  // namespace soleus::intake
