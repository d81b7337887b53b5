#include "red_flag_days.hpp"

#include "words/recent_notes.hpp"
#include "words/red_flags.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace soleus::rules {
namespace {

constexpr Days k_active{14};
constexpr int k_calf_report_days = 14;

std::string_view meaning(Sign sign) {
    switch (sign) {
        case Sign::lung:
            return "Chest pain, coughing blood, fainting or trouble breathing can mean a blood "
                   "clot in the lung";
        case Sign::compartment:
            return "Severe pain, numbness, weakness, or a hard or cold leg can mean dangerous "
                   "pressure in a muscle";
        case Sign::vein:
            return "Swelling, warmth or colour change in one leg can mean a blood clot";
        case Sign::rupture:
            return "A pop, a gap, or not being able to push off can mean a torn muscle or tendon";
        case Sign::fever:
            return "Fever together with a sore leg can mean an infection or a blood clot";
        default:
            return "Dark urine after exercise can mean that muscle is breaking down";
    }
}

std::string message(Day day, const RedFlag& flag) {
    const std::string_view advice =
        flag.emergency ? "Stop running and call your emergency number now."
        : flag.sign == Sign::vein
            ? "Stop running and get medical advice today; if you also have chest pain or trouble "
              "breathing, call your emergency number now."
            : "Stop running and get medical advice today.";
    return fmt::format(
        "Your note of {} says \"{}\". {}, which is not something a training log can judge. {}",
        to_string(day), flag.phrase, meaning(flag.sign), advice);
}

struct Flagged {
    RedFlag flag{};
    model::Origin origin{};
};

/// The day's flags, an emergency first.
std::vector<Flagged> flags_of(const Situation& situation, const Episodes& episodes,
                              model::Entries::Range day, RecentNotes<std::vector<RedFlag>>& read) {
    std::vector<Flagged> flags;
    for (const auto& entry : day) {
        const auto note = situation.history.text(entry, entry.notes);
        const auto pain_words = situation.history.text(entry, entry.pain_words);
        if (note.empty() && pain_words.empty()) {
            continue;
        }
        const NoteContext context{
            .calf_reported_lately = episodes.calf_report_within(entry.day, k_calf_report_days),
            .calf_score = episodes.score_on(entry.day, Site::calf).value_or(0)};
        const auto beside = static_cast<std::uint32_t>(context.calf_score) * 2 +
                            (context.calf_reported_lately ? 1U : 0U);
        for (const auto& flag :
             read.of(entry, beside, [&] { return read_red_flags(note, context); })) {
            flags.push_back({flag, entry.origin});
        }
        if (pain_words.empty()) {
            continue;
        }
        for (const auto& flag : read_red_flags(pain_words, context)) {
            flags.push_back({flag, entry.origin});
        }
    }
    std::ranges::stable_sort(flags, [](const Flagged& a, const Flagged& b) {
        return a.flag.emergency > b.flag.emergency;
    });
    return flags;
}

}  // namespace

std::vector<Firing> red_flag_days(const Situation& situation, bool emergency) {
    const auto entries = situation.history.entries();
    // What a flag rests on is not muted either: breathlessness after a calf report in a note.
    std::optional<Episodes> unmuted;
    if (!situation.settings.read_notes) {
        Settings all = situation.settings;
        all.read_notes = true;
        unmuted.emplace(situation.history, all);
    }
    const Episodes& episodes = unmuted ? *unmuted : situation.episodes;
    std::vector<Firing> firings;
    RecentNotes<std::vector<RedFlag>> read;
    auto entry = std::ranges::lower_bound(entries, situation.from, {}, &model::Entry::day);
    while (entry != entries.end() && entry.day() <= situation.to) {
        const Day day = entry.day();
        auto end = entry;
        while (end != entries.end() && end.day() == day) {
            ++end;
        }
        const auto flags = flags_of(situation, episodes, {entry, end}, read);
        entry = end;
        if (flags.empty() || flags.front().flag.emergency != emergency) {
            continue;
        }
        const Flagged& first = flags.front();
        Firing firing{.day = day,
                      .level = Level::alert,
                      .open_until = day + k_active,
                      .from = day,
                      .to = day};
        firing.numbers.phrase = first.flag.phrase;
        firing.message = message(day, first.flag);
        for (const Flagged& one : flags) {
            firing.origin.push_back(one.origin);
            firing.evidence.push_back(fmt::format("{}: \"{}\"", to_string(day), one.flag.phrase));
        }
        firings.push_back(std::move(firing));
    }
    return firings;
}

}  // namespace soleus::rules
