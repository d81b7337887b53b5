#include "words/note_reader.hpp"

#include <gtest/gtest.h>

#include <string>

namespace soleus::rules {
namespace {

TEST(BodyCells, SiteCellsAreReadInEveryLanguage) {
    for (const char* cell : {"calf", "Left Calf", "soleus", "Wade links", "mollet", "gemelo",
                             "panturrilha", "polpaccio", "kuit", "deep calf", "lower leg"}) {
        EXPECT_TRUE(stated_sites(cell).calf) << cell;
    }
    for (const char* cell : {"achilles", "Achillessehne", "aquiles"}) {
        EXPECT_TRUE(stated_sites(cell).achilles) << cell;
        EXPECT_FALSE(stated_sites(cell).calf) << cell;
    }
    for (const char* cell : {"knee", "left elbow", "gall bladder"}) {
        EXPECT_TRUE(stated_sites(cell).other) << cell;
    }
    for (const char* cell : {"none", "no", "-", "", "None"}) {
        EXPECT_FALSE(stated_sites(cell).any()) << cell;
    }
}

TEST(BodyCells, DiagnosesGiveAGradeOrD) {
    const auto cls = [](std::string_view cell) { return name(read_diagnosis(cell).cls); };
    EXPECT_EQ(cls("G2"), "G2");
    EXPECT_EQ(cls("grade 0"), "G0");
    EXPECT_EQ(cls("grade 2"), "G2");
    EXPECT_EQ(cls("soleus grade 2b"), "G2");
    EXPECT_EQ(cls("Grade II tear"), "G2");
    EXPECT_EQ(cls("grade 4"), "G3");
    EXPECT_EQ(cls("calf strain"), "D");
    EXPECT_EQ(cls("soleus tear"), "D");
    EXPECT_EQ(cls("torn calf"), "D");
    EXPECT_EQ(cls("rupture"), "D");
    EXPECT_EQ(cls("calf pull"), "D");
    EXPECT_EQ(cls("Wadenzerrung"), "D");
    EXPECT_EQ(cls("no strain seen"), "");
    EXPECT_EQ(cls("overuse"), "");
}

TEST(BodyCells, grades_have_their_shapes) {
    const auto cls = [](std::string_view cell) { return name(read_diagnosis(cell).cls); };
    EXPECT_EQ(cls("G0"), "G0");
    EXPECT_EQ(cls("G3c"), "G3");
    EXPECT_EQ(cls("G4"), "G3");
    EXPECT_EQ(cls("gr 1a"), "G1");
    EXPECT_EQ(cls("grade I"), "G1");
    EXPECT_EQ(cls("grade iv"), "G3");
    EXPECT_EQ(cls("grade 1 to grade 2"), "G2");
    EXPECT_EQ(cls("G1, later grade 3"), "G3");
    EXPECT_EQ(cls("G5"), "");
    EXPECT_EQ(cls("G2d"), "");
    EXPECT_EQ(cls("G22"), "");
    EXPECT_EQ(cls("G"), "");
    EXPECT_EQ(cls("grade"), "");
    EXPECT_EQ(cls("grade five strain"), "D");
    EXPECT_EQ(cls("2"), "");
    EXPECT_EQ(cls("strain, 12 weeks ago"), "D");
    EXPECT_EQ(cls("grade 3/10"), "");
}

TEST(BodyCells, a_cell_of_calf_and_another_place_is_about_the_calf) {
    EXPECT_FALSE(stated_sites("calf below the knee").other);
    EXPECT_TRUE(stated_sites("calf and achilles").achilles);
    EXPECT_TRUE(stated_sites("not sure").other);
    EXPECT_FALSE(stated_sites("n/a").any());
    EXPECT_TRUE(read_diagnosis("calf and hamstring strain").sites.calf);
    EXPECT_TRUE(read_diagnosis("calf and hamstring strain").sites.other);
    EXPECT_TRUE(read_diagnosis("achilles rupture").sites.achilles);
}

}  // namespace
}  // namespace soleus::rules
