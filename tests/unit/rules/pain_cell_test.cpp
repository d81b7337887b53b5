#include "words/pain_cell.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace soleus::rules {
namespace {

/// "pain calf 1": what the words of a pain column come to; "" where they are not understood.
std::string read(std::string_view cell) {
    const PainCell said = read_pain_cell(cell);
    if (said.says == PainCell::Says::nothing) {
        return "";
    }
    std::string text = said.says == PainCell::Says::pain ? "pain" : "no pain";
    text += said.sites.calf ? " calf" : "";
    text += said.sites.achilles ? " achilles" : "";
    text += said.sites.other ? " other" : "";
    return text + (said.words == PainClass::none ? "" : " " + std::string{name(said.words)});
}

struct Case {
    const char* cell;
    const char* expected;
};

void expect_all(std::initializer_list<Case> cases) {
    for (const Case& c : cases) {
        EXPECT_EQ(read(c.cell), c.expected) << c.cell;
    }
}

TEST(PainInWords, APlaceAloneIsAComplaint) {
    expect_all({{"calf", "pain calf"},
                {"left calf", "pain calf"},
                {"both calves", "pain calf"},
                {"over the calf", "pain calf"},
                {"soleus", "pain calf"},
                {"Achilles", "pain achilles"},
                {"calf and achilles", "pain calf achilles"},
                {"knee", "pain other"},
                {"Wade links", "pain calf"},
                {"mollet droit", "pain calf"}});
}

TEST(PainInWords, AComplaintNeedsNoPlace) {
    expect_all({{"tight", "pain 1"},
                {"sore", "pain 3"},
                {"limping", "pain 4"},
                {"yes", "pain"},
                {"slight", "pain"},
                {"a bit", "pain"},
                {"left", "pain"},
                {"both", "pain"},
                {"DOMS", "pain"},
                {"worse", "pain"},
                {"ja", "pain"},
                {"un peu", "pain"},
                {"izquierda", "pain"},
                {"lidt", "pain"}});
}

TEST(PainInWords, TheWordingHasItsClassBesideAPlaceToo) {
    expect_all({{"tight calf", "pain calf 1"},
                {"calf popped", "pain calf 4"},
                {"calf stiff, knee sore", "pain calf other 3"},
                {"Wade zwickt", "pain calf 1"},
                {"ont i vaden", "pain calf 3"}});
}

TEST(PainInWords, WhatIsFineOrDeniedIsNoPain) {
    expect_all({{"ok", "no pain"},
                {"all good", "no pain"},
                {"calf ok", "no pain calf"},
                {"calf fine", "no pain calf"},
                {"no calf pain", "no pain calf"},
                {"no left calf", "no pain calf"},
                {"no soleus pain", "no pain calf"},
                {"calf not bad", "no pain calf"},
                {"not bad", "no pain"},
                {"calf much better", "no pain calf"},
                {"left calf ok", "no pain calf"},
                {"both good", "no pain"},
                {"calf still fine", "no pain calf"},
                {"Wade links gut", "no pain calf"},
                {"mollet gauche: bien", "no pain calf"},
                {"none", "no pain"},
                {"Wade gut", "no pain calf"},
                {"vaden bra", "no pain calf"}});
}

TEST(PainInWords, WhatIsNotFineIsPain) {
    expect_all({{"not great", "pain"},
                {"calf not good", "pain calf"},
                {"left not ok", "pain"},
                {"calf no better", "pain calf"},
                {"better", "pain"},
                {"still no change", "pain"},
                {"good but calf tight", "pain calf 1"},
                {"dor no g\u00eameo", "pain calf 3"}});
}

TEST(PainInWords, OnlyThePlaceThatComplainsIsMeant) {
    expect_all({{"calf fine, knee sore", "pain other 3"},
                {"knee ok; left calf tight", "pain calf 1"},
                {"calf fine, left", "pain calf"}});
}

TEST(PainInWords, WordsOfNoMeaningHereAreNotUnderstood) {
    expect_all({{"evening", ""}, {"easy", ""}, {"see below", ""}, {"", ""}, {"abc, def", ""}});
}

TEST(PainInWords, HostileCellsStayLinear) {
    std::string many;
    for (int i = 0; i < 2'000; ++i) {
        many += "calf left, not fine but no pain, tight ";
    }
    const auto began = std::chrono::steady_clock::now();
    EXPECT_EQ(read(many), "pain calf 1");
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds{5});
}

}  // namespace
}  // namespace soleus::rules
