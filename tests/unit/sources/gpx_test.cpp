#include "gpx_read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace soleus::sources {
namespace {

using gpx_text::document;
using gpx_text::northwards;
using gpx_text::point;
using gpx_text::track;
using testing::HasSubstr;

model::TrackPoint only_point(const std::string& inside) {
    const auto result = read_text(document(track(point("47.5", "8.25", inside))));
    EXPECT_EQ(result.tracks.size(), 1U);
    EXPECT_EQ(result.tracks[0].points.size(), 1U);
    return result.tracks[0].points[0];
}

const std::string k_time = "<time>2026-03-02T06:13:47Z</time>";

TEST(Gpx, TrackIsReadWithItsPoints) {
    const auto result = read_text(document(
        track(point("47.5", "8.25", "<ele>412.5</ele>" + k_time),
              "<name>Morning &amp; hills</name><desc>calf tight</desc><type>running</type>"),
        "Garmin Connect"));

    ASSERT_EQ(result.tracks.size(), 1U);
    const auto& read = result.tracks[0];
    EXPECT_EQ(read.name, "Morning & hills");
    EXPECT_EQ(read.description, "calf tight");
    EXPECT_EQ(read.sport, model::Sport::run);
    EXPECT_EQ(read.creator, "Garmin Connect");
    EXPECT_EQ(read.line, 3U);
    ASSERT_EQ(read.points.size(), 1U);
    EXPECT_EQ(read.points[0].latitude, 47.5);
    EXPECT_EQ(read.points[0].longitude, 8.25);
    EXPECT_EQ(read.points[0].altitude, 412.5F);
    EXPECT_EQ(read.points[0].time_ms, 1'772'432'027'000);
    EXPECT_TRUE(read.points[0].starts_segment);
    EXPECT_EQ(result.reading.summary.format, "gpx");
    EXPECT_EQ(result.reading.summary.dialect, "garmin");
    EXPECT_EQ(messages(result.reading), "");
}

TEST(Gpx, SegmentsStartAnew) {
    const auto result =
        read_text(document("<trk><trkseg>" + northwards(2) + "</trkseg><trkseg/><trkseg>" +
                           northwards(2) + "</trkseg></trk>"));

    std::vector<bool> starts;
    for (const auto& p : result.tracks.at(0).points) {
        starts.push_back(p.starts_segment);
    }
    EXPECT_EQ(starts, (std::vector<bool>{true, false, true, false}));
}

TEST(Gpx, TimesMayHaveFractionsAndOffsets) {
    EXPECT_EQ(only_point("<time>2026-03-02T06:13:47.123Z</time>").time_ms, 1'772'432'027'123);
    EXPECT_EQ(only_point("<time>2026-03-02T06:13:47.1234567Z</time>").time_ms, 1'772'432'027'123);
    EXPECT_EQ(only_point("<time>2026-03-02T07:28:47+01:15</time>").time_ms, 1'772'432'027'000);
    EXPECT_EQ(only_point("<time>2026-03-02T06:13:47</time>").time_ms, 1'772'432'027'000);
    EXPECT_EQ(only_point("<time> 2026-03-02T06:13:47Z\n</time>").time_ms, 1'772'432'027'000);
}

TEST(Gpx, NeighbouringTimesAreReadAlikeWhateverChanges) {
    const std::vector<std::string> times{"2026-03-02T06:13:58Z",     "2026-03-02T06:13:59Z",
                                         "2026-03-02T06:14:00Z",     "2026-03-02T06:14:01.5Z",
                                         "2026-03-02T06:14:02.5Z",   "2026-03-02T07:14:03+01:00",
                                         "2026-03-02T07:14:04+01:00"};
    std::string points;
    for (const auto& time : times) {
        points += point("47.5", "8.5", "<time>" + time + "</time>");
    }
    const auto result = read_text(document(track(points)));

    std::vector<std::int64_t> since;
    for (const auto& p : result.tracks.at(0).points) {
        since.push_back(p.time_ms - 1'772'432'038'000);
    }
    EXPECT_EQ(since, (std::vector<std::int64_t>{0, 1000, 2000, 3500, 4500, 5000, 6000}));
}

TEST(Gpx, SixtySecondsAreNoTime) {
    const auto result = read_text(document(
        track(northwards(40) + point("47.2", "8.5", "<time>2026-03-02T06:02:60Z</time>"))));

    EXPECT_EQ(result.tracks.at(0).points_rejected, 1);
}

TEST(Gpx, OffsetIsThatOfTheFirstTimeAndZuluIsNone) {
    const auto offset = [](const std::string& time) {
        return read_text(document(track(point("1", "1", "") +
                                        point("1", "1", "<time>" + time + "</time>"))))
            .tracks.at(0)
            .offset;
    };
    EXPECT_EQ(offset("2026-03-02T07:13:47+02:00"), std::chrono::minutes{120});
    EXPECT_EQ(offset("2026-03-02T07:13:47Z"), std::nullopt);
    EXPECT_EQ(offset("2026-03-02T07:13:47+00:00"), std::nullopt);
}

TEST(Gpx, AltitudeThatIsNoNumberLeavesThePoint) {
    for (const std::string ele : {"NaN", "inf", "-", "1e400", "12 m"}) {
        const auto result =
            read_text(document(track(point("47.5", "8.5", "<ele>" + ele + "</ele>" + k_time))));

        ASSERT_EQ(result.tracks.at(0).points.size(), 1U) << ele;
        EXPECT_TRUE(std::isnan(result.tracks[0].points[0].altitude)) << ele;
        EXPECT_EQ(result.tracks[0].altitudes_not_finite, 1) << ele;
    }
    const auto empty = read_text(document(track(point("47.5", "8.5", "<ele/>" + k_time))));
    EXPECT_EQ(empty.tracks.at(0).altitudes_not_finite, 0);
}

TEST(Gpx, PositionsAtTheEdgeOfTheGlobeAreOnIt) {
    const auto accepted = [](const std::string& lat, const std::string& lon) {
        return read_text(document(track(point(lat, lon, k_time)))).tracks.at(0).points.size() == 1;
    };
    EXPECT_TRUE(accepted("90", "180"));
    EXPECT_TRUE(accepted("-90", "-180"));
    EXPECT_TRUE(accepted("1e-7", " 8.5 "));
    EXPECT_FALSE(accepted("90.0000001", "8"));
    EXPECT_FALSE(accepted("47", "-180.0000001"));
    EXPECT_FALSE(accepted("nan", "8"));
    EXPECT_FALSE(accepted("47,5", "8"));
    EXPECT_FALSE(accepted("", "8"));
}

TEST(Gpx, RejectedPointHasItsPlaceAndNeverShowsAPosition) {
    const auto result = read_text(document(track(
        northwards(30) + " <trkpt lat=\"91.777\" lon=\"8.888\"/>\n<trkpt lon=\"8.888\"/>\n")));

    EXPECT_EQ(messages(result.reading),
              "run.gpx:34:2 the latitude is no number from -90 to 90\nrun.gpx:35:1 a point without "
              "latitude\n");
    EXPECT_EQ(result.reading.summary.tally.points_used, 30);
    EXPECT_EQ(result.reading.summary.tally.points_rejected, 2);
}

TEST(Gpx, ClockThatWasLostRejectsThePoint) {
    const auto why = [](const std::string& time) {
        return messages(
            read_text(
                document(track(northwards(30) + point("47.2", "8.5", "<time>" + time + "</time>"))))
                .reading);
    };
    EXPECT_THAT(why("1980-01-05T23:59:59Z"), HasSubstr("clock was lost"));
    EXPECT_EQ(why("1980-01-06T00:00:00Z"), "");
    EXPECT_THAT(why("7521-01-01T00:00:00Z"), HasSubstr("clock was lost"));
    EXPECT_EQ(why("2100-12-31T23:59:59Z"), "");
    EXPECT_THAT(why("2101-01-01T00:00:00Z"), HasSubstr("clock was lost"));
    EXPECT_THAT(why("2026-02-30T00:00:00Z"), HasSubstr("cannot be read"));
    EXPECT_THAT(why("yesterday"), HasSubstr("cannot be read"));
    EXPECT_THAT(why("2026-03-02"), HasSubstr("cannot be read"));
}

TEST(Gpx, HeartRateAndCadenceComeUnderAnyPrefix) {
    const std::string one =
        "<extensions><ns3:TrackPointExtension "
        "xmlns:ns3=\"x\"><ns3:hr>150</ns3:hr><ns3:cad>85</ns3:cad></ns3:TrackPointExtension></"
        "extensions>";
    const std::string other =
        "<extensions><gpxdata:hr "
        "xmlns:gpxdata=\"y\">160</gpxdata:hr><cadence>87</cadence></extensions>";
    const std::string none = "<extensions><hr>0</hr><cad>0</cad></extensions>";
    const auto result = read_text(
        document(track(point("1", "1", one) + point("1", "1", other) + point("1", "1", none))));

    EXPECT_EQ(result.tracks.at(0).heart_rate.mean(), 155.0F);
    EXPECT_EQ(result.tracks.at(0).cadence.mean(), 172.0F);
}

TEST(Gpx, CadenceOfBothFeetStays) {
    const auto cadence = [](const std::string& value) {
        return read_text(document(track(
                             point("1", "1", "<extensions><cad>" + value + "</cad></extensions>"))))
            .tracks.at(0)
            .cadence.mean();
    };
    EXPECT_EQ(cadence("119"), 238.0F);
    EXPECT_EQ(cadence("120"), 120.0F);
    EXPECT_EQ(cadence("172"), 172.0F);
}

TEST(Gpx, SportsAreKnownByWordAndByNumber) {
    const auto sport = [](const std::string& type) {
        return read_text(document(track("", "<type>" + type + "</type>"))).tracks.at(0).sport;
    };
    using model::Sport;
    for (const std::string run : {"9", "run", "Run", "running", "RUNNING", " running ",
                                  "<![CDATA[Running]]>", "Evening run", "Course à pied"}) {
        EXPECT_EQ(sport(run), Sport::run) << run;
    }
    for (const std::string other : {"1", "16", "cycling", "Ride", "road_biking", "AlpineSki",
                                    "Walk", "Hiking", "swimming", "4", "10"}) {
        EXPECT_EQ(sport(other), Sport::other) << other;
    }
    for (const std::string none : {"", "user", "t", "1234", "other"}) {
        EXPECT_EQ(sport(none), Sport::unstated) << none;
    }
    EXPECT_EQ(sport("trail_running"), Sport::trail_run);
    EXPECT_EQ(sport("Trail Run"), Sport::trail_run);
    EXPECT_EQ(sport("treadmill_running"), Sport::treadmill);
    EXPECT_EQ(sport("17"), Sport::virtual_run);
    EXPECT_EQ(sport("VirtualRun"), Sport::virtual_run);
}

}  // namespace
}  // namespace soleus::sources
