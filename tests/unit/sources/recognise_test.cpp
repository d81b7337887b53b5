#include "recognise.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace soleus::sources {
namespace {

using std::string_view_literals::operator""sv;
using Kind = Recognised::Kind;

std::string seen(std::string_view beginning) {
    const auto what = recognise(beginning);
    switch (what.kind) {
        case Kind::empty:
            return "empty";
        case Kind::csv:
            return "csv";
        case Kind::gpx:
            return "gpx";
        case Kind::refused:
            return std::string{what.refused->name};
    }
    return "";
}

TEST(Recognise, GpxByItsRoot) {
    EXPECT_EQ(seen("<gpx version=\"1.1\">"), "gpx");
    EXPECT_EQ(seen("<?xml version=\"1.0\"?>\n<!-- > -->\n<x:gpx>"), "gpx");
    EXPECT_EQ(seen("          <?xml version=\"1.0\"?><gpx>"), "gpx");
    EXPECT_EQ(seen("\xef\xbb\xbf<gpx>"), "gpx");
    EXPECT_EQ(seen("\xff\xfe<\0g\0p\0x\0>\0"sv), "gpx");
    EXPECT_EQ(seen("\xfe\xff\0<\0g\0p\0x\0>"sv), "gpx");
}

TEST(Recognise, XmlCutBeforeItsRootIsLeftToTheGpxReader) {
    EXPECT_EQ(seen("<"), "gpx");
    EXPECT_EQ(seen("<?xml version=\"1.0\"?>\n"), "gpx");
    EXPECT_EQ(seen("<?xml version=\"1.0\"?>\n<gp"), "gpx");
    EXPECT_EQ(seen("<!-- a long comment"), "gpx");
}

TEST(Recognise, TablesAreCsv) {
    EXPECT_EQ(seen("date,km\n2026-03-02,5\n"), "csv");
    EXPECT_EQ(seen("Datum;Distanz\n"), "csv");
    EXPECT_EQ(seen("[[Training]]\n"), "csv");
    EXPECT_EQ(seen("{date},km"), "csv");
    EXPECT_EQ(seen("activity.FIT,km\n"), "csv");
}

TEST(Recognise, EmptyAndBlankInputsAreEmpty) {
    EXPECT_EQ(seen(""), "empty");
    EXPECT_EQ(seen("\xef\xbb\xbf"), "empty");
    EXPECT_EQ(seen(" \r\n\t"), "empty");
}

TEST(Recognise, OtherFormatsByTheirBytes) {
    EXPECT_EQ(seen("\x0e\x10\xd9\x07\x10\x27\0\0.FIT\0\0"sv), "FIT");
    EXPECT_EQ(seen("\x0c\x10\xd9\x07\x10\x27\0\0.FIT"sv), "FIT");
    EXPECT_EQ(seen("\x89PNG\r\n\x1a\n\0\0"sv), "an image (PNG)");
    EXPECT_EQ(seen("\xff\xd8\xff\xe0"), "an image (JPEG)");
    EXPECT_EQ(seen("GIF89a"), "an image (GIF)");
    EXPECT_EQ(seen("RIFF\x10\0\0\0WEBPVP8 "sv), "an image (WebP)");
    EXPECT_EQ(seen("%PDF-1.7"), "PDF");
    EXPECT_EQ(seen("SQLite format 3\0"sv), "an SQLite database");
    EXPECT_EQ(seen("PK\x03\x04zip"), "a zip archive");
    EXPECT_EQ(seen("PK\x03\x04....[Content_Types].xml"), "an Excel workbook (xlsx)");
    EXPECT_EQ(seen("\x1f\x8b\x08"), "gzip inside gzip");
    EXPECT_EQ(seen(std::string(257, 'a') + "ustar"), "a tar archive");
    EXPECT_EQ(seen("\x01\x02\x00\x03"sv), "binary data of an unknown kind");
    EXPECT_EQ(seen("d\0a\0t\0e\0,\0k\0m\0"sv), "UTF-16 without a byte order mark");
}

TEST(Recognise, OtherTextsByTheirWords) {
    EXPECT_EQ(seen("<?xml version=\"1.0\"?><TrainingCenterDatabase xmlns=\"x\">"), "TCX");
    EXPECT_EQ(seen("<kml xmlns=\"x\">"), "KML");
    EXPECT_EQ(seen("<!DOCTYPE HTML>\n<html>"), "HTML");
    EXPECT_EQ(seen("<HTML><body>"), "HTML");
    EXPECT_EQ(seen("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>"),
              "an error message (XML)");
    EXPECT_EQ(seen("<workout>"), "XML that is no GPX");
    EXPECT_EQ(seen("{\"type\": \"FeatureCollection\"}"), "GeoJSON");
    EXPECT_EQ(seen("{\"message\":\"Not Found\"}"), "JSON");
    EXPECT_EQ(seen("[{\"id\":1}]"), "JSON");
}

TEST(Recognise, EveryRefusalSaysTheWayOut) {
    for (const auto text :
         {"\x0e\0\0\0\0\0\0\0.FIT"sv, "<kml>"sv, "{}"sv, "PK\x03\x04"sv, "\xff\xd8\xff"sv}) {
        const auto what = recognise(text);

        ASSERT_NE(what.refused, nullptr);
        EXPECT_FALSE(what.refused->way_out.empty());
    }
}

}  // namespace
}  // namespace soleus::sources
