#include "random_log.hpp"
#include "told.hpp"

#include <soleus/rules/rule.hpp>

#include <gtest/gtest.h>

#include <set>

/// What must hold of any log: made-up ones, the same on every machine.
namespace soleus::rules::testing {
namespace {

constexpr std::uint32_t k_logs = 16;

std::string told_of(const Finding& finding) {
    return fmt::format(
        "{} {} peak {} open {} [{}] {}\n", finding.rule, line(finding), to_string(finding.peak),
        finding.open_until ? to_string(*finding.open_until) : "-", finding.grade, finding.message);
}

BuiltHistory judged_on(const std::vector<MadeUpRow>& rows, int day_number) {
    return log_of(rows).history(to_string(day("2026-01-01") + Days{day_number}));
}

std::string ended_before(const metrics::History& history, Day t) {
    std::string text;
    for (const auto& finding : judge(history, {}).findings) {
        text += finding.to < t ? told_of(finding) : "";
    }
    return text;
}

TEST(Properties, what_comes_later_changes_no_finding_that_has_ended) {
    for (std::uint32_t seed = 1; seed <= k_logs; ++seed) {
        const auto rows = made_up(seed, {});
        const auto whole = judged_on(rows, 300);
        for (int day_number = 20 + static_cast<int>(seed % 23); day_number < 240;
             day_number += 23) {
            const Day t = day("2026-01-01") + Days{day_number};
            const auto then = judged_on(rows, day_number);
            ASSERT_EQ(ended_before(then, t), ended_before(whole, t))
                << "log " << seed << ", day " << day_number;
        }
    }
}

TEST(Properties, made_up_logs_make_every_rule_of_pain_and_spikes_speak) {
    std::set<std::string_view> heard;
    for (std::uint32_t seed = 1; seed <= k_logs; ++seed) {
        for (const auto& finding : judge(judged_on(made_up(seed, {}), 260), {}).findings) {
            heard.insert(finding.rule);
        }
    }
    for (const auto* rule : catalogue()) {
        const bool needs_other_words = rule->id == "red-flag-emergency" || rule->id == "shoe-age" ||
                                       rule->id == "cadence-drop";
        EXPECT_TRUE(needs_other_words || heard.contains(rule->id)) << rule->id;
    }
}

TEST(Properties, judging_only_the_last_weeks_says_the_same_of_them) {
    for (std::uint32_t seed = 1; seed <= k_logs; ++seed) {
        const auto history = judged_on(made_up(seed, {}), 245);
        for (const int back : {0, 6, 27, 83, 140}) {
            const Day from = history.history.as_of() - Days{back};
            const auto reaching = [&](const Judgement& judgement) {
                std::string text;
                for (const auto& finding : judgement.findings) {
                    text += finding.to >= from || finding.standing ? told_of(finding) : "";
                }
                return text;
            };
            ASSERT_EQ(reaching(judge(history, {}, from)), reaching(judge(history, {})))
                << "log " << seed << ", the last " << back << " days";
        }
    }
}

/// Rows of one day stand in the order in which the inputs were named.
TEST(Properties, the_order_of_the_inputs_does_not_matter) {
    for (std::uint32_t seed = 1; seed <= k_logs; ++seed) {
        const auto rows = made_up(seed, {});
        const std::vector<MadeUpRow> backwards{rows.rbegin(), rows.rend()};
        const auto all = [](const metrics::History& history) {
            std::string text;
            for (const auto& finding : judge(history, {}).findings) {
                text += told_of(finding);
            }
            return text;
        };

        ASSERT_EQ(all(judged_on(backwards, 245)), all(judged_on(rows, 245))) << "log " << seed;
    }
}

std::string ratios_of(const metrics::History& history) {
    std::string text;
    for (const auto& finding : judge(history, {}).findings) {
        const auto& n = finding.numbers;
        text += fmt::format("{} {} {}..{} {:.9f} of {}\n", finding.rule, name(finding.level),
                            to_string(finding.from), to_string(finding.to), n.ratio.value_or(0.0),
                            n.limit.value_or(0.0));
    }
    return text;
}

/// Every run long and high enough that no floor in metres decides.
TEST(Properties, a_log_of_three_times_the_metres_has_the_same_findings_and_ratios) {
    const Life far_from_floors{.unknown = false,
                               .least_metres = 20000,
                               .most_metres = 40000,
                               .least_ascent = 1000,
                               .most_ascent = 1500};
    for (std::uint32_t seed = 1; seed <= k_logs; ++seed) {
        const auto rows = made_up(seed, far_from_floors);
        auto scaled = rows;
        for (auto& row : scaled) {
            if (row.is_run) {
                *row.metres *= 3;
                *row.facts.ascent *= 3;
                row.facts.descent =
                    row.facts.descent ? std::optional{*row.facts.descent * 3} : std::nullopt;
            }
        }

        ASSERT_EQ(ratios_of(judged_on(scaled, 245)), ratios_of(judged_on(rows, 245)))
            << "log " << seed;
    }
}

/// The days from..to on which a rule fires, with the level: "hill-spike-week 2026-05-01 2".
std::set<std::string> spikes_on(const metrics::History& history, Day from, Day to) {
    std::set<std::string> spikes;
    for (Day t = from; t <= to; t += Days{1}) {
        const auto seen = history.seen_from(t);
        for (const auto& finding : judge(seen, {}).findings) {
            if (finding.family == Family::spike && finding.to == t) {
                spikes.insert(fmt::format("{} {}", finding.rule, to_string(t)));
            }
        }
    }
    return spikes;
}

/// Where every value is known and nothing hurts. Later run findings may appear (the run that was
/// left out is no longer the longest before them), and a gap may open; on these days none can.
TEST(Properties,
     a_rest_day_instead_of_runs_adds_no_spike_that_day_nor_a_week_spike_in_the_six_after) {
    for (std::uint32_t seed = 1; seed <= k_logs; ++seed) {
        const auto rows = made_up(seed, {.days = 150, .pain = false, .unknown = false});
        for (int rest = 35 + static_cast<int>(seed % 11); rest < 150; rest += 11) {
            auto rested = rows;
            std::erase_if(rested, [&](const MadeUpRow& row) { return row.day == rest; });
            if (rested.size() == rows.size()) {
                continue;
            }
            const Day t = day("2026-01-01") + Days{rest};
            const auto with = judged_on(rows, 160);
            const auto without = judged_on(rested, 160);
            const auto ran = spikes_on(with, t, t + Days{6});
            for (const auto& spike : spikes_on(without, t, t + Days{6})) {
                const bool of_a_week =
                    spike.starts_with("hill-spike-week") || spike.starts_with("load-spike-week");
                if (of_a_week || spike.ends_with(to_string(t))) {
                    ASSERT_TRUE(ran.contains(spike))
                        << spike << ", log " << seed << ", day " << rest;
                }
            }
        }
    }
}

TEST(Properties, another_day_of_rest_at_the_end_adds_no_finding_about_a_run) {
    for (std::uint32_t seed = 1; seed <= k_logs; ++seed) {
        const auto history = judged_on(made_up(seed, {}), 120 + static_cast<int>(seed));
        const auto about_runs = [](const metrics::History& seen) {
            std::string text;
            for (const auto& finding : judge(seen, {}).findings) {
                for (const auto* rule :
                     {"prescribed-rest-broken", "rest-too-short", "run-in-pain", "worse-next-day",
                      "hills-too-soon", "back-to-back", "hill-spike-run", "distance-spike-run",
                      "speed-with-hills"}) {
                    text += finding.rule == rule ? told_of(finding) : "";
                }
            }
            return text;
        };

        ASSERT_EQ(about_runs(history.history.seen_from(history.history.as_of() + Days{1})),
                  about_runs(history))
            << "log " << seed;
    }
}

/// Findings that began long before the days asked for, or whose window does.
TEST(Judge, asked_of_the_last_days_tells_long_findings_whole) {
    LogBuilder log;
    for (int n = 0; n < 300; ++n) {
        const auto today = to_string(day("2025-01-01") + Days{n});
        log.run(today, 5).pain(today, "calf", 1);
    }
    log.rest("2024-06-01", 700, "knee")
        .run("2024-06-02", 5)
        .rest_until("2024-06-03", "2026-05-03", "hip");
    log.run("2024-06-05", 5);
    const Day last = day("2025-01-01") + Days{299};
    const auto reaching_the_last = [&](const metrics::History& history, std::optional<Day> from) {
        std::string lines;
        for (const auto& finding : judge(history, {}, from).findings) {
            lines += finding.to >= last || finding.standing ? told_of(finding) : "";
        }
        return lines;
    };

    for (const auto* as_of : {"2025-10-27", "2026-03-01"}) {
        const auto built = log.history(as_of);
        EXPECT_EQ(reaching_the_last(built, last), reaching_the_last(built, {})) << as_of;
    }
    const auto standing = [&](const char* as_of, const char* from) {
        std::size_t count = 0;
        for (const auto& finding : judge(log.history(as_of), {}, day(from)).findings) {
            count += finding.rule == "prescribed-rest-broken" && finding.standing ? 1U : 0U;
        }
        return count;
    };
    EXPECT_EQ(standing("2026-05-02", "2026-05-01"), 3u) << "one was broken before the other began";
    EXPECT_EQ(standing("2026-05-03", "2026-05-01"), 2u);
    EXPECT_EQ(standing("2026-05-04", "2026-05-01"), 0u);
}

}  // namespace
}  // namespace soleus::rules::testing
