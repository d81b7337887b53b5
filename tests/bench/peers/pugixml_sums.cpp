#include "gpx_sums.hpp"

#include <pugixml.hpp>

int main(int argc, char** argv) {
    GpxSums sums;
    for (int i = 1; i < argc; ++i) {
        pugi::xml_document document;
        if (!document.load_file(argv[i])) {
            return 1;
        }
        for (const auto trk : document.child("gpx").children("trk")) {
            for (const auto seg : trk.children("trkseg")) {
                sums.start_segment();
                for (const auto p : seg.children("trkpt")) {
                    sums.point(p.attribute("lat").as_double(), p.attribute("lon").as_double(),
                               p.child("ele").text().as_double(), p.child("time").text().get());
                }
            }
        }
    }
    sums.print();
}
