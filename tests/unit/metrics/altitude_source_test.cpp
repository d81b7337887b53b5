#include "altitude_source.hpp"

#include <gtest/gtest.h>

namespace soleus::metrics {
namespace {

TEST(AltitudeSource, watches_measure_air_pressure) {
    for (const char* creator : {"Garmin Connect", "Movescount - http://www.movescount.com",
                                "Suunto app", "COROS Wearables", "Polar Flow"}) {
        EXPECT_EQ(kind_of_creator(creator), AltitudeKind::barometer) << creator;
    }
}

TEST(AltitudeSource, phones_ask_satellites) {
    for (const char* creator :
         {"StravaGPX Android", "StravaGPX iPhone", "RunKeeper - http://www.runkeeper.com",
          "OpenTracks", "MapMyRun", "Nike+ Bridge"}) {
        EXPECT_EQ(kind_of_creator(creator), AltitudeKind::gps) << creator;
    }
}

TEST(AltitudeSource, an_upload_may_say_that_it_has_a_barometer) {
    EXPECT_EQ(kind_of_creator("StravaGPX Android with barometer"), AltitudeKind::barometer);
}

TEST(AltitudeSource, what_only_converts_is_not_known) {
    for (const char* creator : {"", "GPSBabel - http://www.gpsbabel.org", "StravaGPX",
                                "gpx.py -- https://github.com/tkrajina/gpxpy", "Goalkeeper"}) {
        EXPECT_EQ(kind_of_creator(creator), AltitudeKind::none) << creator;
    }
}

}  // namespace
}  // namespace soleus::metrics
