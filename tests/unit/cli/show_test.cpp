#include "pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace soleus::cli {
namespace {

using ::testing::ElementsAre;

Day on(const char* iso) {
    return *day_from_iso(iso);
}

report::AthletePage page(const char* first_monday, int weeks) {
    report::AthletePage page;
    for (int i = 0; i < weeks; ++i) {
        metrics::Week week;
        week.from = on(first_monday) + Days{7 * i};
        week.to = week.from + Days{6};
        page.weeks.push_back(week);
    }
    return page;
}

rules::Finding finding(const char* from, const char* to, bool standing) {
    rules::Finding finding;
    finding.from = on(from);
    finding.to = on(to);
    finding.standing = standing;
    return finding;
}

std::vector<std::string> shown(std::vector<rules::Finding> findings, const Options& options) {
    auto one = page("2026-11-09", 2);  // the weeks that were chosen
    one.judgement.findings = std::move(findings);
    show_only_chosen_findings(one, options);
    std::vector<std::string> days;
    for (const auto& left : one.judgement.findings) {
        days.push_back(to_string(left.from));
    }
    return days;
}

TEST(Show, KeepsFindingsThatOverlapTheWeeksShown) {
    EXPECT_THAT(shown({finding("2026-11-01", "2026-11-08", false),
                       finding("2026-11-01", "2026-11-09", false)},
                      {.weeks = 2}),
                ElementsAre("2026-11-01"));  // only the one that reaches Monday the 9th
}

TEST(Show, KeepsFindingsThatStandWhateverIsShown) {
    EXPECT_THAT(shown({finding("2026-10-01", "2026-10-01", true)}, {.weeks = 1}),
                ElementsAre("2026-10-01"));
}

TEST(Show, KeepsFindingsToTheDayOfTheSpan) {
    const Options options{.since = on("2026-11-10"), .until = on("2026-11-12")};

    EXPECT_THAT(shown({finding("2026-11-09", "2026-11-09", false),
                       finding("2026-11-10", "2026-11-10", false),
                       finding("2026-11-12", "2026-11-14", false),
                       finding("2026-11-13", "2026-11-14", false)},
                      options),
                ElementsAre("2026-11-10", "2026-11-12"));
}

TEST(Show, KeepsEverythingWhereNothingIsChosen) {
    EXPECT_THAT(shown({finding("2020-01-01", "2020-01-01", false)}, {}), ElementsAre("2020-01-01"));
}

}  // namespace
}  // namespace soleus::cli
