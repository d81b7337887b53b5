#include "gpx_sums.hpp"

#include <rapidxml/rapidxml.hpp>

#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

namespace {

double number(const char* text, std::size_t length) {
    double value = 0.0;
    std::from_chars(text, text + length, value);
    return value;
}

}  // namespace

int main(int argc, char** argv) {
    GpxSums sums;
    std::string bytes;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file{argv[i], std::ios::binary | std::ios::ate};
        bytes.resize(static_cast<std::size_t>(file.tellg()) + 1);
        file.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size() - 1));
        bytes.back() = '\0';
        rapidxml::xml_document<> document;
        document.parse<rapidxml::parse_validate_closing_tags>(bytes.data());
        for (auto* trk = document.first_node("gpx")->first_node("trk"); trk; trk = trk->next_sibling("trk")) {
            for (auto* seg = trk->first_node("trkseg"); seg; seg = seg->next_sibling("trkseg")) {
                sums.start_segment();
                for (auto* p = seg->first_node("trkpt"); p; p = p->next_sibling("trkpt")) {
                    const auto* lat = p->first_attribute("lat");
                    const auto* lon = p->first_attribute("lon");
                    const auto* ele = p->first_node("ele");
                    const auto* time = p->first_node("time");
                    sums.point(number(lat->value(), lat->value_size()), number(lon->value(), lon->value_size()),
                               ele ? number(ele->value(), ele->value_size()) : 0.0,
                               time ? std::string_view{time->value(), time->value_size()} : std::string_view{});
                }
            }
        }
    }
    sums.print();
}
