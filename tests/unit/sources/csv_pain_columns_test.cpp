#include "csv_pain_names.hpp"
#include "csv_reading.hpp"

/// Tables with a column for each place that may hurt, or for each time of the day.
namespace soleus::sources {
namespace {

using csv::pain_name;
using csv::PainName;
using testing::HasSubstr;
using testing::Not;

/// "3 calf, 0 achilles": what the entries say of pain, in their order.
std::string pains(const CsvReading& log) {
    std::string text;
    for (std::size_t i = 0; i < log.reading.entries.size(); ++i) {
        const auto entry = log.entry(i);
        if (entry.pain || entry.pain_words != model::TextId::none) {
            text += text.empty() ? "" : ", ";
            text += entry.pain ? std::to_string((*entry.pain).count()) : "";
            text += " " + std::string{log.texts[entry.pain_words]};
            text += entry.pain_site == model::TextId::none
                        ? ""
                        : "@" + std::string{log.texts[entry.pain_site]};
        }
    }
    return text;
}

TEST(PainNames, SayPainAndWhereAndWhenAndNothingElse) {
    for (const char* const name :
         {"Calf", "calf L (0-10)", "Left calf pain", "Achilles stiffness", "knee", "Pain (knee)",
          "Wade links", "calf_pain_am", "Soleus", "How did the calf feel?"}) {
        EXPECT_EQ(pain_name(name), PainName::at_site) << name;
    }
    for (const char* const name :
         {"pain_am", "Pain during run", "Pain after (0-10)", "Schmerz nach", "worst pain"}) {
        EXPECT_EQ(pain_name(name), PainName::pain) << name;
    }
    for (const char* const name : {"calf raises", "Calf massage", "Knee sleeve", "pain notes",
                                   "run", "Soreness", "left", "painting", "calf girth", ""}) {
        EXPECT_EQ(pain_name(name), PainName::other) << name;
    }
}

TEST(PainColumns, OneForEachPlaceAreReportsOfTheirPlaces) {
    const auto log = read_text(
        "date,distance_km,duration_min,calf,achilles,knee\n2026-11-20,10,55,3,0,0\n"
        "2026-11-22,8,44,4,1,\n");

    EXPECT_EQ(pains(log), "3 @calf, 0 @achilles, 0 @knee, 4 @calf, 1 @achilles");
    EXPECT_EQ(totals(log), (Totals{2, 18000, 5940, 0}));
    EXPECT_EQ(log.tally().records, 2);
    EXPECT_EQ(log.tally().used, 2);
    EXPECT_EQ(log.entry(1).day, log.entry(0).day);
    EXPECT_EQ(log.entry(1).origin.line, 2U);
    EXPECT_FALSE(model::is_run(log.entry(1)));
    EXPECT_THAT(
        log.messages(),
        HasSubstr(
            "note: \"calf\", \"achilles\", \"knee\" are read as pain from 0 to 10, as the cells "
            "tell, of a place and day the highest; give it another name where it is none"));
}

TEST(PainColumns, OneForEachTimeAreReportsOfTheSameDay) {
    const auto log = read_text(
        "date,distance_km,pain_am,pain_run,pain_site\n2026-11-20,10,0,3,calf\n"
        "2026-11-22,8,2,,knee\n");
    EXPECT_EQ(pains(log), "0 @calf, 3 @calf, 2 @knee");

    const auto beside = read_text("date,distance_km,pain,pain after\n2026-11-20,10,1,1\n");
    EXPECT_EQ(pains(beside), "1 , 1 ") << beside.messages();
    EXPECT_THAT(beside.messages(),
                HasSubstr("\"pain after\" is read as pain from 0 to 10, as the"));
    const auto twice = read_text("date,distance_km,pain,pain score\n2026-11-20,10,1,4\n");
    EXPECT_EQ(pains(twice), "1 , 4 ");
    const auto french = read_text("date,distance_km,douleur,g\u00eane\n2026-11-20,10,1,4\n");
    EXPECT_EQ(pains(french), "1 , 4 ");
}

TEST(PainColumns, ANameThatSaysThePlaceIsTheSite) {
    EXPECT_EQ(pains(read_text("date,distance_km,Pain (knee)\n2026-11-20,10,4\n")),
              "4 @Pain (knee)");
    EXPECT_EQ(pains(read_text("date,distance_km,calf pain\n2026-11-20,10,4\n")), "4 @calf pain");
    EXPECT_EQ(pains(read_text("date,distance_km,pain,pain_site\n2026-11-20,10,4,shin\n")),
              "4 @shin");
}

TEST(PainColumns, WordsAmongTheScoresAreKeptAndWhatIsNoScoreIsShownAtItsCell) {
    const std::string head =
        "date,distance_km,calf,achilles\n2026-11-16,9,2,0\n2026-11-17,9,2,0\n"
        "2026-11-18,9,3,0\n2026-11-19,9,4,0\n2026-11-20,9,5,0\n2026-11-21,9,";
    EXPECT_THAT(pains(read_text(head + "tight,0\n")), HasSubstr(",  tight@calf, 0 @achilles"));
    EXPECT_THAT(pains(read_text(head + "none,\n")), HasSubstr(", 0 @calf"));

    const auto wrong = read_text(head +
                                 "4,11\n2026-11-22,9,1,0\n2026-11-23,9,1,0\n"
                                 "2026-11-24,9,1,0\n2026-11-25,9,1,0\n");
    EXPECT_THAT(wrong.messages(),
                HasSubstr("log.csv:7:16: error: pain is outside 0 to 10 (got \"11\""));
    EXPECT_EQ(wrong.tally().rejected, 1);
}

TEST(PainColumns, ThatAreNoScoresAreNamedAndNotRead) {
    const auto not_read = [](const std::string& text, const char* column) {
        const auto log = read_text(text);
        EXPECT_EQ(pains(log), "") << text;
        EXPECT_THAT(log.messages(), HasSubstr(std::string{column} + " is not read; if it tells of "
                                                                    "pain, call it pain"));
    };

    not_read("date,distance_km,calf\n2026-11-20,10,1\n2026-11-21,10,0\n", "column 3 (\"calf\")");
    not_read("date,distance_km,calf\n2026-11-20,10,38\n2026-11-21,10,39\n", "column 3 (\"calf\")");
    not_read("date,distance_km,calf\n2026-11-20,10,rolled\n2026-11-21,10,3\n",
             "column 3 (\"calf\")");
    not_read("date,distance_km,calf raises\n2026-11-20,10,3\n", "column 3 (\"calf raises\")");
    EXPECT_EQ(read_text("date,distance_km,duration,ascent_m,Back\n2026-11-20,10,1:00:00,5,07:55\n")
                  .messages(),
              "");
    EXPECT_THAT(read_text("date,distance_km,calf,ascent_m\n2026-11-20,10,,5\n").messages(),
                Not(HasSubstr("calf")));
}

TEST(PainColumns, InWordsAreNotesOfTheirPlace) {
    const auto log = read_text(
        "date,distance_km,duration,notes,How was the calf?\n2026-11-20,10,55:00,windy,'=tight\n"
        "2026-11-21,10,55:00,,\n2026-11-22,10,55:00,,all good\n2026-11-23,10,55:00,warm,-\n"
        "2026-11-24,,,,sore on the stairs\n");

    EXPECT_EQ(log.tally().used, 5);
    ASSERT_EQ(log.reading.entries.size(), 5U) << log.messages();
    const auto notes = [&](std::size_t i) { return log.texts[log.entry(i).notes]; };
    EXPECT_EQ(notes(0), "windy\nHow was the calf: =tight");
    EXPECT_EQ(notes(1), "");
    EXPECT_EQ(notes(2), "How was the calf: all good");
    EXPECT_EQ(notes(3), "warm");
    EXPECT_EQ(notes(4), "How was the calf: sore on the stairs");
    EXPECT_EQ(pains(log), "");
    EXPECT_THAT(log.messages(),
                HasSubstr("note: \"How was the calf?\" is read as notes of it, as the cells are "
                          "words; call it pain where every cell that is not empty tells of pain"));

    const auto few = read_text(
        "date,distance_km,duration,Left calf,Right calf\n2026-11-20,10,55:00,ok,fine\n"
        "2026-11-21,10,55:00,ok,\n2026-11-22,10,55:00,tight,ok\n2026-11-23,10,55:00,ok,ok\n"
        "2026-11-24,10,55:00,3,ok\n");
    EXPECT_EQ(few.texts[few.entry(2).notes], "Left calf: tight\nRight calf: ok");
    EXPECT_EQ(few.texts[few.entry(4).notes], "Left calf: 3\nRight calf: ok");
    EXPECT_THAT(few.messages(), HasSubstr("\"Left calf\", \"Right calf\" are read as notes of it"));
}

TEST(PainColumns, ADiaryOfPlacesIsALog) {
    const auto log = read_text("Date,Calf L,Calf R,Achilles\n2026-11-20,4,0,1\n2026-11-22,3,0,0\n");
    EXPECT_EQ(pains(log), "4 @Calf L, 0 @Calf R, 1 @Achilles, 3 @Calf L, 0 @Calf R, 0 @Achilles");
    EXPECT_EQ(log.tally().used, 2);
}

TEST(PainColumns, ARestDayOrARideCountsForItsPainInAnyOfThem) {
    const auto log = read_text(
        "date,sport,distance_km,calf,achilles\n2026-11-20,Run,10,3,0\n2026-11-21,Bike,30,,4\n"
        "2026-11-22,Rest,,,2\n2026-11-23,Bike,30,,\n");
    EXPECT_EQ(pains(log), "3 @calf, 0 @achilles, 4 @achilles, 2 @achilles");
    EXPECT_EQ(log.ignored(model::Ignored::other_sport), 1);
}

TEST(PainColumns, OfARowThatStandsTwiceAreNotLost) {
    const auto log = read_text(
        "date,time,distance_km,duration,calf,achilles\n2026-11-20,06:30,10,0:55:00,3,0\n"
        "2026-11-20,06:30,10,0:55:00,3,4\n");
    EXPECT_EQ(totals(log).runs, 1);
    EXPECT_THAT(pains(log), HasSubstr("4 @achilles"));
}

TEST(PainColumns, EveryEntryOfARowKeepsItsAthleteAndSource) {
    const auto log = read_text(
        "date,athlete,distance_km,calf,achilles,source\n2026-11-20,Anna,10,3,2,old.csv:7\n");
    ASSERT_EQ(log.reading.entries.size(), 2U) << log.messages();
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(log.texts[log.entry(i).athlete], "Anna");
        EXPECT_EQ(log.texts[log.entry(i).source], "old.csv:7");
    }
}

TEST(PainColumns, BesideAnExportAreReadToo) {
    const auto log = read_text(
        "Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed (km/h),Calories "
        "Burned,Climb (m),Average Heart Rate (bpm),Notes,GPX File,Calf,Achilles\n"
        "2015-03-21 09:44:25,Running,,10.0,55:00,,,,,,,,4,0\n"
        "2015-03-22 09:44:25,Running,,10.0,55:00,,,,,,,,3,2\n");
    EXPECT_EQ(pains(log), "4 @Calf, 0 @Achilles, 3 @Calf, 2 @Achilles") << log.messages();
}

TEST(HandKept, ARunInKilometresIsADistance) {
    const auto log = read_text("Date,Run (km),Minutes\n2026-11-20,10,55\n");
    EXPECT_EQ(totals(log), (Totals{1, 10000, 3300, 0})) << log.messages();
    EXPECT_EQ(totals(read_text("Date,Run (km),Distance,Minutes\n2026-11-20,3,10,55\n")).metres,
              10000);
}

TEST(WordsOfPain, words_of_pain_in_a_column_nobody_knows_are_notes) {
    for (const char* const name : {"Sensaciones", "Körpergefühl", "How I felt", "Body check"}) {
        const auto log = read_text("Date,km,duration," + std::string{name} +
                                   "\n2026-08-03,10,0:55:00,good\n"
                                   "2026-08-05,10,0:55:00,left calf strained\n");
        EXPECT_EQ(log.notes(1), std::string{name} + ": left calf strained");
        EXPECT_THAT(log.messages(), HasSubstr("is read as notes, as words of pain stand in it"));
    }
    for (const char* const name : {"Plan", "Coach comments", "Route", "Podcast"}) {
        const auto log = read_text("Date,km,duration," + std::string{name} +
                                   "\n2026-08-03,10,0:55:00,easy\n"
                                   "2026-08-05,10,0:55:00,stop if the calf hurts\n");
        EXPECT_EQ(log.notes(1), "") << "no complaint of the runner's";
        EXPECT_THAT(log.messages(),
                    HasSubstr("column 4 (\"" + std::string{name} + "\") is not read"));
        EXPECT_THAT(log.messages(), HasSubstr("is not read, though words of pain stand in it; call "
                                              "it notes if they are the runner's"));
    }
    const auto weather = read_text("Date,km,duration,Weather\n2026-08-03,10,0:55:00,windy\n");
    EXPECT_EQ(weather.notes(0), "") << "what tells of no pain stays where it is";
}

TEST(WordsOfPain, a_second_column_of_notes_is_read_where_it_tells_of_pain) {
    const auto log = read_text(
        "date,km,duration,notes,post workout notes\n2026-08-03,10,0:55:00,easy,calf pain 4/10\n");
    EXPECT_EQ(log.notes(0), "easy\npost workout notes: calf pain 4/10");
    EXPECT_THAT(log.messages(), HasSubstr("column 5 (\"post workout notes\") is read as notes, as "
                                          "words of pain stand in it"));
}

}  // namespace
}  // namespace soleus::sources
