#include "catalogue.hpp"
#include "hill_spikes.hpp"
#include "phrases.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace soleus::rules {
namespace {

constexpr std::string_view k_id = "data-quality";
constexpr double k_share = 0.25;   // rules R17
constexpr double k_rate = 2200.0;  // m of ascent an hour: Elevate's sanity limit
enum Thread { missing, source, rate };

/// The spikes that cannot be believed, one a day: of several the one that would have spoken. On
/// descent a doubtful spike is silent: ascent is what runners look at, and one note a day is
/// enough.
std::map<Day, const HillSpike*> doubtful(const std::vector<HillSpike>& spikes) {
    std::map<Day, const HillSpike*> worst;
    for (const auto& spike : spikes) {
        if (!spike.doubt || spike.hill != metrics::Hill::ascent) {
            continue;
        }
        const HillSpike*& kept = worst[spike.firing.day];
        if (kept == nullptr || *spike.firing.numbers.ratio > *kept->firing.numbers.ratio) {
            kept = &spike;
        }
    }
    return worst;
}

void add_doubtful(std::vector<Firing>& firings, std::set<Day>& told,
                  const std::vector<HillSpike>& spikes) {
    for (const auto& [t, worst] : doubtful(spikes)) {
        const HillSpike& spike = *worst;
        if (!told.insert(t).second) {
            continue;
        }
        Firing firing{.day = t, .level = Level::note, .grade = 'B'};
        firing.thread = spike.doubt->by_source ? source : missing;
        firing.numbers = {.value = spike.doubt->share,
                          .limit = k_share,
                          .unit = "ratio",
                          .measure = spike.doubt->by_source ? "source" : "missing"};
        const auto what =
            spike.doubt->by_source
                ? "comes without ascent or from another elevation source than the rest"
                : "comes without ascent";
        firing.message = fmt::format(
            "{} % of the distance in the 31 days to {} {} (limit 25 %), so a hill spike there "
            "cannot be believed or ruled out: {}",
            over_limit(spike.doubt->share * 100.0, k_share * 100.0, 0), to_string(t), what,
            spike.firing.message);
        firing.origin = spike.firing.origin;
        firing.evidence = spike.firing.evidence;
        firings.push_back(std::move(firing));
    }
}

std::vector<Firing> check(const Situation& situation) {
    std::vector<Firing> firings;
    std::set<Day> told;
    if (!situation.settings.disabled(k_hill_spike_run.id)) {
        add_doubtful(firings, told, run_spikes(situation));
    }
    if (!situation.settings.disabled(k_hill_spike_week.id)) {
        add_doubtful(firings, told, week_spikes(situation));
    }
    for (const auto& run : situation.runs()) {
        const auto climbed = situation.history.ascent_rate_too_high(run);
        if (!climbed) {
            continue;
        }
        if (!firings.empty() && firings.back().thread == rate && firings.back().day == run.day) {
            if (*climbed <= *firings.back().numbers.value) {
                continue;
            }
            firings.pop_back();
        }
        Firing firing{.day = run.day, .level = Level::note, .grade = 'B', .thread = rate};
        firing.numbers = {.value = *climbed, .limit = k_rate, .unit = "m/h", .measure = "rate"};
        firing.message = fmt::format(
            "The run on {} would have climbed {} m an hour (limit 2200); its ascent is taken "
            "as unknown.",
            to_string(run.day), over_limit(*climbed, k_rate, 0));
        situation.add_origin(firing.origin, run);
        firing.evidence = {rules::told(run)};
        firings.push_back(std::move(firing));
    }
    return firings;
}

}  // namespace

const Rule k_data_quality{
    .id = k_id,
    .family = Family::context,
    .summary = "elevation data too thin or too mixed to judge hills by",
    .grade = "B",
    .looks_at =
        "Which runs carry ascent, where it comes from (stated, barometer, GPS), and how fast it "
        "was climbed.",
    .formula =
        "On a day a hill spike would be told: the share of the distance of t-30..t whose runs have "
        "no ascent, or one from another source than "
        "most of it. And of each run: metres of ascent an hour.",
    .levels =
        "note: share > 25 %, in place of the hill spike on ascent; or > 2,200 m of ascent an hour "
        "(that ascent is then unknown everywhere). "
        "never more.",
    .needs = "what the hill spike rules need; nothing for the rate.",
    .supports =
        "On a flat track watches read up to 4 m/km of false gain (Ammann 2016); elevation "
        "correction adds 5-10 % (Menaspa 2014).",
    .contradicts = "",
    .cannot_know = "Which of two sources was right.",
    .limits = {},
    .check = check,
};

}  // namespace soleus::rules
