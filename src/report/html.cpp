#include "html_parts.hpp"
#include "words.hpp"

#include <fmt/format.h>

namespace soleus::report {
namespace {

std::string name_of(const AthletePage& page) {
    return page.athlete ? html::escaped(*page.athlete) : "Your log";
}

std::string title(const Document& document) {
    const auto& first = document.athletes.front();
    const bool one_named = document.athletes.size() == 1 && first.athlete;
    return fmt::format("soleus{}: report of {}",
                       one_named ? ", " + html::escaped(*first.athlete) : "",
                       to_string(document.as_of));
}

std::string contents(const Document& document) {
    if (document.athletes.size() < 2) {
        return {};
    }
    std::string out = "<ul>\n";
    for (std::size_t i = 0; i < document.athletes.size(); ++i) {
        const auto& page = document.athletes[i];
        out += fmt::format("<li><a href=\"#athlete-{}\">{}</a>: {}</li>\n", i + 1, name_of(page),
                           rules::name(page.judgement.verdict));
    }
    return out + "</ul>\n";
}

std::string athlete(const Document& document, std::size_t index) {
    const auto& page = document.athletes[index];
    const bool several = document.athletes.size() > 1 || page.athlete;
    std::string out = fmt::format("<section id=\"athlete-{}\">\n", index + 1);
    if (several) {
        out += fmt::format("<h1 class=\"athlete\">{}</h1>\n", name_of(page));
    }
    out += html::verdict(page);
    out += html::standing_findings(page, document);
    out += html::charts(page, document.as_of, index + 1);
    out += html::week_table(page, document);
    out += html::standing_numbers(page, document.explain);
    out += html::notes(page, document);
    out += html::plan(page);
    out += html::earlier_findings(page, document);
    return out + "</section>\n";
}

}  // namespace

std::string report_html(const Document& document) {
    if (document.athletes.empty()) {
        return {};
    }
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        // Even a text that slipped through unescaped could load and run nothing.
        "<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
    out += fmt::format("<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n", title(document),
                       html::style_sheet());
    out += fmt::format("<h1>soleus report</h1>\n<p class=\"soft\">of {}{}</p>\n",
                       to_string(document.as_of),
                       document.as_of_chosen ? ", the day of the newest entry" : "");
    out += contents(document);
    for (std::size_t i = 0; i < document.athletes.size(); ++i) {
        out += athlete(document, i);
    }
    out += html::rules_that_spoke(document);
    out += html::reading(document);
    return out + fmt::format(
                     "<footer><p>{} A log without a finding says nothing about the health of a "
                     "calf. Pain that "
                     "persists needs a clinician.</p></footer>\n</body>\n</html>\n",
                     html::escaped(no_diagnosis_sentence()));
}

}  // namespace soleus::report
