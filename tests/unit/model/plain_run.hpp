#pragma once

#include <soleus/model/entry.hpp>

#include <gtest/gtest.h>

namespace soleus::model {

inline Entry plain_run() {
    using namespace date::literals;
    Entry entry;
    entry.day = Day{2026_y / 3 / 2};
    entry.start = Seconds{6 * 3600};
    entry.clock = Clock::local;
    entry.sport = Sport::trail_run;
    entry.ascent_source = AscentSource::gps;
    entry.distance = Metres{12'400};
    entry.elapsed = Seconds{3'723};
    entry.ascent = Metres{310};
    entry.rpe = Exertion{4'500};
    entry.pain = PainScore{3};
    entry.athlete = TextId{7};
    entry.notes = TextId{9};
    entry.origin = {2, 14};
    return entry;
}

inline void expect_same(const Entry& a, const Entry& b) {
    EXPECT_EQ(a.day, b.day);
    EXPECT_EQ(a.start, b.start);
    EXPECT_EQ(a.clock, b.clock);
    EXPECT_EQ(a.sport, b.sport);
    EXPECT_EQ(a.ascent_source, b.ascent_source);
    EXPECT_EQ(a.distance, b.distance);
    EXPECT_EQ(a.moving, b.moving);
    EXPECT_EQ(a.elapsed, b.elapsed);
    EXPECT_EQ(a.ascent, b.ascent);
    EXPECT_EQ(a.descent, b.descent);
    EXPECT_EQ(a.rpe, b.rpe);
    EXPECT_EQ(a.heart_rate, b.heart_rate);
    EXPECT_EQ(a.cadence, b.cadence);
    EXPECT_EQ(a.pain, b.pain);
    EXPECT_EQ(a.pain_site, b.pain_site);
    EXPECT_EQ(a.pain_side, b.pain_side);
    EXPECT_EQ(a.pain_words, b.pain_words);
    EXPECT_EQ(a.rest_days, b.rest_days);
    EXPECT_EQ(a.rest_until, b.rest_until);
    EXPECT_EQ(a.diagnosis, b.diagnosis);
    EXPECT_EQ(a.athlete, b.athlete);
    EXPECT_EQ(a.workout, b.workout);
    EXPECT_EQ(a.shoe, b.shoe);
    EXPECT_EQ(a.notes, b.notes);
    EXPECT_EQ(a.source, b.source);
    EXPECT_EQ(a.gpx_name, b.gpx_name);
    EXPECT_EQ(a.origin.input, b.origin.input);
    EXPECT_EQ(a.origin.line, b.origin.line);
}

}  // namespace soleus::model
