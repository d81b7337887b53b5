#include "html_parts.hpp"

#include <soleus/diag/diagnostic.hpp>
#include <soleus/rules/rule.hpp>

#include <fmt/format.h>

namespace soleus::report::html {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : diag::escaped(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string_view level_class(rules::Level level) {
    return rules::name(level);
}

std::string rule_link(std::string_view id, const Document& document) {
    for (const auto& page : document.athletes) {
        for (const auto& finding : page.judgement.findings) {
            if (finding.rule == id && rules::find_rule(id) != nullptr) {
                return fmt::format("<a href=\"#rule-{0}\">{0}</a>", escaped(id));
            }
        }
    }
    return fmt::format("<code>{}</code>", escaped(id));
}

std::string_view style_sheet() {
    return R"css(
:root{color-scheme:light dark;--paper:#fdfcfa;--ink:#22262a;--soft:#5c646b;--line:#d8d5cf;--card:#f4f1ec;
--bar:#7d9a8c;--note:#2b6593;--warning:#96510a;--alert:#a62b22;--rest:#8c7aa8;--flat:#b9a04e}
@media (prefers-color-scheme:dark){:root{--paper:#191b1d;--ink:#e6e3de;--soft:#a3a9ad;--line:#3b3f43;--card:#232629;
--bar:#6f9483;--note:#7db4e0;--warning:#e5a55c;--alert:#f08a80;--rest:#a898c4;--flat:#c9b264}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:52rem;background:#fdfcfa;background:var(--paper);color:#22262a;color:var(--ink);
font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.2;margin:.5rem 0 0}
h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1.2rem 0 .3rem}
p{margin:.4rem 0}
a{color:inherit}
.soft,figcaption,small{color:var(--soft);font-size:.88rem}
.verdict{margin:.8rem 0;padding:.7rem .9rem;background:var(--card);border-left:.4rem solid var(--soft);font-size:1.1rem}
.finding{margin:.7rem 0;padding:.5rem .9rem;background:var(--card);border-left:.4rem solid var(--soft);break-inside:avoid}
.finding p{margin:.2rem 0}
.finding.past{background:none}
.verdict.note,.finding.note{border-color:var(--note)}
.verdict.warning,.finding.warning{border-color:var(--warning)}
.verdict.alert,.finding.alert{border-color:var(--alert)}
.word{font-weight:700}
.word.note{color:var(--note)}.word.warning{color:var(--warning)}.word.alert{color:var(--alert)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;overflow-wrap:normal;font-size:.88rem;font-variant-numeric:tabular-nums}
.weeks{width:100%}
caption{text-align:left;color:var(--soft)}
th,td{padding:.2rem .45rem;text-align:right;border-bottom:1px solid var(--line);vertical-align:top}
th{font-weight:600;text-align:right}
th:first-child,td:first-child,td.words,th.words{text-align:left}
td.day,td.number{white-space:nowrap}
tr.said td{text-align:left;padding-left:1rem;border-top:0}tr.told td{border-bottom:0}
dl{margin:.3rem 0}dt{font-weight:600;margin-top:.4rem}dd{margin:0 0 0 1rem}
ul{padding-left:1.2rem;margin:.3rem 0}
figure{margin:1rem 0;break-inside:avoid}
svg{display:block;width:100%;max-width:46rem;height:auto}
svg text{fill:var(--ink);font:11.5px system-ui,-apple-system,"DejaVu Sans",sans-serif}
svg .small{fill:var(--soft);font-size:10px}
svg .grid{stroke:var(--line)}svg .axis{stroke:var(--soft)}
svg .bar{fill:var(--bar)}svg .part{fill-opacity:.45}
svg .note{fill:var(--note)}svg .warning{fill:var(--warning)}svg .alert{fill:var(--alert)}
svg .rest{fill:var(--rest)}svg .flat{fill:var(--flat)}svg .pain{fill:var(--ink)}
footer{margin:2rem 0 1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.88rem}
@media (max-width:30rem){body{padding:.7rem}th,td{padding:.2rem .22rem}table{font-size:.76rem}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--card:#f5f5f5;--bar:#7d9a8c;
--note:#2b6593;--warning:#96510a;--alert:#a62b22;--rest:#8c7aa8;--flat:#b9a04e}
body{max-width:none;font-size:11pt;padding:0}.scroll{overflow:visible}h2,h3{break-after:avoid}tr{break-inside:avoid}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)css";
}

}  // namespace soleus::report::html
