#include "html_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

// Weekly ascent, load, pain and the windows of rest, one above the other over one line of time. The
// picture is drawn 420 units wide so that its letters can be read on a phone.
namespace soleus::report::html {
namespace {

constexpr double k_width = 420.0;
constexpr double k_left = 38.0;
constexpr double k_right = 8.0;
constexpr double k_panel = 70.0;    // height of one panel's plot
constexpr double k_heading = 24.0;  // above each plot: its name and the marks of flagged weeks
constexpr double k_lane = 15.0;     // one bar of a window
constexpr int k_ahead_days = 84;    // a window further ahead is cut at the edge

struct Span {
    std::string_view kind{};  ///< "rest", "flat"
    std::string_view rule{};
    Day from{}, to{};
};

/// The line of time: days to units.
class Axis {
public:
    Axis(Day from, Day to)
        : from_{from},
          days_{static_cast<double>(std::max<Days::rep>(1, (to - from).count() + 1))} {}
    [[nodiscard]] double at(Day day) const {
        const auto share = static_cast<double>((day - from_).count()) / days_;
        return k_left + (k_width - k_left - k_right) * std::clamp(share, 0.0, 1.0);
    }

private:
    Day from_;
    double days_;
};

enum class Panel { ascent, load, pain };

/// Which panel's weeks a finding marks, if any.
std::optional<Panel> panel_of(const rules::Finding& finding) {
    const auto& measure = finding.numbers.measure;
    if (measure == "ascent" || measure == "descent" || finding.rule.starts_with("hill")) {
        return Panel::ascent;
    }
    if (measure == "load" || finding.rule == "load-spike-week") {
        return Panel::load;
    }
    if (finding.family == rules::Family::red_flag ||
        finding.family == rules::Family::pain_and_return) {
        return Panel::pain;
    }
    return std::nullopt;
}

std::optional<rules::Level> flag(const AthletePage& page, Panel panel, const metrics::Week& week) {
    std::optional<rules::Level> highest;
    for (const auto& finding : page.judgement.findings) {
        if (finding.from <= week.to && finding.to >= week.from && panel_of(finding) == panel) {
            highest = std::max(highest.value_or(finding.level), finding.level);
        }
    }
    return highest;
}

/// The windows in which running, or running uphill, waits.
std::vector<Span> windows(const AthletePage& page, Day as_of) {
    std::vector<Span> spans;
    for (const auto& finding : page.judgement.findings) {
        const auto& n = finding.numbers;
        if (finding.rule == "prescribed-rest-broken" && finding.open_until) {
            spans.push_back({"rest", finding.rule, finding.from, *finding.open_until + Days{1}});
        } else if (n.earliest_run) {
            spans.push_back({"rest", finding.rule, finding.from, *n.earliest_run});
        } else if (n.until) {
            spans.push_back({"flat", finding.rule, finding.from, *n.until + Days{1}});
        }
    }
    if (page.plan && page.plan->earliest_run > as_of + Days{1}) {
        spans.push_back({"rest", "plan", as_of + Days{1}, page.plan->earliest_run});
    }
    if (page.plan) {
        for (const auto& step : page.plan->ladder) {
            if (!step.hills) {
                spans.push_back({"flat", "plan", step.from, step.to + Days{1}});
            }
        }
    }
    return spans;
}

/// Where an axis may end: a number whose half is plain too.
double round_top(double value) {
    if (value <= 0.0) {
        return 1.0;
    }
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.2, 1.6, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (value <= step * power) {
            return step * power;
        }
    }
    return 10.0 * power;
}

std::string heading(double y, std::string_view name) {
    return fmt::format("<text x=\"2\" y=\"{:.1f}\" fill=\"#222\">{}</text>\n", y + 10.0, name);
}

std::string frame(double top, double highest, std::string_view unit) {
    const double bottom = top + k_panel;
    std::string out;
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = bottom - k_panel * share;
        out += fmt::format(
            "<line class=\"{}\" stroke=\"#bbb\" x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{:.1f}\" "
            "y2=\"{:.1f}\"/>\n",
            share == 0.0 ? "axis" : "grid", k_left, k_width - k_right, y, y);
        out += fmt::format(
            "<text class=\"small\" fill=\"#555\" text-anchor=\"end\" x=\"{:.1f}\" "
            "y=\"{:.1f}\">{}{}</text>\n",
            k_left - 3.0, y + 3.0, highest * share, share == 1.0 ? unit : "");
    }
    return out;
}

/// A mark over a flagged week: one, two or three strokes high, so that the level shows in grey too.
std::string mark(rules::Level level, double x, double top) {
    const double size = 3.0 + static_cast<double>(level);
    return fmt::format(
        "<path class=\"{0}\" fill=\"#a62b22\" d=\"M{1:.1f} {2:.1f}l{3:.1f} "
        "{4:.1f}h{5:.1f}z\"><title>{0}</title></path>\n",
        level_class(level), x, top - 2.0 - 1.6 * size, size, 1.6 * size, -2.0 * size);
}

std::string tell(const metrics::Week& week, std::string_view value) {
    return fmt::format("<title>{} to {}: {}</title>", to_string(week.from), to_string(week.to),
                       value);
}

