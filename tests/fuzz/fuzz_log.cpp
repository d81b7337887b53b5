// Any bytes as a log, read, printed as soleus's own log and read again: it says the same, every row
// of it is used, and what the rules say of it comes with its figures.
#include "require.hpp"

#include <soleus/metrics/history.hpp>
#include <soleus/report/runs.hpp>
#include <soleus/rules/judge.hpp>
#include <soleus/sources/reader.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace soleus;

namespace {

struct Read {
    std::shared_ptr<model::Texts> texts = std::make_shared<model::Texts>();
    sources::Reading reading;
    model::Log log;
};

Read read(std::string text) {
    Read one;
    const auto bytes = sources::Bytes::memory(std::move(text));
    one.reading = sources::read(*bytes, "log.csv", {}, *one.texts, [](const model::Track&) {
        return sources::TrackFate{sources::TrackFate::Kind::ignored, model::Ignored::no_time, 0};
    });
    const auto& tally = one.reading.summary.tally;
    require(tally.adds_up(), "every record is used, ignored or rejected");
    require(tally.rejected == 0 || !one.reading.diagnostics.empty(), "no rejection is silent");
    std::int64_t rows = 0;
    std::uint32_t line = 0;
    for (std::size_t i = 0; !one.reading.whole_rejected && i < one.reading.entries.size(); ++i) {
        model::Entry entry = one.reading.entries[i];
        rows += entry.origin.line != line ? 1 : 0;
        line = entry.origin.line;
        entry.clock = entry.start ? model::Clock::local : model::Clock::day_only;
        one.log.entries.push_back(entry);
    }
    require(one.reading.whole_rejected || tally.used == rows, "what is used has its entries");
    one.log.entries.sort();
    return one;
}

std::string printed(const Read& one) {
    model::InputSummary input;
    input.file = "log.csv";
    const model::AllTexts texts{one.texts};
    const std::vector inputs{input};
    report::RunsPrinter printer{report::RunsFormat::csv, texts, inputs};
    return printer.begin() + printer.entries(one.log) + printer.end();
}

void check_finding(const rules::Finding& finding) {
    require(finding.from <= finding.peak && finding.peak <= finding.to,
            "a finding's peak lies in its days");
    require(finding.message.find_first_of("0123456789") != std::string::npos,
            "a finding's sentence has a figure or a day");
    require(finding.numbers.value || finding.numbers.phrase,
            "a finding has its number, or the words it quotes");
    require(!finding.numbers.ratio || (finding.numbers.reference && finding.numbers.limit),
            "a ratio comes with its reference and its limit");
    require(!finding.origin.empty(), "a finding names the rows it rests on");
}

void check_judgement(const Read& one) {
    constexpr Days k_longest{
        150};  // a day costs the rules a while; they look back 105 days at most
    const auto& entries = one.log.entries;
    if (entries.empty() || entries.back().day - entries.front().day > k_longest) {
        return;
    }
    const model::AllTexts texts{one.texts};
    const metrics::History history{one.log, texts, {.as_of = entries.back().day + Days{1}}};
    const auto judgement = rules::judge(history, {});
    bool standing = false;
    for (const auto& finding : judgement.findings) {
        check_finding(finding);
        standing = standing || finding.standing;
    }
    require(standing == (judgement.verdict >= rules::Verdict::note),
            "the verdict is that of the standing findings");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto first = read({reinterpret_cast<const char*>(data), size});
    if (first.log.entries.empty()) {
        return 0;
    }
    const auto table = printed(first);
    const auto second = read(table);
    const auto& tally = second.reading.summary.tally;
    require(second.reading.summary.dialect == "soleus", "what is printed is soleus's own log");
    require(tally.records == static_cast<std::int64_t>(first.log.entries.size()) &&
                tally.used == tally.records,
            "every row that is printed is used when it is read again");
    require(printed(second) == table, "what is read again is what was printed");
    check_judgement(first);
    return 0;
}
