#include <soleus/metrics/track_summary.hpp>
#include <soleus/metrics/weeks.hpp>

#include <benchmark/benchmark.h>

#include <cmath>
#include <memory>

namespace soleus {
namespace {

model::Track hilly_run(std::int64_t points) {
    model::Track track;
    for (std::int64_t i = 0; i < points; ++i) {
        const double along = 3.0 * static_cast<double>(i);
        model::TrackPoint point;
        point.latitude = 50.0 + along / 111'195.0 * 0.8;
        point.longitude = 8.0 + std::sin(along / 400.0) * 0.003;
        point.time_ms = 1'600'000'000'000 + 1000 * i;
        point.altitude = static_cast<float>(100.0 + 20.0 * std::sin(along / 300.0) +
                                            0.2 * static_cast<double>(i * 7919 % 3));
        point.starts_segment = i == 0;
        track.points.push_back(point);
    }
    return track;
}

void summarise(benchmark::State& state, const char* creator) {
    model::Track track = hilly_run(state.range(0));
    track.creator = creator;
    for (auto _ : state) {
        benchmark::DoNotOptimize(metrics::summarise(track));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

model::Log daily_runs(std::int64_t runs) {
    model::Log log;
    for (std::int64_t i = 0; i < runs; ++i) {
        model::Entry entry;
        entry.day = Day{Days{14'000 + static_cast<int>(i)}};
        entry.distance = Metres{5'000 + i * 37 % 9'000};
        entry.moving = model::Seconds{2'000 + i * 11 % 3'000};
        entry.ascent = Metres{i * 13 % 300};
        entry.rpe = Exertion{3'000 + static_cast<int>(i % 5) * 1'000};
        log.entries.push_back(entry);
    }
    return log;
}

void all_days(benchmark::State& state) {
    const model::Log log = daily_runs(state.range(0));
    const model::AllTexts texts{std::make_shared<const model::Texts>()};
    metrics::HistoryOptions options;
    options.as_of = log.entries.back().day;
    for (auto _ : state) {
        const metrics::History history{log, texts, options};
        benchmark::DoNotOptimize(metrics::weeks(history));
        benchmark::DoNotOptimize(metrics::days(history));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK_CAPTURE(summarise, watch, "Garmin Connect")->Arg(3'600)->Arg(100'000);
BENCHMARK_CAPTURE(summarise, unknown, "")->Arg(3'600)->Arg(100'000);
BENCHMARK(all_days)->Arg(365)->Arg(3'650);

}  // namespace
}  // namespace soleus
