#include "gpx_read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace soleus::sources {
namespace {

using gpx_text::document;
using gpx_text::northwards;
using gpx_text::track;
using testing::HasSubstr;

TEST(GpxFile, EveryTrackIsARecord) {
    const auto result =
        read_text(document(track(northwards(3)) + track(northwards(4)) + track(northwards(5))));

    EXPECT_EQ(result.reading.summary.tally.records, 3);
    EXPECT_EQ(result.reading.summary.tally.used, 3);
    EXPECT_EQ(result.reading.summary.tally.points, 12);
    EXPECT_TRUE(result.reading.summary.tally.adds_up());
}

TEST(GpxFile, DocumentsMayFollowOneAnother) {
    const auto result = read_text(document(track(northwards(3))) + "\n" +
                                  document(track(northwards(4)), "Garmin Connect"));

    ASSERT_EQ(result.tracks.size(), 2U);
    EXPECT_EQ(result.tracks[0].document, 1U);
    EXPECT_EQ(result.tracks[1].document, 2U);
    EXPECT_EQ(result.tracks[1].creator, "Garmin Connect");
    EXPECT_EQ(result.reading.summary.dialect, "strava");
}

TEST(GpxFile, WayPointsAloneAreAWarning) {
    const auto result = read_text(document(
        "<wpt lat=\"1\" lon=\"1\"><name>x</name></wpt><rte><rtept lat=\"1\" lon=\"2\"/></rte>"));

    EXPECT_EQ(result.reading.summary.tally.records, 0);
    ASSERT_EQ(result.reading.diagnostics.size(), 1U);
    EXPECT_EQ(result.reading.diagnostics[0].severity, diag::Severity::warning);
    EXPECT_FALSE(result.reading.whole_rejected);
}

TEST(GpxFile, IgnoredTrackTakesItsPointsAlongAndIsSilent) {
    const auto result = read_text(document(track(northwards(3) + "<trkpt lat=\"91\" lon=\"1\"/>")),
                                  {TrackFate::Kind::ignored, model::Ignored::other_sport, 0});

    EXPECT_EQ(result.reading.summary.tally.points_ignored, 4);
    EXPECT_EQ(result.reading.summary.tally.ignored(), 1);
    EXPECT_EQ(messages(result.reading), "");
}

TEST(GpxFile, MoreThanATenthOfTheTracksRejectedRejectsTheFile) {
    int calls = 0;
    const auto fate = [&](int rejected, int all) {
        std::string tracks;
        for (int i = 0; i < all; ++i) {
            tracks += track(northwards(2));
        }
        calls = 0;
        model::Texts texts;
        const auto bytes = Bytes::memory(document(tracks));
        const auto reading = read(*bytes, "run.gpx", {}, texts, [&](const model::Track&) {
            return TrackFate{
                calls++ < rejected ? TrackFate::Kind::rejected : TrackFate::Kind::used, {}, 0};
        });
        EXPECT_TRUE(reading.summary.tally.adds_up());
        return reading.whole_rejected;
    };
    EXPECT_FALSE(fate(2, 4));
    EXPECT_FALSE(fate(3, 30));
    EXPECT_TRUE(fate(3, 29));
}

TEST(GpxFile, CutAnywhereIsNeverAShorterRun) {
    const auto whole = document(track(northwards(4), "<name>a &amp; b</name><type>running</type>"));
    const auto end = whole.rfind('>') + 1;
    for (std::size_t size = 0; size < end; ++size) {
        const auto result = read_text(whole.substr(0, size));

        EXPECT_TRUE(result.reading.whole_rejected) << size;
        EXPECT_TRUE(result.reading.summary.tally.adds_up()) << size;
        EXPECT_GE(result.reading.summary.tally.rejected, 1) << size;
        EXPECT_EQ(result.reading.summary.tally.used, 0) << size;
    }
    EXPECT_FALSE(read_text(whole.substr(0, end)).reading.whole_rejected);
}

TEST(GpxFile, SecondDocumentCutRejectsTheInput) {
    const auto one = document(track(northwards(4)));
    const auto result = read_text(one + one.substr(0, one.size() / 2));

    EXPECT_TRUE(result.reading.whole_rejected);
    EXPECT_EQ(result.reading.summary.tally.records, 2);
}

TEST(GpxFile, AnyByteChangedKeepsTheSumsRight) {
    const auto whole = document(track(northwards(6)));
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char c : {'\0', '<', '9', '\xff', '"'}) {
            auto changed = whole;
            changed[at] = c;
            const auto result = read_text(changed);

            EXPECT_TRUE(result.reading.summary.tally.adds_up()) << at;
            EXPECT_TRUE(!result.reading.whole_rejected || !result.reading.diagnostics.empty())
                << at;
        }
    }
}

TEST(GpxFile, DoctypeIsRefused) {
    const auto result =
        read_text("<?xml version=\"1.0\"?><!DOCTYPE gpx [<!ENTITY a \"b\">]><gpx></gpx>");

    EXPECT_TRUE(result.reading.whole_rejected);
}

TEST(GpxFile, AnotherFormatAfterGpxIsRefusedByName) {
    const auto result = read_text(document("") + "<kml></kml>");

    EXPECT_TRUE(result.reading.whole_rejected);
    EXPECT_THAT(messages(result.reading), HasSubstr("looks like KML"));
}

TEST(GpxFile, RefusedFormatsAreNamedWithTheWayOut) {
    const auto result = read_text(std::string{"\x0e\x10\xd9\x07\0\0\0\0.FIT\0\0", 14});

    EXPECT_EQ(messages(result.reading), "run.gpx:0:0 looks like FIT; export it as GPX\n");
    EXPECT_EQ(result.reading.summary.tally.rejected, 1);
    EXPECT_EQ(result.reading.summary.format, "");
}

TEST(GpxFile, PlainNumbersOfMessagesPerTrackAreBounded) {
    std::string bad;
    for (int i = 0; i < 250; ++i) {
        bad += "<trkpt lat=\"91\" lon=\"1\"/>";
    }
    const auto result = read_text(document(track(bad)));

    ASSERT_EQ(result.reading.diagnostics.size(), 101U);
    EXPECT_EQ(result.reading.diagnostics.back().message,
              "150 more points of this track are rejected");
}

}  // namespace
}  // namespace soleus::sources
