#include "refused.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace soleus::sources {
namespace {

using std::string_view_literals::operator""sv;  // NOLINT(misc-unused-using-decls): not seen in
                                                // literals

constexpr std::string_view k_as_gpx = "export it as GPX";
constexpr std::string_view k_image = "it holds no log; leave it out";
constexpr std::string_view k_unpack = "unpack it, or pass the unpacked folder";
constexpr std::string_view k_unpack_file = "unpack it and pass the file (gzip is read as it is)";
constexpr std::string_view k_as_csv = "save the sheet as CSV";

/// Bytes at a fixed place, from the formats' own specifications.
struct Magic {
    std::size_t at;
    std::string_view bytes;
    RefusedFormat format;
    std::string_view first_bytes = {};  ///< any of them comes first; so no table is taken for it
};

constexpr std::array k_magics{
    Magic{8, ".FIT"sv, {"FIT", k_as_gpx, true}, "\x0c\x0e"sv},
    Magic{0, "\x1f\x8b"sv, {"gzip inside gzip", "unpack it once", true}},
    Magic{0, "\x89PNG\r\n\x1a\n"sv, {"an image (PNG)", k_image}},
    Magic{0, "\xff\xd8\xff"sv, {"an image (JPEG)", k_image}},
    Magic{0, "GIF8"sv, {"an image (GIF)", k_image}},
    Magic{8, "WEBP"sv, {"an image (WebP)", k_image}, "R"sv},
    Magic{4, "ftyp"sv, {"an image or a film (HEIC, MP4)", k_image}, "\0"sv},
    Magic{0, "%PDF-"sv, {"PDF", "export the log as CSV or GPX", true}},
    Magic{0, "SQLite format 3\0"sv, {"an SQLite database", "export the log as CSV or GPX", true}},
    Magic{257, "ustar"sv, {"a tar archive", k_unpack, true}},
    Magic{0, "BZh"sv, {"bzip2", k_unpack_file, true}},
    Magic{0, "\xfd\x37zXZ\0"sv, {"xz", k_unpack_file, true}},
    Magic{0, "\x28\xb5\x2f\xfd"sv, {"zstd", k_unpack_file, true}},
    Magic{0, "7z\xbc\xaf\x27\x1c"sv, {"a 7z archive", k_unpack, true}},
    Magic{0, "Rar!\x1a\x07"sv, {"a RAR archive", k_unpack, true}},
    Magic{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, {"an Excel workbook (xls)", k_as_csv, true}},
    Magic{0,
          "\x7f"
          "ELF"sv,
          {"a program", k_image}},
    Magic{0, "{\\rtf"sv, {"RTF", "save it as plain text (CSV)", true}},
    Magic{0, "$GPGGA"sv, {"NMEA", k_as_gpx, true}},
    Magic{0, "$GPRMC"sv, {"NMEA", k_as_gpx, true}},
    Magic{0, "BEGIN:VCALENDAR"sv, {"a calendar (iCalendar)", k_image}},
    Magic{0, "[Params]"sv, {"HRM (Polar)", k_as_gpx, true}},
};

constexpr RefusedFormat k_workbook{"an Excel workbook (xlsx)", k_as_csv, true};
constexpr RefusedFormat k_spreadsheet{"an OpenDocument spreadsheet", k_as_csv, true};
constexpr RefusedFormat k_kmz{"KMZ", k_as_gpx, true};
constexpr RefusedFormat k_zip{"a zip archive", k_unpack, true};
constexpr RefusedFormat k_binary{"binary data of an unknown kind", "export the log as CSV or GPX",
                                 true};
constexpr RefusedFormat k_utf16{"UTF-16 without a byte order mark", "save it as UTF-8", true};

/// Root elements, in lower case.
struct Root {
    std::string_view name;
    RefusedFormat format;
};
constexpr RefusedFormat k_html{
    "HTML", "a web page or an error message was saved in its place; download the log again", true};
constexpr RefusedFormat k_other_xml{"XML that is no GPX", k_as_gpx, true};
constexpr std::array k_roots{
    Root{"trainingcenterdatabase", {"TCX", k_as_gpx, true}},
    Root{"kml", {"KML", k_as_gpx, true}},
    Root{"html", k_html},
    Root{"head", k_html},
    Root{"body", k_html},
    Root{"div", k_html},
    Root{"p", k_html},
    Root{"svg", {"an image (SVG)", k_image}},
    Root{"healthdata", {"an Apple Health export", "export the workouts as GPX or CSV", true}},
    Root{"error",
         {"an error message (XML)", "it was saved in place of the log; download the log again",
          true}},
    Root{"loc", {"LOC", k_as_gpx, true}},
    Root{"pwx", {"PWX", k_as_gpx, true}},
    Root{"rss", {"a feed (RSS)", k_image}},
    Root{"plist", {"a property list", k_image}},
};

constexpr RefusedFormat k_geojson{"GeoJSON", k_as_gpx, true};
constexpr RefusedFormat k_json{"JSON", "export the log as CSV or GPX", true};

bool stands_at(std::string_view text, std::size_t at, std::string_view bytes) {
    return text.size() >= at && text.substr(at, bytes.size()) == bytes;
}

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

const RefusedFormat* which_zip(std::string_view beginning) {
    if (holds(beginning, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) {
        return &k_spreadsheet;
    }
    if (holds(beginning, "[Content_Types].xml") || holds(beginning, "xl/workbook")) {
        return &k_workbook;
    }
    return holds(beginning, "doc.kml") ? &k_kmz : &k_zip;
}

char next_after_blanks(std::string_view text, std::size_t from) {
    const auto at = text.find_first_not_of(" \t\r\n", from);
    return at == std::string_view::npos ? '\0' : text[at];
}

}  // namespace

const RefusedFormat* refused_by_magic(std::string_view beginning) {
    for (const auto& magic : k_magics) {
        if (stands_at(beginning, magic.at, magic.bytes) &&
            (magic.first_bytes.empty() || holds(magic.first_bytes, beginning.substr(0, 1)))) {
            return &magic.format;
        }
    }
    if (stands_at(beginning, 0, "PK\x03\x04") || stands_at(beginning, 0, "PK\x05\x06")) {
        return which_zip(beginning);
    }
    return nullptr;
}

const RefusedFormat* refused_as_binary(std::string_view beginning) {
    const auto head = beginning.substr(0, 64);
    const auto zeros = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
    if (head.size() >= 4 && zeros * 2 + 1 >= head.size() &&
        (head[0] == '\0') != (head[1] == '\0')) {
        return &k_utf16;
    }
    const bool markup = next_after_blanks(beginning, 0) == '<';
    return !markup && holds(beginning.substr(0, 512), "\0"sv) ? &k_binary : nullptr;
}

const RefusedFormat* refused_by_root(std::string_view local_name) {
    std::string lower{local_name};
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (local_name == "gpx") {
        return nullptr;
    }
    const auto* const root = std::find_if(k_roots.begin(), k_roots.end(),
                                          [&](const Root& r) { return r.name == lower; });
    return root == k_roots.end() ? &k_other_xml : &root->format;
}

const RefusedFormat* refused_by_text(std::string_view beginning) {
    const auto at = beginning.find_first_not_of(" \t\r\n");
    if (at == std::string_view::npos) {
        return nullptr;
    }
    const char first = beginning[at];
    const char second = next_after_blanks(beginning, at + 1);
    const bool object = first == '{' && (second == '"' || second == '}');
    const bool list = first == '[' &&
                      (second == '{' || second == '[' || second == ']' || second == '"') &&
                      !stands_at(beginning, at, "[[T");  // an Epson log's "[[Training]]" is a table
    if (!object && !list) {
        return nullptr;
    }
    return holds(beginning, "\"FeatureCollection\"") || holds(beginning, "\"Feature\"") ? &k_geojson
                                                                                        : &k_json;
}

}  // namespace soleus::sources
