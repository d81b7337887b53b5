#pragma once

#include <soleus/intake/intake.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace soleus::intake {

/// A folder of its own for each test, and short ways to fill and gather it.
class InFolder : public testing::Test {
protected:
    InFolder() {
        folder_ = std::filesystem::temp_directory_path() /
                  ("soleus-intake-" + std::to_string(::getpid()) + '-' +
                   testing::UnitTest::GetInstance()->current_test_info()->name());
        std::filesystem::create_directories(folder_);
        options.today = *day_from_iso("2026-03-10");
        options.time_zone = "UTC";
    }
    ~InFolder() override { std::filesystem::remove_all(folder_); }

    std::string path(const std::string& name) const { return (folder_ / name).string(); }
    std::string file(const std::string& name, const std::string& content) const {
        std::filesystem::create_directories((folder_ / name).parent_path());
        std::ofstream{path(name), std::ios::binary} << content;
        return path(name);
    }
    Intake take(const std::vector<std::string>& inputs) const { return gather(inputs, options); }

    IntakeOptions options{};

private:
    std::filesystem::path folder_;
};

/// "2026-03-02 21600 5000m" for every entry of every log.
inline std::vector<std::string> entries_of(const Intake& intake) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < intake.logs.size(); ++i) {
        const auto log = intake.logs.make(i);
        for (const auto& e : log.entries) {
            all.push_back(log.athlete.value_or("-") + ' ' + to_string(e.day) + ' ' +
                          (e.start ? std::to_string((*e.start).count()) : "-") + ' ' +
                          (e.distance ? std::to_string((*e.distance).count()) : "-"));
        }
    }
    return all;
}

inline std::string messages_of(const std::vector<diag::Diagnostic>& diagnostics) {
    std::string all;
    for (const auto& d : diagnostics) {
        all += std::string{diag::word(d.severity)} + ' ' +
               std::filesystem::path{d.where.file}.filename().string() + ':' +
               std::to_string(d.where.line) + ' ' + d.message + '\n';
    }
    return all;
}

inline std::int64_t ignored(const Intake& intake, std::size_t input, model::Ignored reason) {
    return intake.inputs.at(input).tally.ignored_by[static_cast<std::size_t>(reason)];
}

inline bool all_add_up(const Intake& intake) {
    for (const auto& input : intake.inputs) {
        if (!input.tally.adds_up() || input.tally.used < 0 || input.tally.points_used < 0) {
            return false;
        }
    }
    return true;
}

/// A GPX run northwards from `start` ("2026-03-02T06:00:00Z" or with an offset): `count` points, 10
/// m and 4 s apart, so 1 km in 400 s.
struct GpxRun {
    std::string day = "2026-03-02";
    int start = 6 * 3600;
    std::string zone = "Z";
    int count = 501;  ///< 5 km
    std::string head = "<type>running</type>";
    int seconds = 4;

    std::string points() const {
        std::string text;
        const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        for (int i = 0; i < count; ++i) {
            const int t = start + i * seconds;
            const auto place = std::to_string(10'000'000 + i * 899);  // 10.00 m in 1e-7 degrees
            text += "<trkpt lat=\"47." + place.substr(1) + "\" lon=\"8.5\"><ele>400</ele><time>" +
                    day + 'T' + two(t / 3600) + ':' + two(t / 60 % 60) + ':' + two(t % 60) + zone +
                    "</time></trkpt>\n";
        }
        return text;
    }
    std::string track() const {
        return "<trk>" + head + "<trkseg>\n" + points() + "</trkseg></trk>\n";
    }
    std::string text() const {
        return "<?xml version=\"1.0\"?>\n<gpx version=\"1.1\" creator=\"test\">\n" + track() +
               "</gpx>\n";
    }
};

}  // namespace soleus::intake
