#include "words/note_reader.hpp"

#include <gtest/gtest.h>

/// What the cells of a site and of a diagnosis say.
namespace soleus::rules {
namespace {

TEST(Cells, grades_have_their_shapes) {
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
}

TEST(Cells, a_cell_of_calf_and_another_place_is_about_the_calf) {
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
