#include "commands.hpp"
#include "pages.hpp"
#include "session.hpp"
#include "terminal.hpp"
#include "usage_error.hpp"

#include <soleus/report/document.hpp>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace soleus::cli {
namespace {

/// Red flags first of all, then alert to note; an athlete of whom too little is known stands before
/// one with nothing to say.
int badness(const rules::Judgement& judgement) {
    static constexpr std::array k_order{rules::Verdict::none, rules::Verdict::unknown,
                                        rules::Verdict::note, rules::Verdict::warning,
                                        rules::Verdict::alert};
    const auto& findings = judgement.findings;
    const bool red_flag = std::any_of(findings.begin(), findings.end(), [](const auto& finding) {
        return finding.standing && finding.family == rules::Family::red_flag;
    });
    const auto place = std::find(k_order.begin(), k_order.end(), judgement.verdict);
    return static_cast<int>(place - k_order.begin()) + (red_flag ? 1 : 0);
}

bool stands_at(const report::AthletePage& page, rules::Level level) {
    return std::any_of(
        page.judgement.findings.begin(), page.judgement.findings.end(),
        [&](const auto& finding) { return finding.standing && finding.level >= level; });
}

std::string render(const report::Document& document, const Options& options, std::FILE* out) {
    switch (options.format) {
        case Format::json:
            return report::json(document);
        case Format::csv:
            return report::check_csv(document);
        case Format::markdown:
            return report::check_markdown(document);
        case Format::html:
        case Format::text:
            break;
    }
    return report::check_text(document, style_for(options, out));
}

}  // namespace

Exit cmd_check(Options options, const Streams& streams) {
    if (!options.named_inputs && ::isatty(streams.in) == 1) {
        throw UsageError{"check takes the files or folders of athletes; see soleus check --help"};
    }
    Session session{std::move(options), streams};
    auto read = session.read();
    const bool full = session.options().format == Format::json;
    auto document = make_document(read, session.options(), {.findings = true, .plan = full});
    const auto level = session.options().fail_on;
    const bool found = std::any_of(document.athletes.begin(), document.athletes.end(),
                                   [&](const auto& page) { return stands_at(page, level); });
    if (session.options().quiet) {
        std::erase_if(document.athletes, [&](const auto& page) { return !stands_at(page, level); });
    }
    std::stable_sort(
        document.athletes.begin(), document.athletes.end(),
        [](const auto& a, const auto& b) { return badness(a.judgement) > badness(b.judgement); });
    const bool speaks = full || (session.anything_used() && !document.athletes.empty());
    // With -q and nothing found the answer is empty, and replaces an old one; with nothing usable
    // there is none.
    const auto answer = speaks ? std::optional{render(document, session.options(), streams.out)}
                        : session.anything_used() ? std::optional{std::string{}}
                                                  : std::nullopt;
    return session.finish(answer, document.diagnostics, document.inputs, found);
}

}  // namespace soleus::cli
