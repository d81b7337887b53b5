#pragma once

#include <soleus/report/document.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// The parts of the HTML report. Each takes finished data and returns markup; every text that may
/// come from a log goes through escaped().
namespace soleus::report::html {

/// Fit for element content and quoted attributes; control bytes and bytes that are not UTF-8 are
/// shown, never passed on.
[[nodiscard]] std::string escaped(std::string_view text);

/// The style sheet, with variants for dark mode and paper.
[[nodiscard]] std::string_view style_sheet();

/// The class of a level: colour and word always go together, so that colour alone says nothing.
[[nodiscard]] std::string_view level_class(rules::Level level);

[[nodiscard]] std::string verdict(const AthletePage& page);
/// What stands, what could not be judged, and what was assumed.
[[nodiscard]] std::string standing_findings(const AthletePage& page, const Document& document);
[[nodiscard]] std::string earlier_findings(const AthletePage& page, const Document& document);
/// `number` keeps the ids of several athletes' charts apart.
[[nodiscard]] std::string charts(const AthletePage& page, Day as_of, std::size_t number);
[[nodiscard]] std::string week_table(const AthletePage& page, const Document& document);
[[nodiscard]] std::string standing_numbers(const AthletePage& page, bool explain);
/// How load was measured, limits that are not the standard, rules turned off.
[[nodiscard]] std::string notes(const AthletePage& page, const Document& document);
[[nodiscard]] std::string plan(const AthletePage& page);
[[nodiscard]] std::string rules_that_spoke(const Document& document);
/// Inputs and what became of them, and messages.
[[nodiscard]] std::string reading(const Document& document);

/// <a href="#rule-ID">ID</a>, to the section that rules_that_spoke() writes where `here`; else
/// <code>.
[[nodiscard]] std::string rule_link(std::string_view id, const Document& document);

}  // namespace soleus::report::html
