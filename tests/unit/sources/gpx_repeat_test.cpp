#include "gpx_read.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace soleus::sources {
namespace {

using namespace gpx_text;

/// What a point of a device with a heart rate strap says, in the bytes of that device.
struct Said {
    std::string time = "2026-03-02T06:00:00Z", altitude = "400.2", heart = "150", steps = "86";
};

std::string inside(const Said& said) {
    return "<ele>" + said.altitude + "</ele><time>" + said.time +
           "</time><extensions><x:TrackPointExtension><x:hr>" + said.heart + "</x:hr><x:cad>" +
           said.steps + "</x:cad></x:TrackPointExtension></extensions>";
}

std::string second(int i) {
    return "2026-03-02T06:00:" + std::string{i < 10 ? "0" : ""} + std::to_string(i) + "Z";
}

/// The same points written alike, which are read at once from the second on, or each with another
/// comment, which are read one by one.
Read track_of(const std::vector<Said>& all, bool alike) {
    std::string points;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string micro = std::to_string(1'000'000 + 90 * i).substr(1);
        points += point(
            "47." + micro, "8.5",
            inside(all[i]) +
                (alike ? "" : "<!--" + std::string(i % 7 + 1, 'x') + std::to_string(i) + "-->"));
    }
    auto text = document(track(points));
    const std::string gpx = "<gpx ";
    text.replace(text.find(gpx), gpx.size(), "<gpx xmlns:x=\"e\" ");
    return read_text(text);
}

void expect_alike(const std::vector<Said>& said) {
    const auto quick = track_of(said, true);
    const auto slow = track_of(said, false);
    ASSERT_EQ(quick.tracks.size(), 1U);
    ASSERT_EQ(slow.tracks.size(), 1U);
    const auto& a = quick.tracks[0];
    const auto& b = slow.tracks[0];

    EXPECT_EQ(a.heart_rate.count, b.heart_rate.count);
    EXPECT_EQ(a.heart_rate.sum, b.heart_rate.sum);
    EXPECT_EQ(a.cadence.count, b.cadence.count);
    EXPECT_EQ(a.cadence.sum, b.cadence.sum);
    EXPECT_EQ(a.points_rejected, b.points_rejected);
    ASSERT_EQ(a.points.size(), b.points.size());
    for (std::size_t i = 0; i < a.points.size(); ++i) {
        EXPECT_EQ(a.points[i].time_ms, b.points[i].time_ms) << i;
        EXPECT_EQ(a.points[i].latitude, b.points[i].latitude) << i;
        const bool both_unknown =
            std::isnan(a.points[i].altitude) && std::isnan(b.points[i].altitude);
        EXPECT_TRUE(both_unknown || a.points[i].altitude == b.points[i].altitude) << i;
    }
}

std::vector<Said> minute() {
    std::vector<Said> points;
    for (int i = 0; i < 40; ++i) {
        points.push_back({.time = second(i)});
    }
    return points;
}

TEST(GpxRepeat, HeartRatesAndCadencesCountAlikeHoweverPointsAreWritten) {
    auto points = minute();
    points[5].heart = "151.5";
    points[7].heart = "0";
    points[9].heart = "24";
    points[11].heart = "250";
    points[13].heart = "251";
    points[15].heart = "abc";
    points[17].heart = "";
    points[19].steps = "0";
    points[21].steps = "-3";
    points[23].steps = "x";
    points[25].steps = "9999";
    expect_alike(points);
    EXPECT_EQ(track_of(minute(), true).tracks[0].heart_rate.count, 40U);
    EXPECT_EQ(track_of(points, true).tracks[0].heart_rate.count, 35U);
}

TEST(GpxRepeat, AltitudesAndTimesToo) {
    auto points = minute();
    points[4].altitude = "";
    points[6].altitude = "nan";
    points[8].altitude = "9001";
    points[10].altitude = "-500.5";
    points[12].altitude = "1e3";
    points[14].time = "2026-03-02T06:00:14.250Z";
    points[16].time = "2026-03-02T07:00:16+01:00";
    points[18].time = "";
    points[20].time = "2026-03-02T06:00:60Z";
    points[22].time = "soon";
    points[24].time = "2026-03-02T06:00:24";
    points[26].time = "1985-03-02T06:00:26Z";
    points[28].time = " 2026-03-02T06:00:28Z ";
    expect_alike(points);
}

TEST(GpxRepeat, PositionsOffTheGlobeAreRejectedAlike) {
    for (const bool alike : {true, false}) {
        std::string points;
        for (int i = 0; i < 30; ++i) {
            const bool lost = i == 11 || i == 20;
            points += point(lost ? "91.000000" : "47.00009" + std::to_string(i % 10),
                            i == 13 ? "181.5" : "8.500",
                            "<time>" + second(i) + "</time>" +
                                (alike ? "" : "<!--" + std::to_string(i) + "-->"));
        }
        EXPECT_EQ(read_text(document(track(points))).tracks.at(0).points_rejected, 3) << alike;
    }
}

TEST(GpxRepeat, ValuesThatTheReaderDoesNotAskForDoNoHarm) {
    std::string points;
    for (int i = 0; i < 20; ++i) {
        points += point("47.00" + std::to_string(100 + i), "8.5",
                        "<ele>400</ele><time>" + second(i) + "</time><hdop>" + std::to_string(i) +
                            "</hdop><extensions><power>" + std::to_string(200 + i) +
                            "</power><heartrate>14" + std::to_string(i % 10) +
                            "</heartrate><cadence>86</cadence></extensions>");
    }
    const auto result = read_text(document(track(points)));

    EXPECT_EQ(result.tracks.at(0).points.size(), 20U);
    EXPECT_EQ(result.tracks[0].heart_rate.count, 20U);
    EXPECT_EQ(result.tracks[0].heart_rate.mean(), 144.5F);
    EXPECT_EQ(result.tracks[0].cadence.mean(), 172.0F);
}

}  // namespace
}  // namespace soleus::sources
