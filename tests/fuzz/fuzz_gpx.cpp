// Any bytes as an input: every record and point is counted once, nothing rejected is silent, and
// packing changes nothing.
#include "require.hpp"

#include <soleus/sources/reader.hpp>

#include <zlib.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace soleus;

namespace {

struct Seen {
    sources::Reading reading;
    std::string tracks;
};

void check_track(const model::Track& track) {
    const auto accepted = static_cast<std::int64_t>(track.points.size());
    require(accepted + track.points_rejected == track.points_read,
            "a point is accepted or rejected");
    require(track.altitudes_not_finite <= accepted, "only accepted points lose their altitude");
    for (const auto& point : track.points) {
        require(std::abs(point.latitude) <= 90.0 && std::abs(point.longitude) <= 180.0,
                "an accepted point is on the globe");
        require(!std::isinf(point.altitude), "no altitude is infinite");
        require(!point.has_time() || point.time_ms >= 315'964'800'000,
                "no accepted time is before GPS time");
    }
    require(track.points.empty() || track.points.front().starts_segment,
            "a track begins with a segment");
}

Seen see(std::string bytes) {
    Seen seen;
    model::Texts texts;
    const auto input = sources::Bytes::memory(std::move(bytes));
    seen.reading = sources::read(*input, "input", {}, texts, [&seen](const model::Track& track) {
        check_track(track);
        seen.tracks += track.name + '|' + track.type + '|' + std::to_string(track.line) + '|' +
                       std::to_string(track.points_read) + '|' +
                       std::to_string(track.points_rejected) + '\n';
        return sources::TrackFate{};
    });
    return seen;
}

void check(const Seen& seen) {
    const auto& reading = seen.reading;
    const auto& tally = reading.summary.tally;
    require(tally.adds_up(), "records and points add up");
    require(tally.rejected + tally.points_rejected == 0 || !reading.diagnostics.empty(),
            "no rejection is silent");
    require(!reading.whole_rejected ||
                (tally.used == 0 && tally.rejected >= 1 && tally.points_used == 0),
            "of an input rejected whole nothing is used");
}

std::string gzip(std::string_view text) {
    std::string packed(text.size() + text.size() / 100 + 128, '\0');
    z_stream stream{};
    deflateInit2(&stream, 1, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{reinterpret_cast<const char*>(data), size};
    const auto plain = see(text);
    check(plain);
    if (!text.starts_with("\x1f\x8b")) {
        const auto packed = see(gzip(text));
        check(packed);
        require(plain.tracks == packed.tracks, "packing changes no track");
        require(plain.reading.summary.tally.records == packed.reading.summary.tally.records &&
                    plain.reading.summary.tally.points == packed.reading.summary.tally.points,
                "packing changes no count");
    }
    return 0;
}
