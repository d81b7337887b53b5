#include "figures.hpp"
#include "html_parts.hpp"
#include "words.hpp"

#include <soleus/metrics/history.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace soleus::report::html {
namespace {

// An en dash for what is unknown: unknown is not zero.
constexpr std::string_view k_unknown = "–";

std::string km(const std::optional<std::int64_t>& metres) {
    return metres ? kilometres(*metres) : std::string{k_unknown};
}

/// A cap is cut, never rounded up: 3,960 m allow 3.9 km.
std::string km_at_most(const std::optional<std::int64_t>& metres) {
    return metres ? fmt::format("{}.{}", *metres / 1000, *metres % 1000 / 100)
                  : std::string{k_unknown};
}

std::string whole(const std::optional<std::int64_t>& value) {
    return value ? fmt::format("{}", *value) : std::string{k_unknown};
}

std::string real(const std::optional<double>& value, int decimals) {
    return value ? fmt::format("{:.{}f}", *value, decimals) : std::string{k_unknown};
}

std::string hours(const std::optional<std::int64_t>& seconds) {
    return seconds ? hours_minutes(*seconds) : std::string{k_unknown};
}

std::string runs_of(std::int64_t count) {
    return fmt::format("{} run{}", count, count == 1 ? "" : "s");
}

/// Rules whose findings touch the week, each once, its highest level.
std::string marks(const AthletePage& page, const metrics::Week& week) {
    std::vector<std::pair<std::string_view, rules::Level>> spoke;
    for (const auto& finding : page.judgement.findings) {
        if (finding.from > week.to || finding.to < week.from) {
            continue;
        }
        auto known =
            std::ranges::find(spoke, finding.rule, [](const auto& entry) { return entry.first; });
        if (known == spoke.end()) {
            spoke.emplace_back(finding.rule, finding.level);
        } else {
            known->second = std::max(known->second, finding.level);
        }
    }
    std::vector<std::string> words;
    words.reserve(spoke.size());
    for (const auto& [rule, level] : spoke) {
        words.push_back(fmt::format("<span class=\"word {0}\">{0}</span> {1}", level_class(level),
                                    escaped(rule)));
    }
    if (week.runs_without_distance > 0) {
        words.push_back(fmt::format("{} without distance", runs_of(week.runs_without_distance)));
    }
    if (week.runs_without_time > 0) {
        words.push_back(fmt::format("{} without time", runs_of(week.runs_without_time)));
    }
    if (week.runs_without_ascent > 0) {
        words.push_back(fmt::format("{} without ascent", runs_of(week.runs_without_ascent)));
    }
    if (week.runs_without_load > 0) {
        words.push_back(fmt::format("{} without load", runs_of(week.runs_without_load)));
    }
    if (week.partial) {
        words.emplace_back("part of a week");
    }
    if (week.incomplete) {
        words.emplace_back("incomplete: a row was rejected");
    }
    return fmt::format("{}", fmt::join(words, "; "));
}

std::string row(const AthletePage& page, const metrics::Week& week, bool iso) {
    const auto said = marks(page, week);
    std::string out =
        fmt::format("<tr{}><td class=\"day\">{}</td>", said.empty() ? "" : " class=\"told\"",
                    iso ? iso_week_name(week.from) : to_string(week.from));
    const auto cell = [&out](const std::string& text) {
        out += fmt::format("<td class=\"number\">{}</td>", text);
    };
    cell(fmt::format("{}", week.runs));
    cell(km(week.distance_m));
    cell(hours(week.moving_s));
    cell(whole(week.ascent_m));
    cell(km(week.longest_m));
    cell(real(week.load, 0));
    cell(week.pain_max ? fmt::format("{}", *week.pain_max) : std::string{k_unknown});
    out += "</tr>\n";
    // A row of its own, so that a phone shows it without scrolling sideways.
    return said.empty()
               ? out
               : out + fmt::format("<tr class=\"said\"><td colspan=\"8\">{}</td></tr>\n", said);
}

std::string ladder(const rules::Plan& plan) {
    std::string out = fmt::format("<h3>Return ladder{}</h3>\n",
                                  plan.pain_class ? ", class " + escaped(*plan.pain_class) : "");
    out +=
        "<p class=\"soft\">Rest means no running, not lying still. These are caps, not targets; "
        "where two differ, keep to the lower one. Flat before hills, "
        "hills and speed last. Share a week's ascent among its runs.</p>\n<div "
        "class=\"scroll\"><table>\n<thead><tr><th>From</th><th>To</th><th>km</th>"
        "<th>Longest</th><th>Ascent</th></tr></thead>\n<tbody>\n";
    for (const auto& step : plan.ladder) {
        std::vector<std::string> how{step.hills ? "hills again" : "flat"};
        if (step.walk_run) {
            how.push_back("walk and run in turns, " + escaped(*step.walk_run) + " minutes");
        }
        if (step.rest_between) {
            how.emplace_back("a day between runs");
        }
        out += fmt::format(
            "<tr class=\"told\"><td class=\"day\">{}</td><td "
            "class=\"day\">{}</td><td>{}</td><td>{}</td>"
            "<td>{}</td></tr>\n<tr class=\"said\"><td colspan=\"5\">{}</td></tr>\n",
            to_string(step.from), to_string(step.to), km_at_most(step.week_max_m),
            km_at_most(step.run_max_m), whole(step.week_max_ascent_m), fmt::join(how, ", "));
    }
    return out + "</tbody></table></div>\n";
}

}  // namespace

