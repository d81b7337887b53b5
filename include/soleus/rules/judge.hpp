#pragma once

#include <soleus/metrics/history.hpp>
#include <soleus/rules/finding.hpp>
#include <soleus/rules/settings.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace soleus::rules {

class Episodes;

/// What the rules say of one runner's log on the as-of day.
struct Judgement {
    std::vector<Finding> findings{};  ///< all, most important first (rules M4)
    std::vector<Unjudged> unjudged{};
    Verdict verdict = Verdict::none;
    bool doubtful = false;  ///< a row of the last 30 days was rejected, or one of any day
    /// Episodes and phrases that fall outside these rules but are worth a line (shin, knee; "read
    /// as calf").
    std::vector<std::string> remarks{};
    /// What was read of the body, kept for look_ahead so that no note is read twice. Refers to the
    /// history that was judged.
    std::shared_ptr<const Episodes> episodes{};
};
/// `from`: only findings that reach this day or a later one are asked for (all of them where
/// absent). They are the same as those of a whole judgement, first day included; only time is
/// saved.
[[nodiscard]] Judgement judge(const metrics::History& history, const Settings& settings,
                              std::optional<Day> from = {});

/// One rung of the return ladder (rules §5): caps for the seven days from `from`.
struct LadderStep {
    Day from{}, to{};
    std::optional<std::int64_t> week_max_m{}, run_max_m{},
        week_max_ascent_m{};                ///< absent: no baseline to cap by
    bool hills = false;                     ///< hills allowed again in some of these days
    std::optional<std::string> walk_run{};  ///< "4:1": minutes walked to run, class 4
    bool rest_between = false;              ///< no runs on consecutive days
};

struct ClearDate {
    std::string_view rule{};
    Level level{};
    Day day{};  ///< first day, without running, on which the finding no longer stands
};

/// The answer to the runner's next question; absent numbers are bound by no rule.
struct Plan {
    Day earliest_run{};
    std::optional<std::int64_t> next_run_max_m{}, next_run_max_ascent_m{};
    std::optional<std::int64_t> next_7_days_max_m{}, next_7_days_max_ascent_m{};
    /// The rule that would limit the figure lacks the history or the values to be judged, so that
    /// its absence is no leave.
    bool next_run_m_unjudged = false, next_run_ascent_unjudged = false;
    bool next_7_days_ascent_unjudged = false;
    std::optional<std::string_view> binding{};
    std::vector<ClearDate> clear_dates{};
    std::vector<LadderStep> ladder{};
    std::optional<std::string> pain_class{};  ///< of the episode the ladder is for
};
[[nodiscard]] Plan look_ahead(const metrics::History& history, const Settings& settings,
                              const Judgement& today);

}  // namespace soleus::rules
