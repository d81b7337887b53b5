#include "words/note_reader.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace soleus::rules {
namespace {

/// "calf 1, achilles 3 6/10": what is read out of a note.
std::string read(std::string_view note) {
    std::string text;
    for (const NoteReport& report : read_pain(note)) {
        text += text.empty() ? "" : ", ";
        text += report.site == Site::calf       ? "calf"
                : report.site == Site::achilles ? "achilles"
                                                : "other";
        text += report.words == PainClass::none ? "" : " " + std::string{name(report.words)};
        text += report.score ? " " + std::to_string(*report.score) + "/10" : "";
        EXPECT_NE(note.find(report.phrase), std::string_view::npos) << report.phrase;
    }
    return text;
}

struct Case {
    const char* note;
    const char* expected;
};

void expect_all(std::initializer_list<Case> cases) {
    for (const Case& c : cases) {
        EXPECT_EQ(read(c.note), c.expected) << c.note;
    }
}

TEST(PainInNotes, SymptomWordsGiveTheirClass) {
    for (const char* word :
         {"niggle", "niggles", "niggly", "tight", "tightness", "stiff", "stiffness"}) {
        EXPECT_EQ(read(std::string{"calf "} + word), "calf 1") << word;
    }
    for (const char* word :
         {"pain", "painful", "hurt", "hurts", "sore", "soreness", "ache", "aches", "aching",
          "strain", "strained", "pulled", "twinge", "twinges", "cramp", "cramping"}) {
        EXPECT_EQ(read(std::string{"calf "} + word), "calf 3") << word;
    }
    for (const char* word :
         {"pop", "popped", "snap", "snapped", "tear", "tore", "torn", "limp", "limped", "hobble",
          "hobbling", "bruise", "bruised", "can't raise", "cannot raise"}) {
        EXPECT_EQ(read(std::string{"calf "} + word), "calf 4") << word;
    }
}

TEST(PainInNotes, AComplaintInOtherWordsIsOne) {
    expect_all({{"calf a bit grumpy today", "calf 1"},
                {"knot in my calf", "calf 1"},
                {"calf tender to the touch", "calf 1"},
                {"calf still not right", "calf 1"},
                {"had to walk home, calf seized up", "calf 3"},
                {"tweaked my calf", "calf 3"},
                {"calf spasms all night", "calf 3"},
                {"calf flared up on the hills", "calf 3"},
                {"slight pull in the left calf", "calf 3"},
                {"my right calf is killing me", "calf 3"},
                {"Wade macht zu", "calf 1"},
                {"Wade hat wieder gemeckert, Wade muckt", "calf 1"},
                {"last van mijn kuit", "calf 1"},
                // The same words, and nothing wrong with a calf.
                {"calf not tweaked", ""},
                {"no knots in the calf today", ""},
                {"killing me on the hills, calf fine", ""},
                {"last run of the year, calf raises after", ""},
                {"geen last van kuit", ""}});
}

TEST(PainInNotes, SiteWordsAreWholeWords) {
    expect_all({{"soleus sore", "calf 3"},
                {"Soleous tight", "calf 1"},
                {"gastrocnemius ache", "calf 3"},
                {"gastroc tight", "calf 1"},
                {"lower leg pain", "calf 3"},
                {"CALVES SORE", "calf 3"},
                {"Achilles stiff", "achilles 1"},
                {"shin pain", "other 3"},
                {"ConsoleUser pain", ""},
                {"leg sore", ""},
                {"calf painting", ""}});
}

TEST(PainInNotes, PresentComplaintsOfRealLogsAreRead) {
    expect_all({{"left calf felt tight", "calf 1"},
                {"calf tightened on climb", "calf 1"},
                {"calf was rock hard", "calf 1"},
                {"the calf is really uncomfortable", "calf 1"},
                {"off, calf hurts", "calf 3"},
                {"stiff right calf", "calf 1"},
                {"messed up right calf", "calf 3"},
                {"calf being sore from yesterday", "calf 3"},
                {"the calf very nearly went on me", "calf 3"},
                {"sharp pain of a calf strain", "calf 3"},
                {"a twinge in my left calf muscle", "calf 3"},
                {"something just started feeling wrong in my right calf", "calf 3"},
                {"like I had a golf ball in my calf", "calf 1"},
                {"weakness in the soleous, but no real soreness or pain", "calf 1"},
                {"I think it's a soleus strain", "calf 3"},
                {"eternally tight calves", "calf 1"},
                {"this calf issue", "calf 3"},
                {"7 miles with calf tightening", "calf 1"}});
}

TEST(PainInNotes, FalseAlarmsOfRealLogsStaySilent) {
    expect_all({{"sore", ""},
                {"Starting with a run-walk programme after my injury. Feels good!", ""},
                {"Hill repeats are painful! Feeling good now though.", ""},
                {"Beyond pain there is a whole universe of more pain.", ""},
                {"no calf pain", ""},
                {"calf: not really any pain, just some soreness", ""},
                {"no hint of pain in the calf", ""},
                {"no real soreness in the calf", ""},
                {"daily calf raises", ""},
                {"extra calf work as prescribed", ""},
                {"calf and hamstring stretches", ""},
                {"compression socks", ""},
                {"no calf workout like walking down a ski slope", ""},
                {"a calf strain article", ""},
                {"issues with my calves a long time ago", ""},
                {"hopefully just a calf strain", ""},
                {"it's only a calf strain", ""},
                {"a footballer's grade-2 calf strain", ""},
                {"calf is doing much, much better", ""},
                {"calf held up to this", ""},
                {"calf niggle free", ""}});
}

TEST(PainInNotes, ANegatorReachesThreeWordsAndStaysInItsClause) {
    expect_all({{"calf no pain", ""},
                {"calf no one two pain", ""},
                {"calf no one two three pain", "calf 3"},
                {"calf isn't sore", ""},
                {"calf isn\xE2\x80\x99t sore", ""},
                {"calf without pain", ""},
                {"denies calf pain", ""},
                {"can't run calf sore", "calf 3"},
                {"no cramp, calf sore", "calf 3"},
                {"no calf soreness or pain", ""}});
}

TEST(PainInNotes, FreeCancelsOnlyRightBehindTheSymptom) {
    expect_all({{"calf pain free", ""},
                {"calf soreness free", ""},
                {"calf pain-free", ""},
                {"calf pain then free", "calf 3"}});
}

TEST(PainInNotes, AClauseEndsAtItsMarks) {
    for (const char* mark : {". ", "! ", "? ", "; ", ", ", "\n", " but "}) {
        EXPECT_EQ(read(std::string{"calf fine"} + mark + "tired and sore"), "") << mark;
    }
    EXPECT_EQ(read("calf fine and sore"), "calf 3");
    EXPECT_EQ(read("calf sore after 12.5 km tempo"), "calf 3");
}

TEST(PainInNotes, AScoreInTheClauseIsItsScore) {
    expect_all({{"calf sore 4/10", "calf 3 4/10"},
                {"calf sore 10/10", "calf 3 10/10"},
                {"calf sore 3.5/10", "calf 3 4/10"},
                {"calf sore 11/10", "calf 3"},
                {"calf sore, effort 7/10", "calf 3"},
                {"calf sore since 3/10/2026", "calf 3"},
                {"calf pain 0/10", "calf 3 0/10"}});
}

TEST(PainInNotes, AScoreRightBehindItsSiteNeedsNoOtherWord) {
    expect_all({{"calf 4/10", "calf 4/10"},
                {"Left calf: 4/10 on the stairs", "calf 4/10"},
                {"calf was 4/10", "calf 4/10"},
                {"calf not 6/10", ""},
                {"achilles still 2/10", "achilles 2/10"},
                {"calf 0/10", "calf 0/10"},
                {"Wade war 6/10", "calf 6/10"},
                {"calves ok, knee 5/10", "other 5/10"},
                {"calf fine effort 8/10", ""},
                {"calf fine, effort 8/10", ""},
                {"no calf pain 9/10 effort", ""},
                {"calf 5/10/2026", ""}});
}

TEST(PainInNotes, NoLongerDeniesLikeNo) {
    expect_all({{"no longer any calf pain", ""},
                {"no longer one two calf pain", "calf 3"},
                {"calf no more pain", ""}});
}

TEST(PainInNotes, OtherLanguagesAreReadByTheSameShape) {
    expect_all({{"linke tiefe Wade fühlte sich etwas hart an", "calf 1"},
                {"Wade zwickt", "calf 1"},
                {"Wade zwickt nicht", ""},
                {"Die Wade tat weh", "calf 3"},
                {"Schmerzen in der Wade", "calf 3"},
                {"keinerlei Schmerzen in der Wade", ""},
                {"Wade schmerzfrei", ""},
                {"in der Wade nichts mehr gezwickt", ""},
                {"brettharte Waden", "calf 1"},
                {"Wade mal gedehnt", ""},
                {"un petit point dans mon mollet", "calf 1"},
                {"douleur au mollet", "calf 3"},
                {"je n'ai pas eu mal, les mollets ont bien tenu le coup", ""},
                {"mollet sans douleur", ""},
                {"el sóleo duele mucho", "calf 3"},
                {"gemelo algo cargado", "calf 1"},
                {"gemelo cargado buena señal", ""},
                {"gemelo sin ningún tipo de dolor", ""},
                {"ni rastro de molestias en el gemelo", ""},
                {"Doeram as panturrilhas", "calf 3"},
                {"panturrilhas sem dor", ""},
                {"Tive dores no tornozelo esquerdo", "other 3"},
                {"dolore al polpaccio", "calf 3"},
                {"polpaccio senza dolore", ""},
                {"pijn in de kuit", "calf 3"},
                {"geen pijn in de kuit", ""},
                {"vaden känns stel", "calf 1"},
                {"ont i höger vad efter backarna", "calf 3"},
                {"inte ont i vaden, men knät värkte", "other 3"},
                {"vad gör ont?", ""},
                {"sprang i backar, vaden är smärtfri", ""},
                {"øm i læggen", "calf 1"},
                {"ondt i venstre læg", "calf 3"},
                {"ingen smerter i læggen", ""},
                {"lægen var sur", ""},
                {"stram i leggen", "calf 1"},
                {"vondt i høyre legg", "calf 3"},
                {"ikke vondt i leggen", ""}});
}

TEST(PainInNotes, WordingBesideAStatedSiteNeedsNoSiteWord) {
    EXPECT_EQ(wording_beside_site("felt stiff", "calf").words, PainClass::one);
    EXPECT_EQ(wording_beside_site("limped home", "calf").words, PainClass::four);
    EXPECT_EQ(wording_beside_site("not stiff", "calf").words, PainClass::none);
    EXPECT_EQ(wording_beside_site("knee stiff", "calf").words, PainClass::none);
    EXPECT_EQ(wording_beside_site("popped out for milk", "calf").words, PainClass::none);
    EXPECT_EQ(wording_beside_site("calf popped", "calf").words, PainClass::four);
    EXPECT_EQ(wording_beside_site("hard run", "calf").words, PainClass::none);
    EXPECT_EQ(wording_beside_site("etwas hart", "Wade links").words, PainClass::one);
}

TEST(PainInNotes, but_ends_a_clause_and_belongs_to_none) {
    expect_all({{"fine but calf sore", "calf 3"},
                {"but calf sore", "calf 3"},
                {"calf but sore", ""},
                {"calf sore but fine", "calf 3"},
                {"no pain but calf sore but fine", "calf 3"},
                {"calf sore but calf popped", "calf 3, calf 4"}});
}

TEST(PainInNotes, or_joins_a_symptom_to_one_that_is_denied) {
    expect_all({{"calf or sore", "calf 3"},
                {"or sore calf", "calf 3"},
                {"no sore or tight calf", ""},
                {"no pain or any real deep down tight calf", "calf 1"},
                {"no pain and one two tight calf", "calf 1"},
                {"calf sore or tight", "calf 3"}});
}

TEST(PainInNotes, a_negator_behind_reaches_two_words) {
    expect_all({{"Wade zwickt nicht", ""},
                {"Wade zwickt noch nicht", ""},
                {"Wade zwickt heute noch nicht", "calf 1"},
                {"nicht die Wade zwickt", ""},
                {"nicht heute die Wade zwickt", "calf 1"}});
}

TEST(PainInNotes, the_highest_score_of_a_clause_is_its_score_and_a_clause_may_name_two_sites) {
    expect_all({{"calf sore 3/10 then 5/10", "calf 3 5/10"},
                {"calf sore 5/10 then 3/10", "calf 3 5/10"},
                {"calf and achilles sore 4/10", "calf 3 4/10, achilles 3 4/10"},
                {"calf tight, achilles sore", "calf 1, achilles 3"},
                {"soleus pain schmerzen pijn", "calf 3"},
                {"achilles, calf and knee sore", "calf 3, other 3"}});
}

TEST(PainInNotes, a_phrase_of_no_report_silences_its_clause_alone) {
    expect_all({{"calf sore last year", ""},
                {"calf sore, last year it was worse", "calf 3"},
                {"last year fine, calf sore", "calf 3"},
                {"calf sore, hopefully over", "calf 3"}});
}

TEST(PainInNotes, a_long_clause_is_quoted_up_to_160_bytes_between_characters) {
    std::string clause = "calf sore";
    for (int i = 0; i < 80; ++i) {
        clause += " \xC3\xA9t\xC3\xA9";
    }
    const auto phrase = read_pain(clause).at(0).phrase;
    EXPECT_GE(phrase.size(), 158u);
    EXPECT_LE(phrase.size(), 160u);
    EXPECT_TRUE(clause.starts_with(phrase));
    EXPECT_NE(static_cast<unsigned char>(phrase.back()), 0xC3u);
    EXPECT_EQ(read_pain("calf sore " + std::string(150, 'x')).at(0).phrase.size(), 160u);
    EXPECT_EQ(read_pain("calf sore " + std::string(151, 'x')).at(0).phrase.size(), 160u);
}

TEST(PainInNotes, wording_of_the_worst_clause_beside_a_site_is_quoted) {
    const auto wording = wording_beside_site("felt stiff, then limped home; knee popped", "calf");

    EXPECT_EQ(wording.words, PainClass::four);
    EXPECT_EQ(wording.phrase, "then limped home");
    EXPECT_EQ(wording_beside_site("limped home, stiff now", "calf").phrase, "limped home");
    EXPECT_EQ(wording_beside_site("limped home, hobbled on", "calf").phrase, "limped home");
    EXPECT_EQ(wording_beside_site("limped last year", "calf").words, PainClass::none);
    EXPECT_EQ(wording_beside_site("tore my calf", "calf").words, PainClass::four);
    EXPECT_EQ(wording_beside_site("tore my shirt", "calf").words, PainClass::none);
    EXPECT_EQ(wording_beside_site("snapped", "calf").words, PainClass::none);
}

std::chrono::steady_clock::duration time_of(std::string_view pattern, std::size_t size) {
    std::string note;
    while (note.size() < size) {
        note += pattern;
    }
    const auto begin = std::chrono::steady_clock::now();
    (void)read_pain(note);
    (void)wording_beside_site(note, "calf");
    return std::chrono::steady_clock::now() - begin;
}

TEST(PainInNotes, HostileNotesTakeLinearTime) {
    for (const char* pattern :
         {"calf pain ", "calf no pain popped both kicked 3/10 \xFF' ", "calf sore,", "no ",
          "cannot raise the heel ", "raise heel ", "soleus hard wade zwickt ", "calf "}) {
        const auto small = time_of(pattern, 8'192);
        const auto large = time_of(pattern, 65'536);

        // Eight times the bytes: quadratic work would take 64 times as long.
        EXPECT_LT(large, 30 * small + std::chrono::milliseconds{50}) << pattern;
    }
}

}  // namespace
}  // namespace soleus::rules