std::string week_table(const AthletePage& page, const Document& document) {
    if (page.weeks.empty()) {
        return {};
    }
    const bool iso = document.week_start == date::Monday;
    std::string out = "<h2>Weeks</h2>\n<div class=\"scroll\"><table class=\"weeks\">\n";
    out += fmt::format(
        "<caption>Ascent in m, Max the longest run in km, load as {}. {} is unknown, not "
        "zero.</caption>\n",
        metrics::name(page.load_metric), k_unknown);
    out += fmt::format(
        "<thead><tr><th>{}</th><th>Runs</th><th>km</th><th>Time</th><th>Ascent</th>"
        "<th>Max</th>"
        "<th>Load</th><th>Pain</th></tr></thead>\n<tbody>\n",
        iso ? "Week" : "Week from");
    for (const auto& week : page.weeks) {
        out += row(page, week, iso);
    }
    return out + "</tbody></table></div>\n";
}

std::string standing_numbers(const AthletePage& page, bool explain) {
    const auto& now = page.now;
    std::string out =
        "<h2>The numbers of the day</h2>\n<div class=\"scroll\"><table>\n"
        "<caption>Ratio: the last 7 days against a week of the 21 days before.</caption>\n"
        "<thead><tr><th></th><th>7 days</th><th>28 days</th><th>Ratio</th></tr></thead>\n<tbody>\n";
    const auto line = [&out](std::string_view name, const std::string& a, const std::string& b,
                             const std::string& c) {
        out += fmt::format(
            "<tr><td>{}</td><td class=\"number\">{}</td><td class=\"number\">{}</td>"
            "<td class=\"number\">{}</td></tr>\n",
            name, a, b, c);
    };
    line("Distance, km", km(now.distance_7d_m), km(now.distance_28d_m),
         real(now.distance_uncoupled, 2));
    line("Ascent, m", whole(now.ascent_7d_m), whole(now.ascent_28d_m),
         real(now.ascent_uncoupled, 2));
    line(fmt::format("Load, {}", metrics::name(page.load_metric)), real(now.load_7d, 0),
         real(now.load_28d, 0), real(now.load_uncoupled, 2));
    out += "</tbody></table></div>\n";
    if (explain) {
        out += fmt::format(
            "<p class=\"soft\">Load: coupled ratio {}, weighted means {} (7 days) and {} (28 "
            "days), their "
            "ratio {}, monotony {}, strain {}. These raise no finding.</p>\n",
            real(now.load_coupled, 2), real(now.load_ewma_7, 1), real(now.load_ewma_28, 1),
            real(now.load_ewma_ratio, 2), real(now.monotony, 2), real(now.strain, 0));
    }
    return out;
}

std::string notes(const AthletePage& page, const Document& document) {
    std::string out = "<ul class=\"soft\">\n";
    for (const auto& note : reading_notes(document, page)) {
        out += fmt::format("<li>{}</li>\n", escaped(note));
    }
    return out + "</ul>\n";
}

std::string plan(const AthletePage& page) {
    if (!page.plan) {
        return {};
    }
    const auto& plan = *page.plan;
    std::string out = "<h2>What the next days allow</h2>\n";
    if (advice_comes_first(page)) {
        out += fmt::format("<p><strong>{}.</strong></p>\n", advice_first_sentence());
    }
    out += fmt::format(
        "<p>Next run: not before <strong>{}</strong>. The most that raises no warning, given this "
        "log:</p>\n",
        to_string(plan.earliest_run));
    const auto most = [](const Room& room, bool as_km) {
        if (!room.limit) {
            return std::string{room.unjudged ? "too little is known" : "no rule binds"};
        }
        return as_km ? km_at_most(room.limit) + " km" : whole(room.limit) + " m";
    };
    const auto rooms = headroom(plan);
    out +=
        "<div "
        "class=\"scroll\"><table>\n<thead><tr><th></th><th>Distance</th><th>Ascent</th></tr></"
        "thead>\n<tbody>\n";
    out += fmt::format("<tr><td>One run</td><td>{}</td><td>{}</td></tr>\n",
                       most(rooms.run_distance, true), most(rooms.run_ascent, false));
    out += fmt::format(
        "<tr><td>The next 7 days</td><td>{}</td><td>{}</td></tr>\n</tbody></table></div>\n",
        most(rooms.week_distance, true), most(rooms.week_ascent, false));
    if (plan.binding) {
        out += fmt::format("<p>Bound by <code>{}</code>.</p>\n", escaped(*plan.binding));
    }
    if (!plan.clear_dates.empty()) {
        out += "<h3>When each finding ends, without running</h3>\n<ul>\n";
        for (const auto& clear : plan.clear_dates) {
            out += fmt::format("<li><code>{}</code> ({}): {}</li>\n", escaped(clear.rule),
                               rules::name(clear.level), to_string(clear.day));
        }
        out += "</ul>\n";
    }
    return plan.ladder.empty() ? out : out + ladder(plan);
}

}  // namespace soleus::report::html
