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
                {"push off was fine", ""}});
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
                {"mollet gonflé", "urgent"},
                {"dolor en el pecho", "emergency"},
                {"gemelo hinchado", "urgent"},
                {"dor no peito", "emergency"},
                {"polpaccio gonfio", "urgent"},
                {"kuit gezwollen", "urgent"}});
}

}  // namespace
}  // namespace soleus::rules
