#include "figures.hpp"
#include "html_parts.hpp"
#include "words.hpp"

#include <soleus/rules/rule.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace soleus::report::html {
namespace {

void add_number(std::vector<std::string>& parts, std::string_view name,
                const std::optional<double>& value, std::string_view unit) {
    if (value) {
        parts.push_back(fmt::format("{} {}{}{}", name, shortest(at_most_three_decimals(*value)),
                                    unit.empty() ? "" : " ", escaped(unit)));
    }
}

void add_text(std::vector<std::string>& parts, std::string_view name,
              const std::optional<std::string>& value) {
    if (value) {
        parts.push_back(fmt::format("{} {}", name, escaped(*value)));
    }
}

void add_day(std::vector<std::string>& parts, std::string_view name,
             const std::optional<Day>& day) {
    if (day) {
        parts.push_back(fmt::format("{} {}", name, to_string(*day)));
    }
}

/// Three decimals, or as many more as tell a ratio from the limit it passes.
double told_beside(double ratio, const std::optional<double>& limit) {
    constexpr double k_billion = 1e9;
    double parts = 1000.0;
    const auto told = [&] { return std::round(ratio * parts) / parts; };
    while (limit && parts < k_billion && told() == *limit) {
        parts *= 10.0;
    }
    return told();
}

/// The figures of the peak day, so that the sum can be redone by hand.
std::string numbers(const rules::Finding& finding) {
    const auto& n = finding.numbers;
    const std::string_view unit = n.unit == "ratio" ? "" : n.unit;
    std::vector<std::string> parts;
    add_text(parts, "measure", n.measure);
    add_number(parts, "value", n.value, unit);
    add_number(parts, "reference", n.reference, unit);
    if (n.ratio) {
        parts.push_back("ratio " + shortest(told_beside(*n.ratio, n.limit)));
    }
    add_number(parts, "limit", n.limit, "");
    add_text(parts, "class", n.pain_class);
    add_text(parts, "site", n.site);
    add_text(parts, "shoe", n.shoe);
    add_day(parts, "earliest run", n.earliest_run);
    add_day(parts, "no hills until", n.until);
    add_day(parts, "90 % of earlier hills not before", n.not_before);
    if (finding.peak != finding.from || finding.peak != finding.to) {
        parts.push_back("on " + to_string(finding.peak));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string told(const rules::Finding& finding, const Document& document) {
    std::string out = fmt::format("<p><span class=\"word {0}\">{0}</span> {1}, {2}</p>\n",
                                  level_class(finding.level), span(finding.from, finding.to),
                                  rule_link(finding.rule, document));
    out += fmt::format("<p>{}</p>\n", escaped(finding.message));
    const auto figures = numbers(finding);
    const auto places = escaped(places_of(finding, document));
    out += fmt::format("<p class=\"soft\">{}{}grade {}{}{}</p>\n", figures,
                       figures.empty() ? "" : "; ", finding.grade, places.empty() ? "" : "; from ",
                       places);
    if (document.explain && !finding.evidence.empty()) {
        out += "<ul class=\"soft\">\n";
        for (const auto& line : finding.evidence) {
            out += fmt::format("<li>{}</li>\n", escaped(line));
        }
        out += "</ul>\n";
    }
    return out;
}

/// A hill run and the hill week it makes are one story; `week` may be absent.
std::string article(const rules::Finding& finding, const rules::Finding* week,
                    const Document& document) {
    return fmt::format("<article class=\"finding {}{}\">\n{}{}</article>\n",
                       level_class(finding.level), finding.standing ? "" : " past",
                       told(finding, document), week == nullptr ? "" : told(*week, document));
}

}  // namespace

std::string verdict(const AthletePage& page) {
    return fmt::format("<p class=\"verdict {}\">{}</p>\n", rules::name(page.judgement.verdict),
                       escaped(verdict_sentence(page)));
}

namespace {

std::string articles(const AthletePage& page, const Document& document, bool standing) {
    const auto& all = page.judgement.findings;
    std::string out;
    const auto pairs = told_together(all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (std::ranges::any_of(pairs, [i](const auto& pair) { return pair.second == i; })) {
            continue;  // its run tells it
        }
        const auto pair = std::ranges::find(pairs, i, &std::pair<std::size_t, std::size_t>::first);
        const auto* week = pair == pairs.end() ? nullptr : &all[pair->second];
        out += all[i].standing == standing ? article(all[i], week, document) : std::string{};
    }
    return out;
}

}  // namespace

std::string standing_findings(const AthletePage& page, const Document& document) {
    const auto standing = articles(page, document, true);
    auto out = standing.empty() ? standing : "<h2>What stands</h2>\n" + standing;
    if (!page.judgement.unjudged.empty()) {
        out += "<h2>What could not be judged</h2>\n<ul>\n";
        for (const auto& unjudged : page.judgement.unjudged) {
            out += fmt::format("<li>{}: {}</li>\n", rule_link(unjudged.rule, document),
                               escaped(why_unjudged(unjudged)));
        }
        out += "</ul>\n";
    }
    for (const auto& remark : page.judgement.remarks) {
        out += fmt::format("<p class=\"soft\">{}</p>\n", escaped(remark));
    }
    return out;
}

std::string earlier_findings(const AthletePage& page, const Document& document) {
    const auto earlier = articles(page, document, false);
    return earlier.empty() ? earlier : "<h2>Earlier in these weeks</h2>\n" + earlier;
}

std::string rules_that_spoke(const Document& document) {
    std::vector<std::string_view> spoke;
    for (const auto& page : document.athletes) {
        for (const auto& finding : page.judgement.findings) {
            if (std::ranges::find(spoke, finding.rule) == spoke.end()) {
                spoke.push_back(finding.rule);
            }
        }
    }
    std::string out;
    for (const auto id : spoke) {
        const auto* rule = rules::find_rule(id);
        if (rule == nullptr) {
            continue;
        }
        out += fmt::format("<section id=\"rule-{0}\">\n<h3>{0}</h3>\n<p>{1}</p>\n<dl>\n",
                           escaped(id), escaped(rule->summary));
        const auto row = [&out](std::string_view name, std::string_view text) {
            if (!text.empty()) {
                out += fmt::format("<dt>{}</dt><dd>{}</dd>\n", name, escaped(text));
            }
        };
        row("Evidence grade", rule->grade);
        row("Looks at", rule->looks_at);
        row("Formula", rule->formula);
        row("Levels", rule->levels);
        row("Needs", rule->needs);
        row("For", rule->supports);
        row("Against", rule->contradicts);
        row("Cannot know", rule->cannot_know);
        out += "</dl>\n</section>\n";
    }
    return out.empty() ? out
                       : "<h2>The rules that spoke</h2>\n<p class=\"soft\">Grade A: trials or "
                         "several agreeing cohorts on "
                         "this question; B: one good cohort or trial on a close question; C: "
                         "expert opinion, "
                         "biomechanics, analogy, or conflicting studies.</p>\n" +
                             out;
}

}  // namespace soleus::report::html