template <class Value>
std::string bars(const AthletePage& page, Panel panel, const Axis& axis, double y,
                 std::string_view name, std::string_view unit, Value value_of) {
    double most = 0.0;
    for (const auto& week : page.weeks) {
        most = std::max(most, value_of(week).value_or(0.0));
    }
    const double highest = panel == Panel::pain ? 10.0 : round_top(most);
    const double top = y + k_heading;
    std::string out = heading(y, name) + frame(top, highest, unit);
    for (const auto& week : page.weeks) {
        const double from = axis.at(week.from);
        const double width = axis.at(week.to + Days{1}) - from;
        const auto value = value_of(week);
        const auto flagged = flag(page, panel, week);
        const auto fill = flagged                ? level_class(*flagged)
                          : panel == Panel::pain ? std::string_view{"pain"}
                                                 : "bar";
        if (value) {
            const double height = k_panel * *value / highest;
            out += fmt::format(
                "<rect class=\"{}{}\" fill=\"#7d9a8c\" x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" "
                "height=\"{:.2f}\">{}</rect>\n",
                fill, week.partial ? " part" : "", from + 0.1 * width, top + k_panel - height,
                0.8 * width, height, tell(week, fmt::format("{:.0f} {}", *value, unit)));
        } else if (panel != Panel::pain && week.runs > 0) {
            out += fmt::format(
                "<text class=\"small\" fill=\"#555\" text-anchor=\"middle\" x=\"{:.2f}\" "
                "y=\"{:.2f}\">?{}</text>\n",
                from + 0.5 * width, top + k_panel - 2.0, tell(week, "unknown"));
        }
        if (flagged) {
            out += mark(*flagged, from + 0.5 * width, top);
        }
    }
    return out;
}

std::string months(const AthletePage& page, const Axis& axis, double y, Day last) {
    std::string out;
    double free_from = 0.0;
    for (auto month = date::year_month_day{page.weeks.front().from}.year() /
                      date::year_month_day{page.weeks.front().from}.month();
         Day{month / 1} <= last; month += date::months{1}) {
        const Day first = std::max(Day{month / 1}, page.weeks.front().from);
        const double x = axis.at(first);
        out += fmt::format(
            "<line class=\"axis\" stroke=\"#888\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1:.1f}\" "
            "y2=\"{2:.1f}\"/>\n",
            x, y, y + 3.0);
        if (x >= free_from && x < k_width - 40.0) {
            out += fmt::format(
                "<text class=\"small\" fill=\"#555\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n", x,
                y + 12.0, to_string(first).substr(0, 7));
            free_from = x + 44.0;
        }
    }
    return out;
}

std::string lane(const Axis& axis, double y, std::string_view name, std::string_view kind,
                 const std::vector<Span>& spans) {
    std::string out = fmt::format(
        "<text class=\"small\" fill=\"#555\" text-anchor=\"end\" x=\"{:.1f}\" "
        "y=\"{:.1f}\">{}</text>\n",
        k_left - 3.0, y + 9.0, name);
    for (const auto& span : spans) {
        const double from = axis.at(span.from);
        const double width = axis.at(span.to) - from;
        if (span.kind == kind && width > 0.0) {
            out += fmt::format(
                "<rect class=\"{}{}\" fill=\"#8c7aa8\" x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" "
                "height=\"{:.1f}\">"
                "<title>{}: {} until {}</title></rect>\n",
                kind, span.rule == "plan" ? " part" : "", from, y, width, k_lane - 4.0,
                escaped(span.rule), to_string(span.from), to_string(span.to));
        }
    }
    return out;
}

std::optional<double> as_real(const std::optional<std::int64_t>& value) {
    return value ? std::optional{static_cast<double>(*value)} : std::nullopt;
}

}  // namespace

std::string charts(const AthletePage& page, Day as_of, std::size_t number) {
    if (page.weeks.empty()) {
        return {};
    }
    const auto spans = windows(page, as_of);
    Day last = page.weeks.back().to;
    for (const auto& span : spans) {
        last = std::max(last, std::min(span.to, as_of + Days{k_ahead_days}));
    }
    const Axis axis{page.weeks.front().from, last};
    const double row = k_heading + k_panel + 6.0;
    const double lanes_at = 3.0 * row + 4.0;
    const double months_at = lanes_at + 2.0 * k_lane;
    const double height = months_at + 16.0;

    std::string out = fmt::format(
        "<figure>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.0f} {:.0f}\" "
        "role=\"img\" "
        "aria-labelledby=\"chart-{}\">\n<title id=\"chart-{}\">Weekly ascent, load and pain, and "
        "the "
        "windows of rest and without hills; the same figures stand in the table of weeks</title>\n",
        k_width, height, number, number);
    out += bars(page, Panel::ascent, axis, 0.0, "Ascent a week, m", "",
                [](const metrics::Week& w) { return as_real(w.ascent_m); });
    out += bars(page, Panel::load, axis, row,
                fmt::format("Load a week, {}", metrics::name(page.load_metric)), "",
                [](const metrics::Week& w) { return w.load; });
    out += bars(page, Panel::pain, axis, 2.0 * row, "Worst pain of the week, 0 to 10", "",
                [](const metrics::Week& w) {
                    return w.pain_max ? std::optional<double>{*w.pain_max} : std::nullopt;
                });
    out += lane(axis, lanes_at, "rest", "rest", spans);
    out += lane(axis, lanes_at + k_lane, "no hills", "flat", spans);
    const double today = axis.at(as_of + Days{1});
    out += fmt::format(
        "<line class=\"axis\" stroke=\"#888\" stroke-dasharray=\"3 3\" x1=\"{0:.1f}\" "
        "x2=\"{0:.1f}\" y1=\"{1:.1f}\" "
        "y2=\"{2:.1f}\"/>\n",
        today, k_heading, months_at);
    out += months(page, axis, months_at, last);
    return out +
           "</svg>\n<figcaption>A triangle marks a week that a finding touches. Pale: a part of a "
           "week, or a window "
           "still ahead. ?: unknown. The dashed line is the end of the day of this "
           "report.</figcaption>\n</figure>\n";
}

}  // namespace soleus::report::html
