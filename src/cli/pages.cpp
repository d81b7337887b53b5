#include "pages.hpp"

#include <algorithm>
#include <utility>

namespace soleus::cli {
namespace {

bool shows_everything(const Options& options) {
    return !options.since && !options.until && !options.weeks;
}

/// Findings that end before it are not shown and need not be found; none where all are.
std::optional<Day> first_day_shown(const report::AthletePage& page, Day as_of,
                                   const Options& options) {
    if (shows_everything(options)) {
        return std::nullopt;
    }
    return page.weeks.empty() ? as_of : page.weeks.front().from;
}

report::AthletePage make_page(const model::Log& log, const intake::Intake& read,
                              const Options& options, PageNeeds needs) {
    const metrics::History history{log,
                                   read.texts,
                                   {.as_of = read.as_of,
                                    .forced_load = options.load,
                                    .heart_rates = options.heart_rates,
                                    .week_start = options.week_start}};
    report::AthletePage page{.athlete = log.athlete};
    if (!history.entries().empty()) {
        page.from = history.entries().begin().day();
        page.to = (history.entries().end() - 1).day();
    }
    page.load_metric = history.load_metric();
    page.filled_rpe = history.filled_rpe();
    page.weeks = metrics::weeks(
        history, {.since = options.since, .until = options.until, .most = options.weeks});
    if (needs.findings) {
        page.now = metrics::standing(history, read.as_of);
        page.judgement =
            rules::judge(history, options.settings, first_day_shown(page, read.as_of, options));
    }
    if (needs.plan) {
        page.plan = rules::look_ahead(history, options.settings, page.judgement);
    }
    page.judgement.episodes.reset();  // it refers to the history, which ends here
    if (options.explain && needs.findings) {
        page.days = metrics::days(history);
    }
    show_only_chosen_findings(page, options);
    return page;
}

}  // namespace

void show_only_chosen_findings(report::AthletePage& page, const Options& options) {
    const auto& weeks = page.weeks;
    if (shows_everything(options)) {
        return;
    }
    std::erase_if(page.judgement.findings, [&](const auto& finding) {
        const bool overlaps =
            !weeks.empty() &&
            finding.to >=
                std::max(weeks.front().from, options.since.value_or(weeks.front().from)) &&
            finding.from <= std::min(weeks.back().to, options.until.value_or(weeks.back().to));
        return !finding.standing && !overlaps;
    });
}

report::Document make_document(intake::Intake& read, const Options& options, PageNeeds needs) {
    report::Document document{.as_of = read.as_of,
                              .as_of_chosen = read.as_of_chosen,
                              .changed_limits = options.settings.changed(),
                              .disabled_rules = {options.settings.disabled_rules().begin(),
                                                 options.settings.disabled_rules().end()},
                              .explain = options.explain,
                              .week_start = options.week_start};
    document.athletes.reserve(read.logs.size());
    const std::size_t count = read.logs.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto log = read.logs.make(i);
        if (i + 1 == count) {
            read.logs = {};  // a log of ten million rows need not lie there packed too
        }
        document.athletes.push_back(make_page(log, read, options, needs));
    }
    document.inputs = std::exchange(read.inputs, {});
    document.diagnostics = std::exchange(read.diagnostics, {});
    return document;
}

}  // namespace soleus::cli
