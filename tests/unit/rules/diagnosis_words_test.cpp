#include "words/note_reader.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace soleus::rules {
namespace {

std::string grade(std::string_view cell) {
    const auto cls = read_diagnosis(cell).cls;
    return cls == PainClass::none ? "" : name(cls);
}

TEST(DiagnosisWords, of_a_range_of_grades_the_higher_counts) {
    for (const char* cell :
         {"grade 1-2 soleus strain", "grade 1 - 2", "grade 1\u20132", "grade 1/2", "grade 1 to 2",
          "grade 1 or 2", "grade 2-1", "grade I-II", "G1-2", "G1/G2", "Grad 1-2", "Grad 1 bis 2",
          "grade 1b-2a", "stade 1 \u00e0 2", "grado 1 o 2", "graad 1 tot 2", "grau 1 a 2"}) {
        EXPECT_EQ(grade(cell), "G2") << cell;
    }
    EXPECT_EQ(grade("grade 2 to 3"), "G3");
    EXPECT_EQ(grade("grade 0-1"), "G1");
}

TEST(DiagnosisWords, a_number_beside_a_grade_may_be_another_thing) {
    for (const char* cell : {"grade 1", "grade 1, 2 weeks off", "grade 1 2 weeks off",
                             "grade 1 - 2 weeks off", "grade 1 - 2 weeks", "grade 1 2 strains",
                             "day 3: grade 1 strain", "day 3: grade 1 - 2 weeks", "grade 1/3",
                             "grade 1 of 3", "grade 1: 2 tears", "grade 1 (2 cm)", "grade 1 to 5",
                             "Grad 1 - 2 Wochen Pause", "grade 1 strain", "grade 1-"}) {
        EXPECT_EQ(grade(cell), "G1") << cell;
    }
    EXPECT_EQ(grade("grade"), "");
    EXPECT_EQ(grade("calf strain 1-2"), "D");
}

}  // namespace
}  // namespace soleus::rules
