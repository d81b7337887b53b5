#include "words/red_flags.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace soleus::rules {
namespace {

std::string read(std::string_view note, const NoteContext& context = {}) {
    const auto flags = read_red_flags(note, context);
    for (const RedFlag& flag : flags) {
        EXPECT_NE(note.find(flag.phrase), std::string_view::npos) << flag.phrase;
    }
    return flags.empty() ? "" : flags.front().emergency ? "emergency" : "urgent";
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

TEST(RedFlagWords, LungWordsNeedNoLegWord) {
    expect_all({{"chest pain on the stairs", "emergency"},
                {"pain in my chest", "emergency"},
                {"pain in the chest", "emergency"},
                {"coughing blood", "emergency"},
                {"coughed up blood", "emergency"},
                {"I fainted", "emergency"},
                {"fainting again", "emergency"},
                {"passed out after", "emergency"},
                {"collapsed at the finish", "emergency"},
                {"no chest pain", ""},
                {"breathless on the hill", ""},
                {"short of breath at rest", "emergency"},
                {"breathless, even at rest", "emergency"},
                {"breathless. Fine at rest", ""}});
}

TEST(RedFlagWords, BreathlessnessCountsAfterACalfReport) {
    const NoteContext after_report{.calf_reported_lately = true};

    EXPECT_EQ(read("breathless on the hill", after_report), "emergency");
    EXPECT_EQ(read("shortness of breath", after_report), "emergency");
    EXPECT_EQ(read("not breathless", after_report), "");
}

TEST(RedFlagWords, OneCompartmentSignIsUrgent) {
    expect_all({{"severe pain in calf", "urgent"},
                {"severe calf pain", "urgent"},
                {"unbearable pain in the leg", "urgent"},
                {"constant pain, calf ok", ""},
                {"severe pain", ""},
                {"calf worse at rest", "urgent"},
                {"calf pain at rest", "urgent"},
                {"foot numb", "urgent"},
                {"tingling in my leg", "urgent"},
                {"pins and needles in the foot", "urgent"},
                {"hands numb", ""},
                {"foot drop", "urgent"},
                {"weak foot", "urgent"},
                {"foot feels weak", "urgent"},
                {"cannot move my foot", "urgent"},
                {"can't move the foot", "urgent"},
                {"could not move my foot", "urgent"},
                {"calf rock hard", ""},
                {"pale foot", "urgent"},
                {"foot went pale", "urgent"},
                {"foot is not numb", ""},
                {"burning calves on the climb", ""}});
}

TEST(RedFlagWords, TwoCompartmentSignsOrOneWithPainEightAreAnEmergency) {
    EXPECT_EQ(read("severe calf pain. Foot numb"), "emergency");
    EXPECT_EQ(read("foot numb and tingling"), "urgent") << "one sign, counted once";
    EXPECT_EQ(read("foot numb, calf burning"), "emergency") << "burning is a second sign";
    EXPECT_EQ(read("foot numb", {.calf_score = 7}), "urgent");
    EXPECT_EQ(read("foot numb", {.calf_score = 8}), "emergency");
    EXPECT_EQ(read("burning calves", {.calf_score = 8}), "");
}

TEST(RedFlagWords, HardAndSwollenIsASignOfItsSentence) {
    const auto flags = read_red_flags("calf rock hard, and swollen", {});

    ASSERT_FALSE(flags.empty());
    EXPECT_EQ(flags.front().sign, Sign::compartment);
    EXPECT_FALSE(flags.front().emergency) << "one sign";
}

TEST(RedFlagWords, VeinSignsNeedOneLeg) {
    expect_all({{"calf swollen", "urgent"},
                {"swelling in my ankle", "urgent"},
                {"swollen hand", ""},
                {"hot calf", "urgent"},
                {"calf is hot", "urgent"},
                {"calf felt warm", "urgent"},
                {"leg looks red", "urgent"},
                {"calf is discoloured", "urgent"},
                {"calf throbbing at rest", "urgent"},
                {"both calves swollen", ""},
                {"calf not swollen", ""},
                {"Hot today, legs heavy", ""},
                {"hot day for legs", ""},
                {"can't run, calf swollen", "urgent"},
                {"no cramp, calf swollen", "urgent"},
                {"no cramp but calf swollen", "urgent"}});
}

TEST(RedFlagWords, RuptureSigns) {
    expect_all({{"felt a pop in my calf", "urgent"},
                {"heard a snap in the leg", "urgent"},
                {"felt a pop", ""},
                {"calf popped", "urgent"},
                {"my calf just snapped", "urgent"},
                {"popped out, calf good", ""},
                {"kicked in the calf", "urgent"},
                {"like being kicked in the leg", "urgent"},
                {"as if someone kicked my calf", "urgent"},
                {"kicked hard at the finish, calf tight", ""},
                {"gap in my calf", "urgent"},
                {"GAP 4:50, calf fine", ""},
                {"GAP 4:50 calf fine", ""},
                {"cannot push off", "urgent"},
                {"can't stand on tiptoe", "urgent"},
                {"couldn't push off", "urgent"},
                {"can not push off", "urgent"},
                {"push off was fine", ""},
                {"push off felt strong today", ""}});
}

TEST(RedFlagWords, FeverAndUrine) {
    expect_all({{"fever today", ""},
                {"fever and leg sore", "urgent"},
                {"no fever, leg sore", ""},
                {"dark urine", "urgent"},
                {"cola-coloured urine", "urgent"}});
    EXPECT_EQ(read("fever today", {.calf_reported_lately = true}), "urgent");
}

TEST(RedFlagWords, ANegatorReachesThreeWordsInItsClause) {
    expect_all({{"no chest pain", ""},
                {"no one two chest pain", ""},
                {"no one two three chest pain", "emergency"},
                {"denies chest pain", ""},
                {"not now, chest pain later", "emergency"}});
}

TEST(RedFlagWords, can_not_is_no_negator) {
    expect_all({{"can not run calf swollen", "urgent"},
                {"could not run calf swollen", "urgent"},
                {"can't run calf swollen", "urgent"},
                {"couldn't run calf swollen", "urgent"},
                {"cant run calf swollen", "urgent"},
                {"did not run calf swollen", ""},
                {"not a run calf swollen", "urgent"},
                {"didn't run calf swollen", ""},
                {"isnt calf swollen", ""},
                {"nor calf swollen", ""},
                {"without calf swollen", ""},
                {"never calf swollen", ""},
                {"none. Calf swollen", "urgent"}});
}

TEST(RedFlagWords, only_not_makes_a_can_not) {
    expect_all({{"could never run calf swollen", ""}, {"can neither calf swollen", ""}});
}

TEST(RedFlagWords, a_cough_is_none_without_blood) {
    expect_all({{"Knie blut. Gehustet am Start", ""},
                {"bad cough today", ""},
                {"cough and cold", ""},
                {"up blood pressure pills", ""},
                {"coughed. Blood on the sock", ""}});
}

TEST(RedFlagWords, between_severe_and_pain_two_words_may_stand) {
    expect_all({{"severe pain, calf", ""},
                {"severe pain calf", "urgent"},
                {"severe left calf pain", "urgent"},
                {"severe and deep calf pain", ""},
                {"calf pain is severe", "urgent"},
                {"calf pain was really severe", "urgent"},
                {"calf pain was really so severe", ""},
                {"calf pain was one two three severe", ""},
                {"pain in calf is constant", "urgent"},
                {"severe. Pain in calf", ""},
                {"calf pain is, severe", ""}});
}

TEST(RedFlagWords, between_felt_and_pop_two_words_may_stand) {
    expect_all({{"felt pop in calf", "urgent"},
                {"felt a big pop in calf", "urgent"},
                {"felt a very big pop in calf", ""},
                {"felt no pop in calf", ""},
                {"felt, pop in calf", ""},
                {"calf has popped", "urgent"},
                {"calf muscle popped", "urgent"},
                {"calf, popped", ""},
                {"popped calf", ""}});
}

TEST(RedFlagWords, between_like_and_kicked_three_words_may_stand) {
    expect_all({{"like kicked calf", "urgent"},
                {"like I was being kicked calf", "urgent"},
                {"like I was really being kicked calf", ""},
                {"as if kicked calf", "urgent"},
                {"as if I was being kicked calf", "urgent"},
                {"as if I was really being kicked calf", ""},
                {"like, kicked calf", ""},
                {"kicked calf", ""},
                {"kicked in the back of the left calf", "urgent"},
                {"kicked in, calf", ""},
                {"calf fine until the caffeine kicked in and off I went", ""},
                {"calf fine when the caffeine kicked in, calf quiet", ""}});
}

TEST(RedFlagWords, a_foot_may_be_very_weak_or_a_bit_cold) {
    expect_all({{"foot is very weak", "urgent"},
                {"foot feels a bit weak", "urgent"},
                {"foot felt cold", "urgent"},
                {"foot went very pale", "urgent"},
                {"foot is warm", "urgent"},
                {"drop foot", "urgent"},
                {"cold foot", "urgent"},
                {"cannot move my left foot", "urgent"},
                {"cannot move, my foot", ""},
                {"cannot, move my foot", ""},
                {"foot, weak", ""}});
}

TEST(RedFlagWords, hard_and_swollen_must_stand_in_one_sentence_with_a_leg_word) {
    const auto compartment = [](std::string_view note) {
        for (const RedFlag& flag : read_red_flags(note, {})) {
            if (flag.sign == Sign::compartment) {
                return true;
            }
        }
        return false;
    };

    EXPECT_TRUE(compartment("woody, swollen calf"));
    EXPECT_TRUE(compartment("swollen calf, rock hard"));
    EXPECT_FALSE(compartment("rock hard. Swollen calf"));
    EXPECT_FALSE(compartment("rock hard, swollen. Calf"));
    EXPECT_FALSE(compartment("rock hard calf"));
    EXPECT_FALSE(compartment("not rock hard, swollen calf"));
}

TEST(RedFlagWords, colours_stand_before_the_leg_or_behind_its_verb) {
    expect_all({{"red leg", "urgent"},
                {"warm, leg", ""},
                {"dark calf", "urgent"},
                {"calf is so red", "urgent"},
                {"calf feels a bit warm", "urgent"},
                {"calf, is red", ""},
                {"calf red", ""},
                {"red day calf", ""},
                {"calf throbs at rest", "urgent"},
                {"throbbing at rest", ""},
                {"both calves, left swollen", ""},
                {"both calves, left calf swollen", "urgent"}});
}

TEST(RedFlagWords, fever_needs_a_leg_word_anywhere_in_the_note) {
    expect_all({{"fever. Later leg sore", "urgent"},
                {"feverish and shin ok", "urgent"},
                {"urine is very dark", "urgent"},
                {"urine was dark", "urgent"},
                {"cola colored urine", "urgent"},
                {"cola, coloured urine", ""},
                {"dark, urine", ""},
                {"no dark urine", ""}});
}

TEST(RedFlagWords, a_clot_in_the_lung_is_first_of_all_signs) {
    const auto flags = read_red_flags("calf swollen. Foot numb. Coughing up blood", {});

    ASSERT_EQ(flags.size(), 3u);
    EXPECT_EQ(flags[0].sign, Sign::lung);
    EXPECT_EQ(flags[0].phrase, "Coughing up blood");
    EXPECT_EQ(read_red_flags("coughed, blood", {}).size(), 0u);
    EXPECT_EQ(read_red_flags("cough. Up blood", {}).size(), 0u);
}

std::chrono::steady_clock::duration time_of(std::string_view pattern, std::size_t size) {
    std::string note;
    while (note.size() < size) {
        note += pattern;
    }
    const auto begin = std::chrono::steady_clock::now();
    (void)read_red_flags(note, {});
    return std::chrono::steady_clock::now() - begin;
}

TEST(RedFlagWords, HostileNotesTakeLinearTime) {
    for (const char* pattern : {"swollen ", "taub ", "calf felt pop ", "foot numb. ",
                                "rock hard swollen, ", "geschwollen wade "}) {
        const auto small = time_of(pattern, 8'192);
        const auto large = time_of(pattern, 65'536);

        EXPECT_LT(large, 30 * small + std::chrono::milliseconds{50}) << pattern;
    }
}

TEST(RedFlagWords, PlainWordsOfOtherLanguages) {
    expect_all({{"Brustschmerzen beim Gehen", "emergency"},
                {"keine Brustschmerzen", ""},
                {"Wade geschwollen", "urgent"},
                {"Wade nicht geschwollen", ""},
                {"beide Waden geschwollen", ""},
                {"keine der alten Brustschmerzen", ""},
                {"keine der ganz alten Brustschmerzen", "emergency"},
                {"Hand geschwollen", ""},
                {"Fuß taub", "urgent"},
                {"Hand taub", ""},
                {"mollet gonflé", "urgent"},
                {"dolor en el pecho", "emergency"},
                {"gemelo hinchado", "urgent"},
                {"dor no peito", "emergency"},
                {"polpaccio gonfio", "urgent"},
                {"kuit gezwollen", "urgent"},
                {"vaden svullen", "urgent"},
                {"ont i bröstet", "emergency"},
                {"læggen hævet", "urgent"},
                {"hostede blod", "emergency"},
                {"leggen er hoven", "urgent"},
                {"leggen er ikke hoven", ""}});
}

}  // namespace
}  // namespace soleus::rules
