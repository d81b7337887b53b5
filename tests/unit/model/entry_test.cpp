#include <soleus/model/entry.hpp>
#include <soleus/model/track.hpp>

#include <gtest/gtest.h>

namespace soleus::model {
namespace {

TEST(Entry, is_a_run_with_a_runs_sport_or_none_and_a_distance_or_time) {
    for (const Sport sport :
         {Sport::unstated, Sport::run, Sport::trail_run, Sport::treadmill, Sport::virtual_run}) {
        Entry far, long_one, bare;
        far.sport = long_one.sport = bare.sport = sport;
        far.distance = Metres{1};
        long_one.elapsed = Seconds{1};

        EXPECT_TRUE(is_run(far));
        EXPECT_TRUE(is_run(long_one));
        EXPECT_FALSE(is_run(bare));
    }
}

TEST(Entry, of_another_sport_is_no_run) {
    Entry ride;
    ride.sport = Sport::other;
    ride.distance = Metres{40'000};
    ride.moving = Seconds{3600};

    EXPECT_FALSE(is_run(ride));
}

TEST(Entry, of_no_distance_and_no_time_is_no_run) {
    Entry rest;
    rest.distance = Metres{0};
    rest.moving = Seconds{0};

    EXPECT_FALSE(is_run(rest));
}

TEST(Entry, takes_moving_time_where_known_else_elapsed) {
    Entry entry;
    EXPECT_FALSE(active_time(entry).has_value());
    entry.elapsed = Seconds{4000};
    EXPECT_EQ(*active_time(entry), Seconds{4000});
    entry.moving = Seconds{3600};
    EXPECT_EQ(*active_time(entry), Seconds{3600});
}

TEST(Entry, tells_of_the_body_by_pain_site_rest_diagnosis_or_notes) {
    EXPECT_FALSE(tells_of_the_body(Entry{}));
    Entry pain, site, words, rest, until, diagnosis, notes, shoe;
    pain.pain = PainScore{0};
    site.pain_site = TextId{1};
    words.pain_words = TextId{1};
    rest.rest_days = Days{0};
    until.rest_until = Day{Days{20'000}};
    diagnosis.diagnosis = TextId{1};
    notes.notes = TextId{1};
    shoe.shoe = TextId{1};

    for (const Entry& entry : {pain, site, words, rest, until, diagnosis, notes}) {
        EXPECT_TRUE(tells_of_the_body(entry));
    }
    EXPECT_FALSE(tells_of_the_body(shoe));
}

// Ten million runs must fit: the log's rows and what History adds stay within 256 bytes.
TEST(Entry, is_small) {
    EXPECT_LE(sizeof(Entry), 120U);
    EXPECT_LE(sizeof(TrackPoint), 32U);
}

TEST(Track, a_mean_of_no_samples_is_absent) {
    EXPECT_EQ((Samples{}.mean()), std::nullopt);
    EXPECT_EQ((Samples{300.0, 2}.mean()), 150.0F);
}

TEST(Track, cleared_it_forgets_all_but_its_room) {
    Track track;
    track.points.resize(1000);
    track.name = "Long run";
    track.sport = Sport::trail_run;
    track.heart_rate = {300.0, 2};
    track.points_rejected = 3;
    track.offset = std::chrono::minutes{60};

    track.clear();

    EXPECT_TRUE(track.points.empty());
    EXPECT_GE(track.points.capacity(), 1000U);
    EXPECT_EQ(track.name, "");
    EXPECT_EQ(track.sport, Sport::unstated);
    EXPECT_EQ(track.heart_rate.count, 0);
    EXPECT_EQ(track.points_rejected, 0);
    EXPECT_EQ(track.offset, std::nullopt);
}

}  // namespace
}  // namespace soleus::model
