#include <soleus/model/plain_entry.hpp>
#include <soleus/model/plausible.hpp>

namespace soleus::model {

constinit const Entry PlainEntry::k_says_nothing{};

template <unsigned Bits, class T>
bool PlainEntry::fits(Maybe<T> value) {
    const auto count = value ? std::int64_t{(*value).count()} : 0;
    return count >= 0 && count <= k_most<Bits>;
}

PlainEntry PlainEntry::run_of(const Entry& entry) {
    PlainEntry run{entry.day, entry.clock, entry.start, entry.sport};
    if (entry.distance) {
        run.set_distance(*entry.distance);
    }
    if (entry.moving) {
        run.set_moving(*entry.moving);
    }
    if (entry.elapsed) {
        run.set_elapsed(*entry.elapsed);
    }
    run.set_texts(entry.athlete, TextId::none);
    return run;
}

std::optional<PlainEntry> PlainEntry::of(const Entry& entry) {
    // What a log may say at all has room: readers of plain rows ask no more than these limits.
    static_assert(limits::k_longest.count() <= k_most<k_distance>);
    static_assert(limits::k_highest_ascent.count() <= k_most<k_climb>);
    static_assert(limits::k_longest_time.count() <= k_most<k_time>);
    static_assert(limits::k_rpe_max * 1000.0 <= k_most<k_rpe>);
    static_assert(limits::k_pain_max <= k_most<k_pain>);

    const bool more = entry.heart_rate || entry.cadence || entry.rest_days || entry.rest_until;
    const Day last_day = Day{date::year{2148} / 12 / 31};
    for (const TextId text : {entry.pain_site, entry.pain_side, entry.pain_words, entry.diagnosis,
                              entry.workout, entry.shoe, entry.source, entry.gpx_name}) {
        if (text != TextId::none) {
            return std::nullopt;
        }
    }
    if (more || entry.day < Day{} || entry.day > last_day || !fits<k_distance>(entry.distance) ||
        !fits<k_climb>(entry.ascent) || !fits<k_climb>(entry.descent) ||
        !fits<k_time>(entry.start) || !fits<k_time>(entry.moving) || !fits<k_time>(entry.elapsed) ||
        !fits<k_rpe>(entry.rpe) || !fits<k_pain>(entry.pain)) {
        return std::nullopt;
    }
    PlainEntry out = run_of(entry);
    if (entry.ascent) {
        out.set_ascent(*entry.ascent);
    }
    if (entry.descent) {
        out.set_descent(*entry.descent);
    }
    if (entry.rpe) {
        out.set_rpe(*entry.rpe);
    }
    if (entry.pain) {
        out.set_pain(*entry.pain);
    }
    out.set_ascent_source(entry.ascent_source);
    out.set_texts(entry.athlete, entry.notes);
    out.set_line(entry.origin.line);
    return out;
}

}  // namespace soleus::model
