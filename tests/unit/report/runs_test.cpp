#include <soleus/report/runs.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace soleus::report {
namespace {

using ::testing::HasSubstr;

const std::string k_header =
    "date,time,athlete,sport,distance_km,moving_time,elapsed_time,ascent_m,descent_m,ascent_source,"
    "rpe,pain,"
    "pain_site,pain_side,rest_days,diagnosis,workout,shoe,avg_hr,cadence_spm,notes,source\n";

std::string printed(RunsFormat format, const std::vector<model::Log>& logs,
                    const model::AllTexts& texts, const std::vector<model::InputSummary>& inputs) {
    RunsPrinter printer{format, texts, inputs};
    std::string text = printer.begin();
    for (const auto& log : logs) {
        text += printer.entries(log);
    }
    return text + printer.end();
}

/// One log of one entry, as intake would hand it over.
struct OneEntry {
    std::shared_ptr<model::Texts> texts = std::make_shared<model::Texts>();
    model::Entry entry{.day = *day_from_iso("2026-11-20"), .origin = {0, 7}};

    [[nodiscard]] std::string csv() const { return as(RunsFormat::csv); }
    [[nodiscard]] std::string json() const { return as(RunsFormat::json); }

private:
    [[nodiscard]] std::string as(RunsFormat format) const {
        return printed(format, {model::Log{.entries = {entry}}}, {texts},
                       {{"log.csv", "csv", "soleus", {}}});
    }
};

TEST(Runs, WritesTheHeaderOfTheProgramsOwnLog) {
    EXPECT_EQ(printed(RunsFormat::csv, {}, {}, {}), k_header);
}

TEST(Runs, WritesEveryFieldOfAnEntry) {
    OneEntry one;
    auto& entry = one.entry;
    entry.start = model::Seconds{6 * 3600 + 30 * 60};
    entry.sport = model::Sport::trail_run;
    entry.distance = Metres{12'345};
    entry.moving = model::Seconds{4205};
    entry.elapsed = model::Seconds{4500};
    entry.ascent = Metres{310};
    entry.descent = Metres{305};
    entry.ascent_source = model::AscentSource::barometer;
    entry.rpe = Exertion{6500};
    entry.pain = PainScore{3};
    entry.pain_site = one.texts->keep("calf");
    entry.pain_side = one.texts->keep("left");
    entry.rest_days = Days{2};
    entry.diagnosis = one.texts->keep("strain");
    entry.athlete = one.texts->keep("anna");
    entry.workout = one.texts->keep("long");
    entry.shoe = one.texts->keep("Speedgoat");
    entry.heart_rate = 141.5F;
    entry.cadence = 172.0F;
    entry.notes = one.texts->keep("first line\nsecond, line");

    EXPECT_EQ(
        one.csv(),
        k_header +
            "2026-11-20,06:30:00,anna,trail_run,12.345,1:10:05,1:15:00,310,305,barometer,6.5,3,"
            "calf,left,2,strain,long,Speedgoat,141.5,172,\"first line\nsecond, line\",log.csv:7\n");
}

TEST(Runs, LeavesUnknownCellsEmptyNeverZero) {
    EXPECT_EQ(OneEntry{}.csv(), k_header + "2026-11-20,,,,,,,,,,,,,,,,,,,,,log.csv:7\n");
}

TEST(Runs, WritesWhatAPainColumnSaidInWordsBehindItsScore) {
    OneEntry one;
    one.entry.pain_words = one.texts->keep("tight calf");
    EXPECT_THAT(one.csv(), HasSubstr(",,tight calf,,"));

    one.entry.pain = PainScore{4};
    EXPECT_THAT(one.csv(), HasSubstr(",,4 tight calf,,"));
}

TEST(Runs, WritesKilometresToTheMetre) {
    OneEntry one;
    one.entry.distance = Metres{9'005};

    EXPECT_THAT(one.csv(), HasSubstr(",9.005,"));
}

TEST(Runs, KeepsTheLastDayOfAPrescriptionAsDays) {
    OneEntry one;
    one.entry.rest_until = *day_from_iso("2026-11-25");

    EXPECT_THAT(one.csv(), HasSubstr("2026-11-20,,,,,,,,,,,,,,5,"));
}

TEST(Runs, KeepsTheLaterOfTwoLastDaysAndNoneBeforeTheEntrysOwn) {
    OneEntry one;
    one.entry.rest_days = Days{14};
    one.entry.rest_until = *day_from_iso("2026-11-23");
    EXPECT_THAT(one.csv(), HasSubstr(",14,,,"));

    one.entry.rest_days = std::nullopt;
    one.entry.rest_until = *day_from_iso("2026-11-01");
    EXPECT_THAT(one.csv(), HasSubstr(",,0,,,"));
}

TEST(Runs, KeepsTheSourceThatAnEarlierFoldingWrote) {
    OneEntry one;
    one.entry.source = one.texts->keep("watch.gpx:3");

    EXPECT_THAT(one.csv(), HasSubstr(",watch.gpx:3\n"));
}

TEST(Runs, GuardsCellsThatLookLikeFormulas) {
    OneEntry one;
    one.entry.shoe = one.texts->keep("=HYPERLINK(1)");

    EXPECT_THAT(one.csv(), HasSubstr(",'=HYPERLINK(1),"));
}

TEST(Runs, NamesNoSourceOfAClimbThatIsNotThere) {
    OneEntry one;
    one.entry.ascent_source = model::AscentSource::gps;

    EXPECT_THAT(one.csv(), ::testing::Not(HasSubstr("gps")));
}

TEST(RunsJson, SaysNullForWhatIsUnknown) {
    OneEntry one;
    one.entry.distance = Metres{9'005};

    EXPECT_THAT(one.json(), HasSubstr("\"distance_m\": 9005,"));
    EXPECT_THAT(one.json(), HasSubstr("\"ascent_m\": null,"));
}

}  // namespace
}  // namespace soleus::report
