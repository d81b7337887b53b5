// The tokenizers on made-up logs of the common shapes; SOLEUS_BENCH_GPX and SOLEUS_BENCH_CSV may
// name real files instead.
#include <soleus/text/csv.hpp>
#include <soleus/text/moment.hpp>
#include <soleus/text/number.hpp>
#include <soleus/text/xml.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

using namespace soleus::text;

class Memory final : public Input {
public:
    explicit Memory(std::string_view text) : text_{text} {}
    std::size_t read(char* into, std::size_t capacity) override {
        const std::size_t size = std::min(capacity, text_.size());
        std::memcpy(into, text_.data(), size);
        text_.remove_prefix(size);
        return size;
    }

private:
    std::string_view text_;
};

std::string file_or(const char* variable, std::string (*made)()) {
    const char* const name = std::getenv(variable);
    if (name == nullptr) {
        return made();
    }
    std::string text(std::filesystem::file_size(name), '\0');
    std::ifstream{name, std::ios::binary}.read(text.data(),
                                               static_cast<std::streamsize>(text.size()));
    return text;
}

std::string digits(unsigned seed, std::size_t count) {
    std::string out;
    for (; out.size() < count; seed = seed * 1664525U + 1013904223U) {
        out += static_cast<char>('0' + (seed >> 24) % 10);
    }
    return out;
}

std::string made_gpx() {
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx><trk><trkseg>\n";
    for (unsigned i = 0; text.size() < 32'000'000; ++i) {
        text += "      <trkpt lat=\"45.20987" + digits(i, 22) + "\" lon=\"5.78176" +
                digits(i * 3, 20) + "\">\n        <ele>236." + digits(i, 15) +
                "</ele>\n        <time>2017-10-08T14:5" + digits(i, 1) +
                ":11.000Z</time>\n        <extensions>\n          <ns3:TrackPointExtension>\n      "
                "      <ns3:hr>1" +
                digits(i, 2) + "</ns3:hr>\n            <ns3:cad>8" + digits(i, 1) +
                "</ns3:cad>\n          </ns3:TrackPointExtension>\n        </extensions>\n      "
                "</trkpt>\n";
    }
    return text + "</trkseg></trk></gpx>\n";
}

std::string made_csv() {
    std::string text = "date,athlete,distance_km,moving_time,ascent_m,rpe\n";
    for (unsigned i = 0; text.size() < 32'000'000; ++i) {
        text += "2024-0" + std::to_string(1 + i % 9) + "-1" + digits(i, 1) + ",a" + digits(i, 4) +
                ",1" + digits(i, 1) + "." + digits(i, 2) + ",0:5" + digits(i, 1) + ":1" +
                digits(i, 1) + ",3" + digits(i, 2) + ",5\n";
    }
    return text;
}

void csv_records(benchmark::State& state) {
    const std::string text = file_or("SOLEUS_BENCH_CSV", made_csv);
    std::size_t fields = 0;
    for (auto _ : state) {
        Memory input{text};
        CsvReader reader{input};
        for (CsvRecord record; reader.next(record);) {
            fields += record[0].size() + record.size();
        }
    }
    benchmark::DoNotOptimize(fields);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(csv_records)->Unit(benchmark::kMillisecond);

void xml_events(benchmark::State& state) {
    const std::string text = file_or("SOLEUS_BENCH_GPX", made_gpx);
    std::size_t events = 0;
    for (auto _ : state) {
        Memory input{text};
        XmlReader reader{input};
        while (reader.next() != XmlEvent::input_end) {
            ++events;
        }
    }
    benchmark::DoNotOptimize(events);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(xml_events)->Unit(benchmark::kMillisecond);

void xml_repeats(benchmark::State& state) {
    const std::string text = file_or("SOLEUS_BENCH_GPX", made_gpx);
    std::array<std::string_view, XmlReader::k_most_holes> values;
    std::size_t sum = 0;
    for (auto _ : state) {
        Memory input{text};
        XmlReader reader{input};
        for (;;) {
            if (reader.repeat(values)) {
                sum += values[0].size();
                continue;
            }
            const XmlEvent event = reader.next();
            if (event == XmlEvent::start && reader.local_name() == "trkpt") {
                reader.learn();
            }
            if (event == XmlEvent::input_end) {
                break;
            }
        }
    }
    benchmark::DoNotOptimize(sum);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(xml_repeats)->Unit(benchmark::kMillisecond);

void numbers(benchmark::State& state) {
    const std::array<std::string_view, 4> texts{"45.20987707190215587615966796875",
                                                "236.8000030517578125", "12.34", "-7.1234567"};
    double sum = 0;
    for (auto _ : state) {
        for (const auto text : texts) {
            sum += *number(text);
        }
    }
    benchmark::DoNotOptimize(sum);
    state.SetItemsProcessed(state.iterations() * 4);
}
BENCHMARK(numbers);

void moments(benchmark::State& state) {
    std::string text = "2017-10-08T14:54:11.000Z";
    for (auto _ : state) {
        benchmark::DoNotOptimize(text.data());
        benchmark::DoNotOptimize(iso_moment(text));
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(moments);

}  // namespace
