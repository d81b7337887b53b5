#pragma once

#include <soleus/report/document.hpp>

#include <string>

/// A small finished document, for tests that say what a renderer makes of it.
namespace soleus::report {

inline Day on(const char* iso) {
    return *day_from_iso(iso);
}

inline metrics::Week a_week(const char* from, std::int64_t ascent) {
    metrics::Week week;
    week.from = on(from);
    week.to = week.from + Days{6};
    week.runs = 4;
    week.distance_m = 42'100;
    week.moving_s = 14'400;
    week.ascent_m = ascent;
    week.descent_m = 305;
    week.load = 1980.0;
    week.longest_m = 14'100;
    return week;
}

inline rules::Finding a_finding(std::string_view rule, rules::Level level, const char* from,
                                const char* to, std::string message) {
    rules::Finding finding;
    finding.rule = rule;
    finding.family = rules::Family::spike;
    finding.level = level;
    finding.from = on(from);
    finding.to = finding.peak = on(to);
    finding.standing = true;
    finding.message = std::move(message);
    finding.numbers.unit = "m";
    finding.numbers.measure = "ascent";
    finding.origin = {{0, 14}};
    return finding;
}

inline Document a_document() {
    Document document;
    document.as_of = on("2026-11-22");
    AthletePage page;
    page.from = on("2026-11-09");
    page.to = on("2026-11-21");
    page.load_metric = metrics::LoadMetric::session_rpe;
    page.weeks = {a_week("2026-11-09", 310), a_week("2026-11-16", 620)};
    page.judgement.verdict = rules::Verdict::none;
    document.athletes = {page};
    document.inputs = {{"log.csv", "csv", "soleus", {}}};
    return document;
}

}  // namespace soleus::report
