#pragma once

#include <string>

/// GPX written for the tests.
namespace soleus::gpx_text {

inline std::string point(const std::string& lat, const std::string& lon,
                         const std::string& inside) {
    return "<trkpt lat=\"" + lat + "\" lon=\"" + lon + "\">" + inside + "</trkpt>\n";
}

/// `count` points northwards, 10 m and `seconds` apart, from 2026-03-02T06:00:00Z on.
inline std::string northwards(int count, int seconds = 4) {
    std::string points;
    for (int i = 0; i < count; ++i) {
        const int t = i * seconds;
        const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        const auto micro = std::to_string(1'000'000 + i * 90);
        points +=
            point("47." + micro.substr(1), "8.5",
                  "<ele>" + std::to_string(400 + i % 2) + "</ele><time>2026-03-02T" +
                      two(6 + t / 3600) + ':' + two(t / 60 % 60) + ':' + two(t % 60) + "Z</time>");
    }
    return points;
}

inline std::string track(const std::string& points,
                         const std::string& head = "<type>running</type>") {
    return "<trk>" + head + "<trkseg>\n" + points + "</trkseg></trk>\n";
}

inline std::string document(const std::string& tracks, const std::string& creator = "StravaGPX") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"" + creator +
           "\">\n" + tracks + "</gpx>\n";
}

}  // namespace soleus::gpx_text
