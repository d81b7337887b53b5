#include "log_builder.hpp"

#include <soleus/rules/finding.hpp>
#include <soleus/rules/nearest.hpp>
#include <soleus/rules/rule.hpp>
#include <soleus/rules/settings.hpp>

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <set>

namespace soleus::rules::testing {
namespace {

std::string complaint(const std::function<void(Settings&)>& change) {
    Settings settings;
    try {
        change(settings);
    } catch (const std::invalid_argument& wrong) {
        return wrong.what();
    }
    return "";
}

TEST(Settings, a_limit_not_set_has_its_standard_value) {
    EXPECT_EQ(Settings{}.limit("hill-spike-run", "warning"), 1.3);
    EXPECT_EQ(Settings{}.limit("hill-spike-week", "note"), 1.45);
    EXPECT_TRUE(Settings{}.changed().empty());
}

TEST(Settings, what_was_changed_is_listed_in_catalogue_order) {
    Settings settings;
    settings.set_limit("shoe-age", "old_m", 600000);
    settings.set_limit("hill-spike-run", "alert", 2.5);
    settings.set_limit("hill-spike-run", "warning", 1.4);
    settings.set_limit("hill-spike-run", "warning", 1.5);

    const auto changed = settings.changed();
    ASSERT_EQ(changed.size(), 3u);
    EXPECT_EQ(changed[0].rule + " " + changed[0].limit, "hill-spike-run warning");
    EXPECT_EQ(changed[0].value, 1.5);
    EXPECT_EQ(changed[0].standard, 1.3);
    EXPECT_EQ(changed[1].limit, "alert");
    EXPECT_EQ(changed[2].rule, "shoe-age");

    settings.set_limit("shoe-age", "old_m", 800000);
    EXPECT_EQ(settings.changed().size(), 2u);
}

TEST(Settings, a_mistyped_rule_is_answered_with_the_nearest) {
    EXPECT_EQ(complaint([](Settings& s) { s.set_limit("hill-spike-runs", "warning", 1.4); }),
              "no rule is called \"hill-spike-runs\"; did you mean \"hill-spike-run\"?");
    EXPECT_EQ(complaint([](Settings& s) { s.disable("zebra"); }), "no rule is called \"zebra\"");
}

TEST(Settings, a_mistyped_limit_is_answered_with_those_there_are) {
    EXPECT_EQ(complaint([](Settings& s) { s.set_limit("distance-jump-week", "warning", 1.4); }),
              "distance-jump-week has no limit \"warning\" (wanted note, least_more_m)");
}

TEST(Settings, a_value_out_of_range_or_too_fine_is_refused) {
    EXPECT_EQ(complaint([](Settings& s) { s.set_limit("distance-jump-week", "note", 0.999); }),
              "distance-jump-week note = 0.999 is out of range (wanted 1 to 10 ratio)");
    EXPECT_EQ(complaint([](Settings& s) { s.set_limit("distance-jump-week", "note", 1.0); }), "");
    EXPECT_EQ(complaint([](Settings& s) { s.set_limit("distance-jump-week", "note", 10.0); }), "");
    EXPECT_NE(complaint([](Settings& s) { s.set_limit("distance-jump-week", "note", 10.001); }),
              "");
    EXPECT_NE(complaint([](Settings& s) { s.set_limit("distance-jump-week", "note", 1.3001); }),
              "");
    EXPECT_NE(
        complaint([](Settings& s) { s.set_limit("distance-jump-week", "least_more_m", 1.5); }), "");
    EXPECT_NE(
        complaint([](Settings& s) { s.set_limit("distance-jump-week", "note", std::nan("")); }),
        "");
}

TEST(Settings, what_is_too_fine_is_told_how_fine_it_may_be) {
    EXPECT_EQ(complaint([](Settings& s) { s.set_limit("distance-jump-week", "note", 1.3001); }),
              "distance-jump-week note = 1.3001 is finer than it can be compared (wanted at most "
              "three decimals)");
    EXPECT_EQ(
        complaint([](Settings& s) { s.set_limit("distance-jump-week", "least_more_m", 5000.5); }),
        "distance-jump-week least_more_m = 5000.5 is finer than it can be compared (wanted a whole "
        "number)");
    EXPECT_EQ(complaint([](Settings& s) { s.set_limit("distance-jump-week", "note", 1.301); }), "");
}

TEST(Settings, red_flags_cannot_be_disabled) {
    EXPECT_NE(complaint([](Settings& s) { s.disable("red-flag-urgent"); }), "");
    EXPECT_NE(complaint([](Settings& s) { s.disable("red-flag-emergency"); }), "");
    EXPECT_EQ(complaint([](Settings& s) { s.disable("shoe-age"); }), "");
}

TEST(Rules, a_rule_is_found_by_its_id_alone) {
    ASSERT_NE(find_rule("cadence-drop"), nullptr);
    EXPECT_EQ(find_rule("cadence-drop")->id, "cadence-drop");
    EXPECT_EQ(find_rule("cadence"), nullptr);
    EXPECT_EQ(nearest_rule("distance-spikerun"), "distance-spike-run");
    EXPECT_EQ(nearest_rule("shoeage"), "shoe-age");
    EXPECT_EQ(nearest_rule("weather"), "");
    EXPECT_EQ(nearest_rule("rekurense"), "recurrence") << "a third of the letters may be wrong";
    EXPECT_EQ(nearest_rule("shoag"), "") << "two of a short word at most";
}

TEST(Rules, the_nearest_word_is_within_so_many_edits) {
    constexpr std::array<std::string_view, 3> k_words{"report", "check", "plan"};

    EXPECT_EQ(nearest("chekc", k_words, 2), "check");
    EXPECT_EQ(nearest("plaan", k_words, 1), "plan");
    EXPECT_EQ(nearest("pla", k_words, 1), "plan");
    EXPECT_EQ(nearest("chekc", k_words, 1), "");
    EXPECT_EQ(nearest("chexk", k_words, 1), "check");
    EXPECT_EQ(nearest("checks", k_words, 1), "check");
    EXPECT_EQ(nearest("", k_words, 4), "plan");
    EXPECT_EQ(nearest("", k_words, 3), "");
}

TEST(Rules, every_rule_tells_all_that_concerns_it) {
    std::set<std::string_view> ids;
    for (const auto* rule : catalogue()) {
        EXPECT_TRUE(ids.insert(rule->id).second) << rule->id;
        EXPECT_LT(rule->summary.size(), 80u) << rule->id;
        for (const auto text : {rule->summary, rule->grade, rule->looks_at, rule->formula,
                                rule->levels, rule->needs, rule->supports, rule->cannot_know}) {
            EXPECT_FALSE(text.empty()) << rule->id;
        }
        for (const auto& limit : rule->limits) {
            EXPECT_LE(limit.least, limit.standard) << rule->id << " " << limit.name;
            EXPECT_GE(limit.most, limit.standard) << rule->id << " " << limit.name;
            EXPECT_FALSE(limit.why.empty()) << rule->id << " " << limit.name;
        }
    }
    EXPECT_EQ(ids.size(), 22u);
}

TEST(Names, levels_and_verdicts) {
    EXPECT_EQ(name(Level::note), "note");
    EXPECT_EQ(name(Level::warning), "warning");
    EXPECT_EQ(name(Level::alert), "alert");
    EXPECT_EQ(name(Verdict::none), "none");
    EXPECT_EQ(name(Verdict::unknown), "unknown");
    EXPECT_EQ(name(Verdict::alert), "alert");
    EXPECT_EQ(raised(Level::note), Level::warning);
    EXPECT_EQ(raised(Level::warning), Level::alert);
    EXPECT_EQ(raised(Level::alert), Level::alert);
}

}  // namespace
}  // namespace soleus::rules::testing
