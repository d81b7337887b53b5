#include "merge.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace soleus::intake {
namespace {

using model::AscentSource;
using model::Entry;
using model::Sport;
using model::TextId;

/// A device's or service's own figure, then a barometer's track, then a GPS track.
int worth_of_ascent(const Entry& entry) {
    if (!entry.ascent) {
        return 0;
    }
    switch (entry.ascent_source) {
        case AscentSource::gps:
            return 1;
        case AscentSource::barometer:
            return 2;
        case AscentSource::none:
        case AscentSource::stated:
            break;
    }
    return 3;
}

int things_told(const Entry& entry) {
    const auto one = [](bool told) { return told ? 1 : 0; };
    int told = one(entry.start.has_value()) + one(entry.distance.has_value()) +
               one(entry.moving.has_value()) + one(entry.elapsed.has_value()) +
               one(entry.descent.has_value()) + one(entry.rpe.has_value()) +
               one(entry.heart_rate.has_value()) + one(entry.cadence.has_value()) +
               one(entry.pain.has_value()) + one(entry.rest_days.has_value()) +
               one(entry.rest_until.has_value()) + one(entry.sport != Sport::unstated);
    for (const auto text : {entry.pain_site, entry.pain_side, entry.pain_words, entry.diagnosis,
                            entry.workout, entry.shoe, entry.notes}) {
        told += one(text != TextId::none);
    }
    return told;
}

template <class T>
void fill(T& mine, const T& theirs) {
    if (!mine.has_value()) {
        mine = theirs;
    }
}

/// The words of both, so that none about a calf is lost; the same text only once.
TextId joined(model::Texts& texts, TextId kept, std::string_view theirs, std::string_view between) {
    const std::string mine{texts[kept]};
    if (theirs.empty() || mine.find(theirs) != std::string::npos) {
        return kept;
    }
    return texts.keep(mine.empty() ? std::string{theirs}
                                   : mine + std::string{between} + std::string{theirs});
}

}  // namespace

bool pain_of_another_place(const Entry& kept, const model::Texts& texts, const Telling& other) {
    const auto& theirs = *other.entry;
    const bool hurts = theirs.pain || theirs.pain_words != TextId::none;
    return hurts && kept.pain_site != TextId::none && theirs.pain_site != TextId::none &&
           texts[kept.pain_site] != (*other.texts)[theirs.pain_site];
}

Entry take_pain(Entry& entry) {
    Entry pain = model::beside(entry);
    pain.pain = std::exchange(entry.pain, std::nullopt);
    pain.pain_site = std::exchange(entry.pain_site, TextId::none);
    pain.pain_side = std::exchange(entry.pain_side, TextId::none);
    pain.pain_words = std::exchange(entry.pain_words, TextId::none);
    return pain;
}

bool tells_more(const Entry& a, const Entry& b) {
    const int worth_a = worth_of_ascent(a);
    const int worth_b = worth_of_ascent(b);
    return worth_a != worth_b ? worth_a > worth_b : things_told(a) > things_told(b);
}

void fill_in(Entry& kept, model::Texts& texts, const Telling& other) {
    const auto& theirs = *other.entry;
    if (!kept.start && theirs.start) {
        kept.start = theirs.start;
        kept.day = theirs.day;
        kept.clock = theirs.clock;
    }
    if (!kept.ascent && theirs.ascent) {
        kept.ascent_source = theirs.ascent_source;
    }
    fill(kept.ascent, theirs.ascent);
    fill(kept.descent, theirs.descent);
    fill(kept.distance, theirs.distance);
    if (!kept.moving && !kept.elapsed) {
        kept.moving = theirs.moving;  // never one's moving time beside the other's elapsed time
        kept.elapsed = theirs.elapsed;
    }
    fill(kept.rpe, theirs.rpe);
    fill(kept.heart_rate, theirs.heart_rate);
    fill(kept.cadence, theirs.cadence);
    kept.pain = kept.pain && theirs.pain ? std::max(kept.pain, theirs.pain)
                : kept.pain              ? kept.pain
                                         : theirs.pain;
    fill(kept.rest_days, theirs.rest_days);
    fill(kept.rest_until, theirs.rest_until);
    if (kept.sport == Sport::unstated) {
        kept.sport = theirs.sport;
    }
    const auto take_text = [&](TextId& mine, TextId id) {
        if (mine == TextId::none && id != TextId::none) {
            mine = texts.keep_once((*other.texts)[id]);
        }
    };
    take_text(kept.pain_site, theirs.pain_site);
    take_text(kept.pain_side, theirs.pain_side);
    take_text(kept.diagnosis, theirs.diagnosis);
    take_text(kept.workout, theirs.workout);
    take_text(kept.shoe, theirs.shoe);
    kept.pain_words = joined(texts, kept.pain_words, (*other.texts)[theirs.pain_words], ", ");
    kept.notes = joined(texts, kept.notes, (*other.texts)[theirs.notes], "\n");
}

}  // namespace soleus::intake
